import { join } from 'node:path';
import ts from 'typescript';
import { OPTIONS } from './doors.ts';
import { ROOT } from './sources.ts';

/** A piece of JSON Schema, as far as words are put into it. */
interface Piece {
  readonly [key: string]: unknown;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Piece>>;
  readonly properties?: Readonly<Record<string, Piece>>;
  readonly items?: Piece;
  readonly oneOf?: readonly Piece[];
}

const KINDS = ['kind', 'is'];

/**
 * JSON Schema with the docstrings of the types it says in another way: those of the rules that are named like the schema
 * itself and like each of its `$defs`.
 */
export const withDocstrings = (name: string, schema: Piece): Piece => {
  const file = join(ROOT, 'packages/core/src/index.ts');
  const program = ts.createProgram([file], OPTIONS);
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  const types = new Map(
    (module ? checker.getExportsOfModule(module) : []).map((symbol) => [
      symbol.name,
      symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
    ]),
  );

  const docs = (symbol: ts.Symbol | undefined): string =>
    ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replaceAll('\n', ' ');
  const described = (words: string, piece: Piece): Piece => (words === '' ? piece : { description: words, ...piece });

  /** The docstring of a field, or else of what it holds; a piece that stands elsewhere brings its own. */
  const fieldDocs = (field: ts.Symbol, piece: Piece): string => {
    const own = docs(field);
    const [declaration] = field.declarations ?? [];
    const type = declaration && ts.isPropertySignature(declaration) ? declaration.type : undefined;
    return own !== '' || piece.$ref || piece.items?.$ref || !type ? own : docs(types.get(nameIn(type)));
  };

  const inside = (piece: Piece, type: ts.Type): Piece => ({
    ...piece,
    ...(piece.properties && {
      properties: Object.fromEntries(
        Object.entries(piece.properties).map(([key, value]) => {
          const field = checker.getPropertyOfType(type, key);
          if (!field) throw new Error(`${checker.typeToString(type)} has no ${key}`);
          const held = checker.getNonNullableType(checker.getTypeOfSymbol(field));
          return [key, described(fieldDocs(field, value), inside(value, held))];
        }),
      ),
    }),
    ...(piece.items && {
      items: inside(piece.items, checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type),
    }),
    ...(piece.oneOf && { oneOf: piece.oneOf.map((one) => branch(one, type)) }),
  });

  /** One of several, told from the others by its kind. */
  const branch = (piece: Piece, type: ts.Type): Piece => {
    const kind = KINDS.find((key) => piece.properties?.[key]);
    if (kind === undefined || !type.isUnion()) return piece;
    const said = piece.properties?.[kind]?.const;
    const one = type.types.find((each) => {
      const field = checker.getPropertyOfType(each, kind);
      const value = field && checker.getTypeOfSymbol(field);
      return value?.isStringLiteral() && value.value === said;
    });
    if (!one) throw new Error(`${checker.typeToString(type)} has no ${kind} ${said}`);
    return described(one.aliasSymbol ? '' : docs(one.getSymbol()), inside(piece, one));
  };

  const whole = (piece: Piece, symbol: ts.Symbol): Piece =>
    described(docs(symbol), inside(piece, checker.getDeclaredTypeOfSymbol(symbol)));

  const { $schema, $defs = {}, ...rest } = schema;
  const root = types.get(name);
  if (!root) throw new Error(`there is no ${name}`);
  return {
    $schema,
    title: name,
    ...whole(rest, root),
    $defs: Object.fromEntries(
      Object.entries($defs).map(([key, piece]) => {
        const symbol = types.get(key);
        return [key, symbol ? whole(piece, symbol) : piece];
      }),
    ),
  };
};

/** What a field holds by name: `Activity` of `readonly Activity[]`. */
const nameIn = (type: ts.TypeNode): string => {
  if (ts.isTypeOperatorNode(type)) return nameIn(type.type);
  if (ts.isArrayTypeNode(type)) return nameIn(type.elementType);
  return ts.isTypeReferenceNode(type) ? type.typeName.getText() : '';
};
