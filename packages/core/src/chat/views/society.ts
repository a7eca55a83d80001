import type { SocietySeen } from '../../app/index.ts';
import type { PersonId } from '../../types.ts';
import { type Asking, readerFor } from '../asking.ts';
import { journalCard, LINES } from '../cards/journal.ts';
import { nameWhatCard, nameWhoCard, rolesCard, societyCard, takeRoleCard } from '../cards/society.ts';
import type { Card } from '../reply.ts';

export const societyView = async (asking: Asking, { society }: SocietySeen): Promise<Card> =>
  societyCard(await readerFor(asking, []), society);

export const rolesView = async (asking: Asking, { roles }: SocietySeen, page: number): Promise<Card> => {
  const reader = await readerFor(
    asking,
    roles.map((one) => one.person),
  );
  return rolesCard(reader, roles, page);
};

export const nameWhoView = async (asking: Asking, seen: SocietySeen, page: number): Promise<Card> => {
  const people = await asking.app.societies.members(seen);
  return nameWhoCard(await readerFor(asking, []), people, page, seen.me.id);
};

export const nameWhatView = async (asking: Asking, { roles }: SocietySeen, person: PersonId): Promise<Card> =>
  nameWhatCard(await readerFor(asking, [person]), roles, person);

export const takeRoleView = async (
  asking: Asking,
  { roles, me }: SocietySeen,
  held: Parameters<typeof takeRoleCard>[2],
): Promise<Card> => takeRoleCard(await readerFor(asking, [held.person]), roles, held, me.id);

/** One page of the journal; names are those of today. */
export const journalView = async (asking: Asking, { society }: SocietySeen, page: number): Promise<Card> => {
  const { app } = asking;
  const found = await app.societies.journal(society, page * LINES, LINES + 1);
  const entries = found.slice(0, LINES);
  const people = entries.flatMap(({ by, person }) => [by, person].filter((one) => one !== undefined));
  const [reader, groups] = await Promise.all([readerFor(asking, people), app.store.groups({ society: society.id })]);
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return journalCard(reader, entries, names, page, found.length > LINES);
};
