import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Channel,
  createLoopback,
  LIMITS,
  type Loopback,
  type LoopbackOptions,
  type Person,
  type Raw,
} from '../loopback/index.ts';

const TOKEN = 'xoxb-1-TEST';
let clock = Date.UTC(2026, 10, 26, 17, 30);
let loopback: Loopback;
let anna: Person;
let north: Channel;

const open = async (options: Partial<LoopbackOptions> = {}): Promise<void> => {
  await loopback?.close();
  loopback = await createLoopback({
    token: TOKEN,
    appToken: 'xapp-1-TEST',
    signingSecret: 'shh-secret',
    now: () => clock,
    limits: 'off',
    ...options,
  });
  anna = loopback.person({ name: 'anna', realName: 'Anna Berg', locale: 'sv-SE', tz: 'Europe/Stockholm' });
  north = loopback.channel({ name: 'north', owner: anna });
};

beforeEach(() => open());
afterEach(() => loopback.close());

const call = async (method: string, payload: object, { as = 'json', token = TOKEN } = {}): Promise<Raw> => {
  const form = Object.entries(payload).map(([key, value]): [string, string] => [
    key,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  const response = await fetch(`${loopback.apiUrl}${method}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      ...(as === 'json' ? { 'content-type': 'application/json; charset=utf-8' } : {}),
    },
    body: as === 'json' ? JSON.stringify(payload) : new URLSearchParams(form),
  });
  return {
    ...((await response.json()) as Raw),
    status: response.status,
    wait: response.headers.get('retry-after'),
  };
};
const say = (blocks: unknown, more: object = {}) =>
  call('chat.postMessage', { channel: anna.id, text: 'x', blocks, ...more });
const section = (text: string, more: object = {}) => ({ type: 'section', text: { type: 'mrkdwn', text }, ...more });
const plain = (text: string) => ({ type: 'plain_text', text });
const button = (more: object = {}) => ({ type: 'button', text: plain('Yes'), action_id: 'a', value: 'v', ...more });
const actions = (...elements: object[]) => ({ type: 'actions', elements });
const home = (blocks: unknown) => call('views.publish', { user_id: anna.id, view: { type: 'home', blocks } });

test('a call is known by its token, in a form as in JSON', async () => {
  expect(await call('auth.test', {})).toMatchObject({
    ok: true,
    team_id: loopback.team.id,
    user_id: loopback.bot.userId,
  });
  expect(await call('auth.test', {}, { token: 'xoxb-other' })).toMatchObject({
    ok: false,
    error: 'invalid_auth',
    status: 200,
  });
  expect(await call('auth.test', {}, { token: '' })).toMatchObject({ error: 'not_authed' });
  expect(await call('auth.test', {}, { token: 'xapp-1-TEST' })).toMatchObject({ error: 'not_allowed_token_type' });
  expect(await call('apps.connections.open', {})).toMatchObject({ error: 'not_allowed_token_type' });
  expect(await call('apps.connections.open', {}, { token: 'xapp-1-TEST' })).toMatchObject({
    ok: true,
    url: expect.stringMatching(/^ws:/),
  });
  expect(await call('chat.postMessage', { channel: anna.id, blocks: [section('Hi')] }, { as: 'form' })).toMatchObject({
    ok: true,
  });
  expect(await call('chat.nothing', {})).toMatchObject({ error: 'unknown_method' });
  expect(anna.dm.messages.map(({ text }) => text)).toEqual(['Hi']);
});

test('a token without the scope is refused, and one of an app taken out too', async () => {
  await open({ scopes: ['users:read'] });
  expect(await say([])).toMatchObject({ error: 'missing_scope', needed: 'chat:write', provided: 'users:read' });
  loopback.uninstalls();
  expect(await call('users.info', { user: anna.id })).toMatchObject({ error: 'account_inactive' });
});

test('a message to a person opens the direct message, and is edited by channel and ts', async () => {
  const sent = await call('chat.postMessage', { channel: anna.id, text: 'one' });
  expect(sent).toMatchObject({
    ok: true,
    channel: expect.stringMatching(/^D[A-Z0-9]{8,}$/),
    ts: expect.stringMatching(/^\d+\.\d{6}$/),
  });
  expect(await call('chat.update', { channel: sent.channel, ts: sent.ts, text: 'two' })).toMatchObject({ ok: true });
  expect(anna.dm.messages).toMatchObject([{ text: 'two', edited: clock }]);
  expect(await call('chat.update', { channel: sent.channel, ts: '1.000001', text: 'x' })).toMatchObject({
    error: 'message_not_found',
  });
  const own = anna.says('mine');
  expect(await call('chat.update', { channel: sent.channel, ts: own.ts, text: 'x' })).toMatchObject({
    error: 'cant_update_message',
  });
  expect(await call('chat.delete', { channel: sent.channel, ts: sent.ts })).toMatchObject({ ok: true });
  expect(await call('chat.update', { channel: sent.channel, ts: sent.ts, text: 'x' })).toMatchObject({
    error: 'message_not_found',
  });
});

test('the bot writes where it is a member, and nowhere else', async () => {
  const post = () => call('chat.postMessage', { channel: north.id, text: 'x' });
  expect(await post()).toMatchObject({ error: 'not_in_channel' });
  north.adds('bot');
  expect(await post()).toMatchObject({ ok: true });
  north.archives();
  expect(await post()).toMatchObject({ error: 'is_archived' });
  north.unarchives();
  const old = north.id;
  north.changesId();
  expect(await post()).toMatchObject({ ok: true });
  expect(await call('chat.postMessage', { channel: old, text: 'x' })).toMatchObject({ error: 'channel_not_found' });
  const hidden = loopback.channel({ name: 'hidden', owner: anna, isPrivate: true });
  expect(await call('conversations.info', { channel: hidden.id })).toMatchObject({ error: 'channel_not_found' });
  expect(await call('chat.postMessage', { channel: 'U404040404', text: 'x' })).toMatchObject({
    error: 'channel_not_found',
  });
});

test('what only one person sees is shown to members alone', async () => {
  north.adds('bot');
  const bo = loopback.person({ name: 'bo' });
  const whisper = (user: string) => call('chat.postEphemeral', { channel: north.id, user, text: 'psst' });
  expect(await whisper(bo.id)).toMatchObject({ error: 'user_not_in_channel' });
  expect(await whisper(anna.id)).toMatchObject({ ok: true, message_ts: expect.any(String) });
  expect(anna.ephemerals).toMatchObject([{ text: 'psst', onlyFor: anna.id }]);
  expect(north.messages.some(({ text }) => text === 'psst')).toBe(false);
  expect(anna.sees({ in: north })).toContain('Helper (only you): psst');
});

test('a message says something', async () => {
  expect(await call('chat.postMessage', { channel: anna.id, text: ' ' })).toMatchObject({ error: 'no_text' });
  expect(await call('chat.postMessage', { channel: anna.id, text: 'x'.repeat(LIMITS.text + 1) })).toMatchObject({
    error: 'msg_too_long',
  });
  expect(await say([section('x'.repeat(LIMITS.blockText + 1))])).toMatchObject({
    error: 'invalid_blocks',
    response_metadata: { messages: ['[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]'] },
  });
});

/** Source: the reference of Block Kit; each stands one beyond what is allowed. */
const REFUSED: readonly (readonly [string, unknown, string])[] = [
  ['51 blocks', Array.from({ length: 51 }, () => ({ type: 'divider' })), 'no more than 50 items allowed'],
  ['an empty section', [section('')], 'must be more than 0 characters'],
  [
    '26 elements',
    [actions(...Array.from({ length: 26 }, (_, n) => button({ action_id: `a${n}` })))],
    'no more than 25 items',
  ],
  ['no elements', [actions()], 'no fewer than 1 items'],
  ['a label of 76', [actions(button({ text: plain('x'.repeat(76)) }))], 'must be less than 76 characters'],
  ['a label in mrkdwn', [actions(button({ text: { type: 'mrkdwn', text: 'x' } }))], 'unsupported type: mrkdwn'],
  ['a value of 2001', [actions(button({ value: 'x'.repeat(2001) }))], 'must be less than 2001 characters'],
  ['an action id of 256', [actions(button({ action_id: 'x'.repeat(256) }))], 'must be less than 256 characters'],
  ['an action id twice', [actions(button(), button())], 'already exists for block_id'],
  ['a block id twice', [section('x', { block_id: 'b' }), section('y', { block_id: 'b' })], '`block_id` already exists'],
  ['a link that is none', [actions(button({ url: 'slack://x' }))], 'does not match'],
  ['a block of no kind', [{ type: 'sektion' }], 'unsupported type: sektion'],
  ['a field of no block', [section('x', { colour: 'red' })], 'invalid additional property: colour'],
  ['a header of 151', [{ type: 'header', text: plain('x'.repeat(151)) }], 'must be less than 151 characters'],
];

test.each(REFUSED)('%s is refused', async (_, blocks, why) => {
  const answer = await say(blocks);
  expect(answer).toMatchObject({ ok: false, error: 'invalid_blocks' });
  expect(String(answer.errors)).toContain(why);
});

test('what is just allowed is allowed', async () => {
  const fits = [
    ...Array.from({ length: 47 }, () => section('x'.repeat(3000))),
    actions(
      ...Array.from({ length: 25 }, (_, n) =>
        button({ action_id: `a${n}`, text: plain('x'.repeat(75)), value: 'x'.repeat(2000) }),
      ),
    ),
    actions(button(), button({ action_id: 'b', url: 'https://example.org/' })),
    { type: 'context', elements: [{ type: 'mrkdwn', text: 'small' }] },
  ];
  expect(await say(fits)).toMatchObject({ ok: true });
  expect(await home(Array.from({ length: 100 }, () => ({ type: 'divider' })))).toMatchObject({ ok: true });
  expect(await home(Array.from({ length: 101 }, () => ({ type: 'divider' })))).toMatchObject({
    error: 'invalid_arguments',
  });
});

test('one message a second in a channel, after a short burst, by the clock', async () => {
  await open({ limits: 'slack' });
  const post = () => call('chat.postMessage', { channel: anna.id, text: 'x' });
  for (let n = 0; n < 5; n += 1) expect(await post()).toMatchObject({ ok: true });
  expect(await post()).toMatchObject({ error: 'ratelimited', status: 429, wait: '5' });
  clock += 5_000;
  expect(await post()).toMatchObject({ ok: true });
});

test('a person is asked about, in their language and zone, and seen to be gone', async () => {
  const about = {
    user: { real_name: 'Anna Berg', locale: 'sv-SE', tz: 'Europe/Stockholm', tz_offset: 3600, deleted: false },
  };
  expect(await call('users.info', { user: anna.id, include_locale: true })).toMatchObject(about);
  const bo = loopback.person({ name: 'bo', guestOf: 'T0ELSEWHERE' });
  expect(await call('users.info', { user: bo.id })).toMatchObject({
    user: { team_id: 'T0ELSEWHERE', is_stranger: true },
  });
  expect(await call('conversations.open', { users: bo.id })).toMatchObject({ error: 'user_not_visible' });
  expect(await call('conversations.open', { users: anna.id })).toMatchObject({ channel: { id: anna.dm.id } });
  anna.deactivates();
  expect(await call('users.info', { user: anna.id })).toMatchObject({ user: { deleted: true } });
  expect(await call('conversations.open', { users: anna.id })).toMatchObject({ error: 'user_disabled' });
});

test('a file is announced, uploaded and shared where the bot may write', async () => {
  const { channel } = (await call('conversations.open', { users: anna.id })) as { channel?: { id: string } };
  const { upload_url: url, file_id: id } = await call(
    'files.getUploadURLExternal',
    { filename: 'a.txt', length: '3' },
    { as: 'form' },
  );
  expect((await fetch(String(url), { method: 'POST', body: 'four' })).status).toBe(400);
  expect((await fetch(String(url), { method: 'POST', body: 'abc' })).status).toBe(200);
  const complete = (channel_id: string) =>
    call('files.completeUploadExternal', { files: [{ id, title: 'A' }], channel_id });
  expect(await complete(anna.id)).toMatchObject({ error: 'invalid_arguments' });
  expect(await complete(channel?.id ?? '')).toMatchObject({ ok: true });
  expect(anna.dm.messages).toMatchObject([{ files: [{ name: 'a.txt', title: 'A' }] }]);
  expect(Buffer.from(loopback.file(String(id))?.bytes ?? []).toString()).toBe('abc');
});

test('a fault answers in place of the call, or after it', async () => {
  const stop = loopback.fault((method, _, n) =>
    method === 'chat.postMessage' && n === 1 ? { status: 503 } : undefined,
  );
  expect((await fetch(`${loopback.apiUrl}chat.postMessage`, { method: 'POST' })).status).toBe(503);
  stop();
  loopback.fault(() => ({ drop: true }));
  await expect(call('chat.postMessage', { channel: anna.id, text: 'x' })).rejects.toThrow();
  expect(anna.dm.messages).toHaveLength(1);
  expect(loopback.calls.map(({ method, n }) => [method, n])).toEqual([
    ['chat.postMessage', 1],
    ['chat.postMessage', 2],
  ]);
});

test('what people typed is read as typed where it was escaped, and a moment in the zone of whoever reads', async () => {
  const at = Date.UTC(2026, 10, 27, 18, 0) / 1000;
  await say([
    section(
      `*North* &lt;!channel&gt; <!date^${at}^{date_long_pretty} {time}|Friday 6 pm UTC> <https://example.org|here>`,
    ),
  ]);
  expect(anna.dm.messages[0]?.text).toMatch(/^North <!channel> i morgon 19:00 here \(https:\/\/example.org\)$/);
  north.adds('bot');
  await call('chat.postMessage', {
    channel: north.id,
    text: `<!channel> <!date^${at}^{time}|Friday 6 pm UTC> <@${anna.id}>`,
  });
  expect(north.messages.at(-1)?.text).toBe('@channel Friday 6 pm UTC @Anna Berg');
});
