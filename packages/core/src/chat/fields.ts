import { daysLater, localDateOf } from '../clock.ts';
import type { MessageId } from '../phrases/index.ts';
import { endonym, LANGUAGES, readDate, readDuration, readTime, readZone } from '../phrases/index.ts';
import type { Minutes } from '../types.ts';
import type { Field, Option, Reading } from './form.ts';

/** A message without variables, as a question. */
type Words = Extract<MessageId, `ask-${string}`>;

/** What all fields share: their key, the question, and when it is asked. */
export type Asked = Pick<Field, 'key' | 'optional' | 'when'> & {
  readonly ask: (reading: Reading) => readonly string[];
};

/** The most that is shown back of what could not be read. */
const SHOWN = 40;

const short = (text: string): string => {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : letters.join('');
};

/** What a button carries for the name that the platform told; a name may not fit into one. */
export const AS_CALLED = 'as-called';

/** The name the platform told, to be tapped; any other can be typed. */
export const asCalled = ({ answers }: Reading): readonly Option[] =>
  typeof answers.called === 'string' && answers.called.trim() !== ''
    ? [{ value: AS_CALLED, label: answers.called }]
    : [];

/** Letters that are no letters: they could hide or turn around what stands beside them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu;

/** A name or title, on one line. Signs that cannot be seen are left out. */
export const textField = (asked: Asked & { readonly most: number; readonly options?: Field['options'] }): Field => ({
  kind: 'text',
  ...asked,
  parse: (text, { answers }) => {
    const wish = text === AS_CALLED && typeof answers.called === 'string' ? answers.called : text;
    const clean = wish.replace(/\s+/g, ' ').replace(UNSEEN, '').trim();
    return clean.length > 0 && [...clean].length <= asked.most ? clean : undefined;
  },
  misread: (_text, { t }) => t.say('misread-text', { most: asked.most }),
});

/** One of a closed list; its label may be typed as well as tapped. */
export const choiceField = (
  asked: Asked & { readonly options: (reading: Reading) => readonly Option[]; readonly columns?: number },
): Field => ({
  kind: 'choice',
  ...asked,
  parse: (text, reading) => {
    const wish = text.trim().toLocaleLowerCase(reading.t.language);
    return asked
      .options(reading)
      .find((option) => option.value === text || option.label.toLocaleLowerCase(reading.t.language) === wish)?.value;
  },
  misread: (text, { t }) => t.say('misread-choice', { text: short(text) }),
});

/** A language that is shipped. It is not asked for while there is only one. */
export const languageField = (asked: Asked): Field =>
  choiceField({
    ...asked,
    options: () => LANGUAGES.map((value) => ({ value, label: endonym(value) })),
    when: (answers) => LANGUAGES.length > 1 && (asked.when?.(answers) ?? true),
  });

/** A time zone: those that are likely as buttons, any other by its city. */
export const zoneField = (asked: Asked & { readonly likely: (reading: Reading) => readonly string[] }): Field => ({
  kind: 'zone',
  ...asked,
  columns: 2,
  options: (reading) => [...new Set(asked.likely(reading))].map((value) => ({ value, label: reading.t.city(value) })),
  parse: (text, { t }) => readZone(text, t.language),
  misread: (text, { t }) => t.say('misread-zone', { text: short(text) }),
});

/** A day to come, or any day. */
export const dateField = (asked: Asked & { readonly past?: true; readonly options?: Field['options'] }): Field => ({
  kind: 'date',
  columns: 2,
  ...asked,
  parse: (text, { t, zone, now }) => {
    const date = readDate(text, { language: t.language, zone, now });
    return date === undefined || (!asked.past && date < localDateOf(now, zone)) ? undefined : date;
  },
  misread: (text, { t, zone, now }) =>
    t.say('misread-date', { text: short(text), example: t.short(daysLater(localDateOf(now, zone), 5)) }),
});

/** A time of day. */
export const timeField = (asked: Asked & { readonly options?: Field['options'] }): Field => ({
  kind: 'time',
  columns: 3,
  ...asked,
  parse: (text, { t }) => readTime(text, t.language),
  misread: (text, { t }) => t.say('misread-time', { text: short(text) }),
});

/** A length of time, in minutes. */
export const minutesField = (
  asked: Asked & { readonly from: Minutes; readonly to: Minutes; readonly options?: Field['options'] },
): Field => ({
  kind: 'number',
  columns: 3,
  ...asked,
  parse: (text, { t }) => {
    const minutes = /^\d{1,6}$/.test(text.trim()) ? Number(text) : readDuration(text, t.language);
    return minutes !== undefined && minutes >= asked.from && minutes <= asked.to ? minutes : undefined;
  },
  misread: (text, { t }) => t.say('misread-minutes', { text: short(text), from: asked.from, to: asked.to }),
});

/** A whole number. */
export const numberField = (
  asked: Asked & { readonly from: number; readonly to: number; readonly options?: Field['options'] },
): Field => ({
  kind: 'number',
  columns: 4,
  ...asked,
  parse: (text) => {
    const number = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
    return number >= asked.from && number <= asked.to ? number : undefined;
  },
  misread: (text, { t }) => t.say('misread-number', { text: short(text), from: asked.from, to: asked.to }),
});

/** An address on the web. */
export const linkField = (asked: Asked): Field => ({
  kind: 'link',
  ...asked,
  parse: (text) => {
    const link = text.trim();
    return link.length <= 300 && URL.canParse(link) && /^https?:$/.test(new URL(link).protocol) ? link : undefined;
  },
  misread: (text, { t }) => t.say('misread-link', { text: short(text) }),
});

/** Single days, with commas between them; none by leaving it out. */
export const datesField = (asked: Asked & { readonly most: number }): Field => ({
  kind: 'dates',
  ...asked,
  parse: (text, { t, zone, now }) => {
    const days = text
      .split(/[,;\n]/)
      .filter((part) => part.trim() !== '')
      .map((part) => readDate(part, { language: t.language, zone, now }));
    return days.length > 0 && days.length <= asked.most && days.every((day) => day !== undefined) ? days : undefined;
  },
  misread: (text, { t, zone, now }) =>
    t.say('misread-date', { text: short(text), example: t.short(daysLater(localDateOf(now, zone), 5)) }),
});

/** A question that is one message without variables. */
export const ask =
  (...ids: readonly Words[]) =>
  ({ t }: Reading): readonly string[] =>
    ids.map((id) => t.find(id) ?? id);

/** Options from a closed list of the rules, worded by `PREFIX-VALUE`. */
export const wordsOf =
  (values: readonly string[], prefix: string) =>
  ({ t }: Reading): readonly Option[] =>
    values.map((value) => ({ value, label: t.capital(t.find(`${prefix}-${value}`) ?? value) }));
