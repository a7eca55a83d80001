import { expect, it } from 'vitest';
import type { Card } from '../src/chat/index.ts';
import { DAY, HOUR } from '../src/types.ts';
import { choicesOf, labelsOf, linesOf, type Talk, talkIn } from './support/talk.ts';
import { countCalls, EVENING, idOf, must, peopled, scheduled } from './support/world.ts';

const WAYS = ['My groups', 'My credits', 'My path', 'Rules', 'Settings'];

const homeOf = async (talk: Talk, name: string): Promise<Card> => {
  const { cards } = await talk.commands(name, 'start');
  return cards[0] as Card;
};

it('shows nothing that is empty', async () => {
  const talk = talkIn((await peopled()).world);
  const home = await homeOf(talk, 'mia');
  expect(linesOf(home)).toEqual(['SFAM', 'No dates are set at the moment. They come here when the leader sets them.']);
  expect(labelsOf(home)).toHaveLength(WAYS.length);
});

it('says where somebody stands who has offered a case, and at which meeting', async () => {
  const { world, north } = await peopled();
  const talk = talkIn(world);
  const south = await world.group({ name: 'South', measure: { by: 'none' } }, { lena: 'leader', mia: 'member' });
  const first = await scheduled(world, north);
  const second = await scheduled(world, south, EVENING + 14 * DAY);
  for (const name of ['max', 'mia']) await world.act(name, first, { act: 'offer', person: idOf(name) });
  await world.act('mia', second, { act: 'offer', person: idOf('mia') });
  const home = await homeOf(talk, 'mia');
  expect(linesOf(home)).toEqual([
    'SFAM',
    'North, Thursday 26 November, 18:30: you stand second',
    'South, Thursday 10 December, 18:30: your offer stands',
    'Your next meetings:',
  ]);
  expect(home.lines[1]).toContainEqual({
    at: EVENING,
    said: 'Thursday 26 November, 18:30',
    shows: 'day-and-time',
  });
  expect(linesOf(await homeOf(talk, 'noa'))).toEqual(['SFAM', 'Your next meetings:']);
});

it('says that a place is held, and that somebody presents', async () => {
  const { world, north } = await peopled(undefined, { openness: 'open', room: { from: 1, to: 3 } });
  const talk = talkIn(world);
  const session = await scheduled(world, north);
  for (const name of ['max', 'mia'])
    await world.act(name, session, { act: 'answer', person: idOf(name), is: 'coming' });
  await world.act('max', session, { act: 'answer', person: idOf('max'), is: 'not-coming' });
  expect(linesOf(await homeOf(talk, 'mia'))[1]).toBe('North, Thursday 26 November, 18:30: a place is held for you');
  await world.act('mia', session, { act: 'answer', person: idOf('mia'), is: 'coming' });
  await world.act('mia', session, { act: 'offer', person: idOf('mia') });
  world.now = EVENING;
  await world.act('lena', session, { act: 'open' });
  await world.act('lena', session, { act: 'choose', case: 1, presenter: idOf('mia') });
  expect(linesOf(await homeOf(talk, 'mia'))[1]).toBe('North, today at 18:30: you present a case');
});

it('says of the next meeting alone that somebody comes late, or not', async () => {
  const { world, north } = await peopled();
  const talk = talkIn(world);
  const next = await scheduled(world, north);
  const later = await scheduled(world, north, EVENING + 14 * DAY);
  await world.act('mia', later, { act: 'answer', person: idOf('mia'), is: 'not-coming' });
  expect(linesOf(await homeOf(talk, 'mia'))).toEqual(['SFAM', 'Your next meetings:']);
  for (const [is, said] of [
    ['late', 'you will be late'],
    ['not-coming', 'you cannot come'],
  ] as const) {
    await world.act('mia', next, { act: 'answer', person: idOf('mia'), is });
    expect(linesOf(await homeOf(talk, 'mia'))[1]).toBe(`North, Thursday 26 November, 18:30: ${said}`);
  }
  await world.act('mia', next, { act: 'answer', person: idOf('mia'), is: 'coming' });
  expect(linesOf(await homeOf(talk, 'mia'))).toEqual(['SFAM', 'Your next meetings:']);
});

it('is the same in parts, each heading with its own buttons', async () => {
  const { world, north } = await peopled();
  const talk = talkIn(world);
  const over = await scheduled(world, north);
  const running = await scheduled(world, north, EVENING + 2 * HOUR);
  await scheduled(world, north, EVENING + 14 * DAY);
  for (const [session, acts] of [
    [over, ['open', 'close']],
    [running, ['open']],
  ] as const) {
    world.now = session.starts;
    for (const act of acts) await world.act('lena', session, { act });
  }
  const home = await homeOf(talk, 'lena');
  const parts = (home.parts ?? []).map(({ lines, choices = [] }) => ({
    lines: lines.map((line) =>
      line.map((span) => (typeof span === 'object' && 'strong' in span ? span.strong : span)).join(''),
    ),
    first: choices[0]?.map(({ label }) => label),
  }));
  expect(parts).toEqual([
    { lines: ['SFAM', 'Now: North, gathering'], first: ['The panel · North'] },
    { lines: ['Your next meetings:'], first: ['North, Thursday 10 December, 18:30'] },
    { lines: ['To be confirmed:'], first: ['North, meeting 1: who was there?'] },
  ]);
  expect(home.parts?.flatMap(({ lines }) => lines)).toEqual(home.lines);
  expect(home.parts?.flatMap(({ choices = [] }) => choices)).toEqual(home.choices);
});

it('leads those who lead to the panel of the meeting that runs, and says its phase', async () => {
  const { world, north } = await peopled();
  const talk = talkIn(world);
  const session = await scheduled(world, north);
  world.now = EVENING;
  await world.act('lena', session, { act: 'open' });
  const home = await homeOf(talk, 'lena');
  expect(linesOf(home)).toEqual(['SFAM', 'Now: North, gathering']);
  expect(choicesOf(home)[0]).toEqual({ label: 'The panel · North', intent: { do: 'panel', session: session.id } });
  expect(labelsOf(home)).not.toContain('North, today at 18:30');
  const theirs = await homeOf(talk, 'mia');
  expect(labelsOf(theirs)[0]).toBe('North, today at 18:30');
  expect(labelsOf(theirs)).not.toContain('The panel · North');
  // Past its end it is not offered twice.
  world.now = EVENING + 2 * HOUR;
  expect(labelsOf(await homeOf(talk, 'lena')).filter((label) => label.includes('North'))).toEqual([
    'The panel · North',
    'North · leader',
  ]);
});

it('tells the points of this year in one line', async () => {
  const { world, north } = await peopled();
  const talk = talkIn(world);
  const session = await scheduled(world, north);
  world.now = EVENING;
  await world.act('lena', session, { act: 'open' });
  world.now = EVENING + 1.5 * HOUR;
  for (const act of ['close', 'attest'] as const) await world.act('lena', session, { act });
  expect(linesOf(await homeOf(talk, 'mia'))[1]).toBe('This year: 1.5 points');
  world.now += 60 * DAY;
  expect(linesOf(await homeOf(talk, 'mia'))[1]).not.toContain('points');
});

it('shows a leader the groups they lead, and stays short where they are many', async () => {
  const { world } = await peopled();
  const talk = talkIn(world);
  expect(labelsOf(await homeOf(talk, 'cora'))).toContain('North · co-leader');
  expect(labelsOf(await homeOf(talk, 'mia')).join()).not.toContain('North');
  for (let index = 0; index < 20; index += 1) {
    const group = await world.group({ name: `Group ${index}` }, { lena: 'leader' });
    await scheduled(world, group, EVENING + index * DAY);
    await world.act('lena', await scheduled(world, group, EVENING + (30 + index) * DAY), {
      act: 'answer',
      person: idOf('lena'),
      is: 'late',
    });
  }
  const home = await homeOf(talk, 'lena');
  expect(home.choices?.length).toBeLessThan(14);
  expect(linesOf(home)).toHaveLength(2);
});

it('leads whoever leads a group to those who ask to join it, until they are answered', async () => {
  const { world, north } = await peopled();
  const talk = talkIn(world);
  const { invitation } = must(await world.app.joining.invite(world.as('lena'), north.id, 'member'));
  const profile = { name: 'Nina', language: 'en', zone: 'UTC' };
  must(await world.app.joining.join(world.as('nina'), invitation.token, profile));

  const [row] = (await homeOf(talk, 'lena')).choices ?? [];
  expect(row).toEqual([{ label: 'Asks to join: Nina', intent: { do: 'join-request', request: expect.any(String) } }]);
  expect(labelsOf(await homeOf(talk, 'mia')).join()).not.toContain('Nina');
  expect(linesOf(await homeOf(talk, 'nina'))).toContainEqual(expect.stringContaining('You have asked to join North'));

  await talk.taps('lena', 'Asks to join: Nina');
  await talk.taps('lena', 'Welcome…');
  await talk.taps('lena', 'None of these: welcome');
  expect(labelsOf(await homeOf(talk, 'lena')).join()).not.toContain('Nina');
});

it('costs as many queries for many groups and offers as for one', async () => {
  const { world, north } = await peopled();
  const talk = talkIn(world);
  const offer = async (group: { readonly id: string }, starts: number) =>
    world.act('mia', await scheduled(world, group, starts), { act: 'offer', person: idOf('mia') });
  const ask = async (group: string, name: string) => {
    const { invitation } = must(await world.app.joining.invite(world.as(name), group, 'member'));
    const profile = { name: 'Mia', language: 'en', zone: 'UTC' };
    must(await world.app.joining.join(world.as('mia'), invitation.token, profile));
  };
  await offer(north, EVENING);
  const asked = await world.group({ name: 'Asked' }, { max: 'leader' });
  await ask(asked.id, 'max');
  const calls = countCalls(world.store);
  const cost = async () => {
    const before = Object.values(calls).reduce((total, one) => total + one, 0);
    await homeOf(talk, 'mia');
    return Object.values(calls).reduce((total, one) => total + one, 0) - before;
  };
  const one = await cost();
  for (let index = 0; index < 6; index += 1) {
    await offer(
      await world.group({ name: `Group ${index}` }, { lena: 'leader', mia: 'member' }),
      EVENING + index * DAY,
    );
    await ask((await world.group({ name: `Asked ${index}` }, { max: 'leader' })).id, 'max');
  }
  expect(await cost()).toBe(one);
});
