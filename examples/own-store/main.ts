// A store of one's own: everything in one JSON file, `store.ts`, and the same app on it as on any other.
//
// What a store promises is said by the types of the port, and tried by `storeContract` of `@balintkit/core/testing`:
// `store.test.ts` runs it. Here a society is founded, the file is closed, and opened again it knows them all.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantOf, localDateOf, localTimeOf, membersOf, type Refusal, type Result } from '@balintkit/core';
import { type App, type Caller, createApp, type Frame } from '@balintkit/core/app';
import { jsonStore } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'balint-example-'));
const file = join(folder, 'society.json');

const zone = 'Europe/Stockholm';
const now = instantOf('2026-11-01', '10:00', zone);
let drawn = 0;
const outside = { clock: () => now, chance: (length: number) => `${++drawn}`.padStart(length, '0') };

const vera: Caller = { identity: { platform: 'example', tenant: '', id: 'vera' } };
const frame: Frame = {
  name: 'North',
  language: 'en',
  zone,
  openness: 'closed',
  room: { from: 2, to: 12 },
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

/** What was answered; a refusal would be a mistake of ours here. */
const granted = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
  return result.value;
};

/** Opens the file, does something with it, and closes it. */
const opened = async (work: (app: App) => Promise<void>): Promise<void> => {
  const store = jsonStore(file);
  await work(createApp({ store, ...outside }));
  await store.close();
};

console.log('The file is opened.');
await opened(async (app) => {
  const code = (await app.founding.firstCode()) ?? '';
  granted(await app.founding.found(vera, code, { society: 'Our society', name: 'Vera', language: 'en', zone }));
  const { group } = granted(await app.groups.create(vera, frame, true));
  for (const name of ['Anna', 'Boris']) granted(await app.groups.enter(vera, group.id, name, 'member'));
  granted(await app.dates.schedule(vera, group.id, { starts: instantOf('2026-11-26', '18:30', zone) }));
  console.log('A society is founded, with a group, three people and a date.');

  // Two want to write what they read at the same version: one of them is told so, and reads again.
  const [society] = await app.store.societies();
  if (!society) throw new Error('there is no society');
  const renamed = (name: string) => app.store.commit({ societies: [{ ...society, name }] });
  console.log(`Two rename it at once: ${await renamed('Balint Society North')}, ${await renamed('Another name')}.`);
});

console.log('\nThe file is closed, and opened again.');
await opened(async (app) => {
  const known = await app.people.known(vera);
  if (!known) throw new Error('nobody is known');
  console.log(`${known.society.name} knows ${known.me.name}, ${known.roles.map(({ role }) => role).join(', ')}.`);
  for (const group of await app.store.groups({ person: known.me.id })) {
    const names = await app.people.names(membersOf(group).map(({ person }) => person));
    console.log(`Group ${group.name}: ${[...names.values()].join(', ')}`);
    for (const { number, starts } of await app.dates.coming([group.id], now, 9))
      console.log(`Meeting ${number}: ${localDateOf(starts, zone)}, ${localTimeOf(starts, zone)}`);
  }
});
rmSync(folder, { recursive: true });
