/** What may be told of something thrown: its name, its code, and where it was. */
export type Fault = {
  readonly fault: string;
  readonly code?: string;
  readonly at?: string;
};

/** The fault of something thrown, for a log. Its words may hold what a person typed, or a token, and stay out. */
export const faultOf = (thrown: unknown): Fault => {
  if (!(thrown instanceof Error)) return { fault: typeof thrown };
  const code = codeOf(thrown);
  const frames = thrown.stack?.replace(thrown.message, '').match(/(?<=^ +at ).*$/gm) ?? [];
  return { fault: thrown.name, ...(code === undefined ? {} : { code }), at: frames.slice(0, 4).join(' < ') };
};

/** Its own code, under whichever name, or that of what lay beneath. */
const codeOf = (thrown: unknown): string | undefined => {
  if (!(thrown instanceof Error)) return undefined;
  const { error_code: answered, code, type, error, message } = thrown as Error & Readonly<Record<string, unknown>>;
  const own = answered ?? code ?? type;
  if (typeof own === 'string' || typeof own === 'number') return String(own);
  return codeOf(error) ?? (/ timed out after [\d.]+ seconds$/.test(message) ? 'ETIMEDOUT' : undefined);
};
