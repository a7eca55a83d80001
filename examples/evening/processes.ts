import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { FaultScript } from '@balintkit/telegram-bot/loopback';
import type { Front, Order, Report, Snare, Start } from './front-process.ts';
import { leftToDo } from './remains.ts';
import type { Clock, Stage } from './stage.ts';

const MINUTE = 60_000;
/** How long a claim of a dead process holds what it had claimed, and a little more. */
const HELD = MINUTE + 1_000;
/** How long anything is waited for before it counts as lost, in real ms. */
const PATIENCE = 30_000;

/** Where a process is killed: at a point of its own, or as a call of this kind comes in, before or after it is carried out. */
export type Trap =
  | { readonly snare: Snare }
  | { readonly call: string; readonly says: RegExp; readonly carriedOut: boolean };

/** Front-ends as processes that can be killed, each started again every time. */
export interface Processes extends Omit<Stage, 'telegram'> {
  /** Lays a trap for a process as it runs now, the first unless told; it is gone when it has closed. */
  readonly lay: (trap: Trap, which?: number) => Promise<void>;
  /** Kills a process by signal 9; false where it has not begun to serve. */
  readonly kill: (which: number) => boolean;
  /** How often a process was killed; all of them, unless told which. */
  readonly deaths: (which?: number) => number;
  readonly serves: (which: number) => boolean;
  /** Ends all processes at once, and leaves the servers and the people. */
  readonly killAll: () => Promise<void>;
  /** Starts them anew. */
  readonly startAll: () => Promise<void>;
}

/** A platform's server on loopback, as far as processes stand beside it. */
interface Server {
  idle(options: { readonly timeout: number }): Promise<void>;
  fault(script: FaultScript): () => void;
}

/** A process that is to be: what it serves, beside which server. */
export interface Place {
  readonly server: Server;
  readonly front: Front;
}

/** One of the processes, whichever runs in its place. */
interface Slot extends Place {
  child?: ChildProcess;
  isReady: boolean;
  isLaid: boolean;
  ticked: number;
  /** Which of the questions whether it rests it was asked last, and which it answered. */
  asked: number;
  rested: number;
  deaths: number;
  /** Takes the trap away that lies for it at its server. */
  remove?: () => void;
  /** What it did wrong by itself. */
  failure?: Error;
}

const ANEW = { isReady: false, isLaid: false, ticked: 0, asked: 0, rested: 0 } as const;

/** Starts a process in each place, all on one database and by one clock. */
export const openProcesses = async (database: string, clock: Clock, places: readonly Place[]): Promise<Processes> => {
  const { now } = clock;
  const slots: readonly Slot[] = places.map((place) => ({ ...place, ...ANEW, deaths: 0 }));
  const servers = [...new Set(places.map(({ server }) => server))];
  let code: string | undefined;
  let started = 0;
  let mourned = 0;
  let asked = 0;
  let isClosing = false;

  const deaths = (which?: number): number =>
    slots.reduce((sum, slot, index) => sum + (which === undefined || which === index ? slot.deaths : 0), 0);
  const tell = ({ child }: Slot, order: Order): void => {
    // Whoever dies at this moment hears nothing, and is told the time when it starts again.
    if (child?.connected) child.send(order, () => {});
  };
  const tellTime = (): void => {
    for (const slot of slots) tell(slot, { now: now() });
  };
  const moveTo = (instant: number): void => {
    clock.moveTo(instant);
    tellTime();
  };

  const start = (slot: Slot): void => {
    started += 1;
    const given: Start = { database, front: slot.front, now: now(), from: started * 100_000 };
    const child = fork(fileURLToPath(new URL('front-process.ts', import.meta.url)), [JSON.stringify(given)], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    Object.assign(slot, { ...ANEW, child });
    child.on('message', (report: Report) => {
      if ('ticked' in report) slot.ticked = report.ticked;
      else if ('rested' in report) slot.rested = report.rested;
      else if ('laid' in report) slot.isLaid = true;
      else {
        code = report.code ?? code;
        slot.isReady = true;
        // The clock may have been moved on while it started.
        tell(slot, { now: now() });
      }
    });
    child.once('exit', (status, signal) => {
      slot.isReady = false;
      if (isClosing) return;
      if (signal !== 'SIGKILL') {
        slot.failure = new Error(`a process ended by itself: ${signal ?? status}`);
        return;
      }
      slot.remove?.();
      slot.deaths += 1;
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
    for (const slot of slots) {
      if (slot.asked < asked) tell(slot, { rest: asked });
      slot.asked = asked;
    }
    if (slots.some(({ rested }) => rested < asked)) return 'a process has something in hand';
    if (slots.some(({ ticked }) => ticked < now() - 5_000)) return 'a process looks for what is due';
    const left = await leftToDo(database, now());
    // What one process has committed another sees when it looks, which it does at once where it is told the time.
    if (left.length > 0 && slots.length > 1) tellTime();
    return left.join(', ');
  };

  const idle = async (): Promise<void> => {
    for (const server of servers) await server.idle({ timeout: PATIENCE });
  };

  /** Waits until nothing is left; whoever died held things that come free when a minute has gone by. */
  const quiet = async (): Promise<void> => {
    for (;;) {
      const before = deaths();
      await idle();
      if (deaths() > mourned) {
        mourned = deaths();
        moveTo(now() + HELD);
      }
      asked += 1;
      await eventually(() => (deaths() === before ? atRest() : ''));
      await idle();
      if (deaths() === before && (await atRest()) === '') return;
    }
  };

  const onCall = ({ call, says, carriedOut }: Extract<Trap, { call: string }>, slot: Slot): FaultScript => {
    let isShut = false;
    return (method, payload) => {
      if (isShut || method !== call || !says.test(String(payload.text))) return undefined;
      isShut = true;
      slot.child?.kill('SIGKILL');
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
    clock: { now, moveTo },
    quiet,
    get code() {
      return code;
    },
    lay: async (trap, which = 0) => {
      const slot = slots[which];
      if (!slot) return;
      if ('call' in trap) {
        slot.remove = slot.server.fault(onCall(trap, slot));
        return;
      }
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
    deaths,
    serves: (which) => slots[which]?.isReady === true,
    killAll,
    startAll,
    close: killAll,
  };
};
