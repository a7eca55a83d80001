import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SERIES_TICKS, UNITS } from '../src/credit.ts';
import { NOT_COUNTED } from '../src/credit-line.ts';
import { CREDIT_RULES } from '../src/credit-rules/index.ts';
import { ACTIVITIES, AMEND_REASONS } from '../src/fact.ts';
import { MEMBER_ROLES, OPENNESS, PRESENCES } from '../src/group.ts';
import { NOTIFICATION_KINDS } from '../src/notification.ts';
import { texts } from '../src/phrases/generated/texts.ts';
import { variables } from '../src/phrases/generated/variables.ts';
import {
  type Broken,
  explainPhase,
  explainRefusal,
  LANGUAGES,
  type MessageId,
  onBroken,
  phrases,
  type Value,
} from '../src/phrases/index.ts';
import { PARTS, STAGES } from '../src/protocol.ts';
import { PROTOCOLS } from '../src/protocols/index.ts';
import { COMPARISONS, MEASURES, OFFERS_OPEN } from '../src/queue.ts';
import type { Refusal, RefusalCode } from '../src/refusal.ts';
import { ANSWERS, REMINDERS, SESSION_STATES } from '../src/session.ts';
import { SOCIETY_ROLES } from '../src/society.ts';
import { COMPLETENESS, FORMATS, MODES, PROFESSIONS } from '../src/types.ts';

const tags = LANGUAGES as readonly (keyof typeof texts)[];

/** `say` for ids and variables that are only known while the test runs. */
const saying = (language: string) => phrases(language).say as (id: string, args?: Record<string, Value>) => string;

let before: (broken: Broken) => void;
beforeAll(() => {
  before = onBroken((broken) => {
    throw new Error(`${broken.language}: ${broken.why} in ${broken.id}`);
  });
});
afterAll(() => {
  onBroken(before);
});

/** The words of each closed list, by the pattern of their names. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'mode-*': MODES,
  'format-*': FORMATS,
  'openness-*': OPENNESS,
  'openness-*-rule': OPENNESS,
  'presence-*': PRESENCES,
  'presence-*-rule': PRESENCES,
  'role-*': MEMBER_ROLES,
  'society-role-*': SOCIETY_ROLES,
  'profession-*': PROFESSIONS,
  'state-*': SESSION_STATES,
  'answer-*': ANSWERS,
  'data-due-*': NOTIFICATION_KINDS.filter((kind) => !kind.startsWith('group-')),
  'activity-*': ACTIVITIES,
  'amend-*': AMEND_REASONS,
  'reminder-*': REMINDERS,
  'reminder-*-say': REMINDERS,
  'offers-*': OFFERS_OPEN,
  'offers-*-rule': OFFERS_OPEN,
  'measure-*': MEASURES,
  'measure-*-rule': MEASURES,
  // The others are the rule of the order, or said of somebody already.
  'comparison-*': COMPARISONS.filter((one) => !['fewer', 'never-presented', 'talked-out'].includes(one)),
  'stage-*': STAGES,
  'part-*': PARTS,
  'completeness-*': COMPLETENESS,
  'completeness-*-rule': COMPLETENESS,
  'protocol-*': PROTOCOLS.map((one) => one.id),
  'phase-*': ['gathering', 'call', 'settling', ...PROTOCOLS.flatMap((one) => one.phases.map((phase) => phase.id))],
  'phase-*-rule': ['gathering', 'call', 'settling', ...PROTOCOLS.flatMap((one) => one.phases.map((phase) => phase.id))],
  'phase-*-who': PROTOCOLS.flatMap((one) => one.phases.flatMap((phase) => (phase.per === 'meeting' ? [phase.id] : []))),
  'credit-rule-*': [...CREDIT_RULES.map((one) => one.id), 'minutes'],
  'credit-clause-*': CREDIT_RULES.flatMap((one) => [...one.clauses, ...(one.extras ?? [])].map(({ id }) => id)),
  'not-counted-*': NOT_COUNTED,
  'line-not-*': NOT_COUNTED,
  'series-tick-*': SERIES_TICKS,
  'rule-*': ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
  'rule-*-title': ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
};

/** One of each refusal; a new code makes this table incomplete, and then its sentence is asked for by name. */
const REFUSALS: { readonly [Code in RefusalCode]: Extract<Refusal, { readonly code: Code }> } = {
  'leaders-only': { code: 'leaders-only' },
  'administrators-only': { code: 'administrators-only' },
  'members-only': { code: 'members-only' },
  'presenter-only': { code: 'presenter-only' },
  'observers-only-stop': { code: 'observers-only-stop' },
  'not-yours': { code: 'not-yours' },
  'not-known': { code: 'not-known' },
  'code-dead': { code: 'code-dead' },
  'link-dead': { code: 'link-dead' },
  'own-link': { code: 'own-link' },
  'another-society': { code: 'another-society' },
  'platform-taken': { code: 'platform-taken' },
  'only-account': { code: 'only-account' },
  'too-many-guesses': { code: 'too-many-guesses', wait: 32 },
  'scheme-gone': { code: 'scheme-gone' },
  'entrance-closed': { code: 'entrance-closed', day: '2023-05-31', ask: 'balint-uk' },
  'entrance-not-yet': { code: 'entrance-not-yet', day: '2027-01-01', ask: 'balint-uk' },
  'status-gone': { code: 'status-gone' },
  'ends-too-early': { code: 'ends-too-early' },
  'group-ended': { code: 'group-ended' },
  'already-member': { code: 'already-member' },
  'invitation-dead': { code: 'invitation-dead' },
  'request-gone': { code: 'request-gone' },
  'own-request': { code: 'own-request' },
  'in-another-group': { code: 'in-another-group' },
  'identity-taken': { code: 'identity-taken' },
  'last-leader': { code: 'last-leader' },
  'meetings-open': { code: 'meetings-open', number: 113, starts: Date.UTC(2025, 10, 26, 17, 30) },
  'last-administrator': { code: 'last-administrator' },
  'leads-alone': { code: 'leads-alone' },
  'leads-a-meeting': { code: 'leads-a-meeting' },
  'chat-taken': { code: 'chat-taken' },
  'not-in-a-chat': { code: 'not-in-a-chat' },
  'no-dates': { code: 'no-dates' },
  'too-many-dates': { code: 'too-many-dates', most: 120 },
  'date-past': { code: 'date-past' },
  'date-taken': { code: 'date-taken', starts: Date.UTC(2026, 10, 26, 17, 30) },
  'not-open-yet': { code: 'not-open-yet', starts: Date.UTC(2027, 10, 24, 17, 30) },
  'already-begun': { code: 'already-begun' },
  'not-running': { code: 'not-running' },
  cancelled: { code: 'cancelled' },
  closed: { code: 'closed' },
  sealed: { code: 'sealed' },
  'not-over': { code: 'not-over' },
  'not-sealed': { code: 'not-sealed' },
  'moved-on': { code: 'moved-on', phase: 'relationship', case: 2 },
  'nothing-before': { code: 'nothing-before' },
  halted: { code: 'halted' },
  'not-in-this-phase': { code: 'not-in-this-phase' },
  'presenter-listens': { code: 'presenter-listens' },
  'no-presenter': { code: 'no-presenter' },
  'case-begun': { code: 'case-begun' },
  'presenting-now': { code: 'presenting-now' },
  'card-only-online': { code: 'card-only-online' },
  'no-such-case': { code: 'no-such-case' },
  'waiting-for-a-place': { code: 'waiting-for-a-place' },
  'leading-now': { code: 'leading-now' },
  'offers-not-yet': { code: 'offers-not-yet', opens: 'in-the-room' },
  'offers-closed': { code: 'offers-closed' },
  'no-offer': { code: 'no-offer' },
  'not-a-leader-here': { code: 'not-a-leader-here', person: 'p' },
  'not-seated': { code: 'not-seated', person: 'p' },
  'minutes-out-of-range': { code: 'minutes-out-of-range', most: 90 },
  'attest-later': { code: 'attest-later', from: Date.UTC(2026, 11, 10, 17, 30) },
  'nobody-there': { code: 'nobody-there' },
};

const TOLD = {
  zone: 'Europe/Stockholm',
  now: Date.UTC(2026, 10, 24, 12),
  name: () => 'Maria Alexandra Konstantinidou-Lindqvist',
};

/** What a language lacks of the English messages and variables, and what it has beyond them. */
const differences = (english: Readonly<Record<string, readonly string[]>>, other: typeof english): readonly string[] =>
  [...new Set([...Object.keys(english), ...Object.keys(other)])].flatMap((id) => {
    const [wanted, found] = [english[id], other[id]];
    if (found === undefined) return [`${id} is missing`];
    if (wanted === undefined) return [`${id} is extra`];
    return [
      ...wanted.filter((name) => !found.includes(name)).map((name) => `${id} lacks $${name}`),
      ...found.filter((name) => !wanted.includes(name)).map((name) => `${id} has an extra $${name}`),
    ];
  });

describe.each(tags)('%s', (language) => {
  it.each(Object.entries(LISTS))('has words for every %s', (pattern, list) => {
    const missing = list
      .map((one) => pattern.replace('*', one))
      .filter((id) => !Object.hasOwn(variables[language], id));
    expect(missing).toEqual([]);
  });

  it.each(Object.values(REFUSALS))('says no in words: $code', (refusal) => {
    expect(Object.keys(variables[language])).toContain(`refusal-${refusal.code}`);
    const sentence = explainRefusal(phrases(language), refusal, TOLD);
    expect(sentence.length).toBeLessThanOrEqual(200);
    expect(sentence).toMatch(/[.。]$/);
  });

  it('has exactly the messages and variables of English', () => {
    expect(differences(variables.en, variables[language])).toEqual([]);
  });

  it('tells who speaks in every phase that ships', () => {
    const silent = PROTOCOLS.flatMap((one) =>
      one.phases.filter(({ id }) => explainPhase(phrases(language), id, one).who === undefined).map(({ id }) => id),
    );
    expect(silent).toEqual([]);
  });

  it('words every amount of every unit', () => {
    for (const unit of UNITS) expect(phrases(language).credits({ of: 15, over: 2 }, unit)).toMatch(/\d \p{L}/u);
  });

  /** Each message as it reads with several numbers, with a name, and with each key it may choose by. */
  const rendered = Object.entries(variables[language]).map(([id, names]) => {
    const keys = [...texts[language].matchAll(/\[([\w-]+)\]/g)].flatMap(([, key]) => (key ? [key] : []));
    const samples: readonly Value[] = [0, 1, 2, 5, 21, 22, 1.5, 0.5, 'Balint group North', ...new Set(keys)];
    const values = names.length === 0 ? [0] : samples;
    const readings = values.map((value) =>
      saying(language)(id, Object.fromEntries(names.map((name) => [name, value]))),
    );
    return { id, readings };
  });

  it('has no message that is empty, shouts or shows its making', () => {
    const wrong = rendered.filter(({ readings }) => readings.some((text) => text.trim() === '' || /[!{}]/.test(text)));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['button-', 40],
    ['toast-', 200],
    ['refusal-', 200],
    ['command-', 256],
    ['reminder-', 200],
    ['rule-', 400],
  ] as const)('keeps %s messages within %i characters', (prefix, most) => {
    const long = rendered.filter(
      ({ id, readings }) => id.startsWith(prefix) && readings.some((text) => text.length > most),
    );
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});

it('names each missing and each extra message and variable', () => {
  const english = { a: ['x'], b: [], c: [] };
  expect(differences(english, { a: ['y'], b: [], d: [] })).toEqual([
    'a lacks $x',
    'a has an extra $y',
    'c is missing',
    'd is extra',
  ]);
});

const PLURALS: Readonly<Record<keyof typeof texts, Readonly<Record<string, readonly string[]>>>> = {
  en: {
    'credit-points points': ['1 point', '2 points', '5 points', '21 points', '22 points', '1.5 points', '0.5 points'],
    'count-meetings meetings': ['1 meeting', '2 meetings', '5 meetings', '21 meetings', '22 meetings'],
  },
  sv: {
    'credit-points points': ['1 poäng', '2 poäng', '5 poäng', '21 poäng', '22 poäng', '1,5 poäng', '0,5 poäng'],
    'count-meetings meetings': ['1 träff', '2 träffar', '5 träffar', '21 träffar', '22 träffar'],
    'count-cases cases': ['1 fall', '2 fall', '5 fall', '21 fall', '22 fall'],
  },
  ru: {
    'credit-points points': ['1 балл', '2 балла', '5 баллов', '21 балл', '22 балла', '1,5 балла', '0,5 балла'],
    'count-meetings meetings': ['1 встреча', '2 встречи', '5 встреч', '21 встреча', '22 встречи'],
    'count-cases cases': ['1 случай', '2 случая', '5 случаев', '21 случай', '22 случая'],
    'button-attest people': [1, 2, 5, 21, 22].map((n) => `Подтвердить: ${n} ${n % 10 === 2 ? 'человека' : 'человек'}`),
  },
};

it.each(tags.flatMap((language) => Object.entries(PLURALS[language]).map(([of, texts]) => ({ language, of, texts }))))(
  'puts numbers with the right plural: $language $of',
  ({ language, of, texts }) => {
    const [id = '', name = ''] = of.split(' ');
    const numbers = [1, 2, 5, 21, 22, 1.5, 0.5].slice(0, texts.length);
    expect(numbers.map((number) => saying(language)(id, { [name]: number }))).toEqual(texts);
  },
);

describe('phrases', () => {
  it('fall back to the language a tag belongs to, then to English', () => {
    expect(phrases('en-AU').language).toBe('en');
    expect(phrases('en_US').language).toBe('en');
    expect(phrases('tlh').language).toBe('en');
    expect(phrases('').language).toBe('en');
  });

  it('are made once for a language', () => {
    expect(phrases('en-AU')).toBe(phrases('en'));
  });

  it('write exact amounts to two decimals', () => {
    const t = phrases('en');
    expect(t.number({ of: 15, over: 2 })).toBe('7.5');
    expect(t.number({ of: 2, over: 3 })).toBe('0.67');
    expect(t.credits({ of: 2, over: 3 }, 'point')).toBe('0.67 points');
    expect(t.credits({ of: 750, over: 1 }, 'minute')).toBe('12 h 30 min');
  });

  it('hold a name together that runs from right to left, and no other', () => {
    const t = phrases('en');
    expect(t.say('refusal-not-seated', { name: 'דנה' })).toContain('\u2068דנה\u2069 is');
    expect(t.say('refusal-not-seated', { name: 'Анна' })).toMatch(/^Анна is/);
  });

  it('ask for the variables of a message', () => {
    const t = phrases('en');
    // @ts-expect-error: a variable is missing
    expect(() => t.say('credit-points')).toThrow('no-variable');
    // @ts-expect-error: no such message
    expect(() => t.say('nothing-of-the-kind')).toThrow('no-message');
  });

  it('never break a conversation: what cannot be said reads as its id, and whoever listens is told', () => {
    const told: Broken[] = [];
    const throwing = onBroken((broken) => told.push(broken));
    expect(phrases('en').say('nothing-of-the-kind' as 'state-planned')).toBe('nothing-of-the-kind');
    expect(saying('en')('credit-points' satisfies MessageId)).toBe('credit-points');
    expect(told).toEqual([
      { language: 'en', id: 'nothing-of-the-kind', why: 'no-message' },
      { language: 'en', id: 'credit-points', why: 'no-variable' },
    ]);
    onBroken(throwing);
  });

  it("show a society's own phase in its own words, in the reader's language where it has them", () => {
    const words = { sv: { name: 'tystnad', rule: 'ingen talar.' }, en: { name: 'silence', rule: 'nobody speaks.' } };
    const phase = { id: 'silence', stage: 'discussion', per: 'case', presenter: 'listens', words } as const;
    expect(explainPhase(phrases('en'), 'silence', { phases: [phase] })).toEqual({
      name: 'silence',
      who: phrases('en').say('part-listens'),
      rule: 'nobody speaks.',
    });
    const swedishAlone = { phases: [{ ...phase, words: { sv: words.sv } }] };
    expect(explainPhase(phrases('en'), 'silence', swedishAlone).name).toBe('tystnad');
    expect(explainPhase(phrases('en'), 'unheard-of')).toEqual({ name: 'unheard-of' });
  });
});
