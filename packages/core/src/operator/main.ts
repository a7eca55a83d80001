import { takeCare } from './care.ts';
import type { Opened, RunOptions } from './run.ts';

/** What the process of a front-end runs, and what it alone may reach for. */
export interface MainOptions<Config, Behind extends Opened>
  extends Pick<RunOptions<Config, Behind>, 'now' | 'open' | 'print' | 'complain'> {
  readonly run: (options: RunOptions<Config, Behind>) => Promise<0 | 1>;
}

/** Serves until the process is asked to end, or takes care of the data where words say so; the process ends with the exit code. */
export const runMain = async <Config, Behind extends Opened>(
  process: NodeJS.Process,
  { run, open, ...outside }: MainOptions<Config, Behind>,
): Promise<void> => {
  const words = process.argv.slice(2);
  const options = { ...outside, environment: process.env, folder: process.cwd() };
  const onEnd = (stop: () => void): void => {
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  };
  process.exitCode = await (words.length === 0 ? run({ ...options, open, onEnd }) : takeCare(words, options));
  // What stands still even now does not keep the process; what was printed is out by then.
  setTimeout(() => process.exit(), 500).unref();
};

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Chance as ids are made of it: so many characters of `[0-9a-zA-Z]`, each drawn by a number below a limit. */
export const chanceBy =
  (below: (limit: number) => number) =>
  (length: number): string =>
    Array.from({ length }, () => LETTERS[below(LETTERS.length)]).join('');
