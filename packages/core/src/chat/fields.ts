import { daysLater, localDateOf, localDateSchema } from '../clock.ts';
import type { MessageId } from '../phrases/index.ts';
import { endonym, LANGUAGES, readDate, readDuration, readTime, readZone } from '../phrases/index.ts';
import { HOUR, type LocalDate, MINUTE, type Minutes } from '../types.ts';
import type { Field, Option, Reading } from './form.ts';
import { short } from './short.ts';

/** A message without variables, as a question. */
type Words = Extract<MessageId, `ask-${string}`>;

/** What all fields share: their key, the question, and when it is asked. */
export type Asked = Pick<Field, 'key' | 'optional' | 'when'> & {
  readonly ask: (reading: Reading) => readonly string[];
};

/** What could not be read, shown back: on one line, and no longer than one can take in at a glance. */
const shown = (text: string): string => short(text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim(), 40);

/**
 * Letters that are no letters: they could hide or turn around what stands beside them. The two joiners are letters:
 * Persian is written with them, and so are pictures of several parts.
 */
const UNSEEN = /(?![\u200c\u200d])\p{C}/gu;

/** Marks above and below one letter that pile up into the lines around it; no script needs so many. */
const PILED = /(\p{Mn}{5})\p{Mn}+/gu;

/** A name or an address as it is kept: on one line, without signs that cannot be seen. */
export const clean = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(UNSEEN, '').replace(PILED, '$1').replace(/ +/g, ' ').trim();

/** Where chats begin to see a link, a command or somebody who is called by `@`. */
const LINKED = /(?:[@#]|(?<![\p{L}\p{N}_/<])\/|(?<=[\p{L}\p{N}_])\.)(?=[\p{L}\p{N}_])|:(?=\/\/)/gu;

/** A name in which nothing can be tapped, and by which nobody is called: a sign without width stands in between. */
export const inert = (text: string): string => clean(text).replace(LINKED, '$&\u2060');

/** Whether anything of a text is seen. The blank of Braille is a sign that shows nothing. */
const isSeen = (text: string): boolean => /[^\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(text);

/** What a button carries for an answer that is known already; the answer itself may not fit into one. */
const AS_KNOWN = 'as-known';

/** Reads the answer that is known already, or what was typed in its place. */
const wished = (text: string, known: unknown): string =>
  text === AS_KNOWN && typeof known === 'string' ? known : text;

/** A text that may be known already: it is then offered as a button, and any other can be typed. */
type Known = Pick<Field, 'known'>;

const asKnown = ({ known }: Known, fits: (text: string) => boolean): Pick<Field, 'known' | 'options'> =>
  known === undefined
    ? {}
    : {
        known,
        options: ({ answers }) => {
          const text = known(answers);
          return typeof text === 'string' && fits(text) ? [{ value: AS_KNOWN, label: clean(text) }] : [];
        },
      };

/** A name, on one line; with `links` an address, in which a link may stand. */
export const textField = (asked: Asked & Known & { readonly most: number; readonly links?: true }): Field => {
  const read = (text: string): string | undefined => {
    const name = clean(text);
    if (!isSeen(name) || [...name].length > asked.most) return undefined;
    return asked.links ? name : inert(text);
  };
  return {
    kind: 'text',
    ...plain(asked),
    ...asKnown(asked, (text) => read(text) !== undefined),
    parse: (text, { answers }) => read(wished(text, asked.known?.(answers))),
    misread: (_text, { t }) => t.say('misread-text', { most: asked.most }),
  };
};

/** What belongs to the field of all that was asked for it. */
const plain = ({ key, ask, optional, when }: Asked) => ({
  key,
  ask,
  ...(optional ? { optional } : {}),
  ...(when ? { when } : {}),
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
  misread: (text, { t }) => t.say('misread-choice', { text: shown(text) }),
});

/** A language that is shipped, by its own name, the reader's first. It is not asked for while there is only one. */
export const languageField = (asked: Asked): Field =>
  choiceField({
    ...asked,
    columns: 2,
    options: ({ t }) => [...new Set([t.language, ...LANGUAGES])].map((value) => ({ value, label: endonym(value) })),
    when: (answers) => LANGUAGES.length > 1 && (asked.when?.(answers) ?? true),
  });

/** A time zone: those that are likely as buttons, any other by its city. */
export const zoneField = (asked: Asked & { readonly likely: (reading: Reading) => readonly string[] }): Field => ({
  kind: 'zone',
  ...plain(asked),
  columns: 2,
  options: (reading) => [...new Set(asked.likely(reading))].map((value) => ({ value, label: reading.t.city(value) })),
  parse: (text, { t }) => readZone(text, t.language),
  misread: (text, { t }) => t.say('misread-zone', { text: shown(text) }),
});

/** How many choices stand below, for a sentence that may point at them. */
const choicesOf = ({ options }: { readonly options?: Field['options'] }, reading: Reading): number =>
  options?.(reading).length ?? 0;

const misreadDate = (text: string, reading: Reading, options: Field['options'], past?: true): string => {
  const { t, zone, now } = reading;
  const example = t.short(daysLater(localDateOf(now, zone), past ? -5 : 5));
  return t.say('misread-date', { text: shown(text), example, choices: choicesOf({ options }, reading) });
};

/** Earlier than this nobody who is here did anything. */
const LONG_AGO: LocalDate = '1920-01-01';

/** A day to come; one that was, where a day without its year is the last such day and not the next; or any day. */
export const dateField = (
  asked: Asked & {
    readonly past?: true;
    readonly any?: true;
    /** A year alone will do. */
    readonly roughly?: true;
    readonly options?: Field['options'];
  },
): Field => {
  const read = (text: string, { t, zone, now }: Reading): LocalDate | undefined => {
    if (asked.roughly && /^\s*\d{4}\s*$/.test(text)) return `${text.trim()}-01-01`;
    const date = readDate(text, { language: t.language, zone, now });
    const today = localDateOf(now, zone);
    return asked.past && date !== undefined && date > today && !YEAR.test(text) ? lastSuch(date, today) : date;
  };
  const fits = (date: LocalDate, { zone, now }: Reading) =>
    date >= LONG_AGO && (asked.any || (asked.past ? date <= localDateOf(now, zone) : date >= localDateOf(now, zone)));
  return {
    kind: 'date',
    columns: 2,
    ...plain(asked),
    options: asked.options,
    parse: (text, reading) => {
      const date = read(text, reading);
      return date !== undefined && fits(date, reading) ? date : undefined;
    },
    misread: (text, reading) => {
      const date = read(text, reading);
      if (date === undefined) return misreadDate(text, reading, asked.options, asked.past);
      if (date < LONG_AGO) return reading.t.say('misread-long-ago');
      return reading.t.say(asked.past ? 'misread-future' : 'refusal-date-past');
    },
  };
};

/** Today, for a day that was. */
export const todayOption = ({ t, zone, now }: Reading): readonly Option[] => {
  const today = localDateOf(now, zone);
  return [{ value: today, label: t.say('option-today', { date: t.short(today) }) }];
};

/** The last day before a coming one that is called the same; the 29th of February is not in every year. */
const lastSuch = (date: LocalDate, today: LocalDate): LocalDate | undefined =>
  Array.from({ length: 16 }, (_, years) => `${Number(date.slice(0, 4)) - years}${date.slice(4)}`).find(
    (day) => day <= today && localDateSchema.safeParse(day).success,
  );

/** A year that was written out with a date, or behind two other numbers. */
const YEAR = /\d{4}|\d+\D+\d+\D+\d/;

/** A time of day. */
export const timeField = (asked: Asked & { readonly options?: Field['options'] }): Field => ({
  kind: 'time',
  columns: 3,
  ...asked,
  parse: (text, { t }) => readTime(text, t.language),
  misread: (text, reading) => reading.t.say('misread-time', { text: shown(text), choices: choicesOf(asked, reading) }),
});

/** A length of time, in minutes. A number alone is minutes; where hours are asked for, it is hours. */
export const minutesField = (
  asked: Asked & {
    readonly from: Minutes;
    readonly to: Minutes;
    readonly inHours?: true;
    readonly options?: Field['options'];
  },
): Field => ({
  kind: 'number',
  columns: 3,
  ...plain(asked),
  options: asked.options,
  parse: (text, { t }) => {
    const number = /^\d{1,6}$/.test(text.trim()) ? Number(text) : undefined;
    const minutes =
      number === undefined ? readDuration(text, t.language) : number * (asked.inHours ? HOUR / MINUTE : 1);
    return minutes !== undefined && minutes >= asked.from && minutes <= asked.to ? minutes : undefined;
  },
  misread: (text, { t }) =>
    t.say(asked.inHours ? 'misread-hours' : 'misread-minutes', {
      text: shown(text),
      from: t.duration(asked.from),
      to: t.duration(asked.to),
    }),
});

/** A whole number. */
export const numberField = (asked: Asked & { readonly from: number; readonly to: number }): Field => ({
  kind: 'number',
  ...plain(asked),
  parse: (text) => {
    const number = /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
    return number >= asked.from && number <= asked.to ? number : undefined;
  },
  misread: (text, { t }) => t.say('misread-number', { text: shown(text), from: asked.from, to: asked.to }),
});

/** The longest address on the web that is kept. */
const LONGEST_LINK = 300;

/** A host with what follows, as people leave out what stands before it. */
const BARE = /^[\w-]+(?:\.[\w-]+)+(?:[:/?#].*)?$/;

/** An address on the web; where it begins with the host, it is a secure one. */
export const linkField = (asked: Asked & Known): Field => ({
  kind: 'link',
  ...plain(asked),
  ...asKnown(asked, () => true),
  parse: (text, { answers }) => {
    const typed = wished(text, asked.known?.(answers)).trim();
    const link = BARE.test(typed) ? `https://${typed}` : typed;
    const isLink = link.length <= LONGEST_LINK && !/[\s\p{C}]/u.test(link) && URL.canParse(link);
    return isLink && /^https?:$/.test(new URL(link).protocol) ? link : undefined;
  },
  misread: (text, { t }) => t.say('misread-link', { text: shown(text) }),
});

/** Single days, with commas between them; none by leaving it out. */
export const datesField = (asked: Asked & { readonly most: number }): Field => ({
  kind: 'dates',
  ...plain(asked),
  parse: (text, { t, zone, now }) => {
    const days = text
      .split(/[,;\n]/)
      .filter((part) => part.trim() !== '')
      .map((part) => readDate(part, { language: t.language, zone, now }));
    return days.length > 0 && days.length <= asked.most && days.every((day) => day !== undefined) ? days : undefined;
  },
  misread: (text, reading) => misreadDate(text, reading, undefined),
});

/** A question that is one message without variables. */
export const ask =
  (...ids: readonly Words[]) =>
  ({ t }: Reading): readonly string[] =>
    ids.map((id) => t.find(id) ?? id);

/** A question with a line for each of its options, worded by `PREFIX-VALUE` and `PREFIX-VALUE-rule`. */
export const askOf =
  (id: Words, values: readonly string[], prefix: string) =>
  ({ t }: Reading): readonly string[] => [
    t.find(id) ?? id,
    ...values.map((value) =>
      t.say('option-rule', {
        option: t.capital(t.find(`${prefix}-${value}`) ?? value),
        rule: t.find(`${prefix}-${value}-rule`) ?? '',
      }),
    ),
  ];

/** Options from a closed list of the rules, worded by `PREFIX-VALUE`. */
export const wordsOf =
  (values: readonly string[], prefix: string) =>
  ({ t }: Reading): readonly Option[] =>
    values.map((value) => ({ value, label: t.capital(t.find(`${prefix}-${value}`) ?? value) }));
