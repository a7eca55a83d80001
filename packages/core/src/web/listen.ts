import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

/** Where to listen, and what answers. */
export interface ListenOptions {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** What answers, such as the `fetch` of a Hono app. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** How long an answer that has begun is waited for when stopped, in ms; 10 seconds unless told. */
  readonly patience?: number;
  /** How long a request may take to arrive, in ms; 10 seconds unless told. Whoever takes longer is hung up on. */
  readonly slowest?: number;
  /** How many may be connected at once; 1000 unless told. */
  readonly most?: number;
}

/** Something that answers over HTTP, until it is stopped. */
export interface Site {
  readonly port: number;
  /** Lets nobody new in, finishes the answers that have begun, and hangs up on whoever is still there. */
  stop(): Promise<void>;
}

/** Serves over HTTP; TLS is the business of whatever stands in front. Rejects where host and port cannot be listened on. */
export const listen = async (options: ListenOptions): Promise<Site> => {
  const { host, port, fetch, patience = 10_000, slowest = 10_000, most = 1_000 } = options;
  const serverOptions = { headersTimeout: slowest, requestTimeout: slowest, connectionsCheckingInterval: slowest / 4 };
  const server = createAdaptorServer({ fetch, serverOptions }) as Server;
  server.maxConnections = most;
  const open = new Set<ServerResponse>();
  server.prependListener('request', (_, response: ServerResponse) => {
    open.add(response);
    response.once('close', () => {
      open.delete(response);
      server.emit('answered');
    });
  });
  server.listen(port, host);
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      const late = AbortSignal.timeout(patience);
      while (open.size > 0 && !late.aborted) await once(server, 'answered', { signal: late }).catch(() => undefined);
      server.closeAllConnections();
      await closed;
    },
  };
};
