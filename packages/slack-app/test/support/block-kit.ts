import { expect } from 'vitest';

// What docs.slack.dev says of each block and element, as Slack checks it: anything else is `invalid_blocks`.

type Json = Readonly<Record<string, unknown>>;

const size = (value: unknown, least: number, most: number, what: string): string => {
  expect(typeof value, what).toBe('string');
  expect((value as string).length, what).toBeGreaterThanOrEqual(least);
  expect((value as string).length, what).toBeLessThanOrEqual(most);
  expect(value as string, what).not.toMatch(/\p{Cs}/u);
  return value as string;
};

const list = (value: unknown, most: number, what: string): readonly Json[] => {
  expect(Array.isArray(value), what).toBe(true);
  expect((value as Json[]).length, what).toBeGreaterThan(0);
  expect((value as Json[]).length, what).toBeLessThanOrEqual(most);
  return value as Json[];
};

const plain = (value: unknown, most: number, what: string): void => {
  const { type, text, emoji } = value as Json;
  expect([type, emoji], what).toEqual(['plain_text', false]);
  expect(size(text, 1, most, what), what).toMatch(/[^\s\p{Cf}]/u);
};

/** Each `<` opens a link or a date, and each `&` an entity; anything else is read as it was not meant. */
export const checkMrkdwn = (text: string): void => {
  const rest = text
    .replace(/<!date\^\d+\^[^|^<>]+\|[^<>]+>/g, '')
    .replace(/<https?:\/\/[^\s<>|]+(?:\|[^<>|]+)?>/g, '')
    .replace(/&(?:amp|lt|gt);/g, '');
  expect(rest).not.toMatch(/[<>&]/);
};

const button = (element: Json): void => {
  plain(element.text, 75, 'button');
  size(element.action_id, 1, 255, 'action_id');
  expect('value' in element !== 'url' in element).toBe(true);
  if ('value' in element) size(element.value, 1, 2000, 'value');
  else expect(size(element.url, 1, 3000, 'url')).toMatch(/^https?:\/\//);
};

const options = (value: unknown, most: number, element: Json): void => {
  const all = list(value, most, 'options');
  for (const option of all) {
    plain(option.text, 75, 'option');
    size(option.value, 1, 150, 'option value');
  }
  const { initial_option: initial } = element;
  if (initial !== undefined && !('option_groups' in element)) expect(all).toContainEqual(initial);
};

const ELEMENTS: Readonly<Record<string, (element: Json) => void>> = {
  plain_text_input: ({ initial_value: value = 'x' }) => size(value, 1, 3000, 'initial_value'),
  datepicker: ({ initial_date: date = '2026-11-26' }) => expect(date).toMatch(/^\d{4}-\d\d-\d\d$/),
  timepicker: ({ initial_time: time = '18:30' }) => expect(time).toMatch(/^[0-2]\d:[0-5]\d$/),
  radio_buttons: (element) => options(element.options, 10, element),
  static_select: (element) => {
    if (!('option_groups' in element)) return options(element.options, 100, element);
    expect(element).not.toHaveProperty('options');
    for (const group of list(element.option_groups, 100, 'groups')) {
      plain(group.label, 75, 'group');
      options(group.options, 100, element);
    }
  },
};

const BLOCKS: Readonly<Record<string, (block: Json) => void>> = {
  section: ({ text }) => {
    const { type, text: mrkdwn } = text as Json;
    expect(type).toBe('mrkdwn');
    checkMrkdwn(size(mrkdwn, 1, 3000, 'section'));
  },
  actions: ({ elements }) => {
    for (const element of list(elements, 25, 'elements')) button(element);
  },
  input: ({ label, hint, element }) => {
    plain(label, 2000, 'label');
    if (hint !== undefined) plain(hint, 2000, 'hint');
    const { type, action_id } = element as Json;
    size(action_id, 1, 255, 'action_id');
    expect(Object.keys(ELEMENTS)).toContain(type);
    ELEMENTS[type as string]?.(element as Json);
  },
};

/** Fails on blocks that Slack would refuse. */
export const checkBlocks = (blocks: unknown, most: number): void => {
  const all = list(blocks, most, 'blocks');
  const ids = all.map(({ block_id: id }) => size(id, 1, 255, 'block_id'));
  expect(new Set(ids).size).toBe(ids.length);
  const actions = all.flatMap(({ elements = [] }) => (elements as Json[]).map(({ action_id: id }) => id));
  expect(new Set(actions).size).toBe(actions.length);
  for (const block of all) {
    expect(Object.keys(BLOCKS)).toContain(block.type);
    BLOCKS[block.type as string]?.(block);
  }
};

/** Fails on a modal that Slack would refuse. */
export const checkModal = (view: unknown): void => {
  const { type, title, submit, close, callback_id: form, blocks } = view as Json;
  expect(type).toBe('modal');
  for (const text of [title, submit, close]) plain(text, 24, 'title');
  size(form, 1, 255, 'callback_id');
  checkBlocks(blocks, 100);
};
