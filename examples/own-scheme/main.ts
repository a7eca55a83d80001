// A society's own criteria for its leaders: data in `scheme.json`, with the society's words where it has some.
//
// `parseScheme` reads the data and says where it is wrong. From there on `assess` goes by it as by any scheme that ships,
// and `explainAssessment` says in words how somebody stands. How one comes from a page of criteria to such data is told in
// `packages/core/docs/schemes.md`; `scheme.test.ts` holds the people who just pass and who just fail.

import { readFileSync } from 'node:fs';
import { assess, DAY, type Fact, InvalidData, instantOf, type PersonRecord, parseScheme } from '@balintkit/core';
import { explainAssessment, explainEntering, phrases } from '@balintkit/core/phrases';

const data = JSON.parse(readFileSync(new URL('scheme.json', import.meta.url), 'utf8'));

// What makes no sense is refused, with the place in the data.
const [member, practice, ...others] = data.requires.of;
const wrong = [
  { ...data, entrance: { from: 'next spring', ask: 'the board' } },
  { ...data, requires: { ...data.requires, of: [member, { ...practice, years: 0 }, ...others] } },
  { ...data, requires: { ...data.requires, of: [member, practice, practice, ...others] } },
];
console.log('What is wrong is refused:');
for (const one of wrong)
  try {
    parseScheme(one);
  } catch (error) {
    if (!(error instanceof InvalidData)) throw error;
    console.log(error.message);
  }

const scheme = parseScheme(data);
console.log('\nFor somebody who thinks of entering:');
const entering = explainEntering(phrases('en'), scheme, '2026-02-01');
for (const line of [entering.title, ...entering.origin, ...entering.entrance]) console.log(line);

const zone = 'Europe/Stockholm';
const on = (date: string, change: Partial<Fact> = {}): Fact => ({
  id: `fact-${date}`,
  society: 'ours',
  person: 'Anna',
  activity: 'balint-group',
  role: 'member',
  start: instantOf(date, '18:30', zone),
  zone,
  minutes: 90,
  elsewhere: { mode: 'in-person', ledBy: 'Vera' },
  declaredBy: 'Anna',
  confirmedBy: 'Vera',
  at: instantOf(date, '20:00', zone),
  ...change,
});
const weekly = (count: number, from: string, change: Partial<Fact> = {}): readonly Fact[] =>
  Array.from({ length: count }, (_, week) =>
    on(new Date(Date.parse(from) + week * 7 * DAY).toISOString().slice(0, 10), change),
  );
const online = { elsewhere: { mode: 'online', ledBy: 'Vera' } } as const;
const weekend = { elsewhere: { mode: 'in-person', event: { id: 'weekend-1', kind: 'weekend' } } } as const;

const record: PersonRecord = {
  person: 'Anna',
  facts: [
    ...weekly(12, '2026-02-05'),
    ...weekly(5, '2026-05-07', online),
    ...weekly(2, '2026-09-10', { role: 'co-leader' }),
    ...weekly(3, '2026-09-24', { role: 'co-leader', ...online }),
    ...['2026-10-17', '2026-10-18'].map((date) => on(date, weekend)),
    on('2026-10-20', { activity: 'supervision' }),
    on('2026-11-17', { activity: 'supervision' }),
  ],
  profile: {
    professions: [{ profession: 'doctor', from: '2015-06-01' }],
    trainings: [],
    practiceSince: '2015-06-01',
  },
  memberships: [{ society: 'lake', from: '2026-01-15' }],
  statuses: [{ person: 'Vera', status: 'leader', from: '2019-05-01' }],
  entries: [{ scheme: 'lake-leader', edition: '2026', on: '2026-02-01' }],
  ticks: [],
  decisions: [],
  waivers: [],
};

const assessment = assess(record, scheme, '2026-11-26');
for (const language of ['en', 'sv']) {
  const { title, origin, whole, next, lines } = explainAssessment(phrases(language), assessment, scheme, record);
  console.log(`\n${title}`);
  for (const line of [...origin, ...whole, ...(next === undefined ? [] : [next])]) console.log(line);
  for (const { depth, asked, stands } of lines) console.log(`${'  '.repeat(depth)}- ${[asked, ...stands].join(' ')}`);
}
