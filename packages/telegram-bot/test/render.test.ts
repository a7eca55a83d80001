import type { Card, Choice, Line } from '@balintkit/core/chat';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../loopback/html.ts';
import { render, renderToast } from '../src/render.ts';

const ME = { id: 77, username: 'BalintBot' };
const of = (lines: readonly Line[], more: Partial<Card> = {}): Card => ({ lines, language: 'en', ...more });
const html = (...lines: readonly Line[]): string => render(of(lines), ME).text;
const shown = (text: string) => parseHtml(text, () => undefined);
const keyboard = (choices: readonly (readonly Choice[])[]) =>
  render(of([['x']], { choices }), ME).reply_markup?.inline_keyboard;
const home = (label: string): Choice => ({ label, intent: { do: 'home' } });

describe('text', () => {
  it('marks spans, and breaks lines', () => {
    const lines: Line[] = [[{ strong: 'North' }, ' · meeting ', { soft: '14' }], [], [{ code: 'a<b' }]];
    expect(html(...lines)).toBe('<b>North</b> · meeting <i>14</i>\n\n<code>a&lt;b</code>');
  });
  it('never previews a link', () => {
    expect(render(of([['x']]), ME)).toEqual({
      text: 'x',
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    });
  });
  it('is delivered without a sound only where the card says so', () => {
    expect(render(of([['x']], { silent: true }), ME).disable_notification).toBe(true);
  });
  it('takes nothing people typed for a tag', () => {
    expect(html(['<b>&amp;"</b>'])).toBe('&lt;b&gt;&amp;amp;&quot;&lt;/b&gt;');
  });
  it('links an address, and writes out one that Telegram would drop', () => {
    expect(html([{ link: 'the room', to: 'https://meet.example/a?b="c"&d' }])).toBe(
      '<a href="https://meet.example/a?b=%22c%22&amp;d">the room</a>',
    );
    expect(html([{ link: 'the room', to: 'tg://user.id/?id=5' }])).toBe('the room (tg://user.id/?id=5)');
    expect(html([{ link: 'the room', to: 'http://localhost/x' }])).toBe('the room (http://localhost/x)');
  });
  it('writes the address of this bot with what it is to be handed', () => {
    expect(html(['Send: ', { start: 'i-AbC_9' }])).toBe('Send: https://t.me/BalintBot?start=i-AbC_9');
  });
  it('refuses what a link cannot carry', () => {
    expect(() => html([{ start: 'a b' }])).toThrow(RangeError);
    expect(() => html([{ start: 'a'.repeat(65) }])).toThrow(RangeError);
  });
  it('keeps a name on its line and in its reading order', () => {
    expect(html(['Anna\nMeeting cancelled\u202egro.elpmaxe\u2066 \u0007!', '\ud800.'])).toBe(
      'Anna Meeting cancelledgro.elpmaxe  !\ufffd.',
    );
  });
  it('holds a name together that runs the other way, as the sentence around it does', () => {
    const said = 'Presenter: \u2068אסתר\u2069 (2 of 9)';
    expect(html([said])).toBe(said);
    expect(renderToast(said)).toBe(said);
    expect(keyboard([[home(said)]])?.[0]?.[0]?.text).toBe(said);
    expect(html(['a\u2068b\u2068c\u2069d\u2069e'])).toBe('ab\u2068c\u2069de');
  });
  it('is never empty', () => {
    for (const nothing of ['', '  ', '\u200b', '\n']) expect(html([{ strong: nothing }])).toBe('…');
    expect(html()).toBe('…');
  });

  const typed = fc.string({
    unit: fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '/b',
        'amp;',
        '\n',
        '\u202e',
        '\u2068',
        '\u2069',
        '\ud83d',
        'я',
        '🙂',
        ' ',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
    maxLength: 60,
  });
  const span = fc.oneof(
    typed,
    typed.map((strong) => ({ strong })),
    typed.map((soft) => ({ soft })),
    typed.map((code) => ({ code })),
    typed.map((link) => ({ link, to: 'https://e.org/' })),
  );
  const textOf = (part: Line[number]): string => (typeof part === 'string' ? part : String(Object.values(part)[0]));
  const expected = (line: Line): string =>
    [
      ...line
        .map(textOf)
        .map((text) => text.split(/(\u2068[^\u202a-\u202e\u2066-\u2069]*\u2069)/))
        .map((parts) => parts.map((part, index) => (index % 2 === 0 ? plainly(part) : held(part))).join(''))
        .join(''),
    ].join('');
  const plainly = (text: string): string => [...text].map(visibly).join('');
  const held = (text: string): string => `\u2068${plainly(text)}\u2069`;
  const visibly = (letter: string): string => {
    const code = letter.codePointAt(0) ?? 0;
    if (code < 32 || (code >= 127 && code < 160) || code === 0x2028 || code === 0x2029) return ' ';
    if ((code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069)) return '';
    return code >= 0xd800 && code <= 0xdfff ? '\ufffd' : letter;
  };

  it('parses, whatever was typed, and shows exactly that', () => {
    fc.assert(
      fc.property(fc.array(fc.array(span, { maxLength: 4 }), { minLength: 1, maxLength: 4 }), (lines) => {
        const wanted = lines.map(expected).join('\n');
        fc.pre(/[^\s\p{Cf}]/u.test(wanted));
        expect(shown(html(...lines)).text).toBe(wanted);
      }),
      { numRuns: 500 },
    );
  });

  it('fits, whatever is in it, and is cut at the end of a line', () => {
    const long = fc.array(
      fc.array(
        fc.oneof(
          span,
          fc.integer({ min: 0, max: 6000 }).map((n) => '🙂&'.repeat(n / 3)),
        ),
        { maxLength: 3 },
      ),
      { minLength: 1, maxLength: 30 },
    );
    fc.assert(
      fc.property(long, (lines) => {
        const { text } = shown(html(...lines));
        const whole = lines.map(expected).join('\n');
        expect(text.length).toBeLessThanOrEqual(4096);
        expect(text).not.toMatch(/\p{Cs}/u);
        if (whole.length <= 4096) return;
        expect(text.endsWith('…')).toBe(true);
        expect(whole.startsWith(text.slice(0, -1).replace(/\n$/, ''))).toBe(true);
        const isCutInside = !text.endsWith('\n…') && text !== '…';
        if (isCutInside) expect(Math.max(...lines.map((line) => expected(line).length))).toBeGreaterThan(4096);
      }),
      { numRuns: 200 },
    );
  });
  it('keeps as many whole lines as fit', () => {
    const lines = Array.from({ length: 50 }, (_, n) => [`${n} `.padEnd(99, 'x')]);
    const text = html(...lines);
    expect(text.split('\n')).toHaveLength(41);
    expect(text).toHaveLength(40 * 100 + 1);
  });
  it('fills up to the limit and no further', () => {
    expect(html(['x'.repeat(4096)])).toBe('x'.repeat(4096));
    expect(html(['x'.repeat(4094), 'y'.repeat(9)])).toBe(`${'x'.repeat(4094)}…`);
    expect(html([{ strong: 'x'.repeat(4097) }])).toBe(`<b>${'x'.repeat(4093)}…</b>`);
  });
});

describe('buttons', () => {
  it('carry an intent, an address, or the way to this bot', () => {
    const choices = [
      [home('Home'), { label: 'The room', url: 'https://meet.example/x' }],
      [
        { label: 'Open', start: 'q1' },
        { label: 'Chat', start: '' },
      ],
    ];
    expect(keyboard(choices)).toEqual([
      [
        { text: 'Home', callback_data: 'home' },
        { text: 'The room', url: 'https://meet.example/x' },
      ],
      [
        { text: 'Open', url: 'https://t.me/BalintBot?start=q1' },
        { text: 'Chat', url: 'https://t.me/BalintBot' },
      ],
    ]);
  });
  it('have labels that are short, whole and never blank', () => {
    const texts = keyboard([[home('🙂'.repeat(40)), home(' \u202e\n'), home('a'.repeat(64))]])
      ?.flat()
      .map(({ text }) => text);
    expect(texts).toEqual([`${'🙂'.repeat(31)}…`, '…', 'a'.repeat(64)]);
  });
  it('leave out an address Telegram would refuse, and the row it stood in alone', () => {
    for (const url of [
      'http://localhost:3000',
      'zoommtg://zoom.us/join',
      'meet.example',
      'https://a b.c',
      'https://.x.',
    ]) {
      expect(keyboard([[{ label: 'The room', url }], [home('Home')]])).toEqual([
        [{ text: 'Home', callback_data: 'home' }],
      ]);
    }
  });
  it('are not there where there are none', () => {
    expect(render(of([['x']], { choices: [[], []] }), ME)).not.toHaveProperty('reply_markup');
  });
  it('are at most 100, eight in a row, 10 kB in all', () => {
    const many = keyboard(Array.from({ length: 60 }, () => [home('a'), home('b')]));
    expect(many?.flat()).toHaveLength(100);
    expect(keyboard([Array.from({ length: 20 }, () => home('a'))])?.map((row) => row.length)).toEqual([8, 8, 4]);
    const heavy = keyboard(Array.from({ length: 90 }, () => [home('ведущий '.repeat(8))]));
    expect(Buffer.byteLength(JSON.stringify({ inline_keyboard: heavy }))).toBeLessThanOrEqual(10_000);
    expect(heavy?.length).toBeGreaterThan(50);
  });
});

it('a toast has at most 200 letters, and no half ones', () => {
  expect(renderToast('Noted.')).toBe('Noted.');
  expect(renderToast(' a\nb ')).toBe('a b');
  expect(renderToast('🙂'.repeat(150))).toBe(`${'🙂'.repeat(99)}…`);
});
