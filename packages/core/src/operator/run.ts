import { setTimeout as sleep } from 'node:timers/promises';
import { ConfigError } from '../errors.ts';
import { faultOf } from '../fault.ts';
import type { Instant } from '../types.ts';
import { createLog, type Log, type LogLevel } from './log.ts';
import type { Serving } from './serving.ts';
import { type Environment, SETTINGS_WORDS } from './settings.ts';

/** What is behind a front-end, once it is open. */
export interface Opened {
  /** The one-time code of the first administrator; `undefined` where there is one. */
  firstCode(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** What running a front-end takes from its process. */
export interface RunOptions<Config, Behind extends Opened> {
  readonly environment: Environment;
  /** Where `.env` lies. */
  readonly folder: string;
  readonly now: () => Instant;
  readonly open: (config: Config, log: Log) => Promise<Behind>;
  /** Calls back when the process is asked to end. */
  readonly onEnd: (stop: () => void) => void;
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
  /** How long a stop may take, in ms; 9 seconds unless told. */
  readonly patience?: number;
}

/** What makes a program of a front-end; `Me` is who it is on its platform. */
export interface Program<Config, Behind extends Opened, Me> {
  /** Throws a `ConfigError`. */
  readonly read: (environment: Environment, folder: string) => Config;
  readonly create: (config: Config, behind: Behind, log: Log) => Serving<Me>;
  /** What is printed for whoever becomes the first administrator. */
  readonly firstCode: (code: string, me: Me) => string;
  /** What has to be mended outside of the program, where this was thrown; `undefined` for anything else. */
  readonly problem: (error: unknown) => string | undefined;
  /** The variable that says where to listen. */
  readonly port: string;
  readonly broken: (fault: string) => string;
}

/** Opens, serves and stops; the exit code. What whoever runs it has to mend is complained of in plain words. */
export const runProgram = async <Config extends { readonly logLevel: LogLevel }, Behind extends Opened, Me>(
  program: Program<Config, Behind, Me>,
  options: RunOptions<Config, Behind>,
): Promise<0 | 1> => {
  try {
    await serve(program, options);
    return 0;
  } catch (error) {
    for (const line of problemsOf(error, program)) options.complain(line);
    return 1;
  }
};

const serve = async <Config extends { readonly logLevel: LogLevel }, Behind extends Opened, Me>(
  { read, create, firstCode }: Program<Config, Behind, Me>,
  { environment, folder, open, onEnd, print, patience = 9_000 }: RunOptions<Config, Behind>,
): Promise<void> => {
  const config = read(environment, folder);
  const log = createLog(config.logLevel);
  const behind = await open(config, log).catch((error: unknown) => {
    throw new ConfigError([SETTINGS_WORDS.notOpened(error instanceof Error ? error.message : '')]);
  });
  const serving = create(config, behind, log);
  const onReady = async (me: Me): Promise<void> => {
    const code = await behind.firstCode();
    if (code !== undefined) print(firstCode(code, me));
  };
  const asked = new Promise<void>(onEnd).then(() => void serving.stop());
  // Whatever stands still by then is left as a kill would leave it: what was not confirmed comes again.
  const late = asked.then(() => sleep(patience, undefined, { ref: false })).then(() => log('warn', 'stop.late'));
  await Promise.race([late, serving.start({ onReady }).finally(() => behind.close())]);
};

const problemsOf = <Config, Behind extends Opened, Me>(
  error: unknown,
  { problem, port, broken }: Program<Config, Behind, Me>,
): readonly string[] => {
  if (error instanceof ConfigError) return error.problems;
  const known = problem(error);
  if (known !== undefined) return [known];
  if (error instanceof Error && 'syscall' in error && 'code' in error)
    return [SETTINGS_WORDS.notServed(port, String(error.code))];
  return [broken(JSON.stringify(faultOf(error)))];
};
