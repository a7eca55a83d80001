import { type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Outcome, Store } from '../app/store.ts';
import { type Database, read, write, writeOne } from './database.ts';
import { COLUMNS } from './plain.ts';
import * as rows from './rows.ts';

const later = ({ due, platform }: Extract<Outcome, { is: 'later' }>) => ({
  due,
  free: due,
  ...(platform === undefined ? {} : { platform }),
});

/**
 * The outbox, and leases. A claim is one statement: it finds what is free, once, holds it until a moment, and gives it
 * back, so that two who claim at once never hold the same.
 */
export const claims = (database: Database) => {
  const { reader, writer, skipLocked } = database;

  /** Whether anything is free. A claim waits its turn among those who write, and mostly there is nothing to claim. */
  const isAny = async (free: Sql): Promise<boolean> => (await read(reader.$queryRaw<rows.Columns[]>(free))).length > 0;

  return {
    async claim(platform, now, until, limit) {
      const free = sql`
        SELECT "key" FROM "Notification"
        WHERE "platform" = ${platform} AND "state" = 'due' AND "free" <= ${BigInt(now)}
        ORDER BY "free" LIMIT ${limit}`;
      if (!(await isAny(free))) return [];
      const held = await writeOne(
        database,
        writer.$queryRaw<rows.Columns[]>`
          WITH "free" AS MATERIALIZED (${free} ${skipLocked})
          UPDATE "Notification" SET "free" = ${BigInt(until)}, "tries" = "tries" + 1
          WHERE "key" IN (SELECT "key" FROM "free") RETURNING ${COLUMNS.Notification}`,
      );
      return held
        .map((row) => ({ notification: rows.asNotification(row), tries: Number(row.tries) - 1 }))
        .sort((a, b) => a.notification.due - b.notification.due);
    },

    async settle(key, outcome) {
      const data = outcome.is === 'later' ? later(outcome) : { state: outcome.is };
      await writeOne(database, writer.notification.updateMany({ where: { key, state: 'due' }, data }));
    },

    async revive(key, due) {
      const data = { state: 'due', due, free: due, tries: 0 };
      const { count } = await writeOne(
        database,
        writer.notification.updateMany({ where: { key, state: 'dead' }, data }),
      );
      return count > 0;
    },

    async claimPosts(platform, now, until, limit) {
      const free = sql`
        SELECT "id" FROM "Post"
        WHERE "platform" = ${platform} AND "behind" > 0 AND "free" <= ${BigInt(now)}
        ORDER BY "free" LIMIT ${limit}`;
      if (!(await isAny(free))) return [];
      const held = await writeOne(
        database,
        writer.$queryRaw<rows.Columns[]>`
          WITH "free" AS MATERIALIZED (${free} ${skipLocked})
          UPDATE "Post" SET "free" = ${BigInt(until)}
          WHERE "id" IN (SELECT "id" FROM "free") RETURNING ${COLUMNS.Post}`,
      );
      return held.map(rows.asPost);
    },

    async settlePost(id, outcome) {
      if ('gone' in outcome) await writeOne(database, writer.post.deleteMany({ where: { id } }));
      else if ('at' in outcome)
        await writeOne(database, writer.post.updateMany({ where: { id }, data: { free: outcome.at } }));
      else
        await writeOne(
          database,
          writer.$executeRaw`
            UPDATE "Post" SET "ref" = ${outcome.ref}, "behind" = "wanted" - ${outcome.shown},
              "free" = ${BigInt(outcome.until ?? 0)}
            WHERE "id" = ${id}`,
        );
    },

    async recall(platform, until) {
      const beyond = { platform, free: { gt: until } };
      await write(database, [
        writer.notification.updateMany({ where: { ...beyond, state: 'due', tries: { gt: 0 } }, data: { free: until } }),
        writer.post.updateMany({ where: beyond, data: { free: until } }),
      ]);
    },

    async turnPost(id, page) {
      await writeOne(database, writer.post.updateMany({ where: { id }, data: { page: page ?? null } }));
    },

    async lease(name, holder, now, until) {
      const taken = await writeOne(
        database,
        writer.$executeRaw`
          INSERT INTO "Lease" ("name", "holder", "until") VALUES (${name}, ${holder}, ${BigInt(until)})
          ON CONFLICT ("name") DO UPDATE SET "holder" = excluded."holder", "until" = excluded."until"
          WHERE "Lease"."until" <= ${BigInt(now)} OR "Lease"."until" > ${BigInt(until + (until - now))}
            OR "Lease"."holder" = excluded."holder"`,
      );
      return taken > 0;
    },

    async prune(before) {
      await write(database, [
        writer.seen.deleteMany({ where: { at: { lt: before.seen } } }),
        writer.dialogue.deleteMany({ where: { at: { lt: before.dialogues } } }),
        writer.guess.deleteMany({ where: { at: { lt: before.guesses } } }),
        writer.linkCode.deleteMany({ where: { at: { lt: before.codes } } }),
        writer.notification.deleteMany({ where: { state: { in: ['sent', 'dropped'] }, due: { lt: before.sent } } }),
      ]);
    },
  } satisfies Partial<Store>;
};
