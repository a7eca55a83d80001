import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The folder of the whole repository. */
export const ROOT = join(import.meta.dirname, '../../../..');

/** A file that somebody wrote, parsed. */
export interface Source {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  /** Which part of the house it stands in, such as `rules`, `chat`, `front-end` or `tests`. */
  readonly room: string;
  /** The package it belongs to, by its folder. */
  readonly home: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
}

/** One place where a file names another. */
export interface Import {
  readonly of: Source;
  readonly line: number;
  readonly name: string;
  /** The file of this repository that is meant; `undefined` for a package from outside. */
  readonly file: string | undefined;
  /** `type`: gone before anything runs. `later`: loaded while it runs. */
  readonly when: 'at-once' | 'later' | 'type';
}

/** Every folder that holds sources, and the room of a file in it. Whoever builds a new room gives it a law. */
const ROOMS: readonly (readonly [pattern: RegExp, room: string])[] = [
  [/^packages\/[^/]+\/(test|bench)\/|^scripts\/packed\/|\.test\.ts$/, 'tests'],
  [/^packages\/core\/src\/([^/]+|(protocols|credit-rules|schemes)\/[^/]+)$/, 'rules'],
  [/^packages\/core\/src\/app\//, 'app'],
  [/^packages\/core\/src\/phrases\//, 'phrases'],
  [/^packages\/core\/src\/chat\//, 'chat'],
  [/^packages\/core\/src\/store\//, 'store'],
  [/^packages\/core\/src\/documents\//, 'documents'],
  [/^packages\/core\/src\/web\//, 'web'],
  [/^packages\/core\/src\/operator\//, 'operator'],
  [/^packages\/core\/src\/testing\//, 'testing'],
  [/^packages\/(?!core\/)[^/]+\/src\//, 'front-end'],
  [/^packages\/(?!core\/)[^/]+\/loopback\//, 'loopback'],
  [/^examples\//, 'examples'],
  [/^(packages\/[^/]+\/)?[^/]+\.config\.ts$|^(packages\/core\/)?scripts\//, 'tools'],
];

/** The room a path belongs to; `nowhere` where no room is known by that name. */
export const roomOf = (path: string): string => ROOMS.find(([pattern]) => pattern.test(path))?.[1] ?? 'nowhere';

/** Which package a path belongs to, by its folder. */
const homeOf = (path: string): string => /^packages\/([^/]+)\//.exec(path)?.[1] ?? path.split('/')[0] ?? '';

/** What nobody wrote by hand. */
const SKIPPED = new Set(['node_modules', 'dist', 'generated', '.git']);

/** The files under a folder, by how their names end. */
export const filesUnder = (folder: string, ending: string): readonly string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesUnder(path, ending);
      return entry.name.endsWith(ending) ? [path] : [];
    })
    .toSorted();

/** What a file of the repository says. */
export const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

const parse = (path: string): Source => {
  const text = read(path);
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
  return { path, room: roomOf(path), home: homeOf(path), text, tree };
};

/** Every TypeScript file of the repository. */
export const SOURCES: readonly Source[] = filesUnder('', '.ts').map(parse);

/** Those that stand in one of these rooms. */
export const inRooms = (...rooms: readonly string[]): readonly Source[] =>
  SOURCES.filter((source) => rooms.includes(source.room));

/** Every node of a tree. */
export const nodesOf = (node: ts.Node): readonly ts.Node[] => {
  const found: ts.Node[] = [];
  const walk = (one: ts.Node): void => {
    found.push(one);
    ts.forEachChild(one, walk);
  };
  walk(node);
  return found;
};

const lineOf = (source: Source, node: ts.Node): number =>
  source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1;

/** Where something stands, as an editor opens it. */
export const placeOf = (source: Source, node: ts.Node): string => `${source.path}:${lineOf(source, node)}`;

/** A package of this repository: its name, its folder, and the file behind each of its doors. */
export interface Home {
  readonly name: string;
  readonly folder: string;
  readonly doors: Readonly<Record<string, string>>;
}

/** The packages that are published. */
export const HOMES: readonly Home[] = readdirSync(join(ROOT, 'packages'))
  .toSorted()
  .map((folder) => {
    const { name, exports: doors } = JSON.parse(read(`packages/${folder}/package.json`));
    return { name, folder, doors };
  });

/** The file behind a name such as `@balintkit/core/app`, or behind a relative one. */
const fileOf = (from: string, name: string): string | undefined => {
  if (name.startsWith('.')) return join(from, '..', name).replaceAll('\\', '/');
  const home = HOMES.find((one) => name === one.name || name.startsWith(`${one.name}/`));
  const door = home?.doors[name.replace(home.name, '.')];
  return door === undefined ? undefined : join('packages', home?.folder ?? '', door).replaceAll('\\', '/');
};

/** `import { type A }` is no import of types alone: what it names is still loaded when the file runs. */
const whenOf = (node: ts.Node): Import['when'] => {
  if (ts.isImportTypeNode(node)) return 'type';
  if (ts.isImportDeclaration(node)) return node.importClause?.isTypeOnly ? 'type' : 'at-once';
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? 'type' : 'at-once';
  return 'later';
};

/** The name in an import, an export from elsewhere, an import() or an import type; `undefined` for other nodes. */
const named = (node: ts.Node): ts.Node | undefined => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (!ts.isCallExpression(node)) return undefined;
  const loads = node.expression.kind === ts.SyntaxKind.ImportKeyword || node.expression.getText() === 'require';
  return loads ? node.arguments[0] : undefined;
};

/** Everything a file names; one whose name is put together at run time is named `?`. */
export const importsOf = (source: Source): readonly Import[] =>
  nodesOf(source.tree).flatMap((node) => {
    const what = named(node);
    if (!what) return [];
    const name = ts.isStringLiteralLike(what) ? what.text : '?';
    return [{ of: source, line: lineOf(source, what), name, file: fileOf(source.path, name), when: whenOf(node) }];
  });

/** Every import of the repository. */
export const IMPORTS: readonly Import[] = SOURCES.flatMap(importsOf);
