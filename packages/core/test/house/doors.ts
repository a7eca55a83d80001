import { join } from 'node:path';
import ts from 'typescript';
import { HOMES, ROOT } from './sources.ts';

/** A way into a package: what somebody who installed it can import. */
export interface Door {
  /** As it is written in an import. */
  readonly name: string;
  readonly file: string;
}

/** Something that is exported under a name. */
export interface Exported {
  readonly name: string;
  /** `value`, `type`, or both for a class. */
  readonly kind: string;
  readonly hasWords: boolean;
  /** Where it is declared. */
  readonly at: string;
}

/** Every way into the packages that are published. */
export const DOORS: readonly Door[] = HOMES.flatMap(({ name, folder, doors }) =>
  Object.entries(doors).map(([door, file]) => ({
    name: name + door.slice(1),
    file: join(ROOT, 'packages', folder, file),
  })),
);

/** The compiler's options of this repository. */
export const OPTIONS: ts.CompilerOptions = (() => {
  const file = join(ROOT, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, ts.sys.readFile);
  return ts.parseJsonConfigFileContent({ ...config, include: [], files: [file] }, ts.sys, ROOT).options;
})();

/** What each door gives, by the TypeScript compiler. */
export const surfaces = (): ReadonlyMap<Door, readonly Exported[]> => {
  const program = ts.createProgram(
    DOORS.map(({ file }) => file),
    OPTIONS,
  );
  const checker = program.getTypeChecker();
  const describe = (symbol: ts.Symbol): Exported => {
    const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const [declaration] = meant.declarations ?? [];
    const source = declaration?.getSourceFile();
    const line = source?.getLineAndCharacterOfPosition(declaration?.getStart() ?? 0).line ?? 0;
    const kinds = [
      ...(meant.flags & ts.SymbolFlags.Value ? ['value'] : []),
      ...(meant.flags & ts.SymbolFlags.Type ? ['type'] : []),
    ];
    return {
      name: symbol.name,
      kind: kinds.join(' and '),
      hasWords: hasWords(meant, checker) || isListOfADescribedType(declaration),
      at: `${source?.fileName.replace(`${ROOT}/`, '')}:${line + 1}`,
    };
  };
  return new Map(
    DOORS.map((door) => {
      const module = program.getSourceFile(door.file);
      const symbol = module && checker.getSymbolAtLocation(module);
      const exported = symbol ? checker.getExportsOfModule(symbol).map(describe) : [];
      return [door, exported.toSorted((a, b) => (a.name < b.name ? -1 : 1))];
    }),
  );
};

const hasWords = (symbol: ts.Symbol, checker: ts.TypeChecker): boolean =>
  symbol.getDocumentationComment(checker).some(({ text }) => text.trim() !== '');

/** A closed list may be described where its type follows from it: `type Mode = (typeof MODES)[number]`. */
const isListOfADescribedType = (declaration: ts.Declaration | undefined): boolean => {
  if (!declaration || !ts.isVariableDeclaration(declaration)) return false;
  const wanted = `(typeof ${declaration.name.getText()})[number]`;
  return declaration
    .getSourceFile()
    .statements.filter(ts.isTypeAliasDeclaration)
    .some((one) => one.type.getText() === wanted && ts.getJSDocCommentsAndTags(one).length > 0);
};
