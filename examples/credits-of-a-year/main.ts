// One attendance list under every credit rule there is.
//
// What is kept is facts: who was where, when, for how long. A rule is data, with its source, and `state` computes what
// the facts are worth by it. So one list can be read by any rule, and by one that comes later.

import {
  CREDIT_RULES,
  type CreditRule,
  calendarYear,
  type Fact,
  type Format,
  instantOf,
  localDateOf,
  MINUTES,
  shown,
  state,
} from '@balintkit/core';

const zone = 'Europe/Stockholm';

/** A meeting that Anna was at, as sealing it would have written it down. */
const attended = (date: string, minutes: number, format: Format = 'small-group', confirmed = true): Fact => ({
  id: `fact-${date}`,
  society: 'ours',
  person: 'Anna',
  activity: 'balint-group',
  role: 'member',
  start: instantOf(date, '18:30', zone),
  zone,
  minutes,
  held: {
    group: 'north',
    session: `meeting-${date}`,
    format,
    mode: 'in-person',
    present: 9,
    cases: [],
    registered: true,
    byStage: {},
  },
  declaredBy: 'Vera',
  ...(confirmed ? { confirmedBy: 'Vera' } : {}),
  at: instantOf(date, '20:00', zone),
});

const list: readonly Fact[] = [
  attended('2025-12-18', 90),
  attended('2026-01-15', 90),
  attended('2026-01-29', 90),
  attended('2026-02-12', 50),
  attended('2026-03-26', 90, 'fishbowl'),
  attended('2026-05-07', 180, 'lecture'),
  attended('2026-09-10', 90),
  attended('2026-11-26', 90, 'small-group', false),
];

console.log('What Anna attended, and one meeting of the year before');
for (const { start, minutes, held, confirmedBy } of list) {
  const date = localDateOf(start, zone);
  console.log(`${date}  ${minutes} min  ${held?.format}${confirmedBy ? '' : ', not confirmed yet'}`);
}

const rowOf = (rule: CreditRule): readonly string[] => {
  const { points, sessions, waiting, lines } = state(list, rule, calendarYear(2026, zone));
  const { cite, read } = rule.source;
  return [
    rule.title,
    `${shown(points)} ${rule.unit}s`,
    `${sessions}`,
    `${shown(waiting)}`,
    `${lines.filter((line) => line.is === 'not-counted').length}`,
    `${cite} (${read}), edition ${rule.edition}, ${rule.superseded ? 'superseded' : rule.completeness}`,
  ];
};

const printTable = (rows: readonly (readonly string[])[]): void => {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
};

// The last one is what stands in where a society has no rule: a minute is a minute.
console.log('\nWhat 2026 is worth');
printTable([
  ['rule', 'credits', 'meetings', 'waiting', 'not counted', 'source'],
  ...[...CREDIT_RULES, MINUTES].map(rowOf),
]);
