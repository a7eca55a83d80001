/**
 * What the whole programs are measured against, as far as it lies in the database: what Prisma's log shows them to do for
 * a tap, with nothing in between. The queries are made one after another or side by side as there, of the same generated
 * clients, opened alike; the same statements go into the same transaction; and the worker looks for messages and
 * notifications after each commit. It takes what it reads for granted, and has its sentences ready.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { join, type Sql, sqltag as sql } from '@prisma/client/runtime/client';
import type { Intent } from '../src/chat/index.ts';
import type { Identity, Place } from '../src/index.ts';
import { claims } from '../src/store/claims.ts';
import { follow } from '../src/store/commit.ts';
import type { Database } from '../src/store/database.ts';
import type { Prisma } from '../src/store/generated/sqlite/client.ts';
import { COLUMNS, quoted } from '../src/store/plain.ts';

type Row<Table extends Prisma.ModelName> = Prisma.TypeMap['model'][Table]['payload']['scalars'];

/** As much of a meeting as is changed here. */
interface Course {
  readonly seats: readonly { readonly person: string; readonly answer?: object }[];
  readonly offers: readonly { readonly by: string; readonly at: number }[];
}

/** What is answered to a tap. */
interface Answered {
  readonly said: string;
  /** What they read in their own chat besides. */
  readonly alone?: string;
}

const SAID = {
  coming: 'Noted: you are coming on Thursday 21 January 2027, 06:24.',
  'not-coming': 'Noted: you cannot come on Thursday 21 January 2027, 06:24. /next changes it.',
  late: 'Noted: you come late.',
  offer: 'Noted. You stand first for 21 January.',
  withdraw: 'Withdrawn.',
} as const;

/** No two looks of the worker follow closer, in ms. */
const APART = 50;
/** As many messages as it claims at once. */
const AT_ONCE = 25;
const DAY = 86_400_000;

export const bareOn = (database: Database, platform: string) => {
  const { reader, writer, inTurn } = database;
  const outbox = claims(database);
  let wake = (): void => {};

  const select = <Table extends Prisma.ModelName>(table: Table, where: Sql) =>
    reader.$queryRaw<Row<Table>[]>`SELECT ${COLUMNS[table]} FROM ${quoted(table)} WHERE ${where}`;
  const account = ({ tenant, id }: Identity) => sql`"platform" = ${platform} AND "tenant" = ${tenant} AND "id" = ${id}`;

  /** Whoever asks, with their society and roles. */
  const known = async (identity: Identity) => {
    const [me] = await select('Person', sql`"id" = (SELECT "person" FROM "Identity" WHERE ${account(identity)})`);
    if (!me) throw new Error('nobody');
    const [, roles] = await Promise.all([
      select('Society', sql`"id" IN (${me.society})`),
      select('Role', sql`"person" IN (${me.id})`),
    ]);
    return { me, roles };
  };
  const people = (ids: readonly string[]) => select('Person', sql`"id" IN (${join(ids)})`);
  const ledger = new Map<string, readonly Row<'Fact'>[]>();
  /** They are read once, and counted from then on; nobody adds any here. */
  const factsOf = async (society: string, ids: readonly string[]): Promise<readonly Row<'Fact'>[]> => {
    const theirs = sql`"society" = ${society} AND "person" IN (${join(ids)})`;
    const held = ids.map((id) => ledger.get(id));
    if (held.every((one) => one !== undefined)) {
      await reader.$queryRaw`SELECT "person", COUNT(*) AS "facts" FROM "Fact" WHERE ${theirs} GROUP BY "person"`;
      return held.flat();
    }
    const found = await select('Fact', theirs);
    for (const id of ids)
      ledger.set(
        id,
        found.filter(({ person }) => person === id),
      );
    return found;
  };
  /** Facts of those who offer, and who they are. */
  const standing = (society: string, ids: readonly string[]) => Promise.all([factsOf(society, ids), people(ids)]);

  return {
    /** A tap on a meeting's card. */
    tap: async (update: string, identity: Identity, intent: Intent | undefined): Promise<Answered> => {
      if (intent?.do !== 'answer' && intent?.do !== 'offer' && intent?.do !== 'withdraw')
        throw new Error('not known here');
      const { me } = await known(identity);
      const [session] = await select('Session', sql`"id" IN (${intent.session})`);
      if (!session) throw new Error('no meeting');
      await select('Group', sql`"id" IN (${session.group})`);

      const key = `${platform}:${identity.tenant}:${update}`;
      const course: Course = JSON.parse(session.course);
      const at = Date.now();
      const others = course.offers.filter(({ by }) => by !== me.id);
      const offers = intent.do === 'offer' ? [...others, { by: me.id, at }] : others;
      const answered = (seat: Course['seats'][number]) =>
        intent.do === 'answer' && seat.person === me.id ? { ...seat, answer: { is: intent.is, at } } : seat;
      const seats = course.seats.map(answered);
      const offering = offers.map(({ by }) => by);
      const [facts] = intent.do === 'offer' ? await standing(me.society, offering) : [[]];
      const { starts, wake: planned, version } = session;
      const now = { starts: Number(starts), wake: planned === null ? null : Number(planned), version: version + 1 };
      const row = { ...session, ...now, course: JSON.stringify({ ...course, seats, offers }) };
      await inTurn(() =>
        writer.$transaction([
          ...follow(database, 'Session', [row]),
          writer.$executeRaw`INSERT INTO "Seen" ("key", "at") VALUES (${key}, ${at})`,
          writer.$executeRaw`
            UPDATE "Post" SET "wanted" = "wanted" + 1, "behind" = "behind" + 1
            WHERE "subject" IN (${`panel:${session.id}`})`,
        ]),
      );
      wake();

      const said = SAID[intent.do === 'answer' ? intent.is : intent.do];
      if (intent.do !== 'offer') return { said };
      await people(seats.map((seat) => seat.person));
      return { said, alone: `Noted. You stand ${offering.length}. ${facts.length} facts.` };
    },

    /** The first screen of somebody; how many facts it shows. */
    home: async (identity: Identity): Promise<number> => {
      const { me, roles } = await known(identity);
      const groups = await select('Group', sql`"id" IN (SELECT "group" FROM "Member" WHERE "person" = ${me.id})`);
      if (roles.length > 0) await select('Group', sql`"society" IN (${me.society})`);
      const now = Date.now();
      const near = sql`"group" IN (${join(groups.map(({ id }) => id))}) AND "starts" >= ${now - 60 * DAY}`;
      const led = groups.filter(({ members }) => isLedBy(members, me.id)).map(({ id }) => id);
      const mine = led.length > 0 ? sql`"group" IN (${join(led)}) OR "person" = ${me.id}` : sql`"person" = ${me.id}`;
      const [ahead, , facts] = await Promise.all([
        select(
          'Session',
          sql`${near} AND "state" IN ('planned', 'running', 'settling') ORDER BY "starts" ASC, "id" ASC LIMIT 16`,
        ),
        select('JoinRequest', sql`(${mine}) AND "state" IN ('asked', 'first-talk') ORDER BY "at" ASC`),
        factsOf(me.society, [me.id]),
        select('Dialogue', account(identity)),
      ]);
      const offering = ahead.flatMap(({ course }) => (JSON.parse(course) as Course).offers.map(({ by }) => by));
      if (offering.length > 0 && (led.length > 0 || offering.includes(me.id))) await standing(me.society, offering);
      return facts.length;
    },

    /** Sends what lags, again and again. */
    work: async (send: (place: Place) => Promise<string>): Promise<never> => {
      for (;;) {
        const woken = new Promise<void>((resolve) => {
          wake = resolve;
        });
        const apart = pause(APART);
        const now = Date.now();
        const posts = await outbox.claimPosts(platform, now, now + 60_000, AT_ONCE);
        await outbox.claim(platform, now, now + 60_000, AT_ONCE);
        for (const { id, place, wanted: shown } of posts)
          await outbox.settlePost(id, { shown, ref: await send(place) });
        if (posts.length < AT_ONCE) await Promise.race([woken, pause(1_000, undefined, { ref: false })]);
        await apart;
      }
    },
  };
};

const isLedBy = (members: string, person: string): boolean =>
  (JSON.parse(members) as readonly { readonly person: string; readonly role: string }[]).some(
    (one) => one.person === person && one.role !== 'member',
  );
