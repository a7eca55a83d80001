// What the checks of the packages share: a folder that goes away again, packing, and lines that say what stands.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the whole repository. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

export const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Runs a program to its end: how it ended, and everything it said. */
export function run(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 180_000,
    ...options,
  });
  return { passed: status === 0, status, said: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim() };
}

const PNPM = process.env.npm_execpath?.includes('pnpm')
  ? [process.execPath, process.env.npm_execpath]
  : ['npx', '-y', 'pnpm@10'];

/** The pnpm this script was started by. */
export const pnpm = (args, options) => run(PNPM[0], [...PNPM.slice(1), ...args], options);

/** Packs every package as it is published; only pnpm swaps the exports of the sources for those of `dist`. */
export const packAll = (to) =>
  readdirSync(join(ROOT, 'packages'))
    .sort()
    .map((folder) => {
      const source = join(ROOT, 'packages', folder);
      const place = join(to, folder);
      mkdirSync(place, { recursive: true });
      const { passed, said } = pnpm(['pack', '--pack-destination', place], { cwd: source });
      if (!passed) throw new Error(said);
      return { name: json(join(source, 'package.json')).name, tarball: join(place, readdirSync(place)[0]) };
    });

/** Calls `look` with an empty folder and a way to say what stands; removes the folder; the process fails if anything was wrong. */
export async function inEmptyFolder(look) {
  const place = mkdtempSync(join(tmpdir(), 'balintkit-'));
  const wrong = [];
  const check = (what, { passed, said }) => {
    console.log(`${passed ? 'ok   ' : 'WRONG'} ${what}`);
    if (passed) return;
    wrong.push(what);
    console.log(said.replace(/^/gm, '      '));
  };
  try {
    await look(place, check);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  console.log(wrong.length === 0 ? 'The packages stand.' : `${wrong.length} wrong.`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
