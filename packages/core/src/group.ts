import type { Place } from './person.ts';
import type { OffersOpen, QueueMeasure } from './queue.ts';
import type {
  BranchId,
  Format,
  GroupId,
  Instant,
  Language,
  Minutes,
  Mode,
  PersonId,
  SocietyId,
  Zone,
} from './types.ts';

export const OPENNESS = ['closed', 'open'] as const;
/** Closed: membership means coming. Open: each meeting asks who comes, and keeps a waiting list. */
export type Openness = (typeof OPENNESS)[number];

export const PRESENCES = ['silent', 'panel', 'card-and-panel'] as const;
/** How much of the software is seen while a meeting runs. */
export type Presence = (typeof PRESENCES)[number];

export const MEMBER_ROLES = ['leader', 'co-leader', 'member', 'observer'] as const;
/** The part somebody has in a group, and in its meetings. */
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Where the group meets. `address` and `link` are told to members in private only. */
export interface Venue {
  readonly address?: string;
  readonly link?: string;
}

/** How many people a meeting has room for: fewer than `from` is thin, more than `to` is full. */
export interface Room {
  readonly from: number;
  readonly to: number;
}

/** Our default; domain section 3 gives 5 to 12 for a small group. */
export const DEFAULT_ROOM: Room = { from: 5, to: 12 };

/** Somebody's place in a group. A membership that ended keeps its row, so that a return is seen. */
export interface Membership {
  readonly person: PersonId;
  readonly role: MemberRole;
  readonly since: Instant;
  readonly until?: Instant;
}

/** The standing circle: its frame, its customs, its members. */
export interface Group {
  readonly id: GroupId;
  readonly version: number;
  readonly society: SocietyId;
  readonly branch?: BranchId;
  readonly name: string;
  readonly openness: Openness;
  readonly format: Format;
  readonly mode: Mode;
  readonly venue: Venue;
  readonly language: Language;
  readonly zone: Zone;
  readonly room: Room;
  /** The id of the protocol its meetings follow. */
  readonly protocol: string;
  readonly pushBack: boolean;
  /** How many cases fit into a meeting. */
  readonly cases: 1 | 2;
  /** How long a meeting lasts. */
  readonly minutes: Minutes;
  readonly measure: QueueMeasure;
  readonly offers: OffersOpen;
  readonly presence: Presence;
  /** Whether it is registered with its society; some renewals count only such groups. */
  readonly registered: boolean;
  readonly members: readonly Membership[];
  /** The chats it is bound to: one on each platform, and in each workspace of it. */
  readonly places: readonly Place[];
  readonly ended?: Instant;
}

/** The memberships that hold now. */
export const membersOf = (group: Group): readonly Membership[] =>
  group.members.filter((one) => one.until === undefined);

/** Somebody's membership that holds now, if there is one. */
export const membershipOf = (group: Group, person: PersonId): Membership | undefined =>
  group.members.find((one) => one.person === person && one.until === undefined);

/** Leader first, then co-leaders: those who lead the group now. */
export const leadersOf = (group: Group): readonly PersonId[] => [
  ...membersOf(group)
    .filter((one) => one.role === 'leader')
    .map((one) => one.person),
  ...membersOf(group)
    .filter((one) => one.role === 'co-leader')
    .map((one) => one.person),
];
