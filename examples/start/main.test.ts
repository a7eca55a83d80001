import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFile } from '../evening/temporary.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));
const PROMPT = '» ';

/** The chat in the terminal, in a folder of its own; what is typed is answered by all that is printed until the next prompt. */
const openChat = async (cwd: string) => {
  const { TELEGRAM_BOT_TOKEN: _, ...env } = process.env;
  const chat = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), MAIN], { cwd, env });
  onTestFinished(() => void chat.kill('SIGKILL'));
  let printed = '';
  const prompted = async (): Promise<string> => {
    while (!printed.endsWith(PROMPT)) await once(chat.stdout, 'data');
    const text = printed;
    printed = '';
    return text;
  };
  chat.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  const begins = await prompted();
  return {
    begins,
    types: async (...lines: readonly string[]): Promise<string> => {
      let answer = '';
      for (const line of lines) {
        chat.stdin.write(`${line}\n`);
        answer = await prompted();
      }
      return answer;
    },
    quits: async () => {
      chat.stdin.write('quit\n');
      await once(chat, 'exit');
    },
  };
};

test('the chat in the terminal goes on where it was left: what is tapped after a stop has its effect', async () => {
  const folder = dirname(temporaryFile());
  const first = await openChat(folder);
  const [, code = ''] = /\/start (\w{12})/.exec(first.begins) ?? [];
  await first.types(`ada: /start ${code}`, 'ada taps English', 'ada: SFAM', 'ada taps Ada', 'ada: Stockholm');
  expect(await first.types('ada taps SFAM', 'ada taps I have read this')).toContain('SFAM is founded.');
  await first.quits();

  const second = await openChat(folder);
  expect(second.begins).toContain('Going on with balint-trial.db');
  await second.types(
    'ada: /start',
    'ada taps New group',
    'ada: North',
    'ada taps Closed',
    'ada taps Online',
    'ada taps Skip',
  );
  await second.types('ada taps I do', 'ada taps Invitations');
  const invited = await second.types('ada taps Invite: member');
  const [link = ''] = /https:\/\/t\.me\/\S+/.exec(invited) ?? [];
  expect(await second.types(`mia opens ${link}`)).toContain('North');
  await second.quits();
});
