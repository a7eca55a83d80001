import type { Caller, Context } from './context.ts';
import type { Dialogue } from './store.ts';

/** Forms that people are in the middle of. They outlive a restart, since they are in the store. */
export const dialogues = ({ store, decide }: Context) => {
  const current = (caller: Caller): Promise<Dialogue | undefined> => store.dialogue(caller.identity);

  /** Keeps the next state of a form; `version` as it was read, or 0 where none was open. */
  const keep = (caller: Caller, next: Omit<Dialogue, 'identity' | 'version' | 'at'>): Promise<void> =>
    decide<void>(caller, async (now) => {
      const open = await store.dialogue(caller.identity);
      const dialogue: Dialogue = { ...next, identity: caller.identity, version: open?.version ?? 0, at: now };
      return { answer: undefined, change: { dialogues: [dialogue] } };
    });

  /** Leaves a form; what was answered in it is gone. */
  const leave = (caller: Caller): Promise<boolean> =>
    decide<boolean>(caller, async () => {
      const open = await store.dialogue(caller.identity);
      return open ? { answer: true, change: { forget: { dialogues: [caller.identity] } } } : { answer: false };
    });

  return { current, keep, leave };
};
