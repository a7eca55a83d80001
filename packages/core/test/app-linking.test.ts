import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Caller, createApp } from '../src/app/index.ts';
import { createChat } from '../src/chat/index.ts';
import { membershipOf, membersOf } from '../src/group.ts';
import { DAY, HOUR, MINUTE } from '../src/types.ts';
import { platformOf } from './support/platform.ts';
import {
  codeOf,
  EVENING,
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

const SLACK = 'slack';
/** Somebody's account on the other platform. */
const slack = (name: string, update?: string): Caller => ({
  identity: { platform: SLACK, tenant: 'T1', id: `U${name}` },
  ...(update === undefined ? {} : { update }),
});
const WHERE = { platform: SLACK, tenant: 'T1' };

const code = async (world: World, who: Caller): Promise<string> => must(await world.app.linking.makeCode(who));

/** Somebody who is known on the other platform alone, under a key of their own. */
const known = async (world: World, name: string): Promise<void> => {
  await world.store.commit({ people: [personOf(name, { identities: [slack(name).identity] })] });
};

const joined = async (
  world: World,
  group: string,
  name: string,
  role: 'leader' | 'co-leader' | 'member' | 'observer',
) => {
  const found = await world.store.group(group);
  if (!found) throw new Error('no group');
  await world.store.commit({
    groups: [{ ...found, members: [...found.members, { person: idOf(name), role, since: 5 }] }],
  });
};

describe.each(STORES)('linking on %s', (_, open) => {
  it('makes a new account one of the person, once, and the code is dead', async () => {
    const { world } = await peopled(open);
    const made = await code(world, world.as('mia'));
    expect(made).toMatch(/^[A-HJKMNP-Z2-9]{8}$/);
    expect(JSON.stringify(await world.store.linkCode({ id: idOf('mia') }))).not.toContain(made);
    expect(must(await world.app.linking.shown(slack('m'), made)).other).toBeUndefined();
    expect(await world.store.personBy(slack('m').identity)).toBeUndefined();
    const typed = `${made.slice(0, 4).toLowerCase()}-${made.slice(4)} `;
    expect(must(await world.app.linking.link(slack('m', 'u1'), typed)).maker.id).toBe(idOf('mia'));
    // The same update again says the same; another one finds the code used.
    expect(must(await world.app.linking.link(slack('m', 'u1'), typed)).maker.id).toBe(idOf('mia'));
    expect(codeOf(await world.app.linking.link(slack('n'), made))).toBe('link-dead');
    const mia = await world.person('mia');
    expect(mia.identities).toEqual([slack('m').identity, identityOf('mia')]);
    expect(await world.store.personBy(slack('m').identity)).toEqual(mia);
    expect(await world.store.entries(SOCIETY, 0, 9)).toMatchObject([{ did: 'link', by: idOf('mia'), what: SLACK }]);
    const data = await world.app.people.myData(idOf('mia'));
    expect(data?.accounts).toEqual(mia.identities);
  });

  it('replaces the last code, forgets it after ten minutes, and has it die of five wrong guesses by whomever', async () => {
    const { world } = await peopled(open);
    const first = await code(world, world.as('mia'));
    const second = await code(world, world.as('mia'));
    expect(codeOf(await world.app.linking.shown(slack('m'), first))).toBe('link-dead');
    world.now += 10 * MINUTE - 1;
    must(await world.app.linking.shown(slack('m'), second));
    world.now += 1;
    expect(codeOf(await world.app.linking.shown(slack('m'), second))).toBe('link-dead');

    const third = await code(world, world.as('mia'));
    const close = third.slice(0, 3);
    for (let wrong = 0; wrong < 5; wrong += 1) {
      const guess = `${close}${third[3] === 'A' ? 'B' : 'A'}2222`;
      expect(codeOf(await world.app.linking.shown(slack(`eve${wrong}`), guess))).toBe('link-dead');
    }
    expect(codeOf(await world.app.linking.link(slack('m'), third))).toBe('link-dead');
    expect(await world.store.linkCode({ id: idOf('mia') })).toBeUndefined();
  });

  it('slows down an account that guesses, and counts nothing that cannot be a code', async () => {
    const { world } = await peopled(open);
    for (let wrong = 0; wrong < 9; wrong += 1) await world.app.linking.shown(slack('eve'), 'hello you');
    expect(await world.store.guesses(slack('eve').identity)).toBeUndefined();
    for (let wrong = 0; wrong < 5; wrong += 1)
      expect(codeOf(await world.app.linking.shown(slack('eve'), `ZZZZZZZ${wrong + 2}`))).toBe('link-dead');
    expect(codeOf(await world.app.linking.shown(slack('eve'), 'ZZZZZZZZ'))).toBe('too-many-guesses');
  });

  it.each([
    ['own-link', (world: World) => world.as('mia')],
    ['another-society', (world: World) => world.as('otto')],
    ['platform-taken', (world: World) => world.as('max')],
    ['platform-taken', (world: World) => world.as('nobody')],
  ])('is refused kindly: %s', async (why, who) => {
    const { world } = await peopled(open);
    const made = await code(world, world.as('mia'));
    expect(codeOf(await world.app.linking.link(who(world), made))).toBe(why);
    expect((await world.person('mia')).identities).toHaveLength(1);
  });

  it('unites two people: one seat with the stronger role, the earlier offer, roles and requests; facts stay', async () => {
    const { world, north } = await peopled(open);
    await known(world, 'twin');
    await joined(world, north.id, 'twin', 'co-leader');
    const south = await world.group({ name: 'South' }, { twin: 'leader', max: 'member' });
    await world.roles({ society: SOCIETY, person: idOf('twin'), role: 'administrator' });
    const session = await scheduled(world, north);
    await world.act('mia', session, { act: 'offer', person: idOf('mia') });
    world.now += HOUR;
    must(await world.app.meetings.act(slack('twin'), session.id, { act: 'offer', person: idOf('twin') }));
    await world.act('noa', session, { act: 'offer', person: idOf('noa') });

    const made = await code(world, world.as('mia'));
    expect(must(await world.app.linking.shown(slack('twin'), made)).other?.id).toBe(idOf('twin'));
    must(await world.app.linking.link(slack('twin'), made));

    const mia = await world.person('mia');
    expect(mia.identities).toHaveLength(2);
    expect(mia.aliases).toEqual([{ key: idOf('twin'), identities: [slack('twin').identity] }]);
    expect((await world.store.people([idOf('twin')]))[0]).toMatchObject({ identities: [], aliasOf: idOf('mia') });
    const group = await world.store.group(north.id);
    expect(group && membershipOf(group, idOf('mia'))).toMatchObject({ role: 'co-leader', since: 0 });
    expect(JSON.stringify(group)).not.toContain(idOf('twin'));
    expect((await world.store.group(south.id))?.members[0]).toMatchObject({ person: idOf('mia'), role: 'leader' });
    expect(await world.store.roles({ person: idOf('twin') })).toEqual([]);
    expect((await world.store.roles({ person: idOf('mia') })).map(({ role }) => role)).toEqual(['administrator']);
    const meeting = must(await world.app.meetings.look(slack('twin'), session.id));
    expect(meeting.session.offers.filter(({ by }) => by === idOf('mia'))).toHaveLength(1);
    expect(meeting.session.offers[0]).toMatchObject({ by: idOf('mia'), at: session.starts - 7 * DAY });
    expect(JSON.stringify(meeting.session)).not.toContain(idOf('twin'));
    expect(await world.store.entries(SOCIETY, 0, 1)).toMatchObject([{ did: 'unite', person: idOf('twin') }]);
  });

  it('counts the hours of both keys, a meeting in which both were seated once, and gives them back', async () => {
    const { world, north } = await peopled(open);
    await known(world, 'twin');
    await joined(world, north.id, 'twin', 'member');
    const held = async (starts: number) => {
      const session = await scheduled(world, north, starts);
      world.now = starts;
      await world.act('lena', session, { act: 'open' });
      await world.act('lena', session, { act: 'advance', from: 'gathering.0' });
      world.now = starts + 2 * HOUR;
      await world.act('lena', session, { act: 'close' });
      await world.act('lena', session, { act: 'attest' });
    };
    await held(EVENING);
    const before = must(await world.app.people.credits(world.as('mia'), 'all')).statement;
    must(await world.app.linking.link(slack('twin'), await code(world, world.as('mia'))));
    expect(must(await world.app.people.credits(world.as('mia'), 'all')).statement).toEqual(before);
    expect(await world.store.facts({ society: SOCIETY, people: [idOf('twin')] })).toHaveLength(1);
    await held(EVENING + 7 * DAY);
    const facts = must(await world.app.people.credits(slack('twin'), 'all')).facts;
    expect(facts.map(({ person, minutes }) => [person, minutes])).toEqual([
      [idOf('mia'), 90],
      [idOf('mia'), 90],
    ]);
    expect((await world.app.people.myData(idOf('mia')))?.facts).toHaveLength(3);

    must(await world.app.linking.unlink(world.as('mia'), WHERE));
    expect((await world.store.personBy(slack('twin').identity))?.id).toBe(idOf('twin'));
    expect(must(await world.app.people.credits(slack('twin'), 'all')).facts).toHaveLength(1);
    expect(must(await world.app.people.credits(world.as('mia'), 'all')).facts).toHaveLength(2);
    const group = await world.store.group(north.id);
    expect(group && membershipOf(group, idOf('twin'))).toBeUndefined();
    expect(group && membershipOf(group, idOf('mia'))).toBeDefined();
  });

  it('keeps the one account there is, and a second tap takes nothing more away', async () => {
    const { world } = await peopled(open);
    expect(codeOf(await world.app.linking.unlink(world.as('mia'), { platform: 'telegram', tenant: '' }))).toBe(
      'only-account',
    );
    must(await world.app.linking.link(slack('m'), await code(world, world.as('mia'))));
    must(await world.app.linking.unlink(world.as('mia'), WHERE));
    must(await world.app.linking.unlink(world.as('mia'), WHERE));
    expect((await world.person('mia')).identities).toEqual([identityOf('mia')]);
    expect(await world.store.personBy(slack('m').identity)).toBeUndefined();
  });

  it('erases the aliases with the person, and never an alias alone', async () => {
    const { world, north } = await peopled(open);
    await known(world, 'twin');
    await joined(world, north.id, 'twin', 'member');
    must(await world.app.linking.link(slack('twin'), await code(world, world.as('mia'))));
    const [society] = await world.store.societies();
    if (!society) throw new Error('no society');
    await world.store.commit({ societies: [{ ...society, retention: 3 }] });
    world.now += 4 * 366 * DAY;
    await world.app.people.heard(world.as('mia'));
    await world.app.tick(world.now);
    expect(await world.store.people([idOf('twin')])).toHaveLength(1);
    must(await world.app.erasing.eraseMe(slack('twin')));
    expect(await world.store.people([idOf('twin'), idOf('mia')])).toEqual([]);
  });
});

describe('what waits to be sent', () => {
  it('goes to the account used last, and to the other one where that refuses', async () => {
    const { world, north } = await peopled();
    await scheduled(world, north);
    world.now = EVENING - DAY - 30 * MINUTE;
    await world.app.tick(world.now);
    must(await world.app.linking.link(slack('m'), await code(world, world.as('mia'))));
    const [here, there] = [platformOf('telegram'), platformOf(SLACK)];
    const chat = createChat(world.app);
    const workers = [chat.worker(here.deliver), chat.worker(there.deliver)];
    const drain = async () => {
      for (let round = 0; round < 3; round += 1) for (const worker of workers) await worker.drain(world.now);
    };
    world.now = EVENING - DAY;
    await drain();
    // It was planned while she wrote on the other one.
    expect([here.at('mia').length, there.at('Um').length]).toEqual([0, 1]);
    expect(here.at('max')).toHaveLength(1);

    there.refuses = () => ({ is: 'unreachable' });
    world.now = EVENING - HOUR;
    await drain();
    expect([here.at('mia').length, there.at('Um').length]).toEqual([1, 1]);
    expect((await world.person('mia')).unreachable).toBeUndefined();
  });

  it('marks somebody out of reach once both refuse', async () => {
    const { world, north } = await peopled();
    await scheduled(world, north);
    must(await world.app.linking.link(slack('m'), await code(world, world.as('mia'))));
    const [here, there] = [platformOf('telegram'), platformOf(SLACK)];
    here.refuses = ({ id }) => (id === 'mia' ? { is: 'unreachable' } : undefined);
    there.refuses = () => ({ is: 'unreachable' });
    world.now = EVENING - DAY - 30 * MINUTE;
    await world.app.tick(world.now);
    world.now = EVENING - DAY;
    for (let round = 0; round < 3; round += 1)
      for (const { deliver } of [here, there]) await createChat(world.app).worker(deliver).drain(world.now);
    expect((await world.person('mia')).unreachable).toBe(world.now);
  });

  it('to somebody whose entry becomes another one’s goes to that one', async () => {
    const { world, north } = await peopled();
    await known(world, 'twin');
    await joined(world, north.id, 'twin', 'co-leader');
    const { invitation } = must(await world.app.joining.invite(world.as('lena'), north.id, 'member'));
    must(
      await world.app.joining.join(world.as('nina'), invitation.token, { name: 'Nina', language: 'en', zone: 'UTC' }),
    );
    expect(await world.due()).toContain('asked-to-join twin');
    must(await world.app.linking.link(slack('twin'), await code(world, world.as('mia'))));
    expect(await world.due()).toContain('asked-to-join mia');
  });
});

describe('any order of linking, taking away and answering', () => {
  const PAIRS = ['mia', 'max', 'noa'] as const;
  const deed = fc.record({
    does: fc.constantFrom('unite', 'unite-back', 'unlink', 'offer', 'withdraw', 'not-coming', 'coming', 'role'),
    who: fc.constantFrom(...PAIRS),
    there: fc.boolean(),
  });

  it('seats nobody twice, loses no fact, and gives no account to two', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 14 }), async (deeds) => {
        const { world, north } = await peopled();
        for (const name of PAIRS) {
          await known(world, `${name}2`);
          await joined(world, north.id, `${name}2`, name === 'max' ? 'observer' : 'member');
        }
        await world.store.commit({
          facts: [...PAIRS, ...PAIRS.map((name) => `${name}2`)].map((name, index) => ({
            id: `fact${index}`.padEnd(12, '0'),
            society: SOCIETY,
            person: idOf(name),
            activity: 'opening-balance' as const,
            role: 'member' as const,
            start: EVENING - 99 * DAY,
            zone: 'UTC',
            minutes: 2 ** index,
            sum: { until: EVENING - 98 * DAY, sessions: 1, presented: 1 },
            declaredBy: idOf('lena'),
            confirmedBy: idOf('lena'),
            at: EVENING,
          })),
        });
        const session = await scheduled(world, north);
        for (const { does, who, there } of deeds) {
          world.now += MINUTE;
          const [here, other] = [world.as(who), slack(`${who}2`)];
          const caller = there ? other : here;
          const me = await world.store.personBy(caller.identity);
          const person = me?.id ?? '';
          if (does === 'unite' || does === 'unite-back') {
            const [makes, types] = does === 'unite' ? [here, other] : [other, here];
            const made = await world.app.linking.makeCode(makes);
            if (made.ok) await world.app.linking.link(types, made.value);
          } else if (does === 'unlink')
            await world.app.linking.unlink(here, there ? WHERE : { platform: 'telegram', tenant: '' });
          else if (does === 'role') await world.app.groups.setRole(world.as('lena'), north.id, person, 'co-leader');
          else if (does === 'offer' || does === 'withdraw')
            await world.app.meetings.act(caller, session.id, { act: does, person });
          else await world.app.meetings.act(caller, session.id, { act: 'answer', person, is: does });
        }
        const group = await world.store.group(north.id);
        const meeting = await world.app.meetings.display(session.id);
        if (!group || !meeting) throw new Error('gone');
        const once = (keys: readonly string[]) => expect(new Set(keys).size).toBe(keys.length);
        once(membersOf(group).map(({ person }) => person));
        once(meeting.session.seats.map(({ person }) => person));
        once(meeting.session.offers.map(({ by }) => by));

        const keys = [...PAIRS, ...PAIRS.map((name) => `${name}2`)].map(idOf);
        const people = await world.store.people(keys);
        expect(people).toHaveLength(keys.length);
        once(people.flatMap(({ identities }) => identities.map(({ id }) => id)));
        // Each key is of one person: their own, or an alias of one.
        const owned = people
          .filter(({ aliasOf }) => aliasOf === undefined)
          .flatMap(({ id, aliases = [] }) => [id, ...aliases.map(({ key }) => key)]);
        expect(owned.toSorted()).toEqual(keys.toSorted());
        for (const { id, aliasOf, identities } of people)
          if (aliasOf !== undefined) {
            expect(identities).toEqual([]);
            expect(membershipOf(group, id)).toBeUndefined();
          }
        const rows = await world.store.facts({ society: SOCIETY, people: keys });
        expect(rows.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(2 ** keys.length - 1);
        // Whoever has an account reads the facts of all their keys, and nobody else does.
        const living = people.filter(({ identities }) => identities.length > 0);
        const read = await Promise.all(
          living.map(async (one) => {
            const data = await world.app.people.myData(one.id);
            return (data?.facts ?? []).reduce((sum, { minutes }) => sum + minutes, 0);
          }),
        );
        expect(read.reduce((sum, one) => sum + one, 0)).toBe(2 ** keys.length - 1);
      }),
      { numRuns: 60 },
    );
  });

  it('of two who type one code at once, one gets it', async () => {
    const { world } = await peopled();
    const made = await code(world, world.as('mia'));
    const other = createApp({
      store: world.store,
      clock: () => world.now,
      chance: () => 'x'.repeat(12),
      wait: async () => {},
    });
    const both = await Promise.all([world.app.linking.link(slack('a'), made), other.linking.link(slack('b'), made)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await world.person('mia')).identities).toHaveLength(2);
  });
});
