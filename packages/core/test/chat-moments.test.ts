import { describe, expect, it } from 'vitest';
import { type Moment, moment, timed } from '../src/chat/cards/card.ts';
import type { Card, Line } from '../src/chat/index.ts';
import { noticeOf } from '../src/chat/notice.ts';
import { showsOf } from '../src/chat/posts.ts';
import { LANGUAGES } from '../src/phrases/index.ts';
import { DAY, HOUR } from '../src/types.ts';
import { linesOf, talkIn } from './support/talk.ts';
import { EVENING, NORTH, peopled, scheduled } from './support/world.ts';

const LATER = EVENING + 7 * DAY;

const momentsOf = (lines: readonly Line[]): readonly Moment[] =>
  lines.flat().flatMap((span) => (typeof span !== 'string' && 'at' in span ? [span] : []));
const toldBy = (lines: readonly Line[]) => momentsOf(lines).map(({ at, shows }) => [at, shows]);

/** The group and everybody in it speak this language. */
const speaking = async (language: string) => {
  const { world, north } = await peopled(undefined, { language });
  const people = await Promise.all(['lena', 'mia'].map(world.person));
  await world.store.commit({ people: people.map((person) => ({ ...person, language })) });
  return { world, north, session: await scheduled(world, north) };
};

describe.each(LANGUAGES)('in %s', (language) => {
  it('the date of a meeting is told as the moments at which it begins and ends', async () => {
    const { world, session } = await speaking(language);
    const { cards } = await talkIn(world).wants('mia', { do: 'session', session: session.id });
    const [, mine = []] = (cards[0] as Card).lines;
    const post = { id: '', subject: '', place: NORTH, wanted: 1, shown: 0 };
    const shown = await showsOf(world.app, { shows: 'card', session: session.id }, post, world.now);
    const [, groups = []] = shown?.card.lines ?? [];
    for (const line of [mine, groups])
      expect(toldBy([line])).toEqual([
        [EVENING, 'day-and-time'],
        [EVENING + 1.5 * HOUR, 'time'],
      ]);
    // What is left around them says nothing that another zone would make untrue.
    expect(mine.filter((span) => typeof span === 'string')).toEqual(['–']);
  });

  it('whoever is somewhere else reads their own time as a moment', async () => {
    const { world, session } = await speaking(language);
    await world.store.commit({ people: [{ ...(await world.person('mia')), zone: 'Asia/Tokyo' }] });
    const { cards } = await talkIn(world).wants('mia', { do: 'session', session: session.id });
    expect(toldBy([(cards[0] as Card).lines[2] ?? []])).toEqual([[EVENING, 'day-and-time']]);
  });

  it('moved, cancelled and soon are told as moments, to people and to the group', async () => {
    const { world, session } = await speaking(language);
    const told = async () => {
      const due = await world.store.notifications('due', 500);
      const notices = await Promise.all(
        due.map(async (one) => [one.kind, await noticeOf(world.app, one, Math.max(world.now, one.due))] as const),
      );
      return Object.fromEntries(
        notices.flatMap(([kind, notice]) => (notice ? [[kind, toldBy(notice.card.lines)]] : [])),
      );
    };
    await world.app.tick(world.now);
    await world.act('lena', session, { act: 'move', starts: LATER, minutes: 90 });
    await world.app.tick(world.now);
    const both = [
      [EVENING, 'day-and-time'],
      [LATER, 'day-and-time'],
    ];
    expect(await told()).toMatchObject({ moved: both, 'group-moved': both });
    world.now = LATER - 2 * HOUR;
    await world.app.tick(world.now);
    expect(await told()).toMatchObject({ 'reminder-hour': [[LATER, 'day-and-time']] });
    await world.act('lena', session, { act: 'cancel' });
    const one = [[LATER, 'day-and-time']];
    expect(await told()).toMatchObject({ cancelled: one, 'group-cancelled': one });
  });

  it('dates that were set are moments in a list', async () => {
    const { world, north } = await speaking(language);
    const talk = talkIn(world);
    await talk.wants('lena', { do: 'form', form: 'date', about: north.id });
    await talk.writes('lena', '2026-12-03');
    const { cards } = await talk.writes('lena', '18:30');
    expect(toldBy((cards.at(-1) as Card).lines)).toEqual([[LATER, 'day-and-time']]);
  });
});

describe('a text with moments in it', () => {
  const said = (line: Line) => linesOf({ lines: [line], language: 'en' })[0];
  const [from, to] = [moment(EVENING, 'Monday'), moment(LATER, 'Tuesday')];

  it('reads as it did', () => {
    const line = timed('From Monday to Tuesday.', from, to);
    expect(line).toEqual(['From ', from, ' to ', to, '.']);
    expect(said(line)).toBe('From Monday to Tuesday.');
    expect(timed('Monday', from)).toEqual([from]);
    expect(timed('Tuesday after Monday', from, to)).toEqual([to, ' after ', from]);
  });

  it('is left alone where one of them is said otherwise there', () => {
    expect(timed('From Monday to tomorrow.', from, to)).toEqual(['From Monday to tomorrow.']);
  });
});
