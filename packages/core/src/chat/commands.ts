import { LANGUAGES, phrases } from '../phrases/index.ts';
import type { Language } from '../types.ts';
import { bindHere } from './answers/groups.ts';
import { greet, home, nextMeeting } from './answers/home.ts';
import { sessions } from './answers/sessions.ts';
import { type Asking, type Replies, refuse, say, whisper } from './asking.ts';
import { card } from './cards/card.ts';
import { beginForm, leaveForm } from './forms.ts';
import type { Reply } from './reply.ts';

export const COMMANDS = [
  'start',
  'next',
  'queue',
  'credits',
  'groups',
  'rules',
  'settings',
  'help',
  'cancel',
  'bind',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Where a command is offered. Those of a group's chat are answered in private, but for the binding itself. */
const SCOPES: Readonly<Record<CommandName, readonly ('private' | 'group')[]>> = {
  start: ['private'],
  next: ['private', 'group'],
  queue: ['private', 'group'],
  credits: ['private'],
  groups: ['private'],
  rules: ['private', 'group'],
  settings: ['private'],
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
  const token = INVITATION.exec(rest.trim())?.[1];
  if (token !== undefined) return beginForm(asking, 'join', { token });
  if (CODE.test(rest.trim())) return beginForm(asking, 'found', { code: rest.trim() });
  return greet(asking);
};

const queue = async (asking: Asking): Replies => {
  if (!asking.known) return refuse(asking, { code: 'not-known' });
  const meeting = await nextMeeting(asking);
  return meeting
    ? sessions.queue(asking, { do: 'queue', session: meeting.id })
    : [whisper(card(asking.t, [asking.t.say('next-none')]))];
};

const RUNS: Readonly<Record<CommandName, (asking: Asking, rest: string) => Replies>> = {
  start,
  next: (asking) => home.next(asking, { do: 'next' }),
  queue,
  credits: (asking) => home.credits(asking, { do: 'credits', period: 'this-year' }),
  groups: (asking) => home.groups(asking, { do: 'groups' }),
  rules: (asking) => home.rule(asking, { do: 'rule', rule: 1 }),
  settings: (asking) => home.settings(asking, { do: 'settings' }),
  help: (asking) => home.help(asking, { do: 'help' }),
  cancel: (asking) => leaveForm(asking),
  bind: (asking) => bindHere(asking),
};

/** For whom a command is anything before the society knows them. */
const FOR_STRANGERS: ReadonlySet<string> = new Set(['start', 'help', 'rules', 'cancel']);

/** What answers a command. In a group's chat the answer goes to its sender alone. */
export const runCommand = async (asking: Asking, name: string, rest: string): Replies => {
  const command = COMMANDS.find((one) => one === name);
  if (!command || !SCOPES[command].includes(asking.request.private ? 'private' : 'group')) {
    return asking.request.private ? [say(card(asking.t, [asking.t.say('command-unknown')]))] : [];
  }
  if (!asking.known && !FOR_STRANGERS.has(command)) return refuse(asking, { code: 'not-known' });
  const replies = await RUNS[command](asking, rest);
  return asking.request.private ? replies.map(asMessage) : replies.flatMap(privately);
};

/** A command has no message to change. */
const asMessage = (reply: Reply): Reply => (reply.reply === 'show' ? say(reply.card) : reply);
const privately = (reply: Reply): readonly Reply[] => (reply.reply === 'toast' ? [] : [whisper(reply.card)]);
