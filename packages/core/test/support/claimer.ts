// A process of its own that claims notifications from the store at a URL until none is left, and prints their keys.

import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/index.ts';
import { START } from '../../src/testing/store-values.ts';

const [url = ''] = process.argv.slice(2);

const store = await openStore(url);
writeSync(1, 'open\n');
for (;;) {
  const claimed = await store.claim('here', START, START + 60_000, 7);
  if (claimed.length === 0) break;
  writeSync(1, claimed.map(({ notification }) => `${notification.key}\n`).join(''));
}
await store.close();
