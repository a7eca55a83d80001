import type { Identity, Person } from '../person.ts';
import type { Statement } from './database.ts';
import type { PrismaClient } from './generated/sqlite/client.ts';
import * as rows from './rows.ts';

/** The statements by which accounts are forgotten that are nobody's any more. */
export const forgettingAccounts = (writer: PrismaClient, accounts: readonly Identity[]): readonly Statement[] => [
  writer.dialogue.deleteMany({ where: { OR: accounts.map(rows.identityKey) } }),
  writer.guess.deleteMany({ where: { OR: accounts.map(rows.identityKey) } }),
  writer.post.deleteMany({
    where: { OR: accounts.map(({ platform, tenant, id: chat }) => ({ platform, tenant, chat })) },
  }),
];

/**
 * The statements by which somebody is forgotten; the first is the guard. Their identities go with their row. A form
 * that a link made for them has opened may hold their name, whoever opened it.
 */
export const forgetting = (writer: PrismaClient, { id, version, identities }: Person): readonly Statement[] => [
  writer.person.delete({ where: { id, version }, select: { id: true } }),
  writer.role.deleteMany({ where: { person: id } }),
  writer.linkCode.deleteMany({ where: { id } }),
  writer.joinRequest.deleteMany({ where: { person: id } }),
  writer.$executeRaw`
    DELETE FROM "Dialogue" WHERE EXISTS (
      SELECT 1 FROM "Invitation"
      WHERE "Invitation"."person" = ${id} AND "Dialogue"."about" LIKE '%' || "Invitation"."token" || '%'
    )`,
  writer.invitation.deleteMany({ where: { person: id } }),
  writer.notification.deleteMany({ where: { aim: rows.aimText(id) } }),
  ...forgettingAccounts(writer, identities),
];
