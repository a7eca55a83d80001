import pino from 'pino';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
/** From which weight on a line is written. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What a log line may hold: numbers, and words of the program's own; anything else is left out. */
export type LogData = Readonly<Record<string, unknown>>;

/** Writes down what happened: the name of an event with data, never a sentence, never anything about a person. */
export type Log = (level: 'debug' | 'info' | 'warn' | 'error', event: string, data?: LogData) => void;

/** JSON lines on standard error. */
export const createLog = (level: LogLevel): Log => {
  const logger = pino({ level, base: null }, pino.destination(2));
  return (at, event, data = {}) => {
    logger[at](Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plain(value)])), event);
  };
};

const plain = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(/\d{5,}:[\w-]{20,}/g, '[token]');
  return typeof value === 'object' ? undefined : value;
};
