import { readFileSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { actorsOn } from './acting.ts';
import { lastOf } from './cast.ts';
import { oneDate, standing } from './company.ts';

import { NORTH, ONLINE } from './north.ts';
import { playedOn } from './played.ts';
import { openProcessStage } from './process-stage.ts';
import { cellsOf } from './remains.ts';
import { BEGINS } from './script.ts';
import { passing, words } from './seen.ts';
import { temporaryDatabase, temporaryFile } from './temporary.ts';
import { transcriptOf } from './transcript.ts';

// What is kept about somebody is theirs to take away, and to have erased.

const onFile = async () => `file:${temporaryFile()}`;

const played = async (database: () => Promise<string> = onFile) => {
  const url = await database();
  const stage = await playedOn(url);
  const cast = await standing(stage.actors, stage.stage, ONLINE, { coLeader: 'Bo', members: ['Clara', 'David'] });
  await oneDate(stage.actors, cast.people.Astrid, NORTH, '26.11', '18:30');
  return { ...stage, ...cast, url };
};

describe('/mydata', () => {
  test('sends a page to read and a file for other programs, in private', async () => {
    const { actors, people, chat } = await played();
    const { Clara: member } = people;
    const before = chat.messages.length;
    await actors.says(member, '/mydata', chat);
    expect(chat.messages.slice(before).filter(({ from }) => from.is_bot)).toEqual([]);
    const files = member.chat.messages.flatMap(({ file }) => file ?? []);
    expect(files.map(({ name }) => name.replace(/\d{4}-\d\d-\d\d/, 'DATE'))).toEqual([
      'my-data-DATE.html',
      'my-data-DATE.json',
    ]);
    const [page = '', json = ''] = files.map(({ bytes }) => new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    expect(page).toContain('<h1>What is kept about Clara</h1>');
    expect(page).toContain(NORTH);
    expect(page).not.toMatch(/David|<script/);
    expect(JSON.parse(json)).toMatchObject({
      document: 'my-data',
      version: 1,
      person: { name: 'Clara', profession: 'doctor' },
      accounts: [{ platform: 'telegram', id: String(member.id) }],
      memberships: [{ group: NORTH, role: 'member' }],
      meetings: [{ group: NORTH, state: 'planned' }],
    });
  });
});

describe('/erase', () => {
  test.each([
    ['a file', onFile],
    ['PostgreSQL', temporaryDatabase],
  ])('asks twice, and leaves neither name nor account in the database, on %s', async (_, database) => {
    const { actors, people, url, close } = await played(database);
    const { Clara: member } = people;
    const isTheirs = (text: string) => text.includes('Clara') || text.includes(String(member.id));
    const found = async () =>
      (await cellsOf(url)).filter(({ table, text }) => table !== '_prisma_migrations' && isTheirs(text));
    expect((await found()).length).toBeGreaterThan(2);
    await actors.says(member, '/erase');
    await actors.tapsAll(member, 'I want this erased', 'Yes, erase my name and account');
    expect(lastOf(member).text).toContain('It is done.');
    await close();
    expect(await found()).toEqual([]);
    // Nor between the rows of a file, where what was deleted would lie until something is written over it.
    const bytes = url.startsWith('file:') ? readFileSync(url.slice('file:'.length), 'latin1') : '';
    expect(bytes.includes('Clara')).toBe(false);
  });

  test('is done, and said, where the process is killed between both', { timeout: 120_000 }, async () => {
    const url = await onFile();
    const stage = await openProcessStage({ database: url, starts: BEGINS });
    onTestFinished(stage.close);
    const actors = actorsOn({ stage, transcript: transcriptOf(stage.telegram), patience: 60_000 });
    const { people } = await standing(actors, stage, ONLINE, { members: ['Clara'] });
    await actors.says(people.Clara, '/erase');
    await actors.taps(people.Clara, 'I want this erased');
    await stage.lay({ snare: 'after a commit' });
    await actors.taps(people.Clara, 'Yes, erase my name and account');
    expect(stage.deaths()).toBe(1);
    expect(lastOf(people.Clara).text).toContain('It is done.');
    expect((await cellsOf(url)).filter(({ text }) => text.includes('Clara'))).toEqual([]);
  });

  test('is left by keeping everything, and greets a stranger afterwards', async () => {
    const { actors, people } = await played();
    const { David: member, Astrid: leader } = people;
    await actors.says(member, '/erase');
    await actors.tapsAll(member, 'I want this erased', 'Keep everything');
    await actors.says(member, '/erase');
    await actors.tapsAll(member, 'I want this erased', 'Yes, erase my name and account');
    await actors.says(member, '/start');
    expect(lastOf(member).text).toContain('This is the secretary of Balint groups.');
    await actors.says(member, '/next');
    expect([...words(member), passing(member)].at(-2)).toContain('I do not know you yet');
    await actors.says(leader, '/erase');
    expect(lastOf(leader).text).toContain('A society needs an administrator.');
  });
});
