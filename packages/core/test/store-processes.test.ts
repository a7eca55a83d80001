import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openStore } from '../src/store/index.ts';
import * as of from '../src/testing/store-values.ts';
import { testDatabase } from './support/postgresql.ts';
import { temporaryFile } from './support/temporary.ts';
import { gathering, idOf, NAMES } from './support/world.ts';

let url: string;
const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});

const WRITER = fileURLToPath(new URL('./support/writer.ts', import.meta.url));
const TAPPER = fileURLToPath(new URL('./support/tapper.ts', import.meta.url));
const CLAIMER = fileURLToPath(new URL('./support/claimer.ts', import.meta.url));

/** A process with this store open; what it said, line by line, is what it was told is kept, or its own. */
const start = (script: string, ...words: readonly string[]) => {
  const child = spawn(process.execPath, ['--import', 'tsx', script, url, ...words], {
    cwd: import.meta.dirname,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.add(child);
  let text = '';
  const said = () => text.split('\n').slice(1, -1);
  const ended = new Promise<number | NodeJS.Signals | null>((done) =>
    child.on('close', (code, signal) => done(code ?? signal)),
  );
  const saying = (enough: number) =>
    new Promise<void>((done) => {
      child.stdout.on('data', () => said().length >= enough && done());
      child.on('close', () => done());
    });
  child.stdout.on('data', (more) => {
    text += more;
  });
  return { child, ended, said, saying };
};

const writer = (name: string, most: number) => start(WRITER, name, `${most}`);

const begin = async () => {
  const store = await openStore(url);
  await store.commit({ sessions: [of.session('first', { number: 0 })] });
  await store.close();
};

/** What is kept, and that each commit is there with both its parts or with none. */
const factsKept = async () => {
  const store = await openStore(url);
  const session = await store.session(of.id('first'));
  const facts = await store.facts({ session: of.id('first') });
  await store.close();
  expect(session?.number).toBe(facts.length);
  expect(session?.version).toBe(facts.length + 1);
  return facts.map(({ id }) => id);
};

const database = await testDatabase();

/** Each kind of store, how many processes share one, and how often each of them commits. */
const KINDS = [
  ['SQLite', async () => `file:${temporaryFile('balint.db')}`, 2, 60],
  ['PostgreSQL', database.bare, 4, 30],
] as const;

describe.each(KINDS)('on %s', (_, place, processes, commits) => {
  beforeEach(async () => {
    url = await place();
  });
  const all = <T>(one: (index: number) => T): readonly T[] =>
    Array.from({ length: processes }, (_, index) => one(index));

  test(`${processes} processes that commit to one session lose nothing`, async () => {
    await begin();
    const writers = all((index) => writer(`w${index}x`, commits));
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual(all(() => 0));
    const kept = await factsKept();
    expect(kept).toHaveLength(processes * commits);
    expect(new Set(kept)).toEqual(new Set(writers.flatMap(({ said }) => said())));
  }, 60_000);

  test(`${processes} processes in which twelve people tap at once in one meeting answer them one after another, by the commit`, async () => {
    const { world, session } = await gathering(() => openStore(url));
    const people = all((index) => NAMES.filter((_, place) => place % processes === index));
    const tappers = people.map((names) => start(TAPPER, session.id, `${world.now}`, ...names));
    await Promise.all(tappers.map(({ saying }) => saying(1)));
    for (const { child } of tappers) child.stdin.end('tap');
    expect(await Promise.all(tappers.map(({ ended }) => ended))).toEqual(all(() => 0));
    for (const [index, { said }] of tappers.entries())
      expect(said().slice(1)).toEqual(people[index]?.map((name) => `${name} offered`));
    const kept = await world.store.session(session.id);
    expect(kept?.offers.map(({ by }) => by).toSorted()).toEqual(NAMES.map(idOf).toSorted());
    expect(kept?.version).toBe(2 + NAMES.length);
  }, 60_000);

  test('what was acknowledged is there after a kill, and another process goes on', async () => {
    await begin();
    const survivor = writer('s', 3 * commits);
    const acknowledged: string[] = [];
    for (const kill of [1, 2]) {
      const victim = writer(`k${kill}x`, 10_000);
      await victim.saying(kill * 7);
      victim.child.kill('SIGKILL');
      expect(await victim.ended).toBe('SIGKILL');
      expect(victim.said().length).toBeGreaterThanOrEqual(kill * 7);
      acknowledged.push(...victim.said());
    }
    expect(await survivor.ended).toBe(0);
    expect(survivor.said()).toHaveLength(3 * commits);
    acknowledged.push(...survivor.said());
    const kept = new Set(await factsKept());
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    // What was under way at a kill may be there, though nobody was told.
    expect(kept.size - acknowledged.length).toBeLessThanOrEqual(2);
  }, 60_000);

  test(`${processes} processes that claim at once hold each notification once`, async () => {
    const store = await openStore(url);
    const keys = Array.from({ length: 600 }, (_, index) => `n${index}`);
    await store.commit({ notifications: keys.map((key) => of.notification(key)) });
    await store.close();
    const claimers = all(() => start(CLAIMER));
    expect(await Promise.all(claimers.map(({ ended }) => ended))).toEqual(all(() => 0));
    expect(claimers.flatMap(({ said }) => said()).toSorted()).toEqual(keys.toSorted());
  }, 60_000);

  test('three processes that open a new one at once all find it ready', async () => {
    const openings = Array.from({ length: 3 }, (_, index) => writer(`o${index}`, 0));
    expect(await Promise.all(openings.map(({ ended }) => ended))).toEqual([0, 0, 0]);
  }, 60_000);
});
