import { describe, expect, it } from 'vitest';
import { cardOf, panelOf } from '../src/app/index.ts';
import type { Presence } from '../src/group.ts';
import { phaseKey, type Session } from '../src/session.ts';
import { DAY, HOUR, MINUTE } from '../src/types.ts';
import {
  codeOf,
  countCalls,
  EVENING,
  idOf,
  must,
  NORTH,
  peopled,
  STORES,
  scheduled,
  type World,
} from './support/world.ts';

const here = (session: Session): string => (session.at ? phaseKey(session.at) : '');

/** Moves a meeting on, naming the phase it is in. */
const advance = async (world: World, session: Session): Promise<Session> =>
  world.act('lena', session, { act: 'advance', from: here(session) });

/** A meeting that runs, with Mia and Max chosen for its two cases. */
const opened = async (world: World, session: Session): Promise<Session> => {
  world.now = EVENING - 5 * MINUTE;
  await world.act('lena', session, { act: 'open' });
  for (const name of ['mia', 'max']) await world.act(name, session, { act: 'offer', person: idOf(name) });
  await world.act('lena', session, { act: 'choose', case: 1, presenter: idOf('mia') });
  return world.act('lena', session, { act: 'choose', case: 2, presenter: idOf('max') });
};

/** A meeting that was held and is to be settled. */
const closed = async (world: World, session: Session): Promise<Session> => {
  let meeting = await opened(world, session);
  world.now = EVENING;
  while (meeting.state === 'running') {
    meeting = await advance(world, meeting);
    world.now += 8 * MINUTE;
  }
  return meeting;
};

const sealed = async (world: World, session: Session): Promise<Session> => {
  await closed(world, session);
  world.now = EVENING + 2 * HOUR;
  return world.act('lena', session, { act: 'attest' });
};

const post = async (world: World, subject: string) => (await world.store.posts(subject)).map(({ place }) => place.id);
const wanted = async (world: World, subject: string) => (await world.store.posts(subject))[0]?.wanted;

describe.each(STORES)('an evening, on %s', (_, open) => {
  it('ends as a fact for each who was there, with who presented, led and co-led', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    await world.act('noa', session, { act: 'answer', person: idOf('noa'), is: 'not-coming' });
    await sealed(world, session);
    const facts = await world.store.facts({ session: session.id });
    const people = facts.map((fact) => fact.person).sort();
    expect(people).toEqual(['lena', 'cora', 'mia', 'max'].map(idOf).sort());
    const mia = facts.find((fact) => fact.person === idOf('mia'));
    expect(mia).toMatchObject({ role: 'member', minutes: 90, start: EVENING, confirmedBy: idOf('lena') });
    expect(mia).not.toHaveProperty('inStead');
    expect(mia?.held).toMatchObject({ present: 4, registered: true, mode: 'in-person' });
    expect(mia?.held?.cases).toEqual([
      { presented: idOf('mia'), led: idOf('lena'), coLed: idOf('cora') },
      { presented: idOf('max'), led: idOf('lena'), coLed: idOf('cora') },
    ]);
  });

  it('keeps nothing of a Stop, a declined question or a reminder once the case is over', async () => {
    const { world, north } = await peopled(open);
    let meeting = await opened(world, await scheduled(world, north));
    while (meeting.at?.phase !== 'questions') meeting = await advance(world, meeting);
    const from = here(meeting);
    await world.act('mia', meeting, { act: 'decline', from });
    await world.act('lena', meeting, { act: 'remind', from, of: 'advice', onCard: false });
    await world.act('olga', meeting, { act: 'stop' });
    expect((await world.store.session(meeting.id))?.moment).toMatchObject({ declined: true, halt: { for: 'stop' } });
    await world.act('cora', meeting, { act: 'resume' });
    await world.act('lena', meeting, { act: 'hand-over', to: idOf('cora') });
    await world.act('cora', meeting, { act: 'next-case', from });
    await world.act('cora', meeting, { act: 'close' });
    world.now = EVENING + 2 * HOUR;
    await world.act('cora', meeting, { act: 'attest' });
    const kept = JSON.stringify([
      await world.store.session(meeting.id),
      await world.store.facts({ session: meeting.id }),
      await world.store.notifications('due', 99),
    ]);
    expect(kept).not.toMatch(/moment|declined|halt|remind"|advice/);
  });

  it('counts in the queue of the next one', async () => {
    const { world, north } = await peopled(open);
    const first = await scheduled(world, north);
    const second = await scheduled(world, north, EVENING + 14 * DAY);
    await world.act('noa', first, { act: 'answer', person: idOf('noa'), is: 'not-coming' });
    await sealed(world, first);
    for (const name of ['mia', 'noa']) await world.act(name, second, { act: 'offer', person: idOf(name) });
    const { sight } = must(await world.app.meetings.look(world.as('lena'), second.id));
    expect(sight.leading?.order.map(({ offer }) => offer.by)).toEqual(['noa', 'mia'].map(idOf));
    const mine = must(await world.app.meetings.look(world.as('mia'), second.id)).sight.mine;
    expect(mine?.place).toMatchObject({ place: 2, standing: { amount: { of: 3, over: 2 } } });
  });

  it('replaces the fact of whoever was put right afterwards, and says why', async () => {
    const { world, north } = await peopled(open);
    const session = await sealed(world, await scheduled(world, north));
    const before = await world.store.facts({ session: session.id });
    await world.act('cora', session, { act: 'amend', person: idOf('max'), minutes: 60, why: 'minutes' });
    const after = await world.store.facts({ session: session.id });
    const former = before.find((fact) => fact.person === idOf('max'));
    expect(after).toHaveLength(before.length + 1);
    expect(after.find((fact) => fact.amends)).toMatchObject({
      person: idOf('max'),
      minutes: 60,
      amends: { fact: former?.id, why: 'minutes' },
    });
    const credits = must(await world.app.people.credits(world.as('max'), 'all'));
    expect(credits.statement.points).toEqual({ of: 1, over: 1 });
  });

  it('replaces the facts of all who were there where it changes how many they were', async () => {
    const { world, north } = await peopled(open);
    const session = await sealed(world, await scheduled(world, north));
    await world.act('lena', session, { act: 'amend', person: idOf('max'), minutes: 0, why: 'was-not-there' });
    const facts = await world.store.facts({ session: session.id });
    const standing = facts.filter((fact) => !facts.some((one) => one.amends?.fact === fact.id));
    const of = (name: string) => standing.filter((fact) => fact.person === idOf(name));
    expect(of('max')).toMatchObject([{ minutes: 0, amends: { why: 'was-not-there' } }]);
    const there = ['lena', 'cora', 'mia', 'noa'];
    for (const name of there) expect(of(name)).toMatchObject([{ minutes: 90, amends: { why: 'people' } }]);
    expect(standing.map((fact) => fact.held?.present)).toEqual(standing.map(() => there.length));
  });

  it('lets the co-leader attest after fourteen days, marked so', async () => {
    const { world, north } = await peopled(open);
    const session = await closed(world, await scheduled(world, north));
    world.now = EVENING + 13 * DAY;
    expect(codeOf(await world.app.meetings.act(world.as('cora'), session.id, { act: 'attest' }))).toBe('attest-later');
    world.now = EVENING + 15 * DAY;
    await world.act('cora', session, { act: 'attest' });
    const facts = await world.store.facts({ session: session.id });
    expect(facts.every((fact) => fact.inStead === 'co-leader' && fact.confirmedBy === idOf('cora'))).toBe(true);
  });

  it('lets the coordinator of the branch settle and attest after fourteen days, without who presented', async () => {
    const { world, north } = await peopled(open);
    const session = await closed(world, await scheduled(world, north));
    const settle = { act: 'settle-seat', person: idOf('max'), minutes: 45 } as const;
    const look = async (name = 'carl') => must(await world.app.meetings.look(world.as(name), session.id)).sight.leading;
    expect(codeOf(await world.app.meetings.act(world.as('carl'), session.id, settle))).toBe('leaders-only');
    expect(await look()).toBeUndefined();
    world.now = EVENING + 15 * DAY;
    expect(await look()).toMatchObject({ slots: [], order: [] });
    for (const name of ['mia', 'olga', 'ada']) expect(await look(name)).toBeUndefined();
    await world.act('carl', session, settle);
    await world.act('carl', session, { act: 'attest' });
    const facts = await world.store.facts({ session: session.id });
    expect(facts.find((fact) => fact.person === idOf('max'))).toMatchObject({ minutes: 45, inStead: 'coordinator' });
    expect(codeOf(await world.app.meetings.act(world.as('brit'), session.id, { act: 'attest' }))).toBe('leaders-only');
  });

  it('lets the coordinator close, after fourteen days, what its leaders left open, and see nothing of its course', async () => {
    for (const begin of [opened, async (_: World, session: Session) => session]) {
      const { world, north } = await peopled(open);
      const session = await begin(world, await scheduled(world, north));
      const close = () => world.app.meetings.act(world.as('carl'), session.id, { act: 'close' });
      world.now = EVENING + 13 * DAY;
      expect(codeOf(await close())).toBe('leaders-only');
      world.now = EVENING + 15 * DAY;
      const { leading } = must(await world.app.meetings.look(world.as('carl'), session.id)).sight;
      expect([leading?.at, leading?.moment, leading?.slots, leading?.order]).toEqual([undefined, undefined, [], []]);
      expect(codeOf(await close())).toBe('ok');
      await world.act('carl', session, { act: 'attest' });
      expect((await world.store.session(session.id))?.state).toBe('sealed');
    }
  });
});

describe.each(STORES)('what an act writes, on %s', (_, open) => {
  it('tells everybody but whoever moved it, and the chat, that a meeting was moved; each date is planned anew', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    const moved = await world.act('lena', session, { act: 'move', starts: EVENING + DAY, minutes: 90 });
    expect((await world.due()).sort()).toEqual([
      'group-moved in -100',
      ...['cora', 'max', 'mia', 'noa', 'olga'].map((name) => `moved ${name}`),
    ]);
    const [one] = await world.store.notifications('due', 1);
    expect(one?.about).toMatchObject({ session: session.id, revision: 2, from: EVENING });
    expect(moved.plannedFor).toBeLessThan(moved.revision);
  });

  it('tells everybody again when it is moved a second time', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    for (const days of [1, 2])
      await world.act('lena', session, { act: 'move', starts: EVENING + days * DAY, minutes: 90 });
    expect((await world.due()).filter((one) => one === 'moved mia')).toHaveLength(2);
  });

  it('moves no meeting into the past, or onto another one of the group', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    await scheduled(world, north, EVENING + DAY);
    const move = async (starts: number) =>
      codeOf(await world.app.meetings.act(world.as('lena'), session.id, { act: 'move', starts, minutes: 90 }));
    expect(await move(world.now - HOUR)).toBe('date-past');
    expect(await move(EVENING + DAY + HOUR)).toBe('date-taken');
    expect(await move(EVENING + HOUR)).toBe('ok');
  });

  it('tells that a meeting was cancelled, and puts up the card of the next one', async () => {
    const { world, north } = await peopled(open);
    const rhythm = {
      repeats: { every: 'weeks', weeks: 1, on: 'thursday' },
      from: '2026-11-26',
      until: '2026-12-31',
      at: '18:30',
      zone: 'Europe/Stockholm',
      without: [],
    } as const;
    const { sessions } = must(await world.app.dates.schedule(world.as('lena'), north.id, { rhythm }));
    const [first, second, third] = sessions;
    if (!first || !second || !third) throw new Error('too few');
    expect(await post(world, cardOf(second.id))).toEqual([]);
    await world.act('lena', third, { act: 'cancel' });
    expect(await post(world, cardOf(second.id))).toEqual([]);
    await world.act('lena', first, { act: 'cancel' });
    expect(await post(world, cardOf(second.id))).toEqual(['-100']);
    expect((await world.due()).filter((one) => one.startsWith('cancelled '))).toHaveLength(10);
  });

  it('puts up the card of whichever meeting is next after one was moved', async () => {
    const { world, north } = await peopled(open);
    const rhythm = {
      repeats: { every: 'weeks', weeks: 1, on: 'thursday' },
      from: '2026-11-26',
      until: '2026-12-10',
      at: '18:30',
      zone: 'Europe/Stockholm',
      without: [],
    } as const;
    const { sessions } = must(await world.app.dates.schedule(world.as('lena'), north.id, { rhythm }));
    const [first, second, third] = sessions;
    if (!first || !second || !third) throw new Error('too few');
    await world.act('lena', third, { act: 'move', starts: EVENING - DAY, minutes: 90 });
    expect(await post(world, cardOf(third.id))).toEqual(['-100']);
    await world.act('lena', third, { act: 'move', starts: EVENING + 30 * DAY, minutes: 90 });
    await world.act('lena', first, { act: 'move', starts: EVENING + 20 * DAY, minutes: 90 });
    expect(await post(world, cardOf(second.id))).toEqual(['-100']);
  });

  it('offers a place that came free to the next in line, and tells only them', async () => {
    const { world, north } = await peopled(open, { openness: 'open', room: { from: 2, to: 4 } });
    const session = await scheduled(world, north);
    const answer = (name: string, is: 'coming' | 'not-coming') =>
      world.act(name, session, { act: 'answer', person: idOf(name), is });
    for (const name of ['mia', 'max', 'noa']) await answer(name, 'coming');
    const waits = await answer('noa', 'coming');
    expect(waits.seats.find((seat) => seat.person === idOf('noa'))?.answer?.is).toBe('waiting');
    await answer('mia', 'not-coming');
    expect(await world.due()).toEqual(['place-offered noa']);
  });

  it('offers places to those who wait, in each meeting to come, when a member goes or there is more room', async () => {
    const { world, north } = await peopled(open, { openness: 'open', room: { from: 2, to: 3 } });
    const meetings = [await scheduled(world, north), await scheduled(world, north, EVENING + 7 * DAY)];
    for (const session of meetings)
      for (const name of ['mia', 'max', 'noa'])
        await world.act(name, session, { act: 'answer', person: idOf(name), is: 'coming' });
    const held = async () =>
      Promise.all(
        meetings.map(async ({ id }) => {
          const seats = (await world.store.session(id))?.seats ?? [];
          return seats.filter((seat) => seat.answer?.is === 'offered').map((seat) => seat.person);
        }),
      );
    must(await world.app.groups.remove(world.as('lena'), north.id, idOf('mia')));
    expect(await held()).toEqual([[idOf('max')], [idOf('max')]]);
    expect(await world.due()).toEqual(['place-offered max', 'place-offered max']);
    must(await world.app.groups.edit(world.as('lena'), north.id, { room: { from: 2, to: 4 } }));
    expect(await held()).toEqual([
      [idOf('max'), idOf('noa')],
      [idOf('max'), idOf('noa')],
    ]);
    must(await world.app.groups.edit(world.as('lena'), north.id, { room: { from: 2, to: 9 } }));
    expect((await world.due()).filter((one) => one.startsWith('place-offered'))).toHaveLength(4);
  });

  it('tells whoever is to settle a meeting that somebody else has closed it, unless their panel shows it', async () => {
    for (const [presence, told] of [
      ['panel', ['closed lena']],
      ['card-and-panel', []],
    ] as const) {
      const { world, north } = await peopled(open, { presence });
      const session = await opened(world, await scheduled(world, north));
      await world.act('cora', session, { act: 'close' });
      expect((await world.due()).filter((one) => one.startsWith('closed'))).toEqual(told);
    }
    const { world, north } = await peopled(open, { presence: 'panel' });
    await world.act('lena', await opened(world, await scheduled(world, north)), { act: 'close' });
    expect((await world.due()).filter((one) => one.startsWith('closed'))).toEqual([]);
  });

  it('tells a stand-in, unless they named themselves, and nobody when the stand-in falls', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    await world.act('lena', session, { act: 'stand-in', person: idOf('max') });
    await world.act('cora', session, { act: 'stand-in', person: idOf('cora') });
    await world.act('lena', session, { act: 'stand-in', person: 'nobody' });
    expect(await world.due()).toEqual(['stand-in max']);
  });

  it('whispers over time to those who hold a panel, when the phase has taken as long as it usually does', async () => {
    const { world, north } = await peopled(open);
    const session = await opened(world, await scheduled(world, north));
    world.now = EVENING;
    await advance(world, session);
    const notes = await world.store.notifications('due', 9);
    expect(notes.map(({ kind, aim, due }) => ({ kind, aim, due }))).toEqual(
      expect.arrayContaining([{ kind: 'over-time', aim: { person: idOf('cora') }, due: EVENING + 4 * MINUTE }]),
    );
    expect(await world.due()).toHaveLength(2);
    expect(session.creditRule).toBe('se-sfam');
  });

  it('whispers to whoever took the panel over, and in a silent group to nobody', async () => {
    const { world, north } = await peopled(open, { presence: 'panel' });
    const session = await opened(world, await scheduled(world, north));
    await world.app.meetings.takePanel(world.as('lena'), session.id);
    await advance(world, session);
    expect(await world.due()).toEqual(['over-time lena']);
    const silent = await peopled(open, { presence: 'silent' });
    const other = await opened(silent.world, await scheduled(silent.world, silent.north));
    await silent.world.app.meetings.takePanel(silent.world.as('lena'), other.id);
    await advance(silent.world, other);
    expect(await silent.world.due()).toEqual([]);
  });

  it('plans the line of the next morning at eight where each person lives, for those who were there and want it', async () => {
    const { world, north } = await peopled(open);
    const mia = await world.person('mia');
    const max = await world.person('max');
    await world.store.commit({
      people: [
        { ...mia, zone: 'Asia/Vladivostok' },
        { ...max, settings: { ...max.settings, nextMorning: false } },
      ],
    });
    const session = await scheduled(world, north);
    await world.act('noa', session, { act: 'answer', person: idOf('noa'), is: 'not-coming' });
    await sealed(world, session);
    const morning = (await world.store.notifications('due', 99)).filter(({ kind }) => kind === 'next-morning');
    const due = Object.fromEntries(morning.map(({ aim, due }) => ['person' in aim ? aim.person : '', due]));
    expect(due).toEqual({
      [idOf('lena')]: Date.UTC(2026, 10, 27, 7),
      [idOf('cora')]: Date.UTC(2026, 10, 27, 7),
      [idOf('mia')]: Date.UTC(2026, 10, 26, 22),
    });
  });

  it('plans no morning line for the past where a meeting is settled late', async () => {
    const { world, north } = await peopled(open);
    const session = await closed(world, await scheduled(world, north));
    world.now = EVENING + 3 * DAY;
    await world.act('lena', session, { act: 'attest' });
    const [line] = (await world.store.notifications('due', 99)).filter(({ kind }) => kind === 'next-morning');
    expect(line?.due).toBe(Date.UTC(2026, 10, 30, 7));
  });

  it('raises the card only where what it shows has changed, and the panel at each act', async () => {
    const { world, north } = await peopled(open);
    const session = await opened(world, await scheduled(world, north));
    const running = await advance(world, session);
    const [card, panel] = [await wanted(world, cardOf(session.id)), await wanted(world, panelOf(session.id))];
    await world.act('lena', running, { act: 'extend', from: here(running), to: 5 });
    expect(await wanted(world, cardOf(session.id))).toBe(card);
    expect(await wanted(world, panelOf(session.id))).toBe((panel ?? 0) + 1);
    await world.act('olga', running, { act: 'stop' });
    expect(await wanted(world, cardOf(session.id))).toBe((card ?? 0) + 1);
  });

  it('changes no card of a silent group between opening and close', async () => {
    const { world, north } = await peopled(open, { presence: 'silent', offers: 'from-the-gathering' });
    const session = await scheduled(world, north);
    const card = await wanted(world, cardOf(session.id));
    let meeting = await opened(world, session);
    for (let steps = 0; steps < 3; steps += 1) meeting = await advance(world, meeting);
    expect(await wanted(world, cardOf(session.id))).toBe(card);
    await world.act('lena', session, { act: 'close' });
    expect(await wanted(world, cardOf(session.id))).toBe((card ?? 0) + 1);
  });

  it('puts up the next card when a meeting is closed, and none for a group without a chat', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    const next = await scheduled(world, north, EVENING + 7 * DAY);
    must(await world.app.groups.unbind(world.as('lena'), north.id));
    must(await world.app.groups.bind(world.as('lena'), north.id, NORTH));
    expect(await post(world, cardOf(next.id))).toEqual([]);
    await closed(world, session);
    expect(await post(world, cardOf(next.id))).toEqual(['-100']);
    must(await world.app.groups.unbind(world.as('lena'), north.id));
    world.now = EVENING + 7 * DAY;
    await world.act('lena', next, { act: 'close' });
    expect(await post(world, cardOf(next.id))).toEqual([]);
  });

  it.each<[Presence, readonly string[]]>([
    ['silent', []],
    ['panel', ['cora']],
    ['card-and-panel', ['lena', 'cora']],
  ])('gives panels by presence: %s', async (presence, holders) => {
    const { world, north } = await peopled(open, { presence });
    const session = await opened(world, await scheduled(world, north));
    expect((await post(world, panelOf(session.id))).sort()).toEqual([...holders].sort());
  });

  it('gives the one panel to the leader where the co-leader does not come', async () => {
    const { world, north } = await peopled(open, { presence: 'panel' });
    const session = await scheduled(world, north);
    await world.act('cora', session, { act: 'answer', person: idOf('cora'), is: 'not-coming' });
    await opened(world, session);
    expect(await post(world, panelOf(session.id))).toEqual(['lena']);
  });

  it('hands the panel to whoever takes it; where both hold one, the other keeps theirs', async () => {
    const one = await peopled(open, { presence: 'panel' });
    const session = await opened(one.world, await scheduled(one.world, one.north));
    must(await one.world.app.meetings.takePanel(one.world.as('lena'), session.id));
    expect(await post(one.world, panelOf(session.id))).toEqual(['lena']);
    const both = await peopled(open);
    const other = await opened(both.world, await scheduled(both.world, both.north));
    const before = await both.world.store.posts(panelOf(other.id));
    must(await both.world.app.meetings.takePanel(both.world.as('lena'), other.id));
    const after = await both.world.store.posts(panelOf(other.id));
    const of = (posts: typeof after, name: string) => posts.find(({ place }) => place.id === name);
    expect(of(after, 'cora')).toEqual(of(before, 'cora'));
    expect(of(after, 'lena')?.id).not.toBe(of(before, 'lena')?.id);
  });
});

describe('what the store is asked', () => {
  /** How often each method of the store is called on the way from a date to its facts. */
  const asked = async (members: number): Promise<Readonly<Record<string, number>>> => {
    const { world } = await peopled();
    const names = Array.from({ length: members }, (_, index) => `member${index}`);
    await world.people(...names);
    const circle = Object.fromEntries(names.map((name) => [name, 'member' as const]));
    const group = await world.group({ name: 'Many' }, { lena: 'leader', cora: 'co-leader', mia: 'member', ...circle });
    const calls = countCalls(world.store);
    const session = await scheduled(world, group);
    await world.act('lena', session, { act: 'move', starts: EVENING + HOUR, minutes: 90 });
    world.now = EVENING - 20 * HOUR;
    await world.app.tick(world.now);
    await world.act('mia', session, { act: 'offer', person: idOf('mia') });
    world.now = EVENING + HOUR;
    await world.act('lena', session, { act: 'open' });
    await world.act('lena', session, { act: 'advance', from: 'gathering.0' });
    await world.act('lena', session, { act: 'close' });
    await world.act('lena', session, { act: 'attest' });
    must(await world.app.joining.invite(world.as('lena'), group.id, 'member', idOf('member0')));
    must(await world.app.groups.end(world.as('lena'), group.id));
    return calls;
  };

  it('is no more in a large group than in a small one', async () => {
    expect(await asked(40)).toEqual(await asked(1));
  });
});

describe('who may see and do what at a meeting', () => {
  it('treats the meeting of another society as one that is not', async () => {
    const { world, north } = await peopled();
    const session = await scheduled(world, north);
    const { meetings } = world.app;
    expect(codeOf(await meetings.look(world.as('otto'), session.id))).toBe('cancelled');
    expect(codeOf(await meetings.act(world.as('otto'), session.id, { act: 'cancel' }))).toBe('cancelled');
    expect(codeOf(await meetings.takePanel(world.as('otto'), session.id))).toBe('cancelled');
    expect(codeOf(await meetings.look(world.as('lena'), 'nosuchsessio'))).toBe('cancelled');
  });

  it('shows the order, the seats and the cases to leaders, and to a member their own place alone', async () => {
    const { world, north } = await peopled();
    const session = await scheduled(world, north);
    for (const name of ['mia', 'max']) {
      await world.act(name, session, { act: 'offer', person: idOf(name) });
      world.now += MINUTE;
    }
    const sight = async (name: string) => must(await world.app.meetings.look(world.as(name), session.id)).sight;
    for (const name of ['lena', 'cora']) expect((await sight(name)).leading?.order).toHaveLength(2);
    for (const name of ['mia', 'noa', 'olga', 'ada', 'carl']) expect(await sight(name)).not.toHaveProperty('leading');
    expect((await sight('mia')).mine?.place?.place).toBe(1);
    expect((await sight('max')).mine?.place?.place).toBe(2);
    expect((await sight('noa')).mine).not.toHaveProperty('place');
    for (const name of ['ada', 'carl']) expect(await sight(name)).not.toHaveProperty('mine');
  });

  it('lets the leader take a stand-in back, move and cancel the meeting that somebody else leads', async () => {
    const { world, north } = await peopled();
    const session = await scheduled(world, north);
    const named = await world.app.meetings.act(world.as('lena'), session.id, { act: 'stand-in', person: idOf('max') });
    expect(must(named).standpoint.role).toBe('member');
    const look = must(await world.app.meetings.look(world.as('lena'), session.id));
    expect(look.keeps).toBe(true);
    expect(look.sight.mine?.role).toBe('member');
    expect(look.sight.leading?.standIn).toBe(idOf('max'));
    await world.act('max', session, { act: 'stand-in', person: 'nobody' });
    await world.act('lena', session, { act: 'stand-in', person: idOf('max') });
    const back = await world.act('lena', session, { act: 'stand-in', person: 'nobody' });
    expect(back).not.toHaveProperty('standIn');
  });

  it('lets a stand-in run the meeting and the group leader, who is a member there, not', async () => {
    const { world, north } = await peopled();
    const session = await scheduled(world, north);
    await world.act('lena', session, { act: 'stand-in', person: idOf('max') });
    world.now = EVENING;
    const { meetings } = world.app;
    expect(codeOf(await meetings.act(world.as('lena'), session.id, { act: 'open' }))).toBe('leaders-only');
    const running = await world.act('max', session, { act: 'open' });
    expect(running.leading).toBe(idOf('max'));
    expect(must(await meetings.look(world.as('lena'), session.id)).sight).not.toHaveProperty('leading');
    await world.act('max', session, { act: 'close' });
    const settled = must(await meetings.act(world.as('lena'), session.id, { act: 'attest' }));
    expect(settled.session.state).toBe('sealed');
    const facts = await world.store.facts({ session: session.id });
    expect(facts.find((fact) => fact.person === idOf('max'))?.role).toBe('leader');
    expect(facts.every((fact) => fact.inStead === undefined)).toBe(true);
  });

  it('keeps for a follow-up only a case that was presented in this group', async () => {
    const { world, north } = await peopled();
    const south = await world.group({ name: 'South' }, { lena: 'leader', mia: 'member' });
    const [first, second, other] = [
      await scheduled(world, north),
      await scheduled(world, north, EVENING + 7 * DAY),
      await scheduled(world, south, EVENING - DAY),
    ];
    const item = async (by: string, presenter: string, session: string) =>
      codeOf(
        await world.app.meetings.act(world.as(by), second.id, {
          act: 'follow-up',
          presenter: idOf(presenter),
          session,
        }),
      );
    expect(await item('mia', 'mia', first.id)).toBe('no-such-case');
    world.now = EVENING;
    await world.act('lena', other, { act: 'close' });
    await world.act('lena', other, { act: 'settle-case', case: 1, presented: idOf('mia'), led: idOf('lena') });
    await opened(world, first);
    expect(await item('mia', 'mia', first.id)).toBe('no-such-case');
    await closed(world, first);
    expect(await item('noa', 'noa', first.id)).toBe('no-such-case');
    expect(await item('mia', 'mia', other.id)).toBe('no-such-case');
    expect(await item('noa', 'mia', first.id)).toBe('leaders-only');
    expect(await item('mia', 'mia', first.id)).toBe('ok');
    expect(await item('lena', 'max', first.id)).toBe('ok');
  });

  it('names nothing but ids in the keys of notifications', async () => {
    const { world, north } = await peopled();
    const session = await sealed(world, await scheduled(world, north));
    const keys = (await world.store.notifications('due', 99)).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(5);
    for (const key of keys)
      expect(key).toMatch(/^[0-9a-zA-Z]{12}:(\d+:)?[0-9a-zA-Z]{12}:(next-morning|over-time:\d+)$/);
    expect(session.state).toBe('sealed');
  });

  it('shows a group its own card, and nobody in particular', async () => {
    const { world, north } = await peopled();
    const session = await scheduled(world, north);
    const shown = await world.app.meetings.display(session.id);
    expect(Object.keys(shown?.sight ?? {})).toEqual(['shown']);
    expect(await world.app.meetings.display('nosuchsessio')).toBeUndefined();
  });
});
