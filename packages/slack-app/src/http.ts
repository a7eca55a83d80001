import { createPostRoute } from '@balintkit/core/web';
import { type App, isValidSlackRequest } from '@slack/bolt';
import type { Context, Hono } from 'hono';

/** Where Slack posts everything, as the manifest has it. */
export const PATH = '/slack/events';

export interface HttpOptions {
  readonly signingSecret: string;
  readonly bolt: Pick<App, 'processEvent'>;
  /** Routes that are served beside. */
  readonly beside: Hono;
}

/**
 * Routes for what Slack posts, answered with what it is acknowledged by. What is not signed, or was signed more than five
 * minutes ago, is 401, and nothing of it is done; 400 is no JSON, 413 too large.
 */
export const createRoutes = ({ signingSecret, bolt, beside }: HttpOptions): Hono => {
  const isSigned = (context: Context, body: string): boolean => {
    const shown = (header: string): string => context.req.header(header) ?? '';
    const at = Number(shown('x-slack-request-timestamp') || Number.NaN);
    const headers = { 'x-slack-signature': shown('x-slack-signature'), 'x-slack-request-timestamp': at };
    return isValidSlackRequest({ signingSecret, body, headers });
  };

  const take = (context: Context, body: object): Promise<Response> =>
    new Promise((resolve, reject) => {
      const ack = async (said?: unknown): Promise<void> =>
        resolve(said && typeof said === 'object' ? context.json(said) : context.body(null));
      bolt.processEvent({ body, ack }).then(() => ack(), reject);
    });

  return createPostRoute({
    path: PATH,
    take: async (context) => {
      const text = await context.req.text();
      if (!isSigned(context, text)) return context.body(null, 401);
      const body = read(text, context.req.header('content-type') ?? '');
      if (!body) return context.body(null, 400);
      return 'challenge' in body ? context.json({ challenge: body.challenge }) : take(context, body);
    },
    beside,
  });
};

/** Events are JSON, commands a form, and interactions JSON in a form. */
const read = (text: string, type: string): object | undefined => {
  const form = type.startsWith('application/x-www-form-urlencoded') ? new URLSearchParams(text) : undefined;
  const json = form ? form.get('payload') : text;
  if (form && json === null) return Object.fromEntries(form);
  try {
    const body: unknown = JSON.parse(json ?? '');
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
};
