import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { createLoopback } from '@balintkit/telegram-bot/loopback';
import type { Order, Report, Start } from './bot-process.ts';
import { leftToDo } from './remains.ts';
import { BOT, type Stage, TOKEN } from './stage.ts';

/** How long anything is waited for before it counts as lost, in real ms. */
const PATIENCE = 30_000;
/** How often updates are dealt out, in real ms. */
const DEAL = 10;

/** Two bots in two processes on one database. */
export interface PairStage extends Stage {
  /** How many updates each of them was given. */
  readonly dealt: () => readonly number[];
}

/** What somebody did, as far as dealing it out goes. */
interface Update {
  readonly update_id: number;
}

/** One of the two: what it was given and has not confirmed, behind an address of its own. */
interface Hand {
  readonly apiRoot: string;
  readonly give: (update: Update) => void;
  readonly given: () => number;
  readonly open: () => readonly number[];
  readonly close: () => Promise<void>;
}

/** Two processes, each given every second update, as by a balancer; everything else they say reaches the same server. */
export const openPairStage = async (database: string, starts: number): Promise<PairStage> => {
  let now = starts;
  const telegram = await createLoopback({
    token: TOKEN,
    botUsername: BOT,
    botName: 'Balint',
    now: () => now,
    limits: 'off',
  });
  const hands = [await openHand(telegram.apiRoot), await openHand(telegram.apiRoot)];
  const ticked = new Map<ChildProcess, number>();
  let code: string | undefined;
  let isClosing = false;
  let failure: Error | undefined;

  const start = async (hand: Hand, index: number): Promise<void> => {
    const given: Start = { database, token: TOKEN, apiRoot: hand.apiRoot, now, from: (index + 1) * 100_000 };
    const child = fork(fileURLToPath(new URL('bot-process.ts', import.meta.url)), [JSON.stringify(given)], {
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    ticked.set(child, 0);
    child.once('exit', (status, signal) => {
      if (!isClosing) failure = new Error(`a bot ended by itself: ${signal ?? status}`);
    });
    await new Promise<void>((ready) => {
      child.on('message', (report: Report) => {
        if ('ticked' in report) ticked.set(child, report.ticked);
        if (!('code' in report)) return;
        code = report.code ?? undefined;
        ready();
      });
    });
  };
  // One after the other: each start makes the code of the one before dead.
  for (const [index, hand] of hands.entries()) await start(hand, index);

  const deal = async (): Promise<void> => {
    let next = 0;
    let turn = 0;
    while (!isClosing) {
      const open = hands.flatMap((hand) => hand.open());
      const offset = open.length > 0 ? Math.min(...open) : next;
      const answer = await fetch(`${telegram.apiRoot}/bot${TOKEN}/getUpdates?offset=${offset}&timeout=0`);
      const { result } = (await answer.json()) as { readonly result: readonly Update[] };
      for (const update of result.filter(({ update_id: id }) => id >= next)) {
        next = update.update_id + 1;
        hands[turn % hands.length]?.give(update);
        turn += 1;
      }
      await pause(DEAL);
    }
  };
  const dealing = deal();

  const left = async (): Promise<string> => {
    if ([...ticked.values()].some((at) => at < now - 5_000)) return 'a process looks for what is due';
    return (await leftToDo(database, now)).join(', ');
  };
  const eventually = async (): Promise<void> => {
    const until = Date.now() + PATIENCE;
    for (let rest = await left(); rest !== ''; rest = await left()) {
      if (failure) throw failure;
      if (Date.now() > until) throw new Error(`still to come after ${PATIENCE} ms: ${rest}`);
      await pause(DEAL);
    }
  };

  return {
    telegram,
    clock: {
      now: () => now,
      moveTo: (instant) => {
        now = Math.max(now, instant);
        for (const child of ticked.keys()) child.send({ now } satisfies Order);
      },
    },
    quiet: async () => {
      await telegram.idle({ timeout: PATIENCE });
      await eventually();
      await telegram.idle({ timeout: PATIENCE });
    },
    get code() {
      return code;
    },
    dealt: () => hands.map((hand) => hand.given()),
    close: async () => {
      isClosing = true;
      await dealing;
      for (const child of ticked.keys()) {
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
      for (const hand of hands) await hand.close();
      await telegram.close();
    },
  };
};

const openHand = async (apiRoot: string): Promise<Hand> => {
  let waiting: Update[] = [];
  let given = 0;
  let wake: () => void = () => {};

  const updates = async (offset: number): Promise<readonly Update[]> => {
    waiting = waiting.filter(({ update_id: id }) => id >= offset);
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    if (waiting.length === 0) await Promise.race([woken, pause(500)]);
    return waiting;
  };

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const isAsking = /\/getUpdates/.test(request.url ?? '');
    const text = isAsking
      ? JSON.stringify({ ok: true, result: await updates(Number(JSON.parse(body || '{}').offset ?? 0)) })
      : await forwarded(`${apiRoot}${request.url}`, request, body);
    response.setHeader('content-type', 'application/json');
    response.end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    apiRoot: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    give: (update) => {
      given += 1;
      waiting.push(update);
      wake();
    },
    given: () => given,
    open: () => waiting.map(({ update_id: id }) => id),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
};

const forwarded = async (url: string, { method = 'POST', headers }: IncomingMessage, body: string): Promise<string> => {
  const answer = await fetch(url, {
    method,
    ...(method === 'GET' ? {} : { body, headers: { 'content-type': headers['content-type'] ?? 'application/json' } }),
  });
  return answer.text();
};
