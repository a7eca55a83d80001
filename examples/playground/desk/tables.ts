import {
  ALL_TIME,
  creditRuleOf,
  type Fact,
  type Group,
  type Instant,
  type Language,
  MINUTES,
  type Notification,
  type PersonId,
  type Session,
  type Society,
  shown,
  state,
} from '@balintkit/core';
import type { App } from '@balintkit/core/app';
import { creditRuleTitle, explainEntry, explainOrder, type Phrases, phrases } from '@balintkit/core/phrases';
import type { Cell, Table } from './wire.ts';

/** How many rows of a table are shown at most. */
const ROWS = 100;
/** How many rows of what is due, and of the journal, are looked through. */
const LOOKED_AT = 500;

/** How what is stored is told: when, in which language, and what chats are called. */
interface Telling {
  readonly now: Instant;
  readonly language: Language;
  /** The title of a chat, by its id. */
  readonly chatOf: (chat: string) => string;
}

/** What is known of the society, with names in the place of keys. */
interface Known {
  readonly app: App;
  readonly t: Phrases;
  readonly now: Instant;
  readonly society: Society;
  readonly groups: readonly Group[];
  readonly people: readonly { readonly id: PersonId; readonly name: string }[];
  readonly sessions: readonly Session[];
  readonly facts: readonly Fact[];
  readonly nameOf: (person: PersonId | undefined) => string;
  readonly groupOf: (group: string | undefined) => string;
  readonly chatOf: Telling['chatOf'];
}

/** What is stored, as the store reads it; none of it before there is a society. */
export const tablesOf = async (app: App, telling: Telling): Promise<readonly Table[]> => {
  const known = await knownIn(app, telling);
  return Promise.all([
    table('facts', FACTS, known && facts(known)),
    table('queue', QUEUE, known && queue(known)),
    table('credits', CREDITS, known && credits(known)),
    table('to-come', TO_COME, known && toCome(known)),
    table('meetings', MEETINGS, known && meetings(known)),
    table('journal', JOURNAL, known && journal(known)),
  ]);
};

type Rows = readonly (readonly Cell[])[];

const table = async (
  name: Table['name'],
  columns: readonly string[],
  found: Rows | Promise<Rows> | undefined,
): Promise<Table> => {
  const rows = (await found) ?? [];
  return { name, columns, rows: rows.slice(0, ROWS), count: rows.length };
};

const knownIn = async (app: App, { now, language, chatOf }: Telling): Promise<Known | undefined> => {
  const t = phrases(language);
  const { store } = app;
  const [society] = await store.societies();
  if (!society) return undefined;
  const [groups, roles] = await Promise.all([
    store.groups({ society: society.id }),
    store.roles({ society: society.id }),
  ]);
  const requests = await Promise.all(groups.map(({ id }) => store.requests({ groups: [id] })));
  const ids = [
    ...groups.flatMap(({ members }) => members.map(({ person }) => person)),
    ...roles.map(({ person }) => person),
    ...requests.flat().map(({ person }) => person),
  ];
  const people = await store.people([...new Set(ids)]);
  const [sessions, facts] = await Promise.all([
    groups.length === 0 ? [] : store.sessions({ groups: groups.map(({ id }) => id), newestFirst: true }),
    store.facts({ society: society.id, people: people.map(({ id }) => id) }),
  ]);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const circles = new Map(groups.map(({ id, name }) => [id, name]));
  return {
    app,
    t,
    now,
    society,
    groups,
    people: [...people].sort((a, b) => a.name.localeCompare(b.name, t.language)),
    sessions,
    facts: facts.toReversed(),
    nameOf: (person) => (person === undefined ? '' : (names.get(person) ?? t.say('name-unknown'))),
    groupOf: (group) => (group === undefined ? '' : (circles.get(group) ?? '')),
    chatOf,
  };
};

const FACTS = ['who', 'when', 'group', 'role', 'minutes', 'presented', 'led', 'co-led', 'confirmed by', 'amends'];

const facts = ({ facts, nameOf, groupOf }: Known): Rows =>
  facts.map((fact) => {
    const cases = (is: (one: { presented: PersonId; led: PersonId; coLed?: PersonId }) => boolean) =>
      (fact.held?.cases ?? []).flatMap((one, index) => (is(one) ? [index + 1] : [])).join(', ') || null;
    return [
      nameOf(fact.person),
      { at: fact.start },
      groupOf(fact.held?.group),
      fact.role,
      fact.minutes,
      cases(({ presented }) => presented === fact.person),
      cases(({ led }) => led === fact.person),
      cases(({ coLed }) => coLed === fact.person),
      fact.confirmedBy === undefined ? null : nameOf(fact.confirmedBy),
      fact.amends?.why ?? null,
    ];
  });

const QUEUE = ['group', 'meeting', 'offered', 'order, and why'];

/** Of each group's next meeting the offers, in their order. */
const queue = async ({ app, t, groups, sessions, society, nameOf, now }: Known): Promise<Rows> => {
  const rule = creditRuleOf(society.creditRule ?? '');
  const open = sessions.filter((one) => one.state === 'planned' || one.state === 'running').toReversed();
  const lines = open.map(async (session): Promise<Rows> => {
    const group = groups.find(({ id }) => id === session.group);
    if (!group) return [];
    const ranked = await app.meetings.orderOf(session, group, society);
    const words = explainOrder(t, ranked, { measure: group.measure, rule }, { zone: group.zone, now, name: nameOf });
    return ranked.map(({ offer }, index) => [
      group.name,
      { at: session.starts },
      { at: offer.at },
      words[index] ?? null,
    ]);
  });
  return (await Promise.all(lines)).flat();
};

const CREDITS = ['who', 'credits', 'rule', 'minutes', 'meetings', 'waiting'];

const credits = ({ t, people, facts, society }: Known): Rows => {
  const rule = creditRuleOf(society.creditRule ?? '') ?? MINUTES;
  return people.map(({ id, name }) => {
    const statement = state(
      facts.filter(({ person }) => person === id),
      rule,
      ALL_TIME,
    );
    const { points, unit, minutes, sessions, waiting } = statement;
    return [name, t.credits(points, unit), creditRuleTitle(t, rule), minutes, sessions, shown(waiting)];
  });
};

const TO_COME = ['due', 'what', 'to', 'group'];

const toCome = async ({ app, sessions, nameOf, groupOf, chatOf }: Known): Promise<Rows> => {
  const due = await app.store.notifications('due', LOOKED_AT);
  const aimed = ({ aim }: Notification) => ('person' in aim ? nameOf(aim.person) : chatOf(aim.place.id));
  const about = ({ about }: Notification) =>
    groupOf(about.group ?? sessions.find(({ id }) => id === about.session)?.group);
  return due.map((one) => [{ at: one.due }, one.kind, aimed(one), about(one)]);
};

const MEETINGS = ['group', 'number', 'when', 'state', 'led by', 'offers', 'cases'];

const meetings = ({ sessions, nameOf, groupOf }: Known): Rows =>
  sessions.map(({ group, number, starts, state, leading, offers, slots }) => [
    groupOf(group),
    number,
    { at: starts },
    state,
    nameOf(leading) || null,
    offers.length,
    slots.filter((slot) => slot !== 'nobody').length,
  ]);

const JOURNAL = ['when', 'what'];

const journal = async ({ app, t, society, nameOf, groupOf }: Known): Promise<Rows> =>
  (await app.store.entries(society.id, 0, LOOKED_AT)).map((entry) => {
    const called = {
      by: entry.by === undefined ? undefined : nameOf(entry.by),
      person: entry.person === undefined ? undefined : nameOf(entry.person),
      group: groupOf(entry.group) || undefined,
    };
    return [{ at: entry.at }, explainEntry(t, entry, called)];
  });
