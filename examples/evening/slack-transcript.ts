import type { ChatHead, Happening, Loopback, Modal, Person, Question, Seen } from '@balintkit/slack-app/loopback';
import { framed, list, type Shown, type Transcript, writtenFrom } from './transcript.ts';

/** A transcript that also tells how pages are handed in. */
export interface SlackTranscript extends Transcript {
  /** The page somebody has open is handed in as it is now. */
  readonly handsIn: (person: Person) => void;
}

/** What happened, with the page somebody had before them at that moment. */
type Noted =
  | (Happening & { readonly modal?: Modal | undefined })
  | { readonly kind: 'handed in'; readonly person: string; readonly modal: Modal | undefined };

/** What was done, then what was seen of it: what passes first. */
const RANK: Readonly<Record<Noted['kind'], number>> = {
  'handed in': 0,
  command: 0,
  pressed: 0,
  member: 0,
  channel: 0,
  modal: 1,
  sent: 2,
  edited: 3,
  deleted: 4,
  home: 5,
};

/**
 * The transcript of what happens on Slack from now on, in channels, direct messages and windows. What stands on the Homes
 * is told at the end of each part, of those whose Home is another one by then.
 */
export const slackTranscriptOf = (slack: Loopback, print?: (line: string) => void, zone?: string): SlackTranscript => {
  const person = (id: string): Person | undefined => slack.people.find((one) => one.id === id);
  const nameOf = (id: string): string => person(id)?.realName ?? '?';
  const homes = new Map<string, string>();

  const whereOf = (chat: ChatHead): string =>
    chat.kind === 'direct'
      ? (slack.people.find(({ dm }) => dm.id === chat.id)?.realName ?? chat.name)
      : `#${chat.name}`;

  const messageOf = (happening: Happening & { readonly kind: 'sent' | 'edited' | 'deleted' }): Shown | undefined => {
    const { chat, message, kind } = happening;
    const rank = RANK[kind];
    if (!message.from.isBot) {
      const where = chat.kind === 'direct' ? '' : ` · #${chat.name}`;
      const who = nameOf(message.from.id);
      const line = message.subtype === undefined ? `writes ${message.text}` : message.text;
      return { rank: 0, whose: who, head: () => `> ${who}${where} ${line}`, body: '' };
    }
    if (message.subtype !== undefined)
      return { rank: 0, whose: '', head: () => `> ${whereOf(chat)}: ${message.from.name} ${message.text}`, body: '' };
    if (message.onlyFor !== undefined) {
      const whose = nameOf(message.onlyFor);
      const where = chat.kind === 'direct' ? '' : ` · #${chat.name}`;
      return { rank: 1, whose, head: (all) => `${list(all)}${where} | (only they see it)`, body: drawn(message) };
    }
    const after = { sent: ' |', edited: ' | (changed)', deleted: ' | (taken away)' }[kind];
    return { rank, whose: whereOf(chat), head: (all) => `${list(all)}${after}`, body: drawn(message) };
  };

  const shownOf = (happening: Noted): Shown | undefined => {
    const rank = RANK[happening.kind];
    switch (happening.kind) {
      case 'sent':
      case 'edited':
      case 'deleted':
        return messageOf(happening);
      case 'pressed': {
        const whose = nameOf(happening.person);
        return { rank, whose, head: () => `> ${whose} presses [ ${happening.button.label} ]`, body: '' };
      }
      case 'command': {
        const whose = nameOf(happening.person);
        return { rank, whose, head: () => `> ${whose} writes ${happening.text}`, body: '' };
      }
      case 'handed in': {
        const whose = nameOf(happening.person);
        const { questions = [], submit = '' } = happening.modal ?? {};
        const filled = questions.map(({ label, value = '' }) => `    ${label} ${value === '' ? '–' : value}`);
        return { rank, whose, head: () => [`> ${whose} hands in [ ${submit} ]`, ...filled].join('\n'), body: '' };
      }
      case 'modal': {
        const whose = nameOf(happening.person);
        const { modal, did } = happening;
        if (did === 'closed' || !modal) return undefined;
        const how = { opened: '(a window opens)', updated: '(the window goes on)', wrong: '(the window stays)' }[did];
        return { rank, whose, head: (all) => `${list(all)} | ${how}`, body: drawnModal(modal) };
      }
      default:
        return undefined;
    }
  };

  let hear: (happening: Noted) => void = () => {};
  const written = writtenFrom<Noted>({
    on: (listener) => {
      hear = listener;
      slack.on((happening) =>
        listener(happening.kind === 'modal' ? { ...happening, modal: person(happening.person)?.modal } : happening),
      );
    },
    shownOf,
    keyOf: (one) => (one.kind === 'edited' ? `${one.chat.id}:${one.message.ts}` : undefined),
    print,
    zone,
  });

  const tellHomes = (): void => {
    const changed = new Map<string, string[]>();
    for (const { realName, home } of slack.people) {
      const body = framed([
        ...home.text.split('\n'),
        ...home.buttons.map((row) => row.map(({ label }) => `[ ${label} ]`).join(' ')),
      ]);
      if (!home.published || homes.get(realName) === body) continue;
      homes.set(realName, body);
      changed.set(body, [...(changed.get(body) ?? []), realName]);
    }
    if (changed.size > 0) written.write('\n-- on the Homes by now\n');
    for (const [body, whose] of changed) written.write(`${list(whose)} | (Home)\n${body}`);
  };

  return {
    ...written,
    handsIn: ({ id, modal }) => hear({ kind: 'handed in', person: id, modal }),
    part: (title) => {
      tellHomes();
      written.part(title);
    },
    text: () => {
      tellHomes();
      return written.text();
    },
  };
};

/** A message as people see it, without who sent it: that is always the app. */
const drawn = (message: Seen): string =>
  framed([
    ...message.text.split('\n'),
    ...message.buttons.map((row) => row.map(({ label }) => `[ ${label} ]`).join(' ')),
    ...message.files.map(({ name }) => `(a file: ${name})`),
  ]);

/** A window with its questions, and what stands in them. */
const drawnModal = ({ title, text, questions, submit, close }: Modal): string =>
  framed([
    `« ${title} »`,
    ...(text === '' ? [] : text.split('\n')),
    ...questions.flatMap((question) => drawnQuestion(question)),
    [submit, close].flatMap((label) => (label === undefined ? [] : [`[ ${label} ]`])).join(' '),
  ]);

const drawnQuestion = ({ label, hint, options, optional, value, error }: Question): readonly string[] => [
  `${label}${optional ? ' (may be left out)' : ''} ${typeof value === 'string' ? `« ${value} »` : ''}`.trimEnd(),
  ...options.map((one) => `  ( ) ${one.label}`),
  ...(hint === undefined ? [] : hint.split('\n').map((line) => `  ${line}`.trimEnd())),
  ...(error === undefined ? [] : [`  ! ${error}`]),
];
