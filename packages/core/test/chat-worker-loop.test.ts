import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { cardOf, createApp, memoryStore } from '../src/app/index.ts';
import { DAY, HOUR, MINUTE } from '../src/types.ts';
import { onStage } from './support/worker-stage.ts';
import { counted, EVENING, idOf, must, NORTH } from './support/world.ts';

const CHAT = NORTH.id;

describe('the loop of the worker', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Lets everything run that waits for nothing but its turn. */
  const settle = async (times = 1) => {
    for (let turns = 0; turns < 400 * times; turns += 1) await Promise.resolve();
  };

  it('delivers at once what this process has committed, and looks every second for what others have', async () => {
    const { world, platform, worker, session } = await onStage();
    worker.start();
    worker.start();
    await settle();
    expect(platform.at(CHAT).length).toBeGreaterThan(0);
    world.now += 1100;
    await vi.advanceTimersByTimeAsync(1100);
    await world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'not-coming' });
    await settle();
    expect(platform.at(CHAT).join()).toContain('4 of 5');
    world.now += 1000;
    // Another process on the same store.
    const { store } = world;
    const other = createApp({ store, clock: () => world.now, chance: counted('o'), wait: async () => {} });
    must(
      await other.meetings.act(world.as('max'), session.id, { act: 'answer', person: idOf('max'), is: 'not-coming' }),
    );
    await settle();
    expect(platform.at(CHAT).join()).toContain('4 of 5');
    await vi.advanceTimersByTimeAsync(1000);
    await settle();
    expect(platform.at(CHAT).join()).toContain('3 of 5');
    await worker.stop();
  });

  it('goes on at once until a burst is out, of messages to people as of cards', async () => {
    const { world, platform, worker, session } = await onStage();
    const many = Array.from({ length: 60 }, (_, index) => index);
    await world.store.commit({
      notifications: many.map((index) => ({
        key: `burst${index}`,
        kind: 'welcome' as const,
        aim: { person: idOf('mia') },
        platform: 'telegram',
        due: world.now,
        about: { group: session.group },
      })),
    });
    worker.start();
    await settle(20);
    expect(platform.at('mia')).toHaveLength(60);
    await worker.stop();

    const place = (index: number) => ({ platform: 'telegram', tenant: '', id: `chat${index}` });
    const subject = cardOf(session.id);
    await world.store.commit({
      posts: many.map((index) => ({ id: `post${index}`, subject, place: place(index), wanted: 1, shown: 0 })),
    });
    worker.start();
    await settle(20);
    for (const index of many) expect(platform.at(`chat${index}`), `${index}`).toHaveLength(1);
    await worker.stop();
  });

  it('changes a message once a second, however often what it shows has changed', async () => {
    const { world, platform, worker, session } = await onStage();
    worker.start();
    await settle();
    const passes = async (milliseconds: number) => {
      world.now += milliseconds;
      await vi.advanceTimersByTimeAsync(milliseconds);
      await settle();
    };
    await passes(1000);
    const before = platform.calls.edited;
    for (const name of ['mia', 'max', 'noa'] as const) {
      await world.act(name, session, { act: 'answer', person: idOf(name), is: 'not-coming' });
      await passes(100);
    }
    expect(platform.at(CHAT).join()).toContain('4 of 5');
    expect(platform.calls.edited).toBe(before + 1);
    await passes(1000);
    expect(platform.at(CHAT).join()).toContain('2 of 5');
    expect(platform.calls.edited).toBe(before + 2);
    await worker.stop();
  });

  it('ends when nothing is under way, and begins nothing more', async () => {
    const { world, platform, worker } = await onStage();
    await world.app.tick(EVENING - DAY);
    world.now = EVENING - DAY;
    let release: () => void = () => {};
    const slow = new Promise<void>((done) => {
      release = done;
    });
    platform.sends.push(async () => {
      await slow;
      return { is: 'sent', ref: '' };
    });
    worker.start();
    await settle();
    expect(platform.calls.sent).toBe(1);
    let ended = false;
    const ending = worker.stop().then(() => {
      ended = true;
    });
    await settle();
    expect(ended).toBe(false);
    release();
    await ending;
    expect(platform.calls.sent).toBe(1);
    // What was left is delivered by the next start.
    world.now += 2 * MINUTE;
    worker.start();
    await settle();
    await worker.stop();
    expect(platform.calls.sent).toBeGreaterThan(5);
    await worker.stop();
  });

  it('goes on after the store or the clockwork has failed', async () => {
    const store = memoryStore();
    let broken = 2;
    const stage = await onStage(
      {},
      {
        ...store,
        claimPosts: async (...query) => {
          if (broken-- > 0) throw new Error('the disk is full');
          return store.claimPosts(...query);
        },
      },
    );
    const { platform, worker, log } = stage;
    worker.start();
    await settle();
    await vi.advanceTimersByTimeAsync(1000);
    await vi.advanceTimersByTimeAsync(1000);
    await settle();
    await worker.stop();
    expect(log).toEqual(['worker.failed Error', 'worker.failed Error']);
    expect(platform.at(CHAT).length).toBeGreaterThan(0);
  });

  it('waits no hour for what was put off where the clock is set back by one, and sends nothing twice', async () => {
    const { world, platform, worker } = await onStage();
    world.now = EVENING - DAY + 1000;
    let refused = 0;
    platform.refuses = () => (++refused <= 3 ? { is: 'retry', at: world.now + 5000 } : undefined);
    worker.start();
    await settle();
    const passes = async (seconds: number) => {
      for (let passed = 0; passed < seconds; passed += 1) {
        world.now += 1000;
        await vi.advanceTimersByTimeAsync(1000);
        await settle();
      }
    };
    const before = platform.messages.length;
    expect(before).toBeGreaterThan(0);
    world.now -= HOUR;
    await passes(62);
    expect(platform.messages.length).toBe(before + 3);
    await passes(2 * 60);
    expect(platform.messages.length).toBe(before + 3);
    await worker.stop();
  });

  it('waits no year for what a process put off whose clock ran ahead', async () => {
    const { world, platform, worker } = await onStage();
    world.now = EVENING - DAY + 1000;
    await world.app.tick(world.now);
    const held = await world.store.claim('telegram', world.now, world.now + 365 * DAY, 99);
    expect(held.length).toBeGreaterThan(3);
    worker.start();
    await settle();
    expect(platform.at('mia')).toHaveLength(0);
    world.now += MINUTE;
    await vi.advanceTimersByTimeAsync(1000);
    await settle();
    await worker.stop();
    expect(platform.at('mia')).toHaveLength(1);
  });

  it('calls the clockwork every five seconds', async () => {
    const { world, platform, worker } = await onStage();
    world.now = EVENING - DAY - MINUTE;
    worker.start();
    await settle();
    world.now = EVENING - DAY + 1000;
    await vi.advanceTimersByTimeAsync(1000);
    await settle();
    await worker.stop();
    expect(platform.at('mia')).toHaveLength(1);
  });
});
