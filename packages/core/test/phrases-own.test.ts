import { describe, expect, it } from 'vitest';
import { texts } from '../src/phrases/generated/texts.ts';
import { countedIn, phrases, readUnit } from '../src/phrases/index.ts';
import { type OwnWords, reworded, unitSchema, WORD_KEYS, wordSchema, wordsSchema } from '../src/wording.ts';

const OURS: OwnWords = {
  en: { 'role-leader': 'chair', 'credit-points': { one: 'CPD point', other: 'CPD points' } },
  ru: { 'credit-points': { other: 'ак. ч.' }, 'society-role-committee': 'эксперт' },
  sv: { 'credit-points': { one: 'timpoäng', other: 'timpoängen' } },
};
const points = (amount: number) => ({ of: amount * 2, over: 2 });

describe('a society’s own words', () => {
  it('are the words of roles and the unit that the texts have', () => {
    for (const key of WORD_KEYS) expect(texts.en, key).toMatch(new RegExp(`^${key} =`, 'm'));
  });

  it('stand in the place of the language’s, alone and in sentences, and the others stay', () => {
    const t = phrases('en', OURS);
    expect(t.say('role-leader')).toBe('chair');
    expect(t.find('role-leader')).toBe('chair');
    expect(t.say('group-your-role', { role: t.say('role-leader') })).toBe('Your part: chair.');
    expect(t.say('role-co-leader')).toBe('co-leader');
    expect(phrases('ru', OURS).say('society-role-committee')).toBe('эксперт');
    expect(phrases('ru', OURS).say('role-leader')).toBe('ведущий');
  });

  it('have a unit that follows numbers as the language counts, also inside other sentences', () => {
    const t = phrases('en', OURS);
    expect([1, 2, 1.5].map((one) => t.credits(points(one), 'point'))).toEqual([
      '1 CPD point',
      '2 CPD points',
      '1.5 CPD points',
    ]);
    expect(t.say('statement-waiting', { credits: t.credits(points(2), 'point'), count: 1 })).toContain('2 CPD points');
    expect(t.credits({ of: 750, over: 1 }, 'minute')).toBe('12 h 30 min');
    const forms = { one: 'балл НМО', few: 'балла НМО', many: 'баллов НМО', other: 'балла НМО (дробь)' };
    const ru = phrases('ru', { ru: { 'credit-points': forms } });
    expect([21, 22, 25, 1.5].map((one) => ru.credits(points(one), 'point'))).toEqual([
      '21 балл НМО',
      '22 балла НМО',
      '25 баллов НМО',
      '1,5 балла НМО (дробь)',
    ]);
  });

  it('have a unit of one form that stands behind every number', () => {
    const t = phrases('ru', OURS);
    expect([1, 2, 5, 1.5].map((one) => t.credits(points(one), 'point'))).toEqual([
      '1 ак. ч.',
      '2 ак. ч.',
      '5 ак. ч.',
      '1,5 ак. ч.',
    ]);
  });

  it('are nobody else’s', () => {
    phrases('en', OURS).say('role-leader');
    expect(phrases('en').say('role-leader')).toBe('leader');
    expect(phrases('en', { en: { 'role-leader': 'host' } }).say('role-leader')).toBe('host');
    expect(phrases('en', { en: { 'role-member': 'seat' } }).credits(points(2), 'point')).toBe('2 points');
    expect(phrases('en', OURS).say('role-leader')).toBe('chair');
  });

  it('say the unit in sentences that name no number, as behind five', () => {
    const fewer = (language: string, words: OwnWords | undefined) =>
      phrases(language, words).say('measure-credits-rule', { unit: 'point' });
    const hours = { one: 'час', few: 'часа', many: 'часов', other: 'часа' };
    expect(fewer('ru', { ru: { 'credit-points': hours } })).toContain('меньше часов;');
    expect(fewer('ru', { ru: { 'credit-points': { other: 'ак. ч.' } } })).toContain('меньше ак. ч.;');
    expect(fewer('en', { en: { 'credit-points': { one: 'hour', other: 'hours' } } })).toContain(
      'fewer hours go first; equal hours:',
    );
    expect(fewer('en', undefined)).toContain('fewer points go first; equal points:');
    const since = phrases('sv', { sv: { 'credit-points': { one: 'timme', other: 'timmar' } } });
    expect(since.say('measure-credits-rule', { unit: 'point' })).toContain('färre timmar före; vid lika många timmar');
  });

  it('stand behind a number in its own form', () => {
    const hours = { one: 'час', few: 'часа', many: 'часов', other: 'часа' };
    const { credits } = phrases('ru', { ru: { 'credit-points': hours } });
    const said = [1, 2, 5, 21, 22, 1.5].map((points) => credits({ of: points * 2, over: 2 }, 'point'));
    expect(said).toEqual(['1 час', '2 часа', '5 часов', '21 час', '22 часа', '1,5 часа']);
  });

  it('are made once, and a language without any is the plain one', () => {
    expect(phrases('en-AU', OURS)).toBe(phrases('en', OURS));
    expect(phrases('sv', { en: { 'role-leader': 'chair' } })).toBe(phrases('sv'));
  });

  it('mean nothing but themselves', () => {
    for (const word of [
      '"',
      '\\',
      '{ $points }',
      '{ role-member }',
      '} x = {',
      '<b>&amp;',
      '[one]',
      '#',
      '\\u0041',
      'a: "b"',
    ])
      for (const say of [
        () => phrases('en', { en: { 'role-leader': word } }).say('role-leader'),
        () =>
          phrases('en', { en: { 'credit-points': { other: word } } })
            .credits(points(2), 'point')
            .slice(2),
      ])
        expect(say()).toBe(word);
  });
});

describe('a word', () => {
  it.each(['x', 'Балинт-мастер', 'ак. ч.', '𝒜'.repeat(20), 'می\u200cخواهم', "CPD 'pts'"])('may be %j', (word) => {
    expect(wordSchema.safeParse(word).success).toBe(true);
  });

  it.each(['', ' ', 'x'.repeat(41), 'a\nb', 'a\u2028b', 'a\u0000', 'a\u202eb', '\u200d', '\u3164', '\ud800'])(
    'is not %j',
    (word) => {
      expect(wordSchema.safeParse(word).success).toBe(false);
    },
  );

  it('belongs to a role or the unit, and to nothing else', () => {
    expect(wordsSchema.safeParse({ 'role-leader': 'chair' }).success).toBe(true);
    expect(wordsSchema.safeParse({ 'refusal-closed': 'chair' }).success).toBe(false);
    expect(wordsSchema.safeParse({ 'credit-points': 'points' }).success).toBe(false);
    expect(unitSchema.safeParse({ one: 'point' }).success).toBe(false);
  });
});

describe('a unit as it is typed', () => {
  it('has a form for each kind of number that the language tells apart', () => {
    expect(countedIn('en').map(({ form, example }) => `${form} ${example}`)).toEqual(['one 1', 'other 2']);
    expect(countedIn('ru').map(({ form, example }) => `${form} ${example}`)).toEqual([
      'one 1',
      'few 2',
      'many 5',
      'other 1.5',
    ]);
    expect(countedIn('ar')).toHaveLength(6);
    expect(countedIn('ja')).toEqual([{ form: 'other', example: 1 }]);
  });

  it.each([
    ['en', 'hour', { other: 'hour' }],
    ['en', ' hour ,hours', { one: 'hour', other: 'hours' }],
    ['ru', 'час, часа, часов, часа', { one: 'час', few: 'часа', many: 'часов', other: 'часа' }],
    ['ru', '1 час, 2 часа, 5 часов, 1,5 часа', { one: 'час', few: 'часа', many: 'часов', other: 'часа' }],
    ['en', '1st hour, 2nd hour', { one: '1st hour', other: '2nd hour' }],
    ['en', 'a, b, c', undefined],
    ['ru', 'час, часа, часов', undefined],
    ['en', 'hour,', undefined],
    ['en', ',', undefined],
    ['en', '', undefined],
  ])('is read in %s: %j', (language, text, unit) => {
    expect(readUnit(text, language)).toEqual(unit);
  });
});

describe('a change of the words', () => {
  it('sets one, keeps the others, and gives back the same where it changes nothing', () => {
    const chair = reworded(undefined, { language: 'en', set: { 'role-leader': 'chair' } });
    expect(chair).toEqual({ en: { 'role-leader': 'chair' } });
    const both = reworded(chair, { language: 'sv', set: { 'role-leader': 'ledare' } });
    expect(both).toEqual({ en: { 'role-leader': 'chair' }, sv: { 'role-leader': 'ledare' } });
    expect(reworded(both, { language: 'en', set: { 'role-leader': 'chair' } })).toBe(both);
    expect(reworded(both, { language: 'en', reset: 'role-member' })).toBe(both);
    expect(reworded(undefined, { language: 'en', reset: 'role-member' })).toBeUndefined();
    expect(reworded(both, { language: 'en', reset: 'role-leader' })).toEqual({ sv: { 'role-leader': 'ledare' } });
    expect(reworded(chair, { language: 'en', reset: 'role-leader' })).toBeUndefined();
  });
});
