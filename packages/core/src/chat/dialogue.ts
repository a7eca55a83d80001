import type { Dialogue } from '../app/index.ts';
import { phrases } from '../phrases/index.ts';
import { type Asking, type Replies, say, show, toast, whisper } from './asking.ts';
import { card, choice, grid, type Row, strong, when } from './cards/card.ts';
import { type About, type Answers, type Field, type Form, fieldAfter, fieldBefore, type Reading } from './form.ts';
import { FORMS } from './forms/index.ts';
import type { Card, Reply } from './reply.ts';
import { LABEL, short } from './short.ts';
import { homeView } from './views/home.ts';

// How somebody goes through a form, field by field. Where they are stands in the store: one can leave and come back.

/** A form that somebody is in, and the field that is being asked. */
interface Open {
  readonly form: Form;
  readonly field: Field;
  readonly about: About;
  readonly answers: Answers;
}

/** The same request, in the language that was chosen in the form. */
const inChosen = (asking: Asking, { form, answers }: Pick<Open, 'form' | 'answers'>): Asking =>
  form.speaks && typeof answers.language === 'string'
    ? { ...asking, t: phrases(answers.language, asking.known?.society.words) }
    : asking;

const readingOf = ({ t, zone, now, known }: Asking, answers: Answers): Reading => ({
  t,
  zone: typeof answers.zone === 'string' ? answers.zone : zone,
  now,
  answers,
  ...(known?.society.words ? { words: known.society.words } : {}),
});

/** The question of a field, below what is to be said before it, with what it offers and the ways out. */
const fieldCard = (request: Asking, open: Open, before: readonly string[] = []): Card => {
  const { form, field, answers } = open;
  const asking = inChosen(request, open);
  const { t } = asking;
  const reading = readingOf(asking, answers);
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

/** The form somebody is in. One that this version of the program does not know any more is none. */
const current = async ({ app, caller }: Asking): Promise<Open | undefined> => {
  const dialogue = await app.dialogues.current(caller);
  return dialogue && openOf(dialogue);
};

const openOf = ({ form: id, field: key, about, answers }: Omit<Dialogue, 'identity' | 'version' | 'at'>) => {
  const form = FORMS.find((one) => one.id === id);
  const field = form?.fields.find((one) => one.key === key);
  return form && field && { form, field, about, answers };
};

const keep = async ({ app, caller }: Asking, { form, field, about, answers }: Open): Promise<void> =>
  app.dialogues.keep(caller, { form: form.id, about, answers, field: field.key });

/** A form goes on in its own message where a button was tapped, and below what was typed. */
const here = ({ request }: Asking) => (request.doing.did === 'tap' ? show : say);

/** Nothing is open that this button or command could belong to. */
const gone = ({ t }: Asking): readonly Reply[] => [toast(t.say('form-gone'))];

/** A button of a question that was answered before: what is being asked stands in its place. */
const passed = (asking: Asking, open: Open): readonly Reply[] => [
  toast(asking.t.say('form-answered')),
  show(fieldCard(asking, open)),
];

/** Begins a form, in the place of one that was open. */
export const beginForm = async (asking: Asking, id: string, about: About): Replies => {
  const form = FORMS.find((one) => one.id === id);
  if (!form) return gone(asking);
  const [open, repeated] = await Promise.all([current(asking), asking.app.repeated(asking.caller)]);
  if (repeated && open?.form === form) return [whisper(fieldCard(asking, open))];
  const begun = await form.begin(asking, about);
  if ('refused' in begun) return begun.refused;
  const former = form.goesOn && open?.form === form ? open : undefined;
  const first = former?.field ?? fieldAfter(form.fields, begun.answers);
  if (!first) {
    const submitted = await form.submit(asking, about, begun.answers);
    return submitted.over ? outcome(asking, submitted.replies) : gone(asking);
  }
  const fresh: Open = { form, field: first, about, answers: { ...begun.answers, ...former?.answers } };
  await keep(asking, fresh);
  return [whisper(fieldCard(asking, fresh, begun.intro))];
};

/** An answer to the field that is being asked; `picked` where it was a button, which names its field. */
export const answerField = async (asking: Asking, text: string, picked?: string): Replies => {
  const [open, repeated] = await Promise.all([current(asking), asking.app.repeated(asking.caller)]);
  if (repeated) return [here(asking)(open ? fieldCard(asking, open) : await homeView(asking))];
  if (!open) return picked === undefined ? [say(card(asking.t, [asking.t.say('talk-unread')]))] : gone(asking);
  if (picked !== undefined && picked !== open.field.key) return passed(asking, open);
  const reading = readingOf(inChosen(asking, open), open.answers);
  const value = open.field.parse(text, reading);
  return value === undefined
    ? [say(fieldCard(asking, open, [open.field.misread(text, reading)]))]
    : goOn(asking, open, value);
};

/** The next field, or the use case after the last. */
const goOn = async (asking: Asking, open: Open, value: unknown): Replies => {
  const { form, field } = open;
  const answers = { ...open.answers, [field.key]: value };
  const next = fieldAfter(form.fields, answers, field.key);
  if (!next) return submit(asking, { ...open, answers });
  const moved = { ...open, answers, field: next };
  await keep(asking, moved);
  return [here(asking)(fieldCard(asking, moved))];
};

/** Hands the answers in. What is refused is asked again; nothing that was answered is lost. */
const submit = async (asking: Asking, open: Open): Replies => {
  const { form, about, answers } = open;
  const submitted = await form.submit(inChosen(asking, open), about, answers);
  if (submitted.over) {
    await asking.app.dialogues.leave({ identity: asking.caller.identity });
    return outcome(asking, submitted.replies);
  }
  const field = form.fields.find((one) => one.key === submitted.again) ?? open.field;
  const back = { ...open, field };
  await keep(asking, back);
  return [here(asking)(fieldCard(asking, back, [submitted.why]))];
};

/**
 * What came of a form. The last question, once it was tapped, makes room for it; below what was typed a short word
 * stands above the card it belongs to, in one message.
 */
const outcome = ({ request }: Asking, replies: readonly Reply[]): readonly Reply[] => {
  if (request.doing.did === 'tap') return replies.map((one) => (one.reply === 'say' ? show(one.card) : one));
  const words = replies.flatMap((one) => (one.reply === 'toast' ? [[one.text]] : []));
  const [first, ...others] = replies.flatMap((one) => (one.reply === 'toast' ? [] : [one]));
  if (!first || words.length === 0) return replies;
  return [{ ...first, card: { ...first.card, lines: [...words, [], ...first.card.lines] } }, ...others];
};

/** A field left out. */
export const skipField = async (asking: Asking, key: string): Replies => {
  const [open, repeated] = await Promise.all([current(asking), asking.app.repeated(asking.caller)]);
  if (repeated) return [here(asking)(open ? fieldCard(asking, open) : await homeView(asking))];
  if (!open) return gone(asking);
  return open.field.key === key && open.field.optional ? goOn(asking, open, null) : passed(asking, open);
};

/** A field gone back from. */
export const backField = async (asking: Asking, key: string): Replies => {
  const open = await current(asking);
  if (!open) return gone(asking);
  const before = open.field.key === key ? fieldBefore(open.form.fields, open.answers, key) : undefined;
  const moved = before ? { ...open, field: before } : open;
  if (before) await keep(asking, moved);
  return [show(fieldCard(asking, moved))];
};

/** Asks again what was being asked, after other things came between, or something that has no words. */
export const resumeForm = async (asking: Asking, before: readonly string[] = []): Replies => {
  const open = await current(asking);
  return open ? [here(asking)(fieldCard(asking, open, before))] : gone(asking);
};

/** Whether somebody is in a form. */
export const isInForm = async (asking: Asking): Promise<boolean> => (await current(asking)) !== undefined;

/** Leaves the form; what was answered in it is gone. */
export const leaveForm = async (asking: Asking): Replies => {
  const left = await asking.app.dialogues.leave(asking.caller);
  const text = asking.t.say(left ? 'form-left' : 'form-none');
  const made = card(asking.t, [text]);
  return [asking.request.doing.did === 'tap' ? show(made) : whisper(made)];
};
