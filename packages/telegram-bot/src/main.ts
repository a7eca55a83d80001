#!/usr/bin/env node
import { randomInt } from 'node:crypto';
import { createApp } from '@balintkit/core/app';
import { createChat } from '@balintkit/core/chat';
import { createDocuments } from '@balintkit/core/documents';
import { takeCare } from '@balintkit/core/operator';
import { openStore } from '@balintkit/core/store';
import { createWeb } from '@balintkit/core/web';
import { run } from './run.ts';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** So many random characters of `[0-9a-zA-Z]`. */
const chance = (length: number): string => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]).join('');

const words = process.argv.slice(2);
const [environment, folder, now] = [process.env, process.cwd(), Date.now];
const outside = { environment, folder, now, print: console.log, complain: console.error };

const serve = () =>
  run({
    ...outside,
    open: async (config) => {
      const store = await openStore(config.databaseUrl);
      const app = createApp({ store, clock: Date.now, chance });
      const chat = createChat(app, createDocuments(app.people));
      return { chat, web: createWeb({ app }), firstCode: app.founding.firstCode, close: store.close };
    },
    onEnd: (stop) => {
      process.once('SIGINT', stop);
      process.once('SIGTERM', stop);
    },
  });

process.exitCode = await (words.length === 0 ? serve() : takeCare(words, outside));
// What stands still even now does not keep the process; what was printed is out by then.
setTimeout(process.exit, 500).unref();
