import { setTimeout as pause } from 'node:timers/promises';
import { HttpError, type Transformer } from 'grammy';
import type { ApiResponse } from 'grammy/types';

/** The longest anybody who tapped is kept waiting for a second try, in seconds. */
const LONGEST = 3;

/**
 * A second try for what answers a person: after a 429 that asks for no more than 3 s, after a failure of Telegram's
 * own, after a lost connection. Not grammY's auto-retry: that one waits once more after its last try, and where the
 * network fails it never gives up, so that one answer would hold up its chat.
 */
export const onceMore: Transformer = async (call, method, payload, signal) => {
  try {
    const response = await call(method, payload, signal);
    const wait = waitAfter(response);
    if (wait === undefined) return response;
    await pause(wait * 1_000);
  } catch (error) {
    if (!(error instanceof HttpError) || signal?.aborted) throw error;
    await pause(500);
  }
  return call(method, payload, signal);
};

const waitAfter = (response: ApiResponse<unknown>): number | undefined => {
  if (response.ok) return undefined;
  if (response.error_code >= 500) return 1;
  const wait = response.error_code === 429 ? (response.parameters?.retry_after ?? 1) : Number.POSITIVE_INFINITY;
  return wait <= LONGEST ? wait : undefined;
};
