import type { Span } from '../messenger/wire.ts';
import type { Words } from './wire.ts';

/** A text object of Slack's as words with marks; `nameOf` says what an id stands for. */
export const wordsIn = (object: unknown, nameOf: (id: string) => string): Words => {
  const { type, text = '' } = (object ?? {}) as { readonly type?: string; readonly text?: string };
  if (type === 'plain_text') return { text, spans: [] };
  const words = createWords(nameOf);
  read(text, words);
  return { text: words.text(), spans: words.spans };
};

/** Words as they are gathered. */
interface Gathering {
  readonly spans: Span[];
  readonly text: () => string;
  readonly add: (text: string) => void;
  /** Marks what is added meanwhile. */
  readonly mark: (mark: Omit<Span, 'offset' | 'length'>, inside: () => void) => void;
  readonly nameOf: (id: string) => string;
}

const createWords = (nameOf: Gathering['nameOf']): Gathering => {
  let text = '';
  const spans: Span[] = [];
  return {
    spans,
    nameOf,
    text: () => text,
    add: (more) => {
      text += more;
    },
    mark: (mark, inside) => {
      const offset = text.length;
      inside();
      spans.push({ ...mark, offset, length: text.length - offset });
    },
  };
};

const MARKS: Readonly<Record<string, string>> = { '*': 'bold', _: 'italic', '~': 'strikethrough' };

/** A block of code, code, something in angles, a stretch between marks that stand at the edges of words. */
const PARTS =
  /```([\s\S]+?)```|`([^`\n]+)`|<([^<>]+)>|(?<![\p{L}\p{N}_*~])([*_~])(?=\S)([^\n]*?\S)\4(?![\p{L}\p{N}_*~])/gu;

const read = (text: string, words: Gathering): void => {
  let at = 0;
  for (const found of text.matchAll(PARTS)) {
    words.add(plain(text.slice(at, found.index)));
    at = found.index + found[0].length;
    const [, block, code, angled, mark = '', marked = ''] = found;
    if (block !== undefined) words.mark({ type: 'pre' }, () => words.add(plain(block)));
    else if (code !== undefined) words.mark({ type: 'code' }, () => words.add(plain(code)));
    else if (angled !== undefined) readAngled(angled, words);
    else words.mark({ type: MARKS[mark] ?? '' }, () => read(marked, words));
  }
  words.add(plain(text.slice(at)));
};

const readAngled = (angled: string, words: Gathering): void => {
  const bar = angled.indexOf('|');
  const what = bar < 0 ? angled : angled.slice(0, bar);
  const said = bar < 0 ? undefined : plain(angled.slice(bar + 1));
  const [, seconds, shows] = /^!date\^(\d+)\^([^^]*)/.exec(what) ?? [];
  if (shows !== undefined && Number(seconds) > 0) {
    words.mark({ type: 'date_time', at: Number(seconds) * 1000, shows }, () => words.add(said ?? ''));
  } else if (shows !== undefined) words.add(said ?? '');
  else if (/^[!@#]/.test(what)) {
    const sign = what.startsWith('#') ? '#' : '@';
    words.mark({ type: 'mention' }, () =>
      words.add(`${sign}${said ?? (what.startsWith('!') ? what.slice(1) : words.nameOf(what.slice(1)))}`),
    );
  } else words.mark({ type: 'text_link', url: plain(what) }, () => words.add(said ?? plain(what)));
};

const plain = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&').replaceAll('\u200b', '');
