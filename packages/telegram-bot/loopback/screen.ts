import type { Button, Seen, Toast } from './types.ts';
import { nameOf } from './world.ts';

/** One message as a messenger shows it, in plain text: who, the words, `[ Label ]` rows. */
export const drawMessage = (message: Seen): string => {
  if (message.kind === 'service') return `— ${message.text} —`;
  const body = [
    ...fileLine(message),
    ...(message.text === '' || message.kind === 'sticker' ? [] : withLinks(message).split('\n')),
    ...buttonLines(message),
  ];
  const who = `${nameOf(message.from)}${message.edited === undefined ? '' : ' (edited)'}:`;
  return body.length === 1 && message.buttons.length === 0
    ? `${who} ${body[0]}`
    : [who, ...body.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
};

/** What the bot's answer to a tap shows; an alert stays until it is closed. */
export const drawToast = (toast: Toast): string => (toast.alert ? `( ${toast.text} ) [ OK ]` : `( ${toast.text} )`);

/** A chat as it stands, oldest first, with a toast that is newer than all of it. */
export const drawChat = (messages: readonly Seen[], toast?: Toast): string => {
  const last = Math.max(...messages.map(({ at, edited }) => Math.max(at, edited ?? at)), 0);
  return [
    ...messages.map((message) => drawMessage(message)),
    ...(toast && toast.at >= last ? [drawToast(toast)] : []),
  ].join('\n');
};

/** A button as drawn; a link has an arrow. */
export const drawButton = ({ text, url }: Button): string => `[ ${text}${url === undefined ? '' : ' ↗'} ]`;

const buttonLines = (message: Seen): readonly string[] => message.buttons.map((row) => row.map(drawButton).join(' '));

const fileLine = ({ kind, file, text }: Seen): readonly string[] => {
  if (kind === 'sticker') return [`[sticker ${text}]`];
  if (kind === 'photo') return ['[photo]'];
  return file ? [`[file ${file.name}, ${file.bytes.length} bytes]`] : [];
};

/** Links behind words are written out after them. */
const withLinks = ({ text, entities }: Seen): string =>
  entities.toReversed().reduce((words, entity) => {
    const end = entity.offset + entity.length;
    return entity.type === 'text_link' ? `${words.slice(0, end)} (${entity.url})${words.slice(end)}` : words;
  }, text);
