#!/usr/bin/env node
import { randomInt } from 'node:crypto';
import { createApp } from '@balintkit/core/app';
import { createChat } from '@balintkit/core/chat';
import { createDocuments } from '@balintkit/core/documents';
import { chanceBy, runMain } from '@balintkit/core/operator';
import { openStore } from '@balintkit/core/store';
import { createWeb } from '@balintkit/core/web';
import { run } from './run.ts';

await runMain(process, {
  run,
  now: Date.now,
  print: console.log,
  complain: console.error,
  open: async (config) => {
    const store = await openStore(config.databaseUrl);
    const app = createApp({ store, clock: Date.now, chance: chanceBy(randomInt) });
    const chat = createChat(app, createDocuments(app.people));
    return { chat, web: createWeb({ app }), firstCode: app.founding.firstCode, close: store.close };
  },
});
