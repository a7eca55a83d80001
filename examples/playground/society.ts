import {
  DAY,
  DEFAULT_ROOM,
  HOUR,
  type Instant,
  instantOf,
  localDateOf,
  MINUTE,
  type PersonId,
  type Refusal,
  type Result,
  type Session,
} from '@balintkit/core';
import {
  type Caller,
  createApp,
  type Deed,
  type Frame,
  memoryStore,
  type Post,
  type Setup,
  type Store,
  type Tables,
} from '@balintkit/core/app';
import type { Loopback as Telegram } from '@balintkit/telegram-bot/loopback';
import { BEGINS, CIRCLES, type Circle, type Figure, platformOf, SOCIETY, TEAM, ZONE } from './cast.ts';
import { arrive, type Slack } from './slack/people.ts';

/** When the demo begins, on the day of this moment. */
export const beginsOn = (now: Instant): Instant => instantOf(localDateOf(now, ZONE), BEGINS, ZONE);

/** A circle with its chats, and with what its people do to meet the bot. */
export interface Settled {
  readonly circle: Circle;
  /** Its chats, as their platforms name them. */
  readonly chats: { readonly telegram?: string; readonly slack?: string };
  /** The bot is brought into the chat where it is not in it yet, and everybody opens their own with it. */
  readonly meetBot: () => void;
}

/** Everybody of the demo has an account, and each group its chats. On Slack the app is in them before it runs, since it would write there at once. */
export const settleIn = (telegram: Telegram, slack: Slack): readonly [Settled, ...Settled[]] => {
  const settle = (circle: Circle): Settled => {
    const homes = [settleOnTelegram(telegram, circle), settleOnSlack(slack, circle)];
    return {
      circle,
      chats: Object.assign({}, ...homes.map(({ chats }) => chats)),
      meetBot: () => {
        for (const home of homes) home.meetBot();
      },
    };
  };
  const [first, ...others] = CIRCLES;
  return [settle(first), ...others.map(settle)];
};

type Home = Pick<Settled, 'chats' | 'meetBot'>;

const settleOnTelegram = (telegram: Telegram, { title, language, people: figures }: Circle): Home => {
  const people = figures
    .filter((figure) => platformOf(figure) === 'telegram')
    .map(({ account, firstName, lastName }) =>
      telegram.person({ id: Number(account), firstName, lastName, languageCode: language }),
    );
  const [owner, ...others] = people;
  const chat = title !== undefined && owner ? telegram.group({ title, owner }) : undefined;
  for (const person of others) chat?.adds(person);
  return {
    chats: chat ? { telegram: `${chat.id}` } : {},
    meetBot: () => {
      chat?.adds('bot');
      for (const person of people) person.start();
    },
  };
};

const settleOnSlack = (slack: Slack, { channel: name, language, people: figures }: Circle): Home => {
  const people = figures
    .filter((figure) => platformOf(figure) === 'slack')
    .map((figure) => arrive(slack, { id: figure.account, name: nameOf(figure), language }));
  const [owner, ...others] = people;
  const channel = name !== undefined && owner ? slack.loopback.channel({ name, owner }) : undefined;
  for (const person of [...others, 'bot'] as const) channel?.adds(person);
  return {
    chats: channel ? { slack: channel.id } : {},
    meetBot: () => {
      for (const person of people) person.opensHome();
    },
  };
};

/**
 * The past of the demo society up to this moment, as its people brought it about: founded, joined, met and confirmed,
 * with the clock standing in the past. It is lived through in memory, which is quicker, and then written down. What was
 * to be sent then counts as sent.
 */
export const liveThrough = async (
  store: Store,
  settled: readonly Settled[],
  until: Instant,
  chance: (length: number) => string,
): Promise<void> => {
  const tables: Tables = new Map();
  const memory = memoryStore(tables);
  for (const one of settled) await past(memory, one, until, chance);
  await carryOver(tables, store);
};

/** The first leader founds the society, and later registers the groups of the others. */
const [
  {
    people: [FOUNDER],
  },
] = CIRCLES;

/** Since when the leaders of the demo are leaders, before their first meeting. */
const YEARS_OF_LEADING = 3;

const past = async (
  store: Store,
  { circle, chats }: Settled,
  until: Instant,
  chance: (length: number) => string,
): Promise<void> => {
  const dates = datesOf(circle, until);
  const first = dates[0] ?? until;
  let now = first - 20 * DAY;
  const app = createApp({ store, clock: () => now, chance });
  const [leader, ...others] = circle.people;
  const founder = as(FOUNDER);
  const { language, zone } = circle.frame;
  const ids = new Map<Figure, PersonId>();
  const idOf = (figure: Figure): PersonId => ids.get(figure) ?? '';

  if (leader === FOUNDER) {
    const said = { society: SOCIETY, name: nameOf(leader), language, zone, creditRule: 'se-sfam' };
    const founded = must(await app.founding.found(as(leader), (await app.founding.firstCode()) ?? '', said));
    ids.set(leader, founded.person.id);
  }
  const { group } = must(await app.groups.create(founder, frameOf(circle), leader === FOUNDER));

  const join = async (figure: Figure, role: 'leader' | 'co-leader' | 'member'): Promise<void> => {
    const inviter = role === 'leader' ? founder : as(leader);
    const { invitation } = must(await app.joining.invite(inviter, group.id, role));
    const profile = { name: nameOf(figure), profession: figure.profession, language, zone };
    const joined = must(await app.joining.join(as(figure), invitation.token, profile));
    ids.set(figure, joined.me.id);
    for (const request of await app.joining.waitingRequests(group.id))
      must(await app.joining.answerJoin(as(leader), request.id, 'welcome'));
  };
  const roleOf = (figure: Figure) => (circle.coLed && figure === others[0] ? 'co-leader' : 'member');

  if (leader !== FOUNDER) await join(leader, 'leader');
  const from = localDateOf(first - YEARS_OF_LEADING * 365 * DAY, zone);
  for (const status of ['member', 'leader'] as const)
    must(await app.statuses.enter(founder, idOf(leader), { status, from }));
  const firsts = others.filter(({ joined }) => joined === undefined);
  for (const figure of firsts) await join(figure, roleOf(figure));

  const sessions = must(await app.dates.schedule(as(leader), group.id, seasonOf(circle, dates))).sessions;
  const held = sessions.filter(({ starts }) => starts < until);
  const act = async (who: Figure, session: Session, deed: Deed): Promise<void> =>
    void must(await app.meetings.act(as(who), session.id, deed));

  for (const [index, session] of held.entries()) {
    const ago = held.length - index;
    now = session.starts - 2 * DAY;
    for (const figure of others) if (figure.joined === ago) await join(figure, roleOf(figure));
    now = session.starts + (session.minutes + 10) * MINUTE;
    const there = others.filter(({ joined = ago, away = [] }) => joined >= ago && !away.includes(ago));
    const coLeader = there.find((figure) => roleOf(figure) === 'co-leader');
    const presenting = there.filter((figure) => figure !== coLeader);
    await act(leader, session, { act: 'close' });
    for (const number of [1, 2]) {
      const presenter = presenting[(2 * index + number) % presenting.length];
      if (!presenter) continue;
      const roles = { led: idOf(leader), ...(coLeader ? { coLed: idOf(coLeader) } : {}) };
      await act(leader, session, { act: 'settle-case', case: number, presented: idOf(presenter), ...roles });
    }
    // In an open group nobody counts as coming who did not say so.
    const differ = others.filter((one) => ids.has(one) && there.includes(one) === (circle.frame.openness === 'open'));
    for (const figure of differ) {
      const minutes = there.includes(figure) ? session.minutes : 0;
      await act(leader, session, { act: 'settle-seat', person: idOf(figure), minutes });
    }
    await act(leader, session, { act: 'attest' });
  }

  now = until - 2 * HOUR;
  const [tonight] = sessions.filter(({ starts }) => starts > until);
  for (const figure of others)
    for (const said of figure.tonight ?? []) {
      now += 5 * MINUTE;
      const person = idOf(figure);
      if (tonight)
        await act(figure, tonight, said === 'offers' ? { act: 'offer', person } : { act: 'answer', person, is: said });
    }
  for (const platform of ['telegram', 'slack'] as const) {
    const id = chats[platform];
    if (id !== undefined)
      must(await app.groups.bind(as(leader), group.id, { platform, tenant: TENANTS[platform], id }));
  }
};

/** The fortnights on which a circle has met and is to meet. */
const datesOf = ({ frame: { zone }, at, next, held }: Circle, until: Instant): readonly Instant[] => {
  const today = localDateOf(until, zone);
  return Array.from({ length: held + 4 }, (_, index) => {
    const day = new Date(Date.parse(today) + (next + 14 * (index - held)) * DAY);
    return instantOf(day.toISOString().slice(0, 10), at, zone);
  });
};

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

const seasonOf = ({ frame: { zone }, at }: Circle, dates: readonly Instant[]) => {
  const [from = '', until = ''] = [dates[0] ?? 0, dates.at(-1) ?? 0].map((date) => localDateOf(date, zone));
  const on = WEEKDAYS[new Date(from).getUTCDay()] ?? 'sunday';
  return { rhythm: { repeats: { every: 'weeks', weeks: 2, on }, from, until, at, zone, without: [] } } as const;
};

const frameOf = ({ frame }: Circle): Frame => ({
  format: 'small-group',
  room: frame.openness === 'open' ? { from: 3, to: 8 } : DEFAULT_ROOM,
  protocol: 'default',
  pushBack: true,
  cases: 2,
  minutes: 90,
  measure: { by: 'credits' },
  offers: 'from-the-announcement',
  registered: true,
  ...frame,
});

const TENANTS = { telegram: '', slack: TEAM.id };

const as = (figure: Figure): Caller => {
  const platform = platformOf(figure);
  return { identity: { platform, tenant: TENANTS[platform], id: figure.account } };
};

const nameOf = ({ firstName, lastName }: Figure): string => `${firstName} ${lastName}`;

const must = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new Error(`the past of the demo society was refused: ${result.refusal.code}`);
  return result.value;
};

/** Writes what a store in memory holds into an empty one, all at once; of what was to be sent, nothing. */
const carryOver = async (tables: Tables, store: Store): Promise<void> => {
  const all = <T>(name: string): readonly T[] => [...(tables.get(name)?.values() ?? [])] as T[];
  const anew = <T extends { readonly version: number }>(name: string): readonly T[] =>
    all<T>(name).map((one) => ({ ...one, version: 0 }));
  const [setup] = anew<Setup>('setups');
  const written = await store.commit({
    ...(setup ? { setup } : {}),
    societies: anew('societies'),
    people: anew('people'),
    groups: anew('groups'),
    sessions: anew('sessions'),
    roles: all('roles'),
    series: all('series'),
    invitations: all('invitations'),
    requests: all('requests'),
    facts: all('facts'),
    entries: all('entries'),
    histories: anew('histories'),
    posts: all<{ readonly post: Post }>('posted').map(({ post }) => post),
  });
  if (written !== 'committed') throw new Error('the demo society could not be written down');
};
