import { type App, isLongAgo } from '../app/index.ts';
import { type Person, sameIdentity } from '../person.ts';
import { phrases } from '../phrases/index.ts';
import type { Instant, Language } from '../types.ts';
import { cases } from './answers/cases.ts';
import { credits } from './answers/credits.ts';
import { erasedBefore, erasing } from './answers/erasing.ts';
import { groups } from './answers/groups.ts';
import type { Handler, Handlers } from './answers/handler.ts';
import { home } from './answers/home.ts';
import { joining } from './answers/joining.ts';
import { linking } from './answers/linking.ts';
import { path } from './answers/path.ts';
import { running } from './answers/running.ts';
import { sessions } from './answers/sessions.ts';
import { settling } from './answers/settling.ts';
import { society } from './answers/society.ts';
import { statuses } from './answers/statuses.ts';
import { type Asking, createAsking, type Forms, privately, type Replies, refuse, say, toast } from './asking.ts';
import { card } from './cards/card.ts';
import { runCommand } from './commands.ts';
import {
  answerField,
  answerPage,
  backField,
  beginForm,
  isInForm,
  leaveForm,
  resumeForm,
  skipField,
} from './dialogue.ts';
import { erase, LAST_TAP } from './forms/erasing.ts';
import type { Intent, IntentName } from './intent.ts';
import type { Card, Reply } from './reply.ts';
import type { Doing, Request } from './request.ts';

const forms: Handlers<'pick' | 'form' | 'form-skip' | 'form-back' | 'form-leave' | 'form-resume'> = {
  pick: (asking, { field, value }) => answerField(asking, value, field),
  form: (asking, { form, about }) => beginForm(asking, form, { about }),
  'form-skip': (asking, { field }) => skipField(asking, field),
  'form-back': (asking, { field }) => backField(asking, field),
  'form-leave': (asking) => leaveForm(asking),
  'form-resume': (asking) => resumeForm(asking),
};

/** What answers each intent; an intent without an answer does not compile. */
const HANDLERS: Handlers<IntentName> = {
  ...home,
  ...credits,
  ...groups,
  ...joining,
  ...sessions,
  ...cases,
  ...running,
  ...settling,
  ...society,
  ...path,
  ...statuses,
  ...erasing,
  ...linking,
  ...forms,
};

/** Intents that somebody has before the society knows them. */
const FOR_STRANGERS: ReadonlySet<IntentName> = new Set([
  'home',
  'help',
  'rule',
  'unlink',
  'pick',
  'form-skip',
  'form-back',
  'form-leave',
  'form-resume',
]);

/** In a group's chat the tapped message is everybody's: what is one person's own goes to them alone. */
const answer = async (asking: Asking, intent: Intent): Replies => {
  const last = await erasedBefore(asking, intent);
  if (last) return last;
  if (!asking.known && !FOR_STRANGERS.has(intent.do)) return refuse(asking, { code: 'not-known' });
  const replies = await (HANDLERS[intent.do] as Handler<IntentName>)(asking, intent);
  return asking.request.private ? replies : replies.map((reply) => privately(asking, reply));
};

/** Request in, replies out. What the group or others must hear was written by the same commit, and is not in here. */
export const respond = async (app: App, request: Request, forms: Forms): Promise<readonly Reply[]> => {
  const { doing, place, identity, update } = request;
  if (doing.did === 'migrated') return app.groups.chatMoved(place, doing.to, { identity, update }).then(() => []);
  if (doing.did === 'removed') return removed(app, request);
  if (doing.did === 'added') return added(app, request);
  const asking = await createAsking(app, request, forms);
  const { known, t } = asking;
  if (known && isSignOfLife(known.me, request, asking.now)) await app.people.heard(asking.caller);
  switch (doing.did) {
    case 'tap':
      return doing.intent ? answer(asking, doing.intent) : [toast(t.say('toast-old-button'))];
    case 'command':
      return runCommand(asking, doing.name, doing.rest);
    case 'text':
      return request.private ? answerField(asking, doing.text) : [];
    case 'filled':
      return filled(asking, doing);
    case 'other':
      return request.private ? other(asking) : [];
  }
};

/** A page that was handed in; from a group's chat, for this person alone. */
const filled = async (asking: Asking, { form, answers }: Extract<Doing, { readonly did: 'filled' }>): Replies => {
  const value = form === erase.id ? answers[LAST_TAP.field] : undefined;
  const last = value === LAST_TAP.value ? await erasedBefore(asking, LAST_TAP) : undefined;
  const replies = last ?? (await answerPage(asking, form, answers));
  return asking.request.private ? replies : replies.map((reply) => privately(asking, reply));
};

/**
 * Whether this says something new of somebody: at another identity than before, again, or after a long time. Whoever taps
 * in a group's chat may still have closed their own.
 */
const isSignOfLife = (me: Person, request: Request, now: Instant): boolean => {
  const {
    identities: [first],
    unreachable,
  } = me;
  if (unreachable !== undefined) return request.private;
  if (isLongAgo(me, now)) return true;
  return first === undefined || !sameIdentity(first, request.identity);
};

/** A picture or a file where words were asked for; otherwise nothing that anybody reads. */
const other = async (asking: Asking): Replies => {
  const { t } = asking;
  if (await isInForm(asking)) return resumeForm(asking, [t.say('other-in-form')]);
  return [say(card(t, [t.say('talk-unread')]))];
};

/** Blocked by a person, or taken out of a chat. */
const removed = async (app: App, request: Request): Promise<readonly Reply[]> => {
  const { identity, update, place } = request;
  if (!request.private) await app.groups.chatMoved(place, undefined, { identity, update });
  else await app.reach.lost(identity, { identity, update });
  return [];
};

/** A tapped message that was to change by its answer did not: where it is a panel, the worker sees to it. */
export const missed = async (app: App, { doing }: Request): Promise<void> => {
  if (doing.did === 'tap' && doing.intent && 'session' in doing.intent) await app.reach.missed(doing.intent.session);
};

/** Put into a chat by somebody, or in it already when it got another id: what comes next is told by a notification. */
const added = async (app: App, { identity, update, place }: Request): Promise<readonly Reply[]> => {
  await app.groups.added({ identity, update }, place);
  return [];
};

/** What is said when something of ours broke: nothing was lost, and one can try again. */
export const apology = (language: Language): readonly Reply[] => [toast(phrases(language).say('toast-broken'))];

/** What somebody is told who belongs to another workspace than the one this serves, and met it in a chat they share. */
export const stranger = (language: Language): readonly Reply[] => [
  toast(phrases(language).say('toast-other-workspace')),
];

/** For the group's chat, where the private answer could not be delivered. */
export const unreachable = (language: Language): Card => {
  const t = phrases(language);
  return card(t, [t.say('open-a-chat')], [[{ label: t.say('button-open-a-chat'), start: 'hello' }]]);
};
