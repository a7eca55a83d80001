import { setTimeout as pause } from 'node:timers/promises';
import { HttpError, type Transformer } from 'grammy';
import type { ApiResponse } from 'grammy/types';
import * as z from 'zod';

/** The longest anybody who tapped is kept waiting for a second try, in seconds. */
const LONGEST = 3;

/**
 * A second try for what answers a person: after a 429 that asks for no more than 3 s, a failure of Telegram's own, a lost
 * connection. grammY's auto-retry never gives up where the network fails, so that one answer would hold up its chat.
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

const [sent, done] = [z.object({ message_id: z.int() }), z.literal(true)];
const answered = <T extends z.ZodType>(result: T) => z.object({ result });
const ANSWERS: Readonly<Record<string, z.ZodType>> = {
  getMe: answered(z.object({ id: z.int(), username: z.string() })),
  getUpdates: answered(z.array(z.object({ update_id: z.int() }))),
  sendMessage: answered(sent),
  sendDocument: answered(sent),
  setWebhook: answered(done),
  deleteWebhook: answered(done),
};
const anything = answered(z.unknown());
// Eleven days of waiting at most: what is longer no timer keeps.
const parameters = z.object({ retry_after: z.number().min(0).max(1e6), migrate_to_chat_id: z.int() }).partial();
const refusal = z.object({ error_code: z.int(), description: z.string(), parameters: parameters.optional() });

/** What no Bot API would answer counts as a lost connection: nobody knows what became of the call, and later tries may. */
export const sound: Transformer = async (call, method, payload, signal) => {
  const answer = await call(method, payload, signal);
  const shape = answer?.ok ? (ANSWERS[method] ?? anything) : refusal;
  if (shape.safeParse(answer).success) return answer;
  throw new HttpError(method, Object.assign(new Error('not an answer'), { code: 'odd-answer' }));
};
