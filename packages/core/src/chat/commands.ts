import { LANGUAGES, phrases } from '../phrases/index.ts';
import type { Language } from '../types.ts';
import { cases } from './answers/cases.ts';
import { credits } from './answers/credits.ts';
import { home } from './answers/home.ts';
import { linkCommand } from './answers/linking.ts';
import { path } from './answers/path.ts';
import { type Asking, privately, type Replies, refuse, say, show } from './asking.ts';
import { card, choice } from './cards/card.ts';
import { beginForm, leaveForm } from './dialogue.ts';
import { aboutPlace } from './forms/binding.ts';
import type { Reply } from './reply.ts';
import { homeView } from './views/home.ts';

/** Every command there is, as somebody types it behind the sign of the platform. */
export const COMMANDS = [
  'start',
  'next',
  'queue',
  'credits',
  'progress',
  'path',
  'groups',
  'rules',
  'settings',
  'link',
  'mydata',
  'erase',
  'help',
  'cancel',
  'bind',
] as const;
/** The name of a command. */
export type CommandName = (typeof COMMANDS)[number];

/** Where a command is offered. It can be written anywhere; in a group's chat it is answered in private. */
const SCOPES: Readonly<Record<CommandName, readonly ('private' | 'group')[]>> = {
  start: ['private'],
  next: ['private', 'group'],
  queue: ['private', 'group'],
  credits: ['private'],
  progress: ['private'],
  path: ['private'],
  groups: ['private'],
  rules: ['private', 'group'],
  settings: ['private'],
  link: ['private'],
  mydata: ['private'],
  erase: ['private'],
  help: ['private', 'group'],
  cancel: ['private'],
  bind: ['group'],
};

/** The commands of one scope in one language, for a platform that lists them. */
export interface Listed {
  readonly scope: 'private' | 'group';
  readonly language: Language;
  readonly commands: readonly { readonly name: CommandName; readonly description: string }[];
}

export const commandLists = (): readonly Listed[] =>
  LANGUAGES.flatMap((language) =>
    (['private', 'group'] as const).map((scope) => ({
      scope,
      language,
      commands: COMMANDS.filter((name) => SCOPES[name].includes(scope)).map((name) => ({
        name,
        description: phrases(language).say(`command-${name}`),
      })),
    })),
  );

/** A link into the bot: `j-TOKEN` joins a group; anything else may be the one-time code. */
const INVITATION = /^j-([0-9a-zA-Z]{22})$/;
const CODE = /^[0-9a-zA-Z]{12}$/;

const start = async (asking: Asking, rest: string): Replies => {
  const token = INVITATION.exec(rest)?.[1];
  if (token !== undefined) return beginForm(asking, 'join', { token });
  if (CODE.test(rest)) return beginForm(asking, 'found', { code: rest });
  return [show(await homeView(asking))];
};

/** The queue of the next meeting of somebody's groups, of the one that meets here first. */
const queue = async (asking: Asking): Replies => {
  const { app, caller, request, t, now } = asking;
  const { member } = await app.groups.mine(caller);
  const bound = request.private ? [] : await app.store.groupsAt(request.place);
  const here = member.filter((group) => bound.some((one) => one.id === group.id));
  const ids = (here.length > 0 ? here : member).map((group) => group.id);
  const [next] = await app.dates.coming(ids, now, 1);
  if (next) return cases.queue(asking, { do: 'queue', session: next.id });
  return [show(card(t, [t.say('next-none')], [[choice(t.say('button-groups'), { do: 'groups', page: 0 })]]))];
};

/** Binds the chat it is written in: to the one group there is, or to one that is asked for in private. */
const bind = async (asking: Asking): Replies => {
  const { request } = asking;
  if (request.private) return refuse(asking, { code: 'not-in-a-chat' });
  return beginForm(asking, 'bind', aboutPlace(request.place));
};

const RUNS: Readonly<Record<CommandName, (asking: Asking, rest: string) => Replies>> = {
  start,
  next: (asking) => home.next(asking, { do: 'next' }),
  queue,
  credits: (asking) => credits.credits(asking, { do: 'credits', period: 'this-year' }),
  progress: (asking) => path.progress(asking, { do: 'progress' }),
  path: (asking) => path.path(asking, { do: 'path' }),
  groups: (asking) => home.groups(asking, { do: 'groups', page: 0 }),
  rules: (asking) => home.rule(asking, { do: 'rule', rule: '1' }),
  settings: (asking) => home.settings(asking, { do: 'settings' }),
  link: linkCommand,
  mydata: (asking) => home['my-data'](asking, { do: 'my-data' }),
  erase: (asking) => beginForm(asking, 'erase', {}),
  help: (asking) => home.help(asking, { do: 'help' }),
  cancel: (asking) => leaveForm(asking),
  bind,
};

/** What a command is answered with before the society knows somebody. */
const FOR_STRANGERS: ReadonlySet<CommandName> = new Set(['start', 'help', 'rules', 'link', 'cancel']);

/** What answers a command. One of another bot is passed over in a group's chat. */
export const runCommand = async (asking: Asking, name: string, rest: string): Replies => {
  const { t, request, known } = asking;
  const command = COMMANDS.find((one) => one === name);
  if (!command) return request.private ? [say(card(t, [t.say('command-unknown')]))] : [];
  if (!known && !FOR_STRANGERS.has(command)) return refuse(asking, { code: 'not-known' });
  const replies = await RUNS[command](asking, rest.trim());
  return request.private ? replies.map(asMessage) : replies.map((reply) => privately(asking, reply));
};

/** A command has no message to change. */
const asMessage = (reply: Reply): Reply => (reply.reply === 'show' ? say(reply.card) : reply);
