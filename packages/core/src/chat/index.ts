import type { App } from '../app/index.ts';
import type { Place } from '../person.ts';
import { createAsking, type Forms } from './asking.ts';
import { commandLists } from './commands.ts';
import type { Deliver } from './deliver.ts';
import type { Make } from './document.ts';
import type { Card } from './reply.ts';
import type { Request } from './request.ts';
import { apology, missed, respond, stranger, unreachable } from './respond.ts';
import { homeView } from './views/home.ts';
import { createWorker, type WorkerEvent } from './worker.ts';

/**
 * The conversation, for a front-end: request in, replies out, and the worker that delivers the rest. `make` makes the
 * files that cards name; without it their words are sent alone. `forms` is how the platform tells forms.
 */
export const createChat = (app: App, make: Make = async () => [], forms: Forms = 'stepwise') => ({
  make,
  /** What answers somebody who did something, and what it changed. */
  respond: (request: Request) => respond(app, request, forms),
  /** The first screen of whoever asks, for a platform that has a place for it; of somebody not known, what they can do. */
  home: async (request: Request): Promise<Card> => homeView(await createAsking(app, request, forms)),
  /** The tapped message could not be changed to the answer. */
  missed: (request: Request) => missed(app, request),
  /** A chat has another id. */
  migrated: (from: Place, to: Place) => app.groups.chatMoved(from, to),
  apology,
  stranger,
  unreachable,
  commands: commandLists(),
  /** The one loop that delivers what is due on one platform. */
  worker: (deliver: Deliver, log?: WorkerEvent) => createWorker(app, deliver, log),
});

/** The conversation, as a front-end holds it. */
export type Chat = ReturnType<typeof createChat>;

export {
  type Answering,
  type AnsweringLog,
  type AnsweringOptions,
  apologizing,
  createAnswering,
  isAsked,
  lastingOf,
  type Respond,
  toastsOf,
} from './answering.ts';
export type { Forms } from './asking.ts';
export { COMMANDS, type CommandName, type Listed as CommandList } from './commands.ts';
export { type Deliver, unmade } from './deliver.ts';
export { filesOf, type Make } from './document.ts';
export type { Option } from './form.ts';
export {
  encodeIntent,
  INTENT_NAMES,
  type Intent,
  type IntentName,
  MOST_BYTES,
  parseIntent,
  shapeOf,
} from './intent.ts';
export { paced } from './paced.ts';
export type { Card, Choice, Edited, Line, Page, Question, Reply, Sent, Span } from './reply.ts';
export type { Doing, Request } from './request.ts';
export { short } from './short.ts';
export { fitted, harmless, isBlank, labelOf } from './text.ts';
export type { Worker, WorkerEvent } from './worker.ts';
