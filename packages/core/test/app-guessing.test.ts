import { describe, expect, it } from 'vitest';
import type { App } from '../src/app/index.ts';
import type { Refusal } from '../src/refusal.ts';
import type { Result } from '../src/result.ts';
import { DAY, HOUR, MINUTE } from '../src/types.ts';
import { countCalls, createWorld, idOf, must, peopled, STORES, type World } from './support/world.ts';

const SAID = { society: 'SFAM', name: 'Ada', language: 'sv', zone: 'Europe/Stockholm' };
const TRIES = 1_000;

const refusalOf = (result: Result<unknown, Refusal>): Refusal | undefined => (result.ok ? undefined : result.refusal);
const code = (number: number): string => `wrong${number}`.padEnd(12, '0');
const link = (number: number): string => `wrong${number}`.padEnd(22, '0');

/** What can be guessed: how a wrong one is shown, what is said to it, and the way of the right one. */
const SECRETS: readonly (readonly [
  string,
  Refusal['code'],
  (app: App, who: ReturnType<World['as']>, number: number) => Promise<Refusal | undefined>,
])[] = [
  ['the one-time code', 'code-dead', (app, who, number) => app.founding.refused(who, code(number))],
  ['a link', 'invitation-dead', async (app, who, number) => refusalOf(await app.joining.invited(who, link(number)))],
];

describe.each(STORES)('guessing on %s', (_, open) => {
  it.each(SECRETS)('%s a thousand times is slowed, then refused', async (_name, dead, guess) => {
    const world = await createWorld(open);
    await world.app.founding.firstCode();
    const calls = countCalls(world.store);
    const said: (string | undefined)[] = [];
    for (let number = 0; number < TRIES; number += 1)
      said.push((await guess(world.app, world.as('eve'), number))?.code);
    expect(said.slice(0, 5)).toEqual(Array(5).fill(dead));
    expect(new Set(said.slice(5))).toEqual(new Set(['too-many-guesses']));
    expect(calls.commit, 'what is refused is not written down').toBe(5);
    expect(await guess(world.app, world.as('eve'), 0)).toEqual({ code: 'too-many-guesses', wait: 1 });
    world.now += MINUTE;
    expect(await guess(world.app, world.as('eve'), 0)).toEqual({ code: dead });
    expect(await guess(world.app, world.as('eve'), 0)).toEqual({ code: 'too-many-guesses', wait: 2 });
    expect(await guess(world.app, world.as('ada'), 0), 'nobody else waits for it').toEqual({ code: dead });
  });

  it('goes on to be counted in another process, and after a restart', async () => {
    const world = await createWorld(open);
    for (let number = 0; number < 5; number += 1) await world.app.joining.invited(world.as('eve'), link(number));
    const { createApp } = await import('../src/app/index.ts');
    const other = createApp({ store: world.store, clock: () => world.now, chance: () => 'x'.repeat(12) });
    expect(refusalOf(await other.joining.invited(world.as('eve'), link(9)))?.code).toBe('too-many-guesses');
  });

  it('is counted once where the update comes twice, and exactly where many come at once', async () => {
    const world = await createWorld(open);
    for (let again = 0; again < 9; again += 1) await world.app.joining.invited(world.as('eve', 'u1'), link(0));
    expect(await world.store.guesses(world.as('eve').identity)).toMatchObject({ count: 1 });
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => world.app.joining.invited(world.as('mob', `m${index}`), link(index))),
    );
    expect(await world.store.guesses(world.as('mob').identity)).toMatchObject({ count: 5 });
  });

  it('closes the door to the right ones too, until the wait is over', async () => {
    const { world, north } = await peopled(open);
    const { invitation } = must(await world.app.joining.invite(world.as('lena'), north.id, 'member'));
    const nina = world.as('nina');
    for (let number = 0; number < 5; number += 1) await world.app.joining.invited(nina, link(number));
    const right = () => world.app.joining.invited(nina, invitation.token);
    expect(refusalOf(await right())).toEqual({ code: 'too-many-guesses', wait: 1 });
    world.now += MINUTE;
    expect(must(await right()).group.name).toBe('North');
    must(await world.app.joining.join(nina, invitation.token, { name: 'Nina', language: 'en', zone: 'UTC' }));
  });

  it('of the one-time code by many accounts makes all wait, an hour at most, and a restart lets the first one in', async () => {
    const world = await createWorld(open);
    const { founding } = world.app;
    const first = (await founding.firstCode()) ?? '';
    for (let number = 0; number < TRIES; number += 1) await founding.refused(world.as(`eve${number}`), code(number));
    expect((await world.store.setup())?.wrong?.count).toBe(100);
    expect(await founding.refused(world.as('ada'), first)).toEqual({ code: 'too-many-guesses', wait: 1 });
    world.now += MINUTE;
    expect(await founding.refused(world.as('ada'), first)).toBeUndefined();
    for (let round = 0; round < 20; round += 1) {
      await founding.refused(world.as(`bob${round}`), code(round));
      const refusal = await founding.refused(world.as('ada'), first);
      const wait = refusal?.code === 'too-many-guesses' ? refusal.wait : 0;
      expect(wait).toBeLessThanOrEqual(HOUR / MINUTE);
      world.now += wait * MINUTE;
      expect(await founding.refused(world.as('ada'), first)).toBeUndefined();
    }
    await founding.refused(world.as('mob'), code(1));
    const fresh = (await founding.firstCode()) ?? '';
    expect(await founding.refused(world.as('ada'), fresh)).toBeUndefined();
  });

  it('of others does not stop whoever has shown the right code and is answering questions', async () => {
    const world = await createWorld(open);
    const { founding } = world.app;
    const first = (await founding.firstCode()) ?? '';
    expect(await founding.refused(world.as('ada'), first)).toBeUndefined();
    for (let number = 0; number < 120; number += 1) await founding.refused(world.as(`eve${number}`), code(number));
    must(await founding.found(world.as('ada'), first, SAID));
    expect(await world.store.setup()).not.toHaveProperty('wrong');
  });

  it('is not counted once there is an administrator, since there is nothing to guess', async () => {
    const world = await createWorld(open);
    const { founding } = world.app;
    const first = (await founding.firstCode()) ?? '';
    must(await founding.found(world.as('ada'), first, SAID));
    for (let number = 0; number < 9; number += 1)
      expect(await founding.refused(world.as('ada'), first)).toEqual({ code: 'code-dead' });
    expect(await world.store.guesses(world.as('ada').identity)).toBeUndefined();
  });

  it('costs nobody anything who has the right link, and an expired link is no guess', async () => {
    const { world, north } = await peopled(open);
    const { invitation } = must(await world.app.joining.invite(world.as('lena'), north.id, 'member'));
    const calls = countCalls(world.store);
    must(await world.app.joining.invited(world.as('nina'), invitation.token));
    expect(calls.guesses, 'read with the link').toBe(1);
    expect(calls.commit).toBeUndefined();
    world.now += 40 * DAY;
    for (let again = 0; again < 9; again += 1)
      expect(refusalOf(await world.app.joining.invited(world.as('nina'), invitation.token))?.code).toBe(
        'invitation-dead',
      );
    expect(calls.commit).toBeUndefined();
  });

  it('is forgotten after a day, or when the person is erased, and they read of it before', async () => {
    const { world } = await peopled(open);
    for (const name of ['mia', 'eve']) await world.app.joining.invited(world.as(name), link(1));
    const data = await world.app.people.myData(idOf('mia'));
    expect(data?.guesses).toEqual([{ platform: 'telegram', count: 1, at: world.now }]);
    must(await world.app.erasing.eraseMe(world.as('mia')));
    expect(await world.store.guesses(world.as('mia').identity)).toBeUndefined();
    await world.app.tick(world.now);
    expect(await world.store.guesses(world.as('eve').identity)).toMatchObject({ count: 1 });
    world.now += DAY + 1;
    await world.app.tick(world.now);
    expect(await world.store.guesses(world.as('eve').identity)).toBeUndefined();
  });
});
