import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { respond } from './chat.ts';
import { ApiError } from './errors.ts';
import { upload } from './files.ts';
import { carryOut } from './methods.ts';
import { readPayload, readUpload, text } from './payload.ts';
import type { Sockets } from './sockets.ts';
import type { Call, Fault, FaultScript, Raw } from './types.ts';
import type { World } from './world.ts';

/** The HTTP side of the loopback. */
export interface Server {
  readonly calls: readonly Call[];
  readonly underWay: () => number;
  fault(script: FaultScript): () => void;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string | object;
}

interface ServerOptions {
  readonly world: World;
  readonly tokens: { readonly bot: string; readonly app: string };
  readonly scopes: ReadonlySet<string>;
  readonly sockets: Sockets;
  readonly port: number;
  readonly slow: number;
  readonly onActivity: () => void;
}

/** What is called, and how it is carried out. */
interface Job {
  readonly method: string;
  readonly payload: Raw;
  readonly does: () => Answer;
}

/** Listens on 127.0.0.1 and answers `/api/<method>`, response URLs, uploads and websockets as Slack does. */
export const createServerFor = async (options: ServerOptions): Promise<Server> => {
  const { world, sockets, port, slow, onActivity } = options;
  const calls: Call[] = [];
  const counts = new Map<string, number>();
  const scripts: FaultScript[] = [];
  const closing = new AbortController();
  let underWay = 0;

  const record = ({ method, payload }: Job): Call => {
    const n = (counts.get(method) ?? 0) + 1;
    counts.set(method, n);
    const call: Call = { method, payload, at: world.now(), n };
    calls.push(call);
    return call;
  };

  const faultFor = ({ method, payload, n }: Call): Fault | undefined => {
    for (const script of scripts) {
      const fault = script(method, payload, n);
      if (fault) return fault;
    }
    return undefined;
  };

  /** What a call is answered with; nothing where the connection is reset. */
  const answerTo = async (job: Job): Promise<Answer | undefined> => {
    const call = record(job);
    const fault = faultFor(call);
    const isCarriedOut = fault?.effect ?? (fault?.status === undefined && fault?.body === undefined);
    const answer = isCarriedOut ? answerOf(job.does) : undefined;
    if (answer) call.answer = typeof answer.body === 'string' ? { body: answer.body } : (answer.body as Raw);
    const delay = (fault?.delay ?? 0) + slow;
    if (delay > 0) await pause(delay, closing.signal);
    if (fault?.drop) return undefined;
    const status = fault?.status ?? (fault?.body === undefined ? (answer?.status ?? 500) : 200);
    const headers = fault?.headers ?? answer?.headers ?? {};
    return { status, headers, body: fault?.body ?? answer?.body ?? { ok: false, error: 'internal_error' } };
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const job = await jobOf(options, request);
    const answer = await answerTo(job);
    if (answer) write(response, answer);
    else request.socket.resetAndDestroy();
  };

  const server = createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
    underWay += 1;
    onActivity();
    serve(request, response)
      .catch((error: unknown) => write(response, failure(error)))
      .finally(() => {
        underWay -= 1;
        onActivity();
      });
  });
  server.on('connection', onActivity);
  server.on('upgrade', sockets.upgrade);
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  world.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    calls,
    underWay: () => underWay,
    fault: (script) => {
      scripts.push(script);
      return () => void scripts.splice(scripts.indexOf(script), 1);
    },
    close: async () => {
      closing.abort();
      sockets.close();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

const jobOf = async ({ world, tokens, scopes, sockets }: ServerOptions, request: IncomingMessage): Promise<Job> => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://loopback');
  const [, door = '', ...rest] = pathname.split('/');
  const last = rest.at(-1) ?? '';
  if (door === 'upload') {
    const bytes = await readUpload(request);
    return {
      method: 'upload',
      payload: { file: last, length: bytes.length },
      does: () => ({ status: 200, body: upload(world, last, bytes) }),
    };
  }
  const payload = await readPayload(request, searchParams);
  if (door === 'respond') {
    const does = (): Answer => {
      respond(world, last, payload);
      return { status: 200, body: 'ok' };
    };
    return { method: 'response_url', payload, does };
  }
  const token = request.headers.authorization?.replace(/^Bearer ?/, '') ?? text(payload, 'token');
  const does = (): Answer => {
    if (door !== 'api') throw new ApiError('not_found', {}, 404);
    if (token === undefined || token === '') throw new ApiError('not_authed');
    if (last === 'apps.connections.open') {
      if (token !== tokens.app) throw new ApiError(token === tokens.bot ? 'not_allowed_token_type' : 'invalid_auth');
      return { status: 200, body: { ok: true, url: sockets.ticket(world.base) } };
    }
    if (token === tokens.app) throw new ApiError('not_allowed_token_type');
    if (token !== tokens.bot) throw new ApiError('invalid_auth');
    if (!world.installed) throw new ApiError('account_inactive');
    const headers = { 'x-oauth-scopes': [...scopes].join(',') };
    return { status: 200, headers, body: { ok: true, ...carryOut(world, last, payload, scopes) } };
  };
  return { method: last, payload, does };
};

const answerOf = (does: () => Answer): Answer => {
  try {
    return does();
  } catch (error) {
    return failure(error);
  }
};

/** Anything but an `ApiError` is a mistake in here, and is answered as 500 with its words. */
const failure = (error: unknown): Answer =>
  error instanceof ApiError
    ? { status: error.status, headers: error.headers, body: { ok: false, error: error.message, ...error.more } }
    : { status: 500, body: { ok: false, error: `internal_error: ${String(error)}` } };

const write = (response: ServerResponse, { status, headers, body }: Answer): void => {
  if (response.destroyed || response.headersSent) return;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/plain' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text), ...headers }).end(text);
};

/** Real time; an endless pause ends when the server closes. */
const pause = (ms: number, closing: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    closing.addEventListener('abort', () => resolve(), { once: true });
    if (Number.isFinite(ms)) setTimeout(resolve, ms);
  });
