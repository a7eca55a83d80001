import type { Names, Reader } from './mrkdwn.ts';
import { buttonsIn, wordsIn } from './reading.ts';
import type { Button, Modal, Question, Raw, Seen } from './types.ts';

/** A button as drawn; a link has an arrow. */
export const drawButton = ({ label, url }: Button): string => `[ ${label}${url === undefined ? '' : ' ↗'} ]`;

/** One message as a client shows it, in plain text: who, the words, `[ Label ]` rows. */
export const drawMessage = (message: Seen): string => {
  if (message.subtype !== undefined) return `— ${message.from.name} ${message.text} —`;
  const body = [
    ...(message.text === '' ? [] : message.text.split('\n')),
    ...message.files.map(({ title, bytes }) => `[file ${title}, ${bytes.length} bytes]`),
    ...message.buttons.map((row) => row.map(drawButton).join(' ')),
  ];
  const how = `${message.edited === undefined ? '' : ' (edited)'}${message.onlyFor === undefined ? '' : ' (only you)'}`;
  const who = `${message.from.name}${how}:`;
  return body.length === 1 && message.buttons.length === 0
    ? `${who} ${body[0]}`
    : [who, ...body.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
};

/** A conversation as it stands, oldest first. */
export const drawChat = (messages: readonly Seen[]): string => messages.map(drawMessage).join('\n');

/** A Home: words and rows of buttons, from the top. */
export const drawHome = (blocks: readonly Raw[], names: Names, reader: Reader): string =>
  blocks.flatMap((block) => drawBlock(block, names, reader)).join('\n');

/** A modal: its title, what is said and asked, its two buttons. */
export const drawModal = (modal: Omit<Modal, 'screen'>, names: Names, reader: Reader): string => {
  const asked = new Map(modal.questions.map((question) => [question.blockId, question]));
  const ends = [modal.close, modal.submit].filter((label) => label !== undefined).map((label) => `[ ${label} ]`);
  return [
    `== ${modal.title} ==`,
    ...modal.blocks.flatMap((block) => {
      const question = block.type === 'input' ? asked.get(String(block.block_id)) : undefined;
      return question ? drawQuestion(question) : drawBlock(block, names, reader);
    }),
    ends.join(' '),
  ].join('\n');
};

const drawBlock = (block: Raw, names: Names, reader: Reader): readonly string[] => {
  if (block.type === 'divider') return ['---'];
  const buttons = buttonsIn(block);
  const words = wordsIn(block, names, reader);
  return [...(words === '' ? [] : [words]), ...(buttons.length > 0 ? [buttons.map(drawButton).join(' ')] : [])];
};

const drawQuestion = ({ label, value, options, hint, optional, error }: Question): readonly string[] => [
  `${label}${optional ? ' (optional)' : ''}: ${labelled(value, options)}`,
  ...(options.length > 0 ? [`  ( ${options.map((option) => option.label).join(' | ')} )`] : []),
  ...(hint === undefined ? [] : [`  ${hint}`]),
  ...(error === undefined ? [] : [`  ! ${error}`]),
];

const labelled = (value: Question['value'], options: Question['options']): string =>
  [value ?? []]
    .flat()
    .map((one) => options.find((option) => option.value === one)?.label ?? one)
    .join(', ');
