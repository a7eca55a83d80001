/**
 * What the whole bot is measured against: a bot of grammY and Prisma with nothing in between, that does for a tap what
 * Prisma's log and the server's list of calls show the whole bot to do. The queries are made one after another or side by
 * side as there, of the same generated clients, opened alike; the same statements go into the same transaction; the same
 * calls go to the platform; and its worker looks for messages and notifications after each commit. It takes what it reads
 * for granted, has its sentences ready, and asks for updates without waiting for those in hand.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseIntent } from '@balintkit/core/chat';
import { Bot, type Context } from 'grammy';
import { createTurns } from '../../core/src/app/turns.ts';
import { claims } from '../../core/src/store/claims.ts';
import { openSqlite } from '../../core/src/store/sqlite.ts';

const { TELEGRAM_BOT_TOKEN = '', TELEGRAM_API_ROOT = '', DATABASE_URL = '' } = process.env;

/** As much of a meeting as is changed here. */
interface Course {
  readonly seats: readonly { readonly person: string; readonly answer?: object }[];
  readonly offers: readonly { readonly by: string; readonly at: number }[];
}

const database = await openSqlite(DATABASE_URL.replace('file:', ''));
const { reader, writer, inTurn } = database;
const outbox = claims(database);
const bot = new Bot(TELEGRAM_BOT_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT } });
/** No two looks of the worker follow closer, in ms. */
const APART = 50;
let wake = (): void => {};

const person = (id: string) =>
  reader.identity.findUnique({
    where: { platform_tenant_id: { platform: 'telegram', tenant: '', id } },
    select: { of: true },
  });

bot.on('callback_query:data', async (context: Context) => {
  const { update } = context;
  const intent = parseIntent(update.callback_query?.data ?? '');
  if (intent?.do !== 'answer' && intent?.do !== 'offer' && intent?.do !== 'withdraw') throw new Error('not known here');
  const identity = String(update.callback_query?.from.id);
  const known = (await person(identity))?.of;
  if (!known) throw new Error('nobody');
  await Promise.all([
    reader.society.findUnique({ where: { id: known.society } }),
    reader.role.findMany({ where: { person: known.id } }),
  ]);
  const session = await reader.session.findUnique({ where: { id: intent.session } });
  if (!session) throw new Error('no meeting');
  await reader.group.findUnique({ where: { id: session.group } });

  const key = `telegram::${update.update_id}`;
  const course: Course = JSON.parse(session.course);
  const at = Date.now();
  const others = course.offers.filter(({ by }) => by !== known.id);
  const offers = intent.do === 'offer' ? [...others, { by: known.id, at }] : others;
  const answered = (seat: Course['seats'][number]) =>
    intent.do === 'answer' && seat.person === known.id ? { ...seat, answer: { is: intent.is, at } } : seat;
  const seats = course.seats.map(answered);
  const people = offers.map(({ by }) => by);
  const facts =
    intent.do === 'offer'
      ? await reader.fact.findMany({ where: { society: known.society, person: { in: people } } })
      : [];
  const { id, version } = session;
  const data = { ...session, version: version + 1, course: JSON.stringify({ ...course, seats, offers }) };
  const raised = { wanted: { increment: 1 }, behind: { increment: 1 } };
  await inTurn(() =>
    writer.$transaction([
      writer.session.update({ where: { id, version }, data, select: { version: true } }),
      writer.seen.create({ data: { key, at } }),
      writer.post.updateMany({ where: { subject: { in: [`panel:${id}`] } }, data: raised }),
    ]),
  );
  wake();

  if (intent.do === 'offer') {
    await reader.person.findMany({ where: { id: { in: seats.map((seat) => seat.person) } } });
    await bot.api.sendMessage(identity, `Noted. You stand ${people.length}. ${facts.length} facts.`);
  }
  await context.answerCallbackQuery({ text: SAID[intent.do === 'answer' ? intent.is : intent.do] });
});

bot.command('start', (context) => context.reply('Hello'));

const SAID = {
  coming: 'Noted: you are coming on Thursday 21 January 2027, 06:24.',
  'not-coming': 'Noted: you cannot come on Thursday 21 January 2027, 06:24. /next changes it.',
  late: 'Noted: you come late.',
  offer: 'Noted. You stand first for 21 January.',
  withdraw: 'Withdrawn.',
} as const;

const button = (text: string) => ({ text, callback_data: 'x' });

const work = async (): Promise<never> => {
  for (;;) {
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const apart = pause(APART);
    const now = Date.now();
    const posts = await outbox.claimPosts('telegram', now, now + 60_000, 25);
    await outbox.claim('telegram', now, now + 60_000, 25);
    for (const { id, place, wanted: shown } of posts) {
      const reply_markup = { inline_keyboard: [[button('Coming'), button('Not coming')], [button('Offer a case')]] };
      const { message_id: ref } = await bot.api.sendMessage(place.id, 'A meeting', { reply_markup });
      await outbox.settlePost(id, { shown, ref: String(ref) });
    }
    if (posts.length === 0) await Promise.race([woken, pause(1_000, undefined, { ref: false })]);
    await apart;
  }
};

process.once('SIGTERM', () => database.close().then(() => process.exit()));
await bot.init();
void work();

const inChat = createTurns();
for (let offset = 0; ; ) {
  const updates = await bot.api.getUpdates({ offset, timeout: 30, allowed_updates: ['message', 'callback_query'] });
  for (const update of updates) {
    offset = update.update_id + 1;
    void inChat(String((update.message ?? update.callback_query?.message)?.chat.id), () => bot.handleUpdate(update));
  }
}
