/**
 * What the whole app is measured against: an app of Bolt and Prisma with nothing in between, Bolt's own receiver before
 * it, that makes for a press the calls the server's list shows the whole app to make.
 */
import { parseIntent } from '@balintkit/core/chat';
import { App, type BlockAction, LogLevel, type types } from '@slack/bolt';
import { bareOn } from '../../core/bench/bare.ts';
import { createTurns } from '../../core/src/app/turns.ts';
import { openSqlite } from '../../core/src/store/sqlite.ts';

const {
  SLACK_BOT_TOKEN = '',
  SLACK_SIGNING_SECRET = '',
  SLACK_API_URL = '',
  SLACK_PORT,
  DATABASE_URL = '',
} = process.env;

const database = await openSqlite(DATABASE_URL.replace('file:', ''));
const { tap, home, work } = bareOn(database, 'slack');
const bolt = new App({
  token: SLACK_BOT_TOKEN,
  signingSecret: SLACK_SIGNING_SECRET,
  clientOptions: { slackApiUrl: SLACK_API_URL },
  logLevel: LogLevel.ERROR,
});
const { client } = bolt;
const introduced = new Set<string>();
const withHome = new Set<string>();
const inChannel = createTurns();

const section = (text: string): types.SectionBlock => ({ type: 'section', text: { type: 'mrkdwn', text } });
const button = (text: string): types.Button => ({
  type: 'button',
  text: { type: 'plain_text', text },
  action_id: text,
  value: 'x',
});
const message = (text: string) => ({ text, blocks: [section(text)] });
const CARD = [
  section('A meeting'),
  { type: 'actions' as const, elements: [button('Coming'), button('Not coming'), button('Offer a case')] },
];

bolt.action<BlockAction>({ type: 'block_actions' }, async ({ ack, body, payload }) => {
  await ack();
  const { id } = body.user;
  const channel = body.channel?.id ?? '';
  const intent = parseIntent(('value' in payload && payload.value) || '');
  const identity = { platform: 'slack', tenant: body.team?.id ?? '', id };
  await inChannel(channel, async () => {
    if (!introduced.has(id)) await client.users.info({ user: id, include_locale: true });
    introduced.add(id);
    const { said, alone } = await tap(body.trigger_id, identity, intent);
    if (alone !== undefined) await client.chat.postMessage({ channel: id, ...message(alone) });
    await client.chat.postEphemeral({ channel, user: id, ...message(said) });
  });
  const facts = await home(identity);
  // Of what is tapped here an offer alone changes a Home.
  if (intent?.do === 'answer' && withHome.has(id)) return;
  withHome.add(id);
  await client.views.publish({
    user_id: id,
    view: { type: 'home', blocks: [section(`Somebody. ${facts} facts.`), ...CARD] },
  });
});

process.once('SIGTERM', async () => {
  await bolt.stop();
  await database.close();
  process.exit();
});
await bolt.start(Number(SLACK_PORT));
void work(async ({ id: channel }) => {
  const posted = await client.chat.postMessage({ channel, text: 'A meeting', blocks: CARD });
  return `${channel}:${posted.ts}`;
});
