import type { Group, Person, Topic } from '@balintkit/telegram-bot/loopback';
import type { Stage } from './stage.ts';
import { ENGLISH, type Story } from './story.ts';
import type { Transcript } from './transcript.ts';

/** What somebody does, apart from the sentence: who, where, and with which label or words. */
export interface Doing {
  readonly does: 'taps' | 'writes' | 'presses-start' | 'opens-link' | 'adds-bot' | 'waits';
  readonly who?: Person;
  readonly in?: Group | Topic;
  readonly what?: string;
  /** Until when is waited. */
  readonly until?: number;
}

/** What a story is acted with. */
export interface Acting {
  readonly stage: Stage;
  readonly transcript: Transcript;
  /** In which language and place it is acted; in English without it. */
  readonly story?: Story;
  /** Called before each step with what is about to be done, such as `Clara taps Stop`; a test may set a trap there. */
  readonly before?: (what: string, doing?: Doing) => unknown;
  /** How long an answer to a tap is waited for, in real ms. */
  readonly patience?: number;
}

/** What people do, one step after another: after each of them all is quiet, and the transcript has what was seen. */
export interface Actors {
  readonly story: Story;
  step(what: string, act: () => unknown, doing?: Doing): Promise<void>;
  /** Taps a button on the newest message that has it, in private or in a group. */
  taps(person: Person, which: string | RegExp, where?: Group | Topic): Promise<void>;
  /** Several taps in private, one after another. */
  tapsAll(person: Person, ...which: readonly (string | RegExp)[]): Promise<void>;
  says(person: Person, text: string, where?: Group | Topic): Promise<void>;
  opens(person: Person, link: string): Promise<void>;
  /** Presses Start, with what a link would carry. */
  starts(person: Person, payload?: string): Promise<void>;
  addsBot(person: Person, chat: Group): Promise<void>;
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

  const step: Actors['step'] = async (what, act, doing) => {
    await before?.(what, doing);
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
    step(`${person.name} taps ${which}`, () => person.taps(which, { timeout: patience, ...inIt(where) }), {
      does: 'taps',
      who: person,
      what: labelOf(which),
      ...inIt(where),
    });

  return {
    story,
    step,
    taps,
    tapsAll: async (person, ...which) => {
      for (const one of which) await taps(person, one);
    },
    says: (person, text, where) =>
      step(`${person.name} writes ${text}`, () => person.says(text, inIt(where)), {
        does: 'writes',
        who: person,
        what: text,
        ...inIt(where),
      }),
    opens: (person, link) =>
      step(`${person.name} opens a link`, () => person.opens(link), { does: 'opens-link', who: person }),
    starts: (person, payload) =>
      step(`${person.name} presses Start`, () => person.start(payload), { does: 'presses-start', who: person }),
    addsBot: (person, chat) =>
      step(`${person.name} adds the bot`, () => chat.adds('bot', { by: person }), {
        does: 'adds-bot',
        who: person,
        in: chat,
      }),
    at: (instant) =>
      step(
        `it is ${new Date(instant).toISOString()}`,
        async () => {
          if (!isLeftOut) transcript.time(instant);
          await stage.clock.moveTo(instant);
        },
        { does: 'waits', until: instant },
      ),
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

const inIt = (where: Group | Topic | undefined) => (where === undefined ? {} : { in: where });

/** A button as people read it; a pattern is the beginning of its label. */
const labelOf = (which: string | RegExp): string =>
  typeof which === 'string' ? which : which.source.replace(/^\^/, '');
