import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import {
  filesUnder,
  HOMES,
  IMPORTS,
  type Import,
  importsOf,
  inRooms,
  nodesOf,
  placeOf,
  read,
  roomOf,
  SOURCES,
  type Source,
} from './sources.ts';

// The laws of design section 1, each as one test. What breaks one is listed by file and line.

const told = ({ of, line, name }: Import): string => `${of.path}:${line} imports ${name}`;

/** The imports of some files that are neither of these rooms nor of these packages. */
const breaches = (of: readonly Source[], rooms: readonly string[], packages = /^(?!)/): readonly string[] =>
  of
    .flatMap(importsOf)
    .filter(({ file, name }) => (file === undefined ? !packages.test(name) : !rooms.includes(roomOf(file))))
    .map(told);

describe('who imports whom', () => {
  test('every file stands in a room that has a law', () => {
    expect(SOURCES.filter(({ room }) => room === 'nowhere').map(({ path }) => path)).toEqual([]);
    for (const room of [
      'rules',
      'app',
      'phrases',
      'chat',
      'store',
      'web',
      'testing',
      'front-end',
      'loopback',
      'examples',
    ])
      expect(inRooms(room).length, room).toBeGreaterThan(3);
    expect(IMPORTS.length).toBeGreaterThan(500);
  });

  test('rules import each other, zod and luxon, and calendar.ts alone rrule-temporal', () => {
    const calendar = (source: Source) => source.path === 'packages/core/src/calendar.ts';
    const rules = inRooms('rules');
    expect(
      breaches(
        rules.filter((one) => !calendar(one)),
        ['rules'],
        /^(zod|luxon)$/,
      ),
    ).toEqual([]);
    expect(breaches(rules.filter(calendar), ['rules'], /^(zod|luxon|rrule-temporal)$/)).toEqual([]);
  });

  test('phrases import rules and Fluent', () => {
    expect(breaches(inRooms('phrases'), ['phrases', 'rules'], /^@fluent\/bundle$/)).toEqual([]);
  });

  test('app imports rules', () => {
    expect(breaches(inRooms('app'), ['app', 'rules'])).toEqual([]);
  });

  test('chat imports app, phrases, rules, and zod for its intents', () => {
    expect(breaches(inRooms('chat'), ['chat', 'app', 'phrases', 'rules'], /^zod$/)).toEqual([]);
  });

  test('store imports the port, rules, zod, lru-cache, Prisma, better-sqlite3 and Node', () => {
    const store = inRooms('store');
    const packages = /^(zod|lru-cache|@prisma\/[\w./-]+|better-sqlite3|node:[\w/]+)$/;
    expect(breaches(store, ['store', 'app', 'rules'], packages)).toEqual([]);
    const port = 'packages/core/src/app/store.ts';
    const beyond = store.flatMap(importsOf).filter(({ file = '' }) => roomOf(file) === 'app' && file !== port);
    expect(beyond.map(told)).toEqual([]);
  });

  test('the port leans on rules alone, so that a store takes nothing else of app along', () => {
    const port = SOURCES.filter(({ path }) => path === 'packages/core/src/app/store.ts');
    expect(port).toHaveLength(1);
    expect(breaches(port, ['rules'])).toEqual([]);
  });

  test('web imports app and documents, hono and Node', () => {
    expect(
      breaches(inRooms('web'), ['web', 'app', 'documents'], /^(hono(\/[\w-]+)?|@hono\/node-server|node:[\w/]+)$/),
    ).toEqual([]);
  });

  test('documents import rules and phrases', () => {
    expect(breaches(inRooms('documents'), ['documents', 'rules', 'phrases'])).toEqual([]);
    expect(inRooms('documents').length).toBeGreaterThan(2);
  });

  test('what is for operators imports rules, the store, zod, pino and Node', () => {
    expect(breaches(inRooms('operator'), ['operator', 'rules', 'store'], /^(zod|pino|node:[\w/]+)$/)).toEqual([]);
    expect(inRooms('operator').length).toBeGreaterThan(2);
  });

  test('the testing ring imports core, vitest, fast-check, and zod for the shapes of intents', () => {
    const core = ['testing', 'app', 'chat', 'phrases', 'rules', 'store'];
    expect(breaches(inRooms('testing'), core, /^(vitest|fast-check|zod)$/)).toEqual([]);
  });

  test('a front-end imports core and its rings, the library of its platform, hono, zod and Node', () => {
    const LIBRARIES: Readonly<Record<string, RegExp>> = {
      'telegram-bot': /^(grammy(\/\w+)?|@grammyjs\/[\w-]+|hono(\/[\w-]+)?|zod|node:[\w/]+)$/,
      'slack-app': /^(@slack\/bolt|hono(\/[\w-]+)?|zod|node:[\w/]+)$/,
    };
    for (const { folder } of HOMES.filter((home) => home.folder !== 'core')) {
      const own = inRooms('front-end').filter(({ home }) => home === folder);
      const rings = ['front-end', 'rules', 'app', 'phrases', 'chat', 'store', 'documents', 'web', 'operator'];
      expect(breaches(own, rings, LIBRARIES[folder])).toEqual([]);
    }
  });

  test('front-ends do not know each other, and core knows none', () => {
    const foreign = IMPORTS.filter(({ of, file }) => {
      const home = /^packages\/([^/]+)\//.exec(file ?? '')?.[1];
      return of.path.startsWith('packages/') && home !== undefined && home !== of.home && home !== 'core';
    });
    expect(foreign.map(told)).toEqual([]);
  });

  test('a package is entered by one of its doors, but by benches, which measure what lies inside', () => {
    const around = IMPORTS.filter(({ of, file, name }) => {
      const home = /^packages\/([^/]+)\//.exec(file ?? '')?.[1];
      return name.startsWith('.') && home !== undefined && home !== of.home && !/\bbench\b/.test(of.path);
    });
    const closed = IMPORTS.filter(({ file, name }) => name.startsWith('@balintkit/') && file === undefined);
    expect([...around, ...closed].map(told)).toEqual([]);
  });

  test('only main.ts of a front-end opens a store', () => {
    const opening = inRooms('front-end')
      .filter(({ path }) => !/^packages\/[^/]+\/src\/main\.ts$/.test(path))
      .flatMap(importsOf)
      .filter(({ file = '' }) => roomOf(file) === 'store');
    expect(opening.map(told)).toEqual([]);
  });

  test('a loopback server knows neither core nor the bot that is tried against it', () => {
    expect(breaches(inRooms('loopback'), ['loopback'], /^(grammy\/types|busboy|ws|node:[\w/]+)$/)).toEqual([]);
  });

  test('testing and loopback are there for tests, benches and examples', () => {
    const serious = IMPORTS.filter(({ of, file = '' }) => {
      const room = roomOf(file);
      return ['testing', 'loopback'].includes(room) && ![room, 'tests', 'examples'].includes(of.room);
    });
    expect(serious.map(told)).toEqual([]);
  });

  test('a relative import ends in .ts', () => {
    expect(IMPORTS.filter(({ name }) => name.startsWith('.') && !name.endsWith('.ts')).map(told)).toEqual([]);
  });

  // Imports of types alone may go in a circle: words of the field name each other, and they are gone before it runs.
  test('no file imports itself by way of others', () => {
    expect(circles()).toEqual([]);
  });

  test('to import a door of core, but the one for tests, loads neither Prisma nor a database nor pino', () => {
    const [core] = HOMES.filter(({ folder }) => folder === 'core');
    const doors = Object.entries(core?.doors ?? {}).filter(([door]) => door !== './testing');
    expect(doors.length).toBeGreaterThan(5);
    const heavy = doors.flatMap(([door, file]) =>
      loadedBy(`packages/core/${file.replace('./', '')}`)
        .filter(({ name }) => /prisma|sqlite|^pg$|^pino$/.test(name) && !name.startsWith('.'))
        .map((one) => `${door}: ${told(one)}`),
    );
    expect(heavy).toEqual([]);
  });
});

const LOADED = IMPORTS.filter(({ when }) => when !== 'type');

/** Each circle of imports once, from its first file in the alphabet back to it. */
const circles = (): readonly string[] => {
  const wayBack = (start: string): readonly string[] | undefined => {
    const reached = new Map<string, string>();
    const open = [start];
    for (let path = open.shift(); path !== undefined; path = open.shift()) {
      for (const { file = '' } of LOADED.filter(({ of }) => of.path === path)) {
        if (file === start) {
          const way = [path];
          for (let one = path; one !== start; way.unshift(one)) one = reached.get(one) ?? start;
          return [...way, start];
        }
        if (file !== '' && !reached.has(file)) {
          reached.set(file, path);
          open.push(file);
        }
      }
    }
    return undefined;
  };
  const found = SOURCES.flatMap(({ path }) => {
    const way = wayBack(path);
    return way ? [way] : [];
  });
  return found.filter((way) => way[0] === way.toSorted()[0]).map((way) => way.join(' → '));
};

/** What is loaded at once where a file is imported. */
const loadedBy = (entry: string): readonly Import[] => {
  const seen = new Set([entry]);
  const all: Import[] = [];
  for (const path of seen) {
    const loaded = LOADED.filter(({ of, when }) => of.path === path && when === 'at-once');
    all.push(...loaded);
    for (const { file } of loaded) if (file !== undefined) seen.add(file);
  }
  return all;
};

/** A name that is read here, and not one that is given to something. */
const isRead = (node: ts.Node): node is ts.Identifier => {
  if (!ts.isIdentifier(node)) return false;
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent))
    return (ts.isQualifiedName(parent) ? parent.left : parent.expression) === node;
  return !('name' in parent && parent.name === node && !ts.isShorthandPropertyAssignment(parent));
};

const places = (sources: readonly Source[], isBreach: (node: ts.Node) => boolean): readonly string[] =>
  sources.flatMap((source) =>
    nodesOf(source.tree)
      .filter(isBreach)
      .map((node) => `${placeOf(source, node)} ${node.getText().split('\n')[0]?.slice(0, 60)}`),
  );

/** `new Date(…)` of a moment, and the two that compute, are no look at a clock. */
const isHarmlessDate = ({ parent }: ts.Identifier): boolean =>
  (ts.isNewExpression(parent) && (parent.arguments?.length ?? 0) > 0) ||
  (ts.isPropertyAccessExpression(parent) && ['UTC', 'parse'].includes(parent.name.text)) ||
  ts.isTypeReferenceNode(parent);

/** A look at the clock, or a throw of dice, of the language, of Node or of luxon. */
const readsClockOrChance = (node: ts.Node): boolean => {
  if (ts.isImportSpecifier(node)) {
    const from = node.parent.parent.parent.moduleSpecifier.getText().slice(1, -1);
    const name = (node.propertyName ?? node.name).text;
    return /^(node:)?crypto$/.test(from) ? /^(random|webcrypto|getRandom)/.test(name) : from.endsWith('perf_hooks');
  }
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression: of, name } = node.expression;
    if (of.getText() === 'DateTime')
      return name.text === 'now' || (['local', 'utc'].includes(name.text) && node.arguments.length === 0);
    return ['diffNow', 'toRelative', 'toRelativeCalendar'].includes(name.text);
  }
  if (!isRead(node)) return false;
  const member = ts.isPropertyAccessExpression(node.parent) ? node.parent.name.text : undefined;
  if (node.text === 'Date') return !isHarmlessDate(node);
  if (node.text === 'Math') return member === undefined || member === 'random';
  if (node.text === 'crypto') return member === undefined || /^(random|getRandom)/.test(member);
  if (node.text === 'Temporal') return member === undefined || member === 'Now';
  return node.text === 'performance' || (node.text === 'process' && /^(hrtime|uptime)$/.test(member ?? ''));
};

/** What reaches out of a function, or makes others wait for it. */
const OUTSIDE = new Set([
  ...['process', 'performance', 'crypto', 'fetch', 'console', 'globalThis', 'Promise'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
]);

describe('what a file may do', () => {
  test('rules do no I/O, read no clock, throw no dice and wait for nothing', () => {
    const impure = places(
      inRooms('rules'),
      (node) =>
        readsClockOrChance(node) ||
        (isRead(node) && OUTSIDE.has(node.text)) ||
        ts.isAwaitExpression(node) ||
        node.kind === ts.SyntaxKind.AsyncKeyword ||
        node.kind === ts.SyntaxKind.AwaitKeyword,
    );
    expect(impure).toEqual([]);
  });

  test('clock and chance are read in main.ts, tests, benches, loopback servers and examples, and passed in elsewhere', () => {
    const readers = inRooms(
      'rules',
      'app',
      'phrases',
      'chat',
      'store',
      'documents',
      'web',
      'operator',
      'testing',
      'front-end',
    ).filter(({ path }) => !/^packages\/[^/]+\/src\/main\.ts$/.test(path));
    expect(places(readers, readsClockOrChance)).toEqual([]);
    expect(places(inRooms('front-end', 'examples'), readsClockOrChance).length).toBeGreaterThan(2);
  });

  test('core names no platform', () => {
    const files = [...filesUnder('packages/core/src', ''), 'packages/core/prisma/models.prisma'];
    expect(files.filter((path) => path.endsWith('.ftl')).length).toBeGreaterThan(0);
    const named = files.flatMap((path) =>
      read(path)
        .split('\n')
        .flatMap((line, index) =>
          /telegram|grammy|slack|discord|whatsapp/i.test(line)
            ? `${path}:${index + 1} ${line.trim().slice(0, 80)}`
            : [],
        ),
    );
    expect(named).toEqual([]);
  });

  test('a front-end holds no sentence outside config.ts', () => {
    const own = inRooms('front-end').filter(({ path }) => !path.endsWith('/config.ts'));
    expect(places(own, (node) => isProse(node) && !isThrown(node))).toEqual([]);
    const config = inRooms('front-end').filter(({ path }) => path.endsWith('/config.ts'));
    expect(places(config, isProse).length).toBeGreaterThan(3);
  });
});

/** Two words beside each other, outside of tags. */
const isProse = (node: ts.Node): boolean =>
  (ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddle(node) ||
    ts.isTemplateTail(node) ||
    ts.isJsxText(node)) &&
  /\p{L}{2,}[,;:.]? +\p{L}{2,}/u.test(node.text.replaceAll(/<[^>]*>/g, ''));

/** What is thrown at whoever programs; no reader meets it, and the log leaves the words of an error out. */
const isThrown = (node: ts.Node): boolean => {
  const made = ts.isNewExpression(node.parent) ? node.parent : node.parent.parent;
  return made !== undefined && ts.isNewExpression(made) && /Error$/.test(made.expression.getText());
};
