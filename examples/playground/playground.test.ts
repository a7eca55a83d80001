import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FACTS } from '../evening/expected.ts';
import { asked } from '../evening/remains.ts';
import { openPlayground, type Playground } from './playground.ts';
import type { BlockSeen, Workspace } from './slack/wire.ts';
import { type Visitor, visit } from './visitor.ts';

// The playground over HTTP, as the page uses it: the tests go on where the one before has left it, until it is reset.

const [ALICE, BEN, CHLOE, DANIEL] = [1001, 1002, 1003, 1004] as const;
const LINK = /https:\/\/t\.me\/\S+/;

const folder = mkdtempSync(join(tmpdir(), 'balint-playground-'));
const logged: string[] = [];
let playground: Playground;
let visitor: Visitor;
let group: number;

beforeAll(async () => {
  playground = await openPlayground({ folder, port: 0, log: (level, event) => logged.push(`${level} ${event}`) });
  visitor = visit(playground.address);
  group = (await visitor.desk()).first.rooms[0] ?? 0;
});

afterAll(async () => {
  await playground.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the demo', () => {
  test('shows a society on two platforms an hour before a meeting, whose card stands in its chat', async () => {
    const { accounts, rooms, bot } = await visitor.messenger();
    expect(new Set(accounts.map(({ language }) => language))).toEqual(new Set(['en', 'ru']));
    expect(accounts.every(({ started, blocked }) => started && !blocked)).toBe(true);
    expect(rooms.filter(({ kind }) => kind === 'group').map(({ members }) => members.includes(bot.id))).toEqual([
      true,
      true,
      true,
    ]);
    const { messages } = await visitor.room(group);
    expect(messages.at(-1)?.text).toMatch(/^Riverside group · meeting 7\n.*\n.*\n\n6 of 7 are coming\.$/);

    const { scene, first, now, zone, file } = await visitor.desk();
    expect({ scene, zone, file }).toEqual({
      scene: 'demo',
      zone: 'Europe/London',
      file: join(folder, 'balint-playground.db'),
    });
    expect(first.accounts).toEqual([ALICE, CHLOE, DANIEL]);
    const inRussian = await (await fetch(`${visitor.at}/desk/state?language=ru`)).json();
    expect(inRussian).toMatchObject({ zone: 'Europe/Moscow', first: { accounts: [1101, 1103, 1104] } });
    expect(new Date(now).toLocaleTimeString('en-GB', { timeZone: zone }).slice(0, 4)).toBe('17:5');
    const meetings = await visitor.rows('meetings');
    expect(meetings.filter((row) => row.includes('sealed'))).toHaveLength(18);
    const credits = await visitor.rows('credits');
    expect(credits.find(([who]) => who === 'Emma Reid')).toEqual(['Emma Reid', '4.5 points', 'SFAM', 270, 3, 0]);
    expect(new Set(credits.map(([, points]) => points)).size).toBeGreaterThan(3);
    expect((await visitor.rows('queue')).map((row) => row.at(-1))).toEqual([
      expect.stringMatching(/^1\. Emma Reid: 4\.5 points, last presented [^,]*$/),
      expect.stringMatching(/^2\. Chloe Marsh: 7\.5 points/),
      expect.stringMatching(/^3\. Daniel Frost: 9 points/),
      expect.stringMatching(/^1\. Joy Mensah: /),
    ]);
    expect((await visitor.rows('queue', 'ru')).map((row) => row.at(-1))[0]).toMatch(/^1\. Emma Reid: 4,5 балла/);
  });

  test('is told apart from another playground, which began anew', async () => {
    const { opened } = await visitor.desk();
    expect((await visitor.desk()).opened).toBe(opened);
    const other = await openPlayground({ folder: mkdtempSync(join(folder, 'other-')), port: 0 });
    expect((await visit(other.address).desk()).opened).toBeGreaterThan(opened);
    await other.close();
  });

  test('answers a tap with its toast, and says what cannot be tapped', async () => {
    const { toast } = await visitor.taps(BEN, 'I cannot come', group);
    expect(toast).toEqual({ text: expect.stringMatching(/./), alert: expect.any(Boolean) });
    await visitor.sees(group, ({ text }) => text.includes('5 of 7 are coming'));
    const card = await visitor.sees(group, ({ buttons }) => buttons.length > 0);
    const gone = { do: 'tap', who: BEN, room: group, message: card.id + 999, sends: card.buttons[0]?.[0]?.sends };
    expect((await visitor.tries(gone)).status).toBe(400);
    // A button that stood there a moment ago sends what it would have sent; the bot says what has become of it.
    const earlier = { do: 'tap', who: CHLOE, room: group, message: card.id, sends: 'open:000000000000' };
    expect(await visitor.tries(earlier)).toMatchObject({
      status: 200,
      body: { toast: { text: expect.stringMatching(/./) } },
    });
  });

  test('takes in somebody new, who opens an invitation and is welcomed', async () => {
    await visitor.says(ALICE, '/groups');
    await visitor.taps(ALICE, 'Riverside group');
    await visitor.taps(ALICE, 'Invitations');
    await visitor.taps(ALICE, 'Invite: member');
    const [link = ''] = LINK.exec((await visitor.sees(ALICE, ({ text }) => LINK.test(text))).text) ?? [];

    const { made: nora = 0 } = await visitor.does({ do: 'new-account', name: 'Nora Vale', language: 'en' });
    expect((await visitor.tries({ do: 'say', who: nora, room: nora, text: 'Hello' })).body.why).toBe(
      'Nora Vale has not pressed Start.',
    );
    await visitor.does({ do: 'open', who: nora, link });
    for (const answer of ['English', 'Nora Vale', 'Doctor', 'London', 'I have read this', 'I accept the rules'])
      await visitor.taps(nora, answer);
    await visitor.taps(ALICE, 'Welcome…');
    await visitor.taps(ALICE, 'None of these: welcome');
    await visitor.sees(nora, ({ text }) => text.includes('You belong to Riverside group'));
    await visitor.does({ do: 'add', who: ALICE, room: group, account: nora });
    expect((await visitor.room(group)).members).toContain(nora);
    expect((await visitor.room(group)).messages.at(-1)?.told).toEqual({ does: 'adds', whom: ['Nora Vale'] });
    expect((await visitor.rows('credits')).map(([who]) => who)).toContain('Nora Vale');
    expect((await visitor.commands(nora, nora)).map(({ command }) => command)).toContain('queue');
    expect((await visitor.commands(nora, group)).map(({ command }) => command)).toContain('bind');

    // Of an invitation the tables tell nothing, nor of anybody's key.
    const tables = JSON.stringify((await visitor.desk()).tables);
    const url = `file:${join(folder, 'balint-playground.db')}`;
    const keys = await Promise.all(
      ['Person', 'Group', 'Session', 'Fact'].map((table) => asked(url, `SELECT id AS key FROM "${table}"`)),
    );
    const secrets = [...keys.flat(), ...(await asked(url, 'SELECT token AS key FROM "Invitation"'))];
    expect(secrets.length).toBeGreaterThan(100);
    expect(secrets.map(({ key }) => String(key)).filter((key) => tables.includes(key))).toEqual([]);
    expect(tables).not.toMatch(/meet\.example|Svartbäcksgatan|"10\d\d"|U0[A-Z]|telegram/);
  });

  test('hands over a file of the bot, but lets none run', async () => {
    await visitor.says(CHLOE, '/mydata');
    const { file } = await visitor.sees(CHLOE, (message) => message.file?.mime === 'text/html');
    const answer = await fetch(`${visitor.at}/telegram/files/${file?.id}`);
    expect(await answer.text()).toContain('Chloe Marsh');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': expect.stringMatching(/^attachment; /),
      'x-content-type-options': 'nosniff',
    });
    expect((await fetch(`${visitor.at}/telegram/files/file-0`)).status).toBe(404);

    await visitor.does({ do: 'send', who: CHLOE, room: CHLOE, what: 'photo' });
    const photo = await visitor.sees(CHLOE, ({ kind }) => kind === 'photo');
    const picture = await fetch(`${visitor.at}/telegram/files/${photo.file?.id}`);
    expect(picture.headers.get('content-type')).toBe('image/png');
  });

  test('refuses what is nothing, and says so kindly', async () => {
    const odd = [
      undefined,
      'start',
      {},
      { do: 'fly', who: ALICE },
      { do: 'say', who: ALICE, room: ALICE, text: '' },
      { do: 'say', who: ALICE, room: ALICE, text: 'x'.repeat(5000) },
      { do: 'say', who: ALICE, room: ALICE, text: '   ' },
      { do: 'say', who: ALICE, room: ALICE, text: 'Yes', replyTo: 99_999 },
      { do: 'say', who: ALICE, room: BEN, text: 'Hello' },
      { do: 'say', who: 7, room: 7, text: 'Hello' },
      { do: 'tap', who: ALICE, room: group, message: -1, sends: 'home' },
      { do: 'tap', who: ALICE, room: group, message: 1, sends: 'x'.repeat(65) },
      { do: 'open', who: ALICE, link: 'https://example.org/?start=1' },
      { do: 'new-account', name: '   ', language: 'en' },
      { do: 'new-account', name: 'Nora', language: '../../etc' },
      { do: 'remove', who: CHLOE, room: group, account: DANIEL },
      { do: 'add', who: 1101, room: group, account: 1102 },
      { do: 'start', who: ALICE, payload: 'not a payload' },
    ];
    for (const deed of odd) {
      const { status, body } = await visitor.tries(deed);
      expect([deed, status, body.why]).toEqual([deed, 400, expect.stringMatching(/^[“"\p{Lu}].{5,}\.$/u)]);
    }
    expect((await visitor.orders({ do: 'move', by: 'year' } as never)).status).toBe(409);
    expect((await visitor.orders({ do: 'play', how: 'step' })).body).toEqual({ why: 'Nothing is being played.' });
  });

  test('lets in this computer alone', async () => {
    const { host } = new URL(visitor.at);
    expect(await visitor.statusFor({ host })).toBe(200);
    expect(await visitor.statusFor({ host, origin: `http://${host}` })).toBe(200);
    expect(await visitor.statusFor({ host: 'rebound.example.org' })).toBe(403);
    expect(await visitor.statusFor({ host: 'localhost.example.org:4646' })).toBe(403);
    expect(await visitor.statusFor({ host, origin: 'https://example.org' })).toBe(403);
    expect(await visitor.statusFor({ host, origin: 'null' })).toBe(403);
    expect(await visitor.statusFor({ host, 'sec-fetch-site': 'cross-site' })).toBe(403);

    const [deed, json] = [{ do: 'block', who: DANIEL, is: false }, { 'content-type': 'application/json' }];
    expect(await visitor.statusFor({ host, ...json }, deed)).toBe(200);
    expect(await visitor.statusFor({ host, ...json, origin: `http://${host}` }, deed)).toBe(200);
    expect(await visitor.statusFor({ host, ...json, origin: 'https://example.org' }, deed)).toBe(403);
    expect(await visitor.statusFor({ host, ...json, origin: 'null' }, deed)).toBe(403);
    expect(await visitor.statusFor({ host, ...json, 'sec-fetch-site': 'same-site' }, deed)).toBe(403);
    expect(await visitor.statusFor({ host, 'content-type': 'text/plain' }, deed)).toBe(403);
    expect(await visitor.statusFor({ host }, deed)).toBe(403);
  });

  test('moves the clock to the next reminder, which is delivered, and tells whoever listens', async () => {
    const before = await visitor.desk();
    expect(new Date(before.next ?? 0).toLocaleTimeString('en-GB', { timeZone: before.zone })).toBe('18:00:00');
    const [events, messages] = await Promise.all([visitor.listen('/desk/events'), visitor.listen('/telegram/events')]);
    expect(events.type).toMatch(/^text\/event-stream/);
    expect(await events.next()).toMatch(/^event: changed\ndata: \{"version":\d+\}$/m);
    expect(await messages.next()).toContain('event: changed');

    expect((await visitor.orders({ do: 'move', by: 'next' })).status).toBe(204);
    expect(await events.next()).toContain('event: changed');
    expect(await messages.next()).toContain('event: changed');
    for (const listener of [events, messages]) listener.leave();
    const reminded = await visitor.sees(DANIEL, ({ text }) => text.includes('It begins today at 19:00'));
    const after = await visitor.desk();
    expect(reminded.at).toBeGreaterThanOrEqual(before.next ?? 0);
    expect(after.version).toBeGreaterThan(before.version);
    expect(after.now).toBeGreaterThanOrEqual(before.next ?? Number.POSITIVE_INFINITY);
    expect((await visitor.room(BEN)).messages.filter(({ text }) => text.includes('It begins today'))).toEqual([]);

    // On the way through a day everything comes at its time.
    expect((await visitor.orders({ do: 'move', by: 'day' })).status).toBe(204);
    expect((await visitor.desk()).now - after.now).toBeGreaterThanOrEqual(86_400_000);
    const settle = await visitor.sees(ALICE, ({ text }) => text.includes('who was there?'));
    expect(new Date(settle.at).toLocaleTimeString('en-GB', { timeZone: after.zone }).slice(0, 5)).toBe('20:40');
  });
});

describe('on Slack', () => {
  const [HELEN, KIRAN] = ['U0HELEN', 'U0KIRAN'] as const;
  const buttonsIn = (blocks: readonly BlockSeen[]) =>
    blocks.flatMap((block) => (block.kind === 'buttons' ? block.buttons : []));
  const textIn = (blocks: readonly BlockSeen[]): string =>
    blocks.flatMap((block) => (block.kind === 'words' ? block.words.map(({ text }) => text) : [])).join('\n');
  const personIn = ({ people }: Workspace, who: string) => people.find(({ id }) => id === who);

  beforeAll(() => visitor.orders({ do: 'reset' }));

  test('two groups meet in a workspace, in two languages, each with its card and everybody with a Home', async () => {
    const { people, channels, team } = await visitor.slack.state();
    expect(team).toBe('Three Rivers');
    expect(channels.map(({ name }) => name)).toEqual(['harbour', 'fyrisgruppen']);
    expect(new Set(people.map(({ language }) => language))).toEqual(new Set(['en', 'sv']));
    expect(people.every(({ home }) => buttonsIn(home).length > 2)).toBe(true);
    for (const { messages } of channels) expect(buttonsIn(messages.at(-1)?.blocks ?? []).length).toBeGreaterThan(1);
    expect((await visitor.desk()).first.people).toEqual([HELEN, 'U0JOY', KIRAN]);
    expect((await visitor.desk('sv')).first).toMatchObject({ accounts: [], people: ['U0KARIN', 'U0MAJA', 'U0NILS'] });
  });

  test('a press is answered, a form says what is wrong beside its question, and the card follows in the channel as on Telegram', async () => {
    const { slack } = visitor;
    const press = (sends: string) => slack.does({ do: 'press', who: HELEN, on: 'home', sends });
    const home = await slack.finds((all) => personIn(all, HELEN)?.home);
    await press(buttonsIn(home).find(({ text }) => text.startsWith('Harbour group, today'))?.sends ?? '');
    const { id, sends } = await slack.finds(
      (all) =>
        personIn(all, HELEN)?.messages.flatMap(({ id, blocks }) =>
          buttonsIn(blocks).flatMap(({ text, sends = '' }) => (text === 'Move…' ? [{ id, sends }] : [])),
        )[0],
    );
    await slack.does({ do: 'press', who: HELEN, on: { room: HELEN, message: id }, sends });
    await slack.finds((all) => personIn(all, HELEN)?.modal);

    const { now, zone } = await visitor.desk();
    const day = (at: number) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(at);
    const answers = { on: day(now - 86_400_000), at: '20:45' };
    await slack.does({ do: 'hand-in', who: HELEN, answers });
    const wrong = await slack.finds((all) => personIn(all, HELEN)?.modal);
    const questions = wrong.blocks.flatMap((block) => (block.kind === 'question' ? [block.question] : []));
    expect(questions.map(({ id, kind, value, error }) => [id, kind, value, error])).toEqual([
      ['on', 'date', answers.on, expect.stringMatching(/past/)],
      ['at', 'time', '20:45', undefined],
    ]);
    await slack.does({ do: 'hand-in', who: HELEN, answers: { ...answers, on: day(now) } });
    await slack.finds((all) => (personIn(all, HELEN)?.modal ? undefined : true));
    const { rooms } = await visitor.messenger();
    const { id: chat = 0 } = rooms.find(({ title }) => title === 'Harbour') ?? {};
    await visitor.sees(chat, ({ edited, text }) => edited !== undefined && text.includes('20:45'));
    await slack.finds(({ channels: [harbour] }) =>
      harbour?.messages.find(({ edited, blocks }) => edited !== undefined && textIn(blocks).includes('20:45')),
    );
  });

  test('a command stands behind one word, which is proposed to whoever types it', async () => {
    const { slack } = visitor;
    const commands = (await slack.commands(KIRAN, KIRAN)).map(({ command }) => command);
    expect(commands).toEqual(expect.arrayContaining(['balint', 'balint credits']));
    await slack.does({ do: 'say', who: KIRAN, room: KIRAN, text: '/balint credits' });
    await slack.finds((all) =>
      personIn(all, KIRAN)?.messages.find(({ blocks }) => /Your credits/.test(textIn(blocks))),
    );
    expect(await slack.tries({ do: 'say', who: KIRAN, room: KIRAN, text: '/nothing' })).toMatchObject({ status: 400 });
  });
});

describe('the evening', () => {
  test('is played step by step to its end, and leaves its facts', async () => {
    const before = await visitor.messenger();
    expect((await visitor.orders({ do: 'play', how: 'begin', language: 'en' })).status).toBe(204);
    const began = await visitor.desk();
    expect(began).toMatchObject({ scene: 'play', play: { state: 'waiting', done: 0, runs: false } });
    expect(began.tables.every(({ count }) => count === 0)).toBe(true);

    let steps = 0;
    while ((await visitor.orders({ do: 'play', how: 'step' })).status === 204) steps += 1;
    const { play, first } = await visitor.desk();
    expect(play).toMatchObject({
      state: 'over',
      part: 'Afterwards',
      step: { does: 'writes', who: 'Jonna', what: '/next' },
      done: steps,
      room: 1010,
    });
    expect(first.accounts).toEqual([1001, 1002, 1003]);

    const expected = FACTS.split('\n')
      .slice(1)
      .map((line) => line.split(/ {2,}/));
    const facts = (await visitor.rows('facts')).map(([who, , , role, minutes, presented, led, coLed, confirmed]) =>
      [who, role, minutes, presented, led, coLed]
        .map((cell) => String(cell ?? '–'))
        .concat('Astrid', String(confirmed)),
    );
    expect(facts.toSorted()).toEqual(expected.toSorted());

    // The demo is as it was left.
    expect((await visitor.orders({ do: 'play', how: 'leave' })).status).toBe(204);
    expect((await visitor.messenger()).rooms).toEqual(before.rooms);
    expect((await visitor.desk()).play.state).toBe('idle');
  });

  test('goes on by itself until it is paused, and people may act meanwhile, though that may end it', async () => {
    await visitor.orders({ do: 'play', how: 'begin', language: 'sv' });
    expect((await visitor.desk()).play.step).toEqual({ does: 'waits', until: Date.UTC(2026, 10, 9, 9, 0) });
    await visitor.orders({ do: 'play', how: 'run' });
    await visitor.sees(1001, ({ kind }) => kind === 'text');
    await visitor.orders({ do: 'play', how: 'pause' });
    expect((await visitor.desk()).play.runs).toBe(false);

    await visitor.does({ do: 'block', who: 1001, is: true });
    while ((await visitor.orders({ do: 'play', how: 'step' })).status === 204);
    expect((await visitor.desk()).play).toMatchObject({ state: 'failed', runs: false });
    await visitor.does({ do: 'start', who: 1002 });
    await visitor.sees(1002, ({ from }) => from !== 1002);
  });

  test('is over wherever it is when everything is reset, though that is asked for twice', async () => {
    await visitor.orders({ do: 'play', how: 'begin', language: 'ru' });
    const middle = Array.from({ length: 3 }, () => visitor.orders({ do: 'play', how: 'step' }));
    const resets = [visitor.orders({ do: 'reset' }), visitor.orders({ do: 'reset' })];
    for (const { status } of await Promise.all([...middle, ...resets])) expect([204, 409]).toContain(status);
    const { scene, play, tables } = await visitor.desk();
    expect({ scene, play }).toEqual({ scene: 'demo', play: { state: 'idle', done: 0, runs: false } });
    expect(tables.find(({ name }) => name === 'facts')?.count).toBeGreaterThan(50);
    expect((await visitor.messenger()).accounts.map(({ name }) => name)).not.toContain('Nora Vale');
    await visitor.taps(BEN, 'I cannot come', (await visitor.desk()).first.rooms[0]);
    expect(logged.filter((line) => line.startsWith('error'))).toEqual([]);
  });
});
