import type { Entry, OfficeDeed } from '../entry.ts';
import { byOffice, type Permission, type Standpoint } from '../permission.ts';
import type { Person } from '../person.ts';
import type { Instant } from '../types.ts';
import type { Context } from './context.ts';

/** What was done, as the journal keeps it. */
export type Done = Omit<Entry, 'id' | 'society' | 'at' | 'by'>;

/** A deed as a line of the journal; `by` nobody where the program did it. */
export const entryOf = (
  { id }: Pick<Context, 'id'>,
  by: Pick<Person, 'id' | 'society'> | { readonly society: string },
  done: Done,
  now: Instant,
): Entry => ({ ...done, id: id(), society: by.society, at: now, ...('id' in by ? { by: by.id } : {}) });

/** The line that a deed leaves in the journal: none where what somebody is in the group let them do it. */
export const entriesOf = (
  context: Pick<Context, 'id'>,
  permission: Permission,
  { me, standpoint }: { readonly me: Person; readonly standpoint: Standpoint },
  done: Done,
  now: Instant,
): readonly Entry[] => (byOffice(permission, standpoint) ? [entryOf(context, me, done, now)] : []);

/** What a deed on a group is called that no other name was given to. */
export const deedOf = (permission: Permission): OfficeDeed => {
  if (permission === 'edit-group' || permission === 'end-group') return permission;
  return permission === 'register-group' ? 'edit-group' : 'keep-group';
};
