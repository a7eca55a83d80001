import { describe, expect, it } from 'vitest';
import type { Dialogue } from '../src/app/index.ts';
import type { Field } from '../src/chat/form.ts';
import { FORMS } from '../src/chat/forms/index.ts';
import { endonym, LANGUAGES, phrases } from '../src/phrases/index.ts';
import type { StatusHistory } from '../src/status.ts';
import { DAY, HOUR } from '../src/types.ts';
import { inGroup, linesOf, type Talk, talkIn, textOf } from './support/talk.ts';
import {
  createWorld,
  EVENING,
  identityOf,
  idOf,
  must,
  NORTH,
  peopled,
  SOCIETY,
  scheduled,
  type World,
} from './support/world.ts';

const t = phrases('en');

/** A form that was just begun, and by whom. */
interface Begun {
  readonly talk: Talk;
  readonly world: World;
  readonly who: string;
  readonly group: string;
  readonly session: string;
}

const at = async (who: string, open: (made: Begun) => Promise<unknown>): Promise<Begun> => {
  const { world, north } = await peopled();
  const session = await scheduled(world, north);
  const made = { talk: talkIn(world), world, who, group: north.id, session: session.id };
  await open(made);
  return made;
};

const byForm = (form: string) => () =>
  at('lena', ({ talk, group }) => talk.wants('lena', { do: 'form', form, about: group }));
const settling = (intent: (made: Begun) => Parameters<Talk['wants']>[1]) => () =>
  at('lena', async (made) => {
    made.world.now = EVENING + 2 * HOUR;
    await made.talk.wants('lena', { do: 'close', session: made.session });
    await made.talk.wants('lena', intent(made));
  });

const ours =
  (form: string) =>
  ({ talk }: Begun) =>
    talk.wants('ada', { do: 'form', form, about: SOCIETY });

/** Max has been a leader for some years. */
const LEADER: StatusHistory = {
  id: idOf('max'),
  version: 0,
  society: SOCIETY,
  held: [{ id: 'status000000', status: 'leader', from: '2020-01-31' }],
};

/** How each form is begun. */
const BEGIN: Readonly<Record<string, () => Promise<Begun>>> = {
  found: async () => {
    const world = await createWorld();
    const talk = talkIn(world);
    await talk.commands('fay', `start ${await world.app.founding.firstCode()}`);
    return { talk, world, who: 'fay', group: '', session: '' };
  },
  join: () =>
    at('nina', async ({ talk, world, group }) => {
      const { invitation } = must(await world.app.joining.invite(world.as('lena'), group, 'member'));
      await talk.commands('nina', `start j-${invitation.token}`);
    }),
  'new-group': () => at('ada', ({ talk }) => talk.wants('ada', { do: 'form', form: 'new-group', about: SOCIETY })),
  ...Object.fromEntries(FORMS.filter(({ id }) => id.startsWith('edit-')).map(({ id }) => [id, byForm(id)])),
  'enter-person': byForm('enter-person'),
  season: byForm('season'),
  date: byForm('date'),
  move: () => at('lena', ({ talk, session }) => talk.wants('lena', { do: 'form', form: 'move', about: session })),
  'opening-balance': () =>
    at('lena', ({ talk, group }) => talk.wants('lena', { do: 'balance', group, person: idOf('max') })),
  'settle-minutes': settling(({ session }) => ({ do: 'settle-other', session, person: idOf('max') })),
  'settle-length': settling(({ session }) => ({ do: 'form', form: 'settle-length', about: session })),
  ...Object.fromEntries(
    FORMS.filter(({ id }) => id.startsWith('our-')).map(({ id }) => [id, () => at('ada', ours(id))]),
  ),
  erase: () => at('mia', ({ talk }) => talk.commands('mia', 'erase')),
  'my-name': byForm('my-name'),
  'my-language': byForm('my-language'),
  'my-zone': byForm('my-zone'),
  'my-profession': byForm('my-profession'),
  'my-training': byForm('my-training'),
  'my-practice': byForm('my-practice'),
  follow: () => at('lena', ({ talk }) => talk.wants('lena', { do: 'follow', scheme: 'uk-2020' })),
  'enter-status': () =>
    at('ada', ({ talk }) => talk.wants('ada', { do: 'form', form: 'enter-status', about: idOf('max') })),
  'end-status': () =>
    at('ada', async ({ talk, world }) => {
      await world.store.commit({ histories: [LEADER] });
      await talk.wants('ada', { do: 'end-status', person: LEADER.id, status: LEADER.held[0]?.id ?? '' });
    }),
  bind: () =>
    at('lena', async ({ talk, world }) => {
      await world.group({ name: 'West' }, { lena: 'leader' });
      await talk.commands('lena', 'bind', inGroup({ ...NORTH, id: '-200' }));
    }),
};

/** What is typed where nothing can be tapped, or where everything is typed. */
const TYPED: Readonly<Record<string, string>> = {
  'found.society': 'Balint Society',
  'found.name': 'Fay Ferrer',
  'found.zone': 'Stockholm',
  'found.creditRule': 'SFAM',
  'join.name': 'Nina Nyberg',
  'join.zone': 'Helsinki',
  'new-group.name': 'West',
  address: 'Storgatan 2',
  link: 'https://meet.example/west',
  'edit-name.name': 'North Star',
  'edit-zone.zone': 'Oslo',
  'edit-room.room': '6-10',
  'edit-minutes.minutes': '1 h 45 min',
  'edit-cases.cases': '1',
  'edit-measure.measure': 'Points or hours since a date',
  'edit-measure.since': '1 September 2025',
  'enter-person.name': 'Vera',
  'opening-balance.minutes': '40',
  'opening-balance.sessions': '25',
  'opening-balance.presented': '3',
  'opening-balance.from': '1 September 2020',
  'season.from': '3 December',
  'season.at': '18.30',
  'season.until': '1 March 2027',
  'season.without': '17 December, 31 December',
  'date.on': '3 December',
  'date.at': '19',
  'move.on': '27 November',
  'move.at': '18.45',
  minutes: '75',
  'my-name.name': 'Lena L.',
  'my-zone.zone': 'Oslo',
  'my-profession.from': '1 July 2014',
  'my-training.on': '30 June 2020',
  'my-practice.since': '1 August 2014',
  'follow.on': '1 September 2022',
  'enter-status.from': '1 January 2024',
  'enter-status.until': '31 December 2028',
  'end-status.until': '30 June 2026',
  'our-name.name': 'Norra',
  'our-zone.zone': 'Oslo',
  'our-words.own': 'chair',
};

/** What is there once a form was gone through: by typing, in `TYPED`’s words. */
const AFTER: Readonly<Record<string, (made: Begun) => Promise<unknown>>> = {
  found: async ({ world }) => (await world.store.societies())[0],
  join: async ({ world }) => ({ ...(await world.store.personBy(identityOf('nina'))), ...(await requestsOf(world)) }),
  'new-group': async ({ world }) => (await groupsOf(world)).find(({ name }) => name === 'West'),
  'enter-person': async ({ world }) => ({ names: await namesIn(world) }),
  'opening-balance': async ({ world }) => (await world.store.facts({ society: SOCIETY, people: [idOf('max')] }))[0],
  season: async ({ world, group }) => ({ dates: await datesOf(world, group) }),
  date: async ({ world, group }) => ({ dates: await datesOf(world, group) }),
  move: async ({ world, session }) => ({ starts: (await world.store.session(session))?.starts }),
  'settle-minutes': async ({ world, session }) =>
    (await world.store.session(session))?.seats.find(({ person }) => person === idOf('max')),
  'settle-length': async ({ world, session }) => world.store.session(session),
  ...Object.fromEntries(
    FORMS.filter(({ id }) => id.startsWith('our-')).map(({ id }) => [
      id,
      ({ world }: Begun) => world.store.society(SOCIETY),
    ]),
  ),
  erase: async ({ world }) => ({ names: await namesIn(world) }),
  follow: ({ world }) => world.store.personBy(identityOf('lena')),
  'enter-status': async ({ world }) => (await world.store.histories([idOf('max')]))[0],
  'end-status': async ({ world }) => (await world.store.histories([idOf('max')]))[0],
  bind: async ({ world }) => ({
    bound: (await world.store.groupsAt({ ...NORTH, id: '-200' })).map(({ name }) => name),
  }),
};
const groupsOf = (world: World) => world.store.groups({ society: SOCIETY });
const requestsOf = async (world: World) => ({
  asked: (await world.store.requests({ person: (await world.store.personBy(identityOf('nina')))?.id ?? '' })).length,
});
const namesIn = async (world: World) => {
  const [north] = await groupsOf(world);
  return (await world.store.people(north?.members.map(({ person }) => person) ?? [])).map(({ name }) => name);
};
const datesOf = async (world: World, group: string) =>
  (await world.store.sessions({ groups: [group] })).map(({ starts }) => new Date(starts).toISOString().slice(0, 16));

const after = async (id: string, made: Begun): Promise<unknown> => {
  const own = AFTER[id];
  if (own) return own(made);
  return id.startsWith('my-') ? made.world.store.personBy(identityOf(made.who)) : made.world.store.group(made.group);
};

const EXPECTED: Readonly<Record<string, object>> = {
  found: { name: 'Balint Society', zone: 'Europe/Stockholm', language: 'en', creditRule: 'se-sfam' },
  join: { name: 'Nina Nyberg', profession: 'nurse', zone: 'Europe/Helsinki', accepted: EVENING - 7 * DAY, asked: 1 },
  'new-group': {
    openness: 'open',
    mode: 'hybrid',
    venue: { address: 'Storgatan 2', link: 'https://meet.example/west' },
    offers: 'from-the-announcement',
    presence: 'card-and-panel',
    members: [],
  },
  'edit-name': { name: 'North Star' },
  'edit-openness': { openness: 'open' },
  'edit-format': { format: 'large-group' },
  'edit-venue': { mode: 'hybrid', venue: { address: 'Storgatan 2', link: 'https://meet.example/west' } },
  'edit-language': { language: 'ru' },
  'edit-zone': { zone: 'Europe/Oslo' },
  'edit-room': { room: { from: 6, to: 10 } },
  'edit-minutes': { minutes: 105 },
  'edit-cases': { cases: 1 },
  'edit-protocol': { protocol: 'hungarian' },
  'edit-push-back': { pushBack: false },
  'edit-measure': { measure: { by: 'credits-since', since: '2025-09-01' } },
  'edit-offers': { offers: 'from-the-gathering' },
  'edit-presence': { presence: 'panel' },
  'enter-person': { names: expect.arrayContaining(['Vera']) },
  'opening-balance': {
    activity: 'opening-balance',
    minutes: 2400,
    sum: expect.objectContaining({ sessions: 25, presented: 3 }),
  },
  season: {
    dates: expect.arrayContaining(['2026-11-26T17:30', '2026-12-03T17:30', '2027-01-14T17:30', '2027-02-25T17:30']),
  },
  date: { dates: ['2026-11-26T17:30', '2026-12-03T18:00'] },
  move: { starts: Date.UTC(2026, 10, 27, 17, 45) },
  'settle-minutes': { settled: 75 },
  'settle-length': { lasted: 75 },
  'my-name': { name: 'Lena L.' },
  'my-language': { language: 'ru' },
  'my-zone': { zone: 'Europe/Oslo' },
  'my-profession': { path: { entries: [], professions: [{ profession: 'nurse', from: '2014-07-01' }] } },
  'my-training': { path: { entries: [], trainings: [{ training: 'psychoanalysis', on: '2020-06-30' }] } },
  'my-practice': { path: { entries: [], practiceSince: '2014-08-01' } },
  follow: { path: { entries: [{ scheme: 'uk-2020', edition: '2020', on: '2022-09-01' }] } },
  'enter-status': {
    held: [
      expect.objectContaining({ status: 'training-leader', society: 'abs', from: '2024-01-01', until: '2028-12-31' }),
    ],
  },
  'end-status': { held: [{ id: 'status000000', status: 'leader', from: '2020-01-31', until: '2026-06-30' }] },
  'our-short': { short: 'balint-nederland' },
  'our-name': { name: 'Norra' },
  'our-language': { language: 'ru' },
  'our-zone': { zone: 'Europe/Oslo' },
  'our-retention': { retention: 5 },
  'our-credit-rule': { creditRule: 'nl-knmg' },
  'our-words': { words: { en: { 'role-leader': 'chair' } } },
  erase: { names: expect.not.arrayContaining(['Mia']) },
  bind: { bound: ['West'] },
};

/** Which of several options is picked, where it is not the first. */
const PICKED: Readonly<Record<string, number>> = {
  'join.profession': 3,
  'my-profession.profession': 3,
  'my-training.training': 3,
  'enter-status.status': 2,
  'enter-status.of': 1,
  'our-short.short': 1,
  'new-group.openness': 1,
  'new-group.mode': 2,
  'new-group.leads': 1,
  'edit-openness.openness': 1,
  'edit-format.format': 1,
  'edit-venue.mode': 2,
  'edit-protocol.protocol': 2,
  'edit-push-back.pushBack': 1,
  'edit-offers.offers': 1,
  'edit-presence.presence': 1,
  'edit-measure.measure': 1,
  'edit-language.language': 1,
  'my-language.language': 1,
  'our-language.language': 1,
  'season.rhythm': 1,
  'my-zone.zone': 1,
  'bind.group': 1,
  'our-zone.zone': 1,
  'our-credit-rule.creditRule': 1,
  'our-retention.retention': 1,
  'erase.sure': 1,
};

/** The field that is being asked. */
interface Asked {
  readonly dialogue: Dialogue;
  readonly field: Field;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** What can be typed to answer it. */
  readonly text: string;
}

const asked = async ({ world, who }: Begun): Promise<Asked | undefined> => {
  const dialogue = await world.store.dialogue(identityOf(who));
  const field = FORMS.find(({ id }) => id === dialogue?.form)?.fields.find(({ key }) => key === dialogue?.field);
  if (!dialogue || !field) return undefined;
  const zone = String(dialogue.answers.zone ?? 'Europe/Stockholm');
  const options = field.options?.({ t, zone, now: world.now, answers: dialogue.answers }) ?? [];
  const name = `${dialogue.form}.${field.key}`;
  const text = TYPED[name] ?? TYPED[field.key] ?? options[PICKED[name] ?? 0]?.label;
  if (text === undefined) throw new Error(`nothing to type for ${name}`);
  return { dialogue, field, options, text };
};

/** Answers the question at hand: by a button where there is one, or by typing. */
const answer = async (made: Begun, by: 'tap' | 'type'): Promise<void> => {
  const now = await asked(made);
  if (!now) throw new Error('nothing is being asked');
  const { dialogue, field, options, text } = now;
  const option = options[PICKED[`${dialogue.form}.${field.key}`] ?? 0];
  if (by === 'tap' && option) await made.talk.wants(made.who, { do: 'pick', field: field.key, value: option.value });
  else await made.talk.writes(made.who, text);
};

/** Goes on until the form is over, doing something at each question before it is answered. */
const goThrough = async (
  made: Begun,
  by: 'tap' | 'type',
  before: (now: Asked) => Promise<void> = async () => {},
): Promise<number> => {
  let questions = 0;
  for (let now = await asked(made); now; now = await asked(made)) {
    await before(now);
    await answer(made, by);
    questions += 1;
    if (questions > 20) throw new Error(`${now.dialogue.form} does not end`);
  }
  return questions;
};

/** What a field cannot read. */
const NONSENSE: Readonly<Record<Field['kind'], string>> = {
  text: '   ',
  choice: 'perhaps the third one',
  date: '32.13',
  time: '25:70',
  number: 'quite a few',
  zone: 'Atlantis',
  dates: '24.12, soon',
  link: 'ask me on the day',
};

const ALL = FORMS.map(({ id }) => id);

const begin = (id: string): Promise<Begun> => {
  const begun = BEGIN[id];
  if (!begun) throw new Error(`${id} has no beginning`);
  return begun();
};

describe('every form', () => {
  it.each(ALL)('%s can be typed from beginning to end', async (id) => {
    const made = await begin(id);
    expect(await goThrough(made, 'type')).toBeGreaterThan(0);
    expect(await after(id, made)).toMatchObject(EXPECTED[id] ?? {});
    expect(await made.world.store.dialogue(identityOf(made.who))).toBeUndefined();
  });

  it.each(ALL)('%s can be tapped wherever there are buttons', async (id) => {
    const made = await begin(id);
    const was = JSON.stringify(await after(id, made));
    await goThrough(made, 'tap', async ({ field, options }) => {
      const shown = made.talk.last(made.who).choices?.flat() ?? [];
      const picks = shown.flatMap((one) => ('intent' in one && one.intent.do === 'pick' ? [one.intent.value] : []));
      expect(picks, field.key).toEqual(options.map(({ value }) => value));
    });
    expect(JSON.stringify(await after(id, made))).not.toBe(was);
  });

  it.each(ALL)('%s can be gone back in, from every question', async (id) => {
    const made = await begin(id);
    const keys: string[] = [];
    await goThrough(made, 'type', async ({ field }) => {
      const back = await made.talk.wants(made.who, { do: 'form-back', field: field.key });
      const now = await asked(made);
      expect(now?.field.key).toBe(keys.at(-1) ?? field.key);
      expect(textOf(back.cards[0] as never).includes(linesOf(made.talk.last(made.who))[0] ?? '?')).toBe(true);
      if (keys.length > 0) await answer(made, 'type');
      keys.push(field.key);
    });
    expect(await after(id, made)).toMatchObject(EXPECTED[id] ?? {});
  });

  it.each(ALL)('%s can be left at every question, and nothing has changed', async (id) => {
    const questions = await goThrough(await begin(id), 'type');
    for (let left = 0; left < questions; left += 1) {
      const made = await begin(id);
      const was = await after(id, made);
      for (let index = 0; index < left; index += 1) await answer(made, 'type');
      const said =
        left % 2 === 0 ? await made.talk.commands(made.who, 'cancel') : await made.talk.taps(made.who, 'Cancel');
      expect(said.text).toBe('You have left the form. Nothing was changed.');
      expect(await after(id, made)).toEqual(was);
      expect(await asked(made)).toBeUndefined();
    }
  });

  it.each(ALL)('%s is where it was after the program was stopped, and after other things', async (id) => {
    const made = await begin(id);
    await goThrough(made, 'type', async ({ dialogue }) => {
      made.talk.restarts();
      await made.talk.commands(made.who, 'rules');
      await made.talk.commands(made.who, 'start');
      // A stranger has no first screen of their own to go on from.
      if (await made.world.store.personBy(identityOf(made.who))) await made.talk.taps(made.who, 'Go on with the form');
      else await made.talk.wants(made.who, { do: 'form-resume' });
      expect((await asked(made))?.dialogue).toEqual(dialogue);
    });
    expect(await after(id, made)).toMatchObject(EXPECTED[id] ?? {});
  });

  it.each(ALL)('%s keeps what was answered when something cannot be read, and says what to write', async (id) => {
    const made = await begin(id);
    await goThrough(made, 'type', async ({ field, dialogue }) => {
      const question = linesOf(made.talk.last(made.who));
      const nonsense = NONSENSE[field.kind];
      const { cards } = await made.talk.writes(made.who, nonsense);
      const [why = '', blank, ...again] = linesOf(cards[0] as never);
      expect(why.length, field.key).toBeGreaterThan(20);
      if (field.kind !== 'text' && field.key !== 'room') expect(why).toContain(nonsense.slice(0, 20));
      if (/choose one/.test(why)) expect(cards[0]?.choices?.flat().length).toBeGreaterThan(1);
      expect(blank).toBe('');
      expect(question.join('\n')).toContain(again.join('\n'));
      expect((await asked(made))?.dialogue).toEqual(dialogue);
    });
    expect(await after(id, made)).toMatchObject(EXPECTED[id] ?? {});
  });

  it.each(ALL)('%s asks again where a picture is sent', async (id) => {
    const made = await begin(id);
    await goThrough(made, 'type', async ({ dialogue }) => {
      const { cards } = await made.talk.does(made.who, { did: 'other' });
      expect(cards).toHaveLength(1);
      expect(linesOf(cards[0] as never)[0]).toContain('A picture or a file does not fit here');
      expect((await asked(made))?.dialogue).toEqual(dialogue);
    });
  });

  it.each(ALL)('%s takes an update that comes twice as one, and a second tap as none', async (id) => {
    const made = await begin(id);
    let update = 0;
    for (let now = await asked(made); now; now = await asked(made)) {
      const { dialogue, field, options, text } = now;
      const option = options[PICKED[`${dialogue.form}.${field.key}`] ?? 0];
      const doing = option
        ? ({ did: 'tap', intent: { do: 'pick', field: field.key, value: option.value } } as const)
        : ({ did: 'text', text } as const);
      const same = { update: `twice${++update}` };
      await made.talk.does(made.who, doing, same);
      const then = await asked(made);
      const shown = made.talk.last(made.who);
      const again = await made.talk.does(made.who, doing, same);
      expect((await asked(made))?.dialogue, `${field.key} twice`).toEqual(then?.dialogue);
      if (then) expect(again.cards).toEqual([shown]);
      if (then && option) {
        const late = await made.talk.does(made.who, doing);
        expect(late.toasts).toEqual([t.say('form-answered')]);
        expect((await asked(made))?.dialogue, `${field.key} tapped again`).toEqual(then.dialogue);
      }
    }
    const once = await begin(id);
    await goThrough(once, 'tap');
    expect(JSON.stringify(await after(id, made)).length).toBe(JSON.stringify(await after(id, once)).length);
  });
});

it.each(['1-2', '2-1', '12-201', '12'])(
  'a room of %s is refused with the fewest and the most there can be',
  async (typed) => {
    const made = await begin('edit-room');
    const refused = await made.talk.writes('lena', typed);
    expect(refused.text).toMatch(/^Write two numbers between 2 and 200, the fewest and the most people/);
  },
);

describe('a field that can be skipped', () => {
  it('is left out, and others cannot be', async () => {
    const made = await begin('new-group');
    await made.talk.writes('ada', 'West');
    const refused = await made.talk.wants('ada', { do: 'form-skip', field: 'openness' });
    expect(refused.toasts).toEqual([t.say('form-answered')]);
    await made.talk.taps('ada', 'Closed');
    await made.talk.taps('ada', 'In person');
    await made.talk.taps('ada', 'Skip');
    await made.talk.taps('ada', 'I do');
    const west = (await groupsOf(made.world)).find(({ name }) => name === 'West');
    expect(west).toMatchObject({ venue: {}, presence: 'panel', offers: 'from-the-gathering' });
    expect(west?.members).toMatchObject([{ person: idOf('ada'), role: 'leader' }]);
  });

  it('offers what stands there already', async () => {
    const made = await begin('edit-venue');
    await made.talk.taps('lena', 'In person and online');
    await made.talk.taps('lena', 'Vasagatan 1');
    await made.talk.taps('lena', 'Skip');
    expect((await made.world.store.group(made.group))?.venue).toEqual({ address: 'Vasagatan 1' });
  });

  it('forgets where a group does not meet any more', async () => {
    const made = await begin('edit-venue');
    await made.talk.taps('lena', 'Online');
    await made.talk.taps('lena', 'https://meet.example/north');
    expect((await made.world.store.group(made.group))?.venue).toEqual({ link: 'https://meet.example/north' });
  });
});

describe('the language', () => {
  const beginning = async (language: string) => {
    const { world, north } = await peopled();
    const talk = talkIn(world);
    const { invitation } = must(await world.app.joining.invite(world.as('lena'), north.id, 'member'));
    const said = await talk.commands('nina', `start j-${invitation.token}`, { language });
    return { world, talk, said };
  };

  it.each([
    ['ru', 'Вас приглашают в', 'ru'],
    ['ru-RU', 'Вас приглашают в', 'ru'],
    ['en-GB', 'You are invited to', 'en'],
    ['fi', 'You are invited to', 'en'],
  ])('is guessed at first from what the platform says: %s', async (language, intro, guessed) => {
    const { said } = await beginning(language);
    expect(said.text).toContain(intro);
    const offered = said.cards[0]?.choices?.flat().map(({ label }) => label) ?? [];
    const others = LANGUAGES.filter((one) => one !== guessed);
    expect(offered.slice(0, -1)).toEqual([guessed, ...others].map(endonym));
  });

  it('is from then on the one that was chosen, and stays with the person', async () => {
    const { world, talk } = await beginning('en');
    const next = await talk.taps('nina', 'Русский', { language: 'en' });
    expect(next.text).toMatch(/^Как вас зовут\?/);
    expect(next.cards[0]?.language).toBe('ru');
    const unread = await talk.writes('nina', '\u200b', { language: 'en' });
    expect(unread.text).toMatch(/^Пожалуйста, напишите в одну строку/);
    for (const text of ['Нина', 'Врач', 'Москва', 'Прочитано']) await talk.writes('nina', text, { language: 'en' });
    const joined = await talk.writes('nina', 'Принимаю правила', { language: 'en' });
    expect(joined.text).toMatch(/^Спасибо\. Заявка передана ведущему\./);
    expect(await world.person('nina')).toMatchObject({ language: 'ru', zone: 'Europe/Moscow' });
    expect((await talk.commands('nina', 'rules', { language: 'en' })).text).toContain('1 из 9 · Без советов');
  });

  it('is that of everything else too, before the form is over, and its first screen leads back into it', async () => {
    const { talk } = await beginning('en');
    const asks = (command: string) => talk.commands('nina', command, { language: 'en' });
    await talk.taps('nina', 'Русский', { language: 'en' });
    expect((await asks('help')).text).toContain('Я секретарь балинтовских групп.');
    expect((await asks('nonsense')).text).toMatch(/^Такой команды я не знаю/);
    await talk.writes('nina', 'Нина', { language: 'en' });
    const passed = await talk.wants('nina', { do: 'pick', field: 'language', value: 'en' }, { language: 'en' });
    expect(passed.toasts).toEqual(['На этот вопрос ответ уже есть. Сейчас вопрос такой:']);
    await asks('start');
    expect((await talk.taps('nina', 'Вернуться к форме', { language: 'en' })).text).toMatch(/^Кто вы по профессии\?/);
    expect((await asks('cancel')).text).toBe('Вы вышли из формы. Ничего не изменилось.');
    expect((await asks('help')).text).not.toContain('form');
  });

  it('of a group is that of its card, whoever taps it', async () => {
    const made = await begin('edit-language');
    const changed = await made.talk.taps('lena', 'Русский');
    expect(changed.text).toContain('Language: Русский');
    const { cards } = await made.talk.commands('lena', 'next', {});
    expect(cards[0]?.language).toBe('en');
  });
});

describe('a name', () => {
  const named = async (text: string) => {
    const made = await begin('my-name');
    const answered = await made.talk.writes('lena', text);
    return { answered, name: (await made.world.person('lena')).name };
  };

  it.each([
    ['is kept as it was typed', '<b>Anna</b> & “Bo”', '<b>Anna</b> & “Bo”'],
    ['stands on one line', ' Anna \n\t Berg ', 'Anna Berg'],
    ['carries no marks that turn the line around', 'Anna\u202e\u2066greB\u2069', 'AnnagreB'],
    ['carries nothing that cannot be seen', 'An\u200bna\u00ad\ufeff', 'Anna'],
    ['may run from right to left', 'דנה', 'דנה'],
    ['keeps the joiners that it is written with', 'علی\u200cرضا 👩\u200d⚕\ufe0f', 'علی\u200cرضا 👩\u200d⚕\ufe0f'],
    ['may have letters of two halves', '𝒜nna 👩🏽', '𝒜nna 👩🏽'],
    ['carries no half of a letter', 'Anna\ud83d', 'Anna'],
    ['may be 80 letters long', 'é'.repeat(80), 'é'.repeat(80)],
  ])('%s', async (_, typed, kept) => {
    expect((await named(typed)).name).toBe(kept);
  });

  it.each([
    ['of 4 000 letters', 'a'.repeat(4000)],
    ['of 81 letters', 'a'.repeat(81)],
    ['of nothing', '\u200b\u200e \u2066'],
    ['of joiners alone', '\u200d\u200c \u200d'],
    ['of fillers that cannot be seen', '\u3164\ufe0f'],
  ])('%s is asked for again', async (_, typed) => {
    const { answered, name } = await named(typed);
    expect(answered.text).toContain('Please write between 1 and 80 letters, on one line.');
    expect(name).toBe('Lena');
  });

  it('that a platform tells is offered where it can be taken, however long', async () => {
    const { world, north } = await peopled();
    const talk = talkIn(world);
    const { invitation } = must(await world.app.joining.invite(world.as('lena'), north.id, 'member'));
    const labels = async (called: string) => {
      await talk.commands('nina', `start j-${invitation.token}`, { called });
      const { cards } = await talk.taps('nina', 'English');
      return cards[0]?.choices?.flat().map(({ label }) => label);
    };
    expect(await labels('Nina\u202e N')).toEqual(['Nina N', 'Back', 'Cancel']);
    expect((await labels('é'.repeat(80)))?.[0]).toMatch(/^é{63}…$/);
    expect(await labels('a'.repeat(128))).toEqual(['Back', 'Cancel']);
    expect(await labels('\u200e')).toEqual(['Back', 'Cancel']);
    await talk.commands('nina', `start j-${invitation.token}`, { called: 'é'.repeat(80) });
    await talk.taps('nina', 'English');
    await talk.taps('nina', /^é/);
    expect((await world.store.dialogue(identityOf('nina')))?.answers.name).toBe('é'.repeat(80));
  });
});

describe('a link', () => {
  const linked = async (text: string) => {
    const made = await begin('edit-venue');
    await made.talk.taps('lena', 'Online');
    const answered = await made.talk.writes('lena', text);
    return { answered, link: (await made.world.store.group(made.group))?.venue.link };
  };

  it.each([
    ['https://meet.example/a?b=c#d', 'https://meet.example/a?b=c#d'],
    [' http://meet.example ', 'http://meet.example'],
    ['meet.example/a', 'https://meet.example/a'],
    ['zoom.example:8443/j/1', 'https://zoom.example:8443/j/1'],
  ])('%s is kept as %s', async (text, kept) => {
    expect((await linked(text)).link).toBe(kept);
  });

  it.each([
    'ftp://meet.example',
    'javascript:alert(1)',
    'tg://resolve',
    'a b.example',
    'example',
    `x.example/${'a'.repeat(300)}`,
  ])('%s is none', async (text) => {
    const { answered, link } = await linked(text);
    expect(answered.text).toContain('is not a link. It begins with https://');
    expect(link).toBe('https://meet.example/north');
  });
});

describe('the rhythm of a season', () => {
  const offered = async (first: string) => {
    const made = await begin('season');
    await made.talk.writes('lena', first);
    await made.talk.writes('lena', '18:30');
    return (
      made.talk
        .last('lena')
        .choices?.flat()
        .map(({ label }) => label) ?? []
    );
  };
  const weekly = ['Every week', 'Every 2 weeks', 'Every 3 weeks', 'Every 4 weeks'];

  it.each([
    ['3 December 2026', ['First Thursday of the month']],
    ['26 November 2026', ['Fourth Thursday of the month', 'Last Thursday of the month']],
    ['29 December 2026', ['Last Tuesday of the month']],
    ['24 December 2026', ['Fourth Thursday of the month']],
  ])('is one that %s begins', async (first, monthly) => {
    expect(await offered(first)).toEqual([...weekly, ...monthly, 'Back', 'Cancel']);
  });

  it('keeps the first day that was named', async () => {
    const made = await begin('season');
    for (const text of ['10 December', '18:30', 'Second Thursday of the month', '1 March 2027'])
      await made.talk.writes('lena', text);
    await made.talk.taps('lena', 'Skip');
    expect(await datesOf(made.world, made.group)).toEqual([
      '2026-11-26T17:30',
      '2026-12-10T17:30',
      '2027-01-14T17:30',
      '2027-02-11T17:30',
    ]);
  });
});

describe('an answer that the calendar refuses', () => {
  it('leads back to the question that it is about', async () => {
    const made = await begin('season');
    for (const text of ['26 November', '18:30', 'Every week', '10 December']) await made.talk.writes('lena', text);
    const clash = await made.talk.taps('lena', 'Skip');
    expect(clash.text).toContain('This group already has a meeting Thursday 26 November, 18:30');
    expect((await asked(made))?.field.key).toBe('without');
    await made.talk.writes('lena', '26 November');
    expect(await datesOf(made.world, made.group)).toEqual(['2026-11-26T17:30', '2026-12-03T17:30', '2026-12-10T17:30']);
  });

  it('asks for the last day again where none fits', async () => {
    const made = await begin('season');
    for (const text of ['27 November', '18:30', 'Every week', '24 November']) await made.talk.writes('lena', text);
    await made.talk.taps('lena', 'Skip');
    expect((await asked(made))?.field.key).toBe('until');
    expect(linesOf(made.talk.last('lena'))[0]).toContain('No date fits');
    await made.talk.writes('lena', '4 December');
    await made.talk.taps('lena', 'Skip');
    expect((await datesOf(made.world, made.group)).length).toBe(3);
  });

  it('says of a day that it is over, and reads it again', async () => {
    const made = await begin('date');
    const { text } = await made.talk.writes('lena', '1.11.2026');
    expect(text).toContain('That is in the past. Choose a time that is still to come.');
  });
});

describe('a date that was', () => {
  const since = async (text: string) => {
    const made = await begin('edit-measure');
    await made.talk.taps('lena', 'Points or hours since a date');
    const answered = await made.talk.writes('lena', text);
    return { answered, measure: (await made.world.store.group(made.group))?.measure };
  };

  it('is the last such day where no year is named', async () => {
    expect((await since('1.12')).measure).toEqual({ by: 'credits-since', since: '2025-12-01' });
    expect((await since('1 September')).measure).toEqual({ by: 'credits-since', since: '2026-09-01' });
    expect((await since('29.2')).measure).toEqual({ by: 'credits-since', since: '2024-02-29' });
  });

  it.each(['1.12.2026', '1.12.26', '2026-12-01'])('is not %s, which is still to come', async (text) => {
    const { answered, measure } = await since(text);
    expect(answered.text).toContain('That is still to come.');
    expect(measure).toEqual({ by: 'credits' });
  });
});

describe('hours that somebody brings along', () => {
  it.each([
    ['40', 2400],
    ['37 h 30 min', 2250],
    ['0', 0],
  ])('%s are %i minutes', async (text, minutes) => {
    const made = await begin('opening-balance');
    await made.talk.writes('lena', text);
    expect((await asked(made))?.dialogue.answers.minutes).toBe(minutes);
  });

  it('have an end', async () => {
    const made = await begin('opening-balance');
    expect((await made.talk.writes('lena', '5001')).text).toContain('between 0 min and 5,000 h');
  });
});

describe('a form that was begun anew', () => {
  it('takes the place of the one before', async () => {
    const made = await begin('enter-person');
    await made.talk.writes('lena', 'Vera');
    await made.talk.wants('lena', { do: 'form', form: 'date', about: made.group });
    expect((await asked(made))?.dialogue).toMatchObject({ form: 'date', field: 'on' });
    const late = await made.talk.taps('lena', 'Observer');
    expect(late.toasts).toEqual([t.say('form-answered')]);
    expect(await namesIn(made.world)).not.toContain('Vera');
  });

  it('is answered once by two taps on one button, and no question is asked twice', async () => {
    const made = await begin('date');
    await made.talk.writes('lena', '3 December');
    const { message, intent } = { message: '1', intent: { do: 'pick', field: 'on', value: '2026-12-04' } as const };
    const late = await made.talk.does('lena', { did: 'tap', intent, message });
    expect(late.toasts).toEqual([t.say('form-answered')]);
    expect(late.replies.map(({ reply }) => reply)).toEqual(['toast', 'show']);
    expect(late.text).toContain('At what time?');
    expect((await asked(made))?.dialogue).toMatchObject({ field: 'at', answers: { on: '2026-12-03' } });
  });

  it('is not begun again by the update that began it', async () => {
    const made = await begin('enter-person');
    const intent = { do: 'form', form: 'date', about: made.group } as const;
    const same = { update: 'once' };
    await made.talk.wants('lena', intent, same);
    await made.talk.writes('lena', '3 December');
    const again = await made.talk.wants('lena', intent, same);
    expect(again.text).toContain('At what time?');
    expect((await asked(made))?.field.key).toBe('at');
  });
});
