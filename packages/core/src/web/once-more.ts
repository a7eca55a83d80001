import { setTimeout as pause } from 'node:timers/promises';

/** How a call that somebody waits for is judged. */
export interface Judging<T> {
  /** The status of an answer, and for how many seconds the other side asks to be left alone. */
  readonly read: (answer: T) => { readonly status: number; readonly wait?: number | undefined };
  /** Whether the connection was lost, where the call was thrown out of. */
  readonly isLost: (fault: unknown) => boolean;
}

/** The longest anybody is kept waiting for a second try, in seconds. */
const LONGEST = 3;

/** Calls, with one second try: after a 429 that asks for no more than 3 s, a failure of the other side's own, a lost connection. */
export const onceMore = async <T>(call: () => Promise<T>, { read, isLost }: Judging<T>): Promise<T> => {
  try {
    const answer = await call();
    const { status, wait = 1 } = read(answer);
    if (status < 500 && (status !== 429 || !(wait <= LONGEST))) return answer;
    await pause((status === 429 ? wait : 1) * 1_000);
  } catch (fault) {
    if (!isLost(fault)) throw fault;
    await pause(500);
  }
  return call();
};
