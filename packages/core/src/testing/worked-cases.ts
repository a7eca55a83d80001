import { describe, expect, it } from 'vitest';
import { assess } from '../assess.ts';
import { dateOf, dayOf } from '../assess-day.ts';
import type { Assessed, AssessedAs, Assessment } from '../assessment.ts';
import { RECOGNITIONS, type Recognition } from '../recognition.ts';
import { type PersonRecord, recordSchema } from '../record.ts';
import type { Scheme } from '../scheme.ts';
import { parseScheme, schemeSchema } from '../scheme-schema.ts';
import type { LocalDate } from '../types.ts';

/** One person under a scheme, worked out by hand beside its source. */
export interface WorkedCase {
  /** Who it is and the arithmetic, such as `11 of 12 supervised sessions`. */
  readonly name: string;
  readonly record: PersonRecord;
  readonly on: LocalDate;
  /** How each of these paths stands; `award`: the award, and `renewal/…` is a path as any other. `none`: does not apply. */
  readonly expected: Readonly<Record<string, AssessedAs | 'none'>>;
  /** The first day on which an award is valid no more. */
  readonly to?: LocalDate;
  readonly recognitions?: readonly Recognition[];
}

/** Each path of an assessment, and how it stands. */
const standings = ({ tree, award }: Assessment): Readonly<Record<string, AssessedAs>> => {
  const flat = (one: Assessed): readonly Assessed[] => [one, ...(one.of ?? []).flatMap(flat)];
  const nodes = [...flat(tree), ...(award?.renewal ? flat(award.renewal) : [])];
  return {
    ...Object.fromEntries(nodes.map(({ path, status }) => [path, status])),
    ...(award && { award: award.lapsed ? ('expired' as const) : ('met' as const) }),
  };
};

/** What a worked case expects, as the scheme sees it. */
const found = (scheme: Scheme, { record, on, expected, to, recognitions = RECOGNITIONS }: WorkedCase) => {
  const assessment = assess(record, scheme, on, recognitions);
  const all = standings(assessment);
  return {
    expected: Object.fromEntries(Object.keys(expected).map((path) => [path, all[path] ?? 'none'])),
    ...(to === undefined ? {} : { to: assessment.award?.to }),
  };
};

const isDate = (value: unknown): value is LocalDate => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);

/** Where a number or a day stands in plain data. */
const numbersIn = (
  data: unknown,
  path: readonly (string | number)[] = [],
): readonly (readonly (string | number)[])[] => {
  if (typeof data === 'number' || isDate(data)) return [path];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    numbersIn(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
};

/** The data with what stands at a path one more or one less, a day later or earlier. */
const moved = (data: unknown, [key, ...rest]: readonly (string | number)[], by: 1 | -1): unknown => {
  if (key === undefined) return isDate(data) ? dateOf(dayOf(data) + by) : (data as number) + by;
  if (Array.isArray(data)) return data.map((value, index) => (index === key ? moved(value, rest, by) : value));
  const known = data as Readonly<Record<string, unknown>>;
  return { ...known, [key]: moved(known[key], rest, by) };
};

/**
 * Tests a scheme by its worked cases: each comes out as it was worked out by hand, also through JSON and with its facts in
 * another order; and for every number and day in the scheme, one more and one less, as far as the schema allows it,
 * some case comes out differently.
 */
export const testWorkedCases = (scheme: Scheme, cases: readonly WorkedCase[]): void => {
  describe(`the worked cases of ${scheme.id}`, () => {
    it.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
      const { expected, to } = one;
      const hoped = { expected, ...(to === undefined ? {} : { to }) };
      expect(found(scheme, one)).toEqual(hoped);
      const record = recordSchema.parse(JSON.parse(JSON.stringify(one.record)));
      const again = parseScheme(JSON.parse(JSON.stringify(scheme)));
      expect(assess(record, again, one.on, one.recognitions)).toEqual(
        assess({ ...one.record, facts: one.record.facts.toReversed() }, scheme, one.on, one.recognitions),
      );
    });

    const changes = numbersIn(scheme).flatMap((path) =>
      ([1, -1] as const)
        .map((by) => ({ path, by, changed: moved(scheme, path, by) as Scheme }))
        .filter(({ changed }) => schemeSchema.safeParse(changed).success),
    );
    it.each(changes.map((change) => [change.path.join('.'), change.by, change.changed] as const))(
      'tell when %s is changed by %i',
      (_path, _by, changed) => {
        const same = cases.filter((one) => JSON.stringify(found(changed, one)) === JSON.stringify(found(scheme, one)));
        expect(same.length).toBeLessThan(cases.length);
      },
    );
  });
};
