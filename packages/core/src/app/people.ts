import { localDateOf } from '../clock.ts';
import { type CreditRule, MINUTES } from '../credit.ts';
import { ALL_TIME, calendarYear, type Period, periodOfRule } from '../credit-period.ts';
import { creditRuleOf } from '../credit-rules/index.ts';
import { type Statement, state } from '../credit-statement.ts';
import { type Fact, standing } from '../fact.ts';
import { type Person, sameIdentity } from '../person.ts';
import type { Refusal } from '../refusal.ts';
import { no, ok, type Result } from '../result.ts';
import { DAY, type Instant, type PersonId } from '../types.ts';
import { type Caller, type Context, type Known, knownBy } from './context.ts';
import { factsOfPeople } from './keys.ts';
import type { Change } from './store.ts';

/** The periods that somebody's credits are asked for by name; years are those of their own calendar, `of-rule` is the rule's. */
export const PERIODS = ['this-year', 'last-year', 'all', 'of-rule'] as const;
/** One of `PERIODS`. */
export type PeriodName = (typeof PERIODS)[number];

/** Somebody's credits under a rule. */
export interface Credits {
  readonly me: Person;
  readonly rule: CreditRule;
  /** Their society's rule, or minutes where it has none. */
  readonly own: CreditRule;
  readonly statement: Statement;
  /** The facts that stand, oldest first. */
  readonly facts: readonly Fact[];
}

/** What somebody may set about themselves. */
export type Personal = Partial<Pick<Person, 'name' | 'language' | 'zone' | 'profession' | 'settings'>>;

export const people = ({ store, decide, clock }: Context) => {
  const known = (caller: Caller): Promise<Known | undefined> => knownBy(store, caller);

  /** Names by key; whoever was erased has none. One query. */
  const names = async (ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, string>> => {
    const unique = [...new Set(ids)];
    if (unique.length === 0) return new Map();
    return new Map((await store.people(unique)).map((person) => [person.id, person.name]));
  };

  /** Sets something about oneself. A switch ends no form; whatever is typed was asked for by one. */
  const set = (caller: Caller, personal: Personal): Promise<Result<Person, Refusal>> =>
    decide<Result<Person, Refusal>>(caller, async (_, again) => {
      const me = await store.personBy(caller.identity);
      if (!me) return { answer: no({ code: 'not-known' }) };
      if (again) return { answer: ok(me) };
      const next = { ...me, ...personal };
      const form: Change = personal.settings ? {} : { forget: { dialogues: [caller.identity] } };
      if (JSON.stringify(next) === JSON.stringify(me)) return { answer: ok(me), change: form };
      return { answer: ok(next), change: { ...form, people: [next] } };
    });

  /** A sign of life: the identity used last stands first, and whoever was out of reach is back. */
  const heard = (caller: Caller): Promise<void> =>
    decide<void>({}, async (now) => {
      const me = await store.personBy(caller.identity);
      if (!me) return { answer: undefined };
      const first = me.identities[0];
      const isFirst = first !== undefined && sameIdentity(first, caller.identity);
      if (me.unreachable === undefined && isFirst && !isLongAgo(me, now)) return { answer: undefined };
      const { unreachable: _, ...rest } = me;
      const identities = [caller.identity, ...me.identities.filter((one) => !sameIdentity(one, caller.identity))];
      return { answer: undefined, change: { people: [{ ...rest, identities, heard: now }] } };
    });

  /** Somebody's own statement of credits, by their society's rule or another one that ships. */
  const credits = async (caller: Caller, name: PeriodName, by?: string): Promise<Result<Credits, Refusal>> => {
    const found = caller.known ?? (await known(caller));
    if (!found) return no({ code: 'not-known' });
    const { me, society } = found;
    const own = creditRuleOf(society.creditRule ?? '') ?? MINUTES;
    const rule = by === undefined ? own : (creditRuleOf(by) ?? MINUTES);
    const facts = await factsOfPeople(store, society.id, [me.id], [me]);
    const period = periodOf(name, clock(), me, rule);
    return ok({ me, rule, own, facts: standing(facts), statement: state(facts, rule, period) });
  };

  return { known, names, set, heard, credits };
};

/** A sign of life is written down once in so long; how long people are kept is counted in years. */
const HEARD_ANEW = 30 * DAY;

/** Whether the last sign of life that was written down is so old that the next one is written too. */
export const isLongAgo = ({ heard, accepted }: Pick<Person, 'heard' | 'accepted'>, now: Instant): boolean =>
  now - Math.max(heard ?? Number.NEGATIVE_INFINITY, accepted ?? Number.NEGATIVE_INFINITY) > HEARD_ANEW;

/** A period by its name, in the calendar of the person's own zone; the running year where a rule names none. */
const periodOf = (name: PeriodName, now: Instant, me: Pick<Person, 'zone'>, rule: CreditRule): Period => {
  if (name === 'all') return ALL_TIME;
  const named = name === 'of-rule' ? periodOfRule(rule, now, me.zone) : undefined;
  if (named) return named;
  const year = Number(localDateOf(now, me.zone).slice(0, 4));
  return calendarYear(name === 'last-year' ? year - 1 : year, me.zone);
};
