import type { ActName } from './act.ts';
import type { MemberRole } from './group.ts';
import type { Refusal } from './refusal.ts';
import type { SocietyRole } from './society.ts';

/** What a person does that the table below speaks of. */
export const PERMISSIONS = [
  'create-society',
  'name-roles',
  'keep-society',
  'keep-statuses',
  'register-group',
  'end-group',
  'edit-group',
  'keep-frame',
  'move-identity',
  'run-session',
  'take-part',
  'say-stop',
  'settle',
  'attest-in-stead',
  'add-self',
  'see-members',
  'see-queue',
  'see-self',
] as const;
/** Something that not everybody may do; `TABLE` says who may. */
export type Permission = (typeof PERMISSIONS)[number];

/**
 * Who somebody is with regard to one group, or to the society where no group is meant. `branch` is true where a
 * coordinator's branch holds the group.
 */
export interface Standpoint {
  readonly known: boolean;
  readonly society: readonly SocietyRole[];
  readonly branch: boolean;
  /** Their role in the session that is meant, which a stand-in has for one meeting; otherwise in the group. */
  readonly role?: MemberRole;
}

/** A column of the table. */
export type Who = 'administrator' | 'committee' | 'coordinator' | 'leader' | 'member' | 'observer' | 'anybody';

/**
 * The table of who may do what (design, section 4). `coordinator` means: in the branch. The first administrator is made
 * by a one-time code, which stands above the table; in whose stead and how long after, or of whom only, is for the
 * rules and the use case to add.
 */
export const TABLE: Readonly<Record<Permission, readonly Who[]>> = {
  'create-society': ['administrator'],
  'name-roles': ['administrator'],
  'keep-society': ['administrator'],
  'keep-statuses': ['administrator'],
  'register-group': ['administrator', 'coordinator'],
  'end-group': ['administrator', 'coordinator', 'leader'],
  'edit-group': ['administrator', 'coordinator', 'leader'],
  'keep-frame': ['administrator', 'coordinator', 'leader'],
  'move-identity': ['administrator', 'leader'],
  'run-session': ['leader'],
  'take-part': ['leader', 'member'],
  'say-stop': ['leader', 'member', 'observer'],
  settle: ['leader'],
  'attest-in-stead': ['leader', 'coordinator'],
  'add-self': ['leader', 'member'],
  'see-members': ['administrator', 'coordinator', 'leader'],
  'see-queue': ['leader'],
  'see-self': ['anybody'],
};

/** The permission each act on a meeting asks for, when people act for themselves. */
export const ASKS: Readonly<Record<ActName, Permission>> = {
  answer: 'take-part',
  offer: 'take-part',
  withdraw: 'take-part',
  decline: 'take-part',
  arrive: 'say-stop',
  leave: 'say-stop',
  stop: 'say-stop',
  'add-self': 'add-self',
  'follow-up': 'take-part',
  'drop-follow-up': 'take-part',
  move: 'keep-frame',
  cancel: 'keep-frame',
  'stand-in': 'keep-frame',
  open: 'run-session',
  choose: 'run-session',
  advance: 'run-session',
  back: 'run-session',
  extend: 'run-session',
  pause: 'run-session',
  resume: 'run-session',
  remind: 'run-session',
  'hand-over': 'run-session',
  'next-case': 'run-session',
  close: 'run-session',
  reopen: 'run-session',
  'settle-seat': 'settle',
  'settle-length': 'settle',
  'settle-case': 'settle',
  attest: 'settle',
  amend: 'settle',
  'amend-case': 'settle',
};

/** Whether the table lets somebody do it. */
export const may = (permission: Permission, standpoint: Standpoint): boolean =>
  TABLE[permission].some((who) => is(who, standpoint));

/** Whether it is an office that lets somebody do it, and not what they are in the group or meeting. */
export const byOffice = (permission: Permission, { society: _, ...standpoint }: Standpoint): boolean =>
  !may(permission, { ...standpoint, society: [] });

const is = (who: Who, standpoint: Standpoint): boolean => {
  switch (who) {
    case 'anybody':
      return true;
    case 'administrator':
    case 'committee':
      return standpoint.society.includes(who);
    case 'coordinator':
      return standpoint.society.includes(who) && standpoint.branch;
    case 'leader':
      return standpoint.role === 'leader' || standpoint.role === 'co-leader';
    case 'member':
    case 'observer':
      return standpoint.role === who;
  }
};

/** What to say to somebody the table does not let. */
export const refusalFor = (permission: Permission, standpoint: Standpoint): Refusal => {
  if (!standpoint.known) return { code: 'not-known' };
  const allowed = TABLE[permission];
  if (standpoint.role === 'observer' && allowed.includes('member')) return { code: 'observers-only-stop' };
  if (allowed.includes('member')) return { code: 'members-only' };
  return { code: allowed.includes('leader') ? 'leaders-only' : 'administrators-only' };
};
