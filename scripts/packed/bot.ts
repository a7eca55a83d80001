import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { createApp, memoryStore } from '@balintkit/core/app';
import { createChat } from '@balintkit/core/chat';
import { createLog } from '@balintkit/core/operator';
import { createBot } from '@balintkit/telegram-bot';
import { createLoopback, type Loopback } from '@balintkit/telegram-bot/loopback';

// The bot is embedded by one person and run by another; each founds a society on a server of its own.

const [program = ''] = process.argv.slice(2);

const beginsToFound = async (telegram: Loopback, code: string): Promise<void> => {
  const vera = telegram.person({ id: 1001, firstName: 'Vera', languageCode: 'en' });
  vera.start(code);
  await telegram.idle();
  assert.match(vera.sees(), /Which language do its groups speak/);
};

const options = { token: '4242:loopback-only-token', botUsername: 'balint_bot', now: Date.now };

const embedded = await createLoopback(options);
const app = createApp({ store: memoryStore(), clock: Date.now, chance: (length) => 'aB3dE6gH9jK1mN'.slice(0, length) });
const bot = createBot({
  chat: createChat(app),
  now: Date.now,
  log: createLog('silent'),
  token: embedded.token,
  apiRoot: embedded.apiRoot,
});
await new Promise<void>((ready) => void bot.start({ onReady: () => ready() }));
await beginsToFound(embedded, (await app.founding.firstCode()) ?? '');
await bot.stop();
await embedded.close();

const run = await createLoopback(options);
const balint = spawn(program, [], {
  env: { ...process.env, TELEGRAM_BOT_TOKEN: run.token, TELEGRAM_API_ROOT: run.apiRoot, LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const exit = once(balint, 'exit');
for await (const line of createInterface({ input: balint.stdout })) {
  const [, code = ''] = /\/start (\w{12})/.exec(line) ?? [];
  if (code === '') continue;
  await beginsToFound(run, code);
  break;
}
balint.kill('SIGTERM');
assert.deepEqual(await exit, [0, null]);
await run.close();
