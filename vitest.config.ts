import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** One PostgreSQL server for those who ask for it. */
const globalSetup = fileURLToPath(new URL('packages/core/test/support/postgresql-server.ts', import.meta.url));

const report = process.env.TEST_REPORT;

const rules = ['src/**/*.test.ts'];
const others = ['test/**/*.test.ts'];

/**
 * What many processes do to one database, and whole evenings on Slack: by `pnpm test:processes` alone, since they take
 * minutes of both cores.
 */
const PROCESSES = ['**/*-processes.test.ts', 'evening/{slack,mixed}-evening.test.ts'];

/** For `pnpm torture`; what chance begins with can be given again. */
const torture = { TORTURE: 'yes', TORTURE_SEED: process.env.TORTURE_SEED ?? String(Date.now() % 2 ** 31) };

/** Those of many processes, or all but those. */
const ofMode = (mode: string, include: readonly string[]) =>
  mode === 'processes'
    ? { include: PROCESSES }
    : { include: [...include], exclude: ['**/node_modules/**', ...PROCESSES] };

export default defineConfig(({ mode }) => ({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // The files of a project share one process, and what they import is imported once.
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
    projects: [
      { extends: true, test: { name: 'core', root: 'packages/core', globalSetup, ...ofMode(mode, others) } },
      { extends: true, test: { name: 'telegram-bot', root: 'packages/telegram-bot', include: [...rules, ...others] } },
      { extends: true, test: { name: 'slack-app', root: 'packages/slack-app', include: others } },
      {
        extends: true,
        test: {
          name: 'examples',
          root: 'examples',
          globalSetup,
          ...(mode === 'torture' ? { include: ['torture/*.test.ts'], env: torture } : ofMode(mode, ['**/*.test.ts'])),
        },
      },
      // By `pnpm test:browser` alone: it takes a Chromium.
      {
        extends: true,
        test: {
          name: 'browser',
          root: 'examples/playground/browser',
          include: mode === 'browser' ? ['*.browser.ts'] : [],
          passWithNoTests: true,
        },
      },
      // The rules here, and on machines that stand elsewhere: nothing may depend on the zone of the process.
      ...['Europe/Stockholm', 'America/New_York', 'Asia/Vladivostok'].map((zone) => ({
        extends: true as const,
        test: { name: `rules in ${zone}`, root: 'packages/core', include: rules, env: { TZ: zone } },
      })),
    ],
  },
}));
