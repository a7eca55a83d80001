import { test } from 'vitest';
import { temporaryDatabase } from '../evening/temporary.ts';
import { IS_TORTURE } from './size.ts';
import { tortured, worded } from './tortured.ts';

test.runIf(IS_TORTURE)(
  '4 processes on PostgreSQL are killed at random moments, and nothing that was answered as done is lost',
  async () => {
    const began = Date.now();
    const figures = await tortured(await temporaryDatabase(), 4);
    console.log(worded('4 processes on PostgreSQL', figures, Date.now() - began));
  },
  3_600_000,
);
