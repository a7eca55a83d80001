import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ApiResponse } from 'grammy/types';
import { ApiError } from './errors.ts';
import { findMethod } from './methods.ts';
import { type Payload, readPayload } from './payload.ts';
import type { Call, Fault, FaultScript, Loopback } from './types.ts';
import type { OnGone } from './updates.ts';
import type { World } from './world.ts';

/** The HTTP side of the loopback. */
export interface Server {
  readonly apiRoot: string;
  readonly calls: readonly Call[];
  /** Calls under way, getUpdates apart. */
  readonly underWay: () => number;
  readonly call: Loopback['call'];
  fault(script: FaultScript): () => void;
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: string | object;
}

interface ServerOptions {
  readonly world: World;
  readonly token: string;
  readonly port: number;
  readonly slow: number;
  readonly onSettled: () => void;
}

/** Listens on 127.0.0.1 and answers `/bot<token>/<method>` as api.telegram.org does. */
export const createServerFor = async ({ world, token, port, slow, onSettled }: ServerOptions): Promise<Server> => {
  const calls: Call[] = [];
  const counts = new Map<string, number>();
  const scripts: FaultScript[] = [];
  const closing = new AbortController();
  let underWay = 0;

  const record = (method: string, payload: Payload): Call => {
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
  const answerTo = async (
    url: string,
    read: (query: string) => Payload | Promise<Payload>,
    onGone: OnGone,
  ): Promise<Answer | undefined> => {
    const [, tokenPart = '', name = '', query = ''] = url.match(/\/bot([^/]+)\/([^/?]+)(?:\?(.*))?$/) ?? [];
    if (name === '') return { status: 404, body: failure(new ApiError(404, 'Not Found')) };
    if (decodeURIComponent(tokenPart) !== token)
      return { status: 401, body: failure(new ApiError(401, 'Unauthorized')) };
    const payload = await read(query);
    const [method, carryOut] = findMethod(name) ?? [name, undefined];
    const call = record(method, payload);
    const fault = faultFor(call);
    if (fault?.effect ?? (fault?.status === undefined && fault?.body === undefined)) {
      if (!carryOut) call.answer = failure(new ApiError(404, 'Not Found: method not found'));
      else call.answer = await answerOf(() => carryOut(world, payload, onGone));
    }
    const delay = (fault?.delay ?? 0) + slow;
    if (delay > 0) await pause(delay, closing.signal);
    if (fault?.drop) return undefined;
    const status = fault?.status ?? statusOf(call.answer);
    const silence = { ok: false, error_code: status, description: 'Internal Server Error' };
    return { status, body: fault?.body ?? call.answer ?? silence };
  };

  /** Counts a call while it is under way, getUpdates apart. */
  const counted = async <T>(url: string, work: () => Promise<T>): Promise<T> => {
    const counts = !/\/getupdates/i.test(url);
    if (counts) underWay += 1;
    try {
      return await work();
    } finally {
      if (counts) underWay -= 1;
      onSettled();
    }
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const read = (query: string) => readPayload(request, query);
    const answer = await answerTo(request.url ?? '', read, (hangUp) => void response.once('close', hangUp));
    if (answer) write(response, answer.status, answer.body);
    else request.socket.resetAndDestroy();
  };

  const server = createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
    counted(request.url ?? '', () => serve(request, response)).catch((error: unknown) =>
      write(response, error instanceof ApiError ? error.code : 500, failure(error)),
    );
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    underWay: () => underWay,
    call: (url, { body, signal }) =>
      counted(url, async () => {
        const hangUps = (hangUp: () => void): void => signal?.addEventListener('abort', hangUp);
        const answer = await answerTo(url, () => (body === undefined ? {} : JSON.parse(body)), hangUps);
        if (!answer) throw new TypeError('the connection was reset');
        return { json: async () => structuredClone(answer.body) };
      }),
    fault: (script) => {
      scripts.push(script);
      return () => void scripts.splice(scripts.indexOf(script), 1);
    },
    close: async () => {
      closing.abort();
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

const statusOf = (answer: ApiResponse<unknown> | undefined): number => (answer?.ok ? 200 : (answer?.error_code ?? 500));

const answerOf = async (carryOut: () => unknown): Promise<ApiResponse<unknown>> => {
  try {
    return { ok: true, result: await carryOut() };
  } catch (error) {
    return failure(error);
  }
};

/** Anything but an `ApiError` is a mistake in here, and is answered as 500 with its words. */
const failure = (error: unknown): ApiResponse<never> =>
  error instanceof ApiError
    ? {
        ok: false,
        error_code: error.code,
        description: error.message,
        ...(error.parameters ? { parameters: error.parameters } : {}),
      }
    : { ok: false, error_code: 500, description: `Internal Server Error: ${String(error)}` };

const write = (response: ServerResponse, status: number, body: string | object): void => {
  if (response.destroyed || response.headersSent) return;
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  response
    .writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
    .end(text);
};

/** Real time; an endless pause ends when the server closes. */
const pause = (ms: number, closing: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    closing.addEventListener('abort', () => resolve(), { once: true });
    if (Number.isFinite(ms)) setTimeout(resolve, ms);
  });
