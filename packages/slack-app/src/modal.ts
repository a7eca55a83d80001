import { harmless, isBlank, type Line, type Page, type Question, short } from '@balintkit/core/chat';
import type { types, ViewErrorsResponseAction } from '@slack/bolt';
import { asTyped, toSections } from './mrkdwn.ts';
import { plainText, sectionOf } from './render.ts';

/** Slack's sizes, letters in UTF-16 units; a hint has small ones, and what stands above few blocks, as the questions need theirs. */
const MOST = { title: 24, text: 2000, hint: 300, option: 75, radios: 10, options: 100, value: 3000, intro: 10 };

/** A page of questions as a modal. Its `callback_id` is the form, the block of a question has its key. */
export const renderPage = ({ form, title, intro, questions, does, leaves }: Page): types.ModalView => {
  const name = plainText(title, MOST.title);
  const whole = name.text === plainText(title, MOST.text).text ? [] : [[{ strong: title }]];
  const above = [...whole, ...linesOf(intro)];
  return {
    type: 'modal',
    callback_id: form,
    title: name,
    submit: plainText(does, MOST.title),
    close: plainText(leaves, MOST.title),
    notify_on_close: false,
    blocks: [
      ...(above.length === 0 ? [] : toSections(above, MOST.intro).map(sectionOf)),
      ...questions.flatMap((question) => blocksOf(form, question)),
    ],
  };
};

/** What is wrong, beside the questions. The page stays open. */
export const renderWrong = (why: Readonly<Record<string, string>>): ViewErrorsResponseAction => ({
  response_action: 'errors',
  errors: Object.fromEntries(Object.entries(why).map(([key, text]) => [key, plainText(text, MOST.text).text])),
});

/** A question with what helps below it, or above. */
const blocksOf = (form: string, question: Question): types.KnownBlock[] => {
  const { key, label, help, optional } = question;
  const examples = examplesOf(question);
  const all = hintOf([...help, examples]);
  const isLong = all.length > MOST.hint;
  const hint = isLong ? examples : all;
  const above = isLong ? toSections(linesOf(help), MOST.intro) : [];
  return [
    ...above.map((text, index) => ({ ...sectionOf(text, index), block_id: `help-${key}-${index}` })),
    {
      type: 'input',
      block_id: key,
      label: plainText(label, MOST.text),
      ...(isBlank(hint) ? {} : { hint: { type: 'plain_text' as const, text: hint, emoji: false } }),
      optional,
      element: elementOf(form, question),
    },
  ];
};

const linesOf = (texts: readonly string[]): readonly Line[] => texts.map((text) => [text]);

const hintOf = (lines: readonly string[]): string =>
  lines
    .map((line) => asTyped(harmless(line)))
    .join('\n')
    .trim();

/** What Slack has something to pick by. */
const PICKED: ReadonlySet<Question['kind']> = new Set(['choice', 'date', 'time']);

/** What may be typed, where nothing can be picked. */
const examplesOf = ({ kind, options, typed, value }: Question): string => {
  if (!typed || PICKED.has(kind)) return '';
  const labels = options.filter(({ label }) => label !== value).map(({ label }) => harmless(label));
  return short(labels.join(' · '), MOST.text);
};

const ISO_DATE = /^\d{4}-\d\d-\d\d$/;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** The `action_id` is the form: what was typed on one page does not stand on another, where a key is the same. */
const elementOf = (action_id: string, question: Question): types.InputBlockElement => {
  const { kind, options, typed } = question;
  const value = short(harmless(question.value ?? ''), MOST.value);
  if (options.length > 0 && (kind === 'choice' || !typed)) return pickOf(action_id, options, value);
  if (kind === 'date') {
    return { type: 'datepicker', action_id, ...(ISO_DATE.test(value) ? { initial_date: value } : {}) };
  }
  if (kind === 'time') return { type: 'timepicker', action_id, ...(CLOCK.test(value) ? { initial_time: value } : {}) };
  return {
    type: 'plain_text_input',
    action_id,
    ...(value === '' ? {} : { initial_value: value }),
    ...(kind === 'dates' ? { multiline: true } : {}),
  };
};

const pickOf = (
  action_id: string,
  all: Question['options'],
  value: string,
): types.RadioButtons | types.StaticSelect => {
  const options = all.map((one) => ({ text: plainText(one.label, MOST.option), value: one.value }));
  const initial_option = options.find((option) => option.value === value);
  const first = initial_option ? { initial_option } : {};
  if (options.length <= MOST.radios) return { type: 'radio_buttons', action_id, options, ...first };
  if (options.length <= MOST.options) return { type: 'static_select', action_id, options, ...first };
  return { type: 'static_select', action_id, option_groups: groupsOf(options), ...first };
};

type Groups = NonNullable<types.StaticSelect['option_groups']>;

/** Too many for one list, under what each part of them begins with. */
const groupsOf = (options: types.PlainTextOption[]): Groups => {
  const [first] = options;
  if (!first) return [];
  return [{ label: first.text, options: options.slice(0, MOST.options) }, ...groupsOf(options.slice(MOST.options))];
};
