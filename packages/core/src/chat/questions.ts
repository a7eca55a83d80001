import { phrases } from '../phrases/index.ts';
import { type Asking, say, show } from './asking.ts';
import { card, choice, grid, type Row, strong, when } from './cards/card.ts';
import { type About, type Answers, type Field, type Form, fieldBefore, isAsked, type Reading } from './form.ts';
import type { Card, Page, Question, Reply } from './reply.ts';
import { LABEL, short } from './short.ts';

// How a form that somebody is in puts its questions: one as a card, or as many at once as can be.

/** A form that somebody is in, and the field that is being asked: of a page, the first one on it. */
export interface Open {
  readonly form: Form;
  readonly field: Field;
  readonly about: About;
  readonly answers: Answers;
}

/** The same request, in the language that was chosen in the form. */
export const inChosen = (asking: Asking, { form, answers }: Pick<Open, 'form' | 'answers'>): Asking =>
  form.speaks && typeof answers.language === 'string'
    ? { ...asking, t: phrases(answers.language, asking.known?.society.words) }
    : asking;

/** What the fields of a form are read with. Its zone is looked up by those alone that read days and hours. */
export const readingOf = (request: Asking, open: Pick<Open, 'form' | 'answers'>): Reading => {
  const { t, zone, now, known } = inChosen(request, open);
  const { answers } = open;
  return {
    t,
    get zone() {
      return typeof answers.zone === 'string' ? answers.zone : zone;
    },
    now,
    answers,
    ...(known?.society.words ? { words: known.society.words } : {}),
  };
};

/** The question of a field, below what is to be said before it, with what it offers and the ways out. */
export const fieldCard = (request: Asking, open: Open, before: readonly string[] = []): Card => {
  const { form, field, answers } = open;
  const { t } = inChosen(request, open);
  const reading = readingOf(request, open);
  const [question = '', ...help] = field.ask(reading);
  const options = (field.options?.(reading) ?? []).map(({ label, value }) =>
    choice(short(label, LABEL), { do: 'pick', field: field.key, value }),
  );
  const ways: Row = [
    ...when(
      fieldBefore(form.fields, answers, field.key) !== undefined,
      choice(t.say('button-back'), { do: 'form-back', field: field.key }),
    ),
    ...when(field.optional === true, choice(t.say('button-skip'), { do: 'form-skip', field: field.key })),
    choice(t.say('button-leave-form'), { do: 'form-leave' }),
  ];
  return card(
    t,
    [...before, ...when(before.length > 0, ''), strong(question), ...help],
    [...grid(options, field.columns ?? 1), ways],
  );
};

/** The fields that are asked at once, and whether there may be others after them. */
interface Together {
  readonly fields: readonly Field[];
  readonly more: boolean;
}

/** As many fields as can be asked at once: up to the first that hangs on an answer which they themselves ask for. */
export const together = (asking: Asking, open: Open): Together => {
  const { form, field, answers } = open;
  const fields = [field];
  for (const next of form.fields.slice(form.fields.indexOf(field) + 1)) {
    if (hangsOn(asking, open, next, new Set(fields.map(({ key }) => key)))) return { fields, more: true };
    if (isAsked(next, answers)) fields.push(next);
  }
  return { fields, more: false };
};

/**
 * Whether one of these answers could change how a field is asked. It is found by asking, and watching which answers are
 * looked at: what never looks at an answer does not change with it, and no list of who needs what can be forgotten.
 */
const hangsOn = (asking: Asking, open: Open, field: Field, keys: ReadonlySet<string>): boolean => {
  let looked = false;
  const look = (key: string | symbol): void => {
    looked ||= keys.has(String(key));
  };
  const answers = new Proxy(open.answers, {
    get: (all, key) => {
      look(key);
      return Reflect.get(all, key);
    },
    has: (all, key) => {
      look(key);
      return Reflect.has(all, key);
    },
    // Whoever lists them looks at all of them.
    ownKeys: (all) => {
      looked = true;
      return Reflect.ownKeys(all);
    },
  });
  try {
    const reading = readingOf(asking, { ...open, answers });
    if (isAsked(field, answers)) [field.ask(reading), field.options?.(reading)];
  } catch (broken) {
    // Without the answer it looks for, it need not be able to ask.
    if (!looked) throw broken;
  }
  return looked;
};

/** An answer as it would be typed or picked. */
const asText = (value: unknown): string | undefined => {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What stands in a field at first: its answer or else what is known, if it can be read again. */
const standsIn = (field: Field, reading: Reading): string | undefined => {
  const { answers } = reading;
  const answer = answers[field.key];
  if (answer === null) return undefined;
  const text = asText(answer ?? field.known?.(answers));
  const read = text === undefined ? undefined : field.parse(text, reading);
  return read !== undefined && (answer === undefined || isSame(read, answer)) ? text : undefined;
};

const questionOf = (field: Field, reading: Reading): Question => {
  const [label = '', ...help] = field.ask(reading);
  const value = standsIn(field, reading);
  // What is known stands there to be changed; a button for it besides would ask twice.
  const options = field.known ? [] : (field.options?.(reading) ?? []);
  return {
    key: field.key,
    kind: field.kind,
    label,
    help,
    options: options.map((one) => ({
      value: asText(field.parse(one.value, reading)) ?? one.value,
      label: short(one.label, LABEL),
    })),
    typed: field.kind !== 'choice' || field.typed === true,
    optional: field.optional === true,
    ...(value === undefined ? {} : { value }),
  };
};

/** What stands above a form; one that sets a single thing is called as that is. At most 24 characters. */
const titleOf = ({ t }: Asking, { id }: Form): string =>
  t.find(`form-title-${id}`) ?? t.find(`field-${id.slice(id.indexOf('-') + 1)}`) ?? id;

/** The way back to the questions, below what is to be said before it. */
export const doorCard = (request: Asking, open: Open, before: readonly string[] = []): Card => {
  const asking = inChosen(request, open);
  const { t } = asking;
  return card(
    t,
    [...before, ...when(before.length > 0, ''), strong(titleOf(asking, open.form)), t.say('form-door')],
    [
      [
        choice(t.say('button-open-form'), { do: 'form-resume' }),
        choice(t.say('button-leave-form'), { do: 'form-leave' }),
      ],
    ],
  );
};

const pageOf = (request: Asking, open: Open, intro: readonly string[]): Page => {
  const asking = inChosen(request, open);
  const { t } = asking;
  const { fields, more } = together(request, open);
  const reading = readingOf(request, open);
  return {
    form: open.form.id,
    title: titleOf(asking, open.form),
    intro,
    questions: fields.map((field) => questionOf(field, reading)),
    does: t.say(more ? 'form-next' : 'form-done'),
    leaves: t.say('form-close'),
    language: t.language,
  };
};

/** The page of a form, or the door to it. */
export const asPage = (asking: Asking, open: Open, intro: readonly string[] = []): Reply => ({
  reply: 'form',
  page: pageOf(asking, open, intro),
  door: doorCard(asking, open, intro),
});

/** A form goes on in its own message where a button was tapped, and below what was typed. */
export const here = ({ request }: Asking) => (request.doing.did === 'tap' ? show : say);

/** Asks what is to be asked: the field, or the page that begins with it. */
export const ask = (asking: Asking, open: Open, before: readonly string[] = []): Reply =>
  asking.forms === 'whole' ? asPage(asking, open, before) : here(asking)(fieldCard(asking, open, before));
