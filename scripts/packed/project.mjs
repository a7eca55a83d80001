// A project of somebody's own, in an empty folder.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { json, pnpm, ROOT } from '../packages.mjs';

/** The version of a package that this repository was tested with. */
const versionOf = (name) => {
  const homes = ['.', 'packages/core', 'packages/telegram-bot', 'packages/slack-app', 'examples'];
  const manifests = homes.map((home) => join(ROOT, home, 'node_modules', name, 'package.json'));
  return json(manifests.find(existsSync)).version;
};

/** Every package of which this repository has one version alone, and that version. */
const TESTED = (() => {
  const lock = readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8').split('\nsnapshots:\n')[0];
  const versions = [...lock.matchAll(/^ {2}'?(@?[^@\s]+)@(\d[^:()']*)'?:$/gm)].map(([, ...named]) => named);
  const count = (name) => versions.filter(([other]) => other === name).length;
  return Object.fromEntries(versions.filter(([name]) => count(name) === 1));
})();

/** A project that asks for some packages, ours from their tarballs and the others from the registry. */
export function install(place, packed, wanted) {
  const ours = Object.fromEntries(packed.map(({ name, tarball }) => [name, `file:${tarball}`]));
  const dependencies = Object.fromEntries(wanted.map((name) => [name, ours[name] ?? versionOf(name)]));
  // The versions that were tested lie on this machine already. A lockfile cannot tell them: pnpm would install optional
  // peers out of it.
  const overrides = { ...TESTED, ...ours };
  const settings = { overrides, onlyBuiltDependencies: ['better-sqlite3', 'esbuild'] };
  mkdirSync(place);
  writeFileSync(join(place, 'package.json'), JSON.stringify({ type: 'module', dependencies, pnpm: settings }));
  return pnpm(['install', '--prefer-offline', '--no-frozen-lockfile', '--strict-peer-dependencies'], { cwd: place });
}

/** The doors of an installed package, as they are written in an import. */
export const doorsOf = (place, name) =>
  Object.keys(json(join(place, 'node_modules', name, 'package.json')).exports).map((door) => name + door.slice(1));
