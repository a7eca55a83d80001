import { useEffect, useRef } from 'preact/hooks';
import type { Room } from '../../messenger/wire.ts';
import type { Key } from './shown.ts';

/** What is read somewhere: later messages have higher numbers, and some are news to the reader. */
export interface Stream {
  readonly key: Key;
  readonly messages: readonly { readonly at: number; readonly isNews: boolean }[];
}

/** A chat of Telegram as something that is read. */
export const streamOf = ({ id: key, messages }: Room): Stream => ({
  key,
  messages: messages.map(({ id, kind, from }) => ({ at: id, isNews: kind !== 'service' && from !== key })),
});

const lastOf = ({ messages }: Stream): number => messages.at(-1)?.at ?? 0;

/** How many messages came in since something was last shown. What is there when it is first heard of counts as read. */
export const useUnread = (streams: readonly Stream[], shown: readonly Key[]): ((key: Key) => number) => {
  const read = useRef<ReadonlyMap<Key, number>>(new Map());
  const readIn = (stream: Stream): number => read.current.get(stream.key) ?? lastOf(stream);
  useEffect(() => {
    read.current = new Map(
      streams.map((stream) => [stream.key, shown.includes(stream.key) ? lastOf(stream) : readIn(stream)]),
    );
  });
  const byKey = new Map(streams.map((stream) => [stream.key, stream]));
  return (key) => {
    const stream = byKey.get(key);
    return stream ? stream.messages.filter(({ at, isNews }) => isNews && at > readIn(stream)).length : 0;
  };
};
