import { test } from 'vitest';
import { temporaryFile } from '../evening/temporary.ts';
import { IS_TORTURE } from './size.ts';
import { tortured, worded } from './tortured.ts';

test.runIf(IS_TORTURE)(
  '2 processes on SQLite are killed at random moments, and nothing that was answered as done is lost',
  async () => {
    const began = Date.now();
    const figures = await tortured(`file:${temporaryFile()}`, 2);
    console.log(worded('2 processes on SQLite', figures, Date.now() - began));
  },
  3_600_000,
);
