/**
 * What the whole bot is measured against: a bot of grammY and Prisma with nothing in between, that makes for a tap the
 * calls the server's list shows the whole bot to make, and asks for updates without waiting for those in hand.
 */
import { parseIntent } from '@balintkit/core/chat';
import { Bot } from 'grammy';
import { bareOn } from '../../core/bench/bare.ts';
import { createTurns } from '../../core/src/app/turns.ts';
import { openSqlite } from '../../core/src/store/sqlite.ts';

const { TELEGRAM_BOT_TOKEN = '', TELEGRAM_API_ROOT = '', DATABASE_URL = '' } = process.env;

const database = await openSqlite(DATABASE_URL.replace('file:', ''));
const { tap, work } = bareOn(database, 'telegram');
const bot = new Bot(TELEGRAM_BOT_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT } });

bot.on('callback_query:data', async (context) => {
  const { from, data } = context.callbackQuery;
  const identity = { platform: 'telegram', tenant: '', id: String(from.id) };
  const { said, alone } = await tap(String(context.update.update_id), identity, parseIntent(data));
  if (alone !== undefined) await bot.api.sendMessage(from.id, alone);
  await context.answerCallbackQuery({ text: said });
});

bot.command('start', (context) => context.reply('Hello'));

const button = (text: string) => ({ text, callback_data: 'x' });
const reply_markup = { inline_keyboard: [[button('Coming'), button('Not coming')], [button('Offer a case')]] };

process.once('SIGTERM', () => database.close().then(() => process.exit()));
await bot.init();
void work(async ({ id }) => String((await bot.api.sendMessage(id, 'A meeting', { reply_markup })).message_id));

const inChat = createTurns();
for (let offset = 0; ; ) {
  const updates = await bot.api.getUpdates({ offset, timeout: 30, allowed_updates: ['message', 'callback_query'] });
  for (const update of updates) {
    offset = update.update_id + 1;
    void inChat(String((update.message ?? update.callback_query?.message)?.chat.id), () => bot.handleUpdate(update));
  }
}
