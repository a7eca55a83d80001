import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { Parcel, Tried } from './delivery.ts';
import { isRaw } from './payload.ts';
import type { Raw } from './types.ts';

/** The websockets of Socket Mode. */
export interface Sockets {
  /** A URL that opens one socket. */
  readonly ticket: (base: string) => string;
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly send: (
    parcel: Parcel,
    how: { readonly retry: number; readonly reason: string | undefined; readonly timeout: number },
  ) => Promise<Tried>;
  readonly refresh: (reason: string) => void;
  readonly count: () => number;
  readonly close: () => void;
}

/** Most that one app may hold open. */
const MOST = 10;

/** Real ms between pings; the client gives a silent server up after 30 s. */
const PING = 10_000;

/** Real ms a client has to say goodbye. */
const PARTING = 200;

const TYPES = { event: 'events_api', interaction: 'interactive', command: 'slash_commands' } as const;

/** Keeps sockets, hands envelopes out to one after another, and knows each one's acknowledgement by its id. */
export const createSockets = (appId: string): Sockets => {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Set<string>();
  const open = new Set<WebSocket>();
  const waiting = new Map<string, { readonly on: WebSocket; readonly done: (tried: Tried) => void }>();
  let turn = 0;

  const take = (socket: WebSocket): void => {
    const pings = setInterval(() => socket.ping(), PING);
    open.add(socket);
    socket.on('message', (data) => {
      const message: unknown = JSON.parse(String(data));
      if (!isRaw(message)) return;
      const answer = message.payload;
      const given = isRaw(answer) && Object.keys(answer).length > 0 ? { answer } : {};
      waiting.get(String(message.envelope_id))?.done({ outcome: 200, ...given });
    });
    socket.on('close', () => {
      clearInterval(pings);
      open.delete(socket);
      for (const { on, done } of [...waiting.values()]) if (on === socket) done({ outcome: 'socket closed' });
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: open.size,
        debug_info: { host: 'loopback', build_number: 1, approximate_connection_time: 18_060 },
        connection_info: { app_id: appId },
      }),
    );
  };

  return {
    ticket: (base) => {
      const ticket = randomUUID();
      tickets.add(ticket);
      return `${base.replace('http', 'ws')}/link/?ticket=${ticket}&app_id=${appId}`;
    },
    upgrade: (request, socket, head) => {
      const ticket = new URL(request.url ?? '', 'http://loopback').searchParams.get('ticket') ?? '';
      if (!tickets.delete(ticket) || open.size >= MOST) return void socket.destroy();
      server.handleUpgrade(request, socket, head, take);
    },
    send: (parcel, { retry, reason, timeout }) => {
      const ready = [...open].filter(({ readyState }) => readyState === WebSocket.OPEN);
      const socket = ready[turn++ % ready.length];
      if (!socket) return Promise.resolve({ outcome: 'no socket' });
      return new Promise((resolve) => {
        const envelope = randomUUID();
        const late = setTimeout(() => done({ outcome: 'timeout' }), timeout);
        const done = (tried: Tried): void => {
          clearTimeout(late);
          waiting.delete(envelope);
          resolve(tried);
        };
        waiting.set(envelope, { on: socket, done });
        socket.send(JSON.stringify(envelopeOf(envelope, parcel, retry, reason)));
      });
    },
    refresh: (reason) => {
      for (const socket of open) socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: {} }));
    },
    count: () => open.size,
    close: () => {
      for (const socket of open) {
        socket.close(1000);
        setTimeout(() => socket.terminate(), PARTING).unref();
      }
      server.close();
    },
  };
};

const envelopeOf = (id: string, { kind, body }: Parcel, retry: number, reason: string | undefined): Raw => ({
  envelope_id: id,
  type: TYPES[kind],
  payload: body,
  accepts_response_payload: kind !== 'event',
  ...(kind === 'event'
    ? { retry_attempt: retry, retry_reason: reason === 'http_timeout' ? 'timeout' : (reason ?? '') }
    : {}),
});
