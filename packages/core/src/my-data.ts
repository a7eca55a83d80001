import type { OfficeDeed } from './entry.ts';
import type { Activity, AmendReason } from './fact.ts';
import type { MemberRole } from './group.ts';
import type { NotificationKind } from './notification.ts';
import type { Path } from './path.ts';
import type { Identity, Settings } from './person.ts';
import type { Answer, SessionState } from './session.ts';
import type { SocietyRole } from './society.ts';
import type { StatusEntry } from './status.ts';
import type {
  FactId,
  Format,
  Instant,
  Language,
  Minutes,
  Mode,
  PersonId,
  Profession,
  SessionId,
  Zone,
} from './types.ts';
import type { OwnWords } from './wording.ts';

/** A case of a meeting, as one of its people may take it away: whether it was their own, and who led it. */
export interface MyCase {
  readonly presented: boolean;
  readonly ledBy?: string;
  readonly coLedBy?: string;
}

/** Hours that count, or a history that was brought along. One that was replaced is named by what replaces it. */
export interface MyFact {
  readonly id: FactId;
  readonly activity: Activity;
  readonly role: MemberRole;
  readonly start: Instant;
  readonly zone: Zone;
  readonly minutes: Minutes;
  readonly meeting?: {
    readonly session: SessionId;
    readonly group: string;
    readonly format: Format;
    readonly mode: Mode;
    readonly present: number;
    readonly registered: boolean;
    readonly cases: readonly MyCase[];
  };
  readonly sum?: { readonly until: Instant; readonly sessions: number; readonly presented: number };
  readonly declaredByMe: boolean;
  readonly confirmed: boolean;
  readonly inStead?: 'co-leader' | 'coordinator';
  readonly addedSelf?: true;
  readonly amends?: { readonly fact: FactId; readonly why: AmendReason };
  readonly at: Instant;
}

/** Somebody's part in one meeting. */
export interface MyMeeting {
  readonly session: SessionId;
  readonly group: string;
  readonly number: number;
  readonly starts: Instant;
  readonly zone: Zone;
  readonly minutes: Minutes;
  readonly state: SessionState;
  readonly role?: MemberRole;
  readonly answer?: { readonly is: Answer; readonly at: Instant };
  readonly arrived?: Instant;
  readonly left?: Instant;
  readonly addedSelf?: true;
  /** What was settled, where it differs from what was known; 0: was not there. */
  readonly settled?: Minutes;
  /** When they offered a case. */
  readonly offered?: Instant;
  /** How many cases they presented there, or were chosen for. */
  readonly presented: number;
  /** How many they led or co-led. */
  readonly led: number;
  readonly followUp: boolean;
}

/**
 * Everything that is kept about somebody, as they may take it away. Of other people it names those who led their
 * meetings, and nobody else; no key of another person is in it, and no secret of a link.
 */
export interface MyData {
  readonly made: Instant;
  readonly society: {
    readonly name: string;
    readonly administratorByCode: boolean;
    /** What it calls roles, where that is not what the language calls them: for the page alone. */
    readonly words?: OwnWords;
  };
  readonly person: {
    readonly key: PersonId;
    /** Further keys that are theirs, from accounts that were united. */
    readonly aliases?: readonly PersonId[];
    readonly name: string;
    readonly profession?: Profession;
    readonly language: Language;
    readonly zone: Zone;
    readonly settings: Settings;
    readonly accepted?: Instant;
    readonly heard?: Instant;
    readonly unreachable?: Instant;
  };
  /** Which schemes they follow, and what they say of themselves for that. */
  readonly path?: Path;
  /** What they are or were in the society, or in another one, by its short name. */
  readonly statuses: readonly Omit<StatusEntry, 'id'>[];
  readonly accounts: readonly Identity[];
  readonly roles: readonly { readonly role: SocietyRole; readonly branch?: string }[];
  readonly memberships: readonly {
    readonly group: string;
    readonly role: MemberRole;
    readonly since: Instant;
    readonly until?: Instant;
  }[];
  readonly facts: readonly MyFact[];
  readonly meetings: readonly MyMeeting[];
  readonly requests: readonly {
    readonly group: string;
    readonly as: MemberRole;
    readonly at: Instant;
    readonly state: 'asked' | 'first-talk' | 'welcome' | 'by-hand' | 'withdrawn';
  }[];
  readonly links: readonly {
    /** Whose link it is: they gave it, it was made for them, or they came by it. */
    readonly how: 'given' | 'made-for' | 'used';
    readonly group: string;
    readonly as: MemberRole;
    readonly expires: Instant;
    readonly revoked?: Instant;
    readonly used: boolean;
  }[];
  readonly forms: readonly {
    readonly platform: string;
    readonly form: string;
    readonly field: string;
    readonly at: Instant;
    readonly answers: Readonly<Record<string, unknown>>;
  }[];
  /** How often a code or link was wrong, and when for the last time. */
  readonly guesses: readonly { readonly platform: string; readonly count: number; readonly at: Instant }[];
  readonly due: readonly { readonly kind: NotificationKind; readonly platform: string; readonly due: Instant }[];
  /** Messages in their private chats that are kept up to date. */
  readonly living: readonly { readonly platform: string; readonly subject: string; readonly ref?: string }[];
  readonly journal: readonly {
    readonly at: Instant;
    readonly did: OfficeDeed;
    readonly byMe: boolean;
    readonly aboutMe: boolean;
    readonly group?: string;
    readonly what?: string;
  }[];
}
