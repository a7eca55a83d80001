import * as z from 'zod';

// What the page and the playground's own server say to each other: the clock, what is stored, the play, the reset.

/** A table of what is stored, as the store reads it. Cells are text; instants are formatted by the page. */
export interface Table {
  readonly name: 'facts' | 'queue' | 'credits' | 'to-come' | 'meetings' | 'journal';
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows there are in all, where not all are shown. */
  readonly count: number;
}

/** Text, a number, an instant (ms UTC), or nothing. */
export type Cell = string | number | { readonly at: number } | null;

/** What is done in a step of the play. */
export interface PlayStep {
  readonly does: 'taps' | 'writes' | 'presses-start' | 'opens-link' | 'adds-bot' | 'waits';
  /** Who does it, by name. */
  readonly who?: string;
  /** The label that is tapped, or what is written. */
  readonly what?: string;
  /** Until when is waited. */
  readonly until?: number;
}

/** How far the play has come. */
export interface Play {
  readonly state: 'idle' | 'waiting' | 'acting' | 'over' | 'failed';
  /** The heading of the part it is in, in English, and what is done next or was done last. */
  readonly part?: string;
  readonly step?: PlayStep;
  /** Steps done so far. */
  readonly done: number;
  /** Whether it goes on by itself. */
  readonly runs: boolean;
  /** The room in which the last step was done, so that the page can bring it into view. */
  readonly room?: number;
}

/** Everything on the desk. `version` rises with each change. */
export interface Desk {
  readonly version: number;
  /** When this playground was opened, ms UTC: another one has begun anew. */
  readonly opened: number;
  /** ms UTC, as the bot reads it, and the zone in which the playground is set for whoever reads this language. */
  readonly now: number;
  readonly zone: string;
  /** When the next reminder or other message is due; nothing where none is. */
  readonly next?: number;
  /** The demo society, or the stage of the scripted evening. */
  readonly scene: 'demo' | 'play';
  readonly tables: readonly Table[];
  readonly play: Play;
  /** The database file, to be looked into with other tools. */
  readonly file: string;
  /** Who the page shows at first on Telegram, by account, and in which groups; and who in the workspace. */
  readonly first: {
    readonly accounts: readonly number[];
    readonly rooms: readonly number[];
    readonly people: readonly string[];
  };
}

const PLAY_LANGUAGES = ['en', 'ru', 'sv'] as const;
/** A language in which the evening can be played. */
export type PlayLanguage = (typeof PLAY_LANGUAGES)[number];

/** What is done at the desk. Answered with 204 once it is done, or 409 and a `Refused`. */
export const deskDeedSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('move'), by: z.enum(['hour', 'day', 'next']) }),
  z.object({ do: z.literal('reset') }),
  /** `begin` sets the stage anew; `step` does one step, `run` goes on by itself until `pause`. */
  z.object({
    do: z.literal('play'),
    how: z.enum(['begin', 'step', 'run', 'pause', 'leave']),
    language: z.enum(PLAY_LANGUAGES).optional(),
  }),
]);
/** One deed. */
export type DeskDeed = z.infer<typeof deskDeedSchema>;

// Under `/desk`:
//   GET  state?language=ru   Desk; sentences in its tables are in that language, in English without it
//   GET  events              server-sent events: `changed`, data {"version": 7}
//   POST deeds               DeskDeed in, 204 or (409) Refused out
