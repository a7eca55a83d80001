import { assess, type Fact, type PersonRecord, SCHEMES, type Scheme } from '../src/index.ts';
import { heldFact } from '../src/testing/index.ts';
import { aRecord } from '../src/testing/records.ts';
import { DAY } from '../src/types.ts';
import { type Bench, type Figure, median } from './bench.ts';
import { collect } from './collect.ts';

const ENTERED = Date.UTC(2016, 0, 1, 17, 30);
const YEARS = 10;
const ON = '2026-01-01';

/** What somebody does in turn: mostly groups as a member, some led, supervisions, lessons, and now and then a weekend. */
const kindOf = (index: number): Partial<Pick<Fact, 'activity' | 'role'>> => {
  if (index % 10 === 3) return { activity: 'supervision' };
  if (index % 10 === 6) return { activity: 'theory' };
  if (index % 50 > 45) return { activity: 'leader-training' };
  return index % 3 === 0 ? { role: 'leader' } : {};
};

/** So many facts over ten years, each a fact of its own. */
const factsOf = (person: string, count: number): readonly Fact[] =>
  Array.from({ length: count }, (_, index) => {
    const { activity = 'balint-group', role = 'member' } = kindOf(index);
    const fact = heldFact({
      id: `${person}${index}`,
      person,
      activity,
      role,
      start: ENTERED + Math.floor((index * YEARS * 365) / count) * DAY,
      held: {
        mode: index % 4 === 0 ? 'online' : 'in-person',
        ...(activity === 'leader-training' && { event: { id: `event${index / 50}`, kind: 'intensive' as const } }),
      },
    });
    return fact;
  });

const recordOf = (person: string, count: number): PersonRecord =>
  aRecord({
    person,
    facts: factsOf(person, count),
    profile: {
      professions: [{ profession: 'doctor', from: '2010-01-01' }],
      trainings: [],
      practiceSince: '2010-01-01',
    },
    entries: SCHEMES.map(({ id, edition }) => ({ scheme: id, edition, on: '2016-01-01' })),
    memberships: SCHEMES.map(({ society }) => ({ society, from: '2015-01-01' })),
    statuses: [{ person: 'leader000001', status: 'leader', from: '2010-01-01' }],
  });

const ROUNDS = 5;
const TIMES = 40;

/** How many ms one assessment takes: the median of the rounds after the first. */
const msOf = (record: PersonRecord, scheme: Scheme): number => {
  const rounds: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const began = performance.now();
    for (let time = 0; time < TIMES; time += 1) assess(record, scheme, ON);
    rounds.push((performance.now() - began) / TIMES);
  }
  return median(rounds.slice(1));
};

const one: Bench = {
  name: 'rules.assess',
  run: async () => {
    const record = recordOf('anna00000001', 2_000);
    return SCHEMES.map((scheme) => {
      if (!assess(record, scheme, ON).tree.of?.length) throw new Error(`${scheme.id} asks for nothing`);
      return { name: `rules.assess.${scheme.id}`, value: msOf(record, scheme), unit: 'ms' };
    });
  },
};

const PEOPLE = 100_000;
const FACTS = 200;
/** After so many people it is looked how much is held. */
const LOOK = 10_000;

/** What is held, in bytes, when what nobody needs any more was collected. */
const held = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

/** Assesses so many people one after the other, each under one of the schemes; nobody is kept. */
const wholeSociety = (people: number): readonly Figure[] => {
  const before = held();
  let most = before;
  let took = 0;
  for (let index = 0; index < people; ) {
    const began = performance.now();
    for (const next = index + LOOK; index < next; index += 1) {
      const scheme = SCHEMES[index % SCHEMES.length];
      if (scheme) assess(recordOf(`person${index}`, FACTS), scheme, ON);
    }
    took += performance.now() - began;
    most = Math.max(most, held());
  }
  return [
    { name: 'rules.society', value: took / 1_000, unit: 's' },
    { name: 'rules.society.memory', value: (most - before) / 2 ** 20, unit: 'MB held at most' },
  ];
};

const society: Bench = { name: 'rules.society', run: async () => wholeSociety(PEOPLE) };

/** Assessments by themselves: of one person with a long history, and of everybody in a large society. */
export const assessing: readonly Bench[] = [one, society];
