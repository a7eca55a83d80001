import type { Call, Delivery, Loopback } from './types.ts';

/** What is looked for in log lines: the least letters by which each is told from a word of the program's own. */
const LEAST = { name: 3, word: 12, text: 8 };

/** Keys of Slack's under which people and channels are called something, and under which something is said or kept secret. */
const NAMES: ReadonlySet<string> = new Set([
  'name',
  'real_name',
  'display_name',
  'username',
  'user_name',
  'channel_name',
  'filename',
  'title',
]);
const TEXTS: ReadonlySet<string> = new Set([
  'text',
  'value',
  'url',
  'response_url',
  'upload_url',
  'private_metadata',
  'initial_value',
]);

/** What Slack calls every direct message and every private channel. */
const NOBODY: ReadonlySet<string> = new Set(['directmessage', 'privategroup']);

interface Watching {
  readonly secrets: readonly string[];
  readonly bot: string;
  readonly calls: readonly Call[];
  readonly deliveries: readonly Delivery[];
  /** What everybody and every channel is called. */
  readonly names: () => readonly string[];
}

/** A log for the app under test. */
export interface WatchedLog {
  /** Keeps the line. */
  readonly log: Loopback['log'];
  /** Throws where any line gave something away. */
  readonly check: () => void;
}

/** Keeps every line as it was handed over, before anything is left out of it, and looks through them all at the end. */
export const createWatchedLog = (watching: Watching): WatchedLog => {
  const lines: string[] = [];
  return {
    log: (level, event, data) => void lines.push(JSON.stringify([level, event, data])),
    check: () => {
      const all = lines.join('\n');
      for (const secret of secretsOf(watching)) {
        if (!all.includes(secret)) continue;
        const line = lines.find((one) => isIn(secret, one));
        if (line !== undefined) throw new Error(`a log line gives away ${JSON.stringify(secret)}: ${line}`);
      }
    },
  };
};

/** As a word of its own: `Ann` is not in `Annex`. */
const isIn = (secret: string, line: string): boolean => {
  const plain = secret.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'u').test(line);
};

const secretsOf = ({ secrets, bot, calls, deliveries, names }: Watching): ReadonlySet<string> => {
  const found = new Set(secrets);
  const add = (text: string, least: number): void => {
    if (text.length >= least && text.toLowerCase() !== bot.toLowerCase() && !NOBODY.has(text))
      found.add(JSON.stringify(text).slice(1, -1));
  };
  const look = (value: unknown, key: string): void => {
    if (ArrayBuffer.isView(value)) return;
    if (typeof value === 'object' && value !== null) {
      for (const [inner, one] of Object.entries(value)) look(one, Array.isArray(value) ? key : inner);
    } else if (typeof value === 'string' && NAMES.has(key)) {
      add(value, LEAST.name);
    } else if (typeof value === 'string' && TEXTS.has(key)) {
      for (const line of value.split('\n')) add(line, LEAST.text);
      for (const word of value.split(/\s+|[/=]/)) if (/\d/.test(word)) add(word, LEAST.word);
    }
  };
  for (const name of names()) add(name, LEAST.name);
  look(
    deliveries.map(({ body }) => body),
    '',
  );
  look(
    calls.map(({ payload }) => payload),
    '',
  );
  return found;
};
