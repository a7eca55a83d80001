// A process of its own that commits to the store at a URL until it has done so many, or is killed: each commit raises
// the session's number and adds a fact. It prints the id of each fact once its commit was acknowledged.

import { writeSync } from 'node:fs';
import { openStore } from '../../src/store/index.ts';
import * as of from '../../src/testing/store-values.ts';

const [url = '', name = '', most = ''] = process.argv.slice(2);

const store = await openStore(url);
writeSync(1, 'open\n');
for (let done = 0; done < Number(most); ) {
  const session = await store.session(of.id('first'));
  const fact = { ...of.fullFact, id: of.id(`${name}${done}`) };
  const change = session && { sessions: [{ ...session, number: session.number + 1 }], facts: [fact] };
  if (change === undefined || (await store.commit(change)) === 'stale') continue;
  writeSync(1, `${fact.id}\n`);
  done += 1;
}
await store.close();
