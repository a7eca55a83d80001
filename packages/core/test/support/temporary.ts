import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A path that nothing stands at yet, in a folder of its own that is gone when the process is. */
export const temporaryFile = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'balint-'));
  folders.push(folder);
  return join(folder, name);
};
