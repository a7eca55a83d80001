import {
  DEFAULT_SETTINGS,
  leadersOf,
  type Person as Member,
  type MemberRole,
  OPENS_BEFORE,
  phaseKey,
} from '@balintkit/core';
import { createApp, memoryStore, type Tables } from '@balintkit/core/app';
import { COMMANDS, createChat, encodeIntent, type Intent } from '@balintkit/core/chat';
import { createDocuments } from '@balintkit/core/documents';
import { LANGUAGES } from '@balintkit/core/phrases';
import { flawsIn, type Kept, lostBetween, northGroup } from '@balintkit/core/testing';
import { createSlackApp } from '@balintkit/slack-app';
import { createLoopback, type Raw } from '@balintkit/slack-app/loopback';
import { BEGINS } from '../evening/script.ts';
import { counted, standingClock } from '../evening/stage.ts';
import type { PlayedThrough } from './play.ts';
import { forgeSlack } from './slack-forged.ts';
import type { Kind, Step } from './steps.ts';
import { intentOf, isBad, type Line, type Reached } from './watch.ts';

// Everything Slack sends and never would, handed to the app as its wire does; what it calls goes to the loopback, which
// refuses what Slack refuses.

const [token, signingSecret] = ['xoxb-torture-only', 'torture-only-not-a-secret'];
const [MINUTE, HOUR] = [60_000, 3_600_000];
const SOCIETIES = ['torture00001', 'torture00002'] as const;
/** Who sits where, the first as the leader; the last two sit nowhere. */
const CIRCLES = [
  [0, 1, 2, 3, 4],
  [5, 2, 3, 6],
  [7, 8, 9],
] as const;
const PEOPLE = 12;
/** How many steps lie between two looks at everything. */
const LOOK = 500;
const TALK = /talk\d+k/;
const NAMED = /named\d+k/;

const any = <T>(list: readonly T[], number: number): T | undefined => list[number % list.length];

const keptIn = (tables: Tables): Kept => {
  const all = <T>(name: string): readonly T[] => [...(tables.get(name)?.values() ?? [])] as T[];
  return {
    societies: all('societies'),
    roles: all('roles'),
    people: all('people'),
    groups: all('groups'),
    sessions: all('sessions'),
    facts: all('facts'),
    histories: all('histories'),
    invitations: all('invitations'),
    requests: all('requests'),
    dialogues: all('dialogues'),
    posts: all<{ readonly post: Kept['posts'][number] }>('posted').map(({ post }) => post),
  };
};

/** Plays steps against an app of one's own, until something does not hold. */
export const playOnSlack = async (steps: readonly Step[], most: number): Promise<PlayedThrough> => {
  const [tables, reached]: [Tables, Reached] = [new Map(), new Map()];
  const count = (what: string): unknown => reached.set(what, (reached.get(what) ?? 0) + 1);
  const store = memoryStore(tables);
  const clock = standingClock(BEGINS);
  const chance = counted();
  const lines: Line[] = [];
  const flaws: string[] = [];
  const thrown = (error: unknown): unknown => flaws.push(`thrown: ${error instanceof Error ? error.stack : error}`);
  process.on('unhandledRejection', thrown);
  process.on('uncaughtException', thrown);

  const slack = await createLoopback({
    token,
    appToken: 'xapp-torture',
    signingSecret,
    now: clock.now,
    limits: 'off',
    events: [],
  });
  const app = createApp({ store, clock: clock.now, chance });
  const chat = createChat(app, createDocuments(app.people), 'whole');
  const front = createSlackApp({
    chat: { ...chat, worker: (...given) => ({ ...chat.worker(...given), start: () => {} }) },
    token,
    signingSecret,
    apiUrl: slack.apiUrl,
    now: clock.now,
    log: (level, event, data = {}) => void lines.push({ level, event, data: JSON.stringify(data) }),
  });
  let running: Promise<void> = Promise.resolve();
  await new Promise<void>((ready) => {
    running = front.start({ onReady: () => ready() });
  });

  const people = Array.from({ length: PEOPLE }, (_, index) =>
    slack.person({
      name: `p${index}`,
      realName: `named${index}k`,
      locale: LANGUAGES[index % LANGUAGES.length] ?? 'de-AT',
    }),
  );
  const channels = CIRCLES.map((_, index) =>
    slack.channel({ name: `room-${index}`, owner: people[0] as (typeof people)[0] }),
  );
  for (const channel of channels) for (const one of [...people.slice(1), 'bot'] as const) channel.adds(one);
  const place = (id: string) => ({ platform: 'slack', tenant: slack.team.id, id });
  const keyOf = (index: number): string => `person${index}`.padEnd(12, '0');
  const zone = 'Europe/Stockholm';
  await store.commit({
    societies: SOCIETIES.map((id) => ({
      id,
      version: 0,
      name: id,
      language: 'en',
      zone,
      creditRule: 'se-sfam',
      since: BEGINS,
    })),
    people: people.slice(0, 10).map(
      (one, index): Member => ({
        id: keyOf(index),
        version: 0,
        society: index < 7 ? SOCIETIES[0] : SOCIETIES[1],
        name: one.realName,
        language: LANGUAGES[index % LANGUAGES.length] ?? 'en',
        zone,
        settings: DEFAULT_SETTINGS,
        identities: [place(one.id)],
        accepted: BEGINS,
        heard: BEGINS,
      }),
    ),
    groups: CIRCLES.map((seats, index) =>
      northGroup({
        id: `group${index}`.padEnd(12, '0'),
        version: 0,
        society: index < 2 ? SOCIETIES[0] : SOCIETIES[1],
        mode: 'online',
        venue: { link: 'https://meet.example.org/it' },
        openness: index === 1 ? 'open' : 'closed',
        offers: 'from-the-announcement',
        room: { from: 2, to: 12 },
        members: seats.map((seat, at) => ({
          person: keyOf(seat),
          role: (['leader', 'co-leader'] as MemberRole[])[at] ?? 'member',
          since: BEGINS,
        })),
        places: [place(channels[index]?.id ?? '')],
      }),
    ),
    roles: [0, 7].map((index) => ({
      society: index === 0 ? SOCIETIES[0] : SOCIETIES[1],
      person: keyOf(index),
      role: 'administrator',
    })),
  });

  const sent: Raw[] = [];
  const inHand = new Set<Promise<unknown>>();
  /** What the person has open, as it was last drawn. */
  const windows = new Map<string, { readonly id: string; readonly view: Raw }>();
  const triggers = new Map<string, string>();
  let made = 0;
  let given = 0;

  /** Hands something to the app as its wire does. Whatever is whole is acknowledged once. */
  const give = (body: Raw, isWhole: boolean): void => {
    given += 1;
    if (isWhole) sent.push(body);
    if (sent.length > 200) sent.shift();
    let acks = 0;
    const user = (body.user as Raw | undefined)?.id;
    const ack = async (said?: unknown): Promise<void> => {
      acks += 1;
      const answer = said as Raw | undefined;
      if (!isWhole || body.type !== 'view_submission') return;
      if (answer?.response_action === 'update')
        windows.set(String(user), { id: `V${++made}`, view: answer.view as Raw });
      if (answer?.response_action === undefined) windows.delete(String(user));
      count(`page ${answer?.response_action ?? 'closed'}`);
    };
    const doing = front.bolt.processEvent({ body: body as never, ack } as never).then(
      () => {
        if (isWhole && acks !== 1) flaws.push(`acknowledged ${acks} times: ${JSON.stringify(body).slice(0, 500)}`);
      },
      (error: unknown) => {
        if (isWhole) thrown(error);
      },
    );
    const done = doing.finally(() => inHand.delete(done));
    inHand.add(done);
  };

  const who = (step: Step) => people[step.who % PEOPLE] as (typeof people)[0];
  const head = (id: string) => {
    const trigger_id = `${++made}.torture`;
    triggers.set(trigger_id, id);
    return { trigger_id, user: { id, username: id, team_id: slack.team.id }, team: { id: slack.team.id } };
  };
  const tap = (id: string, value: string, channel: string, ts: string): void => {
    count(`tap ${intentOf(value)}`);
    give(
      {
        type: 'block_actions',
        ...head(id),
        channel: { id: channel, name: 'x' },
        container: { type: 'message', message_ts: ts, channel_id: channel },
        actions: [{ type: 'button', action_id: '0.0', block_id: 'row-0', value }],
      },
      true,
    );
  };
  const wants = (person: string | undefined, intent: Intent): void => {
    const index = Array.from({ length: PEOPLE }, (_, at) => keyOf(at)).indexOf(person ?? '');
    const one = people[index];
    if (one) tap(one.id, encodeIntent(intent), one.dm.id || 'D0', '1.1');
  };
  const event = (what: Raw): void =>
    give(
      {
        type: 'event_callback',
        team_id: slack.team.id,
        event_id: `Ev${++made}`,
        event: what,
        authorizations: [{ team_id: slack.team.id, user_id: slack.bot.userId, is_bot: true }],
      },
      true,
    );
  const command = (id: string, text: string, channel: string): void => {
    const { trigger_id } = head(id);
    const user = { user_id: id, user_name: id };
    give(
      { command: '/balint', text, trigger_id, ...user, team_id: slack.team.id, channel_id: channel, channel_name: 'x' },
      true,
    );
  };

  /** Buttons that stand somewhere, the newest last: what they carry, where, and in which message. */
  const buttons: { readonly value: string; readonly channel: string; readonly ts: string }[] = [];
  let read = 0;
  const lookAround = (): void => {
    for (const { method, payload, answer } of slack.calls.slice(read)) {
      // The server does not know these triggers, which it looks at when the view itself is found right.
      if (method === 'views.open' && answer?.error === 'invalid_trigger_id') {
        const id = triggers.get(String(payload.trigger_id));
        if (id) windows.set(id, { id: `V${++made}`, view: payload.view as Raw });
      } else if (method === 'views.open' && answer) flaws.push(`a view is refused: ${JSON.stringify(answer)}`);
      const { channel = payload.channel, ts = payload.ts } = answer ?? {};
      for (const [, value = ''] of JSON.stringify(payload.blocks ?? '').matchAll(/"value":"([^"]+)"/g))
        buttons.push({ value, channel: String(channel), ts: String(ts) });
    }
    read = slack.calls.length;
    buttons.splice(0, Math.max(0, buttons.length - 300));
  };

  const valueFor = ({ which, more, odd }: Step, element: Raw): Raw => {
    const { type } = element;
    const options = [
      element.options,
      ...((element.option_groups as Raw[] | undefined) ?? []).map((one) => one.options),
    ];
    const all = options.flatMap((one) => (one as Raw[] | undefined) ?? []);
    if (all.length > 0) return { type, selected_option: any(all, which) };
    if (type === 'datepicker')
      return { type, selected_date: new Date(clock.now() + (which % 30) * 24 * HOUR).toISOString().slice(0, 10) };
    if (type === 'timepicker') return { type, selected_time: `${String(which % 24).padStart(2, '0')}:30` };
    const words = ['Nora', '45', 'Stockholm', 'https://e.org/x', '4-9', odd];
    return { type, value: more % 4 === 0 ? odd : (element.initial_value ?? any(words, which)) };
  };
  const handIn = (step: Step): void => {
    const [id, open] = any([...windows], step.who) ?? [];
    if (!id || !open) return;
    const blocks = (open.view.blocks as Raw[]).filter(({ type }) => type === 'input');
    const values = Object.fromEntries(
      blocks.map((block, at) => {
        const element = block.element as Raw;
        const state = valueFor({ ...step, which: step.which + at, more: step.more + at }, element);
        return [block.block_id, { [String(element.action_id)]: state }];
      }),
    );
    count(`form ${open.view.callback_id}`);
    const view = {
      id: open.id,
      hash: `${++made}`,
      callback_id: open.view.callback_id,
      type: 'modal',
      state: { values },
    };
    give({ type: 'view_submission', ...head(id), view: { ...view, app_installed_team_id: slack.team.id } }, true);
  };

  const goOn = async (step: Step): Promise<void> => {
    const group = await store.group(`group${step.who % CIRCLES.length}`.padEnd(12, '0'));
    if (!group || group.ended !== undefined) return;
    const leader = leadersOf(group)[0];
    const states = ['planned', 'running', 'settling'] as const;
    const [session] = await store.sessions({ groups: [group.id], states, from: clock.now() - 48 * HOUR, limit: 1 });
    if (!session) {
      const one = people[Number(leader?.slice(6, 8).replace(/0$/, '') || 0)];
      if (one) await app.dates.schedule({ identity: place(one.id) }, group.id, { starts: clock.now() + 3 * HOUR });
      return;
    }
    const at = { session: session.id };
    const seat = any(session.seats, step.which);
    const leads = session.leading ?? leader;
    if (session.state === 'planned') {
      if (step.more % 3 === 0) return wants(seat?.person, { do: 'offer', ...at });
      clock.moveTo(session.starts - OPENS_BEFORE + (step.which % 60) * MINUTE);
      return wants(leads, { do: 'open', ...at });
    }
    if (session.state === 'settling') return wants(leads, { do: 'attest', ...at });
    if (session.moment?.halt) return wants(leads, { do: 'resume', ...at });
    if (step.more % 4 === 0) return wants(seat?.person, { do: step.which % 2 ? 'arrive' : 'offer', ...at });
    const station = session.at;
    if (station?.phase === 'call' && session.slots[station.case - 1] === undefined)
      return wants(leads, {
        do: 'choose',
        ...at,
        case: station.case,
        presenter: any(session.offers, step.which)?.by ?? 'nobody',
      });
    wants(leads, { do: 'advance', ...at, from: station ? phaseKey(station) : 'gathering.0' });
  };

  const ofMessage = (step: Step) => any(buttons.slice(step.more % 3 ? -40 : 0), step.which);
  const WAYS: Readonly<Record<Kind, (step: Step) => unknown>> = {
    tap: (step) => {
      const one = ofMessage(step);
      const home = one?.channel.startsWith('D') ? people.find(({ dm }) => dm.id === one.channel) : undefined;
      if (one) tap((home ?? who(step)).id, one.value, one.channel, one.ts);
    },
    'tap-elsewhere': (step) => {
      const one = ofMessage(step);
      if (one) tap(who(step).id, one.value, channels[step.where % channels.length]?.id ?? '', one.ts);
    },
    'tap-mutated': (step) => {
      const [mine, other] = [ofMessage(step), any(buttons, step.where)];
      const parts = (mine?.value ?? 'home').split(':');
      const swapped = parts
        .with(step.which % parts.length, any((other?.value ?? '').split(':'), step.more) ?? '')
        .join(':');
      tap(
        who(step).id,
        step.more % 2 ? swapped : `${mine?.value ?? ''}${step.odd}`,
        mine?.channel ?? 'D0',
        mine?.ts ?? '1.1',
      );
    },
    'go-on': goOn,
    answer: handIn,
    command: (step) => {
      const rest = step.more % 3 ? '' : ` ${step.odd}`;
      const where = any(channels, step.where)?.id ?? '';
      command(who(step).id, `${any(COMMANDS, step.which)}${rest}`, step.where % 3 ? who(step).dm.id || 'D0' : where);
    },
    talk: (step) => {
      const channel = step.where % 2 ? who(step).dm.id || 'D0' : (any(channels, step.where)?.id ?? '');
      event({ type: 'message', user: who(step).id, channel, text: `talk${++made}k ${step.odd}` });
    },
    start: (step) => {
      const link = any([...(tables.get('invitations')?.keys() ?? [])], step.which);
      command(who(step).id, `start ${step.more % 2 ? `j-${link}` : step.odd}`, who(step).dm.id || 'D0');
    },
    thing: (step) =>
      event({ type: 'message', subtype: 'file_share', user: who(step).id, channel: who(step).dm.id || 'D0', text: '' }),
    malformed: (step) => give(forgeSlack(any(sent, step.which) ?? {}, any(sent, step.more) ?? {}, step), false),
    again: (step) => {
      const body = any(sent.slice(-30), step.which);
      if (body) give(body, true);
    },
    'two-fingers': (step) => {
      const one = ofMessage(step);
      for (const _ of [1, 2]) if (one) tap(who(step).id, one.value, one.channel, one.ts);
    },
    chats: (step) => {
      const channel = any(channels, step.where)?.id ?? '';
      const user = who(step).id;
      const events: readonly Raw[] = [
        { type: 'app_home_opened', user, tab: 'home', channel: who(step).dm.id },
        { type: 'app_home_opened', user, tab: 'home', channel: who(step).dm.id },
        { type: 'member_joined_channel', user: slack.bot.userId, inviter: user, channel },
        { type: 'channel_left', channel, actor_id: user },
        { type: 'user_change', user: { id: user, deleted: step.more % 8 === 0 } },
        { type: 'channel_id_changed', old_channel_id: 'C0GONE', new_channel_id: channel },
      ];
      event(any(events, step.which) ?? {});
    },
    fault: ({ which }) => {
      const body = {
        ok: false,
        error: any(['internal_error', 'ratelimited', 'injected_refusal', 'is_archived'], which),
      };
      let left = 1;
      const heal = slack.fault((method) =>
        /^(chat|views)/.test(method) && left-- > 0 ? { status: 200, body } : undefined,
      );
      healing.push(heal);
    },
    time: (step) => clock.moveTo(clock.now() + (step.more % 8 === 0 ? 24 * HOUR : (step.which % 60) * MINUTE)),
  };
  const healing: (() => void)[] = [];

  const settle = async (): Promise<void> => {
    while (inHand.size > 0) await Promise.all(inHand);
    for (const heal of healing.splice(0)) heal();
    lookAround();
  };
  let before: Kept | undefined;
  let logged = 0;
  const look = async (): Promise<void> => {
    await app.tick(clock.now());
    await front.worker.drain(clock.now());
    await settle();
    const kept = structuredClone(keptIn(tables));
    const all = JSON.stringify([...tables].map(([name, rows]) => [name, ...rows]));
    const news = lines.slice(logged);
    logged = lines.length;
    flaws.push(
      ...flawsIn(kept),
      ...(before ? lostBetween(before, kept) : []),
      ...news
        .filter((line) => isBad(line) && !line.data.includes('injected_refusal'))
        .map((line) => `logged: ${JSON.stringify(line)}`),
      ...news
        .filter(
          ({ data }) => TALK.test(data) || data.includes(token) || data.includes(signingSecret) || NAMED.test(data),
        )
        .map((line) => `told: ${JSON.stringify(line)}`),
      ...(TALK.test(all) ? [`kept: ${all.slice(Math.max(0, all.search(TALK) - 200), all.search(TALK) + 60)}`] : []),
    );
    for (const { state } of kept.sessions) count(`session ${state}`);
    before = kept;
  };

  let done = 0;
  try {
    for (const step of steps) {
      await WAYS[step.kind](step);
      done += 1;
      if (done % 8 === 0) await settle();
      if (done % LOOK === 0) await look();
      if (flaws.length > 0 || given >= most) break;
    }
    await settle();
    await look();
    const kept = keptIn(tables);
    reached.set('fact', kept.facts.length);
  } catch (error) {
    thrown(error);
  } finally {
    await front.stop();
    await running;
    await slack.close();
    process.off('unhandledRejection', thrown);
    process.off('uncaughtException', thrown);
  }
  return { flaws, steps: done, updates: given, reached };
};
