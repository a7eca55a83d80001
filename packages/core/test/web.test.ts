import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { createApp, memoryStore } from '../src/app/index.ts';
import { StoreError } from '../src/errors.ts';
import { openStore } from '../src/store/index.ts';
import { createWeb, listen, type Site } from '../src/web/index.ts';
import { temporaryFile } from './support/temporary.ts';

const never = <T>(): Promise<T> => new Promise(() => {});
const asking = (seen: () => Promise<boolean>, patience?: number) =>
  createWeb({ app: { store: { seen } }, ...(patience === undefined ? {} : { patience }) });

describe('GET /health', () => {
  test('is 200 while the store answers, and says nothing else of it', async () => {
    const app = createApp({ store: memoryStore(), clock: () => 0, chance: () => '' });
    const answer = await createWeb({ app }).request('/health');
    expect([answer.status, await answer.text()]).toEqual([200, '{"ok":true}']);
    expect([...answer.headers.keys()].toSorted()).toEqual(['cache-control', 'content-type']);
  });

  test('is 503 where the store broke, without the words of what broke', async () => {
    const path = temporaryFile('balint.db');
    const store = await openStore(`file:${path}`);
    const web = createWeb({ app: { store } });
    expect((await web.request('/health')).status).toBe(200);
    new Database(path).exec('DROP TABLE Seen').close();
    const answer = await web.request('/health');
    await store.close();
    expect([answer.status, await answer.text()]).toEqual([503, '{"ok":false}']);
  });

  test('is 503 where the store does not answer in time, asks it once for all, and is 200 when it comes back', async () => {
    const waiting: ((seen: boolean) => void)[] = [];
    const web = asking(() => new Promise((resolve) => waiting.push(resolve)), 20);
    const answers = await Promise.all([web.request('/health'), web.request('/health')]);
    expect(answers.map(({ status }) => status)).toEqual([503, 503]);
    expect(waiting).toHaveLength(1);
    waiting.pop()?.(false);
    await pause(0);
    const again = web.request('/health');
    waiting.pop()?.(false);
    expect((await again).status).toBe(200);
  });

  test('may be asked with HEAD, and with nothing else', async () => {
    const web = asking(() => Promise.reject(new StoreError('broken', 'broken')));
    expect((await web.request('/health', { method: 'HEAD' })).status).toBe(503);
    expect((await web.request('/health', { method: 'POST' })).status).toBe(405);
  });
});

test('a path that is none is answered with 404, and what breaks with 500 and no words', async () => {
  const web = asking(() => {
    throw new TypeError('a name');
  });
  expect((await web.request('/')).status).toBe(404);
  const broken = await web.request('/health');
  expect([broken.status, await broken.text()]).toEqual([500, '']);
});

describe('listening', () => {
  let site: Site | undefined;
  afterEach(() => site?.stop());
  const serve = async (fetch: () => Promise<Response>, patience?: number): Promise<string> => {
    site = await listen({ host: '127.0.0.1', port: 0, fetch, ...(patience === undefined ? {} : { patience }) });
    return `http://127.0.0.1:${site.port}/`;
  };

  test('stopped, finishes the answer that has begun, and lets nobody in', async () => {
    const begun: (() => void)[] = [];
    const url = await serve(async () => {
      await new Promise<void>((resolve) => begun.push(resolve));
      return new Response('done');
    });
    const answer = fetch(url).then((response) => response.text());
    while (begun.length === 0) await pause(5);
    const stopped = site?.stop();
    await expect(fetch(url)).rejects.toThrow();
    begun[0]?.();
    expect(await answer).toBe('done');
    await stopped;
  });

  test('stopped, waits neither for whoever is connected and silent, nor longer than its patience', async () => {
    let begun = false;
    const url = await serve(() => {
      begun = true;
      return never();
    }, 100);
    const silent = connect(site?.port ?? 0, '127.0.0.1');
    await once(silent, 'connect');
    const gone = once(silent.resume(), 'close');
    const hung = fetch(url).catch(() => 'hung up on');
    while (!begun) await pause(5);
    await expect(Promise.race([site?.stop().then(() => 'stopped'), pause(3_000, 'waits')])).resolves.toBe('stopped');
    expect(await hung).toBe('hung up on');
    await gone;
  });

  test('rejects where the port is taken', async () => {
    await serve(async () => new Response());
    const again = listen({ host: '127.0.0.1', port: site?.port ?? 0, fetch: () => never() });
    await expect(again).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
