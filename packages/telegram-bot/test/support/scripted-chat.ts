import type { Place } from '@balintkit/core';
import type { Card, Chat, Deliver, Reply, Request, Worker } from '@balintkit/core/chat';

/** A conversation that says what a test tells it to: the other side of the package's boundary. */
export interface ScriptedChat extends Chat {
  readonly requests: readonly Request[];
  /** The worker's way out, as the bot made it. */
  readonly deliver: () => Deliver;
  readonly workerLog: readonly string[];
  /** The updates whose answer did not arrive where it should have changed a message. */
  readonly lost: readonly string[];
  /** Chats that got another id. */
  readonly moves: readonly (readonly [from: Place, to: Place])[];
}

export const card = (text: string, choices?: Card['choices']): Card => ({
  lines: [[text]],
  language: 'en',
  ...(choices ? { choices } : {}),
});

export const scriptedChat = (
  respond: (request: Request) => readonly Reply[] | Promise<readonly Reply[]>,
  more: Partial<Pick<Chat, 'commands' | 'make'>> = {},
): ScriptedChat => {
  const requests: Request[] = [];
  const workerLog: string[] = [];
  const lost: string[] = [];
  const moves: [Place, Place][] = [];
  let deliver: Deliver | undefined;
  return {
    requests,
    workerLog,
    lost,
    moves,
    migrated: async (from, to) => {
      moves.push([from, to]);
    },
    missed: async ({ update }) => void lost.push(update),
    make: more.make ?? (async () => []),
    deliver: () => {
      if (!deliver) throw new Error('no worker was asked for');
      return deliver;
    },
    respond: async (request) => {
      requests.push(request);
      return respond(request);
    },
    home: async () => card('Home.'),
    apology: (language) => [{ reply: 'toast', text: `sorry (${language})` }],
    stranger: () => [],
    unreachable: () => card('Here I cannot say it.', [[{ label: 'Open a chat with me', start: 'hello' }]]),
    commands: more.commands ?? [],
    worker: (given, log): Worker => {
      deliver = given;
      return {
        drain: async () => 0,
        wake: () => {},
        start: () => {
          workerLog.push('start');
          log?.('worker.failed', { error: 'StoreError' });
        },
        stop: async () => void workerLog.push('stop'),
      };
    },
  };
};
