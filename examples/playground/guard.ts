import type { MiddlewareHandler } from 'hono';

/** What this computer calls itself. Another name that leads here is somebody else's, who may want to read along. */
const OWN = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i;

/** Lets in what a browser on this computer asks for at its own address, from a page that was served there; deeds as JSON alone. */
export const guard: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? '';
  const origin = c.req.header('origin') ?? `http://${host}`;
  const isElsewhere = /^(cross|same)-site$/.test(c.req.header('sec-fetch-site') ?? '');
  const isPlain = c.req.method === 'POST' && !c.req.header('content-type')?.startsWith('application/json');
  if (!OWN.test(host) || origin !== `http://${host}` || isElsewhere || isPlain)
    return c.json({ why: 'This is for this computer alone.' }, 403);
  await next();
  c.header('cross-origin-resource-policy', 'same-origin');
  c.header('x-content-type-options', 'nosniff');
  c.header('referrer-policy', 'no-referrer');
  c.header('cache-control', 'no-store');
  return undefined;
};
