import type { Doing } from '../evening/acting.ts';
import { playEvening } from '../evening/script.ts';
import type { Stage } from '../evening/stage.ts';
import type { Story } from '../evening/story.ts';
import type { Transcript } from '../evening/transcript.ts';
import type { Play, PlayStep } from './desk/wire.ts';

/** How long is waited before each step when it goes on by itself, in ms: as one watches it, and in stretches that repeat others. */
const PACE = { shown: 1_000, repeated: 150 };

/** An evening that is being played. */
export interface Playing {
  readonly play: () => Play;
  /** Does the next step; resolves when it is done and the one after it is known. False where none is left. */
  readonly step: () => Promise<boolean>;
  /** Goes on by itself. */
  readonly run: () => void;
  readonly pause: () => void;
  /** Ends it where it is; resolves when nothing of it is under way. */
  readonly leave: () => Promise<void>;
}

/** Thrown where the play was left, so that the script goes no further. */
class Left extends Error {}

/** Plays the scripted evening on a stage, stopping before each step. Resolves at the first one. */
export const beginPlay = async (stage: Stage, story: Story, onChange: () => void): Promise<Playing> => {
  let play: Play = { state: 'acting', done: 0, runs: false };
  let isLeft = false;
  let isRepeated = false;
  let open: () => void = () => {};
  let timer: NodeJS.Timeout | undefined;
  const awaiting = new Set<() => void>();

  const become = (change: Partial<Play>): void => {
    play = { ...play, ...change };
    onChange();
  };
  const arrive = (): void => {
    for (const one of awaiting) one();
    awaiting.clear();
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => open(), isRepeated ? PACE.repeated : PACE.shown);
  };

  /** What is held up before each step. */
  const before = async (_: string, doing?: Doing): Promise<void> => {
    if (isLeft) throw new Left();
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const done = play.step === undefined ? 0 : play.done + 1;
    become({ state: 'waiting', ...told(doing), done });
    if (play.runs) soon();
    arrive();
    await opened;
    clearTimeout(timer);
    if (isLeft) throw new Left();
    const room = roomOf(doing);
    become({ state: 'acting', ...(room === undefined ? {} : { room }) });
  };

  /** Headings are shown; what people see they see in their chats. */
  const transcript: Transcript = {
    part: (part) => become({ part }),
    time: () => {},
    step: () => {
      isRepeated = false;
    },
    leaveOut: () => {
      isRepeated = true;
    },
    forget: () => {},
    text: () => '',
  };

  const arrived = (): Promise<void> => new Promise((resolve) => void awaiting.add(resolve));
  const first = arrived();
  const playing = playEvening({ stage, transcript, story, before }).then(
    () => become({ state: 'over', done: play.done + 1, runs: false }),
    (error: unknown) => {
      if (!(error instanceof Left)) become({ state: 'failed', runs: false });
    },
  );
  const ended = playing.then(arrive);
  await first;

  return {
    play: () => play,
    step: async () => {
      if (play.state !== 'waiting' && play.state !== 'acting') return false;
      const next = arrived();
      if (play.state === 'waiting') open();
      await next;
      return true;
    },
    run: () => {
      if (play.state !== 'waiting' && play.state !== 'acting') return;
      become({ runs: true });
      if (play.state === 'waiting') open();
    },
    pause: () => {
      clearTimeout(timer);
      become({ runs: false });
    },
    leave: async () => {
      isLeft = true;
      open();
      await ended;
    },
  };
};

/** A step as the page tells it. */
const told = (doing: Doing | undefined): { readonly step?: PlayStep } => {
  if (!doing) return {};
  const { who, in: _, ...rest } = doing;
  return { step: { ...rest, ...(who ? { who: who.name } : {}) } };
};

/** Where a step is done: in a group, or in somebody's private chat. */
const roomOf = (doing: Doing | undefined): number | undefined => {
  const where = doing?.in;
  if (where === undefined) return doing?.who?.id;
  return 'group' in where ? where.group.id : where.id;
};
