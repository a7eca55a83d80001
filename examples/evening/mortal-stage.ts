import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createLoopback, type FaultScript } from '@balintkit/telegram-bot/loopback';
import type { Order, Report, Snare, Start } from './bot-process.ts';
import { leftToDo } from './remains.ts';
import { BOT, type Stage, TOKEN } from './stage.ts';

const MINUTE = 60_000;
/** How long a claim of a dead process holds what it had claimed, and a little more. */
const HELD = MINUTE + 1_000;
/** How long anything is waited for before it counts as lost, in real ms. */
const PATIENCE = 30_000;

/** Where the process is killed: at a point of its own, or as a call of this kind comes in, before or after it is carried out. */
export type Trap =
  | { readonly snare: Snare }
  | {
      readonly call: 'sendMessage' | 'editMessageText' | 'answerCallbackQuery';
      readonly says: RegExp;
      readonly carriedOut: boolean;
    };

/** The bot as a process that can be killed, and is started again each time. */
export interface MortalStage extends Stage {
  /** Lays a trap for the process that runs now; it is gone when it has closed. */
  readonly lay: (trap: Trap) => Promise<void>;
  /** How often the process was killed. */
  readonly deaths: () => number;
}

/** With `port` updates are brought to it there; without they are fetched. */
export const openMortalStage = async (database: string, starts: number, port?: number): Promise<MortalStage> => {
  let now = starts;
  const telegram = await createLoopback({
    token: TOKEN,
    botUsername: BOT,
    botName: 'Balint',
    now: () => now,
    limits: 'off',
  });
  const remove = new Set<() => void>();
  let child: ChildProcess | undefined;
  let isReady = false;
  let isLaid = false;
  let ticked = 0;
  let code: string | undefined;
  let deaths = 0;
  let mourned = 0;
  let isClosing = false;
  let failure: Error | undefined;

  const tell = (order: Order): void => {
    if (child?.connected) child.send(order);
  };
  const moveTo = (instant: number): void => {
    now = Math.max(now, instant);
    tell({ now });
  };

  const start = (): void => {
    isReady = false;
    ticked = 0;
    const from = (deaths + 1) * 100_000;
    const by = port === undefined ? {} : { port };
    const given: Start = { database, token: TOKEN, apiRoot: telegram.apiRoot, now, from, ...by };
    child = fork(fileURLToPath(new URL('bot-process.ts', import.meta.url)), [JSON.stringify(given)], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    child.on('message', (report: Report) => {
      if ('ticked' in report) ticked = report.ticked;
      else if ('laid' in report) isLaid = true;
      else {
        code ??= report.code ?? undefined;
        isReady = true;
        // The clock may have been moved on while it started.
        tell({ now });
      }
    });
    child.once('exit', (status, signal) => {
      for (const away of remove) away();
      remove.clear();
      if (isClosing) return;
      if (signal !== 'SIGKILL') {
        failure = new Error(`the bot ended by itself: ${signal ?? status}`);
        return;
      }
      deaths += 1;
      start();
    });
  };

  const eventually = async (what: () => string | Promise<string>): Promise<void> => {
    const until = Date.now() + PATIENCE;
    for (;;) {
      if (failure) throw failure;
      const left = await what();
      if (left === '') return;
      if (Date.now() > until) throw new Error(`still to come after ${PATIENCE} ms: ${left}`);
      await pause(10);
    }
  };

  const atRest = async (): Promise<string> => {
    if (!isReady) return 'the process starts';
    if (ticked < now - 5_000) return 'the process looks for what is due';
    return (await leftToDo(database, now)).join(', ');
  };

  /** Waits until nothing is left; whoever died held things that come free when a minute has gone by. */
  const quiet = async (): Promise<void> => {
    for (;;) {
      const before = deaths;
      await telegram.idle({ timeout: PATIENCE });
      if (deaths > mourned) {
        mourned = deaths;
        moveTo(now + HELD);
      }
      await eventually(() => (deaths === before ? atRest() : ''));
      await telegram.idle({ timeout: PATIENCE });
      if (deaths === before && (await atRest()) === '') return;
    }
  };

  const onCall = ({ call, says, carriedOut }: Extract<Trap, { call: string }>): FaultScript => {
    let isShut = false;
    return (method, payload) => {
      if (isShut || method !== call || !says.test(String(payload.text))) return undefined;
      isShut = true;
      child?.kill('SIGKILL');
      return { drop: true, effect: carriedOut };
    };
  };

  start();
  await eventually(() => (isReady ? '' : 'the first start'));
  return {
    telegram,
    clock: { now: () => now, moveTo },
    quiet,
    get code() {
      return code;
    },
    lay: async (trap) => {
      if ('call' in trap) {
        remove.add(telegram.fault(onCall(trap)));
        return;
      }
      isLaid = false;
      tell({ snare: trap.snare });
      await eventually(() => (isLaid ? '' : 'the trap lies'));
    },
    deaths: () => deaths,
    close: async () => {
      isClosing = true;
      if (child && child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      await telegram.close();
    },
  };
};
