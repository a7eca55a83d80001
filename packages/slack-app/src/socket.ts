import { setTimeout as sleep } from 'node:timers/promises';
import { faultOf } from '@balintkit/core';
import type { Log } from '@balintkit/core/operator';
import { aborted, keepTrying, PACE } from '@balintkit/core/web';
import { SocketModeReceiver } from '@slack/bolt';
import { type Calling, isTokenRefused, quiet, refusalOf, TokenRefused, waitOf, webOptions } from './calls.ts';

type Work<T> = () => Promise<T | undefined>;
export interface Persisting {
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Calls Slack until that gives something, or is stopped. Rejects with `TokenRefused`. */
export const persist = <T>(call: string, of: TokenRefused['token'], work: Work<T>, { log, signal }: Persisting) => {
  const onFault = (error: unknown, faults: number): number => {
    if (isTokenRefused(error)) throw new TokenRefused(of);
    log('warn', 'call.failed', { call, ...faultOf(error), why: refusalOf(error), faults });
    return (waitOf(error) ?? 0) * 1_000;
  };
  return keepTrying(work, { signal, onFault });
};

/** Socket Mode: Slack brings everything down a socket that is opened from here, so no address of one's own is needed. */
export interface Socket {
  readonly receiver: SocketModeReceiver;
  /** Opens the socket, and anew whenever it is gone; resolves when stopped, rejects with `TokenRefused`. */
  run(stopping: Persisting): Promise<void>;
}

/** The library's own way of coming back ends the process where Slack refuses the token meanwhile. */
export const createSocket = (appToken: string, calling: Calling): Socket => {
  const receiver = new SocketModeReceiver({
    appToken,
    autoReconnectEnabled: false,
    logger: quiet(calling.log),
    installerOptions: { clientOptions: webOptions(calling) },
  });
  const { client } = receiver;

  return {
    receiver,
    run: async (stopping) => {
      const { log, signal } = stopping;
      const stopped = aborted(signal);
      const stay = async (): Promise<undefined> => {
        await client.start();
        if (signal.aborted) return void client.disconnect();
        log('info', 'connected');
        await Promise.race([new Promise((gone) => client.once('disconnected', gone)), stopped]);
        await sleep(PACE.afterFault, undefined, { signal }).catch(() => undefined);
      };
      await Promise.race([persist('apps.connections.open', 'app', stay, stopping), stopped]);
      void client.disconnect();
    },
  };
};
