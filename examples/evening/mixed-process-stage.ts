import type { Loopback as Slack } from '@balintkit/slack-app/loopback';
import type { Loopback as Telegram } from '@balintkit/telegram-bot/loopback';
import { botBeside, openTelegram } from './process-stage.ts';
import { openProcesses, type Processes } from './processes.ts';
import { appBeside, openSlack } from './slack-process-stage.ts';
import { standingClock } from './stage.ts';

/** The bot on Telegram and the app on Slack, each a process of its own, on one database. */
export interface MixedProcessStage extends Processes {
  readonly telegram: Telegram;
  readonly slack: Slack;
}

/** Which process is which. */
export const MIXED = { telegram: 0, slack: 1 } as const;

export const openMixedProcessStage = async (database: string, starts: number): Promise<MixedProcessStage> => {
  const clock = standingClock(starts);
  const [telegram, slack] = [await openTelegram(clock), await openSlack(clock)];
  const processes = await openProcesses(database, clock, [botBeside(telegram), appBeside(slack)]);
  return {
    ...processes,
    telegram,
    slack,
    get code() {
      return processes.code;
    },
    close: async () => {
      await processes.close();
      await Promise.all([telegram.close(), slack.close()]);
    },
  };
};
