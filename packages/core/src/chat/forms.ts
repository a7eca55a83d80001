import type { Dialogue } from '../app/index.ts';
import type { Refusal } from '../refusal.ts';
import { homeView } from './answers/home.ts';
import { type Asking, type Replies, refuse, say, show, toast, whisper } from './asking.ts';
import { card, choice, grid, type Row, strong, when } from './cards/card.ts';
import { type Answers, type Field, fieldAfter, fieldBefore, type Reading } from './form.ts';
import { FORMS } from './forms/index.ts';
import type { Card, Reply } from './reply.ts';

/** What a form begins with, or why it cannot be begun. */
export type Begun =
  | { readonly answers: Answers; readonly intro?: readonly string[] }
  | { readonly refused: Awaited<Replies> };

/** A form: fields in order, and what is done with the answers. */
export interface Form {
  readonly id: string;
  readonly fields: readonly Field[];
  /** What is known at the beginning, which is not asked for. */
  readonly begin: (asking: Asking, about: Readonly<Record<string, string>>) => Promise<Begun>;
  /** The use case. Where it makes something new, its commit drops the dialogue. */
  readonly submit: (asking: Asking, about: Readonly<Record<string, string>>, answers: Answers) => Promise<Submitted>;
}

/** What came of a form: it is over, or the last answer was refused and can be given anew. */
export interface Submitted {
  readonly over: boolean;
  readonly replies: readonly Reply[];
}

export const done = (...replies: readonly Reply[]): Submitted => ({ over: true, replies });
export const refused = async (asking: Asking, refusal: Refusal): Promise<Submitted> => ({
  over: false,
  replies: await refuse(asking, refusal),
});

const readingOf = ({ t, zone, now }: Asking, answers: Answers): Reading => ({
  t,
  zone: typeof answers.zone === 'string' ? answers.zone : zone,
  now,
  answers,
});

/** The question of a field, with what it offers and the ways out. */
const fieldCard = (
  asking: Asking,
  form: Form,
  dialogue: Pick<Dialogue, 'answers' | 'field'>,
  before: readonly string[] = [],
): Card => {
  const { t } = asking;
  const field = form.fields.find((one) => one.key === dialogue.field);
  if (!field) return card(t, [t.say('form-gone')]);
  const reading = readingOf(asking, dialogue.answers);
  const [question = '', ...help] = field.ask(reading);
  const options =
    field
      .options?.(reading)
      .map((option) => choice(option.label, { do: 'pick', field: field.key, value: option.value })) ?? [];
  const ways: Row = [
    ...when(
      fieldBefore(form.fields, dialogue.answers, field.key) !== undefined,
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

const formOf = (dialogue: Pick<Dialogue, 'form'>): Form | undefined => FORMS.find((one) => one.id === dialogue.form);

/** Begins a form, in the place of one that was open. */
export const beginForm = async (asking: Asking, id: string, about: Readonly<Record<string, string>>): Replies => {
  const form = FORMS.find((one) => one.id === id);
  if (!form) return [toast(asking.t.say('form-gone'))];
  const begun = await form.begin(asking, about);
  if ('refused' in begun) return begun.refused;
  const first = fieldAfter(form.fields, begun.answers);
  if (!first) return (await form.submit(asking, about, begun.answers)).replies;
  const dialogue = { form: id, about, answers: begun.answers, field: first.key };
  await asking.app.dialogues.keep(asking.caller, dialogue);
  return [whisper(fieldCard(asking, form, dialogue, begun.intro))];
};

/** An answer to the field that is being asked; `picked` where it was a button, which names its field. */
export const answerField = async (asking: Asking, text: string, picked?: string): Replies => {
  const [dialogue, repeated] = await Promise.all([
    asking.app.dialogues.current(asking.caller),
    asking.app.repeated(asking.caller),
  ]);
  const form = dialogue && formOf(dialogue);
  const field = form?.fields.find((one) => one.key === dialogue?.field);
  if (repeated) return dialogue && form ? [say(fieldCard(asking, form, dialogue))] : [say(await homeView(asking))];
  if (!dialogue || !form || !field)
    return [
      picked === undefined ? say(card(asking.t, [asking.t.say('talk-unread')])) : toast(asking.t.say('form-gone')),
    ];
  if (picked !== undefined && picked !== field.key)
    return [toast(asking.t.say('form-answered')), say(fieldCard(asking, form, dialogue))];
  const reading = readingOf(asking, dialogue.answers);
  const value = field.parse(text, reading);
  if (value === undefined) return [say(fieldCard(asking, form, dialogue, [field.misread(text, reading)]))];
  return goOn(asking, form, dialogue, field, value);
};

/** The next field, or the use case after the last. */
const goOn = async (asking: Asking, form: Form, dialogue: Dialogue, field: Field, value: unknown): Replies => {
  const answers = { ...dialogue.answers, [field.key]: value };
  const next = fieldAfter(form.fields, answers, field.key);
  if (!next) return submit(asking, form, dialogue, answers);
  const moved = { form: form.id, about: dialogue.about, answers, field: next.key };
  await asking.app.dialogues.keep(asking.caller, moved);
  return [reply(asking)(fieldCard(asking, form, moved))];
};

/** Hands the answers in. What is refused is asked again; nothing that was answered is lost. */
const submit = async (asking: Asking, form: Form, dialogue: Dialogue, answers: Answers): Replies => {
  const { over, replies } = await form.submit(asking, dialogue.about, answers);
  if (!over) return [...replies, say(fieldCard(asking, form, dialogue))];
  await asking.app.dialogues.leave({ identity: asking.caller.identity });
  return asking.request.doing.did === 'tap' ? replies.map(inPlace) : replies;
};

/** The last question, once it was tapped, makes room for what came of it. */
const inPlace = (one: Reply): Reply => (one.reply === 'say' ? show(one.card) : one);

/** A form goes on in its own message where a button was tapped, and below what was typed. */
const reply = ({ request }: Asking) => (request.doing.did === 'tap' ? show : say);

/** A field left out, or gone back from. */
export const skipField = async (asking: Asking, key: string): Replies => {
  const dialogue = await asking.app.dialogues.current(asking.caller);
  const form = dialogue && formOf(dialogue);
  const field = form?.fields.find((one) => one.key === dialogue?.field);
  if (!dialogue || !form || !field) return [toast(asking.t.say('form-gone'))];
  if (field.key !== key || !field.optional) return [toast(asking.t.say('form-answered'))];
  return goOn(asking, form, dialogue, field, null);
};

export const backField = async (asking: Asking, key: string): Replies => {
  const dialogue = await asking.app.dialogues.current(asking.caller);
  const form = dialogue && formOf(dialogue);
  if (!dialogue || !form) return [toast(asking.t.say('form-gone'))];
  const before = dialogue.field === key ? fieldBefore(form.fields, dialogue.answers, key) : undefined;
  const moved = {
    form: form.id,
    about: dialogue.about,
    answers: dialogue.answers,
    field: before?.key ?? dialogue.field,
  };
  if (before) await asking.app.dialogues.keep(asking.caller, moved);
  return [show(fieldCard(asking, form, moved))];
};

/** Asks again what was being asked, after other things came between. */
export const resumeForm = async (asking: Asking): Replies => {
  const dialogue = await asking.app.dialogues.current(asking.caller);
  const form = dialogue && formOf(dialogue);
  return dialogue && form ? [say(fieldCard(asking, form, dialogue))] : [toast(asking.t.say('form-gone'))];
};

export const leaveForm = async (asking: Asking): Replies => {
  const left = await asking.app.dialogues.leave(asking.caller);
  const text = asking.t.say(left ? 'form-left' : 'form-none');
  return asking.request.doing.did === 'tap' ? [show(card(asking.t, [text]))] : [whisper(card(asking.t, [text]))];
};

/** A form that cannot be begun. */
export const refusedBegin = async (asking: Asking, refusal: Refusal): Promise<Begun> => ({
  refused: await refuse(asking, refusal),
});
