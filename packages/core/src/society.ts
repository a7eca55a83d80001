import type { BranchId, Instant, Language, PersonId, SocietyId, Zone } from './types.ts';
import type { OwnWords } from './wording.ts';

export const RETENTIONS = [3, 5, 10] as const;
/** After how many years people who are in no group any more are erased. */
export type Retention = (typeof RETENTIONS)[number];

/** The body that keeps the rules: branches, groups, credit rule, and who holds which role. */
export interface Society {
  readonly id: SocietyId;
  readonly version: number;
  readonly name: string;
  readonly language: Language;
  readonly zone: Zone;
  /** The id of its credit rule; none: credits are counted in minutes. */
  readonly creditRule?: string;
  /** The short name by which schemes know it, such as `rbo`; none: it is taken for the society of whichever scheme is followed. */
  readonly short?: string;
  /** How many years people are kept after the last thing that happened with them; none: there is no limit. */
  readonly retention?: Retention;
  /** What it calls roles and the unit of credits, where that is not what the language calls them. */
  readonly words?: OwnWords;
  readonly since: Instant;
}

export const SOCIETY_ROLES = ['administrator', 'committee', 'coordinator'] as const;
/** What somebody does for a society beside taking part in its groups. */
export type SocietyRole = (typeof SOCIETY_ROLES)[number];

/** A role somebody holds in a society; a coordinator's may be limited to a branch. */
export interface RoleHeld {
  readonly society: SocietyId;
  readonly person: PersonId;
  readonly role: SocietyRole;
  readonly branch?: BranchId;
}

/** Whether the society would have no administrator without this person. */
export const isLastAdministrator = (roles: readonly RoleHeld[], person: PersonId): boolean => {
  const administrators = roles.filter(({ role }) => role === 'administrator');
  return administrators.length > 0 && administrators.every((one) => one.person === person);
};
