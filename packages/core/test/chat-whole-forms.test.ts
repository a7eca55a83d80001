import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStore, type Tables } from '../src/app/index.ts';
import type { Asking } from '../src/chat/asking.ts';
import { choiceField, minutesField } from '../src/chat/fields.ts';
import { type Answers, done, type Field } from '../src/chat/form.ts';
import { FORMS } from '../src/chat/forms/index.ts';
import { createChat, type Page, type Question, type Reply, type Request } from '../src/chat/index.ts';
import { asPage, type Open, together } from '../src/chat/questions.ts';
import { LANGUAGES, phrases } from '../src/phrases/index.ts';
import { HOUR } from '../src/types.ts';
import { type Answer, inGroup, labelsOf, linesOf, type Talk, talkIn, textOf } from './support/talk.ts';
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

type Texts = Readonly<Record<string, string>>;

/** A form that was just begun, by whom, and everything that is in the store. */
interface Begun {
  readonly talk: Talk;
  readonly world: World;
  readonly who: string;
  readonly group: string;
  readonly session: string;
  /** What came of beginning it. */
  readonly answer: Answer;
  readonly tables: Tables;
  readonly language: string;
}

interface Scene extends Omit<Begun, 'answer' | 'who'> {}

type Forms = 'whole' | 'stepwise';

/** The usual people, who all read one language. */
const sceneIn = async (forms: Forms, language: string): Promise<Scene> => {
  const tables: Tables = new Map();
  const { world, north } = await peopled(async () => memoryStore(tables));
  const session = await scheduled(world, north);
  const people = await world.store.people(['ada', 'lena', 'mia'].map(idOf));
  await world.store.commit({ people: people.map((person) => ({ ...person, language })) });
  return { world, tables, language, talk: talkIn(world, forms), group: north.id, session: session.id };
};

const emptySceneIn = async (forms: Forms, language: string): Promise<Scene> => {
  const tables: Tables = new Map();
  const world = await createWorld(async () => memoryStore(tables));
  return { world, tables, language, talk: talkIn(world, forms), group: '', session: '' };
};

/** Who begins a form, and how. */
type Beginning = readonly [who: string, begins: (made: Scene) => Promise<Answer>];

const byButton = (who: string, form: string, about: (made: Scene) => string = ({ group }) => group): Beginning => [
  who,
  (made) => made.talk.wants(who, { do: 'form', form, about: about(made) }),
];
const settlingBy = (begins: Beginning[1]): Beginning => [
  'lena',
  async (made) => {
    made.world.now = EVENING + 2 * HOUR;
    await made.talk.wants('lena', { do: 'close', session: made.session });
    return begins(made);
  },
];

const ids = (prefix: string): readonly string[] => FORMS.flatMap(({ id }) => (id.startsWith(prefix) ? [id] : []));

const BEGINNINGS: Readonly<Record<string, Beginning>> = {
  found: [
    'fay',
    async ({ talk, world, language }) =>
      talk.commands('fay', `start ${await world.app.founding.firstCode()}`, { language }),
  ],
  join: [
    'nina',
    async ({ talk, world, group, language }) => {
      const { invitation } = must(await world.app.joining.invite(world.as('lena'), group, 'member'));
      return talk.commands('nina', `start j-${invitation.token}`, { language });
    },
  ],
  'new-group': byButton('ada', 'new-group', () => SOCIETY),
  ...Object.fromEntries(ids('edit-').map((id) => [id, byButton('lena', id)])),
  ...Object.fromEntries(ids('our-').map((id) => [id, byButton('ada', id, () => SOCIETY)])),
  ...Object.fromEntries(ids('my-').map((id) => [id, byButton('lena', id)])),
  'enter-person': byButton('lena', 'enter-person'),
  season: byButton('lena', 'season'),
  date: byButton('lena', 'date'),
  move: byButton('lena', 'move', ({ session }) => session),
  'opening-balance': ['lena', ({ talk, group }) => talk.wants('lena', { do: 'balance', group, person: idOf('max') })],
  'settle-minutes': settlingBy(({ talk, session }) =>
    talk.wants('lena', { do: 'settle-other', session, person: idOf('max') }),
  ),
  'settle-length': settlingBy(({ talk, session }) =>
    talk.wants('lena', { do: 'form', form: 'settle-length', about: session }),
  ),
  follow: ['lena', ({ talk }) => talk.wants('lena', { do: 'follow', scheme: 'uk-2020' })],
  'enter-status': byButton('ada', 'enter-status', () => idOf('max')),
  'end-status': [
    'ada',
    async ({ talk, world }) => {
      const held = [{ id: 'status000000', status: 'leader', from: '2020-01-31' }] as const;
      await world.store.commit({ histories: [{ id: idOf('max'), version: 0, society: SOCIETY, held }] });
      return talk.wants('ada', { do: 'end-status', person: idOf('max'), status: 'status000000' });
    },
  ],
  erase: ['mia', ({ talk }) => talk.commands('mia', 'erase')],
  bind: [
    'lena',
    async ({ talk, world }) => {
      await world.group({ name: 'West' }, { lena: 'leader' });
      return talk.commands('lena', 'bind', inGroup({ ...NORTH, id: '-200' }));
    },
  ],
};

/** What is answered, in words that are the same in every language; nothing where it is left out. */
const ANSWERS: Readonly<Record<string, Texts>> = {
  found: {
    language: 'sv',
    society: 'Balintföreningen',
    name: 'Fay Ferrer',
    zone: 'Europe/Oslo',
    creditRule: 'se-sfam',
    data: 'yes',
  },
  join: { language: 'ru', name: 'Nina Nyberg', profession: '', zone: 'Europe/Helsinki', data: 'yes', rules: 'yes' },
  'new-group': {
    name: 'West',
    openness: 'open',
    mode: 'hybrid',
    address: '',
    link: 'meet.example/west',
    leads: 'yes',
  },
  'edit-name': { name: 'North Star' },
  'edit-openness': { openness: 'open' },
  'edit-format': { format: 'large-group' },
  'edit-venue': { mode: 'online', address: 'Storgatan 2', link: 'https://meet.example/star' },
  'edit-language': { language: 'sv' },
  'edit-zone': { zone: 'Europe/Oslo' },
  'edit-room': { room: '6-10' },
  'edit-minutes': { minutes: '105' },
  'edit-cases': { cases: '1' },
  'edit-protocol': { protocol: 'hungarian' },
  'edit-push-back': { pushBack: 'no' },
  'edit-measure': { measure: 'credits-since', since: '2025-09-01' },
  'edit-offers': { offers: 'from-the-gathering' },
  'edit-presence': { presence: 'panel' },
  'enter-person': { name: 'Vera', role: 'observer' },
  'opening-balance': { minutes: '40', sessions: '25', presented: '3', from: '2020-09-01' },
  season: { from: '2026-12-03', at: '18:30', rhythm: 'week-2', until: '2027-03-01', without: '2026-12-17, 2026-12-31' },
  date: { on: '2026-12-03', at: '19:00' },
  move: { on: '2026-11-27', at: '18:45' },
  'settle-minutes': { minutes: '75' },
  'settle-length': { minutes: '75' },
  'my-name': { name: 'Lena L.' },
  'my-language': { language: 'sv' },
  'my-zone': { zone: 'Europe/Oslo' },
  'my-profession': { profession: 'nurse', from: '2014-07-01' },
  'my-training': { training: 'psychoanalysis', on: '2020-06-30' },
  'my-practice': { since: '2014-08-01' },
  follow: { on: '2022-09-01' },
  'enter-status': { status: 'training-leader', of: 'rbo', from: '2024-01-01', until: '2028-12-31' },
  'end-status': { until: '2026-06-30' },
  'our-short': { short: 'balint-uk' },
  'our-name': { name: 'Norra' },
  'our-language': { language: 'ru' },
  'our-zone': { zone: 'Europe/Oslo' },
  'our-retention': { retention: '5' },
  'our-credit-rule': { creditRule: 'nl-knmg' },
  'our-words': { language: 'en', word: 'role-leader', own: 'chair' },
  erase: { wish: 'erase', sure: 'erase' },
  bind: { group: '' },
};

const ALL = FORMS.map(({ id }) => id);

const beginIn = async (id: string, forms: Forms = 'whole', language = 'en'): Promise<Begun> => {
  const [who, begins] = BEGINNINGS[id] ?? [];
  if (!who || !begins) throw new Error(`${id} has no beginning`);
  const made = await (id === 'found' ? emptySceneIn : sceneIn)(forms, language);
  return { ...made, who, answer: await begins(made) };
};

const dialogueOf = ({ world, who }: Pick<Begun, 'world' | 'who'>) => world.store.dialogue(identityOf(who));

/** What to answer to a question; of several groups, the one that is not bound yet. */
const textFor = (id: string, key: string, options: readonly { readonly value: string }[] = []): string => {
  if (id === 'bind') return options.at(-1)?.value ?? '';
  const text = ANSWERS[id]?.[key];
  if (text === undefined) throw new Error(`nothing to answer ${id}.${key} with`);
  return text;
};

const pageIn = ({ replies }: Pick<Answer, 'replies'>): Page => {
  const [reply] = replies.flatMap((one) => (one.reply === 'form' ? [one] : []));
  if (!reply || replies.length !== 1) throw new Error(`no page, but ${JSON.stringify(replies)}`);
  return reply.page;
};
const wrongIn = ({ replies }: Pick<Answer, 'replies'>): Texts => {
  const [reply] = replies.flatMap((one) => (one.reply === 'wrong' ? [one] : []));
  if (!reply || replies.length !== 1) throw new Error(`nothing wrong, but ${JSON.stringify(replies)}`);
  return reply.why;
};
const isPage = (reply: Reply | undefined): boolean => reply?.reply === 'form';

const keysOf = ({ questions }: Page): readonly string[] => questions.map(({ key }) => key);
const valuesOf = ({ questions }: Page): Texts =>
  Object.fromEntries(questions.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value]])));

const plausible = (page: Page): Texts =>
  Object.fromEntries(page.questions.map(({ key, options }) => [key, textFor(page.form, key, options)]));

const handIn = (
  { talk, who, language }: Pick<Begun, 'talk' | 'who' | 'language'>,
  form: string,
  answers: Texts,
  change: Partial<Request> = {},
): Promise<Answer> => talk.does(who, { did: 'filled', form, answers }, { language, ...change });

/** What every question of a page keeps to. */
const expectSound = (page: Page): void => {
  for (const word of [page.title, page.does, page.leaves]) {
    expect(word.trim()).not.toBe('');
    expect(word.length, word).toBeLessThanOrEqual(24);
  }
  expect(page.questions.length).toBeGreaterThan(0);
  expect(new Set(keysOf(page)).size).toBe(page.questions.length);
  for (const { key, label, options, typed, value } of page.questions) {
    expect(label.trim(), key).not.toBe('');
    expect(typed || options.length > 0, `${key} can be answered`).toBe(true);
    expect(new Set(options.map((one) => one.value)).size, `${key} has options that differ`).toBe(options.length);
    for (const option of options) expect(option.label.length, option.label).toBeLessThanOrEqual(64);
    if (!typed && value !== undefined) expect(options.map((one) => one.value)).toContain(value);
  }
};

/** Hands in page after page, until the form is over. */
const walkWhole = async (made: Begun): Promise<{ readonly pages: readonly Page[]; readonly last: Answer }> => {
  const pages: Page[] = [];
  for (let { answer } = made; ; ) {
    if (!isPage(answer.replies[0])) return { pages, last: answer };
    const page = pageIn(answer);
    expectSound(page);
    pages.push(page);
    if (pages.length > 10) throw new Error(`${page.form} does not end`);
    answer = await handIn(made, page.form, plausible(page));
  }
};

/** Answers field by field, until the form is over. */
const walkStepwise = async (made: Begun): Promise<Answer> => {
  const { talk, who, language } = made;
  for (let { answer } = made; ; ) {
    const dialogue = await dialogueOf(made);
    if (!dialogue) return answer;
    const { form, field: key } = dialogue;
    const groups = dialogue.answers.groups as readonly { readonly value: string }[] | undefined;
    const text = textFor(form, key, groups);
    answer = await (text === ''
      ? talk.wants(who, { do: 'form-skip', field: key }, { language })
      : talk.writes(who, text, { language }));
  }
};

/** All that is in a store, but for which updates it has seen. */
const contentOf = (tables: Tables): unknown =>
  Object.fromEntries([...tables].flatMap(([name, rows]) => (name === 'seen' ? [] : [[name, [...rows]]])));

describe.each(LANGUAGES)('told whole in %s', (language) => {
  it.each(ALL)('%s comes to the same as field by field', async (id) => {
    const [stepwise, whole] = [await beginIn(id, 'stepwise', language), await beginIn(id, 'whole', language)];
    const before = JSON.stringify(contentOf(whole.tables));
    const said = await walkStepwise(stepwise);
    const { pages, last } = await walkWhole(whole);
    expect(contentOf(whole.tables)).toEqual(contentOf(stepwise.tables));
    expect(JSON.stringify(contentOf(whole.tables))).not.toBe(before);
    expect(await dialogueOf(whole)).toBeUndefined();
    expect(last.text).toBe(said.text);
    expect(new Set(pages.flatMap(keysOf)).size, 'nothing is asked twice').toBe(pages.flatMap(keysOf).length);
    for (const page of pages) {
      expect(page.title).not.toBe(id);
      const { say } = phrases(page.language);
      expect(page.does).toBe(say(page === pages.at(-1) ? 'form-done' : 'form-next'));
    }
  });
});

describe('a page', () => {
  it.each([
    ['found', [['language'], ['society', 'name', 'zone', 'creditRule'], ['data']]],
    ['join', [['language'], ['name', 'profession', 'zone', 'data', 'rules']]],
    [
      'new-group',
      [
        ['name', 'openness', 'mode'],
        ['address', 'link', 'leads'],
      ],
    ],
    ['edit-venue', [['mode'], ['link']]],
    ['edit-measure', [['measure'], ['since']]],
    ['opening-balance', [['minutes', 'sessions', 'presented', 'from']]],
    [
      'season',
      [
        ['from', 'at'],
        ['rhythm', 'until', 'without'],
      ],
    ],
    ['move', [['on', 'at']]],
    ['our-words', [['language'], ['word'], ['own']]],
    ['enter-status', [['status', 'of', 'from', 'until']]],
    ['erase', [['wish'], ['sure']]],
  ])('of %s holds all that can be asked at once', async (id, expected) => {
    const { pages } = await walkWhole(await beginIn(id));
    expect(pages.map(keysOf)).toEqual(expected);
  });

  it('goes on in the language that was chosen before it', async () => {
    const made = await beginIn('found');
    expect(pageIn(made.answer)).toMatchObject({ title: 'Founding the society', language: 'en', does: 'Next' });
    expect(pageIn(await handIn(made, 'found', { language: 'sv' }))).toMatchObject({
      title: 'Att bilda föreningen',
      language: 'sv',
      does: 'Nästa',
      leaves: 'Stäng',
    });
  });

  it('holds what is known already, to be changed or left as it is', async () => {
    const made = await beginIn('join', 'whole', 'sv');
    const first = pageIn(made.answer);
    expect(first.intro[0]).toContain('North');
    expect(valuesOf(first)).toEqual({ language: 'sv' });
    const { questions } = pageIn(await handIn(made, 'join', { language: 'sv' }));
    expect(questions[0]).toMatchObject({ key: 'name', value: 'Nina', typed: true, options: [], optional: false });
    expect(questions[1]).toMatchObject({ key: 'profession', typed: false, optional: true });
    const venue = await beginIn('edit-venue');
    const where = pageIn(await handIn(venue, 'edit-venue', { mode: 'hybrid' }));
    expect(valuesOf(where)).toEqual({ address: 'Vasagatan 1', link: 'https://meet.example/north' });
    await handIn(venue, 'edit-venue', { address: '', link: 'https://meet.example/north' });
    expect((await venue.world.store.group(venue.group))?.venue).toEqual({ link: 'https://meet.example/north' });
  });

  it('holds no agreement that was not given, and no guess', async () => {
    const { pages } = await walkWhole(await beginIn('join'));
    expect(valuesOf(pages[1] as Page)).toEqual({ name: 'Nina' });
    expect(valuesOf(pageIn((await beginIn('move')).answer))).toEqual({});
  });

  it('lets nothing be typed where one can but choose', async () => {
    const { questions } = pageIn((await beginIn('new-group')).answer);
    expect(questions.map(({ typed }) => typed)).toEqual([true, false, false]);
    expect(pageIn((await beginIn('edit-room')).answer).questions[0]).toMatchObject({ kind: 'choice', typed: true });
  });

  it('offers days and hours as they would be picked', async () => {
    const { questions } = pageIn((await beginIn('move')).answer);
    const offered = (key: string) => questions.find((one) => one.key === key)?.options.map(({ value }) => value);
    expect(offered('on')?.every((value) => /^\d{4}-\d\d-\d\d$/.test(value))).toBe(true);
    expect(offered('at')).toEqual(['17:00', '17:30', '18:00', '18:30', '19:00', '19:30']);
  });

  it.each(LANGUAGES)('takes what pickers give, in %s', async (language) => {
    const made = await beginIn('date', 'whole', language);
    await handIn(made, 'date', { on: '2026-12-03', at: '18:30' });
    const starts = (await made.world.store.sessions({ groups: [made.group] })).map((one) => one.starts);
    expect(starts).toContain(Date.UTC(2026, 11, 3, 17, 30));
  });

  it('that cannot be opened leaves a door, which leads back to it or out of it', async () => {
    const made = await beginIn('season');
    const { talk } = made;
    expect(textOf(talk.last('lena'))).toContain('Dates of a group');
    expect(labelsOf(talk.last('lena'))).toEqual(['Open the questions', 'Cancel']);
    expect(keysOf(pageIn(await talk.taps('lena', 'Open the questions')))).toEqual(['from', 'at']);
    expect((await talk.taps('lena', 'Cancel')).text).toBe('You have left the form. Nothing was changed.');
    expect((await handIn(made, 'season', { from: '', at: '' })).toasts[0]).toContain('This form is over');
    expect((await talk.wants('lena', { do: 'form-resume' })).toasts[0]).toContain('This form is over');
  });

  it('from a group’s chat opens for whoever asked for it alone', async () => {
    const { talk } = await sceneIn('whole', 'en');
    const { replies } = await talk.wants('ada', { do: 'form', form: 'new-group', about: SOCIETY }, inGroup());
    expect(replies.map(({ reply }) => reply)).toEqual(['form']);
    const page = pageIn({ replies });
    const { replies: after } = await talk.does(
      'ada',
      { did: 'filled', form: page.form, answers: plausible(page) },
      inGroup(),
    );
    expect(after.map(({ reply }) => reply)).toEqual(['form']);
    const over = await talk.does(
      'ada',
      { did: 'filled', form: page.form, answers: { address: '', link: '', leads: 'no' } },
      inGroup(),
    );
    expect(over.replies.every((reply) => reply.reply === 'say' && reply.private)).toBe(true);
  });
});

describe('what is asked at once', () => {
  /** A field that looks at other answers in some way before it can be asked. */
  const looking = (key: string, looks: (answers: Answers) => unknown): Field =>
    choiceField({
      key,
      ask: () => ['Which one?'],
      options: ({ answers }) => [{ value: 'one', label: String(looks(answers)) }],
    });
  const hours = minutesField({ key: 'hours', ask: () => ['How long?'], from: 1, to: 9000, inHours: true });
  const open = (fields: readonly Field[], answers: Answers): Open => ({
    form: { id: 'x', fields, begin: async () => ({ answers: {} }), submit: async () => done() },
    field: fields[0] as Field,
    about: {},
    answers,
  });
  const asking = { t: phrases('en'), zone: 'UTC', now: EVENING } as Asking;

  it.each<readonly [string, (answers: Answers) => unknown]>([
    ['by name', ({ first }) => first],
    ['and cannot be asked without it', ({ first }) => (first as string).length],
    ['among all', (answers) => Object.keys(answers).length],
    ['by its being there', (answers) => 'first' in answers],
  ])('ends before a question that looks at an answer %s', (_, looks) => {
    const fields = [looking('first', () => ''), looking('other', ({ known }) => known), looking('last', looks)];
    const { fields: page, more } = together(asking, open(fields, { known: 'K' }));
    expect(page.map(({ key }) => key)).toEqual(['first', 'other']);
    expect(more).toBe(true);
  });

  it('says so where a question cannot be asked, though it looks at no answer', () => {
    const broken = looking('last', () => {
      throw new Error('broken');
    });
    expect(() => together(asking, open([looking('first', () => ''), broken], {}))).toThrow('broken');
  });

  it('never holds an answer that would be read as another one', () => {
    const valueFor = (answers: Answers) => valuesOf(pageIn({ replies: [asPage(asking, open([hours], answers))] }));
    // One hour, which would be read as sixty.
    expect(valueFor({ hours: 60 })).toEqual({});
    expect(valueFor({ hours: null })).toEqual({});
  });
});

describe('a page handed in', () => {
  it('says beside each question what is wrong with it, and keeps nothing', async () => {
    const made = await beginIn('opening-balance');
    const before = await dialogueOf(made);
    const texts = { minutes: 'many', sessions: '25', presented: '', from: '32.13' };
    const answer = await handIn(made, 'opening-balance', texts);
    const why = wrongIn(answer);
    expect(Object.keys(why)).toEqual(['minutes', 'presented', 'from']);
    expect(why.minutes).toMatch(/^“many” does not fit here\. .*\.$/);
    expect(why.presented).toBe('Please answer this too.');
    expect(why.from).toContain('“32.13”');
    expect(linesOf(answer.cards[0] as never)).toEqual(expect.arrayContaining(Object.values(why)));
    expect(await dialogueOf(made)).toEqual(before);
    expect((await walkWhole(made)).last.text).toContain('Max');
  });

  it('is read in the words of the form', async () => {
    const made = await beginIn('found');
    await handIn(made, 'found', { language: 'sv' });
    const why = wrongIn(await handIn(made, 'found', { society: 'x'.repeat(81), name: 'Fay', zone: 'Atlantis' }));
    expect(why).toEqual({
      society: 'Skriv mellan 1 och 80 tecken, på en rad.',
      zone: expect.stringContaining('Atlantis'),
      creditRule: 'Svara på den här frågan också.',
    });
  });

  it('may leave out what need not be answered, also without a word', async () => {
    const made = await beginIn('season');
    await handIn(made, 'season', { from: '2026-12-03', at: '18.30' });
    await handIn(made, 'season', { rhythm: 'week-4', until: '2027-01-10' });
    expect(await made.world.store.sessions({ groups: [made.group] })).toHaveLength(3);
  });

  it('that is refused is asked again with why, and with all that was answered', async () => {
    const made = await beginIn('date');
    const page = pageIn(await handIn(made, 'date', { on: '26.11.2026', at: '18.30' }));
    expect(page.intro[0]).toContain('26 November');
    expect(valuesOf(page)).toEqual({ on: '2026-11-26', at: '18:30' });
    expect((await handIn(made, 'date', { on: '2026-11-27', at: '18:30' })).text).toContain('27 November');
  });

  it('leads back to the page that the refusal is about, and what was answered after it stands there again', async () => {
    const made = await beginIn('season');
    await handIn(made, 'season', { from: '2026-11-19', at: '08:00' });
    const later = { rhythm: 'week-1', until: '2026-11-20', without: '' };
    const back = pageIn(await handIn(made, 'season', later));
    expect(valuesOf(back)).toEqual({ from: '2026-11-19', at: '08:00' });
    made.talk.restarts();
    expect(valuesOf(pageIn(await made.talk.wants('lena', { do: 'form-resume' })))).toEqual(valuesOf(back));
    const next = pageIn(await handIn(made, 'season', { from: '2026-12-03', at: '08:00' }));
    expect(valuesOf(next)).toEqual({ rhythm: 'week-1', until: '2026-11-20' });
    expect(pageIn(await handIn(made, 'season', later)).intro).toHaveLength(1);
    const over = await handIn(made, 'season', { ...later, until: '2026-12-20', without: '10.12' });
    expect(isPage(over.replies[0])).toBe(false);
    expect(await made.world.store.sessions({ groups: [made.group] })).toHaveLength(3);
  });

  it('twice, or for what is not asked any more, says what is asked now', async () => {
    const made = await beginIn('season');
    const first = { from: '2026-12-03', at: '18:30' };
    await handIn(made, 'season', first);
    const before = await dialogueOf(made);
    for (const [form, texts] of [
      ['season', first],
      ['date', { on: '2026-12-03', at: '18:30' }],
      ['nothing-of-the-kind', {}],
    ] as const) {
      const page = pageIn(await handIn(made, form, texts));
      expect(keysOf(page)).toEqual(['rhythm', 'until', 'without']);
      expect(page.intro[0]).toContain('answered already');
    }
    expect(await dialogueOf(made)).toEqual(before);
  });

  it('has its effect once, however often the update comes', async () => {
    const made = await beginIn('new-group');
    const page = pageIn(made.answer);
    const first = await handIn(made, 'new-group', plausible(page), { update: 'once' });
    const again = await handIn(made, 'new-group', plausible(page), { update: 'once' });
    expect(pageIn(again)).toEqual(pageIn(first));
    const second = plausible(pageIn(first));
    const over = await handIn(made, 'new-group', second, { update: 'twice' });
    expect(over.text).toContain('West');
    const groups = () => made.world.store.groups({ society: SOCIETY });
    const before = await groups();
    const repeated = await handIn(made, 'new-group', second, { update: 'twice' });
    expect(repeated.replies.map(({ reply }) => reply)).toEqual(['say']);
    expect(await groups()).toEqual(before);
  });

  it('that erases somebody says the same when it comes twice', async () => {
    const made = await beginIn('erase');
    await handIn(made, 'erase', { wish: 'erase' });
    const over = await handIn(made, 'erase', { sure: 'erase' }, { update: 'last' });
    const again = await handIn(made, 'erase', { sure: 'erase' }, { update: 'last' });
    expect(again.text).toBe(over.text);
  });

  it('and one that is begun twice by one update are the same', async () => {
    const { talk } = await sceneIn('whole', 'en');
    const begin = () => talk.wants('lena', { do: 'form', form: 'my-name', about: SOCIETY }, { update: 'begin' });
    const [first, again] = [await begin(), await begin()];
    expect(pageIn(again)).toEqual(pageIn(first));
  });
});

describe('a form told whole', () => {
  it.each(ALL)('%s is where it was after the program was stopped, and after other things', async (id) => {
    const made = await beginIn(id);
    const { talk, who } = made;
    for (let { answer } = made; isPage(answer.replies[0]); ) {
      const page = pageIn(answer);
      const before = await dialogueOf(made);
      talk.restarts();
      await talk.commands(who, 'rules');
      for (const resumed of [
        await talk.wants(who, { do: 'form-resume' }),
        await talk.writes(who, 'something else'),
        await talk.wants(who, { do: 'pick', field: page.questions[0]?.key ?? '', value: 'yes' }),
        await talk.wants(who, { do: 'form-skip', field: page.questions[0]?.key ?? '' }),
        await talk.wants(who, { do: 'form-back', field: page.questions[0]?.key ?? '' }),
        await talk.does(who, { did: 'other' }),
      ])
        expect(pageIn(resumed)).toEqual({ ...page, intro: expect.anything() });
      expect(await dialogueOf(made)).toEqual(before);
      answer = await handIn(made, page.form, plausible(page));
    }
    expect(await dialogueOf(made)).toBeUndefined();
  });

  it.each(ALL)('%s can be left at every page, and nothing has changed', async (id) => {
    const { pages } = await walkWhole(await beginIn(id));
    for (let left = 0; left < pages.length; left += 1) {
      const made = await beginIn(id);
      const without = () => ({ ...(contentOf(made.tables) as Record<string, unknown>), dialogues: [] });
      const before = without();
      let { answer } = made;
      for (let index = 0; index < left; index += 1) answer = await handIn(made, id, plausible(pageIn(answer)));
      const said =
        left % 2 === 0
          ? await made.talk.commands(made.who, 'cancel')
          : await made.talk.taps(made.who, /^(Cancel|Avbryt)$/);
      expect(LANGUAGES.map((one) => phrases(one).say('form-left'))).toContain(said.text);
      expect(without()).toEqual(before);
      expect(await dialogueOf(made)).toBeUndefined();
    }
  });

  it('never breaks, and never loses what was answered, whatever is handed in', async () => {
    // What is shown back must not look as if the program had made it.
    const typed = fc.string().filter((one) => !/undefined|null|\[object|NaN|\{ ?\$|Invalid/.test(one));
    const junk = fc.oneof(fc.constantFrom('', ' ', '0', '-1', '2026-02-30', '9999-12-31', '25:70', 'yes'), typed);
    const text = (id: string, { key, options }: Question) =>
      fc.oneof(
        { weight: 3, arbitrary: fc.constant(textFor(id, key, options)) },
        { weight: 1, arbitrary: junk },
        ...(options.length > 0 ? [fc.constantFrom(...options.map(({ value }) => value))] : []),
      );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...ALL), fc.gen(), async (id, chosen) => {
        const made = await beginIn(id);
        let { answer } = made;
        for (let pages = 0; pages < 8; pages += 1) {
          const [reply] = answer.replies;
          if (reply?.reply !== 'form' && reply?.reply !== 'wrong') break;
          const page =
            reply.reply === 'form' ? reply.page : pageIn(await made.talk.wants(made.who, { do: 'form-resume' }));
          const before = await dialogueOf(made);
          const texts = Object.fromEntries(
            page.questions.map((question) => [question.key, chosen(() => text(id, question))]),
          );
          answer = await handIn(made, id, texts);
          const after = await dialogueOf(made);
          if (answer.replies[0]?.reply === 'wrong') expect(after).toEqual(before);
          if (isPage(answer.replies[0]))
            expect(Object.keys(after?.answers ?? {})).toEqual(
              expect.arrayContaining([...Object.keys(before?.answers ?? {}), ...keysOf(page)]),
            );
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the first screen', () => {
  const requestOf = (name: string): Request => ({
    update: 'home',
    identity: identityOf(name),
    called: name,
    language: 'en',
    place: identityOf(name),
    private: true,
    doing: { did: 'other' },
    at: EVENING,
  });

  it('of somebody known is that of the command', async () => {
    const { talk, world } = await sceneIn('whole', 'en');
    const { cards } = await talk.commands('lena', 'start');
    expect(await createChat(world.app, undefined, 'whole').home(requestOf('lena'))).toEqual(cards[0]);
  });

  it('of somebody nobody knows says what can be done', async () => {
    const { talk, world } = await sceneIn('whole', 'en');
    const { cards } = await talk.commands('nemo', 'start');
    expect(await createChat(world.app).home(requestOf('nemo'))).toEqual(cards[0]);
  });
});
