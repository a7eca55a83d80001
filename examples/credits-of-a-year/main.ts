// One attendance list under every credit rule there is.
//
// What is kept is facts: who was where, when, for how long. A rule is data, with its source, and `statements` computes
// what the facts are worth by each. So one list can be read by any rule, and by one that comes later.

import {
  type Activity,
  CREDIT_RULES,
  type CreditRule,
  calendarYear,
  creditRuleOf,
  creditRuleSchema,
  type EventAttended,
  type Fact,
  type Format,
  instantOf,
  localDateOf,
  MINUTES,
  SERIES_TICKS,
  type SeriesTicked,
  type Statement,
  state,
  statements,
} from '@balintkit/core';
import { creditRuleInList, explainCreditRule, explainLine, explainStatement, phrases } from '@balintkit/core/phrases';

const zone = 'Europe/Stockholm';
const t = phrases('en');
const here = { zone, now: instantOf('2026-12-15', '12:00', zone) };
const year = calendarYear(2026, zone);

interface Told {
  readonly minutes?: number;
  readonly activity?: Activity;
  readonly format?: Format;
  readonly present?: number;
  readonly event?: EventAttended;
  readonly series?: string;
  readonly confirmed?: boolean;
}

/** Hours that Anna attended, as she would enter them from elsewhere, and somebody would confirm them. */
const attended = (at: string, { minutes = 90, activity = 'balint-group', confirmed = true, ...told }: Told): Fact => {
  const [date = '', time = '18:30'] = at.split(' ');
  const start = instantOf(date, time, zone);
  return {
    id: `fact ${at}`,
    society: 'ours',
    person: 'Anna',
    activity,
    role: 'member',
    start,
    zone,
    minutes,
    elsewhere: { ...(activity === 'balint-group' && { format: 'small-group', present: 9 }), ...told },
    declaredBy: 'Anna',
    ...(confirmed ? { confirmedBy: 'Vera' } : {}),
    at: start,
  };
};

/** The group that meets once a month. */
const monthly = ['01-15', '02-12', '03-12', '04-16', '05-21', '08-13'].map((day) =>
  attended(`2026-${day}`, { series: 'the monthly group', minutes: day === '02-12' ? 50 : 90 }),
);
const weekend: EventAttended = { id: 'weekend', kind: 'weekend', certified: true, test: true };

const list: readonly Fact[] = [
  attended('2025-12-18', {}),
  ...monthly.slice(0, 5),
  attended('2026-06-06 09:00', { activity: 'frame', minutes: 30 }),
  attended('2026-06-06 09:30', { event: weekend }),
  attended('2026-06-06 10:30', { activity: 'theory', format: 'lecture', minutes: 60 }),
  attended('2026-06-06 14:00', { event: weekend, format: 'fishbowl', present: 40 }),
  attended('2026-06-07 09:00', { event: weekend, minutes: 100 }),
  ...monthly.slice(5),
  attended('2026-11-26', { confirmed: false }),
];
const ticked: readonly SeriesTicked[] = SERIES_TICKS.map((tick) => ({ series: 'the monthly group', tick }));

console.log('What Anna attended, and one meeting of the year before');
for (const { start, minutes, activity, elsewhere, confirmedBy } of list) {
  const what = elsewhere?.format ?? activity;
  const event = elsewhere?.event ? ', part of a certified weekend' : '';
  const present = (elsewhere?.present ?? 0) > 25 ? `, ${elsewhere?.present} people` : '';
  const line = `${minutes} min  ${what}${present}${event}${confirmedBy ? '' : ', not confirmed yet'}`;
  console.log(`${localDateOf(start, zone)} ${t.time(start, zone)}  ${line}`);
}

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

const rowOf = (rule: CreditRule, { points, waiting, sessions, lines, unit }: Statement): readonly string[] => [
  creditRuleInList(t, rule),
  t.credits(points, unit),
  `${sessions}`,
  t.credits(waiting, unit),
  `${lines.filter((line) => line.is === 'not-counted').length}`,
];

// The last one is what stands in where a society has no rule: a minute is a minute.
const rules = [...CREDIT_RULES, MINUTES];
const all = statements(list, rules, year, ticked);
console.log('\nWhat 2026 is worth');
printTable([
  ['rule', 'credits', 'meetings', 'waiting', 'not counted'],
  ...all.flatMap((statement, index) => {
    const rule = rules[index];
    return rule ? [rowOf(rule, statement)] : [];
  }),
]);

// Each statement explains itself, in the words of every language that ships.
for (const id of ['de-cme-2024-c', 'us-aafp', 'us-abfm']) {
  const rule = creditRuleOf(id) ?? MINUTES;
  console.log(`\n${explainCreditRule(t, rule).join('\n')}\n`);
  for (const line of explainStatement(t, state(list, rule, year, ticked), rule, here)) console.log(`  ${line}`);
}

// And each line of it.
console.log('\nThe weekend, line by line');
for (const id of ['se-sfam', 'de-cme-2024-c', 'us-aafp']) {
  const rule = creditRuleOf(id) ?? MINUTES;
  const statement = state(list, rule, year);
  console.log(`\n${creditRuleInList(t, rule)}`);
  for (const line of statement.lines.filter(({ fact }) => fact.startsWith('fact 2026-06'))) {
    const fact = list.find((one) => one.id === line.fact);
    if (fact) console.log(`  ${explainLine(t, line, fact, { rule, statement }, here).join(' ')}`);
  }
}

// A society brings a rule of its own as JSON; what does not fit is refused, with the way to it.
const own = creditRuleSchema.parse(
  JSON.parse(`{
    "id": "ours-2026", "edition": "2026", "title": "Our society", "unit": "point",
    "source": { "cite": "our board, 3 March 2026", "read": "ours" }, "completeness": "complete",
    "clauses": [
      { "kind": "rate", "id": "meetings", "of": { "activities": ["balint-group"] }, "points": 2, "per": 90 }
    ],
    "limits": [{ "id": "a-day", "most": 3, "each": "day", "of": ["meetings"] }]
  }`),
);
console.log('\nBy a rule of our own');
for (const line of explainStatement(t, state(list, own, year), own, here)) console.log(`  ${line}`);
const wrong = creditRuleSchema.safeParse({ ...own, limits: [{ id: 'cap', most: 3, each: 'week', of: ['hours'] }] });
for (const { path, message } of wrong.error?.issues ?? []) console.log(`  refused at ${path.join('.')}: ${message}`);
