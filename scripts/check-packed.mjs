// Installs the packed packages into empty folders, as people will who have nothing else of ours, and uses them there.

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inEmptyFolder, json, packAll, ROOT, run } from './packages.mjs';
import { doorsOf, install } from './packed/project.mjs';

/** What whoever writes programs has beside our packages. */
const TOOLS = ['typescript', '@types/node'];

/** Somebody who needs the rules alone, somebody who runs the bot, and somebody who embeds it with a store on SQLite. */
const ALONE = ['@balintkit/core', 'esbuild', ...TOOLS];
const OPERATOR = ['@balintkit/telegram-bot', '@balintkit/slack-app'];
const DEVELOPER = [
  ...[
    '@balintkit/core',
    '@balintkit/telegram-bot',
    '@balintkit/slack-app',
    '@prisma/client',
    '@prisma/adapter-better-sqlite3',
  ],
  ...['better-sqlite3', 'busboy', 'fast-check', 'vitest', 'ws', ...TOOLS],
];

/** Doors that ask for an optional peer as soon as they are imported: they are for tests. */
const FOR_TESTS = ['@balintkit/core/testing', '@balintkit/telegram-bot/loopback', '@balintkit/slack-app/loopback'];

/** What the rules bring into somebody's bundle, and nothing else. */
const IN_A_BUNDLE = ['@balintkit/core', 'luxon', 'zod'];

/** The programs in `packed`, by what they show. */
const PROGRAMS = {
  rules: 'the rules, a conversation without a database, and what is said where one is missing',
  store: 'a database file is written, read, copied and put back',
  bot: 'the bot answers, embedded and run',
};

/** Even the declarations are looked into, which is what finds types that were left out of the dependencies. */
const STRICT = { strict: true, target: 'es2023', skipLibCheck: false, verbatimModuleSyntax: true, types: ['node'] };

/** The two ways in which TypeScript finds a package; the first also makes what is run. */
const WAYS = {
  node16: { ...STRICT, module: 'node16', moduleResolution: 'node16' },
  bundler: { ...STRICT, module: 'esnext', moduleResolution: 'bundler', noEmit: true },
};

/** What a door gives, by the list that is kept of it: names of values and of types. */
const surfaceOf = (door) => {
  const list = `${door.replace('@balintkit/', '').replaceAll('/', '-')}.txt`;
  const rows = readFileSync(join(ROOT, 'packages/core/test/house/surface', list), 'utf8')
    .trim()
    .split('\n');
  const named = rows.map((row) => row.split(': '));
  return {
    values: named.filter(([, kind]) => kind.includes('value')).map(([name]) => name),
    types: named.filter(([, kind]) => kind === 'type').map(([name]) => name),
  };
};

/** A program that imports everything there is by its name, and fails where a door gives more or less. */
const importAll = (doors) =>
  doors
    .map((door, index) => {
      const { values, types } = surfaceOf(door);
      const as = (names) => names.map((name) => `${name} as ${name}${index}`).join(', ');
      return [
        `import { ${as(values)} } from '${door}';`,
        `import type { ${as(types)} } from '${door}';`,
        `export type { ${types.map((name) => `${name}${index}`).join(', ')} };`,
        `import * as all${index} from '${door}';`,
        `const given${index} = [${values.map((name) => `${name}${index}`).join(', ')}];`,
        `if (given${index}.includes(undefined as never) || Object.keys(all${index}).length !== ${values.length})`,
        `  throw new Error('${door} gives ' + Object.keys(all${index}));`,
      ].join('\n');
    })
    .join('\n');

/** What the compiler has to say of our packages and of the programs; not of what others declare. */
const compile = (place, way) => {
  writeFileSync(join(place, 'tsconfig.json'), JSON.stringify({ compilerOptions: WAYS[way] }));
  const { said, status } = run(join(place, 'node_modules/.bin/tsc'), [], { cwd: place });
  const lines = said.split('\n').filter((line) => line.includes('error TS'));
  const wrong = lines.filter((line) => !/^[^(]*node_modules\/(?!.*@balintkit\/)/.test(line));
  return { passed: wrong.length === 0 && (status === 0 || lines.length > 0), said: wrong[0] ? wrong.join('\n') : said };
};

/** Compiles programs both ways, and runs what came of them. */
function usePrograms(place, check, { who, programs, doors, words = [] }) {
  for (const name of programs) cpSync(join(ROOT, 'scripts/packed', `${name}.ts`), join(place, `${name}.ts`));
  writeFileSync(join(place, 'all.ts'), importAll(doors));
  for (const way of Object.keys(WAYS)) check(`${who}: types under ${way}`, compile(place, way));
  check(`${who}: every export of every door`, run(process.execPath, ['all.js'], { cwd: place }));
  for (const name of programs)
    check(`${who}: ${PROGRAMS[name]}`, run(process.execPath, [`${name}.js`, ...words], { cwd: place }));
}

/** Bundles everything that `.` gives for a browser, where a module of Node's cannot be. */
function bundle(place, check) {
  writeFileSync(join(place, 'bundle.js'), "export * from '@balintkit/core';");
  const flags = ['--bundle', '--minify', '--format=esm', '--platform=browser', '--log-level=warning'];
  const files = ['bundle.js', '--outfile=out.js', '--metafile=meta.json'];
  const made = run(join(place, 'node_modules/.bin/esbuild'), [...files, ...flags], { cwd: place });
  if (!made.passed) return check('the rules can be bundled for a browser', made);
  const read = Object.keys(json(join(place, 'meta.json')).inputs);
  const brought = [...new Set(read.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []))];
  const bytes = readFileSync(join(place, 'out.js'));
  const kB = (length) => `${(length / 1000).toFixed(1)} kB`;
  check(
    `the rules bundled: ${kB(bytes.length)} minified, ${kB(gzipSync(bytes).length)} gzipped, of ${brought.sort().join(', ')}`,
    { passed: brought.join() === IN_A_BUNDLE.join(), said: `meant to be of ${IN_A_BUNDLE.join(', ')}` },
  );
}

/** A program in a terminal, without anything set: it says what it needs. */
function answers(place, check, [program, ...words], code, expected) {
  const env = { PATH: process.env.PATH };
  const { status, said } = run(join(place, 'node_modules/.bin', program), words, { cwd: place, env });
  const passed = status === code && said.includes(expected) && !said.includes('node:internal');
  check(`${[program, ...words].join(' ')}: ${said.split('\n')[0]}`, { passed, said: `exit ${status}: ${said}` });
}

const began = performance.now();
await inEmptyFolder((place, check) => {
  const packed = packAll(join(place, 'tarballs'));
  const project = (name, wanted) => {
    const folder = join(place, name);
    check(`${name}: installed`, install(folder, packed, wanted));
    return folder;
  };

  const alone = project('alone', ALONE);
  const withoutPeers = doorsOf(alone, '@balintkit/core').filter((door) => !FOR_TESTS.includes(door));
  usePrograms(alone, check, { who: 'alone', programs: ['rules'], doors: withoutPeers });
  bundle(alone, check);

  const operator = project('operator', OPERATOR);
  answers(operator, check, ['balint-telegram'], 1, 'TELEGRAM_BOT_TOKEN is missing');
  answers(operator, check, ['balint-slack'], 1, 'SLACK_BOT_TOKEN is missing');
  for (const name of ['balint-telegram', 'balint-slack'])
    answers(operator, check, [name, '--help'], 1, '"backup FILE"');

  const developer = project('developer', DEVELOPER);
  const program = join(operator, 'node_modules/.bin/balint-telegram');
  const doors = packed.flatMap(({ name }) => doorsOf(developer, name));
  usePrograms(developer, check, { who: 'developer', programs: ['store', 'bot'], doors, words: [program] });
});
console.log(`It took ${Math.round((performance.now() - began) / 1000)} s.`);
