/** What people fill in on a modal: read out of it, written into it. */
import { elementsOf } from './blocks.ts';
import { CannotDo } from './errors.ts';
import { isRaw, list } from './payload.ts';
import type { Option, Question, Raw } from './types.ts';
import type { View } from './world.ts';

interface Kind {
  /** The field of `state.values` in which the answer stands, and the one with which it begins. */
  readonly field: string;
  readonly initial: string;
  readonly several?: true;
  readonly picks?: true;
}

const KINDS: Readonly<Record<string, Kind>> = {
  plain_text_input: { field: 'value', initial: 'initial_value' },
  number_input: { field: 'value', initial: 'initial_value' },
  email_text_input: { field: 'value', initial: 'initial_value' },
  url_text_input: { field: 'value', initial: 'initial_value' },
  static_select: { field: 'selected_option', initial: 'initial_option', picks: true },
  external_select: { field: 'selected_option', initial: 'initial_option', picks: true },
  radio_buttons: { field: 'selected_option', initial: 'initial_option', picks: true },
  multi_static_select: { field: 'selected_options', initial: 'initial_options', picks: true, several: true },
  checkboxes: { field: 'selected_options', initial: 'initial_options', picks: true, several: true },
  datepicker: { field: 'selected_date', initial: 'initial_date' },
  timepicker: { field: 'selected_time', initial: 'initial_time' },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time' },
  users_select: { field: 'selected_user', initial: 'initial_user' },
  conversations_select: { field: 'selected_conversation', initial: 'initial_conversation' },
  channels_select: { field: 'selected_channel', initial: 'initial_channel' },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', several: true },
};

interface Asked {
  readonly block: Raw;
  readonly element: Raw;
  readonly kind: Kind;
}

const askedIn = (view: View): readonly Asked[] =>
  list(view.raw.blocks).flatMap((block) =>
    elementsOf(block).flatMap((element) => {
      const kind = KINDS[String(element.type)];
      return kind ? [{ block, element, kind }] : [];
    }),
  );

const keyOf = ({ block, element }: Asked): string => `${block.block_id} ${element.action_id}`;

const stateIn = (view: View, asked: Asked): Raw => {
  const { element, kind } = asked;
  const filled = view.values[keyOf(asked)];
  if (filled) return filled;
  return { type: element.type, [kind.field]: element[kind.initial] ?? (kind.several ? [] : null) };
};

/** `state.values`: by block id and action id. */
export const stateOf = (view: View): Raw => {
  const values: Record<string, Record<string, Raw>> = {};
  for (const asked of askedIn(view)) {
    const block = String(asked.block.block_id);
    values[block] = { ...values[block], [String(asked.element.action_id)]: stateIn(view, asked) };
  }
  return values;
};

/** What was filled in and is still asked, when a modal has changed: Slack keeps what has the same block and action. */
export const kept = (view: View, raw: Raw): View['values'] => {
  const keys = new Set(askedIn({ ...view, raw }).map(keyOf));
  return Object.fromEntries(Object.entries(view.values).filter(([key]) => keys.has(key)));
};

/** The questions as people see them. */
export const questionsOf = (view: View): readonly Question[] =>
  askedIn(view)
    .filter(({ block }) => block.type === 'input')
    .map((asked) => {
      const { block, element, kind } = asked;
      const id = String(block.block_id);
      const value = plainAnswer(kind, stateIn(view, asked));
      const error = view.errors[id];
      return {
        blockId: id,
        actionId: String(element.action_id),
        label: wordsOf(block.label),
        ...(block.hint === undefined ? {} : { hint: wordsOf(block.hint) }),
        kind: String(element.type),
        optional: block.optional === true,
        options: rawOptions(element).map(optionOf),
        ...(value === undefined ? {} : { value }),
        ...(error === undefined ? {} : { error }),
      };
    });

/** Answers a question, as its element takes it. Throws where a client would not let it be. */
export const fill = (view: View, question: string, answer: string | readonly string[] | undefined): void => {
  const all = askedIn(view);
  const asked =
    all.find(({ block }) => block.block_id === question) ?? all.find(({ block }) => wordsOf(block.label) === question);
  if (!asked) {
    const there = all.map(({ block }) => `"${wordsOf(block.label)}"`).join(', ');
    throw new CannotDo(`there is no question "${question}"; there are ${there || 'none'}`);
  }
  const { element, kind } = asked;
  view.values = { ...view.values, [keyOf(asked)]: { type: element.type, [kind.field]: written(asked, answer) } };
};

/** What the client itself finds wrong before it hands anything in, by block id. */
export const missing = (view: View): Readonly<Record<string, string>> =>
  Object.fromEntries(
    askedIn(view).flatMap((asked) => {
      const { block, element, kind } = asked;
      if (block.type !== 'input') return [];
      const value = plainAnswer(kind, stateIn(view, asked));
      const wrong =
        value === undefined || value.length === 0
          ? block.optional !== true && 'Please complete this required field.'
          : typeof value === 'string' && misfit(element, value);
      return wrong ? [[String(block.block_id), wrong]] : [];
    }),
  );

const misfit = (element: Raw, value: string): string | undefined => {
  const least = Number(element.min_length ?? 0);
  if (element.type === 'plain_text_input' && value.length < least) return `Please enter at least ${least} characters.`;
  if (element.type === 'email_text_input' && !/^\S+@\S+\.\S+$/.test(value))
    return 'Please enter a valid email address.';
  if (element.type === 'url_text_input' && !/^https?:\/\/\S+$/.test(value)) return 'Please enter a valid URL.';
  if (element.type !== 'number_input') return undefined;
  const number = Number(value);
  if (Number.isNaN(number)) return 'Please enter a number.';
  if (element.is_decimal_allowed !== true && !Number.isInteger(number)) return 'Please enter a whole number.';
  if (number < Number(element.min_value ?? -Infinity)) return `Please enter a number of at least ${element.min_value}.`;
  if (number > Number(element.max_value ?? Infinity)) return `Please enter a number of at most ${element.max_value}.`;
  return undefined;
};

const written = ({ element, kind }: Asked, answer: string | readonly string[] | undefined): unknown => {
  const answers = [answer ?? []].flat().filter((one) => one !== '');
  if (kind.several) return kind.picks ? answers.map((one) => pick(element, one)) : answers;
  const [one] = answers;
  if (one === undefined) return null;
  if (kind.picks) return pick(element, one);
  const most = Number(element.max_length ?? 3000);
  if (kind.field === 'value' && one.length > most) throw new CannotDo(`only ${most} characters fit in there`);
  if (kind.field === 'value' && element.multiline !== true && one.includes('\n'))
    throw new CannotDo('only one line fits in there');
  if (kind.field === 'selected_date' && !/^\d{4}-\d\d-\d\d$/.test(one)) throw new CannotDo(`"${one}" is no date`);
  if (kind.field === 'selected_time' && !/^\d\d:\d\d$/.test(one)) throw new CannotDo(`"${one}" is no time`);
  return kind.field === 'selected_date_time' ? Number(one) : one;
};

const pick = (element: Raw, answer: string): Raw => {
  const options = rawOptions(element);
  const found =
    options.find((option) => option.value === answer) ?? options.find((option) => wordsOf(option.text) === answer);
  if (found) return found;
  const there = options.map((option) => `"${wordsOf(option.text)}"`).join(', ');
  throw new CannotDo(`"${answer}" cannot be picked; there are ${there || 'no options'}`);
};

const rawOptions = (element: Raw): readonly Raw[] => [
  ...list(element.options),
  ...list(element.option_groups).flatMap((group) => list(group.options)),
];

const optionOf = (option: Raw): Option => ({ label: wordsOf(option.text), value: String(option.value) });

const wordsOf = (object: unknown): string => (isRaw(object) ? String(object.text) : '');

/** The answer as plain text; options by their values. */
const plainAnswer = (kind: Kind, state: Raw): Question['value'] => {
  const value = state[kind.field];
  const plain = (one: unknown): string => String(isRaw(one) ? one.value : one);
  if (Array.isArray(value)) return value.map(plain);
  return value === null || value === undefined ? undefined : plain(value);
};
