import type { Card, Choice, Line, Span } from '@balintkit/core/chat';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { render, renderHome } from '../src/render.ts';
import { checkBlocks, checkMrkdwn } from './support/block-kit.ts';
import { entities, shown } from './support/shown.ts';
import { endless, typed } from './support/typed.ts';

const AT = Date.UTC(2026, 10, 26, 17, 30);
const of = (lines: readonly Line[], more: Partial<Card> = {}): Card => ({ lines, language: 'en', ...more });
const sections = (...lines: readonly Line[]): readonly string[] =>
  render(of(lines)).blocks.flatMap((block) => (block.type === 'section' ? [block.text?.text ?? ''] : []));
const mrkdwn = (...line: Line): string => sections(line).join('\n\n');
const rows = (choices: readonly (readonly Choice[])[]) =>
  render(of([['x']], { choices })).blocks.flatMap((block) => (block.type === 'actions' ? [block.elements] : []));
const home = (label: string): Choice => ({ label, intent: { do: 'home' } });
const spared = (sign: string) => `<!date^00000000^{_}|${sign}>`;

describe('text', () => {
  it('marks spans, breaks lines, and begins a section behind a blank one', () => {
    const lines: Line[] = [[{ strong: 'North' }, ' · meeting ', { soft: '14' }], ['Online'], [], [{ code: 'a<b' }]];
    expect(render(of(lines))).toEqual({
      text: 'North · meeting 14\nOnline\na&lt;b',
      blocks: [
        {
          type: 'section',
          block_id: 'text-0',
          text: { type: 'mrkdwn', text: '*North* · meeting _14_\nOnline', verbatim: true },
        },
        { type: 'section', block_id: 'text-1', text: { type: 'mrkdwn', text: '`a&lt;b`', verbatim: true } },
      ],
    });
  });
  it('shows a moment in the zone of its reader, and as it is said where that cannot be', () => {
    const at = (shows: 'day' | 'time' | 'day-and-time') => mrkdwn({ at: AT, said: 'Thursday <26>', shows });
    expect(at('day-and-time')).toBe('<!date^1795714200^{date_long_pretty} {time}|Thursday &lt;26&gt;>');
    expect(at('day')).toBe('<!date^1795714200^{date_long_pretty}|Thursday &lt;26&gt;>');
    expect(at('time')).toBe('<!date^1795714200^{time}|Thursday &lt;26&gt;>');
    expect(render(of([[{ at: AT, said: 'Thursday', shows: 'day' }]])).text).toBe('Thursday');
  });
  it('says with which command something is handed to the app', () => {
    expect(mrkdwn('Send: ', { start: 'j-AbC_9' })).toBe('Send: `/balint start j-AbC_9`');
  });
  it('tells a command as it is typed here, and leaves a name that looks like one', () => {
    expect(mrkdwn('Write /bind there; (/next) shows them.')).toBe(
      'Write /balint bind there; (/balint next) shows them.',
    );
    expect(mrkdwn('/\u2060next a/next /nextdoor /next/door')).toBe('/\u2060next a/next /nextdoor /next/door');
  });
  it('links an address, and writes out one that is none', () => {
    expect(mrkdwn({ link: 'the *room*', to: 'https://meet.example/a?b="c"&d|e' })).toBe(
      '<https://meet.example/a?b=%22c%22&amp;d%7Ce|the ∗room∗>',
    );
    expect(mrkdwn({ link: 'the room', to: 'slack://user?id=5' })).toBe('the room (slack://user?id=5)');
  });
  it('links a bare address whole, and not what ends the sentence', () => {
    expect(mrkdwn('Room: https://zoom.us/j/1?pwd=_a_&x=*.')).toBe('Room: <https://zoom.us/j/1?pwd=_a_&amp;x=*>.');
    expect(mrkdwn('(https://пример.рф/я)')).toBe('(<https://xn--e1afmkfd.xn--p1ai/%D1%8F|https://пример.рф/я>)');
  });
  it('formats beside a letter as well', () => {
    expect(mrkdwn('a', { strong: 'b' }, { soft: 'c' }, ' ', { strong: ' d ' }, 'e')).toBe('a\u200b*b*\u200b_c_  *d* e');
  });
  it.each([
    ['<!channel> & <@U1>', '&lt;!channel&gt; &amp; &lt;@U1&gt;'],
    ['*all*', `${spared('*')}all${spared('*')}`],
    ['`x` _y_ ~z~', ['`x`', '_y_', '~z~'].map((x) => spared(x[0] ?? '') + x[1] + spared(x[2] ?? '')).join(' ')],
    ['snake_case 2*3', 'snake_case 2*3'],
    ['> so', '\u00ad&gt; so'],
    ['a > b', 'a &gt; b'],
  ])('shows %j as it was typed', (name, written) => {
    expect(mrkdwn(name)).toBe(written);
    expect(shown(written)).toEqual({ text: name, formats: [] });
  });
  it('keeps signs in what stands out', () => {
    expect(shown(mrkdwn({ strong: 'a*b *c*' }))).toEqual({ text: 'a*b *c*', formats: ['*'] });
    expect(shown(mrkdwn({ soft: '_x' }))).toEqual({ text: '_x', formats: ['_'] });
    expect(mrkdwn({ code: 'a`b' })).toBe('`aˋb`');
  });
  it('keeps a name on its line and in its reading order', () => {
    expect(mrkdwn('Anna\nMeeting cancelled\u202egro.elpmaxe\u2066 \u0007!', '\ud800.')).toBe(
      'Anna Meeting cancelledgro.elpmaxe  !\ufffd.',
    );
    expect(mrkdwn('\u2068אסתר\u2069 (2 of 9)')).toBe('\u2068אסתר\u2069 (2 of 9)');
  });
  it('is never empty', () => {
    for (const nothing of ['', '  ', '\u200b', '\n']) {
      expect(render(of([[{ strong: nothing }], [{ code: nothing }], []]))).toMatchObject({ text: '…' });
      expect(mrkdwn({ strong: nothing })).toBe('…');
    }
    expect(render(of([])).blocks).toHaveLength(1);
  });
  it('shows exactly what was typed, and formats nothing by it', () => {
    fc.assert(
      fc.property(typed, typed, (one, other) => {
        const wanted = render(of([[one, ' ', other]])).text;
        fc.pre(wanted !== '…' && !/https?:/i.test(one + other));
        const { text, formats } = shown(mrkdwn(one, ' ', other));
        expect(formats).toEqual([]);
        expect(text.replace(/^\u00ad/, '').trim()).toBe(entities(wanted).trim());
      }),
      { numRuns: 500 },
    );
  });
});

describe('a long card', () => {
  it('is divided into sections at the end of a line', () => {
    const lines = Array.from({ length: 50 }, (_, n) => [`${n} `.padEnd(99, 'x')]);
    const all = sections(...lines);
    expect(all.map((text) => text.split('\n').length)).toEqual([30, 20]);
    expect(all.join('\n')).toBe(lines.join('\n'));
  });
  it('is cut at the end of a line, and says so', () => {
    const lines = Array.from({ length: 200 }, (_, n) => [`${n} `.padEnd(99, 'x')]);
    const all = sections(...lines);
    expect(all.join('\n').split('\n')).toHaveLength(81);
    expect(all.at(-1)?.endsWith('x\n…')).toBe(true);
  });
  it('has a line that is too long cut within it, and those that follow', () => {
    expect(sections([{ strong: 'x'.repeat(5000) }], ['next'])).toEqual([`*${'x'.repeat(2995)}…*`, 'next']);
    expect(mrkdwn('x'.repeat(3000))).toHaveLength(3000);
    expect(sections([{ strong: 'x'.repeat(2998) }, 'y'])).toEqual([`*${'x'.repeat(2995)}…*`]);
    expect(mrkdwn('🙂'.repeat(3000), 'b')).toMatch(/^(?:🙂)+…$/u);
  });
  it('has fewer sections where it has many', () => {
    const lines = Array.from({ length: 160 }, (_, n) => (n % 2 ? [] : [`line ${n}`]));
    const choices = Array.from({ length: 40 }, () => [home('a')]);
    const { blocks } = render(of(lines, { choices }));
    expect(blocks).toHaveLength(41);
    checkBlocks(blocks, 50);
  });
});

describe('buttons', () => {
  it('carry an intent, an address, or the way to this app', () => {
    const choices = [
      [home('Home'), { label: 'The room', url: 'https://meet.example/x' }],
      [
        { label: 'Open', start: 'q1' },
        { label: 'Chat', start: '' },
      ],
    ];
    const button = (text: string) => ({ type: 'button', text: { type: 'plain_text', text, emoji: false } });
    expect(rows(choices)).toEqual([
      [
        { ...button('Home'), action_id: '0.0', value: 'home' },
        { ...button('The room'), action_id: '0.1', url: 'https://meet.example/x' },
      ],
      [
        { ...button('Open'), action_id: '1.0', value: 'start q1' },
        { ...button('Chat'), action_id: '1.1', value: 'start' },
      ],
    ]);
  });
  it('have labels that are short, whole and never blank', () => {
    const texts = rows([[home('🙂'.repeat(40)), home(' \u202e\n'), home('a'.repeat(75)), home('<b> & *c*')]])
      .flat()
      .map((button) => (button.type === 'button' ? button.text.text : ''));
    expect(texts).toEqual([`${'🙂'.repeat(37)}…`, '…', 'a'.repeat(75), '<b> & *c*']);
  });
  it('leave out an address Slack would refuse, and the row it stood in alone', () => {
    for (const url of [
      'zoommtg://zoom.us/join',
      'meet.example',
      'https://a b.c',
      `https://e.org/${'x'.repeat(3000)}`,
    ]) {
      expect(rows([[{ label: 'The room', url }], [home('Home')]]).map((row) => row.length)).toEqual([1]);
    }
  });
  it('stand five in a row, and in full rows where there would be too many of them', () => {
    expect(rows([Array.from({ length: 12 }, () => home('a'))]).map((row) => row.length)).toEqual([5, 5, 2]);
    expect(rows(Array.from({ length: 40 }, () => [home('a')]))).toHaveLength(40);
    const many = rows(Array.from({ length: 60 }, () => [home('a'), home('b')]));
    expect(many.map((row) => row.length)).toEqual(Array.from({ length: 24 }, () => 5));
    expect(rows(Array.from({ length: 300 }, () => [home('a')])).flat()).toHaveLength(200);
  });
  it('refuse an intent that they cannot carry', () => {
    const intent = { do: 'pick', field: 'name', value: 'a'.repeat(90) } as const;
    expect(() => rows([[{ label: 'x', intent }]])).toThrow(RangeError);
  });
});

it('puts the buttons of each part of a card below its own lines at home', () => {
  const parts = ['Now', 'Next'].map((line) => ({ lines: [[line]], choices: [[home(`To ${line}`)]] }));
  const whole = of([['Now'], ['Next']], { choices: parts.flatMap(({ choices }) => choices), parts });
  const { blocks } = renderHome(whole);
  checkBlocks(blocks, 100);
  expect(blocks.map(({ type }) => type)).toEqual(['section', 'actions', 'section', 'actions']);
  expect(render(whole).blocks.map(({ type }) => type)).toEqual(['section', 'actions', 'actions']);
});

describe('whatever stands on a card', () => {
  const text = endless;
  const span: fc.Arbitrary<Span> = fc.oneof(
    text,
    text.map((strong) => ({ strong })),
    text.map((soft) => ({ soft })),
    text.map((code) => ({ code })),
    text.map((said) => ({ at: AT, said, shows: 'day-and-time' as const })),
    fc.tuple(text, fc.oneof(text, fc.webUrl())).map(([link, to]) => ({ link, to })),
    fc.constant({ start: 'j-abc' }),
  );
  const choice: fc.Arbitrary<Choice> = fc.oneof(
    text.map(home),
    fc.tuple(text, fc.oneof(text, fc.webUrl())).map(([label, url]) => ({ label, url })),
    text.map((label) => ({ label, start: 'hello' })),
  );
  const card: fc.Arbitrary<Card> = fc.record({
    lines: fc.array(fc.array(span, { maxLength: 4 }), { maxLength: 30 }),
    choices: fc.array(fc.array(choice, { maxLength: 8 }), { maxLength: 70 }),
    language: fc.constant('en'),
  });
  it('Slack takes it, as a message and at home', () => {
    fc.assert(
      fc.property(card, (one) => {
        const { text: fallback, blocks } = render(one);
        checkBlocks(blocks, 50);
        checkMrkdwn(fallback);
        expect(fallback.length).toBeLessThanOrEqual(4000);
        expect(fallback).toMatch(/[^\s\p{Cf}]/u);
        expect(renderHome(one)).toEqual({ type: 'home', blocks });
        const size = blocks.reduce(
          (sum, block) => sum + (block.type === 'section' ? (block.text?.text.length ?? 0) : 0),
          0,
        );
        expect(size).toBeLessThanOrEqual(8002);
      }),
      { numRuns: 40 },
    );
  });
});
