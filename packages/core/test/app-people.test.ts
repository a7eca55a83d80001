import { describe, expect, it } from 'vitest';
import { heldFact } from '../src/testing/index.ts';
import { DAY, MINUTE } from '../src/types.ts';
import {
  codeOf,
  createWorld,
  identityOf,
  idOf,
  must,
  peopled,
  personOf,
  SOCIETY,
  STORES,
  scheduled,
  type World,
} from './support/world.ts';

const SLACK = { platform: 'slack', tenant: 'T1', id: 'U1' };
const FORM = { form: 'date', about: {}, answers: {}, field: 'on' };

const onBoth = async (world: World, name: string): Promise<void> => {
  const person = await world.person(name);
  await world.store.commit({ people: [{ ...person, identities: [identityOf(name), SLACK] }] });
};

const told = async (world: World): Promise<readonly string[]> =>
  (await world.due()).filter((one) => one.startsWith('unreachable')).sort();

describe.each(STORES)('oneself, on %s', (_, open) => {
  it('is set by oneself; a form that asked is over then, and a switch ends none', async () => {
    const { world } = await peopled(open);
    const mia = world.as('mia');
    await world.app.dialogues.keep(mia, FORM);
    const off = { reminders: false, nextMorning: true };
    expect(must(await world.app.people.set(mia, { settings: off })).settings).toEqual(off);
    must(await world.app.people.set(mia, { settings: off }));
    expect(await world.app.dialogues.current(mia)).toBeDefined();
    must(await world.app.people.set(mia, { name: 'Mia M', language: 'sv', zone: 'Asia/Vladivostok' }));
    expect(await world.person('mia')).toMatchObject({ name: 'Mia M', language: 'sv', settings: off });
    expect(await world.app.dialogues.current(mia)).toBeUndefined();
    await world.app.dialogues.keep(mia, FORM);
    must(await world.app.people.set(mia, { name: 'Mia M' }));
    expect(await world.app.dialogues.current(mia)).toBeUndefined();
    expect(codeOf(await world.app.people.set(world.as('nemo'), { name: 'X' }))).toBe('not-known');
  });

  it('is known with society and roles, or not at all', async () => {
    const { world } = await peopled(open);
    const ada = await world.app.people.known(world.as('ada'));
    expect([ada?.me.id, ada?.society.id, ada?.roles.map(({ role }) => role)]).toEqual([
      idOf('ada'),
      SOCIETY,
      ['administrator'],
    ]);
    expect(await world.app.people.known(world.as('nemo'))).toBeUndefined();
  });

  it('is one of several whose names are asked for at once; whoever was erased has none', async () => {
    const { world } = await peopled(open);
    const names = await world.app.people.names([idOf('mia'), idOf('max'), idOf('mia'), idOf('gone')]);
    expect([...names].sort()).toEqual([
      [idOf('max'), 'Max'],
      [idOf('mia'), 'Mia'],
    ]);
    expect(await world.app.people.names([])).toEqual(new Map());
  });

  it('counts the year of the own calendar', async () => {
    const { world } = await peopled(open);
    await world.store.commit({ people: [{ ...(await world.person('mia')), zone: 'Asia/Vladivostok' }] });
    // It is 2027 in Vladivostok, and still 2026 in Stockholm.
    world.now = Date.UTC(2026, 11, 31, 16);
    const start = world.now - 30 * MINUTE;
    await world.store.commit({
      facts: ['mia', 'max'].map((name) =>
        heldFact({ id: `fact-${name}`, society: SOCIETY, person: idOf(name), start }),
      ),
    });
    const points = async (name: string, period: 'this-year' | 'last-year' | 'all') => {
      const { statement, rule } = must(await world.app.people.credits(world.as(name), period));
      return [rule.id, statement.points.of / statement.points.over];
    };
    for (const name of ['mia', 'max']) {
      expect(await points(name, 'this-year')).toEqual(['se-sfam', 1.5]);
      expect(await points(name, 'last-year')).toEqual(['se-sfam', 0]);
      expect(await points(name, 'all')).toEqual(['se-sfam', 1.5]);
    }
    world.now += DAY;
    expect(await points('max', 'last-year')).toEqual(['se-sfam', 1.5]);
    expect(await points('otto', 'all')).toEqual(['se-sfam', 0]);
  });

  it('counts minutes where the society has no rule', async () => {
    const world = await createWorld(open);
    const society = { id: SOCIETY, version: 0, name: 'S', language: 'en', zone: 'UTC', since: 0 };
    await world.store.commit({
      societies: [society],
      people: [personOf('mia')],
      facts: [heldFact({ society: SOCIETY, person: idOf('mia') })],
    });
    const { rule, statement } = must(await world.app.people.credits(world.as('mia'), 'all'));
    expect([rule.unit, statement.points]).toEqual(['minute', { of: 90, over: 1 }]);
  });
});

describe.each(STORES)('where somebody is reached, on %s', (_, open) => {
  it('is the account used last', async () => {
    const { world } = await peopled(open);
    await onBoth(world, 'mia');
    await world.app.people.heard({ identity: SLACK });
    expect((await world.person('mia')).identities.map(({ platform }) => platform)).toEqual(['slack', 'telegram']);
    const { version } = await world.person('mia');
    await world.app.people.heard({ identity: SLACK });
    await world.app.people.heard(world.as('nemo'));
    expect((await world.person('mia')).version).toBe(version);
  });

  it('is the other account where one was shut, and the leaders hear nothing', async () => {
    const { world } = await peopled(open);
    await onBoth(world, 'mia');
    await world.app.reach.lost(identityOf('mia'));
    expect((await world.person('mia')).identities.map(({ platform }) => platform)).toEqual(['slack', 'telegram']);
    expect(await told(world)).toEqual([]);
  });

  it('is nowhere where the only account was shut: the leaders of their groups are told once', async () => {
    const { world } = await peopled(open);
    await world.app.reach.lost(identityOf('mia'));
    expect((await world.person('mia')).unreachable).toBe(world.now);
    expect(await told(world)).toEqual(['unreachable cora', 'unreachable lena']);
    await world.app.reach.lost(identityOf('mia'));
    await world.app.reach.lost(identityOf('nemo'));
    expect(await told(world)).toHaveLength(2);
  });

  it('is found again with the first sign of life, and missed again after', async () => {
    const { world } = await peopled(open);
    await world.app.reach.lost(identityOf('mia'));
    await world.app.people.heard(world.as('mia'));
    expect(await world.person('mia')).not.toHaveProperty('unreachable');
    await world.app.reach.lost(identityOf('mia'));
    expect(await told(world)).toHaveLength(4);
  });

  it('is tried on one platform after the other before the leaders of that group are told', async () => {
    const { world, north } = await peopled(open);
    await world.group({ name: 'South' }, { zoe: 'leader', mia: 'member' });
    const session = await scheduled(world, north);
    await onBoth(world, 'mia');
    const about = { about: { session: session.id } };
    expect(await world.app.reach.unreached(idOf('mia'), 'telegram', about)).toBe('slack');
    expect(await told(world)).toEqual([]);
    expect(await world.app.reach.unreached(idOf('mia'), 'slack', about)).toBeUndefined();
    expect(await told(world)).toEqual(['unreachable cora', 'unreachable lena']);
    expect(await world.app.reach.unreached(idOf('mia'), 'slack', about)).toBeUndefined();
    expect(await told(world)).toHaveLength(2);
    expect(await world.app.reach.unreached(idOf('gone'), 'slack', about)).toBeUndefined();
  });

  it('does not tell a leader about themselves', async () => {
    const { world } = await peopled(open);
    await world.app.reach.lost(identityOf('lena'));
    expect(await told(world)).toEqual(['unreachable cora']);
  });
});
