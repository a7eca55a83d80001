import type { Reply, Request } from '@balintkit/core/chat';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { TokenRefused } from '../src/index.ts';
import { button, card } from './support/scripted-chat.ts';
import { pause, serve, type Way } from './support/served.ts';

const WAYS: readonly Way[] = ['socket', 'http'];

const say = (text: string, more: { readonly private?: true } = {}): Reply => ({
  reply: 'say',
  card: card(text, button('Help', 'help')),
  ...more,
});
const toast = (text: string): Reply => ({ reply: 'toast', text });
const door = card('The door', button('Go on', 'settings'));
const page = (value = '', form = 'join'): Reply => ({
  reply: 'form',
  door,
  page: {
    form,
    title: 'Join',
    intro: ['A few questions.'],
    questions: [
      { key: 'name', kind: 'text', label: 'Your name', help: [], options: [], typed: true, optional: false, value },
    ],
    does: 'Join',
    leaves: 'Later',
    language: 'en',
  },
});
const did = ({ doing }: Request): string =>
  doing.did === 'command' ? `/${doing.name} ${doing.rest}`.trim() : doing.did;

describe.each(WAYS)('over %s', (way) => {
  it('a command is acknowledged, answered in private, and the Home follows', async () => {
    const { slack, chat, idle } = await serve(way, (request) => [say(did(request))]);
    const anna = slack.person({ name: 'anna', realName: 'Anna Berg', locale: 'sv-SE' });
    await anna.commands('/balint start CODE');
    await idle();
    expect(anna.dm.messages.at(-1)?.text).toContain('/balint start CODE');
    expect(anna.home.text).toContain('Home after 1');
    expect(chat.requests).toMatchObject([
      {
        identity: { platform: 'slack', tenant: slack.team.id, id: anna.id },
        called: 'Anna Berg',
        language: 'sv-SE',
        private: true,
      },
    ]);
  });

  it('a tap changes the tapped message, and its toast is seen by one alone', async () => {
    const { slack, idle } = await serve(way, ({ doing }) =>
      doing.did === 'tap'
        ? [{ reply: 'show', card: card('Changed') }, toast('Noted.')]
        : doing.did === 'command'
          ? [say('Tap')]
          : [],
    );
    const [anna, bo] = [slack.person({ name: 'anna' }), slack.person({ name: 'bo' })];
    const north = slack.channel({ name: 'north', owner: anna });
    for (const who of [bo, 'bot'] as const) north.adds(who);
    await anna.commands('/balint next', { in: north });
    await idle();
    await anna.presses('Help', { in: north });
    await idle();
    expect(north.messages.filter(({ from }) => from.isBot).map(({ text }) => text.trim())).toContain('Changed');
    expect(anna.sees({ in: north })).toContain('Noted.');
    expect(bo.sees({ in: north })).not.toContain('Noted.');
  });

  it('a toast stays away where a private message says the same, and a refusal does not', async () => {
    let taps = 0;
    const { slack, idle } = await serve(way, ({ doing }) => {
      if (doing.did !== 'tap') return doing.did === 'command' ? [say('Tap', { private: true })] : [];
      taps += 1;
      return taps === 1 ? [toast('Noted.'), { reply: 'show', card: card('Changed') }] : [toast('Only the leader.')];
    });
    const anna = slack.person({ name: 'anna' });
    await anna.commands('/balint next');
    await idle();
    await anna.presses('Help');
    await idle();
    expect(anna.sees()).toContain('Changed');
    expect(anna.sees()).not.toContain('Noted.');
    await anna.presses('Next meeting');
    await idle();
    expect(anna.sees()).toContain('Only the leader.');
  });

  it('what is private goes to the direct message, from a channel too', async () => {
    const { slack, idle } = await serve(way, ({ doing }) =>
      doing.did === 'command' ? [say('Yours', { private: true })] : [],
    );
    const anna = slack.person({ name: 'anna' });
    const north = slack.channel({ name: 'north', owner: anna });
    north.adds('bot');
    await anna.commands('/balint queue', { in: north });
    await idle();
    expect(anna.dm.screen).toContain('Yours');
    expect(north.screen).not.toContain('Yours');
  });

  it('a form is a modal: wrong answers stay beside their questions, right ones close it', async () => {
    const { slack, idle } = await serve(way, ({ doing }) => {
      if (doing.did !== 'filled') return [page()];
      return doing.answers.name === 'Anna' ? [say('Welcome')] : [{ reply: 'wrong', why: { name: 'Too short.' }, door }];
    });
    const anna = slack.person({ name: 'anna' });
    await anna.commands('/balint start');
    await idle();
    expect(anna.modal?.questions.map(({ label }) => label)).toEqual(['Your name']);
    anna.fills({ 'Your name': 'A' });
    expect(await anna.submits()).toEqual({ name: 'Too short.' });
    anna.fills({ 'Your name': 'Anna' });
    expect(await anna.submits()).toBeUndefined();
    await idle();
    expect(anna.modal).toBeUndefined();
    expect(anna.dm.screen).toContain('Welcome');
  });

  it('the next page takes the place of the one handed in', async () => {
    const { slack, idle } = await serve(way, ({ doing }) =>
      doing.did === 'filled' ? [page('Bo', 'found')] : [page()],
    );
    const anna = slack.person({ name: 'anna' });
    await anna.commands('/balint start');
    await idle();
    anna.fills({ 'Your name': 'A' });
    await anna.submits();
    expect(anna.modal?.questions[0]?.value).toBe('Bo');
  });

  it('where no window can be opened, the door to it is said', async () => {
    const { slack, idle } = await serve(way, () => [page()]);
    const anna = slack.person({ name: 'anna' });
    const heal = slack.fault((method) =>
      method === 'views.open' ? { status: 200, body: { ok: false, error: 'expired_trigger_id' } } : undefined,
    );
    await anna.commands('/balint start');
    await idle();
    heal();
    expect(anna.modal).toBeUndefined();
    expect(anna.dm.screen).toContain('The door');
    anna.says('Hello');
    await idle();
    expect(anna.dm.messages.filter(({ text }) => text.includes('The door'))).toHaveLength(2);
  });

  it('opening the Home publishes it and says nothing', async () => {
    const { slack, chat, idle } = await serve(way, () => [say('Never')]);
    const anna = slack.person({ name: 'anna' });
    anna.opensHome();
    await idle();
    expect(anna.home.text).toContain('Home after 0');
    expect(chat.requests).toEqual([]);
    expect(anna.dm.messages).toEqual([]);
  });

  it('a Home that is as it was is published when it is opened alone, and one that was not taken again', async () => {
    const { slack, idle } = await serve(way, () => [], { home: async () => card('Home') });
    const anna = slack.person({ name: 'anna' });
    const published = () => slack.calls.filter(({ method }) => method === 'views.publish').length;
    const acts = async (act: () => unknown): Promise<number> => {
      const before = published();
      await act();
      await idle();
      return published() - before;
    };
    const heal = slack.fault((method) => (method === 'views.publish' ? { status: 500, body: '' } : undefined));
    expect(await acts(() => anna.commands('/balint next'))).toBe(1);
    heal();
    expect(await acts(() => anna.commands('/balint next'))).toBe(1);
    expect(await acts(() => anna.commands('/balint next'))).toBe(0);
    expect(await acts(() => anna.opensHome())).toBe(1);
  });

  it('what breaks is apologised for, and people are told nothing else of it', async () => {
    const { slack, idle } = await serve(way, () => Promise.reject(new Error('a name')));
    const anna = slack.person({ name: 'anna', locale: 'ru-RU' });
    await anna.commands('/balint');
    await idle();
    expect(anna.dm.screen).toContain('sorry (ru-RU)');
  });

  it('the bot hears that it was taken into a channel, and out of it', async () => {
    const { slack, chat, idle } = await serve(way, () => []);
    const anna = slack.person({ name: 'anna' });
    const north = slack.channel({ name: 'north', owner: anna });
    const before = north.id;
    north.adds('bot', { by: anna });
    await idle();
    north.changesId();
    await idle();
    north.removes('bot');
    await idle();
    expect(chat.requests.map(({ place, doing, identity }) => [place.id, doing.did, identity.id])).toEqual([
      [before, 'added', anna.id],
      [before, 'migrated', expect.any(String)],
      [north.id, 'removed', expect.any(String)],
    ]);
  });

  it('whoever taps in a channel does not wait for the Home of whoever tapped there before', async () => {
    let open = (): void => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const home = () => opened.then(() => card('Home'));
    const { slack, idle } = await serve(way, (request) => [toast(did(request))], { home });
    const [anna, bo] = [slack.person({ name: 'anna' }), slack.person({ name: 'bo' })];
    const north = slack.channel({ name: 'north', owner: anna });
    for (const who of [bo, 'bot'] as const) north.adds(who);
    for (const who of [anna, bo]) await who.commands('/balint next', { in: north });
    while (bo.ephemerals.length === 0) await pause(5);
    expect([anna.home.published, bo.home.published]).toEqual([false, false]);
    open();
    await idle();
    expect([anna.home.published, bo.home.published]).toEqual([true, true]);
  });

  it('taps of one place are handled in the order in which they came', async () => {
    const order: string[] = [];
    const { slack, idle } = await serve(way, async ({ doing }) => {
      const name = doing.did === 'command' ? doing.name : '';
      if (name === 'first') await pause(100);
      order.push(name);
      return [];
    });
    const anna = slack.person({ name: 'anna' });
    await anna.commands('/balint first');
    await anna.commands('/balint second');
    await idle();
    await pause(150);
    expect(order).toEqual(['first', 'second']);
  });

  it('what is brought again while it is in hand is not done twice', async () => {
    const { slack, chat, idle } = await serve(
      way,
      async () => {
        await pause(50);
        return [say('Once')];
      },
      { loopback: { deliverTwice: true } },
    );
    const anna = slack.person({ name: 'anna' });
    anna.says('Hello');
    await idle();
    await pause(100);
    await idle();
    expect(chat.requests.length).toBe(1);
  });
});

describe('whoever hands in a page', () => {
  it('is not kept waiting for more than two seconds, and hears later', async () => {
    const { slack, idle } = await serve('socket', async ({ doing }) => {
      if (doing.did !== 'filled') return [page()];
      await pause(2_300);
      return [{ reply: 'wrong', why: { name: 'Too short.' }, door }];
    });
    const anna = slack.person({ name: 'anna' });
    await anna.commands('/balint start');
    await idle();
    anna.fills({ 'Your name': 'A' });
    expect(await anna.submits()).toBeUndefined();
    expect(anna.modal).toBeUndefined();
    await pause(500);
    await idle();
    expect(anna.dm.screen).toContain('The door');
  });
});

describe('whoever is not of this workspace', () => {
  it('is told so where they tapped, and nothing is done', async () => {
    const { slack, chat, idle } = await serve('socket', () => [say('Tap')]);
    const anna = slack.person({ name: 'anna' });
    const guest = slack.person({ name: 'gast', guestOf: 'T0ELSEWHERE', locale: 'sv-SE' });
    const north = slack.channel({ name: 'north', owner: anna });
    for (const who of [guest, 'bot'] as const) north.adds(who);
    await anna.commands('/balint next', { in: north });
    await idle();
    const before = chat.requests.length;
    await guest.presses('Help', { in: north });
    await idle();
    expect(guest.ephemerals.map(({ text }) => text)).toEqual([expect.stringContaining('not yours')]);
    expect(chat.requests.length).toBe(before);
  });
  it('is acknowledged and passed over where another workspace sends them', async () => {
    const { slack, chat, idle } = await serve('http', () => [say('Never')]);
    const body = {
      team_id: 'T0ELSEWHERE',
      user_id: 'U1',
      channel_id: 'C1',
      command: '/balint',
      text: '',
      trigger_id: '1.2',
    };
    expect((await slack.forge({ kind: 'command', body })).outcome).toBe(200);
    await idle();
    expect(chat.requests).toEqual([]);
  });
});

describe('over HTTP', () => {
  it.each([
    ['a wrong signature', { signature: 'wrong' }],
    ['no signature', { signature: 'none' }],
    ['a signature of more than five minutes ago', { timestamp: Math.floor(Date.now() / 1_000) - 301 }],
  ] as const)('%s is 401, and nothing is done', async (_, forged) => {
    const { slack, chat, idle } = await serve('http', () => [say('Never')]);
    const body = {
      team_id: slack.team.id,
      user_id: 'U1',
      channel_id: 'C1',
      command: '/balint',
      text: '',
      trigger_id: '1.2',
    };
    expect((await slack.forge({ kind: 'command', body, ...forged })).outcome).toBe(401);
    expect((await slack.forge({ kind: 'command', body })).outcome).toBe(200);
    await idle();
    expect(chat.requests.length).toBe(1);
  });
  it('its own routes are served beside, also beside a socket', async () => {
    for (const way of WAYS) {
      const web = new Hono().get('/health', (context) => context.json({ ok: true }));
      const { port } = await serve(way, () => [], { app: { web } });
      const at = `http://127.0.0.1:${port}`;
      expect(await (await fetch(`${at}/health`)).json()).toEqual({ ok: true });
      expect((await fetch(`${at}/else`)).status).toBe(404);
    }
  });
  it('what is no JSON is 400, too much 413, and looking 405', async () => {
    const { port, slack } = await serve('http', () => []);
    const { createHmac } = await import('node:crypto');
    const post = (body: string) => {
      const timestamp = String(Math.floor(Date.now() / 1_000));
      const hmac = createHmac('sha256', '0123456789abcdef0123456789abcdef').update(`v0:${timestamp}:${body}`);
      const headers = { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${hmac.digest('hex')}` };
      return fetch(`http://127.0.0.1:${port}/slack/events`, { method: 'POST', body, headers });
    };
    expect((await post('{')).status).toBe(400);
    expect((await post('null')).status).toBe(400);
    const checked = await post(JSON.stringify({ type: 'url_verification', challenge: 'abc' }));
    expect(await checked.json()).toEqual({ challenge: 'abc' });
    expect((await fetch(`http://127.0.0.1:${port}/slack/events`)).status).toBe(405);
    expect((await post('x'.repeat(1_000_001))).status).toBe(413);
    expect(slack.deliveries).toEqual([]);
  });
});

describe('over a socket', () => {
  it('it comes back when Slack tells it to go', async () => {
    const { slack, chat, idle } = await serve('socket', () => [say('Here')]);
    const anna = slack.person({ name: 'anna' });
    slack.refresh();
    await pause(50);
    while (slack.sockets === 0) await pause(10);
    await anna.commands('/balint');
    await idle();
    expect(chat.requests.length).toBe(1);
  });
  it('ends with what is to be mended where the token is refused, at the start or later', async () => {
    const { slack, running } = await serve('socket', () => []);
    slack.fault((method) =>
      method === 'apps.connections.open' ? { status: 200, body: { ok: false, error: 'invalid_auth' } } : undefined,
    );
    slack.refresh();
    await expect(running).rejects.toEqual(new TokenRefused('app'));
  });
});

describe('a stop', () => {
  it.each(WAYS)('waits for what is in hand, over %s', async (way) => {
    const { slack, app, running } = await serve(way, async () => {
      await pause(200);
      return [say('Done')];
    });
    const anna = slack.person({ name: 'anna' });
    await anna.commands('/balint');
    await app.stop();
    await running;
    expect(anna.dm.screen).toContain('Done');
  });
});

describe('the worker', () => {
  it('lets the Home of whoever got something follow it', async () => {
    const { slack, chat } = await serve('socket', () => []);
    const anna = slack.person({ name: 'anna' });
    const place = { platform: 'slack', tenant: slack.team.id, id: anna.id };
    const sent = await chat.deliver().send(place, card('Tonight'));
    expect(sent.is).toBe('sent');
    expect(anna.home.text).toContain('Home after 0');
    slack.fault((method) => (method === 'views.publish' ? { status: 500, body: '' } : undefined));
    expect((await chat.deliver().send(place, card('Tomorrow'))).is).toBe('sent');
  });
});
