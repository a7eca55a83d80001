import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Brings what is posted to it to several servers in turn, as what stands in front of them would. */
export interface Balancer {
  readonly port: number;
  /** How much each of them was brought. */
  readonly dealt: () => readonly number[];
  readonly close: () => Promise<void>;
}

/** Passes by those that are not up; 502 where one goes down in the middle, or none is up. */
export const openBalancer = async (ports: readonly number[], isUp: (index: number) => boolean): Promise<Balancer> => {
  const dealt = ports.map(() => 0);
  let turn = 0;

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const up = ports.map((_, index) => (turn + index) % ports.length).find(isUp);
    if (up === undefined) {
      response.writeHead(502).end();
      return;
    }
    turn = up + 1;
    dealt[up] = (dealt[up] ?? 0) + 1;
    const { host: _, connection: __, 'content-length': ___, 'transfer-encoding': ____, ...headers } = request.headers;
    const answer = await fetch(`http://127.0.0.1:${ports[up]}${request.url}`, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body,
    }).catch(() => undefined);
    response.writeHead(answer?.status ?? 502).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port,
    dealt: () => dealt,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};
