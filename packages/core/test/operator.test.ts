import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CARE_WORDS, type Care, placeOf, SETTINGS_WORDS, takeCare } from '../src/operator/index.ts';
import { openStore } from '../src/store/index.ts';
import * as of from '../src/testing/store-values.ts';

const NOW = Date.UTC(2026, 10, 27, 8, 30, 5);

let folder: string;
let said: string[];
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'operator-')));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const told = async (words: readonly string[], environment: Care['environment'] = {}) => {
  said = [];
  const print = (line: string) => void said.push(line);
  const complain = (line: string) => void said.push(`complaint: ${line}`);
  return takeCare(words, { environment, folder, now: () => NOW, print, complain });
};
const withMeeting = async (name: string, file: string): Promise<void> => {
  const store = await openStore(`file:${join(folder, file)}`);
  await store.commit({ sessions: [of.session(name)] });
  await store.close();
};

describe('taking care of the data', () => {
  test('copies what DATABASE_URL names, and goes back to it, and says what was done', async () => {
    writeFileSync(join(folder, '.env'), 'DATABASE_URL=file:data.db\nTELEGRAM_BOT_TOKEN=\n');
    await withMeeting('first', 'data.db');
    const place = `file:${join(folder, 'data.db')}`;
    const copy = join(folder, 'copy.db');
    expect(await told(['backup', 'copy.db'])).toBe(0);
    expect(said).toEqual([
      expect.stringMatching(
        /is a whole copy of .*: \d+ kB, with everything that was answered before 2026-11-27 08:30:05 UTC\.$/,
      ),
    ]);
    expect(said[0]?.startsWith(`${copy} is a whole copy of ${place}`)).toBe(true);

    await withMeeting('second', 'data.db');
    expect(await told(['restore', 'copy.db'])).toBe(0);
    expect(said).toEqual([
      CARE_WORDS.restored(copy, place),
      CARE_WORDS.keptAside(join(folder, 'data-until-2026-11-27T083005Z.db')),
    ]);
    const store = await openStore(place);
    expect(await store.session(of.id('first'))).toBeDefined();
    expect(await store.session(of.id('second'))).toBeUndefined();
    await store.close();
  });

  test('says why it cannot', async () => {
    const place = `file:${join(folder, 'balint.db')}`;
    const copy = join(folder, 'copy.db');
    expect(await told(['backup', 'copy.db'])).toBe(1);
    expect(said).toEqual([`complaint: ${CARE_WORDS.notCopied(place, copy, 'there is no data yet')}`]);
    expect(await told(['restore', 'copy.db'])).toBe(1);
    expect(said).toEqual([`complaint: ${CARE_WORDS.notRestored(copy, place, 'there is no such copy')}`]);
    expect(await told(['backup', 'copy.db'], { DATABASE_URL: 'mysql://me:secret@host/db' })).toBe(1);
    expect(said).toEqual([`complaint: ${SETTINGS_WORDS.oddDatabase}`]);
  });

  test.each([[['backup']], [['backup', 'a', 'b']], [['dump', 'a']], [['--help']]])(
    'says what it can do for %j',
    async (words) => {
      expect(await told(words)).toBe(1);
      expect(said).toEqual([`complaint: ${CARE_WORDS.usage}`]);
    },
  );

  test('names the program that copies a PostgreSQL database, with all it needs but the password', async () => {
    const DATABASE_URL = 'postgresql://balint:se%23cret@db.example.org:5433/society?sslmode=require&password=secret';
    const shown = 'postgresql://balint@db.example.org:5433/society?sslmode=require';
    expect(await told(['backup', "anna's.dump"], { DATABASE_URL })).toBe(1);
    expect(said).toEqual([
      `complaint: ${CARE_WORDS.dump(
        'postgresql://db.example.org:5433/society',
        `pg_dump --format=custom --file='${folder}/anna'\\''s.dump' --dbname='${shown}'`,
      )}`,
    ]);
    expect(await told(['restore', 'my.dump'], { DATABASE_URL })).toBe(1);
    expect(said.join()).toContain(
      `pg_restore --clean --if-exists --single-transaction --dbname='${shown}' '${folder}/my.dump'`,
    );
    expect(said.join()).not.toContain('cret');
  });
});

test('where a database is, is told without who may open it', () => {
  expect(placeOf('file:/var/lib/balint.db')).toBe('file:/var/lib/balint.db');
  const url = 'postgresql://balint:secret@db.example.org:5433/society?password=secret&user=balint';
  expect(placeOf(url)).toBe('postgresql://db.example.org:5433/society');
});

test('a log line is an event with data, without a token of any platform, from the level on', () => {
  const code = `import { createLog } from '${new URL('../src/operator/log.ts', import.meta.url)}';
    const log = createLog('info');
    log('debug', 'unseen');
    log('warn', 'poll.failed', { at: 'x/bot123456:AAbbCCddEEffGGhhIIjjKK/getMe', faults: 2, more: { text: 'Anna' } });
    log('warn', 'socket.failed', { at: 'xapp-1-A0B1-22-abc?token=xoxb-12-34-aBcD', call: 'proxoxb-ok' });`;
  const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', `${code}`];
  const lines = execFileSync('sh', ['-c', `exec "$0" "$@" 2>&1`, process.execPath, ...args], { encoding: 'utf8' });
  expect(
    lines
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { level: 40, time: expect.any(Number), at: 'x/bot[token]/getMe', faults: 2, msg: 'poll.failed' },
    { level: 40, time: expect.any(Number), at: '[token]?token=[token]', call: 'proxoxb-ok', msg: 'socket.failed' },
  ]);
});
