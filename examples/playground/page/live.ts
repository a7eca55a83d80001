import { useEffect, useState } from 'preact/hooks';

/** What a server holds, as it was last heard. */
export interface Live<State> {
  readonly state: State | undefined;
  /** Whether the server cannot be reached; it is tried again. */
  readonly isLost: boolean;
}

const RETRY = 1_500;

/** Follows `state` under an address: fetched at first, with this query, and again after each of its `events`. Rests while nobody looks at the page, since a browser keeps few connections to one server. */
export const useLive = <State>(address: string, query = ''): Live<State> => {
  const [live, setLive] = useState<Live<State>>({ state: undefined, isLost: false });

  useEffect(() => {
    let events: EventSource | undefined;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    let isFetching = false;
    let isBehind = false;

    const lose = (): void => {
      events?.close();
      events = undefined;
      if (isOver) return;
      setLive(({ state }) => ({ state, isLost: true }));
      clearTimeout(retry);
      retry = setTimeout(listen, RETRY);
    };
    const load = async (): Promise<void> => {
      isBehind = isFetching;
      if (isFetching) return;
      isFetching = true;
      try {
        const answer = await fetch(`${address}/state${query}`, { cache: 'no-store' });
        if (!answer.ok) throw new Error(answer.statusText);
        const state = (await answer.json()) as State;
        if (!isOver) setLive({ state, isLost: false });
      } catch {
        lose();
      } finally {
        isFetching = false;
        if (isBehind && !isOver) void load();
      }
    };
    const listen = (): void => {
      if (isOver || document.hidden || events !== undefined) return;
      events = new EventSource(`${address}/events`);
      events.addEventListener('open', () => void load());
      events.addEventListener('changed', () => void load());
      events.addEventListener('error', lose);
    };
    const look = (): void => {
      if (document.hidden) {
        clearTimeout(retry);
        events?.close();
        events = undefined;
      } else listen();
    };

    void load();
    listen();
    document.addEventListener('visibilitychange', look);
    return () => {
      isOver = true;
      clearTimeout(retry);
      events?.close();
      document.removeEventListener('visibilitychange', look);
    };
  }, [address, query]);

  return live;
};

/** What came of a deed: an answer, or no; `why` is missing where nobody answered. */
export type Outcome<Answer> =
  | { readonly ok: true; readonly answer: Answer | undefined }
  | { readonly ok: false; readonly why?: string };

/** Hands a deed to `deeds` under an address. Never throws. */
export const act = async <Answer>(address: string, deed: object): Promise<Outcome<Answer>> => {
  try {
    const answer = await fetch(`${address}/deeds`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(deed),
    });
    const said = answer.status === 204 ? undefined : await answer.json();
    if (answer.ok) return { ok: true, answer: said as Answer };
    return typeof said?.why === 'string' ? { ok: false, why: said.why } : { ok: false };
  } catch {
    return { ok: false };
  }
};
