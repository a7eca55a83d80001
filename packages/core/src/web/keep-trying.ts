import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves when this is aborted, or has been already. */
export const aborted = async (signal: AbortSignal): Promise<void> => {
  if (!signal.aborted) await once(signal, 'abort');
};

/** How something is tried again that goes over a network. */
export interface Trying {
  readonly signal: AbortSignal;
  /** The pause after a fault, in ms: twice as long after each, up to a limit; `PACE` unless told. */
  readonly pace?: { readonly afterFault: number; readonly afterFaultAtMost: number };
  /**
   * Hears of a fault and how many there were before it in a row, and says for how many ms the other side asks to be
   * left alone; 0 where it asks for nothing. What it throws ends the trying.
   */
  readonly onFault: (fault: unknown, before: number) => number;
}

/** A quarter of a second at first, and a quarter of a minute at most. */
export const PACE = { afterFault: 250, afterFaultAtMost: 15_000 } as const;

/** Works until that gives something, which it gives back, or is stopped: then `undefined`. */
export const keepTrying = async <T>(work: () => Promise<T | undefined>, { signal, pace = PACE, onFault }: Trying) => {
  let faults = 0;
  while (!signal.aborted) {
    try {
      const result = await work();
      if (result !== undefined) return result;
      faults = 0;
    } catch (fault) {
      if (signal.aborted) break;
      const asked = onFault(fault, faults);
      const own = Math.min(pace.afterFault * 2 ** faults, pace.afterFaultAtMost);
      await sleep(Math.max(asked, own), undefined, { signal }).catch(() => undefined);
      faults += 1;
    }
  }
  return undefined;
};
