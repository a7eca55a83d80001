import type { Fact, Group, PersonId, Session } from '@balintkit/core';
import type { Store } from '@balintkit/core/app';
import { NAMES, type Story } from './story.ts';

/** What is known of one society in the end: its groups, their meetings, and what was sealed, with names in the place of keys. */
export interface Ledger {
  readonly group: Group;
  readonly sessions: readonly Session[];
  readonly facts: readonly Fact[];
  readonly name: (person: PersonId) => string;
}

export const ledgerOf = async (store: Store): Promise<Ledger> => {
  const [society] = await store.societies();
  const [group] = society ? await store.groups({ society: society.id }) : [];
  if (!society || !group) throw new Error('there is no society with a group');
  const sessions = await store.sessions({ groups: [group.id] });
  const people = await store.people([...new Set(group.members.map(({ person }) => person))]);
  const facts = await store.facts({ society: society.id, people: people.map(({ id }) => id) });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return { group, sessions, facts, name: (person) => names.get(person) ?? '?' };
};

/** The same with the names of the script in the place of those that people have in a story. */
export const asTold = (ledger: Ledger, { called }: Story): Ledger => ({
  ...ledger,
  name: (person) => NAMES.find((one) => called[one] === ledger.name(person)) ?? '?',
});

const COLUMNS = ['who', 'role', 'minutes', 'presented', 'led', 'co-led', 'declared by', 'confirmed by'] as const;

/** Facts as a table to be read: one line for each, in the order of names. Cases are told by their number. */
export const tableOf = ({ facts, name }: Pick<Ledger, 'facts' | 'name'>): string => {
  const rows = facts
    .map((fact) => {
      const cases = (is: (one: { presented: PersonId; led: PersonId; coLed?: PersonId }) => boolean) =>
        (fact.held?.cases ?? []).flatMap((one, index) => (is(one) ? [index + 1] : [])).join(', ') || '–';
      return [
        name(fact.person),
        fact.role,
        String(fact.minutes),
        cases(({ presented }) => presented === fact.person),
        cases(({ led }) => led === fact.person),
        cases(({ coLed }) => coLed === fact.person),
        name(fact.declaredBy),
        fact.confirmedBy === undefined ? '–' : name(fact.confirmedBy),
        fact.activity === 'balint-group' ? '' : fact.activity,
        fact.amends ? `amends: ${fact.amends.why}` : '',
        fact.addedSelf ? 'added themselves' : '',
        fact.inStead ? `in stead: ${fact.inStead}` : '',
      ];
    })
    .sort(([a = ''], [b = '']) => a.localeCompare(b));
  const widths = COLUMNS.map((column, index) => Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)));
  return [[...COLUMNS], ...rows]
    .map((row) =>
      row
        .map((cell, index) => cell.padEnd(widths[index] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

/** What was the same for everybody at one meeting, once; fails where it was not. */
export const commonTo = ({ facts, name }: Pick<Ledger, 'facts' | 'name'>) => {
  const all = facts.map(({ activity, start, zone, held }) => {
    if (!held) throw new Error('this fact comes from no meeting');
    const { session: _, series, group: __, cases, ...rest } = held;
    return {
      activity,
      start: new Date(start).toISOString(),
      zone,
      ...rest,
      inASeries: series !== undefined,
      cases: cases.map(({ presented, led, coLed }) => ({
        presented: name(presented),
        led: name(led),
        coLed: coLed === undefined ? undefined : name(coLed),
      })),
    };
  });
  const different = new Set(all.map((one) => JSON.stringify(one)));
  if (different.size !== 1) throw new Error(`not the same for everybody: ${[...different].join(' / ')}`);
  return all[0];
};
