import type { CreditRule } from '../credit.ts';
import { nlKnmg } from './nl-knmg.ts';
import { nzCpd } from './nz-cpd.ts';
import { seSfam } from './se-sfam.ts';

/** The credit rules that ship (domain, section 5). */
export const CREDIT_RULES: readonly CreditRule[] = [seSfam, nlKnmg, nzCpd];

/** The shipped credit rule of that id, if there is one. */
export const creditRuleOf = (id: string): CreditRule | undefined => CREDIT_RULES.find((rule) => rule.id === id);
