import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { EXAMPLES } from './list.ts';

// Each example is run as its reader would run it, on a machine that stands elsewhere, and what it prints is compared with
// the `output.txt` beside it. `-u` keeps what is printed now.

const fileOf = (name: string, file: string): string => join(import.meta.dirname, name, file);

/** What was kept before this run, which may keep more. */
const KEPT = EXAMPLES.filter((name) => existsSync(fileOf(name, 'output.txt')));

/** Runs an example, with what is typed into it where that is kept too. */
const run = (...words: readonly string[]) => {
  const [name = ''] = words;
  const env = { ...process.env, TZ: 'Pacific/Auckland' };
  const node = ['--import', 'tsx', join(import.meta.dirname, 'run.ts'), ...words];
  const running = promisify(execFile)(process.execPath, node, { cwd: import.meta.dirname, env });
  const typed = fileOf(name, 'input.txt');
  running.child.stdin?.end(existsSync(typed) ? readFileSync(typed) : '');
  return running;
};

describe.concurrent('the examples', () => {
  test.for(EXAMPLES)('print what is kept: %s', async (name, { expect }) => {
    const { stdout, stderr } = await run(name);
    expect(stderr).toBe('');
    await expect(stdout).toMatchFileSnapshot(fileOf(name, 'output.txt'));
  });

  test('keep what they print, each of them', () => {
    expect(EXAMPLES.length).toBeGreaterThan(5);
    expect(KEPT).toEqual(EXAMPLES);
  });

  test('are told of in the README, and nothing else is', () => {
    const rows = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8').matchAll(
      /^\| \[([\w-]+)\]\(([\w-]+)\/main\.ts\)/gm,
    );
    expect([...rows].map(([, name, folder]) => [name, folder]).toSorted()).toEqual(
      EXAMPLES.map((name) => [name, name]),
    );
  });

  test('say what they show before they do anything', () => {
    for (const name of EXAMPLES)
      expect(readFileSync(fileOf(name, 'main.ts'), 'utf8'), name).toMatch(/^\/\/ .+\n\/\/\n\/\/ /);
  });

  test('are listed where one is asked for that is not there', async () => {
    await expect(run('start')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('  own-front-end\n') });
  });

  test('take under a hundred lines for a whole front-end', () => {
    expect(readFileSync(fileOf('own-front-end', 'main.ts'), 'utf8').split('\n').length - 1).toBeLessThan(100);
  });
});
