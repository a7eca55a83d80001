import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schemeJsonSchema } from '../../src/scheme-schema.ts';
import { withDocstrings } from './docstrings.ts';
import { ROOT } from './sources.ts';

// What the guide to schemes shows is true. `-u` keeps the JSON Schema as it is now:
//   npx -y pnpm@10 vitest run packages/core/test/house/guide -u

const DOCS = join(ROOT, 'packages/core/docs');

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
    await expect(written(schema)).toMatchFileSnapshot(join(DOCS, 'scheme.schema.json'));
  });
});
