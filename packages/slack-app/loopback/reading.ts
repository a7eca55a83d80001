import { elementsOf } from './blocks.ts';
import { type Names, type Reader, readMrkdwn, readText } from './mrkdwn.ts';
import { isRaw, list } from './payload.ts';
import type { Button, Raw, Seen } from './types.ts';
import { nameOf, type Stored, type World } from './world.ts';

/** What ids stand for in this workspace. */
export const namesIn =
  (world: World): Names =>
  (id) =>
    world.rooms.get(id)?.name ?? nameOf(world, id);

/** The reader a person is. */
export const readerOf = (world: World, id: string): Reader => {
  const user = world.accounts.get(id)?.user;
  return { tz: user?.tz ?? 'UTC', locale: user?.locale ?? 'en-US', now: world.now() };
};

/** What is said in one block; nothing where it only asks, acts or divides. */
export const wordsIn = (block: Raw, names: Names, reader?: Reader): string => {
  const parts =
    block.type === 'context'
      ? list(block.elements).map((each) => readText(each, names, reader))
      : [readText(block.text, names, reader), ...list(block.fields).map((each) => readText(each, names, reader))];
  return parts.filter(Boolean).join(block.type === 'context' ? ' ' : '\n');
};

/** What is said in all of them. */
export const textIn = (blocks: readonly Raw[], names: Names, reader?: Reader): string =>
  blocks
    .map((block) => wordsIn(block, names, reader))
    .filter(Boolean)
    .join('\n');

/** The buttons of a block. */
export const buttonsIn = (block: Raw): readonly Button[] =>
  elementsOf(block)
    .filter(({ type }) => type === 'button')
    .map((raw) => ({
      label: isRaw(raw.text) ? String(raw.text.text) : '',
      ...(typeof raw.value === 'string' ? { value: raw.value } : {}),
      ...(typeof raw.url === 'string' ? { url: raw.url } : {}),
      actionId: String(raw.action_id),
      blockId: String(block.block_id),
      raw,
    }));

/** The buttons of all of them, by blocks that have any. */
export const rowsIn = (blocks: readonly Raw[]): readonly (readonly Button[])[] =>
  blocks.map(buttonsIn).filter((row) => row.length > 0);

/** A message as somebody reads it. */
export const seenBy = (world: World, message: Stored, reader?: Reader): Seen => {
  const names = namesIn(world);
  const { blocks, text: fallback, from, ...rest } = message;
  return {
    ...rest,
    blocks,
    from: { id: from, name: nameOf(world, from), isBot: from === world.bot.userId },
    text: blocks.length > 0 ? textIn(blocks, names, reader) : readMrkdwn(fallback, names, reader),
    fallback,
    buttons: rowsIn(blocks),
  };
};
