import * as z from 'zod';
import { localDateSchema } from './clock.ts';
import { ACTIVITIES } from './fact.ts';
import { MEMBER_ROLES } from './group.ts';
import type { Ratio } from './ratio.ts';
import { AMOUNTS, type Amount, type Filter } from './scheme.ts';
import type { LocalDate, Source } from './types.ts';

/** Hours of one society that count in the scheme of another. */
export interface Recognition {
  readonly id: string;
  /** Where they were held, by the society's short name. */
  readonly society: string;
  /** Where they count, by the scheme's id. */
  readonly scheme: string;
  /** Which of them; all, where it is not there. */
  readonly of?: Pick<Filter, 'activities' | 'roles'>;
  /** How much one of them counts; 1 where it is not there. */
  readonly factor?: Ratio;
  /** No more than so much counts, what is confirmed first and then the earliest; what would go beyond does not count. */
  readonly cap?: { readonly unit: Amount; readonly most: number };
  /** Held on these days, both included. */
  readonly from?: LocalDate;
  readonly until?: LocalDate;
  readonly source: Source;
  /** True where it is our reading of what the source says. */
  readonly ours?: true;
}

const word = z.string().regex(/^[a-z0-9-]{1,40}$/);
const whole = z.int().min(1).max(1000);

/** A row of recognition as data from outside. */
export const recognitionSchema: z.ZodType<Recognition> = z.strictObject({
  id: word,
  society: word,
  scheme: word,
  of: z
    .strictObject({
      activities: z.array(z.enum(ACTIVITIES)).min(1).max(ACTIVITIES.length),
      roles: z.array(z.enum(MEMBER_ROLES)).min(1).max(MEMBER_ROLES.length).exactOptional(),
    })
    .exactOptional(),
  factor: z.strictObject({ of: whole, over: whole }).exactOptional(),
  cap: z.strictObject({ unit: z.enum(AMOUNTS), most: z.int().min(1).max(100_000) }).exactOptional(),
  from: localDateSchema.exactOptional(),
  until: localDateSchema.exactOptional(),
  source: z.strictObject({
    cite: z.string().trim().min(1).max(300),
    read: z.enum(['primary', 'secondary', 'ours']),
  }),
  ours: z.literal(true).exactOptional(),
});

/**
 * Which society's hours count in whose scheme. Attendance in Greece counts toward the criteria for leaders in the United
 * Kingdom; that one attendance is one session
 * as a member, and nothing else, is our reading.
 */
export const RECOGNITIONS: readonly Recognition[] = [
  {
    id: 'hellenic-uk',
    society: 'hellenic',
    scheme: 'uk-2020',
    of: { activities: ['balint-group'], roles: ['member'] },
    factor: { of: 1, over: 1 },
    source: { cite: 'balintgroupgreece.com', read: 'secondary' },
    ours: true,
  },
];
