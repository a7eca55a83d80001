import { empty, join, raw, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Change } from '../app/store.ts';
import type { Database, Statement } from './database.ts';
import { forgetting, forgettingAccounts } from './forgetting.ts';
import type { Prisma, PrismaClient } from './generated/sqlite/client.ts';
import { columnList, pieces, quoted } from './plain.ts';
import * as rows from './rows.ts';

/**
 * The statements of a change. The first ones are guards: an aggregate is changed where it stands at the version that
 * was read, and made where it does not exist, or the whole batch fails. A guard is a write, so nobody comes between.
 * Rows are written in one order by all, so that two who change the same ones wait in line and not for each other.
 */
export const statements = (database: Pick<Database, 'writer' | 'lock'>, change: Change): readonly Statement[] => {
  const { writer } = database;
  const { people = [], groups = [], retire = [], raise = [], forget = {} } = change;
  return [
    ...follow(database, 'Setup', some(change.setup && [change.setup]).map(rows.setupRow)),
    ...follow(database, 'Society', some(change.societies).map(rows.societyRow)),
    ...some(forget.people).flatMap((one) => forgetting(writer, one)),
    ...follow(database, 'Person', people.map(rows.personRow)),
    ...follow(database, 'Group', groups.map(rows.groupRow)),
    ...follow(database, 'Session', some(change.sessions).map(rows.sessionRow)),
    ...follow(database, 'StatusHistory', some(change.histories).map(rows.historyRow)),
    ...some(change.seen && [change.seen]).map(
      ({ key, at }) => writer.$executeRaw`INSERT INTO "Seen" ("key", "at") VALUES (${key}, ${at})`,
    ),

    ...whole(forget.dialogues?.map(rows.identityKey), (OR) => writer.dialogue.deleteMany({ where: { OR } })),
    ...(forget.accounts?.length ? forgettingAccounts(writer, forget.accounts) : []),
    ...whole(forget.codes, (all) => writer.linkCode.deleteMany({ where: { id: { in: all } } })),
    ...whole(forget.roles?.map(rows.roleRow), (OR) => writer.role.deleteMany({ where: { OR } })),
    ...follow(database, 'Dialogue', some(change.dialogues).map(rows.dialogueRow)),
    ...follow(database, 'Guess', some(change.guesses).map(rows.guessesRow)),
    ...follow(database, 'LinkCode', some(change.codes).map(rows.linkCodeRow)),

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
    ...whole(
      raise,
      (all) => writer.$executeRaw`
        UPDATE "Post" SET "wanted" = "wanted" + 1, "behind" = "behind" + 1
        WHERE "subject" IN (${join(all)}) ${spared(change)}`,
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
  if (spare === undefined) return empty;
  const { platform, tenant, id } = spare.place;
  return sql`
    AND ("ref" IS NULL OR "ref" <> ${spare.ref}
      OR "platform" <> ${platform} OR "tenant" <> ${tenant} OR "chat" <> ${id})`;
};

/** One statement for the whole list, and none for an empty one. */
const whole = <T>(list: readonly T[] | undefined, statement: (list: T[]) => Statement): readonly Statement[] =>
  list === undefined || list.length === 0 ? [] : [statement([...list])];

const known = (all: readonly { readonly id: string; readonly version: number }[]): readonly string[] =>
  all.filter(({ version }) => version > 0).map(({ id }) => id);

type Scalars<Table extends Prisma.ModelName> = Prisma.TypeMap['model'][Table]['payload']['scalars'];

/** A whole row of a table. */
type RowOf<Table extends Prisma.ModelName> = {
  readonly [Column in keyof Scalars<Table>]: Scalars<Table>[Column] extends bigint | null
    ? Exclude<Scalars<Table>[Column], bigint> | number
    : Scalars<Table>[Column];
};

/** Aggregates, each with what names a row of it. */
const KEYS = {
  Setup: ['id'],
  Society: ['id'],
  Person: ['id'],
  Group: ['id'],
  Session: ['id'],
  StatusHistory: ['id'],
  LinkCode: ['id'],
  Dialogue: ['platform', 'tenant', 'id'],
  Guess: ['platform', 'tenant', 'id'],
} as const satisfies Partial<{ readonly [Table in Prisma.ModelName]: readonly (keyof Scalars<Table> & string)[] }>;

/**
 * Writes aggregates: a new one where there is none, any other over the version before it. Where that one does not stand
 * there, the version comes out empty; no table takes that, and nothing at all is written. Made at nearly each tap, it is
 * plain SQL: Prisma's own way costs three times as much.
 */
export const follow = <Table extends keyof typeof KEYS>(
  { writer, lock }: Pick<Database, 'writer' | 'lock'>,
  table: Table,
  all: readonly RowOf<Table>[],
): readonly Statement[] => {
  const key: readonly string[] = KEYS[table];
  return inOrder<rows.Columns>(all, ...key).map(({ version, ...row }) => {
    const columns = Object.keys(row);
    const values = join(Object.values(row));
    const insert = sql`INSERT INTO ${quoted(table)} ("version", ${columnList(columns)})`;
    if (version === 1) return writer.$executeRaw`${insert} VALUES (1, ${values})`;
    const isIt = join(
      key.map((column) => sql`${quoted(column)} = ${row[column]}`),
      ' AND ',
    );
    return writer.$executeRaw`
      ${insert} VALUES (
        (SELECT "version" + 1 FROM ${quoted(table)} WHERE ${isIt} AND "version" = ${Number(version) - 1} ${lock}), ${values})
      ON CONFLICT (${columnList(key)}) DO UPDATE SET "version" = excluded."version", ${replacing(columns)}`;
  });
};

const replacing = (columns: readonly string[]): Sql =>
  raw(columns.map((column) => `"${column}" = excluded."${column}"`).join(', '));

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
  return pieces(all).map((some) => {
    const values = some.map((row) => sql`(${join(columns.map((column) => row[column] ?? null))})`);
    return writer.$executeRaw`
      INSERT INTO ${quoted(table)} (${columnList(columns)}) VALUES ${join(values)} ON CONFLICT DO NOTHING`;
  });
};
