import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Figure } from '../packages/core/bench/bench.ts';
import { collect } from '../packages/core/bench/collect.ts';
import { benches as core } from '../packages/core/bench/index.ts';
import { benches as slackApp } from '../packages/slack-app/bench/index.ts';
import { benches as telegramBot } from '../packages/telegram-bot/bench/index.ts';

// Measures, prints a table, and keeps the figures in `.bench/results.json`. Figures of one run can be compared with each
// other, not with those of another run or machine. `--only NAME` runs the benches whose names begin so, `--out FOLDER`
// keeps the figures elsewhere. `pnpm bench` starts it with room for its own garbage: while what measures stops to collect
// that, whoever is measured seems to be slow.

const ALL = [...core, ...telegramBot, ...slackApp];

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    out: { type: 'string', default: join(import.meta.dirname, '../.bench') },
  },
});
const chosen = ALL.filter(({ name }) => name.startsWith(values.only));
if (chosen.length === 0) {
  console.error(`There is no bench ${values.only}. There are: ${ALL.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}

const written = (value: number | undefined): string =>
  value === undefined ? '' : value.toLocaleString('en', { maximumSignificantDigits: 3 });
const rowOf = ({ name, value, unit, versus = '', ratio, p50, p99 }: Figure): readonly string[] => [
  name.padEnd(34),
  written(value).padStart(10),
  unit.padEnd(14),
  written(ratio).padStart(7),
  versus.padEnd(42),
  written(p50).padStart(8),
  written(p99).padStart(8),
];
const HEAD = ['name'.padEnd(34), 'value'.padStart(10), 'unit'.padEnd(14), 'ratio'.padStart(7), 'versus'.padEnd(42)];

const figures: Figure[] = [];
console.log([...HEAD, 'p50'.padStart(8), 'p99'.padStart(8)].join('  '));
for (const bench of chosen) {
  // Each begins without the garbage of those before.
  collect();
  for (const figure of await bench.run()) {
    figures.push(figure);
    console.log(rowOf(figure).join('  ').trimEnd());
  }
}

mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, 'results.json'), `${JSON.stringify(figures, undefined, 2)}\n`);
