import { empty, join, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import { byName, type Store } from '../app/store.ts';
import type { Identity } from '../person.ts';
import { type Database, read } from './database.ts';
import type { Prisma } from './generated/sqlite/client.ts';
import { ledger } from './ledger.ts';
import { COLUMNS, pieces, quoted } from './plain.ts';
import * as rows from './rows.ts';

const maybe = <Row, T>(row: Row | null | undefined, as: (row: Row) => T): T | undefined =>
  row === null || row === undefined ? undefined : as(row);

/** The account or the chat of a platform by which something is looked up. */
const account = ({ platform, tenant, id }: Pick<Identity, 'platform' | 'tenant' | 'id'>): Sql =>
  sql`"platform" = ${platform} AND "tenant" = ${tenant} AND "id" = ${id}`;

/** What a store answers. Each reads one state: an aggregate is one row, and a query is one statement. */
export const reads = ({ reader }: Database) => {
  /** In plain SQL what is asked at each tap: Prisma's own query costs three times as much. */
  const select = (table: Prisma.ModelName, where: Sql): Promise<readonly rows.Columns[]> =>
    read(reader.$queryRaw<rows.Columns[]>`SELECT ${COLUMNS[table]} FROM ${quoted(table)} WHERE ${where}`);

  /** The rows that hold one of these values. */
  const holding = async (table: Prisma.ModelName, column: string, values: readonly string[], and = empty) => {
    const found = pieces(values).map((piece) => select(table, sql`${quoted(column)} IN (${join(piece)}) ${and}`));
    return (await Promise.all(found)).flat();
  };

  const factsOf = ledger({ reader }, (society, people) =>
    holding('Fact', 'person', people, sql`AND "society" = ${society}`),
  );

  return {
    setup: async () => maybe(await read(reader.setup.findUnique({ where: { id: rows.SETUP } })), rows.asSetup),
    society: async (id) => maybe((await holding('Society', 'id', [id]))[0], rows.asSociety),
    societies: async () =>
      (await read(reader.society.findMany({ orderBy: [{ since: 'asc' }, { id: 'asc' }] }))).map(rows.asSociety),
    roles: async (of) => {
      const found = 'person' in of ? holding('Role', 'person', [of.person]) : holding('Role', 'society', [of.society]);
      return (await found).map(rows.asRole);
    },

    people: async (ids) => (await holding('Person', 'id', ids)).map(rows.asPerson),
    async personBy(identity) {
      const [found] = await select('Person', sql`"id" = (SELECT "person" FROM "Identity" WHERE ${account(identity)})`);
      return maybe(found, rows.asPerson);
    },

    async idle(society, before, after, limit) {
      const found = await read(
        reader.$queryRaw<rows.Columns[]>`
          SELECT ${COLUMNS.Person} FROM "Person" AS p
          WHERE p."society" = ${society} AND p."id" > ${after}
            AND (p."heard" IS NULL OR p."heard" < ${BigInt(before)})
            AND (p."accepted" IS NULL OR p."accepted" < ${BigInt(before)})
            AND NOT EXISTS (SELECT 1 FROM "Member" AS m WHERE m."person" = p."id")
            AND NOT EXISTS (SELECT 1 FROM "Role" AS r WHERE r."person" = p."id")
            AND NOT EXISTS (
              SELECT 1 FROM "Fact" AS f
              WHERE f."society" = p."society" AND f."person" = p."id"
                AND (f."start" >= ${BigInt(before)} OR f."at" >= ${BigInt(before)})
            )
          ORDER BY p."id" LIMIT ${limit}`,
      );
      return found.map(rows.asPerson);
    },

    async traces({ id, society, identities }) {
      const own = { OR: identities.map(rows.identityKey) };
      const chats = { OR: identities.map(({ platform, tenant, id: chat }) => ({ platform, tenant, chat })) };
      const newest = [{ at: 'desc' as const }, { id: 'desc' as const }];
      const [roles, groups, requests, invitations, dialogues, guesses, notifications, posts, entries] =
        await Promise.all([
          read(reader.role.findMany({ where: { person: id } })),
          read(reader.group.findMany({ where: { society, members: { contains: `"${id}"` } } })),
          read(reader.joinRequest.findMany({ where: { person: id }, orderBy: { at: 'asc' } })),
          read(
            reader.invitation.findMany({
              where: { OR: [{ by: id }, { person: id }, { usedBy: id }] },
              orderBy: { expires: 'asc' },
            }),
          ),
          read(reader.dialogue.findMany({ where: own })),
          read(reader.guess.findMany({ where: own })),
          read(
            reader.notification.findMany({
              where: { aim: rows.aimText(id), state: 'due' },
              orderBy: [{ due: 'asc' }, { key: 'asc' }],
            }),
          ),
          read(reader.post.findMany({ where: chats })),
          read(reader.entry.findMany({ where: { society, OR: [{ by: id }, { person: id }] }, orderBy: newest })),
        ]);
      return {
        roles: roles.map(rows.asRole),
        // Some databases take a large letter for a small one there.
        groups: groups
          .map(rows.asGroup)
          .filter(({ members }) => members.some(({ person }) => person === id))
          .sort(byName),
        requests: requests.map(rows.asRequest),
        invitations: invitations.map(rows.asInvitation),
        dialogues: dialogues.map(rows.asDialogue),
        guesses: guesses.map(rows.asGuesses),
        notifications: notifications.map(rows.asNotification),
        posts: posts.map(rows.asPost),
        entries: entries.map(rows.asEntry),
      };
    },

    group: async (id) => maybe((await holding('Group', 'id', [id]))[0], rows.asGroup),
    async groupsAt(place) {
      const found = await select('Group', sql`"id" IN (SELECT "group" FROM "Binding" WHERE ${account(place)})`);
      return found.map(rows.asGroup).sort(byName);
    },
    async groups(of) {
      const found =
        'society' in of
          ? await holding('Group', 'society', [of.society])
          : await select('Group', sql`"id" IN (SELECT "group" FROM "Member" WHERE "person" = ${of.person})`);
      return found.map(rows.asGroup).sort(byName);
    },

    session: async (id) => maybe((await holding('Session', 'id', [id]))[0], rows.asSession),
    async sessions({ groups, states, from, to, newestFirst = false, limit }) {
      if (groups.length === 0 || states?.length === 0) return [];
      const conditions = [
        sql`"group" IN (${join(groups)})`,
        ...(from === undefined ? [] : [sql`"starts" >= ${BigInt(from)}`]),
        ...(to === undefined ? [] : [sql`"starts" < ${BigInt(to)}`]),
        ...(states === undefined ? [] : [sql`"state" IN (${join(states)})`]),
      ];
      const order = newestFirst ? sql`"starts" DESC, "id" DESC` : sql`"starts" ASC, "id" ASC`;
      const most = limit === undefined ? empty : sql`LIMIT ${limit}`;
      const found = await select('Session', sql`${join(conditions, ' AND ')} ORDER BY ${order} ${most}`);
      return found.map(rows.asSession);
    },
    async lastNumber(group) {
      const query = { where: { group }, orderBy: { number: 'desc' }, select: { number: true } } as const;
      return (await read(reader.session.findFirst(query)))?.number ?? 0;
    },
    series: async (id) => maybe(await read(reader.series.findUnique({ where: { id } })), rows.asSeries),
    unplanned: async (to, limit) => {
      const order = [{ wake: 'asc' as const }, { id: 'asc' as const }];
      const query = { where: { wake: { lt: to } }, orderBy: order, take: limit };
      return (await read(reader.session.findMany(query))).map(rows.asSession);
    },

    async facts(of) {
      const found =
        'session' in of
          ? (await holding('Fact', 'session', [of.session])).map(rows.asFact)
          : await factsOf(of.society, [...new Set(of.people)]);
      // Sorted here: past the most values one statement takes, it is asked several times.
      return found.toSorted((a, b) => a.start - b.start || a.at - b.at);
    },

    histories: async (ids) =>
      (await read(reader.statusHistory.findMany({ where: { id: { in: [...ids] } } }))).map(rows.asHistory),

    entries: async (society, from, limit) => {
      const newest = [{ at: 'desc' as const }, { id: 'desc' as const }];
      const query = { where: { society }, orderBy: newest, skip: from, take: limit };
      return (await read(reader.entry.findMany(query))).map(rows.asEntry);
    },

    invitation: async (token) =>
      maybe(await read(reader.invitation.findUnique({ where: { token } })), rows.asInvitation),
    invitations: async (group) =>
      (await read(reader.invitation.findMany({ where: { group }, orderBy: { expires: 'asc' } }))).map(
        rows.asInvitation,
      ),
    request: async (id) => maybe(await read(reader.joinRequest.findUnique({ where: { id } })), rows.asRequest),
    async requests({ groups = [], person, states }) {
      // Each by its index: an empty list among them would have the whole table searched.
      const any = [
        ...(groups.length === 0 ? [] : [sql`"group" IN (${join(groups)})`]),
        ...(person === undefined ? [] : [sql`"person" = ${person}`]),
      ];
      if (any.length === 0 || states?.length === 0) return [];
      const standing = states === undefined ? empty : sql`AND "state" IN (${join(states)})`;
      const found = await select('JoinRequest', sql`(${join(any, ' OR ')}) ${standing} ORDER BY "at" ASC`);
      return found.map(rows.asRequest);
    },
    dialogue: async (identity) => maybe((await select('Dialogue', account(identity)))[0], rows.asDialogue),
    guesses: async (identity) => maybe((await select('Guess', account(identity)))[0], rows.asGuesses),

    linkCode: async (where) => maybe(await read(reader.linkCode.findFirst({ where })), rows.asLinkCode),

    seen: async (key) => (await read(reader.seen.findUnique({ where: { key } }))) !== null,
    posts: async (subject) => (await read(reader.post.findMany({ where: { subject } }))).map(rows.asPost),
    notifications: async (state, limit) =>
      (
        await read(
          reader.notification.findMany({
            where: { state },
            orderBy: [{ due: 'asc' }, { key: 'asc' }],
            take: limit,
          }),
        )
      ).map(rows.asNotification),
  } satisfies Partial<Store>;
};
