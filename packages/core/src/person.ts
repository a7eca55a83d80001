import type { Path } from './path.ts';
import type { Instant, Language, PersonId, Profession, SocietyId, Zone } from './types.ts';

/** Who somebody is on one platform. The platform is an open word; core knows none. */
export interface Identity {
  readonly platform: string;
  /** The workspace or installation in which the id is meant; empty where a platform has only one. */
  readonly tenant: string;
  readonly id: string;
}

/** A chat or channel on one platform, and the thread within it where it has threads. */
export interface Place {
  readonly platform: string;
  readonly tenant: string;
  readonly id: string;
  readonly thread?: string;
}

/** Whether two places are in the same chat, in whichever thread. */
export const sameChat = (a: Place, b: Place): boolean =>
  a.platform === b.platform && a.tenant === b.tenant && a.id === b.id;

/** Whether two places are the very same. */
export const samePlace = (a: Place, b: Place): boolean => sameChat(a, b) && a.thread === b.thread;

/** Whether two identities are the same account on the same platform. */
export const sameIdentity = (a: Identity, b: Identity): boolean =>
  a.platform === b.platform && a.tenant === b.tenant && a.id === b.id;

/** Which silent messages a person wants. */
export interface Settings {
  /** Reminders a day and an hour before a meeting. */
  readonly reminders: boolean;
  /** The line on the morning after: minutes, role, credits. */
  readonly nextMorning: boolean;
}

/** Somebody's private place: it carries the id of the identity they used last. */
export const privatePlace = (person: Pick<Person, 'identities'>): Place | undefined => {
  const identity = person.identities[0];
  return identity && { platform: identity.platform, tenant: identity.tenant, id: identity.id };
};

/** What holds until a person changes it: both messages come. */
export const DEFAULT_SETTINGS: Settings = { reminders: true, nextMorning: true };

/** A key that was somebody's own before it was found to be of the same person, with the accounts that came by it. */
export interface Alias {
  readonly key: PersonId;
  readonly identities: readonly Identity[];
}

/** A person's row, apart from the key (`id`) that facts carry: erasing drops this row and leaves the counts. */
export interface Person {
  readonly id: PersonId;
  readonly version: number;
  readonly society: SocietyId;
  readonly name: string;
  readonly profession?: Profession;
  /** Which schemes they follow, and what they say of themselves for that. */
  readonly path?: Path;
  readonly language: Language;
  readonly zone: Zone;
  readonly settings: Settings;
  /** None for somebody a leader entered by name. The one used last stands first. */
  readonly identities: readonly Identity[];
  /** When the person saw who is responsible for the data, and accepted the nine rules. */
  readonly accepted?: Instant;
  /** The last sign of life that was written down, which is done about once a month. */
  readonly heard?: Instant;
  /** Set when no identity can be reached any more; cleared by the next sign of life. */
  readonly unreachable?: Instant;
  /** Keys that are theirs too: what was written under them stays so, and is read as theirs. */
  readonly aliases?: readonly Alias[];
  /** Whose alias this key is. The row rests then, without an account, until it is taken back. */
  readonly aliasOf?: PersonId;
}
