import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLoopback, type Fault, type Loopback, type Person } from '../loopback/index.ts';
import { sound } from '../src/calls.ts';
import { createPoll, PACE, type Poll, type PollOptions, TokenRefused } from '../src/poll.ts';

const TOKEN = '77:loopback-token';
let loopback: Loopback;
let anna: Person;
let boris: Person;
let polls: Poll[];
let children: ChildProcess[];

beforeEach(async () => {
  loopback = await createLoopback({ token: TOKEN, botUsername: 'BalintBot', now: Date.now });
  anna = loopback.person({ id: 1001, firstName: 'Anna' });
  boris = loopback.person({ id: 1002, firstName: 'Boris' });
  polls = [];
  children = [];
});
afterEach(async () => {
  for (const poll of polls) poll.stop();
  for (const child of children) child.kill('SIGKILL');
  expect(JSON.stringify(faults)).not.toContain(TOKEN);
  await loopback.close();
});

const faults: object[] = [];
const pollWith = (handle: PollOptions['handle'], token = TOKEN): Poll => {
  const api = new Api(token, { apiRoot: loopback.apiRoot });
  api.config.use(sound);
  const poll = createPoll({
    api,
    handle,
    log: (_, event, data) => void faults.push({ event, ...data }),
    pace: { ...PACE, longest: 5, afterFault: 5, afterFaultAtMost: 20 },
  });
  polls.push(poll);
  return poll;
};
const textOf = ({ message }: Update): string => message?.text ?? '';
const offsets = (): number[] =>
  loopback.calls.filter(({ method }) => method === 'getUpdates').map(({ payload }) => Number(payload.offset));
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) {
    if (children.some(({ exitCode }) => exitCode)) throw new Error('the process ended by itself');
    await pause(5);
  }
};

describe('updates', () => {
  it('of one chat are handled one after another, chats side by side', async () => {
    const story: string[] = [];
    const both = { begun: 0 };
    const poll = pollWith(async (update) => {
      story.push(`begin ${textOf(update)}`);
      both.begun += 1;
      if (/^\/start/.test(textOf(update))) await until(() => both.begun >= 2);
      story.push(`end ${textOf(update)}`);
    });
    anna.start('a');
    anna.says('a2');
    anna.says('a3');
    boris.start('b');
    const running = poll.run();
    await loopback.idle();
    poll.stop();
    await running;
    expect(story.slice(0, 2).toSorted()).toEqual(['begin /start a', 'begin /start b']);
    expect(story.filter((line) => / a\d?$|start a$/.test(line))).toEqual([
      'begin /start a',
      'end /start a',
      'begin a2',
      'end a2',
      'begin a3',
      'end a3',
    ]);
  });

  it('are confirmed up to the smallest unfinished one', async () => {
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const handled: string[] = [];
    const poll = pollWith(async (update) => {
      if (update.message?.chat.id === anna.id) await held;
      handled.push(textOf(update));
    });
    anna.start();
    boris.start();
    const running = poll.run();
    await until(() => handled.length === 1);
    boris.says('later');
    await until(() => handled.length === 2);
    const [first = 0] = loopback.updates.map(({ update_id: id }) => id);
    expect(Math.max(...offsets())).toBe(first);
    release();
    await loopback.idle();
    poll.stop();
    await running;
    expect(handled).toEqual(['/start', 'later', '/start']);
    expect(offsets().at(-1)).toBe(first + 3);
  });

  it('that come again while they are in hand are skipped; after that they are handled again', async () => {
    let handled = 0;
    const poll = pollWith(async () => {
      handled += 1;
      await pause(500);
    });
    anna.start();
    const running = poll.run();
    await until(() => offsets().length >= 3);
    expect(handled).toBe(1);
    await loopback.idle();
    loopback.redeliver(loopback.updates[0]?.update_id ?? 0);
    await loopback.idle();
    poll.stop();
    await running;
    expect(handled).toBe(2);
  });

  it('are asked for by name, without waiting while there is work and with a long poll otherwise', async () => {
    const poll = pollWith(() => pause(300));
    anna.start();
    const running = poll.run();
    await loopback.idle();
    poll.stop();
    await running;
    const asked = loopback.calls.filter(({ method }) => method === 'getUpdates').map(({ payload }) => payload);
    expect(asked[0]).toMatchObject({ timeout: 5, allowed_updates: ['message', 'callback_query', 'my_chat_member'] });
    expect(asked[1]).toMatchObject({ timeout: 0 });
    expect(asked.filter(({ timeout }) => timeout === 5).length).toBeGreaterThanOrEqual(2);
  });

  it('are asked for soon while others come, and ever less often while one takes long and none come', async () => {
    const story: string[] = [];
    let asked = 0;
    const poll = pollWith(async (update) => {
      story.push(textOf(update));
      if (textOf(update) !== '/start slow') return;
      await pause(800);
      asked = offsets().length;
    });
    anna.start('slow');
    const running = poll.run();
    await until(() => story.length === 1);
    boris.start('quick');
    await loopback.idle();
    poll.stop();
    await running;
    expect(story).toEqual(['/start slow', '/start quick']);
    // 5, 10, 20, 40, 80, 160 and then 200 ms apart, and from the beginning again after the quick one.
    expect(asked).toBeGreaterThan(2);
    expect(asked).toBeLessThan(20);
  });

  it('whose handler rejects hold up nobody', async () => {
    const handled: string[] = [];
    const poll = pollWith(async (update) => {
      handled.push(textOf(update));
      if (handled.length === 1) throw new Error('broken');
    });
    anna.start();
    anna.says('next');
    const running = poll.run();
    await loopback.idle();
    poll.stop();
    await running;
    expect(handled).toEqual(['/start', 'next']);
  });
});

describe('stopping', () => {
  it('waits for what is in hand, and confirms it', async () => {
    const story: string[] = [];
    const poll = pollWith(async () => {
      story.push('begun');
      await pause(600);
      story.push('done');
    });
    anna.start();
    const running = poll.run();
    await until(() => story.length === 1);
    poll.stop();
    await running;
    expect(story).toEqual(['begun', 'done']);
    expect(offsets().at(-1)).toBe((loopback.updates[0]?.update_id ?? 0) + 1);
  });
  it('begins nothing more, and leaves it to the next start', async () => {
    const story: string[] = [];
    const handle = async (update: Update) => {
      story.push(textOf(update));
      await pause(100);
    };
    anna.start('a');
    anna.says('b');
    anna.says('c');
    boris.start('d');
    const first = pollWith(handle);
    const running = first.run();
    await until(() => story.length === 2);
    first.stop();
    await running;
    expect(story).toEqual(['/start a', '/start d']);
    expect(offsets().at(-1)).toBe((loopback.updates[0]?.update_id ?? 0) + 1);
    const next = pollWith(handle);
    const again = next.run();
    await loopback.idle();
    next.stop();
    await again;
    // What was handled behind it comes once more, and its effect is kept to once elsewhere.
    expect(story.slice(2).toSorted()).toEqual(['/start d', 'b', 'c']);
  });
  it('ends a long poll at once', async () => {
    const poll = pollWith(async () => {});
    const running = poll.run();
    await until(() => offsets().length === 1);
    poll.stop();
    await expect(Promise.race([running.then(() => 'ended'), pause(2_000, 'waits')])).resolves.toBe('ended');
  });
});

describe('a webhook that is set', () => {
  it('is taken away before the first poll, however often that fails, and nothing is lost with it', async () => {
    const api = new Api(TOKEN, { apiRoot: loopback.apiRoot });
    await api.setWebhook('http://127.0.0.1:1/nobody');
    loopback.fault((method, _, n) =>
      method === 'deleteWebhook' && n <= 4 ? { status: [429, 500, 502, 503][n - 1] ?? 500 } : undefined,
    );
    anna.start();
    const handled: string[] = [];
    const poll = pollWith(async (update) => void handled.push(textOf(update)));
    const running = poll.run();
    await loopback.idle();
    poll.stop();
    await running;
    expect(handled).toEqual(['/start']);
    expect(loopback.calls.map(({ method }) => method).slice(1, 7)).toEqual([
      ...Array.from({ length: 5 }, () => 'deleteWebhook'),
      'getUpdates',
    ]);
  });
});

describe('a poll that fails', () => {
  const others: [string, Fault][] = [
    ['a lost connection', { drop: true, effect: false }],
    [
      'another poll',
      { status: 409, body: { ok: false, error_code: 409, description: 'Conflict: terminated by other' } },
    ],
    ['a failure of Telegram', { status: 500 }],
    ['no JSON', { body: '<html>' }],
    ['no list', { body: { ok: true, result: 'updates' } }],
    ['a list of something else', { body: { ok: true, result: [{ id: 1 }] } }],
    [
      'too many',
      { status: 429, body: { ok: false, error_code: 429, description: 'Too Many', parameters: { retry_after: 0.01 } } },
    ],
  ];
  it.each(others)('is tried again: %s', async (_, fault) => {
    loopback.fault((method, __, n) => (method === 'getUpdates' && n <= 3 ? fault : undefined));
    const handled: string[] = [];
    const poll = pollWith(async (update) => void handled.push(textOf(update)));
    anna.start();
    const running = poll.run();
    await loopback.idle();
    poll.stop();
    await running;
    expect(handled).toEqual(['/start']);
    expect(faults.at(-1)).toMatchObject({ event: 'call.failed', call: 'getUpdates' });
  });
  it('waits as long as Telegram says', async () => {
    const tooMany = { ok: false, error_code: 429, description: 'Too Many', parameters: { retry_after: 1 } };
    loopback.fault((method, _, n) => (method === 'getUpdates' && n === 1 ? { status: 429, body: tooMany } : undefined));
    const poll = pollWith(async () => {});
    const running = poll.run();
    const second = until(() => offsets().length === 2).then(() => 'asked again');
    await expect(Promise.race([second, pause(900, 'still waits')])).resolves.toBe('still waits');
    await expect(second).resolves.toBe('asked again');
    poll.stop();
    await running;
  });
  it.each([0, 'soon', 3e10])('asks no faster for being asked to wait %j seconds', async (retry_after) => {
    const tooMany = { ok: false, error_code: 429, description: 'Too Many', parameters: { retry_after } };
    loopback.fault((method) => (method === 'getUpdates' ? { status: 429, body: tooMany } : undefined));
    const running = pollWith(async () => {}).run();
    await pause(300);
    for (const poll of polls) poll.stop();
    await running;
    // After 5, 10 and then 20 ms.
    expect(offsets().length).toBeLessThan(20);
  });
  it('ends it where the token is not known', async () => {
    await expect(pollWith(async () => {}, '77:another-token').run()).rejects.toThrow(TokenRefused);
  });
});

describe('a process that is killed', () => {
  it('loses no update and keeps the order of each chat, and comes to rest when asked', {
    timeout: 60_000,
  }, async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'poll-')), 'log');
    writeFileSync(file, '');
    const script = fileURLToPath(new URL('./support/slow-bot.ts', import.meta.url));
    const born = (): ChildProcess => {
      const tsx = import.meta.resolve('tsx');
      const child = spawn(process.execPath, ['--import', tsx, script, loopback.apiRoot, TOKEN, file], {
        stdio: 'inherit',
      });
      children.push(child);
      return child;
    };
    const lines = (): string[] => readFileSync(file, 'utf8').split('\n').filter(Boolean);
    anna.start();
    boris.start();
    for (let n = 0; n < 12; n += 1) {
      anna.says(`a${n}`);
      boris.says(`b${n}`);
    }
    for (let kills = 0; kills < 3; kills += 1) {
      const before = lines().filter((line) => line.startsWith('end')).length;
      const child = born();
      await until(() => lines().filter((line) => line.startsWith('end')).length >= before + 5);
      await until(() => lines().at(-1)?.startsWith('begin') ?? false);
      child.kill('SIGKILL');
      await once(child, 'exit');
      anna.says(`after kill ${kills}`);
    }
    const last = born();
    await loopback.idle();
    last.kill('SIGTERM');
    const [code] = await once(last, 'exit');
    expect(code).toBe(0);
    expect(lines().at(-1)).toBe('rested');

    const ended = new Set(
      lines()
        .filter((line) => line.startsWith('end'))
        .map((line) => Number(line.split(' ')[2])),
    );
    expect([...ended].toSorted((a, b) => a - b)).toEqual(loopback.updates.map(({ update_id: id }) => id));
    const lives = lines().join('\n').split('born').slice(1);
    expect(lives).toHaveLength(4);
    for (const life of lives) {
      for (const { id } of [anna, boris]) {
        const begun = [...life.matchAll(new RegExp(`begin ${id} (\\d+)`, 'g'))].map(([, update]) => Number(update));
        expect(begun).toEqual(begun.toSorted((a, b) => a - b));
      }
    }
  });
});
