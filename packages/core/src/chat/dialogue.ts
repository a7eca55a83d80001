import type { Dialogue } from '../app/index.ts';
import { type Asking, type Replies, say, show, toast, whisper } from './asking.ts';
import { card } from './cards/card.ts';
import { type About, type Field, fieldAfter, fieldBefore } from './form.ts';
import { FORMS } from './forms/index.ts';
import { ask, asPage, doorCard, fieldCard, here, inChosen, type Open, readingOf, together } from './questions.ts';
import type { Reply } from './reply.ts';
import { homeView } from './views/home.ts';

// How somebody goes through a form, field by field or a page at a time. Where they are stands in the store: one can
// leave and come back.

/** The form somebody is in. One that this version of the program does not know any more is none. */
const current = async ({ app, caller }: Asking): Promise<Open | undefined> => {
  const dialogue = await app.dialogues.current(caller);
  return dialogue && openOf(dialogue);
};

/** The form somebody is in, and whether the update that is being answered had its effect before. */
const currently = (asking: Asking) => Promise.all([current(asking), asking.app.repeated(asking.caller)]);

const openOf = ({ form: id, field: key, about, answers }: Omit<Dialogue, 'identity' | 'version' | 'at'>) => {
  const form = FORMS.find((one) => one.id === id);
  const field = form?.fields.find((one) => one.key === key);
  return form && field && { form, field, about, answers };
};

const keep = async ({ app, caller }: Asking, { form, field, about, answers }: Open): Promise<void> =>
  app.dialogues.keep(caller, { form: form.id, about, answers, field: field.key });

/** Nothing is open that this button, command or page could belong to. */
const gone = ({ t }: Asking): readonly Reply[] => [toast(t.say('form-gone'))];

/** Where somebody is today, for an update that comes again. */
const today = async (asking: Asking, open: Open | undefined): Replies => [
  open ? ask(asking, open) : here(asking)(await homeView(asking)),
];

/** A question that was answered before: what is being asked stands in its place. */
const passed = (asking: Asking, open: Open): readonly Reply[] => {
  const text = asking.t.say('form-answered');
  return asking.forms === 'whole' ? [asPage(asking, open, [text])] : [toast(text), show(fieldCard(asking, open))];
};

/** The first question, for this person alone. */
const begin = (asking: Asking, open: Open, intro?: readonly string[]): Reply =>
  asking.forms === 'whole' ? asPage(asking, open, intro) : whisper(fieldCard(asking, open, intro));

/** Begins a form, in the place of one that was open. */
export const beginForm = async (asking: Asking, id: string, about: About): Replies => {
  const form = FORMS.find((one) => one.id === id);
  if (!form) return gone(asking);
  const [open, repeated] = await currently(asking);
  if (repeated && open?.form === form) return [begin(asking, open)];
  const begun = await form.begin(asking, about);
  if ('refused' in begun) return begun.refused;
  const former = form.goesOn && open?.form === form ? open : undefined;
  const field = former?.field ?? fieldAfter(form.fields, begun.answers);
  if (!field) {
    const submitted = await form.submit(asking, about, begun.answers);
    return submitted.over ? outcome(asking, submitted.replies) : gone(asking);
  }
  const fresh: Open = { form, field, about, answers: { ...begun.answers, ...former?.answers } };
  await keep(asking, fresh);
  return [begin(asking, fresh, begun.intro)];
};

/** An answer to the field that is being asked; `picked` where it was a button, which names its field. */
export const answerField = async (asking: Asking, text: string, picked?: string): Replies => {
  const [open, repeated] = await currently(asking);
  if (repeated) return today(asking, open);
  if (!open) return picked === undefined ? [say(card(asking.t, [asking.t.say('talk-unread')]))] : gone(asking);
  // What is asked on a page is answered there.
  if (asking.forms === 'whole') return [ask(asking, open)];
  if (picked !== undefined && picked !== open.field.key) return passed(asking, open);
  const reading = readingOf(asking, open);
  const value = open.field.parse(text, reading);
  return value === undefined
    ? [say(fieldCard(asking, open, [open.field.misread(text, reading)]))]
    : goOn(asking, { ...open, answers: { ...open.answers, [open.field.key]: value } });
};

/** A page handed in: its questions are read in order, each with the answers before it. All of it is kept, or nothing. */
export const answerPage = async (asking: Asking, id: string, texts: Readonly<Record<string, string>>): Replies => {
  const [open, repeated] = await currently(asking);
  if (repeated) return today(asking, open);
  if (!open) return gone(asking);
  const { fields } = together(asking, open);
  const isOnPage = (key: string): boolean => fields.some((field) => field.key === key);
  if (open.form.id !== id || !Object.keys(texts).every(isOnPage)) return passed(asking, open);
  const why: Record<string, string> = {};
  let { answers } = open;
  for (const field of fields) {
    const read = readField(asking, { ...open, field, answers }, texts[field.key] ?? '');
    if ('why' in read) why[field.key] = read.why;
    else answers = { ...answers, [field.key]: read.value };
  }
  const misread = Object.values(why);
  if (misread.length > 0) return [{ reply: 'wrong', why, door: doorCard(asking, open, misread) }];
  return goOn(asking, { ...open, answers }, fields.at(-1));
};

/** What stands in a field of a page, or why it cannot be read. */
const readField = (
  asking: Asking,
  open: Open,
  text: string,
): { readonly value: unknown } | { readonly why: string } => {
  const { field } = open;
  const reading = readingOf(asking, open);
  if (text.trim() === '') return field.optional ? { value: null } : { why: reading.t.say('form-empty') };
  const value = field.parse(text, reading);
  return value === undefined ? { why: besides(field.misread(text, reading)) } : { value };
};

/** Beside a field nothing stands below that a colon could point at. */
const besides = (misread: string): string => misread.replace(/:$/, '.');

/** The next field or page after what was answered `last`, or the use case. */
const goOn = async (asking: Asking, open: Open, last = open.field): Replies => {
  const next = fieldAfter(open.form.fields, open.answers, last.key);
  if (!next) return submit(asking, open);
  const moved = { ...open, field: next };
  await keep(asking, moved);
  return [ask(asking, moved)];
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
  const back = { ...open, field: asking.forms === 'whole' ? firstBeside(asking, open, field) : field };
  await keep(asking, back);
  return [ask(asking, back, [submitted.why])];
};

/** The first field of the page on which this one is asked. */
const firstBeside = (asking: Asking, open: Open, field: Field): Field => {
  const { fields } = open.form;
  let begins = fieldAfter(fields, open.answers);
  while (begins) {
    const page = together(asking, { ...open, field: begins }).fields;
    if (page.includes(field)) return begins;
    begins = fieldAfter(fields, open.answers, page.at(-1)?.key);
  }
  return field;
};

/**
 * What came of a form. The last question, once it was tapped, makes room for it; below what was typed a short word
 * stands above the card it belongs to, in one message.
 */
const outcome = ({ request }: Asking, replies: readonly Reply[]): readonly Reply[] => {
  if (request.doing.did === 'tap') return replies.map((one) => (one.reply === 'say' ? show(one.card) : one));
  const words = replies.flatMap((one) => (one.reply === 'toast' ? [[one.text]] : []));
  const [first, ...others] = replies.flatMap((one) => (one.reply === 'say' || one.reply === 'show' ? [one] : []));
  if (!first || words.length === 0) return replies;
  return [{ ...first, card: { ...first.card, lines: [...words, [], ...first.card.lines] } }, ...others];
};

/** A field left out. */
export const skipField = async (asking: Asking, key: string): Replies => {
  const [open, repeated] = await currently(asking);
  if (repeated) return today(asking, open);
  if (!open) return gone(asking);
  const isSkipped = asking.forms === 'stepwise' && open.field.key === key && open.field.optional;
  return isSkipped ? goOn(asking, { ...open, answers: { ...open.answers, [key]: null } }) : passed(asking, open);
};

/** A field gone back from. */
export const backField = async (asking: Asking, key: string): Replies => {
  const open = await current(asking);
  if (!open) return gone(asking);
  if (asking.forms === 'whole') return [ask(asking, open)];
  const before = open.field.key === key ? fieldBefore(open.form.fields, open.answers, key) : undefined;
  const moved = before ? { ...open, field: before } : open;
  if (before) await keep(asking, moved);
  return [show(fieldCard(asking, moved))];
};

/** Asks again what was being asked, after other things came between, or something that has no words. */
export const resumeForm = async (asking: Asking, before: readonly string[] = []): Replies => {
  const open = await current(asking);
  return open ? [ask(asking, open, before)] : gone(asking);
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
