import type { Id } from '../types.ts';
import { binding } from './binding.ts';
import { createContext, type Outside } from './context.ts';
import { collecting } from './data.ts';
import { dates } from './dates.ts';
import { dialogues } from './dialogues.ts';
import { erasing } from './erasing.ts';
import { founding } from './founding.ts';
import { glanceAt } from './glance.ts';
import { groups } from './groups.ts';
import { invitations } from './invitations.ts';
import { joining } from './joining.ts';
import { lapsing } from './lapsing.ts';
import { linking } from './linking.ts';
import { meetings } from './meeting.ts';
import { paths } from './paths.ts';
import { people } from './people.ts';
import { reaching } from './reach.ts';
import { societies } from './societies.ts';
import { statuses } from './statuses.ts';
import { ticking } from './tick.ts';

/** Every use case; `holder` is by what this process is known to others. */
const useCases = (outside: Outside, holder: Id) => {
  const context = createContext(outside);
  const erased = erasing(context);
  return {
    store: outside.store,
    clock: outside.clock,
    decide: context.decide,
    /** Whether the effect of this update is on disk already: it was delivered before. */
    repeated: context.repeated,
    onCommit: context.onCommit,
    founding: founding(context),
    people: { ...people(context), ...collecting(context) },
    groups: { ...groups(context), ...binding(context) },
    joining: { ...invitations(context), ...joining(context) },
    dates: dates(context),
    dialogues: dialogues(context),
    meetings: meetings(context),
    reach: reaching(context),
    paths: paths(context),
    societies: societies(context),
    statuses: statuses(context),
    erasing: erased,
    linking: linking(context),
    tick: ticking(context, holder, lapsing(context, erased)),
  };
};

/** What `createApp` makes. */
export type App = ReturnType<typeof useCases> & {
  /** The same to read by, for many answers about one moment: what was read once is not read again, and nothing changes. */
  glance(): App;
};

const appOn = (outside: Outside, holder: Id): App => ({
  ...useCases(outside, holder),
  glance: () => appOn({ ...outside, store: glanceAt(outside.store) }, holder),
});

/** Every use case: load, decide, commit, and try again when somebody was faster. */
export const createApp = (outside: Outside): App => appOn(outside, outside.chance(12));

export type { Wrong } from '../guess.ts';
export type { Notification } from '../notification.ts';
export type { Caller, Known, Outside } from './context.ts';
export type { Dates, Scheduled } from './dates.ts';
export type { Deed } from './deed.ts';
export type { Erasable, Hindrance } from './erasing.ts';
export type { Founding } from './founding.ts';
export type { Balance, Frame } from './groups.ts';
export type { Asked, Invited, Joined, Profile } from './joining.ts';
export { createLanes, type Lanes } from './lanes.ts';
export type { AccountPlace, Linkable, Unlinked } from './linking.ts';
export type { Meeting } from './meeting.ts';
export { memoryStore, type Tables } from './memory-store.ts';
export type { PathSeen, Progress } from './paths.ts';
export { type Credits, isLongAgo, PERIODS, type PeriodName, type Personal } from './people.ts';
export { cardOf, panelOf, type Subject, subjectOf } from './post.ts';
export type { SocietyPatch, SocietySeen } from './societies.ts';
export type { GroupSeen } from './standpoint.ts';
export type { StatusesSeen } from './statuses.ts';
export * from './store.ts';
