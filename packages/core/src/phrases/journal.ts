import type { Entry } from '../entry.ts';
import type { Phrases } from './phrases.ts';

/** What a line of the journal may call those it is about. */
export interface Called {
  /** Without one, the program did it. */
  readonly by?: string | undefined;
  readonly person?: string | undefined;
  readonly group?: string | undefined;
}

/** A line of the journal, in a sentence. */
export const explainEntry = (
  t: Phrases,
  { did, what = '' }: Pick<Entry, 'did' | 'what'>,
  { by, person, group }: Called,
): string => {
  const word = (...prefixes: readonly string[]) =>
    prefixes.flatMap((prefix) => t.find(`${prefix}-${what}`) ?? [])[0] ?? what;
  const words = {
    by: by ?? t.say('journal-program'),
    person: person ?? t.say('name-unknown'),
    group: group ?? t.say('journal-group'),
    what,
    role: word('role', 'society-role'),
    status: word('held'),
  };
  return t.capital(t.say(`entry-${did}`, words));
};
