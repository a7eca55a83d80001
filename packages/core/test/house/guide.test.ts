import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { assess, requirementAt } from '../../src/assess.ts';
import { ASSESSED_AS } from '../../src/assessment.ts';
import { explainAssessment } from '../../src/phrases/explain-assessment.ts';
import { phrases } from '../../src/phrases/phrases.ts';
import { LANGUAGES } from '../../src/phrases/say.ts';
import { type Recognition, recognitionSchema } from '../../src/recognition.ts';
import type { Mark, Requirement, Scheme } from '../../src/scheme.ts';
import { parseScheme, SCHEME_FLAWS, schemeJsonSchema } from '../../src/scheme-schema.ts';
import { aRecord, meetings, northAsks, sum } from '../../src/testing/records.ts';
import { withDocstrings } from './docstrings.ts';
import { ROOT, read } from './sources.ts';

// What the guide to schemes shows is true; its programs are run with those of the READMEs. `-u` keeps the JSON Schema as it
// is now:
//   npx -y pnpm@10 vitest run packages/core/test/house/guide -u

const DOCS = 'packages/core/docs';
const EXAMPLE = 'examples/own-scheme';
const GUIDE = read(`${DOCS}/schemes.md`);
const whole = parseScheme(JSON.parse(read(`${EXAMPLE}/scheme.json`)));

/** What stands in the fences of one kind. */
const blocks = (kind: string): readonly string[] =>
  [...GUIDE.matchAll(/^```([^\n]*)\n(.*?)^```$/gms)].flatMap(([, of, text = '']) => (of === kind ? text : []));
const DATA: readonly unknown[] = blocks('json').map((text) => JSON.parse(text));

/** What stands in the first column of a table, as code. */
const firstColumn = [...GUIDE.matchAll(/^\| `([^`]+)` \|/gm)].map(([, word = '']) => word);

/** A scheme in which a piece of the guide stands, and the rows of recognition beside it. */
const schemeWith = (piece: unknown): { readonly scheme: Scheme; readonly rows: readonly Recognition[] } => {
  const known = piece as Readonly<Record<string, unknown>>;
  if (known.requires) return { scheme: parseScheme(piece), rows: [] };
  if (known.scheme) return { scheme: whole, rows: [recognitionSchema.parse(piece)] };
  const asked = known.kind ? piece : Array.isArray(piece) ? fromEach(piece) : sum();
  const fields = known.kind || Array.isArray(piece) ? {} : known;
  return { scheme: parseScheme({ ...northAsks(asked as Requirement), ...fields }), rows: [] };
};
const fromEach = (marks: readonly Mark[]): Requirement => ({
  kind: 'all',
  id: 'all',
  of: marks.map((from, index) => sum({ id: `from-${index}`, from })),
});

const record = aRecord({
  facts: meetings(30, { from: '2026-01-07', every: { days: 7 } }, 'attended'),
  entries: [whole.id, 'north-2026'].map((scheme) => ({ scheme, edition: '2026', on: '2026-01-05' })),
});

/** Every value of a key in plain data. */
const valuesOf = (key: string, data: unknown): readonly unknown[] =>
  typeof data === 'object' && data !== null
    ? Object.entries(data).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(key, value)])
    : [];
const keysOf = (data: unknown): readonly string[] =>
  typeof data === 'object' && data !== null
    ? [...(Array.isArray(data) ? [] : Object.keys(data)), ...Object.values(data).flatMap(keysOf)]
    : [];

/** As JSON in a file: lists of words stand on one line where it holds them. */
const written = (data: unknown): string =>
  `${JSON.stringify(data, undefined, 2)}\n`.replaceAll(
    /^(.*)\[\n([^[\]{}]*)\n *\](,?)$/gm,
    (all, before, list, end) => {
      const line = `${before}[${list.trim().replaceAll(/\n */g, ' ')}]${end}`;
      return line.length > 120 ? all : line;
    },
  );

describe('the JSON Schema of a scheme', () => {
  test('is printed as it is, in the words of the types it is made from', { timeout: 120_000 }, async () => {
    const schema = withDocstrings('Scheme', schemeJsonSchema());
    await expect(written(schema)).toMatchFileSnapshot(join(ROOT, DOCS, 'scheme.schema.json'));
  });

  test('lies where an editor is told to look for it, in the package too', () => {
    const [settings = ''] = blocks('jsonc');
    const [{ url }] = JSON.parse(settings)['json.schemas'];
    const inside = url.replace('./node_modules/@balintkit/core/', '');
    expect(existsSync(join(ROOT, 'packages/core', inside))).toBe(true);
    expect(JSON.parse(read('packages/core/package.json')).files).toContain('docs');
  });
});

describe('the guide to schemes', () => {
  test('prints the whole of the example', () => {
    expect(blocks('json')[0]).toBe(read(`${EXAMPLE}/scheme.json`));
    expect(schemeWith(DATA[0]).scheme).toEqual(whole);
  });

  test('goes through it sentence by sentence, and leaves nothing out', () => {
    const rows = [...GUIDE.matchAll(/^\| [\d, ]*\| `((?:leader|renewal)[^`]*)` \|.*$/gm)];
    for (const [row, path = ''] of rows) {
      const { kind } = requirementAt(whole, path) ?? { kind: 'nothing' };
      expect(row, path).toMatch(kind === 'sum' ? /\*\*sum\*\*|the same/ : new RegExp(`\\*\\*${kind}\\*\\*`));
    }
    const ids = valuesOf('id', [whole.requires, whole.renewal]);
    expect(rows.map(([, path = '']) => path.split('/').at(-1)).toSorted()).toEqual(ids.toSorted());
    const sentences = [...GUIDE.matchAll(/^> (\d+)\. /gm)].map(([, number]) => Number(number));
    const told = new Set(
      [...GUIDE.matchAll(/^\| ([\d, ]+) \|/gm)].flatMap(([, list = '']) => list.split(',').map(Number)),
    );
    expect([...told].toSorted((a, b) => a - b)).toEqual(sentences);
  });

  test.each(DATA.map((piece, index) => [index, piece] as const))(
    'shows JSON that is a scheme, or goes into one: %i',
    (_, piece) => {
      const { scheme, rows } = schemeWith(piece);
      const assessment = assess(record, scheme, '2026-11-22', rows);
      for (const language of LANGUAGES) {
        const { lines } = explainAssessment(phrases(language), assessment, scheme, record);
        for (const { asked, stands } of lines) expect([asked, ...stands].join('')).not.toMatch(/\{|undefined/);
      }
    },
  );

  test('shows each field that a scheme can have, and each kind of requirement and mark', () => {
    const schema = schemeJsonSchema();
    const fields = valuesOf('properties', schema).flatMap((properties) => Object.keys(properties as object));
    expect([...new Set(fields)].filter((field) => !keysOf(DATA).includes(field))).toEqual([]);
    const kinds = ['kind', 'is'].flatMap((key) =>
      valuesOf(key, schema)
        .flatMap((value) => valuesOf('const', value))
        .map((value) => ({ key, value })),
    );
    expect(kinds.length).toBeGreaterThan(20);
    expect(kinds.filter(({ key, value }) => !valuesOf(key, DATA).includes(value))).toEqual([]);
  });

  test('lists every word of the closed lists, every flaw and every status', () => {
    const words = new Set(valuesOf('enum', schemeJsonSchema()).flat());
    expect(words.size).toBeGreaterThan(60);
    const [, list = ''] = GUIDE.split('## 10.');
    expect([...words].filter((word) => !list.includes(`\`${word}\``))).toEqual([]);
    expect(firstColumn).toEqual(expect.arrayContaining([...SCHEME_FLAWS, ...ASSESSED_AS]));
  });

  test('takes the worked cases it shows from those of the example', () => {
    const excerpts = blocks('ts excerpt');
    expect(excerpts.length).toBeGreaterThan(1);
    for (const excerpt of excerpts) expect(read(`${EXAMPLE}/scheme.test.ts`)).toContain(excerpt);
  });
});
