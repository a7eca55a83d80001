import { empty, join, sqltag as sql } from '@prisma/client/runtime/client';
import { byName, type SessionQuery, type Store } from '../app/store.ts';
import { type Database, read } from './database.ts';
import { COLUMNS, pieces, quoted } from './plain.ts';
import * as rows from './rows.ts';

type Columns = Readonly<Record<string, unknown>>;

const maybe = <Row, T>(row: Row | null | undefined, as: (row: Row) => T): T | undefined =>
  row === null || row === undefined ? undefined : as(row);

const inRange = ({ from, to }: SessionQuery) => ({
  ...(from === undefined ? {} : { gte: from }),
  ...(to === undefined ? {} : { lt: to }),
});

/**
 * What a store answers. Each reads one state: an aggregate is one row, and a query is one statement; or two, where
 * somebody is looked up by something else first (a condition through a relation would scan the whole table).
 */
export const reads = ({ reader }: Database) => {
  /** The rows that hold one of these values. It is asked at each tap, where Prisma's own query costs three times as much. */
  const holding = async (
    table: 'Society' | 'Role' | 'Person' | 'Group' | 'Session' | 'Fact',
    column: string,
    values: readonly string[],
    and = empty,
  ): Promise<readonly Columns[]> => {
    const found = pieces(values).map((piece) =>
      read(
        reader.$queryRaw<Columns[]>`
          SELECT ${COLUMNS[table]} FROM ${quoted(table)} WHERE ${quoted(column)} IN (${join(piece)}) ${and}`,
      ),
    );
    return (await Promise.all(found)).flat();
  };

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
    // Asked at every tap, more than once: Prisma would take two statements.
    async personBy({ platform, tenant, id }) {
      const [found] = await read(
        reader.$queryRaw<Columns[]>`
          SELECT ${COLUMNS.Person} FROM "Person" WHERE "id" = (
            SELECT "person" FROM "Identity" WHERE "platform" = ${platform} AND "tenant" = ${tenant} AND "id" = ${id}
          )`,
      );
      return maybe(found, rows.asPerson);
    },

    async idle(society, before, after, limit) {
      const found = await read(
        reader.$queryRaw<Columns[]>`
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
    async groupsAt({ platform, tenant, id }) {
      const query = { where: { platform, tenant, id }, distinct: ['group' as const], select: { of: true } };
      return (await read(reader.binding.findMany(query))).map((binding) => rows.asGroup(binding.of)).sort(byName);
    },
    async groups(of) {
      const found =
        'society' in of
          ? await read(reader.group.findMany({ where: of }))
          : (await read(reader.member.findMany({ where: of, select: { of: true } }))).map((member) => member.of);
      return found.map(rows.asGroup).sort(byName);
    },

    session: async (id) => maybe((await holding('Session', 'id', [id]))[0], rows.asSession),
    async sessions(query) {
      const { groups, states, newestFirst = false, limit } = query;
      const order = newestFirst ? 'desc' : 'asc';
      const found = await read(
        reader.session.findMany({
          where: {
            group: { in: [...groups] },
            starts: inRange(query),
            ...(states === undefined ? {} : { state: { in: [...states] } }),
          },
          orderBy: [{ starts: order }, { id: order }],
          ...(limit === undefined ? {} : { take: limit }),
        }),
      );
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
          ? await holding('Fact', 'session', [of.session])
          : await holding('Fact', 'person', of.people, sql`AND "society" = ${of.society}`);
      // Sorted here: past the most values one statement takes, it is asked several times.
      return found.map(rows.asFact).sort((a, b) => a.start - b.start || a.at - b.at);
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
        ...(groups.length === 0 ? [] : [{ group: { in: [...groups] } }]),
        ...(person === undefined ? [] : [{ person }]),
      ];
      if (any.length === 0) return [];
      const where = { OR: any, ...(states && { state: { in: [...states] } }) };
      return (await read(reader.joinRequest.findMany({ where, orderBy: { at: 'asc' } }))).map(rows.asRequest);
    },
    async dialogue(identity) {
      const where = { platform_tenant_id: rows.identityKey(identity) };
      return maybe(await read(reader.dialogue.findUnique({ where })), rows.asDialogue);
    },

    async guesses(identity) {
      const where = { platform_tenant_id: rows.identityKey(identity) };
      return maybe(await read(reader.guess.findUnique({ where })), rows.asGuesses);
    },

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
