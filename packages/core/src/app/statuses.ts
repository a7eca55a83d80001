import type { Person } from '../person.ts';
import type { Refusal } from '../refusal.ts';
import { no, ok, type Result } from '../result.ts';
import type { Society } from '../society.ts';
import { endedStatus, type StatusEntry, type StatusHistory, statusOf, withoutStatus, withStatus } from '../status.ts';
import type { Id, LocalDate, PersonId } from '../types.ts';
import { endsForm } from './alter.ts';
import type { Caller, Context } from './context.ts';
import { type Done, entryOf } from './journal.ts';
import { kept, peopleOf } from './societies.ts';
import type { Change } from './store.ts';

/** Somebody's statuses, for an administrator. */
export interface StatusesSeen {
  readonly me: Person;
  readonly society: Society;
  readonly person: Person;
  readonly history: StatusHistory;
}

type Answer = Promise<Result<StatusesSeen, Refusal>>;

/** The dated statuses of a society's people: entered by its administrators, from when they held, and written down in the journal. */
export const statuses = (context: Context) => {
  const { store, decide, id } = context;

  const seen = async (caller: Caller, whose: PersonId): Answer => {
    const found = await kept(store, caller, 'keep-statuses');
    if (!found.ok) return found;
    const { me, society } = found.value;
    const [row] = await store.people([whose]);
    // A key that became an alias leads to whose it is today.
    const [person] = row?.aliasOf === undefined ? [row] : await store.people([row.aliasOf]);
    if (person?.society !== society.id) return no({ code: 'not-seated', person: whose });
    const [history = { id: person.id, version: 0, society: society.id, held: [] }] = await store.histories([person.id]);
    return ok({ me, society, person, history });
  };

  /** Whom a status can be entered for, also where they were entered by name alone. */
  const people = async (caller: Caller): Promise<Result<readonly Person[], Refusal>> => {
    const found = await kept(store, caller, 'keep-statuses');
    return found.ok ? ok(await peopleOf(store, found.value)) : found;
  };

  const change = (
    caller: Caller,
    whose: PersonId,
    make: (history: StatusHistory) => { readonly history: StatusHistory; readonly done: Pick<Done, 'did' | 'what'> },
    form?: Pick<Change, 'forget'>,
  ): Answer =>
    decide<Result<StatusesSeen, Refusal>>(caller, async (now, again) => {
      const found = await seen(caller, whose);
      if (!found.ok || again) return { answer: found };
      const { me, person, history: before } = found.value;
      const { history, done } = make(before);
      if (history === before) return { answer: found, ...(form && { change: form }) };
      return {
        answer: ok({ ...found.value, history }),
        change: {
          ...form,
          histories: [history],
          // Written as they are: nobody gets a status who is erased at the same moment.
          people: [person],
          entries: [entryOf(context, me, { ...done, person: person.id }, now)],
        },
      };
    });

  /** Enters a status from the day on which it was given. */
  const enter = (caller: Caller, whose: PersonId, entry: Omit<StatusEntry, 'id'>): Answer =>
    change(
      caller,
      whose,
      (history) => ({
        history: withStatus(history, { ...entry, id: id() }),
        done: { did: 'enter-status', what: entry.status },
      }),
      endsForm(caller),
    );

  /** Enters the last day of a status. */
  const end = (caller: Caller, whose: PersonId, entry: Id, until: LocalDate): Answer =>
    change(
      caller,
      whose,
      (history) => ({
        history: endedStatus(history, entry, until),
        done: { did: 'end-status', ...whatOf(history, entry) },
      }),
      endsForm(caller),
    );

  /** Takes away what was entered by mistake. */
  const drop = (caller: Caller, whose: PersonId, entry: Id): Answer =>
    change(caller, whose, (history) => ({
      history: withoutStatus(history, entry),
      done: { did: 'drop-status', ...whatOf(history, entry) },
    }));

  return { seen, people, enter, end, drop };
};

const whatOf = (history: StatusHistory, id: Id): Pick<Done, 'what'> => {
  const entry = statusOf(history, id);
  return entry ? { what: entry.status } : {};
};
