import { createRequire } from 'node:module';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
/** From which weight on a line is written. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What a log line may hold: numbers, and words of the program's own; anything else is left out. */
export type LogData = Readonly<Record<string, unknown>>;

/** Writes down what happened: the name of an event with data, never a sentence, never anything about a person. */
export type Log = (level: 'debug' | 'info' | 'warn' | 'error', event: string, data?: LogData) => void;

/** JSON lines on standard error, written by pino, which is loaded by the first log that is made. */
export const createLog = (level: LogLevel): Log => {
  const require = createRequire(import.meta.url);
  const { pino } = require('pino') as typeof import('pino');
  const logger = pino({ level, base: null }, pino.destination(2));
  return (at, event, data = {}) => {
    logger[at](Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plain(value)])), event);
  };
};

/** The tokens of every platform, wherever they stand. */
const TOKEN = /\d{5,}:[\w-]{20,}|\bx(?:ox[a-z]|app)-[\w-]+/g;

const plain = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(TOKEN, '[token]');
  return typeof value === 'object' ? undefined : value;
};
