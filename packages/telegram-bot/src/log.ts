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

/** What may be told of something thrown: its name, its code and where it was. Its words may hold what a person typed, and stay out. */
export const faultOf = (thrown: unknown): LogData => {
  if (!(thrown instanceof Error)) return { fault: typeof thrown };
  const code = codeOf(thrown);
  const frames = thrown.stack?.replace(thrown.message, '').match(/(?<=^ +at ).*$/gm) ?? [];
  return { fault: thrown.name, ...(code ? { code: String(code) } : {}), at: frames.slice(0, 4).join(' < ') };
};

const codeOf = (thrown: unknown): unknown => {
  if (!(thrown instanceof Error)) return undefined;
  const { error_code: ofTelegram, code, error } = thrown as Error & Readonly<Record<string, unknown>>;
  return ofTelegram ?? code ?? codeOf(error);
};
