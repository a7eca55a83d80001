import * as z from 'zod';
import { COMPLETENESS, type Completeness, type Language, type Minutes, type Source } from './types.ts';

export const STAGES = ['opening', 'call', 'case', 'questions', 'discussion', 'return', 'close'] as const;
/** The kind of work done in a phase; minutes are kept by stage. */
export type Stage = (typeof STAGES)[number];

export const PARTS = ['tells', 'answers', 'listens', 'listens-when-pushed-back', 'returns', 'takes-part'] as const;
/**
 * What the presenter does in a phase. `answers`: answers or declines. `listens`: Stop is the one act left to them.
 * `listens-when-pushed-back` becomes `listens` or `takes-part` when a meeting opens, by the group's switch.
 */
export type Part = (typeof PARTS)[number];

/** Guidance times. They help the leader and force nobody. */
export interface Guide {
  readonly from: Minutes;
  readonly to: Minutes;
  /** The longest where the meeting has a single case. */
  readonly alone?: Minutes;
}

/** One step of a meeting. */
export interface Phase {
  /** A word unique in its protocol, such as `discussion`; at most 16 of `[a-z-]`. */
  readonly id: string;
  readonly stage: Stage;
  /** Once a meeting, or again for each case. */
  readonly per: 'meeting' | 'case';
  readonly presenter: Part;
  readonly guide?: Guide;
  /** What a society calls its own phase; the shipped phases are worded in `phrases`. */
  readonly words?: Readonly<Record<Language, { readonly name: string; readonly rule: string }>>;
  /** True where the source did not hold this phase and we completed it. */
  readonly ours?: true;
}

/**
 * Ordered phases, as data: those once a meeting before the cases, those of a case, those once a meeting after.
 * Every protocol is preceded by a gathering and followed by settling.
 */
export interface Protocol {
  readonly id: string;
  readonly edition: string;
  readonly title: string;
  readonly source: Source;
  readonly completeness: Completeness;
  /** Guidance for a whole case or a whole meeting where the source gives only that. */
  readonly whole?: { readonly case?: Guide; readonly meeting?: Guide };
  readonly phases: readonly Phase[];
}

/** The two phases that belong to every meeting; a protocol cannot name its own so. */
const ALREADY_TAKEN = ['gathering', 'call'];

/** The protocol as a meeting runs it: each `listens-when-pushed-back` is settled by the group's switch. */
export const freeze = (protocol: Protocol, { pushBack }: { readonly pushBack: boolean }): Protocol => ({
  ...protocol,
  phases: protocol.phases.map((phase) =>
    phase.presenter === 'listens-when-pushed-back'
      ? { ...phase, presenter: pushBack ? 'listens' : 'takes-part' }
      : phase,
  ),
});

/** How a meeting goes through a protocol: once before the cases, again for each case, once after them. */
export interface Layout {
  readonly before: readonly Phase[];
  readonly each: readonly Phase[];
  readonly after: readonly Phase[];
}

/** The phases of a protocol in their three places. */
export const layout = ({ phases }: Pick<Protocol, 'phases'>): Layout => {
  const first = phases.findIndex((phase) => phase.per === 'case');
  const last = phases.findLastIndex((phase) => phase.per === 'case');
  return { before: phases.slice(0, first), each: phases.slice(first, last + 1), after: phases.slice(last + 1) };
};

export const PROTOCOL_FLAWS = [
  'phase-twice',
  'phase-name-taken',
  'meeting-phase-between-cases',
  'nobody-tells-a-case',
  'presenter-outside-a-case',
  'guide-backwards',
] as const;
/** What `protocolSchema` says, as the message of an issue, where fields are right one by one but not together. */
export type ProtocolFlaw = (typeof PROTOCOL_FLAWS)[number];

const minutes = z.int().min(1).max(600);
const guide = z
  .strictObject({ from: minutes, to: minutes, alone: minutes.exactOptional() })
  .refine(({ from, to, alone = to }) => from <= to && to <= alone, { error: 'guide-backwards' satisfies ProtocolFlaw });

const phase = z.strictObject({
  id: z.string().regex(/^[a-z-]{1,16}$/),
  stage: z.enum(STAGES).exclude(['call']),
  per: z.enum(['meeting', 'case']),
  presenter: z.enum(PARTS),
  guide: guide.exactOptional(),
  words: z
    .record(
      z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/),
      z.strictObject({ name: z.string().trim().min(1).max(60), rule: z.string().trim().min(1).max(300) }),
    )
    .exactOptional(),
  ours: z.literal(true).exactOptional(),
});

/**
 * A protocol as data from outside, so that a society brings its own. What it accepts goes through JSON and back
 * unchanged. Beyond wrong fields it refuses each of `PROTOCOL_FLAWS`.
 */
export const protocolSchema: z.ZodType<Protocol> = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,32}$/),
    edition: z.string().trim().min(1).max(40),
    title: z.string().trim().min(1).max(80),
    source: z.strictObject({
      cite: z.string().trim().min(1).max(300),
      read: z.enum(['primary', 'secondary', 'ours']),
    }),
    completeness: z.enum(COMPLETENESS),
    whole: z.strictObject({ case: guide.exactOptional(), meeting: guide.exactOptional() }).exactOptional(),
    phases: z.array(phase).min(1).max(24),
  })
  .superRefine((protocol, context) => {
    const say = (flaw: ProtocolFlaw, ...path: (string | number)[]) =>
      context.addIssue({ code: 'custom', message: flaw, path: ['phases', ...path] });
    const ids = protocol.phases.map(({ id }) => id);
    protocol.phases.forEach(({ id, per, presenter }, index) => {
      if (ids.indexOf(id) < index) say('phase-twice', index, 'id');
      if (ALREADY_TAKEN.includes(id)) say('phase-name-taken', index, 'id');
      if (per === 'meeting' && presenter !== 'takes-part') say('presenter-outside-a-case', index, 'presenter');
    });
    const { each } = layout(protocol);
    if (each.some(({ per }) => per === 'meeting')) say('meeting-phase-between-cases');
    if (!each.some(({ per, stage }) => per === 'case' && stage === 'case')) say('nobody-tells-a-case');
  });
