import { describe, expect, test } from 'vitest';
import { fitted, harmless, isBlank, labelOf, short } from '../src/chat/index.ts';

describe('text that people typed', () => {
  test('cannot break out of its line, nor turn the reading order of what follows', () => {
    expect(harmless('one\r\ntwo\u2028three\u0000')).toBe('one  two three ');
    expect(harmless('a\u202eb\u2066c')).toBe('abc');
    expect(harmless('\u2068Anna\u2069 \u2068')).toBe('\u2068Anna\u2069 ');
    expect(harmless('\ud83d and 😀')).toBe('\ufffd and 😀');
  });

  test('is blank where nothing of it can be seen', () => {
    for (const text of ['', ' \n', '\u200b', '\u2068\u2069']) expect(isBlank(text), JSON.stringify(text)).toBe(true);
    for (const text of ['.', ' a ', '😀']) expect(isBlank(text), text).toBe(false);
  });

  test('is cut between characters', () => {
    expect(short('abc', 3)).toBe('abc');
    expect(short('abcd', 3)).toBe('ab…');
    expect(short('a😀bc', 3)).toBe('a…');
  });

  test('is cut as it is written, as late as it can be', () => {
    const doubled = (text: string): string => text.replaceAll('&', '&amp;');
    expect(fitted('a&b', 7, doubled)).toBe('a&amp;b');
    expect(fitted('a&bc', 7, doubled)).toBe('a&amp;…');
    expect(fitted('&&&&', 10, doubled)).toBe('&amp;…');
  });

  test('is a label of one line that is never empty', () => {
    expect(labelOf(' Go\non ', 10)).toBe('Go on');
    expect(labelOf('Go on to the end', 6)).toBe('Go on…');
    expect(labelOf('\u200b', 6)).toBe('…');
  });
});
