import { expect, test } from 'vitest';
import { fuzz, onSqlite } from './fuzz.ts';
import { IS_TORTURE } from './size.ts';

test.skipIf(!IS_TORTURE).each([
  ['fetched', false],
  ['brought by webhook', true],
] as const)(
  '1000 random updates on SQLite, %s over HTTP, leave everything whole',
  {
    timeout: 600_000,
  },
  async (_, byWebhook) => {
    const played = await fuzz(onSqlite(byWebhook), 1_000);
    expect(played.updates).toBeGreaterThanOrEqual(1_000);
    expect(played.reached.get('session running')).toBeGreaterThan(10);
  },
);
