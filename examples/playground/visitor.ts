import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Desk, DeskDeed } from './desk/wire.ts';
import type { Command, Done, MessageSeen, Messenger, MessengerDeed, Room } from './messenger/wire.ts';
import type { SlackDeed, Done as SlackDone, Workspace } from './slack/wire.ts';

// Somebody at the page, for tests: over HTTP, and with nothing in hand that the page has not.

const PATIENCE = 10_000;

/** An answer with its status. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
}

export const visit = (address: string) => {
  const at = address.replace('localhost', '127.0.0.1');

  const read = async <T>(path: string): Promise<T> => (await fetch(`${at}${path}`)).json() as Promise<T>;
  const hand = async <T>(path: string, body: unknown): Promise<Answer<T>> => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${at}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? undefined : JSON.parse(text)) as T };
  };

  const messenger = () => read<Messenger>('/telegram/state');
  const desk = (language = 'en') => read<Desk>(`/desk/state?language=${language}`);
  const tries = (deed: unknown) => hand<Done & { readonly why?: string }>('/telegram/deeds', deed);
  const orders = (deed: DeskDeed) => hand<{ readonly why?: string } | undefined>('/desk/deeds', deed);

  const does = async (deed: MessengerDeed): Promise<Done> => {
    const { status, body } = await tries(deed);
    if (status !== 200) throw new Error(`${JSON.stringify(deed)}: ${body.why}`);
    return body;
  };

  const room = async (id: number): Promise<Room> => {
    const found = (await messenger()).rooms.find((one) => one.id === id);
    if (!found) throw new Error(`there is no room ${id}`);
    return found;
  };

  /** The newest message in a room of which this is true, waited for. */
  const sees = async (id: number, is: (message: MessageSeen) => boolean): Promise<MessageSeen> => {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const { messages, title } = await room(id);
      const found = messages.findLast(is);
      if (found) return found;
      if (Date.now() > until)
        throw new Error(`not seen in ${title}:\n${messages.map(({ text }) => text).join('\n--\n')}`);
      await pause(20);
    }
  };

  const workspace = () => read<Workspace>('/slack/state');
  const triesOnSlack = (deed: unknown) => hand<SlackDone & { readonly why?: string }>('/slack/deeds', deed);

  /** What is found in the workspace, waited for. */
  const findsOnSlack = async <T>(find: (workspace: Workspace) => T | undefined): Promise<T> => {
    const until = Date.now() + PATIENCE;
    for (;;) {
      const found = find(await workspace());
      if (found !== undefined) return found;
      if (Date.now() > until) throw new Error(`not found on Slack: ${find}`);
      await pause(20);
    }
  };

  /** Taps a button by its label, on the newest message that has it. */
  const taps = async (who: number, label: string | RegExp, where = who): Promise<Done> => {
    const fits = (text: string) => (typeof label === 'string' ? text === label : label.test(text));
    const message = await sees(where, ({ buttons }) => buttons.flat().some(({ text }) => fits(text)));
    const { sends = '' } = message.buttons.flat().find(({ text }) => fits(text)) ?? {};
    return does({ do: 'tap', who, room: where, message: message.id, sends });
  };

  return {
    at,
    messenger,
    desk,
    tries,
    does,
    orders,
    room,
    sees,
    taps,
    /** The same on Slack. */
    slack: {
      state: workspace,
      tries: triesOnSlack,
      finds: findsOnSlack,
      does: async (deed: SlackDeed): Promise<SlackDone> => {
        const { status, body } = await triesOnSlack(deed);
        if (status !== 200) throw new Error(`${JSON.stringify(deed)}: ${body.why}`);
        return body;
      },
      commands: (who: string, room: string) => read<readonly Command[]>(`/slack/commands?who=${who}&room=${room}`),
    },
    says: (who: number, text: string, where = who) => does({ do: 'say', who, room: where, text }),
    commands: (who: number, where: number) => read<readonly Command[]>(`/telegram/commands?who=${who}&room=${where}`),
    rows: async (name: Desk['tables'][number]['name'], language?: string) =>
      (await desk(language)).tables.find((table) => table.name === name)?.rows ?? [],
    /** The status of an answer to somebody who comes under these headers. */
    /** What is answered to somebody who says such things about themselves: to a look, or to a deed. */
    statusFor: (headers: Readonly<Record<string, string>>, deed?: object) =>
      new Promise<number | undefined>((resolve, reject) => {
        const [method, path] = deed ? ['POST', '/telegram/deeds'] : ['GET', '/desk/state'];
        const asking = request(`${at}${path}`, { method, headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        asking.on('error', reject).end(deed && JSON.stringify(deed));
      }),
    /** The next words of a stream of events, from the moment it is there. */
    listen: async (path: string) => {
      const leaving = new AbortController();
      const { body, headers } = await fetch(`${at}${path}`, { signal: leaving.signal });
      const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
      return {
        type: headers.get('content-type'),
        next: async (): Promise<string | undefined> => (await reader?.read())?.value,
        leave: () => leaving.abort(),
      };
    },
  };
};

/** Somebody at the page. */
export type Visitor = ReturnType<typeof visit>;
