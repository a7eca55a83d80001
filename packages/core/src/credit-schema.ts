import * as z from 'zod';
import { type CreditRule, EXTRAS, LIMITS_EACH, SERIES_TICKS, UNITS } from './credit.ts';
import { ACTIVITIES } from './fact.ts';
import { MEMBER_ROLES } from './group.ts';
import { COMPLETENESS, FORMATS } from './types.ts';

export const CREDIT_RULE_FLAWS = ['id-twice', 'nothing-of-that-id', 'unit-of-another-clause', 'more-than-all'] as const;
/** What `creditRuleSchema` says, as the message of an issue, where fields are right one by one but not together. */
export type CreditRuleFlaw = (typeof CREDIT_RULE_FLAWS)[number];

const id = z.string().regex(/^[a-z0-9-]{1,32}$/);
const points = z.int().min(1).max(1000);
const minutes = z.int().min(1).max(600);
const kinds = z.strictObject({
  activities: z.array(z.enum(ACTIVITIES).exclude(['opening-balance'])).min(1),
  formats: z.array(z.enum(FORMATS)).min(1).exactOptional(),
  roles: z.array(z.enum(MEMBER_ROLES)).min(1).exactOptional(),
});

const clause = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rate'),
    id,
    of: kinds,
    points,
    per: minutes,
    round: z.strictObject({ to: minutes, mode: z.enum(['down', 'nearest']) }).exactOptional(),
    people: z.int().min(2).max(1000).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('omission'), id, of: kinds }),
  z.strictObject({
    kind: z.literal('series'),
    id,
    of: kinds,
    meetings: z.int().min(1).max(120),
    least: z.int().min(1).max(120),
    needs: z.array(z.enum(SERIES_TICKS)),
  }),
]);

/**
 * A credit rule as data from outside, so that a society brings its own. What it accepts goes through JSON and back
 * unchanged. Beyond wrong fields it refuses each of `CREDIT_RULE_FLAWS`.
 */
export const creditRuleSchema: z.ZodType<CreditRule> = z
  .strictObject({
    id,
    edition: z.string().trim().min(1).max(40),
    title: z.string().trim().min(1).max(80),
    unit: z.enum(UNITS),
    source: z.strictObject({
      cite: z.string().trim().min(1).max(300),
      read: z.enum(['primary', 'secondary', 'ours']),
    }),
    completeness: z.enum(COMPLETENESS),
    superseded: z.literal(true).exactOptional(),
    period: z
      .strictObject({
        years: z.int().min(1).max(20),
        begins: z
          .string()
          .refine((day) => z.iso.date().safeParse(`2001-${day}`).success)
          .exactOptional(),
      })
      .exactOptional(),
    once: z.literal(true).exactOptional(),
    clauses: z.array(clause).max(24),
    extras: z
      .array(z.strictObject({ id, for: z.enum(EXTRAS), points, upTo: points.exactOptional() }))
      .max(12)
      .exactOptional(),
    limits: z
      .array(z.strictObject({ id, most: points, each: z.enum(LIMITS_EACH), of: z.array(id).min(1) }))
      .max(12)
      .exactOptional(),
  })
  .superRefine(({ unit, clauses, extras = [], limits = [] }, context) => {
    const say = (flaw: CreditRuleFlaw, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message: flaw, path });
    const givers = [...clauses, ...extras].map((one) => one.id);
    const all = [...givers, ...limits.map((one) => one.id)];
    clauses.forEach((one, index) => {
      if (all.indexOf(one.id) < index) say('id-twice', 'clauses', index, 'id');
      if (one.kind !== 'omission' && (one.kind === 'series') !== (unit === 'series'))
        say('unit-of-another-clause', 'clauses', index, 'kind');
      if (one.kind === 'series' && one.least > one.meetings) say('more-than-all', 'clauses', index, 'least');
    });
    extras.forEach((one, index) => {
      if (all.indexOf(one.id) < clauses.length + index) say('id-twice', 'extras', index, 'id');
    });
    limits.forEach((one, index) => {
      if (all.indexOf(one.id) < givers.length + index) say('id-twice', 'limits', index, 'id');
      one.of.forEach((of, place) => {
        if (!givers.includes(of)) say('nothing-of-that-id', 'limits', index, 'of', place);
      });
    });
  });
