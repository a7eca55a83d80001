import { type Context, holds } from './assess-context.ts';
import { type Day, dateOf, dayOf, later } from './assess-day.ts';
import { isAsked, prepare } from './assess-hours.ts';
import {
  decisionSaid,
  memberSaid,
  practiceSaid,
  profileSaid,
  statusSaid,
  tickSaid,
  unknownSaid,
} from './assess-leaf.ts';
import { apartSaid, endsSaid, type Said, shareSaid, sumSaid } from './assess-sum.ts';
import { splitSaid, windowSaid } from './assess-together.ts';
import { type Assessed, type AssessedAs, type Assessment, type Award, type Help, isMetOrWaived } from './assessment.ts';
import { ratio } from './ratio.ts';
import { RECOGNITIONS, type Recognition } from './recognition.ts';
import type { Entered, PersonRecord, Waiver } from './record.ts';
import {
  type AnyRequirement,
  outsideEntrance,
  type Requirement,
  type Scheme,
  type StagesRequirement,
} from './scheme.ts';
import type { LocalDate } from './types.ts';

/**
 * How a person stands under a scheme on a day, as a tree. What happened later does not count; what does not apply to the
 * person is not in it. Of a partial scheme nobody has simply met everything.
 */
export const assess = (
  record: PersonRecord,
  scheme: Scheme,
  on: LocalDate,
  recognitions: readonly Recognition[] = RECOGNITIONS,
): Assessment => {
  const day = dayOf(on);
  const entered = entryOf(record, scheme);
  const context: Context = {
    record,
    scheme,
    hours: prepare(record, scheme, day, recognitions),
    on: day,
    base: entered && dayOf(entered.on),
    from: Number.NEGATIVE_INFINITY,
    until: Number.POSITIVE_INFINITY,
  };
  const tree = notAdmitted(scheme, entered?.on ?? on) ?? asFarAsOnFile(scheme, treeOf(scheme.requires, context));
  const award = awardOf(scheme, context);
  return {
    scheme: scheme.id,
    edition: scheme.edition,
    completeness: scheme.completeness,
    on,
    ...(entered && { entered: entered.on }),
    status: award?.lapsed ? 'expired' : tree.status,
    tree,
    ...(context.hours.recognised.length > 0 && { recognised: context.hours.recognised }),
    ...(award && { award }),
  };
};

/** When somebody entered a scheme, if they did. */
const entryOf = ({ entries }: PersonRecord, { id }: Scheme): Entered | undefined =>
  entries.find(({ scheme }) => scheme === id);

/** Of those who may not enter this edition nothing is assessed: the criteria for them are not on file. */
const notAdmitted = (scheme: Scheme, on: LocalDate): Assessed | undefined => {
  const { entrance, requires } = scheme;
  const side = outsideEntrance(scheme, on);
  if (!entrance || !side) return undefined;
  const why = side === 'before' ? 'entered-earlier' : 'entered-later';
  const helps = [{ is: 'ask' as const, whom: entrance.ask }];
  return { path: requires.id, kind: requires.kind, status: 'not-assessable', why, evidence: [], helps };
};

const asFarAsOnFile = ({ completeness, society }: Scheme, tree: Assessed): Assessed =>
  completeness === 'partial' && tree.status === 'met'
    ? { ...tree, status: 'not-assessable', why: 'partial', helps: [{ is: 'ask', whom: society }] }
    : tree;

/** The whole tree; its root always applies. */
const treeOf = (root: Requirement, context: Context): Assessed =>
  assessed(root, '', context) ?? named(root, root.id, ALL_MET);

const ALL_MET: Said = { status: 'met', why: 'enough', evidence: [], helps: [] };

const named = ({ kind, weight }: Requirement, path: string, said: Said, of?: readonly Assessed[]): Assessed => ({
  path,
  kind,
  ...(weight && { weight }),
  ...said,
  ...(of && { of }),
});

/** A requirement as it stands; nothing where it does not apply to the person. */
const assessed = (asked: Requirement, above: string, context: Context): Assessed | undefined => {
  const path = above === '' ? asked.id : `${above}/${asked.id}`;
  if (!isAskedOf(asked, context)) return undefined;
  const said = uncounted(asked, path, context);
  if (said) return said;
  switch (asked.kind) {
    case 'all': {
      const of = asked.of.flatMap((one) => assessed(one, path, context) ?? []);
      return named(asked, path, allOf(of), of);
    }
    case 'any': {
      const of = asked.of.flatMap((one) => assessed(one, path, context) ?? []);
      return named(asked, path, anyOf(asked, of), of);
    }
    case 'stages': {
      const of = inOrder(asked, path, context);
      return named(asked, path, allOf(of), of);
    }
    case 'window': {
      const mine = { ...asked, of: asked.of.filter((one) => isAskedOf(one, context)) };
      const { of: parts, window, isOpen } = windowSaid(mine, context);
      const of = partsOf(mine.of, parts, path, context);
      const said = allOf(of);
      const late = isOpen || isMetOrWaived(said) ? {} : { why: 'too-late' as const, helps: [askSociety(context)] };
      return named(asked, path, { ...said, ...late, ...(window && { window }) }, of);
    }
    case 'split': {
      const mine = { ...asked, of: asked.of.filter((one) => isAskedOf(one, context)) };
      const of = partsOf(mine.of, splitSaid(mine, context), path, context);
      return named(asked, path, allOf(of), of);
    }
    default:
      return named(asked, path, leaf(asked, context));
  }
};

type Leaf = Exclude<Requirement, { readonly kind: 'all' | 'any' | 'stages' | 'window' | 'split' }>;

const leaf = (asked: Leaf, context: Context): Said => {
  switch (asked.kind) {
    case 'sum':
      return sumSaid(asked, context);
    case 'share':
      return shareSaid(asked, context);
    case 'apart':
      return apartSaid(asked, context);
    case 'ends':
      return endsSaid(asked, context);
    case 'tick':
      return tickSaid(asked, context);
    case 'membership':
      return memberSaid(asked, context);
    case 'status':
      return statusSaid(asked, context);
    case 'practice':
      return practiceSaid(asked, context);
    case 'profile':
      return profileSaid(asked, context);
    case 'decision':
      return decisionSaid(asked, context);
    case 'unknown':
      return unknownSaid(asked, context);
  }
};

/** Whether it is asked of people like this one, or may be. */
const isAskedOf = ({ when }: Requirement, context: Context): boolean => !when || holds(when, context) !== false;

/** What is said before anything is counted: that it was waived, or that nobody knows whether it is asked. */
const uncounted = (asked: Requirement, path: string, context: Context): Assessed | undefined => {
  const waiver = waiverOf(path, context);
  if (waiver) {
    const { on: since, reason } = waiver;
    return named(asked, path, { ...ALL_MET, status: 'waived', why: 'waived', since, reason });
  }
  const applies = asked.when ? holds(asked.when, context) : true;
  if (applies === true || applies === false) return undefined;
  return named(asked, path, { ...ALL_MET, status: 'not-assessable', why: 'profile-unknown', helps: [{ is: applies }] });
};

/** By what a requirement is not asked of this person. */
const waiverOf = (path: string, { record, scheme, on }: Context): Waiver | undefined =>
  record.waivers.find((one) => one.scheme === scheme.id && one.path === path && dayOf(one.on) <= on);

const partsOf = (
  asked: readonly Requirement[],
  said: readonly Said[],
  path: string,
  context: Context,
): readonly Assessed[] =>
  asked.flatMap((one, index) => {
    const own = said[index];
    const below = `${path}/${one.id}`;
    return own ? (uncounted(one, below, context) ?? named(one, below, own)) : [];
  });

/** Each stage counts what comes after the day on which the one before was met. */
const inOrder = ({ of }: StagesRequirement, path: string, context: Context): readonly Assessed[] => {
  const stages: Assessed[] = [];
  let from: Day | undefined = context.from;
  for (const asked of of) {
    const stage = assessed(asked, path, { ...context, from: from ?? Number.POSITIVE_INFINITY });
    if (!stage) continue;
    const isWaiting = from === undefined && !isMetOrWaived(stage);
    stages.push(isWaiting ? { ...stage, status: 'waiting', why: 'earlier-stage', helps: [] } : stage);
    if (stage.weight) continue;
    if (from === undefined || !isMetOrWaived(stage)) from = undefined;
    else if (stage.since !== undefined) from = Math.max(from, dayOf(stage.since) + 1);
  }
  return stages;
};

const askSociety = ({ scheme }: Context): Help => ({ is: 'ask', whom: scheme.society });

/** What stands in the way first, from the worst on. */
const OBSTACLES: readonly AssessedAs[] = ['short', 'expired', 'waiting', 'not-assessable'];

const lastDay = (days: readonly (LocalDate | undefined)[]): LocalDate | undefined =>
  days.reduce((last, day) => (day !== undefined && (last === undefined || day > last) ? day : last), undefined);

const sinceOf = (since: LocalDate | undefined) => (since === undefined ? {} : { since });

/** All that bind have to be met; what is wished for or planned blocks nothing. */
const allOf = (of: readonly Assessed[]): Said => {
  const binding = of.filter(({ weight }) => weight === undefined);
  const done = binding.filter(isMetOrWaived);
  const amounts = { have: ratio(done.length), need: ratio(binding.length), unit: 'requirement' as const };
  const status = OBSTACLES.find((one) => binding.some((part) => part.status === one)) ?? 'met';
  if (status !== 'met') return { status, why: 'parts', ...amounts, evidence: [], helps: [] };
  return { ...ALL_MET, ...amounts, ...sinceOf(lastDay(done.map(({ since }) => since))) };
};

/** Enough of them have to be met, by whichever way. */
const anyOf = ({ atLeast = 1 }: AnyRequirement, of: readonly Assessed[]): Said => {
  const done = of.filter(isMetOrWaived);
  const amounts = { have: ratio(done.length), need: ratio(atLeast), unit: 'requirement' as const };
  const rest: Said = { ...ALL_MET, why: 'parts', ...amounts };
  if (done.length >= atLeast) {
    const days = done.map(({ since }) => since).sort((a = '', b = '') => (a < b ? -1 : 1));
    return { ...ALL_MET, ...amounts, ...sinceOf(days[atLeast - 1]) };
  }
  if (of.length < atLeast) return { ...rest, status: 'not-assessable', why: 'nothing-applies' };
  const hopes: readonly AssessedAs[] = ['waiting', 'not-assessable', 'expired', 'short'];
  let count = done.length;
  for (const status of hopes) {
    count += of.filter((part) => part.status === status).length;
    if (count >= atLeast) return { ...rest, status };
  }
  return { ...rest, status: 'short' };
};

/** The latest award of the scheme's status, and how its renewal stands within its time. */
const awardOf = (scheme: Scheme, context: Context): Award | undefined => {
  const { record, on } = context;
  const { awards, valid, renewal } = scheme;
  const asked = { statuses: awards === undefined ? [] : [awards], society: scheme.society };
  const latest = record.statuses
    .filter((one) => one.person === record.person && isAsked(one, asked, scheme.society) && dayOf(one.from) <= on)
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .at(-1);
  if (!latest) return undefined;
  const from = dayOf(latest.from);
  const ends = [
    ...(latest.until === undefined ? [] : [dayOf(latest.until) + 1]),
    ...(valid ? [later(from, valid)] : []),
  ];
  const to = ends.length > 0 ? Math.min(...ends) : undefined;
  const within = { ...context, base: from, from, until: to ?? Number.POSITIVE_INFINITY };
  return {
    status: latest.status,
    from: latest.from,
    ...(to === undefined ? {} : { to: dateOf(to) }),
    lapsed: to !== undefined && to <= on,
    ...(renewal && { renewal: treeOf(renewal, within) }),
  };
};

/** What is asked at a path of a scheme; nothing where there is no such path. */
export const requirementAt = ({ requires, renewal }: Scheme, path: string): Requirement | undefined => {
  const find = (asked: Requirement, above: string): Requirement | undefined => {
    const own = above === '' ? asked.id : `${above}/${asked.id}`;
    if (own === path) return asked;
    const below: readonly Requirement[] = 'of' in asked && Array.isArray(asked.of) ? asked.of : [];
    return path.startsWith(`${own}/`) ? below.map((one) => find(one, own)).find((one) => one !== undefined) : undefined;
  };
  return find(requires, '') ?? (renewal && find(renewal, ''));
};
