// A society's own criteria for its leaders: data in `scheme.json`, with the society's words where it has some.
//
// `parseScheme` reads the data and says where it is wrong. From there on `assess` goes by it as by any scheme that ships,
// and `explainAssessment` says in words how somebody stands.

import { readFileSync } from 'node:fs';
import {
  assess,
  type Fact,
  InvalidData,
  instantOf,
  type MemberRole,
  type PersonRecord,
  parseScheme,
} from '@balintkit/core';
import { explainAssessment, explainEntering, phrases } from '@balintkit/core/phrases';

const data = JSON.parse(readFileSync(new URL('scheme.json', import.meta.url), 'utf8'));

// What makes no sense is refused, with the place in the data.
const [member, sum, ...others] = data.requires.of;
const wrong = [
  { ...data, entrance: { from: 'next spring', ask: 'the board' } },
  { ...data, requires: { ...data.requires, of: [member, { ...sum, atLeast: 0 }, ...others] } },
  { ...data, requires: { ...data.requires, of: [member, sum, sum, ...others] } },
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
for (const line of explainEntering(phrases('en'), scheme, '2026-02-01')) console.log(line);

const zone = 'Europe/Stockholm';
const attended = (date: string, role: MemberRole, mode: 'in-person' | 'online' = 'in-person'): Fact => ({
  id: `fact-${date}`,
  society: 'ours',
  person: 'Anna',
  activity: 'balint-group',
  role,
  start: instantOf(date, '18:30', zone),
  zone,
  minutes: 90,
  elsewhere: { mode },
  declaredBy: 'Anna',
  confirmedBy: 'Vera',
  at: instantOf(date, '20:00', zone),
});

const record: PersonRecord = {
  person: 'Anna',
  facts: [
    ...['2026-02-05', '2026-02-19', '2026-03-05', '2026-03-19', '2026-04-02'].map((date) => attended(date, 'member')),
    ...['2026-04-16', '2026-04-30', '2026-05-14'].map((date) => attended(date, 'member', 'online')),
    ...['2026-09-10', '2026-09-24'].map((date) => attended(date, 'co-leader')),
  ],
  profile: { professions: [{ profession: 'doctor', from: '2015-06-01' }] },
  memberships: [{ society: 'lake', from: '2026-01-15' }],
  statuses: [],
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
