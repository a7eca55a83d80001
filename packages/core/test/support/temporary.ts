import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A path that nothing stands at yet, in a folder of its own that is gone when the file's tests are over. */
export const temporaryFile = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'balint-'));
  folders.push(folder);
  return join(folder, name);
};
