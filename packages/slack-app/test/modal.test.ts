import type { Reply } from '@balintkit/core/chat';
import type { types } from '@slack/bolt';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPage, renderWrong } from '../src/modal.ts';
import { checkModal } from './support/block-kit.ts';
import { endless } from './support/typed.ts';

type Page = Extract<Reply, { readonly reply: 'form' }>['page'];
type Question = Page['questions'][number];

const KINDS = ['text', 'choice', 'date', 'time', 'number', 'zone', 'dates', 'link'] as const;
const question = (more: Partial<Question>): Question => ({
  key: 'name',
  kind: 'text',
  label: 'What is it called?',
  help: [],
  options: [],
  typed: true,
  optional: false,
  ...more,
});
const page = (...questions: readonly Question[]): Page => ({
  form: 'new-group',
  title: 'A new group',
  intro: [],
  questions,
  does: 'Create it',
  leaves: 'Leave it',
  language: 'en',
});
const plain = (text: string) => ({ type: 'plain_text', text, emoji: false });
const inputs = (one: Page) =>
  renderPage(one).blocks.flatMap((block) => (block.type === 'input' ? [block as types.InputBlock] : []));
const input = (more: Partial<Question>): types.InputBlock => {
  const [only] = inputs(page(question(more)));
  if (!only) throw new Error('no input');
  return only;
};
const element = (more: Partial<Question>) => input(more).element;
const options = (count: number) => Array.from({ length: count }, (_, n) => ({ value: `v${n}`, label: `Label ${n}` }));

describe('a page', () => {
  it('is a modal that names its form, and is told of nothing when it is closed', () => {
    expect(renderPage(page(question({ help: ['One line.', 'Another <one>.'], optional: true })))).toEqual({
      type: 'modal',
      callback_id: 'new-group',
      title: plain('A new group'),
      submit: plain('Create it'),
      close: plain('Leave it'),
      notify_on_close: false,
      blocks: [
        {
          type: 'input',
          block_id: 'name',
          label: plain('What is it called?'),
          hint: plain('One line.\nAnother <one>.'),
          optional: true,
          element: { type: 'plain_text_input', action_id: 'new-group' },
        },
      ],
    });
  });
  it('says first what is to be said, and its name where that was too long for the title', () => {
    const { title, blocks } = renderPage({
      ...page(question({})),
      title: 'A society, its words and its zone',
      intro: ['You are the first.', '', 'It can be changed later.'],
    });
    expect(title).toEqual(plain('A society, its words an…'));
    expect(blocks.slice(0, 2)).toMatchObject([
      { type: 'section', text: { text: '*A society, its words and its zone*\nYou are the first.' } },
      { type: 'section', text: { text: 'It can be changed later.' } },
    ]);
  });
  it('has help above the question where it is too long below it', () => {
    const help = Array.from({ length: 40 }, (_, n) => `Rule ${n}: `.padEnd(90, 'x'));
    const { blocks } = renderPage(
      page(question({ help, options: [{ value: 'a', label: 'Stockholm' }], kind: 'zone' })),
    );
    expect(blocks.map(({ block_id: id }) => id)).toEqual(['help-name-0', 'help-name-1', 'name']);
    expect(blocks.at(-1)).toMatchObject({ hint: plain('Stockholm') });
  });
});

describe('a question', () => {
  it('is asked by the means for its kind, with what is known already', () => {
    const action_id = 'new-group';
    const text = { type: 'plain_text_input', action_id };
    const of = (kind: Question['kind'], value: string) => element({ kind, value });
    expect(of('text', 'North')).toEqual({ ...text, initial_value: 'North' });
    expect(of('link', 'https://e.org')).toEqual({ ...text, initial_value: 'https://e.org' });
    expect(of('zone', 'Europe/Stockholm')).toEqual({ ...text, initial_value: 'Europe/Stockholm' });
    expect(of('number', '90')).toEqual({ ...text, initial_value: '90' });
    expect(of('dates', '')).toEqual({ ...text, multiline: true });
    expect(of('date', '2026-11-26')).toEqual({ type: 'datepicker', action_id, initial_date: '2026-11-26' });
    expect(of('date', '26.11')).toEqual({ type: 'datepicker', action_id });
    expect(of('time', '18:30')).toEqual({ type: 'timepicker', action_id, initial_time: '18:30' });
    expect(of('time', '6 pm')).toEqual({ type: 'timepicker', action_id });
  });
  it('offers a few answers beside one another, more in a list, and very many in parts', () => {
    const pick = (count: number) => element({ kind: 'choice', typed: false, options: options(count), value: 'v1' });
    const initial_option = { text: plain('Label 1'), value: 'v1' };
    expect(pick(10)).toMatchObject({ type: 'radio_buttons', initial_option });
    expect(element({ kind: 'choice', options: options(2) })).toMatchObject({ type: 'radio_buttons' });
    expect(pick(11)).toMatchObject({ type: 'static_select', initial_option });
    expect(pick(100)).not.toHaveProperty('option_groups');
    expect(pick(230)).toMatchObject({
      initial_option,
      option_groups: [{ label: plain('Label 0') }, { label: plain('Label 100') }, { label: plain('Label 200') }],
    });
  });
  it('has nothing chosen where what is known is not offered', () => {
    expect(element({ kind: 'choice', typed: false, options: options(2), value: 'v9' })).not.toHaveProperty(
      'initial_option',
    );
  });
  it('shows what may be typed as examples, but not where a day or a time is picked', () => {
    const hint = (more: Partial<Question>) => input({ options: options(3), help: ['Help.'], ...more }).hint?.text;
    expect(hint({ kind: 'zone' })).toBe('Help.\nLabel 0 · Label 1 · Label 2');
    expect(hint({ kind: 'text', value: 'Label 1' })).toBe('Help.\nLabel 0 · Label 2');
    expect(hint({ kind: 'date' })).toBe('Help.');
    expect(hint({ kind: 'time' })).toBe('Help.');
  });
});

it('what is wrong stands beside its question', () => {
  expect(renderWrong({ name: 'Too long.\nWrite less.', at: '' })).toEqual({
    response_action: 'errors',
    errors: { name: 'Too long. Write less.', at: '…' },
  });
  expect(renderWrong({ name: 'x'.repeat(5000) }).errors.name).toHaveLength(2000);
});

it('Slack takes a page, whatever stands on it', () => {
  const option = fc.record({ value: fc.stringMatching(/^[A-Za-z0-9_./+-]{1,40}$/), label: endless });
  const asked = fc.record({
    kind: fc.constantFrom(...KINDS),
    label: endless,
    help: fc.array(endless, { maxLength: 5 }),
    options: fc.array(option, { maxLength: 15 }),
    typed: fc.boolean(),
    optional: fc.boolean(),
    value: fc.oneof(endless, fc.constantFrom('2026-11-26', '18:30', '25:99')),
  });
  const pages = fc.record({
    form: fc.stringMatching(/^[A-Za-z-]{1,16}$/),
    title: endless,
    intro: fc.array(endless, { maxLength: 12 }),
    questions: fc
      .array(asked, { minLength: 1, maxLength: 12 })
      .map((all) => all.map((one, n) => ({ ...one, key: `q${'abcdefghijklmnopqrstuvwxyz'[n]}` }))),
    does: endless,
    leaves: endless,
    language: fc.constant('en'),
  });
  fc.assert(
    fc.property(pages, (one) => {
      const view = renderPage(one);
      checkModal(view);
      expect(inputs(one).map(({ block_id: id }) => id)).toEqual(one.questions.map(({ key }) => key));
    }),
    { numRuns: 30 },
  );
});
