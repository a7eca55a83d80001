import type { Card, Chat, Deliver, Reply, Request } from '@balintkit/core/chat';

/** A conversation that says what a test tells it to: the other side of the package's boundary. */
export interface ScriptedChat extends Chat {
  readonly requests: readonly Request[];
  /** The worker's way out, as the app made it. */
  readonly deliver: () => Deliver;
  /** The updates whose answer did not arrive where it should have changed a message. */
  readonly lost: readonly string[];
}

export const card = (text: string, choices?: Card['choices']): Card => ({
  lines: [[text]],
  language: 'en',
  ...(choices ? { choices } : {}),
});

/** A button that does what `do` says. */
export const button = (label: string, intent: 'home' | 'help' | 'next' | 'settings') =>
  [[{ label, intent: { do: intent } as const }]] as const;

export const scriptedChat = (
  respond: (request: Request) => readonly Reply[] | Promise<readonly Reply[]>,
  more: Partial<Pick<Chat, 'make' | 'home'>> = {},
): ScriptedChat => {
  const requests: Request[] = [];
  const lost: string[] = [];
  let deliver: Deliver | undefined;
  return {
    requests,
    lost,
    migrated: async () => {},
    missed: async ({ update }) => void lost.push(update),
    make: more.make ?? (async () => []),
    home: more.home ?? (async () => card(`Home after ${requests.length}`, button('Next meeting', 'next'))),
    deliver: () => {
      if (!deliver) throw new Error('no worker was asked for');
      return deliver;
    },
    respond: async (request) => {
      requests.push(request);
      return respond(request);
    },
    apology: (language) => [{ reply: 'toast', text: `sorry (${language})` }],
    stranger: (language) => [{ reply: 'toast', text: `not yours (${language})` }],
    unreachable: () => card('Here I cannot say it.'),
    commands: [],
    worker: (given) => {
      deliver = given;
      return { drain: async () => 0, wake: () => {}, start: () => {}, stop: async () => {} };
    },
  };
};
