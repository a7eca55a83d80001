import { memoryStore } from '../src/app/memory-store.ts';
import { openStore } from '../src/store/index.ts';
import { storeContract } from '../src/testing/store-contract.ts';
import { temporaryFile } from './support/temporary.ts';

storeContract('memory', async () => memoryStore());
storeContract('sqlite', () => openStore(`file:${temporaryFile('balint.db')}`));
