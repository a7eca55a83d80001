import type { Channel, Loopback, Modal, Person, Question, Raw, Seen } from '@balintkit/slack-app/loopback';
import { wordsIn } from './mrkdwn.ts';
import { localeOf, type Slack } from './people.ts';
import type {
  BlockSeen,
  ButtonSeen,
  ChannelSeen,
  MessageSeen,
  ModalSeen,
  PersonSeen,
  QuestionSeen,
  Words,
  Workspace,
} from './wire.ts';

/** Everything in a workspace, as the page shows it; nobody is there where there is none. */
export const seenOf = (slack: Slack | undefined, version: number, opened: number): Workspace => {
  const head = { version, opened, platform: 'slack' } as const;
  if (!slack) return { ...head, team: '', bot: { id: '', name: '' }, people: [], channels: [] };
  const { loopback, languages } = slack;
  const reading = readingIn(loopback);
  return {
    ...head,
    team: loopback.team.name,
    bot: { id: loopback.bot.userId, name: loopback.bot.name },
    people: loopback.people.map((person) => personOf(person, languages.get(person.id) ?? 'en', reading)),
    channels: loopback.channels.filter(({ archived }) => !archived).map((channel) => channelOf(channel, reading)),
  };
};

/** Reads a text object of Slack's. */
type Reading = (object: unknown) => Words;

const readingIn = ({ people, channels, bot }: Loopback): Reading => {
  const names = new Map([
    ...people.map(({ id, realName }) => [id, realName] as const),
    ...channels.map(({ id, name }) => [id, name] as const),
    [bot.userId, bot.name] as const,
  ]);
  return (object) => wordsIn(object, (id) => names.get(id) ?? id);
};

const personOf = (person: Person, language: string, reading: Reading): PersonSeen => {
  const { id, realName, tz, dm, home, modal, ephemerals } = person;
  const read = (messages: readonly Seen[]) => messages.map((message) => messageOf(message, reading));
  const aloneIn = (where: string) => read(ephemerals.filter(({ channel }) => channel === where));
  const channels = new Set(ephemerals.map(({ channel }) => channel).filter((channel) => channel !== dm.id));
  return {
    id,
    name: realName,
    language,
    locale: localeOf(language),
    zone: tz,
    home: blocksOf(home.blocks, reading),
    messages: inOrder([...read(dm.messages), ...aloneIn(dm.id)]),
    alone: Object.fromEntries([...channels].map((channel) => [channel, aloneIn(channel)])),
    ...(modal ? { modal: modalOf(modal, reading) } : {}),
  };
};

const inOrder = (messages: readonly MessageSeen[]): readonly MessageSeen[] =>
  messages.toSorted((a, b) => Number(a.id) - Number(b.id));

const channelOf = ({ id, name, kind, members, messages }: Channel, reading: Reading): ChannelSeen => ({
  id,
  name,
  isPrivate: kind === 'private',
  members,
  messages: messages.map((message) => messageOf(message, reading)),
});

const messageOf = (message: Seen, reading: Reading): MessageSeen => {
  const { ts, from, at, edited, blocks, fallback, files, onlyFor, subtype } = message;
  return {
    id: ts,
    from: from.id,
    name: from.name,
    at,
    ...(edited === undefined ? {} : { edited }),
    blocks:
      blocks.length > 0
        ? blocksOf(blocks, reading)
        : [{ id: 'text', kind: 'words', words: [reading({ type: 'mrkdwn', text: fallback })] }],
    files: files.map(({ id, name, bytes }) => ({ id, name, size: bytes.length })),
    alone: onlyFor !== undefined,
    ...(subtype === undefined ? {} : { told: TOLD[subtype] ?? 'other' }),
  };
};

const TOLD: Readonly<Record<string, 'came' | 'left'>> = {
  channel_join: 'came',
  group_join: 'came',
  channel_leave: 'left',
  group_leave: 'left',
};

const modalOf = ({ id, hash, title, submit, close, blocks, questions }: Modal, reading: Reading): ModalSeen => ({
  id,
  hash,
  title,
  ...(submit === undefined ? {} : { submit }),
  ...(close === undefined ? {} : { close }),
  blocks: blocksOf(blocks, reading, questions),
});

const blocksOf = (
  blocks: readonly Raw[],
  reading: Reading,
  questions: readonly Question[] = [],
): readonly BlockSeen[] =>
  blocks.flatMap((block, index) => {
    const part = partOf(block, reading, questions);
    return part ? [{ id: String(block.block_id ?? index), ...part }] : [];
  });

type Part = BlockSeen extends infer Block ? (Block extends BlockSeen ? Omit<Block, 'id'> : never) : never;

const partOf = (block: Raw, reading: Reading, questions: readonly Question[]): Part | undefined => {
  const elements = listOf(block.elements);
  switch (block.type) {
    case 'section': {
      const words = [block.text, ...listOf(block.fields)].filter(Boolean).map(reading);
      const [button] = block.accessory ? buttonsIn([block.accessory as Raw], reading) : [];
      return { kind: 'words', words, ...(button ? { button } : {}) };
    }
    case 'context':
      return {
        kind: 'small',
        words: elements.map((one) => (one.type === 'image' ? { text: String(one.alt_text), spans: [] } : reading(one))),
      };
    case 'header':
      return { kind: 'heading', text: reading(block.text).text };
    case 'divider':
      return { kind: 'line' };
    case 'image':
      return { kind: 'picture', alt: String(block.alt_text) };
    case 'actions':
      return { kind: 'buttons', buttons: buttonsIn(elements, reading) };
    case 'input': {
      const question = questions.find(({ blockId }) => blockId === block.block_id);
      return question && { kind: 'question', question: questionOf(question, block.element as Raw) };
    }
    default:
      return undefined;
  }
};

const listOf = (value: unknown): readonly Raw[] => (Array.isArray(value) ? value : []);

const buttonsIn = (elements: readonly Raw[], reading: Reading): readonly ButtonSeen[] =>
  elements
    .filter(({ type }) => type === 'button')
    .map(({ action_id, text, style, url, value }) => ({
      id: String(action_id),
      text: reading(text).text,
      ...(style === 'primary' || style === 'danger' ? { style } : {}),
      ...(typeof url === 'string' ? { url } : {}),
      ...(typeof value === 'string' ? { sends: value } : {}),
    }));

const KINDS: Readonly<Record<string, QuestionSeen['kind']>> = {
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
  static_select: 'list',
  multi_static_select: 'some',
  checkboxes: 'some',
  radio_buttons: 'few',
};

const questionOf = (
  { blockId, label, hint, kind, optional, options, value, error }: Question,
  element: Raw,
): QuestionSeen => ({
  id: blockId,
  kind: KINDS[kind] ?? (element.multiline === true ? 'lines' : 'text'),
  label,
  ...(hint === undefined ? {} : { hint }),
  optional,
  options,
  ...(value === undefined ? {} : { value }),
  ...(error === undefined ? {} : { error }),
});
