import type { StatusHeld } from './record.ts';
import type { Id, LocalDate, PersonId, SocietyId } from './types.ts';

export const STATUSES = [
  'member',
  'leader',
  'training-leader',
  'supervisor-leader',
  'supervisor',
  'leader-trainer',
  'trainer',
  'recognised-leader',
] as const;
/**
 * What somebody is in a society of Balint groups (domain, section 6). `member`: of the society itself. `recognised-leader`:
 * by a chamber of physicians.
 */
export type Status = (typeof STATUSES)[number];

/** A status somebody holds or held. */
export interface StatusEntry {
  readonly id: Id;
  readonly status: Status;
  /** The short name of the society whose status it is; not there: that of the society which keeps it. */
  readonly society?: string;
  readonly from: LocalDate;
  /** The last day, where it has ended. */
  readonly until?: LocalDate;
}

/** The dated statuses of one person, as their society entered them; of whoever was erased those stay that hours of others rest on. */
export interface StatusHistory {
  /** Whose it is. */
  readonly id: PersonId;
  readonly version: number;
  readonly society: SocietyId;
  readonly held: readonly StatusEntry[];
}

/** The history with a status more, the earliest first; one that begins that day already takes over the end, if there is one. */
export const withStatus = (history: StatusHistory, entry: StatusEntry): StatusHistory => {
  const known = history.held.find(
    ({ status, society, from }) => status === entry.status && society === entry.society && from === entry.from,
  );
  if (known) return entry.until === undefined ? history : endedStatus(history, known.id, entry.until);
  return { ...history, held: [...history.held, entry].sort((a, b) => (a.from < b.from ? -1 : 1)) };
};

/** The status of that id, if there is one. */
export const statusOf = ({ held }: StatusHistory, id: Id): StatusEntry | undefined =>
  held.find((entry) => entry.id === id);

/** The history in which a status has ended on a day; the same where there is none of that id. */
export const endedStatus = (history: StatusHistory, id: Id, until: LocalDate): StatusHistory =>
  changed(history, id, (entry) => (entry.until === until ? [entry] : [{ ...entry, until }]));

/** The history without a status that was entered by mistake. */
export const withoutStatus = (history: StatusHistory, id: Id): StatusHistory => changed(history, id, () => []);

const changed = (
  history: StatusHistory,
  id: Id,
  make: (entry: StatusEntry) => readonly StatusEntry[],
): StatusHistory => {
  const held = history.held.flatMap((entry) => (entry.id === id ? make(entry) : [entry]));
  const isSame = held.length === history.held.length && held.every((entry, index) => entry === history.held[index]);
  return isSame ? history : { ...history, held };
};

/** What stays of the statuses of whoever is erased: those by which they led and confirmed the hours of others. */
export const anonymousHistory = (history: StatusHistory): StatusHistory => {
  const held = history.held.filter(({ status }) => status !== 'member');
  return held.length === history.held.length ? history : { ...history, held };
};

/** The statuses of some people as a record holds them; `home`: the short name of the society that keeps them. */
export const statusesHeld = (
  histories: readonly Pick<StatusHistory, 'id' | 'held'>[],
  home?: string,
): readonly StatusHeld[] =>
  histories.flatMap(({ id: person, held }) =>
    held
      .filter(({ status }) => status !== 'member')
      .map(({ id: _, society = home, ...entry }) => ({
        ...entry,
        person,
        ...(society === undefined ? {} : { society }),
      })),
  );
