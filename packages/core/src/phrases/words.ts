import type { Guide, Protocol } from '../protocol.ts';
import type { Refusal } from '../refusal.ts';
import { OPENS_BEFORE } from '../step.ts';
import type { PersonId } from '../types.ts';
import type { Here } from './dates.ts';
import { longDate, societyName } from './explain-assessment-asks.ts';
import type { Phrases } from './phrases.ts';

/** What the sentence of a refusal may need: where its times are read, names, and the phases' own words. */
export interface Told extends Here {
  readonly name: (person: PersonId) => string;
  readonly protocol?: Pick<Protocol, 'phases'>;
}

/** Why not, and the way on: one sentence or two, at most 200 characters. */
export const explainRefusal = (t: Phrases, refusal: Refusal, told: Told): string => {
  switch (refusal.code) {
    case 'not-open-yet': {
      const opens = t.when(refusal.starts - OPENS_BEFORE, told);
      return t.say('refusal-not-open-yet', { starts: t.when(refusal.starts, told), opens });
    }
    case 'moved-on': {
      const { name } = explainPhase(t, refusal.phase, told.protocol);
      return t.say('refusal-moved-on', { case: refusal.case, phase: name });
    }
    case 'offers-not-yet':
      return t.say('refusal-offers-not-yet', { opens: refusal.opens });
    case 'not-a-leader-here':
    case 'not-seated':
      return t.capital(t.say(`refusal-${refusal.code}`, { name: told.name(refusal.person) }));
    case 'too-many-guesses':
      return t.say('refusal-too-many-guesses', { wait: t.duration(refusal.wait) });
    case 'minutes-out-of-range':
      return t.say('refusal-minutes-out-of-range', { most: t.duration(refusal.most) });
    case 'attest-later':
      return t.say('refusal-attest-later', { from: t.date(refusal.from, told) });
    case 'date-taken':
      return t.say('refusal-date-taken', { starts: t.when(refusal.starts, told) });
    case 'entrance-not-yet':
    case 'entrance-closed':
      return t.say(`refusal-${refusal.code}`, { day: longDate(t, refusal.day), whom: societyName(t, refusal.ask) });
    case 'meetings-open':
      return t.say('refusal-meetings-open', { number: refusal.number, date: t.date(refusal.starts, told) });
    case 'too-many-dates':
      return t.say('refusal-too-many-dates', { most: refusal.most });
    default:
      return t.say(`refusal-${refusal.code}`);
  }
};

/** What a card shows of a phase. */
export interface PhaseWords {
  readonly name: string;
  /** Who speaks. */
  readonly who?: string;
  /** What stands after "Rule of this phase:". */
  readonly rule?: string;
}

/**
 * The words of a phase by its id: a society's own, in its language or else in one it has; otherwise those of every
 * protocol that ships. `gathering`, `call` and `settling` need no protocol.
 */
export const explainPhase = (t: Phrases, id: string, protocol?: Pick<Protocol, 'phases'>): PhaseWords => {
  const phase = protocol?.phases.find((one) => one.id === id);
  const own = phase?.words?.[t.language] ?? Object.values(phase?.words ?? {})[0];
  const who = phase?.per === 'case' ? t.say(`part-${phase.presenter}`) : t.find(`phase-${id}-who`);
  const rule = own?.rule ?? t.find(`phase-${id}-rule`);
  const name = own?.name ?? t.find(`phase-${id}`) ?? id;
  return { name, ...(who !== undefined && { who }), ...(rule !== undefined && { rule }) };
};

/** The title of a protocol: ours for what ships, its own for a society's. */
export const protocolTitle = (t: Phrases, { id, title }: Pick<Protocol, 'id' | 'title'>): string =>
  t.find(`protocol-${id}`) ?? title;

/** A protocol for somebody who chooses one: its phases in order with their times, where it comes from, how complete. */
export const explainProtocol = (t: Phrases, protocol: Protocol): readonly string[] => {
  const named = protocol.phases.map(({ id, guide }) => {
    const { name } = explainPhase(t, id, protocol);
    return guide ? t.say('protocol-phase-timed', { phase: name, guide: guideWords(t, guide) }) : name;
  });
  const ours = protocol.phases.filter((phase) => phase.ours).map(({ id }) => explainPhase(t, id, protocol).name);
  return [
    t.say('protocol-phases', { phases: named.join(' · ') }),
    ...(ours.length > 0 ? [t.say('protocol-ours', { phases: t.list(ours) })] : []),
    ...explainOrigin(t, protocol),
  ];
};

const guideWords = (t: Phrases, { from, to }: Guide): string =>
  from === to ? t.minutes(to) : t.say('protocol-guide', { from, to });

/** Where a piece of data comes from, and how much of that source it holds. */
export const explainOrigin = (
  t: Phrases,
  { id, source, edition, completeness }: Pick<Protocol, 'id' | 'source' | 'edition' | 'completeness'>,
): readonly string[] => {
  if (source.read === 'ours') return [t.say('source-own', { edition })];
  const cite = t.find(`source-of-${id}`) ?? source.cite;
  const from = t.say('source-line', { cite, read: t.say(`source-${source.read}`), edition });
  return [from, t.say(`completeness-${completeness}-rule`)];
};
