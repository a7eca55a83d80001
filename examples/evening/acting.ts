import type { Group, Person, Topic } from '@balintkit/telegram-bot/loopback';
import type { Stage } from './stage.ts';
import { ENGLISH, type Story } from './story.ts';
import type { Transcript } from './transcript.ts';

/** What a story is acted with. */
export interface Acting {
  readonly stage: Stage;
  readonly transcript: Transcript;
  /** In which language and place it is acted; in English without it. */
  readonly story?: Story;
  /** Called before each step with what is about to be done, such as `Clara taps Stop`; a test may set a trap there. */
  readonly before?: (what: string) => unknown;
  /** How long an answer to a tap is waited for, in real ms. */
  readonly patience?: number;
}

/** What people do, one step after another: after each of them all is quiet, and the transcript has what was seen. */
export interface Actors {
  readonly story: Story;
  step(what: string, act: () => unknown): Promise<void>;
  /** Taps a button on the newest message that has it, in private or in a group. */
  taps(person: Person, which: string | RegExp, where?: Group | Topic): Promise<void>;
  /** Several taps in private, one after another. */
  tapsAll(person: Person, ...which: readonly (string | RegExp)[]): Promise<void>;
  says(person: Person, text: string, where?: Group | Topic): Promise<void>;
  opens(person: Person, link: string): Promise<void>;
  /** The clock is moved on. */
  at(instant: number): Promise<void>;
  /** A heading in the transcript. */
  part(title: string): void;
  /** Acts a stretch that the transcript leaves out, with a word on what happened. */
  leftOut(what: string, act: () => Promise<void>): Promise<void>;
}

/** Acts on a stage. A step that fails says which one it was. */
export const actorsOn = ({ stage, transcript, story = ENGLISH, before, patience = 5_000 }: Acting): Actors => {
  let isLeftOut = false;

  const step: Actors['step'] = async (what, act) => {
    await before?.(what);
    try {
      await act();
      await stage.quiet();
    } catch (error) {
      throw new Error(`“${what}” failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
    if (isLeftOut) transcript.forget();
    else transcript.step();
  };
  const taps: Actors['taps'] = (person, which, where) =>
    step(`${person.name} taps ${which}`, () =>
      person.taps(which, { timeout: patience, ...(where === undefined ? {} : { in: where }) }),
    );

  return {
    story,
    step,
    taps,
    tapsAll: async (person, ...which) => {
      for (const one of which) await taps(person, one);
    },
    says: (person, text, where) =>
      step(`${person.name} writes ${text}`, () => person.says(text, where === undefined ? {} : { in: where })),
    opens: (person, link) => step(`${person.name} opens a link`, () => person.opens(link)),
    at: (instant) =>
      step(`it is ${new Date(instant).toISOString()}`, async () => {
        if (!isLeftOut) transcript.time(instant);
        await stage.clock.moveTo(instant);
      }),
    part: transcript.part,
    leftOut: async (what, act) => {
      transcript.leaveOut(what);
      isLeftOut = true;
      try {
        await act();
      } finally {
        isLeftOut = false;
      }
    },
  };
};
