import assert from 'node:assert/strict';
import { backup, openStore, restore } from '@balintkit/core/store';

// A database file is made, written, read again by somebody who opens it later, copied and put back.

const society = {
  id: 'society00001',
  version: 0,
  name: 'Our society',
  language: 'en',
  zone: 'Europe/Stockholm',
  since: 1_700_000_000_000,
};
const first = await openStore('file:./balint.db');
assert.equal(await first.commit({ societies: [society] }), 'committed');
assert.equal(await first.commit({ societies: [society] }), 'stale');
await first.close();

const second = await openStore('file:./balint.db');
assert.deepEqual(await second.societies(), [{ ...society, version: 1 }]);
assert((await backup('file:./balint.db', 'copy.db')) > 0);
await second.close();
await restore('copy.db', 'file:./balint.db', society.since);
