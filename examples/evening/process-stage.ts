import { createLoopback, freePort, type Loopback } from '@balintkit/telegram-bot/loopback';
import { type Balancer, openBalancer } from './balancer.ts';
import { openProcesses, type Place, type Processes } from './processes.ts';
import { BOT, type Clock, type Stage, standingClock, TOKEN } from './stage.ts';

/** The bot as processes that can be killed, each started again every time. */
export interface ProcessStage extends Processes, Stage {
  /** How many updates each process was brought. */
  readonly dealt: () => readonly number[];
}

export interface ProcessOptions {
  readonly database: string;
  readonly starts: number;
  /** One, unless told. Several have updates brought to them in turn; one fetches its own, unless told. */
  readonly processes?: number;
  readonly byWebhook?: boolean;
}

/** Telegram, as processes stand beside it. */
export const openTelegram = ({ now }: Clock): Promise<Loopback> =>
  createLoopback({ token: TOKEN, botUsername: BOT, botName: 'Balint', now, limits: 'off' });

/** A process of the bot, which fetches its updates unless they are handed in. */
export const botBeside = (telegram: Loopback, hook?: { readonly port: number; readonly to: number }): Place => ({
  server: telegram,
  front: { telegram: { token: TOKEN, apiRoot: telegram.apiRoot, ...(hook ? { hook } : {}) } },
});

export const openProcessStage = async (options: ProcessOptions): Promise<ProcessStage> => {
  const { database, starts, processes: count = 1, byWebhook = count > 1 } = options;
  const clock = standingClock(starts);
  const telegram = await openTelegram(clock);
  const ports = byWebhook ? await Promise.all(Array.from({ length: count }, () => freePort())) : [];
  let processes: Processes | undefined;
  const balancer: Balancer | undefined = byWebhook
    ? await openBalancer(ports, (index) => processes?.serves(index) === true)
    : undefined;
  const places = balancer
    ? ports.map((port) => botBeside(telegram, { port, to: balancer.port }))
    : Array.from({ length: count }, () => botBeside(telegram));
  const running = await openProcesses(database, clock, places);
  processes = running;
  return {
    ...running,
    telegram,
    get code() {
      return running.code;
    },
    dealt: () => balancer?.dealt() ?? [],
    close: async () => {
      await running.close();
      await balancer?.close();
      await telegram.close();
    },
  };
};
