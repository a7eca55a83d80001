import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Chat, paced, type Request } from '../src/chat/index.ts';

/** A conversation that is never waited for, as with a database within the process, and what began in it. */
const watched = () => {
  const began: string[] = [];
  const begin = async <T>(what: string, made: T): Promise<T> => {
    began.push(what);
    if (what.endsWith('breaks')) throw new Error(what);
    return made;
  };
  const chat = paced({
    respond: ({ update }: Request) => begin(`answer ${update}`, []),
    home: ({ update }: Request) => begin(`home ${update}`, { lines: [], language: 'en' }),
  } as unknown as Chat);
  return { chat, began };
};

const request = (update: string): Request => ({ update }) as Request;

it('what waits begins one by one, so that others are heard in between, and first screens come last', async () => {
  const { chat, began } = watched();
  const all = [
    chat.home(request('1')),
    ...['2', '3'].map((update) => chat.respond(request(update))),
    chat.home(request('4')),
  ];
  expect(began).toEqual([]);
  const heard: string[][] = [];
  while (heard.length < 4) {
    await turn();
    heard.push([...began]);
  }
  expect(heard).toEqual([1, 2, 3, 4].map((many) => ['answer 2', 'answer 3', 'home 1', 'home 4'].slice(0, many)));
  await Promise.all(all);
});

it('what breaks holds nothing up', async () => {
  const { chat, began } = watched();
  const broken = chat.respond(request('breaks'));
  const whole = chat.respond(request('2'));
  await expect(broken).rejects.toThrow('answer breaks');
  expect(await whole).toEqual([]);
  expect(began).toEqual(['answer breaks', 'answer 2']);
});
