import type { Fact } from './fact.ts';
import type { Person } from './person.ts';
import { RECOGNITIONS } from './recognition.ts';
import type { Entered, PersonRecord, Profile } from './record.ts';
import type { Refusal } from './refusal.ts';
import { outsideEntrance, type Scheme } from './scheme.ts';
import { SCHEMES } from './schemes/index.ts';
import { type StatusHistory, statusesHeld } from './status.ts';
import type { Id, LocalDate, PersonId, Profession } from './types.ts';

export const TRAININGS = [
  'medical-degree',
  'behavioural-degree',
  'specialist',
  'psychoanalysis',
  'psychodynamic-psychotherapy',
  'psychodynamic-approbation',
  'psychotherapy-title',
] as const;
/** The trainings that schemes ask about (domain, section 6). */
export type Training = (typeof TRAININGS)[number];

/** Societies that have groups of their own: they award a status, or a table of recognition speaks of them. */
export const HOMES: readonly string[] = [
  ...new Set([
    ...SCHEMES.filter(({ awards }) => awards !== undefined).map(({ society }) => society),
    ...RECOGNITIONS.map(({ society }) => society),
  ]),
].sort();

/** Those whose statuses are entered: a chamber of physicians recognises leaders too. */
export const SOCIETIES: readonly string[] = [...HOMES, 'de-chamber'];

/** The short name of a society that no scheme speaks of. */
export const OTHER = 'other';

/** Which schemes somebody follows, and what they say of themselves for that. */
export interface Path {
  readonly entries: readonly Entered[];
  readonly professions?: Profile['professions'];
  /** None is an answer too; not there: nobody said so far. */
  readonly trainings?: readonly { readonly training: Training; readonly on: LocalDate }[];
  readonly practiceSince?: LocalDate;
}

/** The first day of what nobody asked the day of. */
export const ALWAYS: LocalDate = '1900-01-01';

/** Somebody's path; of whoever said nothing for it so far, what they gave as their profession when they joined. */
export const pathOf = ({ path, profession }: Pick<Person, 'path' | 'profession'>): Path =>
  path ?? { entries: [], ...(profession === undefined ? {} : { professions: [{ profession, from: ALWAYS }] }) };

/** Why nobody enters a scheme on a day, or nothing. */
export const notAdmitted = (scheme: Pick<Scheme, 'entrance'>, on: LocalDate): Refusal | undefined => {
  const { from = '', until = '', ask = '' } = scheme.entrance ?? {};
  const side = outsideEntrance(scheme, on);
  if (side === undefined) return undefined;
  return side === 'before'
    ? { code: 'entrance-not-yet', day: from, ask }
    : { code: 'entrance-closed', day: until, ask };
};

/** Enters a scheme, or enters it on another day. */
export const followed = (path: Path, { id, edition }: Pick<Scheme, 'id' | 'edition'>, on: LocalDate): Path => ({
  ...path,
  entries: [...path.entries.filter(({ scheme }) => scheme !== id), { scheme: id, edition, on }],
});

/** Follows a scheme no more. */
export const unfollowed = (path: Path, id: string): Path => ({
  ...path,
  entries: path.entries.filter(({ scheme }) => scheme !== id),
});

/** Of this profession since a day. */
export const withProfession = (path: Path, profession: Profession, from: LocalDate): Path => ({
  ...path,
  professions: [...(path.professions ?? []).filter((one) => one.profession !== profession), { profession, from }],
});

/** Not of this profession; the same where it was not said. */
export const withoutProfession = (path: Path, profession: Profession): Path => {
  const { professions = [] } = path;
  const left = professions.filter((one) => one.profession !== profession);
  return left.length === professions.length ? path : { ...path, professions: left };
};

/** Completed this training on a day. */
export const withTraining = (path: Path, training: Training, on: LocalDate): Path => ({
  ...path,
  trainings: [...(path.trainings ?? []).filter((one) => one.training !== training), { training, on }],
});

/** Did not complete this training; of the last one that is left, nothing is said of any any more. */
export const withoutTraining = (path: Path, training: Training): Path => {
  const { trainings = [], ...rest } = path;
  const left = trainings.filter((one) => one.training !== training);
  if (left.length === trainings.length) return path;
  return left.length > 0 ? { ...rest, trainings: left } : rest;
};

/** Completed none of them. */
export const withNoTraining = (path: Path): Path => ({ ...path, trainings: [] });

/** In practice since a day; or nothing is said of it any more. */
export const inPractice = ({ practiceSince: _, ...path }: Path, since: LocalDate | undefined): Path =>
  since === undefined ? path : { ...path, practiceSince: since };

/** What a record is made of. */
export interface OnFile {
  readonly person: PersonId;
  readonly path: Path;
  readonly facts: readonly Fact[];
  /** Of the person, and of those who led, co-led or confirmed. */
  readonly histories: readonly Pick<StatusHistory, 'id' | 'held'>[];
  /** The society that keeps all this, with its short name if it has one: without one it is taken for that of the scheme. */
  readonly society: { readonly id: Id; readonly short?: string };
}

/** A person's record under a scheme, from what is kept about them. */
export const recordOf = (
  { person, path, facts, histories, society }: OnFile,
  scheme: Pick<Scheme, 'society'>,
): PersonRecord => {
  const { entries, professions = [], trainings, practiceSince } = path;
  const home = society.short ?? scheme.society;
  const own = histories.filter(({ id }) => id === person).flatMap(({ held }) => held);
  return {
    person,
    facts,
    profile: {
      professions,
      ...(trainings && { trainings }),
      ...(practiceSince !== undefined && { practiceSince }),
    },
    memberships: own
      .filter(({ status }) => status === 'member')
      .map(({ society: of = home, from, until }) => ({
        society: of,
        from,
        ...(until === undefined ? {} : { until }),
      })),
    statuses: statusesHeld(histories, home),
    entries,
    ticks: [],
    decisions: [],
    waivers: [],
    societies: { [society.id]: home },
  };
};
