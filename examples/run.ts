import { EXAMPLES } from './list.ts';

// `pnpm example NAME` runs the example in the folder of that name.

const [name] = process.argv.slice(2);
if (name !== undefined && EXAMPLES.includes(name)) await import(`./${name}/main.ts`);
else {
  console.error(`${name === undefined ? 'Which example?' : `There is no example ${name}.`} There are:`);
  for (const one of EXAMPLES) console.error(`  ${one}`);
  process.exitCode = 1;
}
