/**
 * What the whole programs are measured against, as far as it lies in the database: what Prisma's log shows them to do for
 * a tap, with nothing in between. The queries are made one after another or side by side as there, of the same generated
 * clients, opened alike; the same statements go into the same transaction; and the worker looks for messages and
 * notifications after each commit. It takes what it reads for granted, and has its sentences ready.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { raw } from '@prisma/client/runtime/client';
import type { Intent } from '../src/chat/index.ts';
import type { Identity, Place } from '../src/index.ts';
import { claims } from '../src/store/claims.ts';
import { follow } from '../src/store/commit.ts';
import type { Database } from '../src/store/database.ts';
import type { Prisma } from '../src/store/generated/sqlite/client.ts';

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
const DAY = 86_400_000;

export const bareOn = (database: Database, platform: string) => {
  const { reader, writer, inTurn } = database;
  const outbox = claims(database);
  let wake = (): void => {};

  const keyed = <Row>(table: string, key: string, value: string) =>
    reader.$queryRaw<Row[]>`SELECT * FROM ${raw(`"${table}"`)} WHERE ${raw(`"${key}"`)} = ${value}`;

  /** Whoever asks, with their society and roles. */
  const known = async ({ tenant, id }: Identity) => {
    const [me] = await reader.$queryRaw<Row<'Person'>[]>`
      SELECT p.* FROM "Identity" AS i JOIN "Person" AS p ON p."id" = i."person"
      WHERE i."platform" = ${platform} AND i."tenant" = ${tenant} AND i."id" = ${id}`;
    if (!me) throw new Error('nobody');
    const [, roles] = await Promise.all([keyed('Society', 'id', me.society), keyed('Role', 'person', me.id)]);
    return { me, roles };
  };
  const people = (ids: readonly string[]) => reader.person.findMany({ where: { id: { in: [...ids] } } });
  const factsOf = (society: string, ids: readonly string[]) =>
    reader.fact.findMany({ where: { society, person: { in: [...ids] } } });
  /** Facts of those who offer, and who they are. */
  const standing = (society: string, ids: readonly string[]) => Promise.all([factsOf(society, ids), people(ids)]);

  return {
    /** A tap on a meeting's card. */
    tap: async (update: string, identity: Identity, intent: Intent | undefined): Promise<Answered> => {
      if (intent?.do !== 'answer' && intent?.do !== 'offer' && intent?.do !== 'withdraw')
        throw new Error('not known here');
      const { me } = await known(identity);
      const [session] = await keyed<Row<'Session'>>('Session', 'id', intent.session);
      if (!session) throw new Error('no meeting');
      await keyed('Group', 'id', session.group);

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
      const member = await reader.member.findMany({ where: { person: me.id }, select: { of: true } });
      if (roles.length > 0) await reader.group.findMany({ where: { society: me.society } });
      const now = Date.now();
      const sessions = (states: readonly string[], starts: object, limit?: number) =>
        reader.session.findMany({
          where: { group: { in: member.map(({ of }) => of.id) }, starts, state: { in: [...states] } },
          orderBy: [{ starts: 'asc' }, { id: 'asc' }],
          ...(limit === undefined ? {} : { take: limit }),
        });
      const { tenant, id } = identity;
      const led = member.flatMap(({ of }) => (isLedBy(of.members, me.id) ? [of.id] : []));
      const [ahead, , , facts] = await Promise.all([
        sessions(['planned', 'running'], { gte: now }, 12),
        sessions(['planned', 'running', 'settling'], { gte: now - 60 * DAY, lt: now }),
        reader.joinRequest.findMany({
          where: {
            OR: [...(led.length > 0 ? [{ group: { in: led } }] : []), { person: me.id }],
            state: { in: ['asked', 'first-talk'] },
          },
          orderBy: { at: 'asc' },
        }),
        factsOf(me.society, [me.id]),
        reader.dialogue.findUnique({ where: { platform_tenant_id: { platform, tenant, id } } }),
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
        const posts = await outbox.claimPosts(platform, now, now + 60_000, 25);
        await outbox.claim(platform, now, now + 60_000, 25);
        for (const { id, place, wanted: shown } of posts)
          await outbox.settlePost(id, { shown, ref: await send(place) });
        if (posts.length === 0) await Promise.race([woken, pause(1_000, undefined, { ref: false })]);
        await apart;
      }
    },
  };
};

const isLedBy = (members: string, person: string): boolean =>
  (JSON.parse(members) as readonly { readonly person: string; readonly role: string }[]).some(
    (one) => one.person === person && one.role !== 'member',
  );
