// The evening of `run-an-evening` once more, kept in an SQLite file: through the app, which loads, decides and commits.
//
// In the middle of the discussion the program stops. It opens the file again and goes on where the meeting stood: all
// there is to know lies in the store. At the end the facts are read back, and what they are worth is computed.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ALL_TIME,
  creditRuleOf,
  instantOf,
  localTimeOf,
  MINUTE,
  MINUTES,
  type Refusal,
  type Result,
  shown,
  state,
} from '@balintkit/core';
import { type App, type Caller, createApp, type Deed, type Frame } from '@balintkit/core/app';
import { openStore } from '@balintkit/core/store';

const folder = mkdtempSync(join(tmpdir(), 'balint-example-'));
const file = `file:${join(folder, 'balint.db')}`;

const zone = 'Europe/Stockholm';
const starts = instantOf('2026-11-26', '18:30', zone);

// Time and chance are arguments. Elsewhere they are `Date.now` and real chance; here each run is like the one before.
let now = instantOf('2026-11-01', '10:00', zone);
let drawn = 0;
const outside = { clock: () => now, chance: (length: number) => `${++drawn}`.padStart(length, '0') };

/** Somebody asks, from the platform they are on. The others of the group are entered by name, and Vera acts for them. */
const vera: Caller = { identity: { platform: 'example', tenant: '', id: 'vera' } };

/** What was answered; a refusal would be a mistake of ours here. */
const granted = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
};

const frame: Frame = {
  name: 'North',
  language: 'en',
  zone,
  openness: 'closed',
  room: { from: 4, to: 12 },
  format: 'small-group',
  mode: 'in-person',
  venue: { address: 'Storgatan 1' },
  minutes: 90,
  cases: 2,
  protocol: 'default',
  pushBack: true,
  measure: { by: 'credits' },
  offers: 'from-the-announcement',
  presence: 'panel',
  registered: true,
};

/** Something is done with the meeting, so many minutes after its beginning. */
const does = async (app: App, session: string, minute: number, words: string, deed: Deed): Promise<void> => {
  now = starts + minute * MINUTE;
  const { happened } = granted(await app.meetings.act(vera, session, deed));
  console.log(`${localTimeOf(now, zone)}  ${words}: ${happened.map(({ what }) => what).join(', ')}`);
};

/** Opens the file, does something with it, and closes it. */
const opened = async <T>(work: (app: App) => Promise<T>): Promise<T> => {
  const store = await openStore(file);
  try {
    return await work(createApp({ store, ...outside }));
  } finally {
    await store.close();
  }
};

/** A society, its group with four members by name, and one date. Gives the keys of people by name. */
const prepare = async (app: App) => {
  const code = (await app.founding.firstCode()) ?? '';
  const said = { society: 'Our society', name: 'Vera', language: 'en', zone, creditRule: 'se-sfam' } as const;
  const { society, person } = granted(await app.founding.found(vera, code, said));
  const { group } = granted(await app.groups.create(vera, frame, true));
  const people = new Map([['Vera', person.id]]);
  for (const name of ['Anna', 'Boris', 'Clara', 'David']) {
    const seen = granted(await app.groups.enter(vera, group.id, name, 'member'));
    people.set(name, seen.group.members.at(-1)?.person ?? '');
  }
  const { sessions } = granted(await app.dates.schedule(vera, group.id, { starts }));
  return { society, people, session: sessions[0]?.id ?? '' };
};

const { society, people, session } = await opened(prepare);
const idOf = (name: string): string => people.get(name) ?? '';
console.log(`${society.name}, group ${frame.name}, kept in one SQLite file`);

await opened(async (app) => {
  await does(app, session, -600, 'David cannot come', { act: 'answer', person: idOf('David'), is: 'not-coming' });
  await does(app, session, -400, 'Boris has a case', { act: 'offer', person: idOf('Boris') });
  await does(app, session, -300, 'Anna has a case', { act: 'offer', person: idOf('Anna') });
  await does(app, session, -5, 'Vera opens', { act: 'open' });
  await does(app, session, 0, 'Vera begins', { act: 'advance', from: 'gathering.0' });
  await does(app, session, 4, 'Vera chooses Boris', { act: 'choose', case: 1, presenter: idOf('Boris') });
  await does(app, session, 4, 'Boris tells', { act: 'advance', from: 'opening.0' });
  await does(app, session, 6, 'Clara arrives', { act: 'arrive', person: idOf('Clara') });
  await does(app, session, 11, 'The group asks', { act: 'advance', from: 'case.1' });
  await does(app, session, 16, 'The group speaks', { act: 'advance', from: 'questions.1' });
});

console.log('\nThe program stops, and opens the file again.');
await opened(async (app) => {
  const { at, slots } = (await app.store.session(session)) ?? { slots: [] };
  console.log(`The meeting stands in ${at?.phase}, case ${at?.case}; ${slots.length} presenter is chosen.\n`);
  await does(app, session, 43, 'Boris returns', { act: 'advance', from: 'discussion.1' });
  await does(app, session, 46, 'Vera chooses Anna', { act: 'choose', case: 2, presenter: idOf('Anna') });
  await does(app, session, 47, 'Anna tells', { act: 'advance', from: 'return.1' });
  await does(app, session, 54, 'The group asks', { act: 'advance', from: 'case.2' });
  await does(app, session, 59, 'The group speaks', { act: 'advance', from: 'questions.2' });
  await does(app, session, 85, 'Anna returns', { act: 'advance', from: 'discussion.2' });
  await does(app, session, 88, 'The last words', { act: 'advance', from: 'return.2' });
  await does(app, session, 90, 'Vera closes', { act: 'advance', from: 'close.0' });
  await does(app, session, 95, 'David was there', { act: 'settle-seat', person: idOf('David'), minutes: 60 });
  await does(app, session, 96, 'Vera confirms', { act: 'attest' });
});

console.log('\nThe file is opened once more. What it proves:');
await opened(async ({ store }) => {
  const rule = creditRuleOf(society.creditRule ?? '') ?? MINUTES;
  for (const [name, id] of people) {
    const facts = await store.facts({ society: society.id, people: [id] });
    const { points, minutes } = state(facts, rule, ALL_TIME);
    console.log(`${name}: ${minutes} minutes as ${facts[0]?.role}, ${shown(points)} points by ${rule.title}`);
  }
});
rmSync(folder, { recursive: true });
