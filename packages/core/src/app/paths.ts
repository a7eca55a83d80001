import type { Fact } from '../fact.ts';
import { followed, notAdmitted, type Path, pathOf, recordOf } from '../path.ts';
import type { Person } from '../person.ts';
import type { PersonRecord } from '../record.ts';
import type { Refusal } from '../refusal.ts';
import { no, ok, type Result } from '../result.ts';
import type { Scheme } from '../scheme.ts';
import type { Society } from '../society.ts';
import type { StatusEntry, StatusHistory } from '../status.ts';
import type { LocalDate, PersonId } from '../types.ts';
import { endsForm } from './alter.ts';
import { type Caller, type Context, type Known, knownBy } from './context.ts';
import { factsOfPeople } from './keys.ts';
import type { Change, Store } from './store.ts';

/** Somebody's path to accreditation: what they said, and what their society entered. */
export interface PathSeen {
  readonly me: Person;
  readonly society: Society;
  readonly path: Path;
  readonly statuses: readonly StatusEntry[];
}

/** What tells how far somebody is: their record, as a scheme reads it. */
export interface Progress extends PathSeen {
  readonly record: (scheme: Scheme) => PersonRecord;
}

/** Which schemes somebody follows, what they say of themselves for that, and how far they are. All of it is their own. */
export const paths = ({ store, decide }: Context) => {
  const known = async (caller: Caller): Promise<Known | undefined> => caller.known ?? (await knownBy(store, caller));

  const seen = async (caller: Caller): Promise<Result<PathSeen, Refusal>> => {
    const found = await known(caller);
    if (!found) return no({ code: 'not-known' });
    const { me, society } = found;
    const [history] = await store.histories([me.id]);
    return ok({ me, society, path: pathOf(me), statuses: history?.held ?? [] });
  };

  /** In a fixed number of queries, however many meetings there were. */
  const progress = async (caller: Caller): Promise<Result<Progress, Refusal>> => {
    const found = await known(caller);
    if (!found) return no({ code: 'not-known' });
    const { me, society } = found;
    const facts = await factsOfPeople(store, society.id, [me.id], [me]);
    const histories = await historiesOf(store, me, facts);
    const path = pathOf(me);
    const onFile = { person: me.id, path, facts, histories, society };
    return ok({
      me,
      society,
      path,
      statuses: histories.find(({ id }) => id === me.id)?.held ?? [],
      record: (scheme) => recordOf(onFile, scheme),
    });
  };

  /** Changes what somebody says of themselves; `form`: what ends the form that asked for it. */
  const alter = (
    caller: Caller,
    make: (path: Path) => Path,
    form?: Pick<Change, 'forget'>,
  ): Promise<Result<Person, Refusal>> =>
    decide<Result<Person, Refusal>>(caller, async (_, again) => {
      const me = await store.personBy(caller.identity);
      if (!me) return { answer: no({ code: 'not-known' }) };
      if (again) return { answer: ok(me) };
      const [before, path] = [pathOf(me), make(pathOf(me))];
      if (JSON.stringify(path) === JSON.stringify(before)) return { answer: ok(me), ...(form && { change: form }) };
      const next = { ...me, path };
      return { answer: ok(next), change: { ...form, people: [next] } };
    });

  /** The same, asked for by a form, which is over then. */
  const tell = (caller: Caller, make: (path: Path) => Path): Promise<Result<Person, Refusal>> =>
    alter(caller, make, endsForm(caller));

  /** Enters a scheme, or enters it on another day: one on which it was open. The form that asked for it is over then. */
  const follow = async (caller: Caller, scheme: Scheme, on: LocalDate): Promise<Result<Person, Refusal>> => {
    const refusal = notAdmitted(scheme, on);
    return refusal ? no(refusal) : tell(caller, (path) => followed(path, scheme, on));
  };

  return { seen, progress, alter, tell, follow };
};

/** The statuses of somebody and of those by whom their hours were led and confirmed, each under the key that the facts carry. */
const historiesOf = async (
  store: Store,
  me: Person,
  facts: readonly Fact[],
): Promise<readonly Pick<StatusHistory, 'id' | 'held'>[]> => {
  const others = [...new Set(facts.flatMap(othersOf))].filter((id) => id !== me.id);
  const people = await store.people(others);
  // What was led or confirmed under a key that became an alias was so by whose it is today.
  const ownerOf = new Map(people.flatMap(({ id, aliasOf }) => (aliasOf === undefined ? [] : [[id, aliasOf]])));
  const histories = await store.histories([me.id, ...others, ...ownerOf.values()]);
  const heldBy = new Map(histories.map(({ id, held }) => [id, held]));
  return [me.id, ...others].map((id) => ({ id, held: heldBy.get(ownerOf.get(id) ?? id) ?? [] }));
};

const othersOf = ({ confirmedBy, held, elsewhere }: Fact): readonly PersonId[] => [
  ...[confirmedBy, elsewhere?.ledBy].flatMap((one) => one ?? []),
  ...[...(held?.cases ?? []), ...(elsewhere?.cases ?? [])].flatMap(({ led, coLed }) => [
    led,
    ...(coLed ? [coLed] : []),
  ]),
];
