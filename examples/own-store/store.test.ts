import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StoreError } from '@balintkit/core';
import { storeContract } from '@balintkit/core/testing';
import { afterAll, expect, test } from 'vitest';
import { jsonStore } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'balint-own-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
const freshFile = (): string => join(folder, `${++files}.json`);

storeContract('one JSON file', async () => jsonStore(freshFile()));

test('what was committed is there when the file is opened again, and what was stale is not', async () => {
  const file = freshFile();
  const first = jsonStore(file);
  expect(await first.commit({ setup: { version: 0, hash: 'f00d', at: 1 } })).toBe('committed');
  expect(await first.commit({ setup: { version: 7, hash: 'dead', at: 2 } })).toBe('stale');
  await first.close();
  expect(await jsonStore(file).setup()).toEqual({ version: 1, hash: 'f00d', at: 1 });
});

test('a file of something else is left alone', () => {
  const file = freshFile();
  writeFileSync(file, 'Dear diary');
  expect(() => jsonStore(file)).toThrow(StoreError);
});
