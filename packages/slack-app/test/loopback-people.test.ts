import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  type Channel,
  createLoopback,
  type Loopback,
  type LoopbackOptions,
  type Person,
  type Raw,
  sign,
} from '../loopback/index.ts';

const TOKEN = 'xoxb-1-TEST';
const SECRET = 'shh-secret';

interface Got {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The event, the interaction or the command. */
  readonly body: Raw;
}

const NOTHING: Got = { headers: {}, text: '', body: {} };

let clock = Date.UTC(2026, 10, 26, 17, 30);
let loopback: Loopback;
let anna: Person;
let north: Channel;
let app: Server;
let got: Got[];
/** How the app answers; 200 and nothing unless a test says otherwise. */
let answers: (body: Raw) => { readonly status?: number; readonly json?: object } | undefined | Promise<undefined>;

const parse = (text: string): Raw => {
  if (text.startsWith('{')) return JSON.parse(text);
  const form = new URLSearchParams(text);
  const payload = form.get('payload');
  return payload === null ? Object.fromEntries(form) : JSON.parse(payload);
};

const open = async (options: Partial<LoopbackOptions> = {}): Promise<void> => {
  loopback = await createLoopback({
    token: TOKEN,
    appToken: 'xapp-1-TEST',
    signingSecret: SECRET,
    now: () => clock,
    limits: 'off',
    pace: { timeout: 200, retry: 5 },
    settle: 5,
    ...options,
  });
  loopback.postTo(`http://127.0.0.1:${(app.address() as AddressInfo).port}/slack/events`);
  anna = loopback.person({ name: 'anna', realName: 'Anna Berg' });
  north = loopback.channel({ name: 'north', owner: anna });
  north.adds('bot');
  await loopback.idle();
  got = [];
};

beforeEach(async () => {
  answers = () => undefined;
  got = [];
  app = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const text = Buffer.concat(chunks).toString();
    const body = parse(text);
    got.push({ headers: request.headers, text, body });
    const { status = 200, json } = (await answers(body)) ?? {};
    response
      .writeHead(status, json ? { 'content-type': 'application/json' } : {})
      .end(json ? JSON.stringify(json) : '');
  }).listen(0, '127.0.0.1');
  await once(app, 'listening');
  await open();
});

afterEach(async () => {
  await loopback.close();
  app.closeAllConnections();
  app.close();
});

const call = async (method: string, payload: object): Promise<Raw> => {
  const response = await fetch(`${loopback.apiUrl}${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(payload),
  });
  return (await response.json()) as Raw;
};
const plain = (text: string) => ({ type: 'plain_text', text });
const row = (...labels: string[]) => ({
  type: 'actions',
  block_id: 'row',
  elements: labels.map((label) => ({ type: 'button', text: plain(label), action_id: label, value: `v:${label}` })),
});
const asks = (label: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id: label.toLowerCase(),
  label: plain(label),
  element: { action_id: 'answer', ...element },
  ...more,
});
const TITLE = asks('Title', { type: 'plain_text_input', max_length: 20 });
const options = ['Weekly', 'Monthly'].map((label) => ({ text: plain(label), value: label[0] }));
const RHYTHM = asks('Rhythm', { type: 'static_select', options, initial_option: options[0] });
const modal = (...blocks: object[]) => ({
  type: 'modal',
  callback_id: 'new-group',
  title: plain('New group'),
  submit: plain('Create'),
  close: plain('Leave'),
  blocks,
});
const asCommand = async (): Promise<string> => {
  await anna.commands('/balint new');
  return String(got.at(-1)?.body.trigger_id);
};
const opens = async (...blocks: object[]) =>
  call('views.open', { trigger_id: await asCommand(), view: modal(...blocks) });

test('a command is posted as a form, signed with the time of the day', async () => {
  await anna.commands('/balint next  Tuesday ', { in: north });
  const [{ headers, text, body } = NOTHING] = got;
  expect(body).toMatchObject({
    command: '/balint',
    text: 'next  Tuesday',
    team_id: loopback.team.id,
    user_id: anna.id,
    user_name: 'anna',
    channel_id: north.id,
    channel_name: 'north',
    api_app_id: loopback.bot.appId,
    response_url: expect.stringMatching(/^http/),
  });
  const timestamp = Number(headers['x-slack-request-timestamp']);
  expect(Math.abs(timestamp - Date.now() / 1000)).toBeLessThan(60);
  expect(headers['x-slack-signature']).toBe(sign(SECRET, timestamp, text));
  await expect(anna.commands('/other')).rejects.toThrow('/other is not a valid command');
});

test('what is not acknowledged in time is told to the person', async () => {
  answers = () => new Promise((resolve) => setTimeout(() => resolve(undefined), 400));
  await expect(anna.commands('/balint')).rejects.toThrow('not acknowledged (timeout)');
  answers = () => ({ status: 500 });
  await expect(anna.commands('/balint')).rejects.toThrow('not acknowledged (500)');
});

test('an event is brought again until it is acknowledged, at most three times', async () => {
  answers = () => ({ status: 500 });
  anna.says('hello');
  await loopback.idle();
  expect(got.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([undefined, '1', '2', '3']);
  expect(got[1]?.headers['x-slack-retry-reason']).toBe('http_error');
  const ids = new Set(got.map(({ body }) => body.event_id));
  expect(ids.size).toBe(1);
  expect(got[0]?.body).toMatchObject({
    type: 'event_callback',
    team_id: loopback.team.id,
    event: { type: 'message', channel_type: 'im', user: anna.id, text: 'hello' },
    authorizations: [{ team_id: loopback.team.id, is_bot: true }],
  });
});

test('everything comes twice where that is asked for', async () => {
  await loopback.close();
  await open({ deliverTwice: true });
  anna.says('hello');
  await anna.commands('/balint');
  await loopback.idle();
  const ids = got.map(({ body }) => body.event_id ?? body.trigger_id);
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(2);
  await loopback.redeliver(String(ids[0]));
  expect(got).toHaveLength(5);
});

test('a press tells the message, the button and who pressed', async () => {
  const { channel, ts } = await call('chat.postMessage', { channel: anna.id, text: 'x', blocks: [row('Yes', 'No')] });
  expect(await anna.presses('No')).toMatchObject({ value: 'v:No' });
  expect(got.at(-1)?.body).toMatchObject({
    type: 'block_actions',
    user: { id: anna.id, username: 'anna', name: 'anna', team_id: loopback.team.id },
    team: { id: loopback.team.id, domain: 'home' },
    container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
    message: { ts, blocks: [{ block_id: 'row' }] },
    actions: [{ type: 'button', action_id: 'No', block_id: 'row', value: 'v:No', action_ts: expect.any(String) }],
  });
  await expect(anna.presses('Perhaps')).rejects.toThrow('there are "Yes", "No"');
  await anna.presses({ value: 'v:gone' }, { message: String(ts) });
  expect(got.at(-1)?.body).toMatchObject({ actions: [{ value: 'v:gone' }] });
});

test('a press on what one person alone sees carries no message, and its response URL changes it', async () => {
  await call('chat.postEphemeral', { channel: north.id, user: anna.id, text: 'x', blocks: [row('Yes')] });
  await anna.presses(/yes/i, { in: north });
  const body: Raw = got.at(-1)?.body ?? {};
  expect(body).toMatchObject({ container: { is_ephemeral: true }, channel: { id: north.id } });
  expect(body).not.toHaveProperty('message');
  const answer = (json: object) =>
    fetch(String(body.response_url), {
      method: 'POST',
      body: JSON.stringify(json),
      headers: { 'content-type': 'application/json' },
    });
  expect((await answer({ replace_original: true, text: 'Noted.' })).status).toBe(200);
  expect(anna.ephemerals).toMatchObject([{ text: 'Noted.' }]);
  expect((await answer({ delete_original: true })).status).toBe(200);
  expect(anna.ephemerals).toEqual([]);
  clock += 31 * 60_000;
  expect((await answer({ text: 'late' })).status).toBe(404);
});

test('Home is published after it was opened, and pressed in', async () => {
  anna.opensHome();
  await loopback.idle();
  expect(got[0]?.body).toMatchObject({ event: { type: 'app_home_opened', tab: 'home', user: anna.id } });
  const publish = (hash?: string) =>
    call('views.publish', {
      user_id: anna.id,
      hash,
      view: { type: 'home', blocks: [{ type: 'section', text: plain('Your groups') }, row('New')] },
    });
  const { view } = (await publish()) as { view: { id: string; hash: string } };
  expect(anna.home).toMatchObject({ published: true, text: 'Your groups', screen: 'Your groups\n[ New ]' });
  expect(await publish(view.hash)).toMatchObject({ ok: true });
  expect(await publish(view.hash)).toMatchObject({ error: 'hash_conflict' });
  await anna.presses('New');
  expect(got.at(-1)?.body).toMatchObject({ container: { type: 'view', view_id: view.id }, view: { type: 'home' } });
  expect(got.at(-1)?.body).not.toHaveProperty('response_url');
});

test('a trigger opens one modal, within three seconds', async () => {
  const trigger = await asCommand();
  const open = (trigger_id: string) => call('views.open', { trigger_id, view: modal(TITLE) });
  expect(await open('none')).toMatchObject({ error: 'invalid_trigger_id' });
  expect(await open(trigger)).toMatchObject({ ok: true, view: { type: 'modal', callback_id: 'new-group' } });
  expect(await open(trigger)).toMatchObject({ error: 'exchanged_trigger_id' });
  const late = await asCommand();
  clock += 3_001;
  expect(await open(late)).toMatchObject({ error: 'expired_trigger_id' });
});

test('a modal keeps to its sizes', async () => {
  const trigger_id = await asCommand();
  const open = (change: object) => call('views.open', { trigger_id, view: { ...modal(TITLE), ...change } });
  expect(await open({ title: plain('x'.repeat(25)) })).toMatchObject({
    error: 'invalid_arguments',
    errors: ['must be less than 25 characters [json-pointer:/view/title/text]'],
  });
  expect(await open({ submit: undefined })).toMatchObject({
    errors: [expect.stringContaining('must define `submit`')],
  });
  expect(await open({ private_metadata: 'x'.repeat(3001) })).toMatchObject({ ok: false });
  expect(
    await open({ blocks: [asks('X', { type: 'plain_text_input' }, { hint: plain('x'.repeat(2001)) })] }),
  ).toMatchObject({ ok: false });
  expect(
    await open({
      blocks: [asks('X', { type: 'static_select', options, initial_option: { text: plain('Daily'), value: 'D' } })],
    }),
  ).toMatchObject({ errors: [expect.stringContaining('must be among the options')] });
  expect(await open({})).toMatchObject({ ok: true });
});

test('a modal is filled in, handed in, found wrong, and handed in again', async () => {
  await opens(TITLE, RHYTHM, asks('Note', { type: 'plain_text_input' }, { optional: true }));
  expect(await anna.submits()).toEqual({ title: 'Please complete this required field.' });
  expect(got.filter(({ body }) => body.type === 'view_submission')).toEqual([]);
  expect(() => anna.fills({ Title: 'x'.repeat(21) })).toThrow('only 20 characters');
  expect(() => anna.fills({ Rhythm: 'Daily' })).toThrow('there are "Weekly", "Monthly"');
  anna.fills({ Title: 'North', rhythm: 'Monthly' });
  answers = () => ({ json: { response_action: 'errors', errors: { title: 'There is one of that name.' } } });
  expect(await anna.submits()).toEqual({ title: 'There is one of that name.' });
  expect(anna.modal?.screen).toContain('! There is one of that name.');
  expect(got.at(-1)?.body).toMatchObject({
    type: 'view_submission',
    view: {
      callback_id: 'new-group',
      hash: expect.any(String),
      state: {
        values: {
          title: { answer: { type: 'plain_text_input', value: 'North' } },
          rhythm: { answer: { type: 'static_select', selected_option: { value: 'M' } } },
          note: { answer: { value: null } },
        },
      },
    },
  });
  answers = () => undefined;
  expect(await anna.submits()).toBeUndefined();
  expect(anna.modal).toBeUndefined();
});

test('an answer puts another page in place of what was handed in', async () => {
  await opens(TITLE);
  anna.fills({ Title: 'North' });
  answers = () => ({ json: { response_action: 'update', view: modal(TITLE, RHYTHM) } });
  expect(await anna.submits()).toBeUndefined();
  expect(anna.modal?.questions.map(({ label, value }) => [label, value])).toEqual([
    ['Title', 'North'],
    ['Rhythm', 'W'],
  ]);
  answers = () => ({ json: { response_action: 'update', view: { type: 'modal' } } });
  await expect(anna.submits()).rejects.toThrow('cannot be shown');
  answers = () => ({ json: { response_action: 'clear' } });
  await anna.submits();
  expect(anna.modal).toBeUndefined();
});

test('a view is updated by its hash while it is open', async () => {
  const { view } = (await opens(TITLE)) as { view: { id: string; hash: string } };
  const update = (hash: string) => call('views.update', { view_id: view.id, hash, view: modal(RHYTHM) });
  expect(await update('older')).toMatchObject({ error: 'hash_conflict' });
  expect(await update(view.hash)).toMatchObject({ ok: true });
  expect(anna.modal?.questions.map(({ label }) => label)).toEqual(['Rhythm']);
  anna.closes();
  expect(await update(view.hash)).toMatchObject({ error: 'not_found' });
});

test('the app hears who comes and goes, and of its own going by channel_left alone', async () => {
  const bo = loopback.person({ name: 'bo' });
  const hears = async (act: () => void): Promise<readonly unknown[]> => {
    await loopback.idle();
    got = [];
    act();
    await loopback.idle();
    return got.map(({ body }) => (body.event as Raw).type).filter((type) => type !== 'message');
  };
  expect(await hears(() => north.adds(bo))).toEqual(['member_joined_channel']);
  expect(await hears(() => bo.leaves(north))).toEqual(['member_left_channel']);
  expect(await hears(() => north.renames('north-2'))).toEqual(['channel_rename']);
  expect(await hears(() => north.changesId())).toEqual(['channel_id_changed']);
  expect(await hears(() => north.archives())).toEqual(['channel_archive']);
  expect(await hears(() => north.unarchives())).toEqual(['channel_unarchive']);
  expect(await hears(() => north.removes('bot'))).toEqual(['channel_left']);
  expect(await hears(() => north.renames('north-3'))).toEqual([]);
  expect(await hears(() => north.adds('bot'))).toEqual(['member_joined_channel']);
  expect(got.at(-1)?.body).toMatchObject({
    event: { user: loopback.bot.userId, inviter: north.members[0], channel: north.id },
  });
});

test('somebody of another workspace presses in a shared channel, and has neither commands nor a direct message', async () => {
  const bo = loopback.person({ name: 'bo', guestOf: 'T0ELSEWHERE' });
  north.adds(bo);
  await call('chat.postMessage', { channel: north.id, text: 'x', blocks: [row('Yes')] });
  await bo.presses('Yes', { in: north });
  expect(got.at(-1)?.body).toMatchObject({ user: { team_id: 'T0ELSEWHERE' }, team: { id: loopback.team.id } });
  await expect(bo.commands('/balint', { in: north })).rejects.toThrow('another workspace');
  expect(() => bo.says('hello')).toThrow('another workspace');
});

test('what no Slack would send is sent as it is told', async () => {
  const body = { type: 'event_callback', event_id: 'EvX', event: { type: 'nothing' } };
  await loopback.forge({ kind: 'event', body, signature: 'wrong' });
  await loopback.forge({ kind: 'event', body, signature: 'none', timestamp: 1 });
  await loopback.forge({ kind: 'interaction', body: { type: 'block_actions', actions: null } });
  const [wrong, none, right] = got;
  expect(wrong?.headers['x-slack-signature']).not.toBe(
    sign(SECRET, Number(wrong?.headers['x-slack-request-timestamp']), wrong?.text ?? ''),
  );
  expect(none?.headers).not.toHaveProperty('x-slack-signature');
  expect(none?.headers['x-slack-request-timestamp']).toBe('1');
  expect(right?.body).toEqual({ type: 'block_actions', actions: null });
});

test('a press in a thread tells the thread', async () => {
  const { ts } = await call('chat.postMessage', { channel: north.id, text: 'x' });
  await call('chat.postMessage', { channel: north.id, text: 'y', thread_ts: ts, blocks: [row('Yes')] });
  expect(north.messages.at(-1)?.thread).toBe(ts);
  await anna.presses('Yes', { in: north });
  expect(got.at(-1)?.body).toMatchObject({ message: { thread_ts: ts } });
});
