import type { GroupId, Id, Instant, PersonId, SessionId, SocietyId } from './types.ts';

export const OFFICE_DEEDS = [
  'register-group',
  'edit-group',
  'end-group',
  'name-leader',
  'keep-group',
  'keep-meeting',
  'settle-in-stead',
  'move-identity',
  'name-role',
  'take-role',
  'set-society',
  'enter-status',
  'end-status',
  'drop-status',
  'erase',
  'link',
  'unlink',
  'unite',
  'part',
] as const;
/**
 * What somebody did by an office of the society, and not by what they are in a group. `keep-group` and `keep-meeting`:
 * what its leaders do otherwise. The last four are about accounts: somebody's own, which their society may look up.
 */
export type OfficeDeed = (typeof OFFICE_DEEDS)[number];

/** A line of a society's journal: who did what by office, and when. Codes and keys, never a text; appended, never changed. */
export interface Entry {
  readonly id: Id;
  readonly society: SocietyId;
  readonly at: Instant;
  readonly did: OfficeDeed;
  /** Absent where the program did it, by a rule the society set. */
  readonly by?: PersonId;
  /** Whom it was about. */
  readonly person?: PersonId;
  readonly group?: GroupId;
  readonly session?: SessionId;
  /** A code of a closed list: the role, the act, or the field that was set. */
  readonly what?: string;
}
