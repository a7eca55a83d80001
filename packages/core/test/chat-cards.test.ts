import { describe, expect, it } from 'vitest';
import type { Card, Intent } from '../src/chat/index.ts';
import { LABEL, labelled, short } from '../src/chat/short.ts';
import { phrases } from '../src/phrases/index.ts';
import { DAY, HOUR } from '../src/types.ts';
import { type Cast, halted, planned, type Scene, sealed, settling, TABLE } from './support/buttons.ts';
import { choicesOf, labelsOf, linesOf, textOf } from './support/talk.ts';
import { ELSEWHERE, EVENING, idOf, SOCIETY } from './support/world.ts';

/** The longest names there can be, in letters of one byte, of several, of two halves, and from right to left. */
const LONG: Readonly<Record<string, (name: string) => string>> = {
  latin: (name) => `${name} ${'Wolkenkuckucksheim-'.repeat(5)}`.slice(0, 80),
  cyrillic: (name) => `${name} ${'Щ'.repeat(79 - name.length)}`,
  'of two halves': (name) => `${name} ${'𝒜'.repeat(79 - name.length)}`,
  'right to left': (name) => `${name} ${'ש'.repeat(79 - name.length)}`,
};

// `talk` measures every card it carries: labels, buttons, rows, bytes, intents that can be read again.
describe.each(Object.keys(LONG))('with sixty members and names as long as can be: %s', (letters) => {
  const cast: Cast = { crowd: 60, called: LONG[letters] ?? String };

  it.each(TABLE)('%s makes cards that every platform takes', async (_, __, stage, intent) => {
    for (const name of ['lena', 'mia', 'ada']) {
      const made = await stage(cast);
      const { replies } = await made.talk.wants(name, intent(made));
      expect(replies.length).toBeGreaterThan(0);
    }
  });
});

describe.each(['sv', 'ru'])('in a language whose weekdays are small, with people who have left: %s', (language) => {
  const t = phrases(language);

  it.each(TABLE)('%s begins each line and label with a capital', async (_, __, stage, intent) => {
    const made = await stage();
    const people = ['max', 'mia', 'noa'].map(made.world.person);
    const left = (await Promise.all(people)).map((person) => ({ ...person, society: ELSEWHERE }));
    await made.world.store.commit({ people: [...left, { ...(await made.world.person('lena')), language }] });
    const { cards, toasts } = await made.talk.wants('lena', intent(made));
    const begun = cards.flatMap((card) => [...linesOf(card as Card), ...labelsOf(card as Card)]).concat(toasts);
    const small = begun.filter((line) => /^(✓ |\d+\. )?\p{Ll}/u.test(line) && !/^(start:|https:)/.test(line));
    expect(small.filter((line) => line !== t.say('button-remind-card'))).toEqual([]);
  });
});

describe('a label with a name', () => {
  const meeting = async (cast: Cast = { called: LONG.cyrillic ?? String }) => planned(cast);

  it('shortens the name, and keeps what stands behind it', async () => {
    const { talk, group, session } = await meeting();
    const members = await talk.wants('lena', { do: 'members', group, page: 0 });
    const [first] = labelsOf(members.cards[0] as Card);
    expect(first).toMatch(/^Lena Щ+… · leader$/);
    expect(first?.length).toBe(LABEL);
    const answers = await talk.wants('lena', { do: 'answers', session: session.id, page: 0 });
    expect(labelsOf(answers.cards[0] as Card)[2]).toMatch(/^Mia Щ+… · coming$/);
    const next = await talk.commands('mia', 'next');
    expect(labelsOf(next.cards[0] as Card)[0]).toMatch(/^North Щ+…, Thursday 26 November, 18:30$/);
  });

  it('shows a name that fits as it is', async () => {
    const { talk, group } = await meeting({});
    const members = await talk.wants('lena', { do: 'members', group, page: 0 });
    expect(labelsOf(members.cards[0] as Card).slice(0, 3)).toEqual([
      'Lena · leader',
      'Cora · co-leader',
      'Mia · member',
    ]);
  });

  it('is never cut within a letter', () => {
    expect(short('𝒜𝒜𝒜', 4)).toBe('𝒜…');
    expect(labelled('𝒜'.repeat(40), (name) => `${name}: 1`)).toMatch(/^(𝒜)+…: 1$/u);
  });
});

describe('a long list', () => {
  const cast: Cast = { crowd: 60 };
  type Listed = readonly [what: string, stage: (cast?: Cast) => Promise<Scene>, open: (scene: Scene) => Intent];
  const running = async (wanted?: Cast) => {
    const made = await planned(wanted);
    made.world.now = EVENING;
    await made.world.act('lena', made.session, { act: 'open' });
    return made;
  };
  const LISTS: readonly Listed[] = [
    ['members', planned, ({ group }) => ({ do: 'members', group, page: 0 })],
    ['answers', planned, ({ session }) => ({ do: 'answers', session: session.id, page: 0 })],
    ['stand-ins', planned, ({ session }) => ({ do: 'stand-ins', session: session.id, page: 0 })],
    ['who is here', running, ({ session }) => ({ do: 'arrived-list', session: session.id, page: 0 })],
    ['who has a case', running, ({ session }) => ({ do: 'enter', session: session.id, page: 0 })],
    ['who was there', settling, ({ session }) => ({ do: 'settle-list', session: session.id, page: 0 })],
    ['corrections', sealed, ({ session }) => ({ do: 'settle-list', session: session.id, page: 0 })],
    ['presenters', settling, ({ session }) => ({ do: 'settle-case', session: session.id, case: 1, page: 0 })],
  ];
  const people = (card: Card) =>
    choicesOf(card).flatMap((one) =>
      'intent' in one && 'person' in one.intent && one.intent.person !== 'nobody' ? [one.intent.person] : [],
    );

  it.each(LISTS)('of %s is turned page by page, and shows everybody once', async (_, stage, open) => {
    const { talk, ...made } = await stage(cast);
    await talk.wants('lena', open({ talk, ...made }));
    const seen: string[] = [...people(talk.last('lena'))];
    expect(labelsOf(talk.last('lena'))).not.toContain('Previous');
    let pages = 1;
    while (labelsOf(talk.last('lena')).includes('Next')) {
      await talk.taps('lena', 'Next');
      seen.push(...people(talk.last('lena')));
      pages += 1;
    }
    expect(pages).toBe(3);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(62);
    await talk.taps('lena', 'Previous');
    await talk.taps('lena', 'Previous');
    expect(people(talk.last('lena'))).toEqual(seen.slice(0, people(talk.last('lena')).length));
  });

  it('is shown again where somebody stands who was put right', async () => {
    const { talk, session } = await settling(cast);
    await talk.wants('lena', { do: 'settle-list', session: session.id, page: 2 });
    await talk.taps('lena', /^P59x/);
    await talk.taps('lena', '30 min');
    expect(labelsOf(talk.last('lena'))).toContain('P59x · 30 min');
    await talk.taps('lena', /^P58x/);
    await talk.taps('lena', 'Back');
    expect(labelsOf(talk.last('lena'))).toContain('P59x · 30 min');
  });

  it('shows its last page for one that is not there any more', async () => {
    const { talk, group } = await planned();
    const { cards } = await talk.wants('lena', { do: 'members', group, page: 7 });
    expect(labelsOf(cards[0] as Card)[0]).toBe('Lena · leader');
  });

  it('of groups has pages too', async () => {
    const { talk, world } = await planned();
    for (let index = 0; index < 50; index += 1) await world.group({ name: `Group ${index}` }, { tom: 'leader' });
    await talk.commands('ada', 'groups');
    const first = labelsOf(talk.last('ada'));
    expect(first).toEqual(expect.arrayContaining(['Next', 'New group']));
    await talk.taps('ada', 'Next');
    expect(labelsOf(talk.last('ada'))).toContain('Previous');
    expect(labelsOf(talk.last('ada'))[0]).not.toBe(first[0]);
  });

  it('of meetings that count has pages too', async () => {
    const { talk, world } = await planned();
    const facts = Array.from({ length: 70 }, (_, index) => ({
      id: `fact${String(index).padStart(8, '0')}`,
      society: SOCIETY,
      person: idOf('mia'),
      activity: 'balint-group' as const,
      role: 'member' as const,
      start: EVENING - (71 - index) * 7 * DAY,
      zone: 'Europe/Stockholm',
      minutes: 90,
      declaredBy: idOf('lena'),
      confirmedBy: idOf('lena'),
      at: EVENING - DAY,
      held: {
        group: 'g',
        session: `s${index}`,
        format: 'small-group' as const,
        mode: 'online' as const,
        present: 8,
        cases: [],
        registered: true,
        byStage: {},
      },
    }));
    await world.store.commit({ facts });
    await talk.commands('mia', 'credits');
    await talk.taps('mia', 'All time');
    await talk.taps('mia', 'By meeting');
    const counted = () => labelsOf(talk.last('mia')).filter((label) => /20\d\d: 1\.5 points$/.test(label)).length;
    expect(counted()).toBe(20);
    for (let page = 1; page < 4; page += 1) await talk.taps('mia', 'Next');
    expect(counted()).toBe(10);
    expect(labelsOf(talk.last('mia'))).not.toContain('Next');
  });
});

describe('a leader’s card of a meeting', () => {
  it('says at whom messages do not arrive, with the link to send them', async () => {
    const { talk, session, world } = await planned();
    const shown = await talk.wants('lena', { do: 'session', session: session.id });
    expect(shown.text).toContain('My messages do not arrive at Nora. Please tell them yourself.');
    await talk.taps('lena', 'A link for Nora');
    expect(textOf(talk.last('lena'))).toMatch(/Pass this on to Nora, and to nobody else.*\nstart:j-\w{22}/);
    await world.app.reach.lost((await world.person('max')).identities[0] as never);
    const both = await talk.wants('lena', { do: 'session', session: session.id });
    expect(both.text).toContain('do not arrive at Max and Nora');
    await talk.taps('lena', 'A link for Max');
    expect(textOf(talk.last('lena'))).toContain('Send this to Max. Whoever opens it and presses Start');
    expect(linesOf(talk.last('lena'))).toContain('start:hello');
    // Max opens it, and all is as it was.
    await talk.commands('max', 'start hello');
    const again = await talk.wants('lena', { do: 'session', session: session.id });
    expect(again.text).toContain('do not arrive at Nora.');
  });

  it('says it after cancelling too, and no member reads it', async () => {
    const { talk, session } = await planned();
    await talk.wants('lena', { do: 'cancel-session', session: session.id });
    expect(textOf(talk.last('lena'))).toContain('do not arrive at Nora');
    const mia = await talk.wants('mia', { do: 'session', session: session.id });
    expect(mia.text).not.toContain('Nora');
  });

  it('offers what can be done now, and nothing else', async () => {
    const { talk, session, world } = await planned();
    const shown = async () => (await talk.wants('lena', { do: 'session', session: session.id })).text;
    expect(await shown()).not.toMatch(/Open the meeting|Enter the meeting/);
    world.now = EVENING - HOUR;
    expect(await shown()).toContain('[Open the meeting]');
    world.now = EVENING + 2 * HOUR;
    expect(await shown()).toContain('[Enter the meeting…]');
    expect(await shown()).not.toContain('Open the meeting');
  });
});

describe('an open meeting that is full', () => {
  const full = async () => {
    const made = await planned({ frame: { openness: 'open', room: { from: 2, to: 3 } } });
    for (const name of ['mia', 'max', 'noa'])
      await made.talk.wants(name, { do: 'answer', session: made.session.id, is: 'coming' });
    return made;
  };
  const shown = async ({ talk, session }: Scene, name: string) =>
    (await talk.wants(name, { do: 'session', session: session.id })).text;

  it('asks everybody but those who lead', async () => {
    const made = await planned({ frame: { openness: 'open' } });
    expect(await shown(made, 'mia')).toMatch(/Are you coming\?.*\[I am coming\] \[I cannot come\]/s);
    expect(await shown(made, 'lena')).toMatch(/You are expected\..*\[I cannot come\] \[I shall be late\]/s);
  });

  it('tells who waits, to them and to the leaders alone', async () => {
    const made = await full();
    expect(await shown(made, 'max')).toContain('You are on the waiting list.\n[I cannot come]');
    expect(await shown(made, 'lena')).toContain('Waiting for a place: Max and Noa');
    expect(await shown(made, 'mia')).not.toMatch(/Max|Noa/);
  });

  it('gives whoever is next the place, with words for taking and leaving it', async () => {
    const made = await full();
    await made.talk.wants('mia', { do: 'answer', session: made.session.id, is: 'not-coming' });
    expect(await shown(made, 'max')).toContain('[I take the place] [Not this time]');
    await made.talk.taps('max', 'Not this time');
    expect(await shown(made, 'noa')).toContain('[I take the place] [Not this time]');
    await made.talk.taps('noa', 'I take the place');
    expect(await shown(made, 'noa')).toContain('You are coming.');
  });

  it('lets the leader take somebody off the list', async () => {
    const { talk, session } = await full();
    await talk.wants('lena', { do: 'answers', session: session.id, page: 0 });
    await talk.taps('lena', 'Max · on the waiting list');
    expect(labelsOf(talk.last('lena'))).toContain('Max · not coming');
  });
});

describe('a meeting’s private card', () => {
  const shown = async ({ talk, session }: Scene, name: string) =>
    (await talk.wants(name, { do: 'session', session: session.id })).text;

  it('says from when a case can be offered, where that is not now', async () => {
    const made = await planned({ frame: { offers: 'from-the-gathering' } });
    expect(await shown(made, 'mia')).toContain('cases are offered once people gather');
    expect((await made.talk.commands('mia', 'queue')).text).toContain('cases are offered once people gather');
    expect(await shown(made, 'olga')).not.toContain('offered');
    expect(await shown(await planned(), 'mia')).toMatch(/\[I have a case\]/);
    const inRoom = await planned({ frame: { offers: 'in-the-room' } });
    expect(await shown(inRoom, 'mia')).toContain('the leader asks in the room who has a case');
  });

  it('says on the day from when it can be opened, to those who lead', async () => {
    const made = await planned();
    expect(await shown(made, 'lena')).not.toContain('It can be opened');
    made.world.now = EVENING - 8 * HOUR;
    expect(await shown(made, 'lena')).toContain('It can be opened from today at 16:30.');
    expect(await shown(made, 'mia')).not.toContain('It can be opened');
  });

  it('has Stop for everybody while the meeting runs, and no way to withdraw a case that is being told', async () => {
    const made = await halted();
    for (const name of ['mia', 'noa', 'olga']) expect(await shown(made, name), name).toContain('[Stop]');
    expect(await shown(made, 'mia')).not.toContain('[Withdraw]');
    const stopped = await made.talk.taps('olga', 'Stop');
    expect(stopped.toasts).toEqual(['Stop. We pause.']);
  });

  it('tells a stand-in that they lead, and the others who does', async () => {
    const made = await planned();
    await made.talk.wants('lena', { do: 'stand-in', session: made.session.id, person: idOf('max') });
    expect(await shown(made, 'max')).toContain("You lead this meeting, in the leader's place.");
    expect(await shown(made, 'max')).not.toContain('Max leads');
    expect(await shown(made, 'lena')).toContain('Max leads this meeting.');
  });
});

it('what a group goes by can be read on one page, with the date where it goes by one', async () => {
  const { talk, group } = await planned({ frame: { measure: { by: 'credits-since', since: '2026-01-01' } } });
  const { text } = await talk.wants('lena', { do: 'edit', group });
  expect(text).toContain('Order: points or hours since a date, 1 Jan 2026');
  await talk.taps('lena', 'People');
  await talk.taps('lena', '8–15');
  expect(textOf(talk.last('lena'))).toContain('People: 8–15');
});

describe('a case that was taken out', () => {
  it('leaves the others as they are, under the numbers people count by', async () => {
    const { talk, session, world } = await sealed();
    const id = session.id;
    const slots = async () => (await world.store.session(id))?.slots;
    await talk.wants('lena', { do: 'settle-cases', session: id });
    await talk.taps('lena', 'One more case');
    await talk.taps('lena', 'Max');
    await talk.taps('lena', 'Back');
    await talk.taps('lena', '1. Mia');
    await talk.taps('lena', 'Take this case out');
    expect(await slots()).toMatchObject(['nobody', { presented: idOf('max') }]);
    expect(textOf(talk.last('lena'))).toContain('First case: presented by Max, led by Lena, co-led by Cora');
    // The case of Max is the first now, and it is that one which is changed.
    await talk.taps('lena', '1. Max');
    await talk.taps('lena', 'Led by Cora');
    expect(await slots()).toMatchObject(['nobody', { presented: idOf('max'), led: idOf('cora'), coLed: idOf('lena') }]);
    await talk.taps('lena', 'Back');
    await talk.taps('lena', 'One more case');
    await talk.taps('lena', 'Noa');
    expect(await slots()).toMatchObject(['nobody', { presented: idOf('max') }, { presented: idOf('noa') }]);
    expect(textOf(talk.last('lena'))).toContain('Second case');
  });

  it('is entered in its place again where there is no further one', async () => {
    const { talk, session, world } = await settling();
    const id = session.id;
    for (const name of ['mia', 'max', 'noa', 'nora', 'mia', 'max']) {
      await talk.wants('lena', { do: 'settle-set', session: id, person: idOf(name), minutes: 90 });
      await talk.wants('lena', { do: 'settle-cases', session: id });
      await talk.taps('lena', 'One more case');
      await talk.taps('lena', new RegExp(`^${name}$`, 'i'));
    }
    await talk.wants('lena', { do: 'settle-cases', session: id });
    expect(labelsOf(talk.last('lena'))).not.toContain('One more case');
    await talk.taps('lena', '2. Max');
    await talk.taps('lena', 'Take this case out');
    await talk.taps('lena', 'One more case');
    await talk.taps('lena', 'Noa');
    expect((await world.store.session(id))?.slots[1]).toMatchObject({ presented: idOf('noa') });
  });
});

it('a paused meeting has one way to everything on its panel, and none twice', async () => {
  const { talk, session } = await halted();
  await talk.wants('lena', { do: 'resume', session: session.id });
  const labels = labelsOf(talk.last('lena'));
  expect(new Set(labels).size).toBe(labels.length);
});

it('at the end of a meeting the way to close it stands there once', async () => {
  const { talk, session, world } = await halted();
  await talk.wants('lena', { do: 'resume', session: session.id });
  await talk.taps('lena', /^Next: discussion/);
  await talk.taps('lena', /^Next: presenter's return/);
  await talk.taps('lena', 'No further case');
  await talk.taps('lena', /^Next: close/);
  expect(labelsOf(talk.last('lena')).filter((label) => label.startsWith('Close the meeting'))).toHaveLength(1);
  await talk.taps('lena', /^Close the meeting/);
  expect((await world.store.session(session.id))?.state).toBe('settling');
});
