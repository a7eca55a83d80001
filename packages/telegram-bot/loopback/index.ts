/**
 * Telegram's Bot API on loopback HTTP, for tests, benches and a playground: it keeps chats, hands out updates and
 * refuses what Telegram refuses, and it has people who press, type, block and leave. It knows no bot in particular.
 */
import type { UserFromGetMe } from 'grammy/types';
import { CannotDo } from './errors.ts';
import { createGroup, type OpenGroup } from './groups.ts';
import { ANSWERABLE_FOR, createRates } from './limits.ts';
import { createWatchedLog } from './log.ts';
import { createPerson } from './people.ts';
import { createServerFor } from './server.ts';
import type { Group, Happening, Loopback, LoopbackOptions, Person } from './types.ts';
import { createUpdates } from './updates.ts';
import { createWebhook } from './webhook.ts';
import type { World } from './world.ts';

export { CannotDo } from './errors.ts';
export { freePort } from './free-port.ts';
export { ANSWERABLE_FOR, DELETABLE_FOR, LIMITS, RATES } from './limits.ts';
export { drawButton, drawChat, drawMessage, drawToast } from './screen.ts';
export type * from './types.ts';
export { MESSAGE_KINDS } from './types.ts';

/** Starts a server with nobody on it. */
export const createLoopback = async (options: LoopbackOptions): Promise<Loopback> => {
  const listeners = new Set<(happening: Happening) => void>();
  const waiters = new Set<() => void>();
  const settled = (): void => {
    for (const check of waiters) check();
  };
  const me = botOf(options);
  let last = 0;
  const updates = createUpdates({ deliverTwice: options.deliverTwice ?? false, onConfirmed: settled });
  const world: World = {
    now: options.now,
    bot: { id: me.id, is_bot: true, first_name: me.first_name, username: me.username },
    me,
    hasPrivacy: options.privacy ?? true,
    accounts: new Map(),
    rooms: new Map(),
    files: new Map(),
    commands: new Map(),
    taps: new Map(),
    updates,
    webhook: createWebhook({ updates, now: options.now, pace: options.webhook }),
    countSend: options.limits === 'off' ? () => {} : createRates(options.now),
    emit: (happening) => {
      for (const listener of listeners) listener(happening);
    },
    next: () => ++last,
  };
  const server = await createServerFor({
    world,
    token: options.token,
    port: options.port ?? 0,
    slow: options.slow ?? 0,
    onSettled: settled,
  });
  const people: Person[] = [];
  const groups: OpenGroup[] = [];
  const roomOfGroup = (group: Group) => {
    const open = groups.find((each) => each.group === group);
    if (!open) throw new CannotDo(`${group.title} is not on this server`);
    return open.room();
  };

  const watched = createWatchedLog({
    token: options.token,
    bot: me,
    calls: server.calls,
    updates: world.updates.all,
  });

  return {
    apiRoot: server.apiRoot,
    token: options.token,
    bot: me,
    people,
    get groups() {
      return groups.map(({ group }) => group);
    },
    calls: server.calls,
    call: server.call,
    deliveries: world.webhook.deliveries,
    updates: world.updates.all,
    person: (who) => {
      const person = createPerson(world, who, roomOfGroup);
      people.push(person);
      return person;
    },
    group: (what) => {
      const open = createGroup(world, what);
      groups.push(open);
      return open.group;
    },
    file: (id) => world.files.get(id),
    fault: server.fault,
    on: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    redeliver: world.updates.redeliver,
    forge: world.updates.forge,
    idle: ({ timeout = 10_000 } = {}) =>
      new Promise((resolve, reject) => {
        const left = (): string => whatIsLeft(world, server.underWay());
        const finish = (how: () => void): void => {
          clearTimeout(timer);
          waiters.delete(check);
          how();
        };
        const check = (): void => {
          if (left() === '') finish(resolve);
        };
        const timer = setTimeout(
          () => finish(() => reject(new Error(`not idle after ${timeout} ms: ${left()}`))),
          timeout,
        );
        waiters.add(check);
        check();
      }),
    log: watched.log,
    close: async () => {
      world.webhook.close();
      await server.close();
      watched.check();
    },
  };
};

/** Empty when nothing is left to do; a tap too old to be answered is not waited for. */
const whatIsLeft = (world: World, underWay: number): string => {
  const unconfirmed = world.updates.unconfirmed();
  const taps = [...world.taps.values()].filter(({ at }) => world.now() - at <= ANSWERABLE_FOR);
  return [
    unconfirmed.length > 0 ? `updates not confirmed: ${unconfirmed.join(', ')}` : '',
    taps.length > 0 ? `taps not answered: ${taps.map(({ account }) => account.user.first_name).join(', ')}` : '',
    underWay > 0 ? `calls under way: ${underWay}` : '',
  ]
    .filter(Boolean)
    .join('; ');
};

const botOf = ({ token, botUsername, botName, privacy }: LoopbackOptions): UserFromGetMe => {
  const id = Number(token.match(/^(\d+):.+$/)?.[1]);
  if (!id) throw new Error('a token looks like 123456:ABC');
  return {
    id,
    is_bot: true,
    first_name: botName ?? botUsername,
    username: botUsername,
    can_join_groups: true,
    can_read_all_group_messages: privacy === false,
    supports_inline_queries: false,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
};
