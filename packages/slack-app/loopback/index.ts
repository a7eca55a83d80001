/**
 * Slack's own API on loopback HTTP, for tests, benches and a playground: it keeps channels, direct messages, Homes and
 * modals, brings what people do to the app, and refuses what Slack refuses. It knows no app in particular.
 */
import { createChannel, type OpenChannel } from './channels.ts';
import { createCourier } from './delivery.ts';
import { CannotDo } from './errors.ts';
import { EVENTS, pushEvent } from './events.ts';
import { createRates } from './limits.ts';
import { createWatchedLog } from './log.ts';
import { SCOPES } from './methods.ts';
import { createPerson } from './people.ts';
import { createServerFor } from './server.ts';
import { createSockets } from './sockets.ts';
import type { Channel, Happening, Loopback, LoopbackOptions, NewPerson, Person } from './types.ts';
import type { Room, World } from './world.ts';

export { CannotDo } from './errors.ts';
export { EVENTS } from './events.ts';
export { LIMITS, RATES, RESPONSE_FOR, TRIGGER_FOR } from './limits.ts';
export { SCOPES } from './methods.ts';
export { drawButton, drawChat, drawMessage } from './screen.ts';
export { sign } from './signing.ts';
export type * from './types.ts';
export { DELIVERED } from './types.ts';

/** Real ms, and turns of the event loop, without a call after which an app counts as quiet. */
const SETTLE = 30;
const TURNS = 10;

/** Starts a server with nobody on it. */
export const createLoopback = async (options: LoopbackOptions): Promise<Loopback> => {
  const { token, appToken, signingSecret, now, settle = SETTLE } = options;
  if (!token.startsWith('xoxb-') || !appToken.startsWith('xapp-'))
    throw new Error("a bot's token begins with xoxb-, an app's with xapp-");
  const listeners = new Set<(happening: Happening) => void>();
  const team = { id: 'T00000HOME', name: 'Home', domain: 'home', ...options.team };
  const bot = { id: 'B000000BOT', userId: 'U000000BOT', appId: 'A000000APP', name: options.botName ?? 'Helper' };
  let last = 0;
  let stirred = 0;
  const stir = (): void => {
    stirred = performance.now();
  };
  const sockets = createSockets(bot.appId);
  const courier = createCourier({
    now,
    secret: signingSecret,
    pace: options.pace,
    twice: options.deliverTwice ?? false,
    sockets,
    onSettled: stir,
  });
  const world: World = {
    now,
    team,
    bot,
    base: '',
    installed: true,
    slashes: options.commands ?? ['/balint'],
    subscribed: new Set(options.events ?? EVENTS),
    accounts: new Map(),
    rooms: new Map(),
    views: new Map(),
    triggers: new Map(),
    answerables: new Map(),
    files: new Map(),
    uploads: new Map(),
    bring: courier.bring,
    countUse: options.limits === 'off' ? () => {} : createRates(now),
    emit: (happening) => {
      for (const listener of listeners) listener(happening);
    },
    next: () => ++last,
  };
  const server = await createServerFor({
    world,
    tokens: { bot: token, app: appToken },
    scopes: new Set(options.scopes ?? SCOPES),
    sockets,
    port: options.port ?? 0,
    slow: options.slow ?? 0,
    onActivity: stir,
  });
  const people: Person[] = [];
  const channels: OpenChannel[] = [];
  const roomOfChannel = (channel: Channel): Room => {
    const open = channels.find((each) => each.channel === channel);
    if (!open) throw new CannotDo(`#${channel.name} is not on this server`);
    return open.room;
  };
  const person = (who: NewPerson): Person => {
    const one = createPerson(world, who, roomOfChannel);
    people.push(one);
    return one;
  };
  const left = (): string => {
    const waiting = courier.pending();
    return [
      waiting.length > 0 ? `not acknowledged: ${waiting.join(', ')}` : '',
      server.underWay() > 0 ? `calls under way: ${server.underWay()}` : '',
    ]
      .filter(Boolean)
      .join('; ');
  };
  const watched = createWatchedLog({
    secrets: [token, appToken, signingSecret],
    bot: bot.name,
    calls: server.calls,
    deliveries: courier.deliveries,
    names: () => [
      ...people.flatMap(({ name, realName }) => [name, realName]),
      ...channels.map(({ room }) => room.name),
    ],
  });

  return {
    apiUrl: `${world.base}/api/`,
    token,
    team,
    bot,
    people,
    get channels() {
      return channels.map(({ channel }) => channel);
    },
    calls: server.calls,
    deliveries: courier.deliveries,
    get sockets() {
      return sockets.count();
    },
    person,
    channel: (what) => {
      const open = createChannel(world, what, what.owner ?? person({ name: 'owner', realName: 'Owner' }));
      channels.push(open);
      return open.channel;
    },
    postTo: courier.postTo,
    refresh: (reason = 'refresh_requested') => sockets.refresh(reason),
    file: (id) => world.files.get(id),
    fault: server.fault,
    on: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    redeliver: courier.redeliver,
    forge: courier.forge,
    uninstalls: () => {
      pushEvent(world, { type: 'tokens_revoked', tokens: { bot: [bot.userId] } });
      pushEvent(world, { type: 'app_uninstalled' });
      world.installed = false;
    },
    idle: async ({ timeout = 10_000 } = {}) => {
      const until = performance.now() + timeout;
      // By turns of the event loop as well: on a machine that is busy elsewhere time passes and nobody got on with anything.
      for (let turns = 0; left() !== '' || performance.now() - stirred < settle || turns < TURNS; turns += 1) {
        if (performance.now() > until) throw new Error(`not idle after ${timeout} ms: ${left() || 'never quiet'}`);
        const before = stirred;
        await new Promise((resolve) => setTimeout(resolve, settle / TURNS));
        if (stirred !== before || left() !== '') turns = 0;
      }
    },
    log: watched.log,
    close: async () => {
      courier.close();
      await server.close();
      watched.check();
    },
  };
};
