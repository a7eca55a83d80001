import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DOORS, type Door, type Exported, surfaces } from './doors.ts';

// What each subpath exports, by name, against a kept list. Where a change is meant, accept it and look at the difference:
//   npx -y pnpm@10 vitest run packages/core/test/house/surface -u

const KEPT = join(import.meta.dirname, 'surface');
const fileOf = ({ name }: Door): string => `${name.replace('@balintkit/', '').replaceAll('/', '-')}.txt`;

describe('what can be imported', () => {
  let found: ReadonlyMap<Door, readonly Exported[]>;
  beforeAll(() => {
    found = surfaces();
  }, 120_000);

  // An empty file is enough for a new subpath; -u fills it.
  test('has a kept list for each subpath, and no list is left over', () => {
    expect(readdirSync(KEPT).toSorted()).toEqual(DOORS.map(fileOf).toSorted());
  });

  test.each(DOORS)('from $name is what is kept of it', async (door) => {
    const exported = found.get(door) ?? [];
    expect(exported.length).toBeGreaterThan(0);
    const list = exported.map(({ name, kind }) => `${name}: ${kind}\n`).join('');
    await expect(list).toMatchFileSnapshot(join(KEPT, fileOf(door)));
  });
});
