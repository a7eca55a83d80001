import { onceMore } from '@balintkit/core/web';
import { HttpError, type Transformer } from 'grammy';
import * as z from 'zod';

/**
 * A second try for what answers a person. grammY's auto-retry never gives up where the network fails, so that one answer
 * would hold up its chat.
 */
export const twice: Transformer = (call, method, payload, signal) =>
  onceMore(() => call(method, payload, signal), {
    read: (answer) =>
      answer.ok ? { status: 200 } : { status: answer.error_code, wait: answer.parameters?.retry_after },
    isLost: (fault) => fault instanceof HttpError && !signal?.aborted,
  });

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
