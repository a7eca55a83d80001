// One person under three schemes of accreditation: how far it is, what comes next, and when it could be.
//
// A record is plain data. `assess` reads it under a scheme, `forecast` looks ahead at the pace of the last twelve months,
// and `whatIf` adds what is planned. Each society asks for something else, and a committee decides in the end.

import {
  assess,
  type Fact,
  forecast,
  instantOf,
  type MemberRole,
  type PersonRecord,
  type Scheme,
  schemeOf,
  whatIf,
} from '@balintkit/core';
import { explainAssessment, explainForecast, explainWhatIf, phrases } from '@balintkit/core/phrases';

const zone = 'Europe/London';
const today = '2024-11-21';
const t = phrases('en');

/** A meeting on the fifteenth of a month, counted from January 2023. */
const meeting = (month: number, role: MemberRole, activity: Fact['activity'] = 'balint-group'): Fact => {
  const date = new Date(Date.UTC(2023, month, 15)).toISOString().slice(0, 10);
  const start = instantOf(date, '18:30', zone);
  return {
    ...{ id: `${activity}-${role}-${date}`, society: 'ours', person: 'Anna', activity, role, start, zone, minutes: 90 },
    ...(activity === 'supervision' && { elsewhere: { onTape: true } }),
    ...{ declaredBy: 'Anna', confirmedBy: 'Vera', at: start },
  };
};
const months = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

const record: PersonRecord = {
  person: 'Anna',
  facts: [
    ...months(0, 10).map((month) => meeting(month, 'member')),
    ...months(10, 23).map((month) => meeting(month, 'co-leader')),
    ...months(12, 22).map((month) => meeting(month, 'member', 'supervision')),
  ],
  profile: {
    professions: [{ profession: 'doctor', from: '2014-07-01' }],
    trainings: [
      { training: 'medical-degree', on: '2014-06-30' },
      { training: 'psychodynamic-psychotherapy', on: '2020-06-30' },
    ],
    practiceSince: '2014-08-01',
  },
  memberships: ['abs', 'balint-uk'].map((society) => ({ society, from: '2023-01-01' })),
  statuses: [],
  entries: [
    { scheme: 'us-abs-2014', edition: '2014', on: '2023-01-01' },
    { scheme: 'uk-2020', edition: '2020', on: '2023-01-01' },
  ],
  ticks: [],
  decisions: [],
  waivers: [],
};

const planned = months(23, 30).map((month) => meeting(month, 'co-leader'));
const later = '2025-07-01';

const schemes = ['us-abs-2014', 'uk-2020', 'nl-balint'].map(schemeOf).filter((one): one is Scheme => one !== undefined);
for (const scheme of schemes) {
  const said = explainAssessment(t, assess(record, scheme, today), scheme, record);
  console.log(said.title);
  for (const line of [...said.origin, ...said.whole, ...(said.next === undefined ? [] : [said.next])])
    console.log(line);
  for (const { depth, asked, stands } of said.lines)
    console.log(`${'  '.repeat(depth)}- ${[asked, ...stands].join(' ')}`);

  const [whole] = explainForecast(t, forecast(record, scheme, today), scheme);
  console.log(whole);

  const [before, after] = [record, whatIf(record, planned)].map((one) => assess(one, scheme, later));
  console.log('If Anna co-leads once a month until June 2025:');
  if (before && after) for (const line of explainWhatIf(t, before, after, scheme)) console.log(line);
  console.log('');
}
