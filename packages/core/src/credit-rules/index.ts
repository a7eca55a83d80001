import type { CreditRule } from '../credit.ts';
import { deCme2024C } from './de-cme-2024-c.ts';
import { nlKnmg } from './nl-knmg.ts';
import { nzCpd } from './nz-cpd.ts';
import { seSfam } from './se-sfam.ts';
import { usAafp } from './us-aafp.ts';
import { usAbfm } from './us-abfm.ts';

/** The credit rules that ship (domain, section 5). */
export const CREDIT_RULES: readonly CreditRule[] = [seSfam, nlKnmg, nzCpd, deCme2024C, usAafp, usAbfm];

/** The shipped credit rule of that id, if there is one. */
export const creditRuleOf = (id: string): CreditRule | undefined => CREDIT_RULES.find((rule) => rule.id === id);
