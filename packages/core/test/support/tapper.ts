// A process of its own in which some people offer a case in one meeting of the store at a URL, all of them as soon as it is
// told to on its standard input. It prints what followed each tap.

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { createApp } from '../../src/app/index.ts';
import { openStore } from '../../src/store/index.ts';

const [url = '', session = '', now = '', ...people] = process.argv.slice(2);

const store = await openStore(url);
const chance = (length: number): string => randomUUID().replaceAll('-', '').slice(-length);
const { meetings } = createApp({ store, clock: () => Number(now), chance });
writeSync(1, 'open\nready\n');
await once(process.stdin, 'data');
const taps = people.map(async (name) => {
  const identity = { platform: 'telegram', tenant: '', id: name };
  const answer = await meetings.act({ identity }, session, { act: 'offer', person: name.padEnd(12, '0') });
  const happened = answer.ok ? answer.value.happened.map(({ what }) => what).join() : answer.refusal.code;
  writeSync(1, `${name} ${happened}\n`);
});
await Promise.all(taps);
await store.close();
process.stdin.destroy();
