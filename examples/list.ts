import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What serves until it is stopped: to be used, not to be read. */
const SERVING = 'start';

/** The examples, each the name of its folder: programs that run, print, and end. */
export const EXAMPLES: readonly string[] = readdirSync(import.meta.dirname)
  .filter((name) => existsSync(join(import.meta.dirname, name, 'main.ts')) && name !== SERVING)
  .toSorted();
