import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { afterEach, describe, expect, test } from 'vitest';
import { createHook, listen, type Site } from '../src/web/index.ts';

// Somebody who knows the address of the webhook, and floods it: real updates are still taken, and little is kept.

const SECRET = 'only-the-platform-knows';
const handled: number[] = [];
let site: Site | undefined;
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await site?.stop();
  handled.length = 0;
});

const serve = async (limits: Partial<Parameters<typeof listen>[0]> = {}): Promise<void> => {
  const hook = createHook<number>({
    url: 'https://example.org/hook',
    header: 'x-secret',
    secret: SECRET,
    read: (posted) => (typeof posted === 'number' ? { id: posted, lane: 'one', what: posted } : undefined),
    handle: async (what) => void handled.push(what),
    beside: new Hono(),
  });
  site = await listen({ host: '127.0.0.1', port: 0, fetch: hook.routes.fetch, patience: 100, ...limits });
};
const post = async (body: string, shown = SECRET): Promise<number> => {
  const answer = await fetch(`http://127.0.0.1:${site?.port}/hook`, {
    method: 'POST',
    headers: { 'x-secret': shown },
    body,
  });
  await answer.arrayBuffer();
  return answer.status;
};
/** Posts without saying how long it is. */
const stream = async (body: string): Promise<number> => {
  const answer = await fetch(`http://127.0.0.1:${site?.port}/hook`, {
    method: 'POST',
    headers: { 'x-secret': SECRET },
    body: new Blob([body]).stream(),
    duplex: 'half',
  });
  await answer.arrayBuffer();
  return answer.status;
};
const opened = async (words = ''): Promise<Socket> => {
  const socket = connect(site?.port ?? 0, '127.0.0.1');
  sockets.push(socket);
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  if (words !== '') socket.write(words);
  return socket.resume();
};
const closed = (socket: Socket, within: number): Promise<string> =>
  Promise.race([once(socket, 'close').then(() => 'closed'), pause(within, 'open')]);
const many = <T>(count: number, each: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => each(index)));
const head = (length: number, shown = SECRET): string =>
  `POST /hook HTTP/1.1\r\nHost: x\r\nX-Secret: ${shown}\r\nContent-Length: ${length}\r\n\r\n`;

describe('a flood', () => {
  test('of wrong secrets is refused without being read, and real updates are taken in between', async () => {
    await serve();
    const real: number[] = [];
    for (let round = 0; round < 10; round += 1) {
      const refused = await Promise.all([
        many(100, () => post('1', 'wrong')),
        post(String(round)).then((status) => void real.push(status)),
      ]);
      expect(new Set(refused[0])).toEqual(new Set([401]));
    }
    expect(real).toEqual(Array(10).fill(200));
    expect(handled).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  test('of junk with the right secret is refused, each by what is wrong with it', async () => {
    await serve();
    const junk = ['', '{', '"x"', '[[[[', '{"update_id":{}}', '\u0000', '1e999'.repeat(9)];
    const statuses = await many(210, (index) => post(junk[index % junk.length] ?? ''));
    expect(new Set(statuses)).toEqual(new Set([400]));
    expect(await post('7')).toBe(200);
    expect(handled).toEqual([7]);
  });

  test('of bodies too large, told or not, is cut off before it is kept', async () => {
    await serve();
    const large = 'x'.repeat(1_000_001);
    expect(new Set(await many(8, () => post(large).catch(() => 413)))).toEqual(new Set([413]));
    expect(new Set(await many(8, () => stream(large).catch(() => 413)))).toEqual(new Set([413]));
    expect([await stream('{'), await stream('5')]).toEqual([400, 200]);
    const before = process.memoryUsage().arrayBuffers;
    const unread = await many(20, () => opened(`${head(500_000_000, 'wrong')}`));
    for (const socket of unread) socket.write('x'.repeat(200_000));
    expect(await Promise.all(unread.map((socket) => closed(socket, 5_000)))).toEqual(Array(20).fill('closed'));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
    expect(await post('8')).toBe(200);
  });

  test('of connections that say nothing, or never come to the end, is hung up on', async () => {
    await serve({ slowest: 300 });
    const silent = await many(40, () => opened());
    const begun = await many(40, () => opened('POST /hook HTTP/1.1\r\nHost: x\r\n'));
    const dripping = await many(40, () => opened(`${head(100)}1`));
    expect(await post('9'), 'meanwhile').toBe(200);
    const all = [...silent, ...begun, ...dripping];
    expect(new Set(await Promise.all(all.map((socket) => closed(socket, 5_000))))).toEqual(new Set(['closed']));
    expect(handled).toEqual([9]);
  });

  test('of more connections than there may be leaves those that are there', async () => {
    await serve({ most: 50 });
    const first = await opened();
    const rest = await many(80, () => opened());
    const states = await Promise.all(rest.map((socket) => closed(socket, 300)));
    expect(states.filter((state) => state === 'closed').length).toBe(31);
    first.write(`${head(2)}11`);
    await once(first, 'data');
    expect(handled).toEqual([11]);
  });

  test('does not end answers that take their time', async () => {
    site = await listen({
      host: '127.0.0.1',
      port: 0,
      slowest: 200,
      fetch: async () => {
        await pause(900);
        return new Response('done');
      },
    });
    expect(await (await fetch(`http://127.0.0.1:${site.port}/`)).text()).toBe('done');
  });
});
