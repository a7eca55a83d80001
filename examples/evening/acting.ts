import type { Group, Person, Topic } from '@balintkit/telegram-bot/loopback';
import { linkIn } from './cast.ts';
import type { Stage } from './stage.ts';
import { ENGLISH, type Story } from './story.ts';
import type { Transcript } from './transcript.ts';

/** What somebody does, apart from the sentence: who, where, and with which label or words. */
export interface Doing<Who = Person, Where = Group | Topic> {
  readonly does: 'taps' | 'writes' | 'presses-start' | 'opens-link' | 'adds-bot' | 'waits';
  readonly who?: Who;
  readonly in?: Where;
  readonly what?: string;
  /** Until when is waited. */
  readonly until?: number;
}

/** What every story is acted with, on whichever platform. */
export interface Directing<Who, Where> {
  readonly stage: Pick<Stage, 'clock' | 'quiet'>;
  readonly transcript: Transcript;
  /** In which language and place it is acted; in English without it. */
  readonly story?: Story;
  /** Called before each step with what is about to be done, such as `Clara taps Stop`; a test may set a trap there. */
  readonly before?: (what: string, doing?: Doing<Who, Where>) => unknown;
}

/** What a story is acted with on Telegram. */
export interface Acting extends Directing<Person, Group | Topic> {
  readonly stage: Stage;
  /** How long an answer to a tap is waited for, in real ms. */
  readonly patience?: number;
}

/** An answer to a question of a form: the label that is chosen, or what is written. */
export type Answer = { readonly taps: string } | { readonly says: string };

/** Acts one step after another: after each of them all is quiet, and the transcript has what was seen. */
export interface Directed<Who, Where> {
  readonly story: Story;
  step(what: string, act: () => unknown, doing?: Doing<Who, Where>): Promise<void>;
  /** The clock is moved on. */
  at(instant: number): Promise<void>;
  /** A heading in the transcript. */
  part(title: string): void;
  /** Acts a stretch that the transcript leaves out, with a word on what happened. */
  leftOut(what: string, act: () => Promise<void>): Promise<void>;
}

/** What people do, on any platform; on Telegram unless told. */
export interface Actors<Who = Person, Where = Group | Topic> extends Directed<Who, Where> {
  /** What somebody is called there. */
  called(person: Who): string;
  /** Taps a button on the newest message that has it, in private or in a group. */
  taps(person: Who, which: string | RegExp, where?: Where): Promise<void>;
  /** Several taps in private, one after another. */
  tapsAll(person: Who, ...which: readonly (string | RegExp)[]): Promise<void>;
  /** Writes something; `/next` is a command. */
  says(person: Who, text: string, where?: Where): Promise<void>;
  /** Answers the questions of the form that is open, from the one that is asked now; it is handed in where none is left. */
  fillsIn(person: Who, ...answers: readonly Answer[]): Promise<void>;
  /** Follows an invitation. */
  opens(person: Who, invitation: string): Promise<void>;
  /** Opens the bot, with what an invitation would carry. */
  starts(person: Who, payload?: string): Promise<void>;
  addsBot(person: Who, chat: Where): Promise<void>;
  /** The newest invitation in sight of somebody. */
  invitation(person: Who): string;
  /** The lines somebody has before them in private, oldest first. */
  reads(person: Who): readonly string[];
}

/** Acts step by step. A step that fails says which one it was. */
export const directedOn = <Who, Where>({
  stage,
  transcript,
  story = ENGLISH,
  before,
}: Directing<Who, Where>): Directed<Who, Where> => {
  let isLeftOut = false;

  const step: Directed<Who, Where>['step'] = async (what, act, doing) => {
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

  return {
    story,
    step,
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

/** Acts on Telegram, where a form is asked question by question. */
export const actorsOn = (acting: Directing<Person, Group | Topic> & Pick<Acting, 'patience'>): Actors => {
  const { patience = 5_000 } = acting;
  const directed = directedOn(acting);
  const { step } = directed;

  const taps: Actors['taps'] = (person, which, where) =>
    step(`${person.name} taps ${which}`, () => person.taps(which, { timeout: patience, ...inIt(where) }), {
      does: 'taps',
      who: person,
      what: labelOf(which),
      ...inIt(where),
    });
  const says: Actors['says'] = (person, text, where) =>
    step(`${person.name} writes ${text}`, () => person.says(text, inIt(where)), {
      does: 'writes',
      who: person,
      what: text,
      ...inIt(where),
    });

  return {
    ...directed,
    called: ({ name }) => name,
    taps,
    tapsAll: async (person, ...which) => {
      for (const one of which) await taps(person, one);
    },
    says,
    fillsIn: async (person, ...answers) => {
      for (const one of answers) await ('taps' in one ? taps(person, one.taps) : says(person, one.says));
    },
    opens: (person, link) =>
      step(`${person.name} opens a link`, () => person.opens(link), { does: 'opens-link', who: person }),
    starts: (person, payload) =>
      step(`${person.name} presses Start`, () => person.start(payload), { does: 'presses-start', who: person }),
    addsBot: (person, chat) =>
      step(`${person.name} adds the bot`, () => ('adds' in chat ? chat : chat.group).adds('bot', { by: person }), {
        does: 'adds-bot',
        who: person,
        in: chat,
      }),
    invitation: linkIn,
    reads: (person) => person.chat.messages.flatMap(({ text }) => text.split('\n')),
  };
};

const inIt = <Where>(where: Where | undefined) => (where === undefined ? {} : { in: where });

/** A button as people read it; a pattern is the beginning of its label. */
export const labelOf = (which: string | RegExp): string =>
  typeof which === 'string' ? which : which.source.replace(/^\^/, '');
