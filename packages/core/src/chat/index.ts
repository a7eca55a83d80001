import type { App } from '../app/index.ts';
import type { Place } from '../person.ts';
import { commandLists } from './commands.ts';
import type { Deliver } from './deliver.ts';
import type { Make } from './document.ts';
import type { Request } from './request.ts';
import { apology, missed, respond, unreachable } from './respond.ts';
import { createWorker, type WorkerEvent } from './worker.ts';

/**
 * The conversation, for a front-end: request in, replies out, and the worker that delivers the rest. `make` makes the
 * files that cards name; without it their words are sent alone.
 */
export const createChat = (app: App, make: Make = async () => []) => ({
  make,
  /** What answers somebody who did something, and what it changed. */
  respond: (request: Request) => respond(app, request),
  /** The tapped message could not be changed to the answer. */
  missed: (request: Request) => missed(app, request),
  /** A chat has another id. */
  migrated: (from: Place, to: Place) => app.groups.chatMoved(from, to),
  apology,
  unreachable,
  commands: commandLists(),
  /** The one loop that delivers what is due on one platform. */
  worker: (deliver: Deliver, log?: WorkerEvent) => createWorker(app, deliver, log),
});

/** The conversation, as a front-end holds it. */
export type Chat = ReturnType<typeof createChat>;

export { COMMANDS, type CommandName, type Listed as CommandList } from './commands.ts';
export type { Deliver } from './deliver.ts';
export type { Make } from './document.ts';
export { encodeIntent, INTENT_NAMES, type Intent, type IntentName, MOST_BYTES, parseIntent } from './intent.ts';
export type { Card, Choice, Edited, Line, Reply, Sent, Span } from './reply.ts';
export type { Doing, Request } from './request.ts';
export type { Worker, WorkerEvent } from './worker.ts';
