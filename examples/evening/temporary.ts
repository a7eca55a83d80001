import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The path of a database file that is gone when the test is over. */
export const temporaryFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'balint-evening-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'balint.db');
};
