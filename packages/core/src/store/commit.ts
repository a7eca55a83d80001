import { join, raw, sqltag as sql } from '@prisma/client/runtime/client';
import type { Change } from '../app/store.ts';
import type { Identity } from '../person.ts';
import type { Statement } from './database.ts';
import { forgetting, forgettingAccounts } from './forgetting.ts';
import type { PrismaClient } from './generated/sqlite/client.ts';
import * as rows from './rows.ts';

/** As many rows as go into one statement. */
const ROWS = 500;

/**
 * The statements of a change. The first ones are guards: an aggregate is changed where it stands at the version that
 * was read, and made where it does not exist, or the whole batch fails. A guard is a write, so nobody comes between.
 * Rows are written in one order by all, so that two who change the same ones wait in line and not for each other.
 */
export const statements = (writer: PrismaClient, change: Change): readonly Statement[] => {
  const { people = [], groups = [], retire = [], raise = [], forget = {} } = change;
  return [
    ...some(change.setup && [change.setup]).map((one) => follow(writer.setup, rows.setupRow(one))),
    ...inOrder(some(change.societies).map(rows.societyRow), 'id').map((row) => follow(writer.society, row)),
    ...some(forget.people).flatMap((one) => forgetting(writer, one)),
    ...inOrder(people.map(rows.personRow), 'id').map((row) => follow(writer.person, row)),
    ...inOrder(groups.map(rows.groupRow), 'id').map((row) => follow(writer.group, row)),
    ...inOrder(some(change.sessions).map(rows.sessionRow), 'id').map((row) => follow(writer.session, row)),
    ...inOrder(some(change.histories).map(rows.historyRow), 'id').map((row) => follow(writer.statusHistory, row)),
    ...some(change.seen && [change.seen]).map((data) => writer.seen.create({ data })),

    ...whole(forget.dialogues?.map(rows.identityKey), (OR) => writer.dialogue.deleteMany({ where: { OR } })),
    ...(forget.accounts?.length ? forgettingAccounts(writer, forget.accounts) : []),
    ...whole(forget.codes, (all) => writer.linkCode.deleteMany({ where: { id: { in: all } } })),
    ...whole(forget.roles?.map(rows.roleRow), (OR) => writer.role.deleteMany({ where: { OR } })),
    ...inOrder(some(change.dialogues).map(rows.dialogueRow), 'platform', 'tenant', 'id').map((row) =>
      followAccount(writer.dialogue, row),
    ),
    ...inOrder(some(change.guesses).map(rows.guessesRow), 'platform', 'tenant', 'id').map((row) =>
      followAccount(writer.guess, row),
    ),

    ...inOrder(some(change.codes).map(rows.linkCodeRow), 'id').map((row) => follow(writer.linkCode, row)),

    // First all that go, then all that come: an identity or a chat may pass from one to the other.
    ...whole(known(people), (all) => writer.identity.deleteMany({ where: { person: { in: all } } })),
    ...whole(known(groups), (all) => writer.member.deleteMany({ where: { group: { in: all } } })),
    ...whole(known(groups), (all) => writer.binding.deleteMany({ where: { group: { in: all } } })),
    ...whole(people.flatMap(rows.identityRows), (data) => writer.identity.createMany({ data })),
    ...whole(groups.flatMap(rows.memberRows), (data) => writer.member.createMany({ data })),
    ...whole(groups.flatMap(rows.bindingRows), (data) => writer.binding.createMany({ data })),

    ...whole(change.facts?.map(rows.factRow), (data) => writer.fact.createMany({ data })),
    ...whole(change.entries?.map(rows.entryRow), (data) => writer.entry.createMany({ data })),
    ...addMissing(writer, 'Role', inOrder(some(change.roles).map(rows.roleRow), 'society', 'person', 'role', 'branch')),
    ...inOrder(some(change.series).map(rows.seriesRow), 'id').map((row) =>
      writer.series.upsert({ where: { id: row.id }, create: row, update: row }),
    ),
    ...inOrder(some(change.invitations).map(rows.invitationRow), 'token').map((row) =>
      writer.invitation.upsert({ where: { token: row.token }, create: row, update: row }),
    ),
    ...inOrder(some(change.requests).map(rows.requestRow), 'id').map((row) =>
      writer.joinRequest.upsert({ where: { id: row.id }, create: row, update: row }),
    ),
    ...addMissing(writer, 'Notification', inOrder(some(change.notifications).map(rows.notificationRow), 'key')),

    ...whole(retire, (all) => writer.post.deleteMany({ where: { subject: { in: all } } })),
    ...whole(raise, (all) =>
      writer.post.updateMany({
        where: { subject: { in: all }, ...spared(change) },
        data: { wanted: { increment: 1 }, behind: { increment: 1 } },
      }),
    ),
    ...addMissing(
      writer,
      'Post',
      inOrder(some(change.posts).map(rows.postRow), 'subject', 'platform', 'tenant', 'chat', 'thread'),
    ),
  ];
};

const some = <T>(list: readonly T[] | undefined): readonly T[] => list ?? [];

/** All posts but the spared one. A message that was not sent yet has no ref, and a condition on its ref is never true. */
const spared = ({ spare }: Change) => {
  if (spare === undefined) return {};
  const { platform, tenant, id: chat } = spare.place;
  return { OR: [{ ref: null }, { NOT: { platform, tenant, chat, ref: spare.ref } }] };
};

/** One statement for the whole list, and none for an empty one. */
const whole = <T>(list: readonly T[] | undefined, statement: (list: T[]) => Statement): readonly Statement[] =>
  list === undefined || list.length === 0 ? [] : [statement([...list])];

const known = (all: readonly { readonly id: string; readonly version: number }[]): readonly string[] =>
  all.filter(({ version }) => version > 0).map(({ id }) => id);

/** The table of an aggregate. */
interface Table<Row> {
  create(write: { data: Row; select: { version: true } }): Statement;
  update(write: { where: { id: string; version: number }; data: Row; select: { version: true } }): Statement;
}

const follow = <Row extends { id: string; version: number }>(table: Table<NoInfer<Row>>, row: Row): Statement => {
  const { id, version } = row;
  const write = { data: row, select: { version: true } } as const;
  return version === 1 ? table.create(write) : table.update({ ...write, where: { id, version: version - 1 } });
};

/** The table of an aggregate that is found by an account. */
interface AccountTable<Row> {
  create(write: { data: Row; select: { version: true } }): Statement;
  update(write: {
    where: { platform_tenant_id: Identity; version: number };
    data: Row;
    select: { version: true };
  }): Statement;
}

const followAccount = <Row extends Identity & { version: number }>(
  table: AccountTable<NoInfer<Row>>,
  row: Row,
): Statement => {
  const { platform, tenant, id, version } = row;
  const write = { data: row, select: { version: true } } as const;
  if (version === 1) return table.create(write);
  return table.update({ ...write, where: { platform_tenant_id: { platform, tenant, id }, version: version - 1 } });
};

/** Rows by what names them; those of one name as they came. */
const inOrder = <Row extends object>(all: readonly Row[], ...key: readonly (keyof Row)[]): readonly Row[] => {
  const name = (row: Row) => key.map((column) => row[column]).join('\n');
  return all.toSorted((a, b) => Number(name(a) > name(b)) - Number(name(a) < name(b)));
};

type Value = string | number | bigint | null;

/** Adds what is not there yet, many rows to a statement. Prisma's own way to skip the rest is not there on SQLite. */
const addMissing = <Row extends Readonly<Record<string, Value>>>(
  writer: PrismaClient,
  table: 'Role' | 'Notification' | 'Post',
  all: readonly Row[],
): readonly Statement[] => {
  const columns = Object.keys(all[0] ?? {});
  return Array.from({ length: Math.ceil(all.length / ROWS) }, (_, index) => {
    const names = join(columns.map((column) => raw(`"${column}"`)));
    const values = all
      .slice(index * ROWS, (index + 1) * ROWS)
      .map((row) => sql`(${join(columns.map((column) => row[column] ?? null))})`);
    return writer.$executeRaw`INSERT INTO ${raw(`"${table}"`)} (${names}) VALUES ${join(values)} ON CONFLICT DO NOTHING`;
  });
};
