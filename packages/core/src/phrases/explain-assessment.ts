import { requirementAt } from '../assess.ts';
import { nearness } from '../assess-ahead.ts';
import { dateOf, dayOf } from '../assess-day.ts';
import {
  type Assessed,
  type AssessedAs,
  type Assessment,
  type Award,
  type Help,
  isMetOrWaived,
  type Why,
} from '../assessment.ts';
import { localDateOf } from '../clock.ts';
import type { Fact } from '../fact.ts';
import { compare, type Ratio, toNumber, ZERO } from '../ratio.ts';
import type { Filter, Requirement, Scheme, Weight } from '../scheme.ts';
import type { FactId, LocalDate } from '../types.ts';
import {
  type Asking,
  amountOf,
  asksAlone,
  asksBeside,
  asksInFull,
  asksInShort,
  holderName,
  longDate,
  meetingOrTherapy,
  nameOf,
  schemeTitle,
  societyName,
  statusNames,
  trainingNames,
} from './explain-assessment-asks.ts';
import type { Phrases } from './phrases.ts';
import { explainOrigin } from './words.ts';

/** What an assessment rests on: the facts of the record that it was made from. */
export interface Evidence {
  readonly facts: readonly Fact[];
}

/** A requirement in words. */
export interface AssessedLine {
  readonly path: string;
  /** How deep in the tree it stands; 0 at its root. */
  readonly depth: number;
  readonly status: AssessedAs;
  readonly why: Why;
  readonly weight?: Weight;
  /** What it is called, where what it holds is told elsewhere; of those alone that hold others. */
  readonly name?: string;
  /** What is asked, in one sentence. */
  readonly asked: string;
  /** How it stands, in one sentence. */
  readonly stand: string;
  /** The same with what would help and which evidence counts: whole sentences. */
  readonly stands: readonly string[];
}

/** An assessment in words, in the order in which it is read. */
export interface ExplainedAssessment {
  readonly title: string;
  /** Where the scheme comes from, its edition, how complete it is. */
  readonly origin: readonly string[];
  /** How the person stands on the whole. */
  readonly whole: readonly string[];
  /** What comes next; nothing where nothing would help. */
  readonly next?: string;
  readonly lines: readonly AssessedLine[];
  /** How the renewal of an award stands, where there is one. */
  readonly renewal?: { readonly title: string; readonly lines: readonly AssessedLine[] };
}

/** What the words of a tree are made with. */
interface Reading {
  readonly t: Phrases;
  readonly scheme: Scheme;
  readonly facts: ReadonlyMap<FactId, Fact>;
}

/** How a person stands under a scheme, in words, for somebody who never saw the scheme. */
export const explainAssessment = (
  t: Phrases,
  assessment: Assessment,
  scheme: Scheme,
  { facts }: Evidence,
): ExplainedAssessment => {
  const reading: Reading = { t, scheme, facts: new Map(facts.map((fact) => [fact.id, fact])) };
  const { tree, award } = assessment;
  const next = nextOf(tree) ?? (award?.renewal && nextOf(award.renewal));
  return {
    title: schemeTitle(t, scheme),
    origin: [...explainOrigin(t, scheme), ...(scheme.completeness === 'partial' ? [t.say('standing-partial')] : [])],
    whole: wholeOf(reading, assessment),
    ...(next && { next: nextSaid(reading, next) }),
    lines: linesOf(reading, tree, 0),
    ...(award?.renewal && { renewal: { title: t.say('standing-renewal'), lines: linesOf(reading, award.renewal, 0) } }),
  };
};

const dayBefore = (day: LocalDate): LocalDate => dateOf(dayOf(day) - 1);

const wholeOf = (
  { t, scheme }: Reading,
  { status, on, entered, tree, recognised, award }: Assessment,
): readonly string[] => [
  t.say(`standing-${status}`, { date: longDate(t, on) }),
  ...(tree.why === 'partial' ? [t.say('stands-partial')] : []),
  ...(entered === undefined ? [] : [t.say('standing-entered', { date: longDate(t, entered) })]),
  ...(award ? [awardSaid(t, scheme, award)] : []),
  ...(recognised
    ? [t.say('standing-recognised', { rows: t.list(recognised.map((row) => t.find(`recognition-${row}`) ?? row)) })]
    : []),
];

const awardSaid = (t: Phrases, scheme: Pick<Scheme, 'society'>, { status, from, to, lapsed }: Award): string =>
  t.say(lapsed ? 'standing-lapsed' : 'standing-award', {
    status: statusNames(t, [status], scheme.society),
    from: longDate(t, from),
    to: to === undefined ? 'none' : longDate(t, dayBefore(to)),
  });

/** What the person can do themselves comes before what others have to enter or decide, and that before waiting. */
const FIRST_TO_LAST: readonly (readonly Help['is'][])[] = [
  ['tell-profession', 'tell-trainings', 'tell-practice', 'join', 'confirm', 'more', 'train'],
  ['tick'],
  ['hold', 'decide'],
  ['wait', 'ask'],
];

interface Next {
  readonly of: Assessed;
  readonly help: Help;
}

/**
 * The first thing that would help, and before everything else to ask about what came too late; of alternatives it is
 * sought in those that are nearest.
 */
const nextOf = (tree: Assessed): Next | undefined => {
  const all = hopes(tree);
  const late = all.find(({ of, help }) => of.why === 'too-late' && help.is === 'ask');
  if (late) return late;
  return FIRST_TO_LAST.map((kinds) => all.find(({ help }) => kinds.includes(help.is))).find((one) => one !== undefined);
};

const hopes = (one: Assessed): readonly Next[] => {
  if (isMetOrWaived(one) || one.weight) return [];
  const parts = one.of ?? [];
  const open = parts.filter((part) => !isMetOrWaived(part));
  const missing = one.kind === 'any' && one.need ? toNumber(one.need) - (parts.length - open.length) : open.length;
  const chosen = one.kind === 'any' ? [...open].sort(byHope).slice(0, missing) : open;
  return [...one.helps.map((help) => ({ of: one, help })), ...chosen.flatMap(hopes)];
};

/** Whether something that binds in it came too late. */
const isLost = ({ why, kind, of = [] }: Assessed): boolean =>
  why === 'too-late' || (kind !== 'any' && of.some((part) => !part.weight && !isMetOrWaived(part) && isLost(part)));

/** What can still be met comes first, and of that the nearest. */
const byHope = (a: Assessed, b: Assessed): number => Number(isLost(a)) - Number(isLost(b)) || nearness(b) - nearness(a);

/** Whether what is on file is asked of others, so that nothing was assessed. */
const isAskedElsewhere = ({ why }: Assessed): boolean => why === 'entered-earlier' || why === 'entered-later';

const nextSaid = (reading: Reading, { of, help }: Next): string => {
  const { t, scheme } = reading;
  const one = requirementAt(scheme, of.path);
  const said = helpSaid(reading, help, one);
  if (!one || isAskedElsewhere(of) || of.why === 'partial') return said;
  const asking = askingOf(reading, of.path);
  const asked = isBare(t, of, one, asking) ? nameOf(t, one, asking) : asksInShort(t, one, asking);
  return asked === undefined ? said : t.say('standing-next', { asked, help: said });
};

/** Whether it would hold others, and none of them is asked: what is listed below is not spoken of then. */
const isBare = (t: Phrases, { of = [] }: Assessed, one: Requirement, asking: Asking): boolean =>
  of.length === 0 && holderName(t, one, asking) !== undefined;

/** The words of a requirement hang on its scheme, and on whether it is part of a renewal. */
const askingOf = ({ scheme }: Reading, path: string) => ({
  scheme,
  renewing: path.split('/')[0] === scheme.renewal?.id,
});

const linesOf = (reading: Reading, one: Assessed, depth: number): readonly AssessedLine[] => {
  const { t, scheme } = reading;
  const asked = requirementAt(scheme, one.path);
  const name = asked && holderName(t, asked, askingOf(reading, one.path));
  const stand = whySaid(reading, one, asked);
  const line: AssessedLine = {
    path: one.path,
    depth,
    status: one.status,
    why: one.why,
    ...(one.weight && { weight: one.weight }),
    ...(name !== undefined && { name }),
    asked: asked ? t.say('line-end', { text: askedSaid(reading, one, asked) }) : one.path,
    stand,
    stands: [...(asked ? asksBeside(t, asked) : []), stand, ...standsBeside(reading, one, asked)],
  };
  return [line, ...(one.of ?? []).flatMap((part) => linesOf(reading, part, depth + 1))];
};

/** What is asked; where it is asked of others, what would be asked is not on file, and the scheme alone is named. */
const askedSaid = (reading: Reading, one: Assessed, asked: Requirement): string => {
  const { t, scheme } = reading;
  const asking = askingOf(reading, one.path);
  if (isAskedElsewhere(one)) return schemeTitle(t, scheme);
  return isBare(t, one, asked, asking) ? t.capital(asksAlone(t, asked, asking)) : asksInFull(t, asked, asking);
};

/** What belongs to how a requirement stands, in whole sentences. */
const standsBeside = (reading: Reading, one: Assessed, asked: Requirement | undefined): readonly string[] => {
  const { t } = reading;
  const isUnconfirmed = one.why === 'unconfirmed';
  return [
    ...(isMetOrWaived(one) && hasMore(one) ? [t.say('stands-have', { have: numberOf(t, one.have, one.unit) })] : []),
    ...(one.waiting && !isUnconfirmed ? [t.say('stands-waiting', { waiting: one.waiting })] : []),
    ...(one.window
      ? [t.say('stands-window', { from: longDate(t, one.window.from), to: longDate(t, dayBefore(one.window.to)) })]
      : []),
    // That somebody has to decide is said already.
    ...one.helps.flatMap((help) => (help.is === 'decide' ? [] : [helpSaid(reading, help, asked)])),
    ...evidenceSaid(reading, one, asked),
  ];
};

const hasMore = ({ unit, have, need }: Assessed): boolean =>
  have !== undefined && need !== undefined && unit !== 'part' && compare(have, need) > 0;

const filterOf = (asked: Requirement | undefined): Filter | undefined =>
  asked?.kind === 'sum' || asked?.kind === 'share' || asked?.kind === 'apart' || asked?.kind === 'ends'
    ? asked.of
    : undefined;

const numberOf = (t: Phrases, amount: Ratio = ZERO, unit?: Assessed['unit']): string | Ratio =>
  unit === 'part' ? amountOf(t, 'part', amount) : amount;

const whySaid = ({ t }: Reading, one: Assessed, asked: Requirement | undefined): string => {
  const { have, need, unit, why } = one;
  if (one.kind === 'share' && !have && why === 'too-few') return t.say('stands-nothing');
  if (unit === 'part' && why === 'too-few') return t.say('stands-part', { have: numberOf(t, have, unit) });
  if (why === 'too-few' && have && have.of === 0 && !one.waiting) return t.say('stands-nothing');
  return t.say(`stands-${why}`, {
    have: numberOf(t, have, unit),
    need: numberOf(t, need, unit),
    since: one.since === undefined ? 'none' : longDate(t, one.since),
    reason: one.reason ?? 'none',
    by: asked?.kind === 'decision' ? asked.by : 'committee',
  });
};

const helpSaid = ({ t }: Reading, help: Help, asked: Requirement | undefined): string => {
  switch (help.is) {
    case 'more':
      return t.say('helps-more', { amount: amountOf(t, help.unit, help.amount, filterOf(asked)) });
    case 'confirm':
      return t.say('helps-confirm', { count: help.facts.length });
    case 'wait':
      return t.say('helps-wait', { date: longDate(t, help.until) });
    case 'decide':
      return t.say('helps-decide', { by: help.by });
    case 'join':
      return t.say('helps-join', { society: societyName(t, help.society) });
    case 'hold':
      return t.say('helps-hold', {
        statuses: statusNames(t, help.statuses, asked?.kind === 'status' ? asked.society : undefined),
      });
    case 'train':
      return t.say('helps-train', { trainings: trainingNames(t, help.trainings) });
    case 'ask':
      return t.say('helps-ask', { whom: help.whom === undefined ? 'none' : societyName(t, help.whom) });
    default:
      return t.say(`helps-${help.is}`);
  }
};

/** How many meetings count, and from when to when; of what lies apart the first and the last. */
const evidenceSaid = ({ t, facts }: Reading, one: Assessed, asked: Requirement | undefined): readonly string[] => {
  const all = one.evidence.flatMap((id) => facts.get(id) ?? []);
  const days = all.flatMap((fact) => daysOf(fact)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [longDate(t, first), longDate(t, last)];
  if (one.kind === 'apart') return first === last ? [] : [t.say('stands-first-last', { from, to })];
  if (one.kind === 'ends') return [];
  const meetings = all.reduce((total, fact) => total + (fact.sum?.sessions ?? 1), 0);
  const of = meetingOrTherapy(filterOf(asked)?.activities ?? ['balint-group']);
  return [t.say(first === last ? 'stands-evidence-day' : 'stands-evidence', { meetings, of, from, to })];
};

const daysOf = ({ start, zone, sum }: Fact): readonly LocalDate[] => [
  localDateOf(start, zone),
  ...(sum ? [localDateOf(sum.until, zone)] : []),
];
