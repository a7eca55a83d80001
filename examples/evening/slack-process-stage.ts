import { createLoopback, type Loopback } from '@balintkit/slack-app/loopback';
import { freePort } from '@balintkit/telegram-bot/loopback';
import { openProcesses, type Place, type Processes } from './processes.ts';
import { CREDENTIALS } from './slack-stage.ts';
import { type Clock, standingClock } from './stage.ts';

/** The app on Slack as a process that can be killed, and is started again every time. */
export interface SlackProcessStage extends Processes {
  readonly slack: Loopback;
}

export interface SlackProcessOptions {
  readonly database: string;
  readonly starts: number;
  /** Whether Slack posts what people do, signed; otherwise it comes down a websocket. */
  readonly byHttp?: boolean;
}

/** Slack, as processes stand beside it: an event comes again for as long as one takes to start, and they say themselves when they rest. */
export const openSlack = ({ now }: Clock): Promise<Loopback> =>
  createLoopback({ ...CREDENTIALS, botName: 'Balint', now, limits: 'off', settle: 5, pace: { retry: 5_000 } });

/** A process of the app, which opens a websocket, or is posted to at a port. */
export const appBeside = (slack: Loopback, port?: number): Place => {
  const { token, appToken, signingSecret } = CREDENTIALS;
  const by = port === undefined ? { appToken } : { signingSecret, port };
  return { server: slack, front: { slack: { token, apiUrl: slack.apiUrl, by } } };
};

export const openSlackProcessStage = async (options: SlackProcessOptions): Promise<SlackProcessStage> => {
  const { database, starts, byHttp } = options;
  const clock = standingClock(starts);
  const slack = await openSlack(clock);
  const port = byHttp ? await freePort() : undefined;
  if (port !== undefined) slack.postTo(`http://127.0.0.1:${port}/slack/events`);
  const processes = await openProcesses(database, clock, [appBeside(slack, port)]);
  return {
    ...processes,
    slack,
    get code() {
      return processes.code;
    },
    close: async () => {
      await processes.close();
      await slack.close();
    },
  };
};
