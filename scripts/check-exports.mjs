// Looks at the packages as whoever installs them will: packed, in an empty folder, beside nothing but what they ask for.

import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The doors that tests go through: they alone may ask for an optional peer as soon as they are imported. */
const FOR_TESTS = ['./testing', './loopback'];

/** Even the declarations are looked into, which is what would find types that were left out of the dependencies. */
const STRICT = {
  strict: true,
  noEmit: true,
  target: 'es2023',
  module: 'nodenext',
  skipLibCheck: false,
  types: ['node'],
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bench = mkdtempSync(join(tmpdir(), 'balintkit-'));
const wrong = [];

const json = (path) => JSON.parse(readFileSync(path, 'utf8'));

function run(command, args, cwd = root) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', timeout: 120_000 });
  return { passed: status === 0, status, said: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trim() };
}

function check(what, { passed, said }) {
  console.log(`${passed ? 'ok   ' : 'WRONG'} ${what}`);
  if (passed) return;
  wrong.push(what);
  console.log(said.replace(/^/gm, '      '));
}

const tool = (name, ...args) => run(join(root, 'node_modules/.bin', name), args);

function pack(folder) {
  const source = join(root, 'packages', folder);
  const { name } = json(join(source, 'package.json'));
  const to = join(bench, 'tarballs', folder);
  mkdirSync(to, { recursive: true });
  const pnpm = process.env.npm_execpath?.endsWith('js') ? [process.execPath, process.env.npm_execpath] : ['pnpm'];
  execFileSync(pnpm[0], [...pnpm.slice(1), 'pack', '--pack-destination', to], {
    cwd: source,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { name, source, tarball: join(to, readdirSync(to)[0]) };
}

/** Lays packed packages, and links to what they ask for, into an empty folder, and gives back their manifests. */
function lay(place, packed, { peers }) {
  const modules = join(place, 'node_modules');
  mkdirSync(join(modules, '@types'), { recursive: true });
  symlinkSync(join(root, 'node_modules/@types/node'), join(modules, '@types/node'));
  writeFileSync(join(place, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions: STRICT }));
  return packed.map(({ name, source, tarball }) => {
    mkdirSync(join(modules, name), { recursive: true });
    execFileSync('tar', ['-xzf', tarball, '-C', join(modules, name), '--strip-components=1']);
    const manifest = json(join(modules, name, 'package.json'));
    const asked = Object.keys({ ...manifest.dependencies, ...(peers ? manifest.peerDependencies : {}) });
    for (const dependency of asked) {
      const link = join(modules, dependency);
      mkdirSync(dirname(link), { recursive: true });
      if (!dependency.startsWith('@balintkit/') && !existsSync(link))
        symlinkSync(join(source, 'node_modules', dependency), link);
    }
    return manifest;
  });
}

/** Looks at one package in its empty folder, core beside it where it is a front-end. */
function lookInside(one, packed, { peers }) {
  const core = packed.filter(({ name }) => name === '@balintkit/core' && name !== one.name);
  const place = join(bench, one.name, peers ? 'with-peers' : 'alone');
  const [manifest] = lay(place, [one, ...core], { peers });
  const doors = Object.keys(manifest.exports)
    .filter((door) => peers === FOR_TESTS.includes(door))
    .map((door) => join(one.name, door));
  for (const door of doors) {
    const load = `const all = await import('${door}'); process.exit(Object.keys(all).length === 0 ? 1 : 0)`;
    check(`${door} can be imported`, run(process.execPath, ['--input-type=module', '--eval', load], place));
  }

  const importing = doors.map((door, index) => `export * as door${index} from '${door}';\n`).join('');
  writeFileSync(join(place, 'all.ts'), importing);
  const said = run(join(root, 'node_modules/.bin/tsc'), [], place)
    .said.split('\n')
    .filter((line) => line.includes('error TS') && !/^[^(]*node_modules\/(?!@balintkit\/)/.test(line))
    .join('\n');
  check(`${one.name}: types ${peers ? 'for tests' : 'stand by themselves'}`, { passed: said === '', said });

  for (const [command, file] of peers ? [] : Object.entries(manifest.bin ?? {})) {
    const { status, said } = run(process.execPath, [join('node_modules', one.name, file)], place);
    const passed = status === 1 && said.includes('_TOKEN');
    check(`${command} says what it misses`, { passed, said: `exit ${status}: ${said}` });
  }
}

try {
  const packed = readdirSync(join(root, 'packages')).sort().map(pack);
  for (const { name, tarball } of packed) {
    check(`${name}: publint`, tool('publint', 'run', tarball, '--strict'));
    check(`${name}: attw`, tool('attw', tarball, '--profile', 'esm-only'));
  }
  for (const one of packed) {
    lookInside(one, packed, { peers: false });
    lookInside(one, packed, { peers: true });
  }
} finally {
  rmSync(bench, { recursive: true, force: true });
}

console.log(wrong.length === 0 ? 'The packages stand.' : `${wrong.length} wrong.`);
process.exitCode = wrong.length === 0 ? 0 : 1;
