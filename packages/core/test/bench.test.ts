import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { temporaryFile } from './support/temporary.ts';

const ROOT = join(import.meta.dirname, '../../..');
const bench = (...words: readonly string[]) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'scripts/bench.ts', ...words], { cwd: ROOT });

test('a bench prints its figure, and keeps it where it is told', async () => {
  const kept = temporaryFile('results.json');
  const { stdout } = await bench('--only', 'rules.order', '--out', dirname(kept));
  const value = expect.any(Number);
  const figures = JSON.parse(readFileSync(kept, 'utf8'));
  expect(figures).toEqual([{ name: 'rules.order', value, unit: '1 000 offers/s' }]);
  expect(figures[0].value).toBeGreaterThan(0);
  expect(stdout.split('\n')[1]).toMatch(/^rules\.order +[\d.,]+ +1 000 offers\/s$/);
});

test('a bench that is not there is refused with the names of those that are', async () => {
  await expect(bench('--only', 'rule.order')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/no bench rule\.order\. There are: .*rules\.order.*telegram\.tap.*memory\.taps/),
  });
});
