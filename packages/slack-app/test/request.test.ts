import { encodeIntent, INTENT_NAMES, type Intent, type IntentName, parseIntent, shapeOf } from '@balintkit/core/chat';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { renderPage } from '../src/modal.ts';
import { render } from '../src/render.ts';
import {
  channelAndTs,
  fromAction,
  fromCommand,
  fromEvent,
  fromSubmission,
  isGuest,
  placeOf,
  refOf,
} from '../src/request.ts';

const AT = 1_800_000_000_000;
const TEAM = 'T0001';
const ANNA = { id: 'U0001', username: 'anna.berg', name: 'anna.berg', team_id: TEAM };
const BOT = 'U0BOT';

const anna = { identity: placeOf(TEAM, 'U0001'), called: 'anna.berg', language: 'en', at: AT };
const inPrivate = { ...anna, place: placeOf(TEAM, 'U0001'), private: true };
const inChannel = { ...anna, place: placeOf(TEAM, 'C0001'), private: false, title: 'balint-north' };

describe('a command', () => {
  const body = {
    token: 't',
    team_id: TEAM,
    team_domain: 'balint',
    channel_id: 'C0001',
    channel_name: 'balint-north',
    user_id: 'U0001',
    user_name: 'anna.berg',
    command: '/balint',
    text: 'next',
    response_url: 'https://hooks.slack.test/1',
    trigger_id: '13345.224.abc',
  };
  const read = (more: object) => fromCommand({ ...body, ...more }, AT);
  const doing = (text: string) => read({ text })?.doing;

  it('is the word behind it, in the channel it was written in', () => {
    expect(read({})).toEqual({
      ...inChannel,
      update: '13345.224.abc',
      doing: { did: 'command', name: 'next', rest: '' },
    });
  });
  it('in a direct message stands in the place of the person', () => {
    expect(read({ channel_id: 'D0001', channel_name: 'directmessage' })).toMatchObject(inPrivate);
    expect(read({ channel_id: 'D0001' })).not.toHaveProperty('title');
  });
  it('has no title where Slack tells none', () => {
    expect(read({ channel_id: 'G0001', channel_name: 'privategroup' })).not.toHaveProperty('title');
  });
  it.each([
    ['', 'start', ''],
    ['  ', 'start', ''],
    ['start j-AbC', 'start', 'j-AbC'],
    [' Start   j-AbC ', 'start', 'j-AbC'],
    ['`start j-AbC`', 'start', 'j-AbC'],
    ['help me please', 'help', 'me please'],
  ])('%j is %s with %j', (text, name, rest) => {
    expect(doing(text)).toEqual({ did: 'command', name, rest });
  });
});

/** A tap as Slack sends it. */
const tapped = (value: string | undefined, more: object = {}, action: object = {}) => ({
  type: 'block_actions',
  user: ANNA,
  api_app_id: 'A1',
  token: 't',
  container: { type: 'message', message_ts: '1700000000.000100', channel_id: 'C0001', is_ephemeral: false },
  trigger_id: '12.34.ab',
  team: { id: TEAM, domain: 'balint' },
  enterprise: null,
  is_enterprise_install: false,
  channel: { id: 'C0001', name: 'balint-north' },
  message: { type: 'message', bot_id: 'B1', ts: '1700000000.000100', text: 'card' },
  response_url: 'https://hooks.slack.test/2',
  actions: [{ type: 'button', block_id: 'row-0', action_id: '0.0', value, action_ts: '1', ...action }],
  ...more,
});

describe('a tap', () => {
  const ref = 'C0001:1700000000.000100';
  const read = (...tap: Parameters<typeof tapped>) => fromAction(tapped(...tap), AT);

  it('carries the intent and the message it stood under', () => {
    const doing = { did: 'tap', intent: { do: 'home' }, message: ref };
    expect(read('home')).toEqual({ ...inChannel, update: '12.34.ab', doing });
  });
  it('in a direct message is edited where that message stands', () => {
    const channel = { channel: { id: 'D0001', name: 'directmessage' } };
    expect(read('home', channel)).toMatchObject({ ...inPrivate, doing: { message: 'D0001:1700000000.000100' } });
  });
  it('at home in the app has no message', () => {
    const view = { view: { id: 'V1', type: 'home' }, container: { type: 'view', view_id: 'V1' } };
    const body = tapped('home', { ...view, channel: undefined, message: undefined });
    expect(fromAction(body, AT)).toEqual({
      ...inPrivate,
      update: '12.34.ab',
      doing: { did: 'tap', intent: { do: 'home' } },
    });
  });
  it('under words that only one person sees has none to change', () => {
    const container = { message_ts: '1700000000.000100', channel_id: 'C0001', is_ephemeral: true };
    expect(read('home', { container, message: undefined })?.doing).toEqual({ did: 'tap', intent: { do: 'home' } });
  });
  it('has no intent where the button carried nothing of ours', () => {
    for (const value of ['vote_42', '', undefined, 'starter kit']) {
      expect(read(value)?.doing).toEqual({ did: 'tap', intent: undefined, message: ref });
    }
  });
  it('on a button that opens the bot is the command', () => {
    expect(read('start j-AbC_9')?.doing).toEqual({ did: 'command', name: 'start', rest: 'j-AbC_9' });
    expect(read('start')?.doing).toEqual({ did: 'command', name: 'start', rest: '' });
  });
  it('on a link is nothing', () => {
    expect(read(undefined, {}, { url: 'https://e.org' })).toBeUndefined();
  });

  const textsOf = (schema: z.core.JSONSchema.BaseSchema): fc.Arbitrary<string> => {
    if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => textsOf(one as z.core.JSONSchema.BaseSchema)));
    if (schema.const !== undefined) return fc.constant(String(schema.const));
    if (schema.enum) return fc.constantFrom(...schema.enum.map(String));
    return fc.stringMatching(new RegExp(schema.pattern ?? ''));
  };
  const intents = (name: IntentName): fc.Arbitrary<Intent> =>
    fc
      .tuple(...Object.values(shapeOf(name)).map((one) => textsOf(z.toJSONSchema(one, { io: 'input' }))))
      .map((values) => parseIntent([name, ...values].join(':')))
      .filter((intent) => intent !== undefined);

  it.each(INTENT_NAMES)('%s comes back from a button as it went', (name) => {
    fc.assert(
      fc.property(intents(name), (intent) => {
        const { blocks } = render({ lines: [], choices: [[{ label: 'x', intent }]], language: 'en' });
        const [button] = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []));
        const value = button?.type === 'button' ? button.value : undefined;
        expect(value).toBe(encodeIntent(intent));
        expect(read(value)?.doing).toEqual({ did: 'tap', intent, message: ref });
      }),
      { numRuns: 20 },
    );
  });
});

describe('a page handed in', () => {
  const body = (values: object, view: object = {}) => ({
    type: 'view_submission',
    team: { id: TEAM, domain: 'balint' },
    user: ANNA,
    api_app_id: 'A1',
    trigger_id: '9.8.7',
    view: {
      id: 'V1',
      type: 'modal',
      hash: '17.ab',
      callback_id: 'new-group',
      private_metadata: '',
      state: { values },
      ...view,
    },
    response_urls: [],
  });
  const read = (values: object, view: object = {}) => fromSubmission(body(values, view), AT);
  const option = (value: string | undefined) =>
    value === undefined ? null : { text: { type: 'plain_text', text: 'x' }, value };

  it('has its answers by key, whatever they were given with', () => {
    const values = {
      name: { f: { type: 'plain_text_input', value: ' North <3 & more ' } },
      mode: { f: { type: 'radio_buttons', selected_option: option('online') } },
      zone: { f: { type: 'static_select', selected_option: option('Europe/Stockholm') } },
      from: { f: { type: 'datepicker', selected_date: '2026-11-26' } },
      at: { f: { type: 'timepicker', selected_time: '18:30' } },
      minutes: { f: { type: 'number_input', value: '90' } },
    };
    expect(read(values)).toMatchObject({
      ...inPrivate,
      doing: {
        did: 'filled',
        form: 'new-group',
        answers: {
          name: ' North <3 & more ',
          mode: 'online',
          zone: 'Europe/Stockholm',
          from: '2026-11-26',
          at: '18:30',
          minutes: '90',
        },
      },
    });
  });
  it('has an empty answer where nothing was given', () => {
    const values = {
      a: { f: { type: 'plain_text_input', value: null } },
      b: { f: { type: 'radio_buttons', selected_option: option(undefined) } },
      c: { f: { type: 'datepicker', selected_date: null } },
      d: { f: { type: 'timepicker', selected_time: null } },
      e: {},
    };
    expect(read(values)?.doing).toMatchObject({ answers: { a: '', b: '', c: '', d: '', e: '' } });
  });
  it('is the same update twice, and another one with another answer', () => {
    const answer = (value: string) => read({ name: { f: { type: 'plain_text_input', value } } })?.update;
    expect(answer('North')).toBe(answer('North'));
    expect(answer('North')).not.toBe(answer('South'));
    expect(answer('North')).toMatch(/^V1:17\.ab:/);
    expect(read({}, { hash: '18.cd' })?.update).not.toBe(read({})?.update);
  });
  it('comes from the page that was rendered', () => {
    const question = { label: 'x', help: [], options: [], typed: true, optional: false };
    const questions = [{ ...question, key: 'name', kind: 'text' as const }];
    const page = { form: 'found', title: 't', intro: [], questions, does: 'd', leaves: 'l', language: 'en' };
    const { callback_id, blocks } = renderPage(page);
    const values = Object.fromEntries(blocks.map(({ block_id: key }) => [key, { found: { value: 'North' } }]));
    expect(read(values, { callback_id })?.doing).toEqual({ did: 'filled', form: 'found', answers: { name: 'North' } });
  });
});

const enveloped = (event: object) => ({
  token: 't',
  team_id: TEAM,
  api_app_id: 'A1',
  event,
  type: 'event_callback',
  event_id: 'Ev1',
  event_time: 1_800_000_000,
  authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT, is_bot: true, is_enterprise_install: false }],
});
const event = (one: object) => fromEvent(enveloped({ event_ts: '1.2', ...one }), AT);

describe('a message', () => {
  const message = (more: object) =>
    event({ type: 'message', channel: 'D0001', channel_type: 'im', user: 'U0001', ts: '1.2', text: 'hello', ...more });

  it('in private is read as it was typed', () => {
    const doing = { did: 'text', text: 'hello' };
    expect(message({})).toEqual({ ...inPrivate, called: '', update: 'Ev1', doing });
    expect(message({ text: 'a &amp; b &lt;3 &amp;amp;' })?.doing).toEqual({ did: 'text', text: 'a & b <3 &amp;' });
  });
  it.each([
    ['<https://meet.example/a?b=1&amp;c=2>', 'https://meet.example/a?b=1&c=2'],
    ['<http://meet.example|meet.example>', 'http://meet.example'],
    ['<mailto:a@b.org|a@b.org>', 'a@b.org'],
    ['in <#C0001|north> <@U2> <!here>', 'in north U2 here'],
  ])('has no more marks of Slack in it: %s', (text, said) => {
    expect(message({ text })?.doing).toEqual({ did: 'text', text: said });
  });
  it('that is the command, pasted as code or written in a thread, is the command', () => {
    const start = { did: 'command', name: 'start', rest: 'j-AbC' };
    expect(message({ text: '`/balint start j-AbC`' })?.doing).toEqual(start);
    expect(message({ text: '/balint start j-AbC' })?.doing).toEqual(start);
    expect(message({ text: '/balint' })?.doing).toEqual({ ...start, rest: '' });
    expect(message({ text: '/balinter' })?.doing).toEqual({ did: 'text', text: '/balinter' });
  });
  it('with a file and no words is something without words', () => {
    expect(message({ subtype: 'file_share', text: '', files: [{ id: 'F1' }] })?.doing).toEqual({ did: 'other' });
    expect(message({ subtype: 'file_share', text: '26.11', files: [] })?.doing).toEqual({ did: 'text', text: '26.11' });
  });
  it.each([
    ['talk in a channel', { channel: 'C0001', channel_type: 'channel' }],
    ['talk in a group of people', { channel: 'G0001', channel_type: 'mpim' }],
    ['what another bot says', { bot_id: 'B2' }],
    ['what the app says itself', { user: BOT }],
    ['an edit', { subtype: 'message_changed', user: undefined, message: {} }],
    ['that something was deleted', { subtype: 'message_deleted' }],
    ['a note of Slack', { subtype: 'channel_join' }],
  ])('is not looked at: %s', (_, more) => {
    expect(message(more)).toBeUndefined();
  });
});

describe('what happens in the workspace', () => {
  const channel = { place: placeOf(TEAM, 'C0001'), private: false };

  it('home that was opened is the command to start', () => {
    const doing = { did: 'command', name: 'start', rest: '' };
    expect(event({ type: 'app_home_opened', user: 'U0001', channel: 'D0001', tab: 'home' })).toMatchObject({
      ...inPrivate,
      called: '',
      doing,
    });
    expect(event({ type: 'app_home_opened', user: 'U0001', channel: 'D0001', tab: 'messages' })).toBeUndefined();
  });
  it('the app was added by somebody; others come and go without notice', () => {
    const joined = { type: 'member_joined_channel', channel: 'C0001', channel_type: 'C', team: TEAM };
    const identity = placeOf(TEAM, 'U0001');
    expect(event({ ...joined, user: BOT, inviter: 'U0001' })).toMatchObject({
      ...channel,
      identity,
      doing: { did: 'added' },
    });
    expect(event({ ...joined, user: BOT })).toMatchObject({ identity: placeOf(TEAM, BOT), doing: { did: 'added' } });
    expect(event({ ...joined, user: 'U0002' })).toBeUndefined();
  });
  it.each([
    { type: 'channel_left', actor_id: 'U0001' },
    { type: 'channel_archive', user: 'U0001' },
    { type: 'group_left', actor_id: 'U0001' },
    { type: 'group_archive', user: 'U0001' },
  ])('$type: the channel is lost', (one) => {
    expect(event({ ...one, channel: 'C0001' })).toMatchObject({ ...channel, doing: { did: 'removed' } });
  });
  it('a channel has another id', () => {
    expect(event({ type: 'channel_id_changed', old_channel_id: 'C0001', new_channel_id: 'C0002' })).toMatchObject({
      ...channel,
      doing: { did: 'migrated', to: placeOf(TEAM, 'C0002') },
    });
  });
  it('somebody left the workspace', () => {
    const change = (deleted: boolean) => event({ type: 'user_change', user: { ...ANNA, deleted, locale: 'sv-SE' } });
    expect(change(true)).toMatchObject({ ...inPrivate, language: 'sv-SE', doing: { did: 'removed' } });
    expect(change(false)).toBeUndefined();
  });
  it.each(['channel_rename', 'reaction_added', 'app_mention', 'channel_unarchive', 'team_join'])(
    '%s is nothing',
    (type) => {
      expect(event({ type, channel: 'C0001', user: 'U0001' })).toBeUndefined();
    },
  );
});

describe('somebody of another workspace', () => {
  const theirs = { ...ANNA, team_id: 'T0002' };
  it('is a guest, by whatever they did', () => {
    const said = { type: 'message', channel: 'C0001', user: 'U0009', text: 'x' };
    const bodies = [
      tapped('home', { user: theirs }),
      enveloped({ type: 'member_joined_channel', user: 'U0009', channel: 'C0001', team: 'T0002' }),
      enveloped({ ...said, team: TEAM, user_team: 'T0002' }),
      enveloped({ type: 'user_change', user: { ...theirs, deleted: true } }),
    ];
    for (const body of bodies) expect(isGuest(body, TEAM)).toBe(true);
  });
  it('is told from our own, and from what has no team', () => {
    const said = enveloped({ type: 'message', user: 'U0001', team: TEAM });
    const ofOrganization = tapped('home', { user: { ...ANNA, team_id: 'E0001' } });
    for (const body of [tapped('home'), said, ofOrganization, enveloped({}), { team_id: TEAM }, null, 5]) {
      expect(isGuest(body, TEAM)).toBe(false);
    }
  });
});

it('whatever is done belongs to the workspace in which the app is installed', () => {
  const tenant = (more: object) => fromAction(tapped('home', more), AT)?.identity.tenant;
  expect([tenant({}), tenant({ team: { id: 'T0002' } })]).toEqual([TEAM, 'T0002']);
  const view = { app_installed_team_id: TEAM };
  expect(tenant({ team: { id: 'T0002' }, view })).toBe(TEAM);
  expect(tenant({ team: null, user: { id: 'U0001' } })).toBeUndefined();
});

it('a message is found again by what it was called', () => {
  expect(channelAndTs(refOf('D123', '1700000000.000100'))).toEqual({ channel: 'D123', ts: '1700000000.000100' });
});

it('nothing that is sent is too odd to be read', () => {
  const readers = [fromCommand, fromAction, fromSubmission, fromEvent];
  const sound = [tapped('home'), enveloped({ type: 'message', user: 'U1', channel: 'D1', text: 'x' })];
  const broken = fc
    .tuple(fc.constantFrom<object>(...sound), fc.string(), fc.anything())
    .map(([body, key, value]) => ({ ...body, [key]: value }));
  const keys = fc.constantFrom(
    'user',
    'team',
    'view',
    'channel',
    'event',
    'actions',
    'container',
    'message',
    'authorizations',
    'trigger_id',
  );
  const bent = fc
    .tuple(fc.constantFrom<object>(...sound), keys, fc.anything())
    .map(([body, key, value]) => ({ ...body, [key]: value }));
  fc.assert(
    fc.property(fc.oneof(fc.anything(), broken, bent), (body) => {
      for (const read of readers) expect(() => read(body, AT)).not.toThrow();
      expect(() => isGuest(body, TEAM)).not.toThrow();
    }),
    { numRuns: 500 },
  );
});
