import { describe, expect, it } from 'vitest';
import { createApp } from '../src/app/index.ts';
import { heldFact } from '../src/testing/index.ts';
import { DAY, HOUR, MINUTE } from '../src/types.ts';
import { counted, EVENING, idOf, must, peopled, personOf, SOCIETY, STORES, type World } from './support/world.ts';

const YEAR = 365.25 * DAY;

/** The world after so many years, in which the program has run its course once more. */
const later = async (world: World, years: number): Promise<void> => {
  world.now += years * YEAR;
  await world.app.tick(world.now);
};

const there = async ({ store }: World, ...names: readonly string[]): Promise<readonly string[]> =>
  (await store.people(names.map(idOf))).map(({ name }) => name.toLowerCase()).sort();

const programs = async ({ store }: World) =>
  (await store.entries(SOCIETY, 0, 99)).filter(({ did, by }) => did === 'erase' && by === undefined);

describe.each(STORES)('how long people are kept, on %s', (_, open) => {
  it('is without a limit until the society sets one', async () => {
    const { world, north } = await peopled(open);
    must(await world.app.groups.remove(world.as('lena'), north.id, idOf('mia')));
    await later(world, 40);
    expect(await there(world, 'mia', 'zoe')).toEqual(['mia', 'zoe']);
    must(await world.app.societies.set(world.as('ada'), { retention: 10 }));
    await later(world, 0.001);
    expect(await there(world, 'mia', 'zoe')).toEqual([]);
  });

  it('counts from the last thing that happened: a group left, a meeting, a word', async () => {
    const { world, north } = await peopled(open);
    const { app, store } = world;
    must(await app.societies.set(world.as('ada'), { retention: 3 }));
    await store.commit({ people: ['left', 'met', 'wrote', 'quiet'].map((name) => personOf(name)) });
    const group = await store.group(north.id);
    const was = (name: string, until: number) => ({ person: idOf(name), role: 'member', since: 0, until }) as const;
    if (group)
      await store.commit({
        groups: [{ ...group, members: [...group.members, was('left', EVENING + 2 * YEAR), was('met', EVENING)] }],
        facts: [heldFact({ id: 'met000000000', society: SOCIETY, person: idOf('met'), start: EVENING + 2 * YEAR })],
      });
    world.now = EVENING + 2 * YEAR;
    await app.people.heard({ identity: { platform: 'telegram', tenant: '', id: 'wrote' } });
    await later(world, 1.1);
    expect(await there(world, 'left', 'met', 'wrote', 'quiet')).toEqual(['left', 'met', 'wrote']);
    await later(world, 2);
    expect(await there(world, 'left', 'met', 'wrote', 'quiet')).toEqual([]);
    // Whoever is in a group, or holds a role, is kept.
    expect(await there(world, 'mia', 'ada', 'kim', 'zoe')).toEqual(['ada', 'kim', 'mia']);
    expect((await store.facts({ society: SOCIETY, people: [idOf('met')] })).length).toBe(1);
  });

  it('is kept to in small batches, one after another, and stands in the journal as done by the program', async () => {
    const { world } = await peopled(open);
    must(await world.app.societies.set(world.as('ada'), { retention: 3 }));
    const names = Array.from({ length: 45 }, (_, index) => `p${String(index).padStart(2, '0')}x`);
    await world.store.commit({ people: names.map((name) => personOf(name)) });
    const left: number[] = [];
    world.now += 4 * YEAR;
    for (let round = 0; round < 3; round += 1) {
      await world.app.tick(world.now);
      left.push((await there(world, ...names)).length);
    }
    expect(left).toEqual([25, 5, 0]);
    expect((await programs(world)).map(({ person }) => person)).toEqual(
      expect.arrayContaining(names.map((name) => idOf(name))),
    );
    const done = (await programs(world)).length;
    await world.app.tick(world.now + 2 * HOUR);
    expect((await programs(world)).length).toBe(done);
  });

  it('is over when more than so many years have passed by the calendar, and not a moment before', async () => {
    const { world } = await peopled(open);
    must(await world.app.societies.set(world.as('ada'), { retention: 3 }));
    const heardAt = (name: string, heard: number) => personOf(name, { heard, accepted: heard, identities: [] });
    const people = [heardAt('leap', Date.UTC(2028, 1, 29, 10)), heardAt('may', Date.UTC(2028, 4, 10, 10))];
    await world.store.commit({ people });
    const left = async (now: number) => {
      world.now = now;
      await createApp({ store: world.store, clock: () => now, chance: counted('t'), wait: async () => {} }).tick(now);
      return there(world, 'leap', 'may');
    };
    expect(await left(Date.UTC(2031, 1, 28, 10))).toEqual(['leap', 'may']);
    expect(await left(Date.UTC(2031, 2, 1, 10))).toEqual(['may']);
    expect(await left(Date.UTC(2031, 4, 10, 10))).toEqual(['may']);
    expect(await left(Date.UTC(2031, 4, 10, 10) + 1)).toEqual([]);
  });

  it('is kept to by two processes at once, and each is erased once', async () => {
    const { world } = await peopled(open);
    must(await world.app.societies.set(world.as('ada'), { retention: 3 }));
    const names = ['p1', 'p2', 'p3', 'p4', 'p5', 'p6'];
    await world.store.commit({ people: names.map((name) => personOf(name)) });
    world.now += 4 * YEAR;
    // Both work, as where one is slower than its lease lasts.
    const store = { ...world.store, lease: async () => true };
    const apps = ['a', 'b'].map((salt) =>
      createApp({ store, clock: () => world.now, chance: counted(salt), wait: async () => {} }),
    );
    await Promise.all(apps.map((app) => app.tick(world.now)));
    expect(await there(world, ...names)).toEqual([]);
    const erased = (await programs(world)).map(({ person }) => person);
    expect(erased.filter((id) => names.map(idOf).includes(id ?? '')).toSorted()).toEqual(names.map(idOf));
  });

  it('is kept to again after a clock that ran ahead was put right', async () => {
    const { world } = await peopled(open);
    const { app, store } = world;
    const right = world.now;
    await app.tick(right + 2 * YEAR);
    must(await app.societies.set(world.as('ada'), { retention: 3 }));
    await store.commit({ people: [personOf('old', { heard: right - 4 * YEAR, accepted: right - 4 * YEAR })] });
    await app.tick(right);
    expect(await there(world, 'old')).toEqual([]);
    // Also by a process that was started since, which finds the lease of the one that ran ahead.
    await store.commit({ people: [personOf('too', { heard: right - 4 * YEAR, accepted: right - 4 * YEAR })] });
    await store.lease('tick', 'ahead', right + 2 * YEAR, right + 2 * YEAR + MINUTE);
    await createApp({ store, clock: () => right, chance: counted('n'), wait: async () => {} }).tick(right);
    expect(await there(world, 'too')).toEqual([]);
  });

  it('is for the society’s own people alone', async () => {
    const { world } = await peopled(open);
    await world.store.commit({ people: [personOf('far', { society: 'society00002' })] });
    must(await world.app.societies.set(world.as('ada'), { retention: 3 }));
    await later(world, 9);
    expect(await there(world, 'far')).toEqual(['far']);
    must(await world.app.societies.set(world.as('ada'), { retention: 'none' }));
    expect(await world.store.society(SOCIETY)).not.toHaveProperty('retention');
  });
});

it('a sign of life is written down once a month', async () => {
  const { world } = await peopled();
  const heard = async () => {
    await world.app.people.heard(world.as('mia'));
    return (await world.person('mia')).heard;
  };
  world.now = EVENING;
  const first = await heard();
  world.now += 20 * DAY;
  expect(await heard()).toBe(first);
  world.now += 20 * DAY;
  expect(await heard()).toBe(world.now);
});
