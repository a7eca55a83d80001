import { sign } from './signing.ts';
import type { Sockets } from './sockets.ts';
import type { Delivered, Delivery, Forged, Pace, Raw } from './types.ts';

/** Something to be brought to the app. */
export interface Parcel {
  readonly id: string;
  readonly kind: Delivered;
  readonly body: Raw;
}

/** Brings something, an event again and again until it is acknowledged or three more tries were in vain. Resolves to the last try. */
export type Bring = (parcel: Parcel) => Promise<Delivery>;

/** What brings things to the app. */
export interface Courier {
  readonly bring: Bring;
  readonly deliveries: readonly Delivery[];
  /** What is under way or waits to be tried again. */
  readonly pending: () => readonly string[];
  readonly postTo: (url: string | undefined) => void;
  readonly redeliver: (id: string) => Promise<Delivery>;
  readonly forge: (what: Forged) => Promise<Delivery>;
  readonly close: () => void;
}

interface CourierOptions {
  readonly now: () => number;
  readonly secret: string;
  readonly pace: Pace | undefined;
  readonly twice: boolean;
  readonly sockets: Pick<Sockets, 'send'>;
  readonly onSettled: () => void;
}

/** What a try came to. */
export type Tried = Pick<Delivery, 'outcome' | 'answer'> & { readonly noRetry?: boolean };

const RETRIES = 3;

/** By signed posts while there is a URL, else down a websocket. */
export const createCourier = ({ now, secret, pace = {}, twice, sockets, onSettled }: CourierOptions): Courier => {
  const { timeout = 3_000, retry: pause = 100 } = pace;
  const deliveries: Delivery[] = [];
  const known = new Map<string, Parcel>();
  const pending = new Set<Parcel>();
  const closing = new AbortController();
  let url: string | undefined;

  const attempt = async (parcel: Parcel, retry: number, forged?: Forged): Promise<Delivery & Tried> => {
    const last = retry === 0 ? undefined : deliveries.findLast(({ id }) => id === parcel.id);
    const reason = last && (last.outcome === 'timeout' ? 'http_timeout' : 'http_error');
    const tried =
      url === undefined
        ? await sockets.send(parcel, { retry, reason, timeout })
        : await send(url, parcel, headersFor(parcel, secret, { retry, reason, forged }), timeout, closing.signal);
    const delivery = { id: parcel.id, kind: parcel.kind, body: parcel.body, retry, at: now(), ...tried };
    deliveries.push(delivery);
    return delivery;
  };

  const counted = async <T>(parcel: Parcel, work: () => Promise<T>): Promise<T> => {
    const mark = { ...parcel };
    pending.add(mark);
    try {
      return await work();
    } finally {
      pending.delete(mark);
      onSettled();
    }
  };

  const persist = async (parcel: Parcel): Promise<Delivery> => {
    const retries = parcel.kind === 'event' ? RETRIES : 0;
    for (let retry = 0; ; retry += 1) {
      const delivery = await attempt(parcel, retry);
      if (isTaken(delivery) || delivery.noRetry || retry === retries || closing.signal.aborted) return delivery;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  };

  const bring: Bring = async (parcel) => {
    known.set(parcel.id, parcel);
    const delivery = await counted(parcel, () => persist(parcel));
    if (twice && isTaken(delivery)) void counted(parcel, () => attempt(parcel, 0));
    return delivery;
  };

  return {
    bring,
    deliveries,
    pending: () => [...pending].map(({ kind, id }) => `${kind} ${id}`),
    postTo: (to) => {
      url = to;
    },
    redeliver: (id) => {
      const parcel = known.get(id);
      if (!parcel) return Promise.reject(new Error(`nothing was brought under the id ${id}`));
      return counted(parcel, () => attempt(parcel, 0));
    },
    forge: (what) => {
      const id = what.body.event_id ?? what.body.trigger_id;
      const parcel = { id: typeof id === 'string' ? id : 'forged', kind: what.kind, body: what.body };
      return counted(parcel, () => attempt(parcel, 0, what));
    },
    close: () => closing.abort(),
  };
};

/** Whether it was acknowledged. */
export const isTaken = ({ outcome }: Pick<Delivery, 'outcome'>): boolean =>
  typeof outcome === 'number' && outcome >= 200 && outcome < 300;

interface How {
  readonly retry: number;
  readonly reason: string | undefined;
  readonly forged: Forged | undefined;
}

/** An event is JSON, an interaction a form with one field of JSON, a command a form. */
const bodyOf = ({ kind, body }: Parcel): string => {
  if (kind === 'event') return JSON.stringify(body);
  if (kind === 'interaction') return new URLSearchParams({ payload: JSON.stringify(body) }).toString();
  return new URLSearchParams(
    Object.entries(body).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();
};

const headersFor = (parcel: Parcel, secret: string, { retry, reason, forged }: How): Record<string, string> => {
  const timestamp = forged?.timestamp ?? Math.floor(Date.now() / 1000);
  const right = sign(secret, timestamp, bodyOf(parcel));
  const asked = forged?.signature ?? 'right';
  const signature = asked === 'right' ? right : asked === 'wrong' ? sign(`not ${secret}`, timestamp, '') : asked;
  return {
    'content-type': parcel.kind === 'event' ? 'application/json' : 'application/x-www-form-urlencoded',
    'x-slack-request-timestamp': String(timestamp),
    ...(asked === 'none' ? {} : { 'x-slack-signature': signature }),
    ...(reason === undefined ? {} : { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': reason }),
  };
};

const send = async (
  url: string,
  parcel: Parcel,
  headers: Record<string, string>,
  timeout: number,
  closing: AbortSignal,
): Promise<Tried> => {
  const late = AbortSignal.timeout(timeout);
  try {
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body: bodyOf(parcel),
      signal: AbortSignal.any([late, closing]),
    });
    const answer = parse(await response.text());
    const noRetry = response.headers.get('x-slack-no-retry') === '1';
    return { outcome: response.status, ...(answer === '' ? {} : { answer }), ...(noRetry ? { noRetry } : {}) };
  } catch {
    return { outcome: late.aborted ? 'timeout' : 'connection failed' };
  }
};

const parse = (text: string): Raw | string => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Raw) : text;
  } catch {
    return text;
  }
};
