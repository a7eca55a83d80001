import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import {
  type Entry,
  type Fact,
  type Group,
  type Instant,
  type Notification,
  type Person,
  type RoleHeld,
  type Session,
  type Society,
  type StatusHistory,
  StoreError,
} from '@balintkit/core';
import type { Dialogue, Guesses, Invitation, JoinRequest, LinkCode, Post, Series, Setup } from '@balintkit/core/app';

/** A notification, with what became of it. */
interface Planned {
  readonly notification: Notification;
  readonly state: 'due' | 'sent' | 'dropped' | 'dead';
  /** From when it may be claimed: when it is due, or when a claim runs out. */
  readonly free: Instant;
  /** How often it was claimed. */
  readonly tries: number;
}

/** A living message, and from when it may be claimed. */
interface Posted {
  readonly post: Post;
  readonly free: Instant;
}

/** All that is kept: a list for each kind of thing. */
export interface Data {
  setup: Setup[];
  societies: Society[];
  roles: RoleHeld[];
  people: Person[];
  groups: Group[];
  series: Series[];
  sessions: Session[];
  facts: Fact[];
  histories: StatusHistory[];
  entries: Entry[];
  invitations: Invitation[];
  requests: JoinRequest[];
  dialogues: Dialogue[];
  guesses: Guesses[];
  codes: LinkCode[];
  planned: Planned[];
  posted: Posted[];
  seen: { readonly key: string; readonly at: Instant }[];
  leases: { readonly name: string; readonly holder: string; readonly until: Instant }[];
}

const nothing: Data = {
  setup: [],
  societies: [],
  roles: [],
  people: [],
  groups: [],
  series: [],
  sessions: [],
  facts: [],
  histories: [],
  entries: [],
  invitations: [],
  requests: [],
  dialogues: [],
  guesses: [],
  codes: [],
  planned: [],
  posted: [],
  seen: [],
  leases: [],
};

/** What stands in a file; nothing yet where there is none. */
export const load = (file: string): Data => {
  try {
    return existsSync(file) ? { ...nothing, ...JSON.parse(readFileSync(file, 'utf8')) } : nothing;
  } catch (cause) {
    throw new StoreError('not-a-database', `${file} is not a file of this store`, { cause });
  }
};

/** Writes a file beside the former one and puts it in its place, so that a crash leaves the one or the other, whole. */
export const save = (file: string, data: Data): void => {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(data, undefined, 1), { flush: true });
    renameSync(`${file}.new`, file);
  } catch (cause) {
    throw new StoreError('disk-failed', `${file} could not be written`, { cause });
  }
};
