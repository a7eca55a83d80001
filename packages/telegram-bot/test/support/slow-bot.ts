/** A process that takes its time with every update and writes down what it does: to be killed in the middle. */
import { appendFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Api } from 'grammy';
import { createPoll, PACE } from '../../src/poll.ts';

const [apiRoot = '', token = '', file = ''] = process.argv.slice(2);
const note = (line: string): void => appendFileSync(file, `${line}\n`);

const poll = createPoll({
  api: new Api(token, { apiRoot }),
  log: () => {},
  pace: { ...PACE, longest: 2, whileOpenAtMost: 20 },
  handle: async ({ update_id: id, message }) => {
    note(`begin ${message?.chat.id} ${id}`);
    await pause(30);
    note(`end ${message?.chat.id} ${id}`);
  },
});
process.once('SIGTERM', poll.stop);
note('born');
await poll.run();
note('rested');
