// One group that meets in two chats: half of it is on Telegram, half on Slack.
//
// Both front-ends run in this process on one store, each over a server on this computer that plays its platform. The
// meeting has one card in either chat, and whoever offers a case on either platform stands in one queue.

import { type Group, instantOf, MINUTE } from '@balintkit/core';
import { createApp, memoryStore } from '@balintkit/core/app';
import { createChat } from '@balintkit/core/chat';
import { createSlackApp } from '@balintkit/slack-app';
import { createLoopback as createSlack } from '@balintkit/slack-app/loopback';
import { createBot } from '@balintkit/telegram-bot';
import { createLoopback as createTelegram } from '@balintkit/telegram-bot/loopback';

const zone = 'Europe/Stockholm';
let now = instantOf('2026-11-26', '12:00', zone);
let drawn = 0;
const [clock, chance] = [() => now, (length: number) => `${++drawn}`.padStart(length, '0')];

const app = createApp({ store: memoryStore(), clock, chance });
const must = <T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T => {
  if (!result.ok) throw new Error('the rules said no');
  return result.value;
};

// The two platforms, and where everybody has an account.
const telegram = await createTelegram({ token: '4242:loopback-only', botUsername: 'balint_bot', now: clock });
const tokens = { token: 'xoxb-loopback-only', appToken: 'xapp-loopback-only' };
const slack = await createSlack({ ...tokens, signingSecret: 'loopback-only', now: clock });
const boris = telegram.person({ id: 1, firstName: 'Boris' });
const [vera, anna] = ['vera', 'anna'].map((name) => slack.person({ name, tz: zone }));
if (!vera || !anna) throw new Error('nobody is there');
const chat = telegram.group({ title: 'North', owner: boris });
const channel = slack.channel({ name: 'north', owner: vera });
for (const who of [anna, 'bot'] as const) channel.adds(who);
chat.adds('bot');
boris.start();
const onSlack = (id: string) => ({ platform: 'slack', tenant: slack.team.id, id });
const onTelegram = (id: number) => ({ platform: 'telegram', tenant: '', id: `${id}` });

// The group: Vera leads it from Slack; Anna joins there, Boris on Telegram.
const leader = { identity: onSlack(vera.id) };
const about = { language: 'en', zone };
must(
  await app.founding.found(leader, (await app.founding.firstCode()) ?? '', { society: 'Ours', name: 'Vera', ...about }),
);
const frame: Omit<Group, 'id' | 'version' | 'society' | 'members' | 'places'> = {
  ...{ ...about, name: 'North', openness: 'closed', format: 'small-group', mode: 'online', venue: {} },
  ...{ room: { from: 3, to: 12 }, minutes: 90, cases: 2, protocol: 'default', pushBack: true, registered: true },
  ...{ measure: { by: 'credits' }, offers: 'from-the-announcement', presence: 'panel' },
};
const { group } = must(await app.groups.create(leader, frame, true));
const { invitation } = must(await app.joining.invite(leader, group.id, 'member'));
for (const [name, identity] of [
  ['Anna', onSlack(anna.id)],
  ['Boris', onTelegram(boris.id)],
] as const) {
  must(await app.joining.join({ identity }, invitation.token, { name, ...about }));
  for (const { id } of await app.joining.waitingRequests(group.id))
    must(await app.joining.answerJoin(leader, id, 'welcome'));
}
must(await app.dates.schedule(leader, group.id, { starts: instantOf('2026-11-26', '18:30', zone) }));

// Its two chats. Nothing else makes a group one of two platforms.
for (const place of [onTelegram(chat.id), onSlack(channel.id)]) must(await app.groups.bind(leader, group.id, place));

// The two front-ends, as one process or two would run them.
const outside = { now: clock, log: () => {} };
const bot = createBot({ chat: createChat(app), token: telegram.token, apiRoot: telegram.apiRoot, ...outside });
const front = createSlackApp({
  chat: createChat(app, undefined, 'whole'),
  ...tokens,
  apiUrl: slack.apiUrl,
  ...outside,
});
const running = [bot, front].map((one) => one.start());
const until = async (isSo: () => unknown) => {
  while (!isSo()) await new Promise((soon) => setTimeout(soon, 20));
};

const print = (title: string, text = '') => console.log(`${title}\n${text.replace(/^(?=.)/gm, '  ')}\n`);

const cardOnTelegram = () => chat.messages.findLast(({ from }) => from.is_bot)?.text;
const cardOnSlack = () => channel.messages.findLast(({ from, subtype }) => from.isBot && !subtype)?.text;
await until(() => cardOnTelegram() && cardOnSlack());
print('The card on Telegram:', cardOnTelegram());
print('The card on Slack:', cardOnSlack());

// Boris offers a case on Telegram, and a minute later Anna does on Slack.
await boris.taps('I have a case', { in: chat });
now += MINUTE;
await anna.presses('I have a case', { in: channel });
const noted = [() => boris.chat.messages.at(-1)?.text, () => anna.dm.messages.at(-1)?.text];
await until(() => noted.every((read) => read()?.startsWith('Noted')));
print('Boris reads on Telegram:', noted[0]?.());
print('Anna reads on Slack:', noted[1]?.());

await vera.commands('/balint queue');
await until(() => vera.dm.messages.at(-1)?.text.includes('who would present'));
print('Vera, who leads, reads on Slack:', vera.dm.messages.at(-1)?.text);

await Promise.all([bot.stop(), front.stop()]);
await Promise.all(running);
await Promise.all([telegram.close(), slack.close()]);
