import type { Seen } from '@balintkit/telegram-bot/loopback';
import { describe, expect, test } from 'vitest';
import { lastOf, linkIn } from './cast.ts';
import { oneDate, standing } from './company.ts';
import { NORTH, ONLINE } from './north.ts';
import { playedOn } from './played.ts';
import { labels } from './seen.ts';
import { temporaryFile } from './temporary.ts';

// Names that were made to break something, in every place where people can put one, and wherever it is read.

const HOSTILE: readonly (readonly [what: string, name: string])[] = [
  ['HTML', '<b>Anna</b> & <a href="https://evil.example">x</a>'],
  ['the end of a script', '</title></script><script>alert(1)</script>'],
  ['Markdown', '*_[Ann](https://evil.example)_* `x` ||y|| ~~z~~'],
  ['an override of direction', 'Anna \u202egnp.exe\u202c'],
  ['an isolate that is never closed', 'Anna \u2067\u2068 Berg'],
  ['an isolate that was never opened', 'אנה\u2069\u2069 Berg'],
  ['right to left', 'אסתר לוי (1) 2'],
  ['no width', 'An\u200bna\ufeff\u2060\u00ad Berg'],
  ['marks that pile up', `Z${'\u0300\u0301\u0316'.repeat(14)}algo`],
  ['lines', 'Anna\n\nMeeting 1 is cancelled.\r\n\u2028Berg\u0007'],
  ['look-alikes', 'Аdmіn Balіnt'],
  ['a picture of several parts', '👩🏽‍⚕️👨‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['a call by name', '@balint_admin @all'],
  ['links', 'https://evil.example tg://user?id=1 t.me/evil a@evil.example'],
  ['a command', 'Anna /erase #tag /start@balint_evening_bot'],
  ['the syntax of the texts', '{ $name } { -brand } { "x" }'],
  ['a template', '$'.concat('{process.env.HOME} %s {{7*7}} \\u0041')],
  ['80 of the widest letters', '🙂'.repeat(80)],
];

const BLANK = ['\u200b\u200d\ufeff', '\u2800\u3164\u115f', '\u202e\u2066', '\u00ad'];

/** Nothing of it can be tapped, was marked up by what somebody typed, or turns what stands beside it around. */
const expectPlain = ({ text, entities, buttons }: Pick<Seen, 'text' | 'entities' | 'buttons'>): void => {
  const tapped = entities.filter(({ type }) =>
    ['mention', 'email', 'hashtag', 'text_mention', 'strikethrough'].includes(type),
  );
  expect(tapped.map(({ offset, length }) => text.slice(offset, offset + length))).toEqual([]);
  const links = entities
    .filter(({ type }) => type === 'url')
    .map(({ offset, length }) => text.slice(offset, offset + length));
  expect(links.filter((link) => !/^https:\/\/(t\.me\/balint_evening_bot|meet\.example\.org)/.test(link))).toEqual([]);
  expect(entities.filter((one) => one.type === 'text_link' && !/^https:\/\/meet\.example\.org/.test(one.url))).toEqual(
    [],
  );
  expect(text, 'no markup that was escaped twice').not.toMatch(/&lt;|&amp;|&quot;/);
  for (const said of [text, ...buttons.flat().map((button) => button.text)])
    for (const line of said.split('\n')) {
      const open = line.replaceAll(/\u2068[^\u2066-\u2069]*(\u2069|…?$)/g, '');
      expect(open, 'nothing that sets a direction and does not end').not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      expect(line).not.toMatch(/\p{Mn}{6}|\p{Cc}/u);
    }
  expect(commandsOf(text, entities).filter((one) => !OWN.includes(one))).toEqual([]);
};

const OWN = '/bind /cancel /credits /erase /groups /help /link /mydata /next /queue /rules /settings'.split(' ');
const commandsOf = (text: string, entities: Seen['entities']): readonly string[] =>
  entities.filter(({ type }) => type === 'bot_command').map((one) => text.slice(one.offset, one.offset + one.length));

const stood = async (url?: string) => {
  const played = await playedOn(url);
  const cast = await standing(played.actors, played.stage, ONLINE, { members: ['Clara'] });
  return { ...played, ...cast, leader: cast.people.Astrid };
};

describe('a hostile name', () => {
  test('is read by everybody as letters and nothing else, wherever one can be put', { timeout: 60_000 }, async () => {
    const { actors, stage, people, chat, leader } = await stood();
    const { says, taps, tapsAll, opens } = actors;
    const { Clara: member, David: newcomer } = people;
    const read: Seen[] = [];
    const toasts: string[] = [];
    stage.telegram.on((happening) => {
      if (happening.kind === 'sent' || happening.kind === 'edited') read.push(happening.message);
      if (happening.kind === 'toast') toasts.push(happening.toast.text);
    });
    await oneDate(actors, leader, NORTH, '26.11', '18:30');

    const own = (label: string): RegExp => new RegExp(`^${label}$`);
    /** Somebody is called so, and sees it on the card that follows. */
    const call = async (name: string): Promise<void> => {
      for (const person of [leader, member]) {
        await says(person, '/settings');
        await taps(person, own('Name'));
        await says(person, name);
        expect(lastOf(person).text, 'it was taken').toContain('Noted.');
      }
      await says(leader, '/start');
      await tapsAll(leader, 'The society…', own('Name'));
      await says(leader, name);
      await says(leader, '/groups');
      await tapsAll(leader, /./su, 'Change…', own('Name'));
      await says(leader, name);
      await says(leader, '/groups');
      await tapsAll(leader, /./su, 'Change…', 'Where', 'In person and online');
      await says(leader, /@|\/|\./.test(name) ? 'Vasagatan 1' : name);
      await says(leader, ONLINE.where);
      expect(lastOf(leader).text, 'it was taken').toContain('Noted.');
    };

    for (const [what, name] of HOSTILE) {
      read.length = 0;
      await call(name);
      for (const command of ['/start', '/next', '/queue', '/mydata', '/groups']) await says(leader, command);
      await tapsAll(leader, /./su, 'Members', / · member$/);
      await says(leader, '/groups');
      await tapsAll(leader, /./su, 'Invitations', /member/i);
      await opens(newcomer, linkIn(leader));
      await says(newcomer, '/cancel');
      await taps(member, 'I have a case', chat);
      await says(leader, '/queue');
      await taps(member, 'Withdraw');
      expect(read.length, what).toBeGreaterThan(20);
      for (const message of read) if (message.from.is_bot) expectPlain(message);
    }
    for (const toast of toasts) expect(toast.length).toBeLessThanOrEqual(200);
    const refused = stage.telegram.calls.flatMap(({ answer }) => (answer && !answer.ok ? [answer.description] : []));
    expect(refused.filter((why) => !why.includes('message is not modified'))).toEqual([]);
  });

  test('of which nothing can be seen, or that is too long, is asked for again', async () => {
    const { store, actors, people } = await stood();
    const { Clara: member } = people;
    await actors.says(member, '/settings');
    await actors.taps(member, 'Name');
    for (const name of [...BLANK, 'x'.repeat(81), 'ж'.repeat(4_000), `${'a'.repeat(80)}\u200bb`]) {
      await actors.says(member, name);
      expect(lastOf(member).text).toContain('Please write between 1 and 80 letters, on one line.');
      expect(labels(lastOf(member))).toContain('Cancel');
    }
    expect((await store.personBy({ platform: 'telegram', tenant: '', id: String(member.id) }))?.name).toBe('Clara');
  });
});

test('the title of a chat is read as letters too, by whoever is asked which of their groups meets in it', async () => {
  const { actors, stage, leader } = await stood(`file:${temporaryFile()}`);
  await actors.says(leader, '/start');
  await actors.taps(leader, 'New group');
  await actors.says(leader, 'South');
  await actors.tapsAll(leader, 'Closed', 'Online', 'Skip', 'I do');
  for (const [, title] of HOSTILE.filter((_, index) => index % 4 === 1)) {
    const chat = stage.telegram.group({ title, owner: leader });
    await actors.step('the bot is added', () => chat.adds('bot', { by: leader }));
    await actors.says(leader, '/bind', chat);
    expect(labels(lastOf(leader))).toEqual([NORTH, 'South', 'Cancel']);
    expectPlain(lastOf(leader));
    await actors.says(leader, '/cancel');
  }
});
