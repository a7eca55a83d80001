import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Session } from '@balintkit/core';
import { openStore, restore } from '@balintkit/core/store';
import { expect, onTestFinished, test } from 'vitest';
import { openProcessStage } from '../evening/process-stage.ts';
import { BEGINS, EVENING, MINUTE } from '../evening/script.ts';
import { temporaryFile } from '../evening/temporary.ts';
import { type Crowd, idOf, MEMBERS, onCard, openCrowd, setDate, takesPart } from './crowd.ts';
import { unexplained } from './explain.ts';
import { freshened } from './outside.ts';
import { isDone } from './record.ts';

const MAIN = fileURLToPath(new URL('../../packages/telegram-bot/src/main.ts', import.meta.url));

/** What `backup FILE` of the bot's own program says. */
const backedUp = async (database: string, file: string): Promise<string> => {
  const options = { cwd: import.meta.dirname, env: { ...process.env, DATABASE_URL: database } };
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', MAIN, 'backup', file], options);
  return stdout;
};

const theOnly = async ({ sessions }: Pick<Crowd, 'sessions'>): Promise<Session> => {
  const [session] = await sessions();
  if (!session) throw new Error('there is no meeting');
  return session;
};

test('a copy made while people tap has every tap that was answered before, and the bot goes on from it after a kill', async () => {
  const path = temporaryFile();
  const [database, copy] = [`file:${path}`, join(dirname(path), 'copy.db')];
  const stage = await openProcessStage({ database, starts: BEGINS, byWebhook: true });
  onTestFinished(stage.close);
  const crowd = await openCrowd(stage, database);
  await setDate(crowd, EVENING);
  await stage.quiet();
  const before = await theOnly(crowd);

  let isCopied = false;
  const tapping = MEMBERS.map(async (who) => {
    while (!isCopied) await crowd.each(1, (dice) => takesPart(crowd, who, before.id, dice));
    // The card shows fewer people by it than the copy knows.
    await onCard(crowd, who, before.id, { do: 'answer', session: before.id, is: 'not-coming' });
  });
  await crowd.each(4, (dice) => takesPart(crowd, 'Bo', before.id, dice));
  const begins = crowd.moment();
  expect(await backedUp(database, copy)).toContain(`${copy} is a whole copy of ${database}`);
  const ended = crowd.moment();
  isCopied = true;
  await Promise.all(tapping);
  await crowd.store.close();
  await expect(restore(copy, database, stage.clock.now())).rejects.toThrow('somebody has it open');

  await stage.killAll();
  await restore(copy, database, stage.clock.now());
  const store = await openStore(database);
  onTestFinished(store.close);
  const after = await store.session(before.id);
  const taps = crowd.taps.filter((tap) => tap.ended < begins);
  const maybe = crowd.taps.filter((tap) => isDone(tap) && tap.ended > begins && tap.began < ended);
  expect(taps.filter(isDone).length).toBeGreaterThan(5);
  expect(unexplained({ before, after: after ?? before, taps, maybe })).toBe('');

  await stage.startAll();
  stage.clock.moveTo(stage.clock.now() + 2 * MINUTE);
  await stage.quiet();
  expect(await freshened(stage, database), 'the card shows what the copy knows').toEqual([]);
  await onCard(crowd, 'Clara', before.id, { do: 'answer', session: before.id, is: 'late' });
  await stage.quiet();
  const seat = (await store.session(before.id))?.seats.find(({ person }) => person === idOf('Clara'));
  expect(seat?.answer?.is).toBe('late');
}, 120_000);
