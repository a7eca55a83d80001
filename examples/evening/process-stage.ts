import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createLoopback, type FaultScript, freePort } from '@balintkit/telegram-bot/loopback';
import { type Balancer, openBalancer } from './balancer.ts';
import type { Order, Report, Snare, Start } from './bot-process.ts';
import { leftToDo } from './remains.ts';
import { BOT, type Stage, TOKEN } from './stage.ts';

const MINUTE = 60_000;
/** How long a claim of a dead process holds what it had claimed, and a little more. */
const HELD = MINUTE + 1_000;
/** How long anything is waited for before it counts as lost, in real ms. */
const PATIENCE = 30_000;

/** Where a process is killed: at a point of its own, or as a call of this kind comes in, before or after it is carried out. */
export type Trap =
  | { readonly snare: Snare }
  | {
      readonly call: 'sendMessage' | 'editMessageText' | 'answerCallbackQuery';
      readonly says: RegExp;
      readonly carriedOut: boolean;
    };

/** The bot as processes that can be killed, each started again every time. */
export interface ProcessStage extends Stage {
  /** Lays a trap for the first process as it runs now; it is gone when it has closed. */
  readonly lay: (trap: Trap) => Promise<void>;
  /** Kills a process by signal 9; false where it has not begun to serve. */
  readonly kill: (which: number) => boolean;
  /** How often a process was killed. */
  readonly deaths: () => number;
  /** How many updates each process was brought. */
  readonly dealt: () => readonly number[];
  /** Ends all processes at once, and leaves the server and the people. */
  readonly killAll: () => Promise<void>;
  /** Starts them anew. */
  readonly startAll: () => Promise<void>;
}

export interface ProcessOptions {
  readonly database: string;
  readonly starts: number;
  /** One, unless told. Several have updates brought to them in turn; one fetches its own, unless told. */
  readonly processes?: number;
  readonly byWebhook?: boolean;
}

/** One of the processes, whichever runs in its place. */
interface Slot {
  readonly port?: number;
  child?: ChildProcess;
  isReady: boolean;
  isLaid: boolean;
  ticked: number;
  /** What it did wrong by itself. */
  failure?: Error;
}

export const openProcessStage = async (options: ProcessOptions): Promise<ProcessStage> => {
  const { database, starts, processes = 1, byWebhook = processes > 1 } = options;
  let now = starts;
  const telegram = await createLoopback({
    token: TOKEN,
    botUsername: BOT,
    botName: 'Balint',
    now: () => now,
    limits: 'off',
  });
  const slots: readonly Slot[] = await Promise.all(
    Array.from({ length: processes }, async () => ({
      ...(byWebhook ? { port: await freePort() } : {}),
      isReady: false,
      isLaid: false,
      ticked: 0,
    })),
  );
  const balancer: Balancer | undefined = byWebhook
    ? await openBalancer(
        slots.map(({ port = 0 }) => port),
        (index) => slots[index]?.isReady === true,
      )
    : undefined;
  const remove = new Set<() => void>();
  let code: string | undefined;
  let started = 0;
  let deaths = 0;
  let mourned = 0;
  let isClosing = false;

  const tell = ({ child }: Slot, order: Order): void => {
    // Whoever dies at this moment hears nothing, and is told the time when it starts again.
    if (child?.connected) child.send(order, () => {});
  };
  const moveTo = (instant: number): void => {
    now = Math.max(now, instant);
    for (const slot of slots) tell(slot, { now });
  };

  const start = (slot: Slot): void => {
    started += 1;
    const hook = slot.port === undefined || !balancer ? {} : { hook: { port: slot.port, to: balancer.port } };
    const given: Start = { database, token: TOKEN, apiRoot: telegram.apiRoot, now, from: started * 100_000, ...hook };
    const child = fork(fileURLToPath(new URL('bot-process.ts', import.meta.url)), [JSON.stringify(given)], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    Object.assign(slot, { child, isReady: false, ticked: 0 });
    child.on('message', (report: Report) => {
      if ('ticked' in report) slot.ticked = report.ticked;
      else if ('laid' in report) slot.isLaid = true;
      else {
        code = report.code ?? code;
        slot.isReady = true;
        // The clock may have been moved on while it started.
        tell(slot, { now });
      }
    });
    child.once('exit', (status, signal) => {
      slot.isReady = false;
      if (isClosing) return;
      if (signal !== 'SIGKILL') {
        slot.failure = new Error(`a bot ended by itself: ${signal ?? status}`);
        return;
      }
      for (const away of remove) away();
      remove.clear();
      deaths += 1;
      start(slot);
    });
  };

  const eventually = async (what: () => string | Promise<string>): Promise<void> => {
    const until = Date.now() + PATIENCE;
    for (;;) {
      for (const { failure } of slots) if (failure) throw failure;
      const left = await what();
      if (left === '') return;
      if (Date.now() > until) throw new Error(`still to come after ${PATIENCE} ms: ${left}`);
      await pause(10);
    }
  };

  const atRest = async (): Promise<string> => {
    if (!slots.every(({ isReady }) => isReady)) return 'a process starts';
    if (slots.some(({ ticked }) => ticked < now - 5_000)) return 'a process looks for what is due';
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
      slots[0]?.child?.kill('SIGKILL');
      return { drop: true, effect: carriedOut };
    };
  };

  const startAll = async (): Promise<void> => {
    isClosing = false;
    // One after the other: each start makes the code of the one before dead.
    for (const slot of slots) {
      start(slot);
      await eventually(() => (slot.isReady ? '' : 'the first start'));
    }
  };
  const killAll = async (): Promise<void> => {
    isClosing = true;
    for (const { child } of slots) {
      if (!child || child.exitCode !== null || child.signalCode !== null) continue;
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  };

  await startAll();
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
      const [slot] = slots;
      if (!slot) return;
      slot.isLaid = false;
      tell(slot, { snare: trap.snare });
      await eventually(() => (slot.isLaid ? '' : 'the trap lies'));
    },
    kill: (which) => {
      const slot = slots[which];
      if (!slot?.isReady) return false;
      slot.isReady = false;
      return slot.child?.kill('SIGKILL') === true;
    },
    deaths: () => deaths,
    dealt: () => balancer?.dealt() ?? [],
    killAll,
    startAll,
    close: async () => {
      await killAll();
      await balancer?.close();
      await telegram.close();
    },
  };
};
