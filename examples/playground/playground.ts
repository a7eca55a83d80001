import { resolve } from 'node:path';
import { faultOf } from '@balintkit/core';
import { createLog, type Log } from '@balintkit/core/operator';
import { type ListenOptions, listen, type Site } from '@balintkit/core/web';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createChanges } from './changes.ts';
import { createDesk } from './desk/routes.ts';
import { guard } from './guard.ts';
import { createMessenger } from './messenger/routes.ts';
import { bundlePage } from './page/bundle.ts';
import { createSlack } from './slack/routes.ts';
import { createStages } from './stages.ts';

/** Where the playground is found, unless somebody else is there. */
const PORT = 4646;
/** How many ports are tried, one after another. */
const TRIED = 20;
const LONGEST_BODY = 64 * 1024;

/** How a playground is opened. */
export interface PlaygroundOptions {
  /** Where its database files lie; they are made anew at each start. */
  readonly folder: string;
  /** 4646 unless told, or the next that is free; 0 takes any. */
  readonly port?: number;
  /** Without one, what goes wrong is written to standard error. */
  readonly log?: Log;
}

/** A playground that serves until it is closed. */
export interface Playground {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Opens the playground: the real bots over platforms on this computer, and a page for them. Resolves when the demo stands. */
export const openPlayground = async (options: PlaygroundOptions): Promise<Playground> => {
  const { folder, port = PORT, log = createLog('warn') } = options;
  const page = await bundlePage();
  const changes = createChanges();
  const messenger = createMessenger();
  const slack = createSlack();
  let begin: (site: Hono) => void = () => {};
  const begun = new Promise<Hono>((resolve) => {
    begin = resolve;
  });
  const fetch = async (request: Request): Promise<Response> => (await begun).fetch(request);
  const served = await listenFrom(port, { host: '127.0.0.1', fetch, patience: 1_000 });

  const stages = createStages({
    folder: resolve(folder),
    // Two playgrounds in one folder leave each other's files alone.
    name: served.port === PORT || port === 0 ? 'balint-playground' : `balint-playground-${served.port}`,
    log,
    onChange: changes.changed,
    onShow: (scene) => {
      changes.changed();
      messenger.show(scene.then(({ telegram }) => telegram));
      slack.show(scene.then((shown) => shown.slack));
    },
  });
  const close = async (): Promise<void> => {
    changes.close();
    messenger.close();
    slack.close();
    await served.stop();
    await stages.close();
  };
  const opened = stages.reset();

  const site = new Hono()
    .use(guard, bodyLimit({ maxSize: LONGEST_BODY }))
    .route('/telegram', messenger.routes)
    .route('/slack', slack.routes)
    .route('/desk', createDesk(stages, changes))
    .get('*', (c) => {
      const file = page.get(c.req.path);
      if (!file) return c.notFound();
      c.header(
        'content-security-policy',
        "default-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
      );
      return c.body(typeof file.body === 'string' ? file.body : new Uint8Array(file.body), 200, {
        'content-type': file.type,
      });
    })
    .onError((error, c) => {
      log('error', 'playground.failed', faultOf(error));
      return c.json({ why: 'Something broke here. Reset starts over.' }, 500);
    });

  begin(site);

  await opened.catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { address: `http://localhost:${served.port}`, close };
};

/** Listens on this port, or on the next one that is free. */
const listenFrom = async (port: number, options: Omit<ListenOptions, 'port'>): Promise<Site> => {
  for (let tried = port; ; tried += 1) {
    try {
      return await listen({ ...options, port: tried });
    } catch (error) {
      // Windows says so of ports that it keeps for itself.
      const isTaken = error instanceof Error && 'code' in error && /^(EADDRINUSE|EACCES)$/.test(String(error.code));
      if (!isTaken || tried >= port + TRIED) throw error;
    }
  }
};
