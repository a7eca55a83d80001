import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { createHook, type HookOptions } from '../src/web/index.ts';

interface Note {
  readonly id: number;
  readonly lane: string;
}
const isNote = (thing: unknown): thing is Note => typeof thing === 'object' && thing !== null && 'lane' in thing;

const hookWith = (options: Partial<HookOptions<Note>> & Pick<HookOptions<Note>, 'handle'>) =>
  createHook({
    url: 'https://example.org/in/r%C3%A9union',
    header: 'x-secret',
    secret: 'known',
    read: (posted) => (isNote(posted) ? { id: posted.id, lane: posted.lane, what: posted } : undefined),
    beside: new Hono().get('/health', (context) => context.text('fine')),
    ...options,
  });
const post = (routes: Hono, note: Note, path = '/in/r%C3%A9union') =>
  routes.request(path, { method: 'POST', headers: { 'x-secret': 'known' }, body: JSON.stringify(note) });

describe('a route to which a platform posts', () => {
  test('stands at the path of its address, other routes beside it', async () => {
    const { routes } = hookWith({ handle: async () => undefined });
    expect((await post(routes, { id: 1, lane: 'a' })).status).toBe(200);
    expect(await (await routes.request('/health')).text()).toBe('fine');
    expect((await routes.request('/in')).status).toBe(404);
    const read = await routes.request('/in/r%C3%A9union');
    expect([read.status, read.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('shares a path with a route that is read', async () => {
    const { routes } = hookWith({ url: 'https://example.org/health', handle: async () => undefined });
    expect((await post(routes, { id: 1, lane: 'a' }, '/health')).status).toBe(200);
    expect((await routes.request('/health')).status).toBe(200);
  });

  test('handles one lane in order, lanes side by side, and what comes again meanwhile once', async () => {
    const story: string[] = [];
    const release: (() => void)[] = [];
    const { routes } = hookWith({
      handle: async ({ id }) => {
        story.push(`begin ${id}`);
        await new Promise<void>((resolve) => release.push(resolve));
        story.push(`end ${id}`);
      },
    });
    const posted = [
      post(routes, { id: 1, lane: 'a' }),
      post(routes, { id: 2, lane: 'a' }),
      post(routes, { id: 3, lane: 'b' }),
      post(routes, { id: 1, lane: 'a' }),
    ];
    while (release.length < 2) await pause(0);
    expect(story).toEqual(['begin 1', 'begin 3']);
    for (let n = 0; n < 3; n += 1) {
      while (release.length <= n) await pause(0);
      release[n]?.();
    }
    expect((await Promise.all(posted)).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(story.filter((line) => /[12]/.test(line))).toEqual(['begin 1', 'end 1', 'begin 2', 'end 2']);
    expect(story).toHaveLength(6);
  });

  test('that failed says so without words, and is handled anew', async () => {
    let tries = 0;
    const { routes } = hookWith({
      handle: async () => {
        tries += 1;
        if (tries === 1) throw new TypeError('a name');
      },
    });
    const answer = await post(routes, { id: 1, lane: 'a' });
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect((await post(routes, { id: 1, lane: 'a' })).status).toBe(200);
  });

  test('stopped, waits for what has begun, but not for ever, and begins nothing', async () => {
    const hook = hookWith({ handle: () => new Promise(() => {}), patience: 100 });
    const running = hook.run();
    void post(hook.routes, { id: 1, lane: 'a' });
    await pause(20);
    hook.stop();
    expect((await post(hook.routes, { id: 2, lane: 'b' })).status).toBe(503);
    await expect(Promise.race([running.then(() => 'ended'), pause(50, 'waits')])).resolves.toBe('waits');
    await expect(Promise.race([running.then(() => 'ended'), pause(3_000, 'waits')])).resolves.toBe('ended');
  });
});
