import { describe, expect, it } from 'vitest';
import { cardOf } from '../src/app/index.ts';
import type { Rhythm } from '../src/calendar.ts';
import { DAY, HOUR, MINUTE } from '../src/types.ts';
import { codeOf, EVENING, must, peopled, STORES, scheduled, type World } from './support/world.ts';

/** Four Thursdays. */
const SEASON: Rhythm = {
  repeats: { every: 'weeks', weeks: 1, on: 'thursday' },
  from: '2026-11-26',
  until: '2026-12-17',
  at: '18:30',
  zone: 'Europe/Stockholm',
  without: [],
};

const season = (world: World, group: string, change: Partial<Rhythm> = {}) =>
  world.app.dates.schedule(world.as('lena'), group, { rhythm: { ...SEASON, ...change } });

const cards = async (world: World, session: { readonly id: string } | undefined) =>
  (await world.store.posts(cardOf(session?.id ?? ''))).length;

describe.each(STORES)('the dates of a group, on %s', (_, open) => {
  it('are a season of numbered meetings, as the group is today', async () => {
    const { world, north } = await peopled(open);
    const { sessions } = must(await season(world, north.id));
    expect(sessions.map(({ number, starts }) => [number, starts])).toEqual([
      [1, EVENING],
      [2, EVENING + 7 * DAY],
      [3, EVENING + 14 * DAY],
      [4, EVENING + 21 * DAY],
    ]);
    const stored = await world.store.session(sessions[0]?.id ?? '');
    expect(stored).toMatchObject({
      state: 'planned',
      minutes: 90,
      zone: 'Europe/Stockholm',
      revision: 1,
      plannedFor: 0,
    });
    expect(stored?.seats.map((seat) => seat.role)).toEqual([
      'leader',
      'co-leader',
      'member',
      'member',
      'member',
      'observer',
    ]);
    expect(stored?.series).toBeDefined();
    expect(await world.store.series(stored?.series ?? '')).toMatchObject({ group: north.id, rhythm: SEASON });
  });

  it('go on counting from season to season', async () => {
    const { world, north } = await peopled(open);
    must(await season(world, north.id));
    const second = must(await season(world, north.id, { from: '2027-01-07', until: '2027-01-14' }));
    expect(second.sessions.map(({ number }) => number)).toEqual([5, 6]);
  });

  it('show one card, that of the next, and are told to the chat in one word', async () => {
    const { world, north } = await peopled(open);
    const { sessions } = must(await season(world, north.id));
    expect(await Promise.all(sessions.map((session) => cards(world, session)))).toEqual([1, 0, 0, 0]);
    expect(await world.due()).toEqual(['group-season in -100']);
    const [word] = await world.store.notifications('due', 9);
    expect(word?.about).toEqual({ group: north.id, session: sessions[0]?.id, count: 4 });
  });

  it('leave the card of an earlier meeting where a season comes after it, and add that of a single date', async () => {
    const { world, north } = await peopled(open);
    const first = await scheduled(world, north, EVENING - DAY);
    const { sessions } = must(await season(world, north.id));
    expect([await cards(world, first), await cards(world, sessions[0])]).toEqual([1, 0]);
    const single = await scheduled(world, north, EVENING + DAY);
    expect(await cards(world, single)).toBe(1);
    expect(single.series).toBeUndefined();
  });

  it('leave out what has gone by, and are refused where nothing is left', async () => {
    const { world, north } = await peopled(open);
    world.now = EVENING + 8 * DAY;
    const { sessions } = must(await season(world, north.id));
    expect(sessions.map(({ starts }) => starts)).toEqual([EVENING + 14 * DAY, EVENING + 21 * DAY]);
    expect(codeOf(await season(world, north.id, { until: '2026-12-03' }))).toBe('date-past');
    const past = await world.app.dates.schedule(world.as('lena'), north.id, { starts: EVENING });
    expect(codeOf(past)).toBe('date-past');
  });

  it('do not overlap: the meeting that is there already is named', async () => {
    const { world, north } = await peopled(open);
    await scheduled(world, north, EVENING + 7 * DAY);
    const clash = await season(world, north.id, { at: '17:30' });
    expect(clash).toEqual({ ok: false, refusal: { code: 'date-taken', starts: EVENING + 7 * DAY } });
    expect(await world.store.lastNumber(north.id)).toBe(1);
    expect(codeOf(await season(world, north.id, { at: '20:00' }))).toBe('ok');
  });

  it('do not overlap a meeting that runs', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    world.now = EVENING + 30 * MINUTE;
    await world.act('lena', session, { act: 'open' });
    const soon = await world.app.dates.schedule(world.as('lena'), north.id, { starts: world.now + 30 * MINUTE });
    expect(codeOf(soon)).toBe('date-taken');
  });

  it('may take the place of a meeting that was cancelled, but not its number', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    await world.act('lena', session, { act: 'cancel' });
    expect((await scheduled(world, north)).number).toBe(2);
  });

  it('are refused where a rhythm gives none, or too many', async () => {
    const { world, north } = await peopled(open);
    expect(codeOf(await season(world, north.id, { until: '2026-11-25' }))).toBe('no-dates');
    expect(codeOf(await season(world, north.id, { until: '2031-11-25' }))).toBe('too-many-dates');
  });

  it('are coming until they would end, the one that runs first', async () => {
    const { world, north } = await peopled(open);
    const [first, second] = must(await season(world, north.id)).sessions;
    const coming = async (at: number, limit = 2) =>
      (await world.app.dates.coming([north.id], at, limit)).map(({ id }) => id);
    expect(await coming(EVENING + HOUR)).toEqual([first?.id, second?.id]);
    expect(await coming(EVENING + HOUR, 1)).toEqual([first?.id]);
    expect((await coming(EVENING + 2 * HOUR))[0]).toBe(second?.id);
    world.now = EVENING;
    await world.act('lena', first ?? { id: '' }, { act: 'open' });
    expect(await coming(EVENING + 5 * HOUR)).toEqual([first?.id, second?.id]);
    expect(await world.app.dates.coming([], EVENING, 9)).toEqual([]);
  });

  it('wait to be settled from when they begin until they are sealed, opened or not', async () => {
    const { world, north } = await peopled(open);
    const [first, second, third] = must(await season(world, north.id)).sessions;
    if (!first || !second || !third) throw new Error('too few');
    world.now = EVENING + 14 * DAY + HOUR;
    for (const session of [first, second]) await world.act('lena', session, { act: 'close' });
    await world.act('lena', first, { act: 'attest' });
    const unsettled = async (from: number) =>
      (await world.app.dates.unsettled([north.id], from, world.now)).map(({ id }) => id);
    expect(await unsettled(EVENING)).toEqual([second.id, third.id]);
    expect(await unsettled(EVENING + 8 * DAY)).toEqual([third.id]);
    expect(await world.app.dates.unsettled([], EVENING, world.now)).toEqual([]);
  });

  it('change the card of the last meeting, which says when the next one is', async () => {
    const { world, north } = await peopled(open);
    const session = await scheduled(world, north);
    world.now = EVENING + 2 * HOUR;
    await world.act('lena', session, { act: 'close' });
    const wanted = async () => (await world.store.posts(cardOf(session.id)))[0]?.wanted ?? 0;
    const before = await wanted();
    const next = await scheduled(world, north, EVENING + 7 * DAY);
    expect(await wanted()).toBe(before + 1);
    await world.act('lena', next, { act: 'cancel' });
    expect(await wanted()).toBe(before + 2);
  });
});
