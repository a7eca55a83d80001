import type { Entry } from '../../entry.ts';
import { explainEntry } from '../../phrases/index.ts';
import type { GroupId } from '../../types.ts';
import type { Card, Line } from '../reply.ts';
import { card, choice, type Reader, strong, when } from './card.ts';

/** How many lines of the journal stand on one page. */
export const LINES = 12;

/** What was done by office, the newest first; `more` where there are older lines. */
export const journalCard = (
  reader: Reader,
  entries: readonly Entry[],
  groups: ReadonlyMap<GroupId, string>,
  page: number,
  more: boolean,
): Card => {
  const { t } = reader;
  return card(
    t,
    [
      strong(t.say('journal-title')),
      t.say(entries.length === 0 ? 'journal-none' : 'journal-text'),
      ...entries.map((entry) => entryLine(reader, entry, groups)),
    ],
    [
      [
        ...when(page > 0, choice(t.say('button-newer'), { do: 'journal', page: page - 1 })),
        ...when(more, choice(t.say('button-older'), { do: 'journal', page: page + 1 })),
      ],
      [choice(t.say('button-back'), { do: 'society' })],
    ],
  );
};

const entryLine = ({ t, name, zone, now }: Reader, entry: Entry, groups: ReadonlyMap<GroupId, string>): Line => {
  const { at, by, group, person } = entry;
  const called = {
    by: by === undefined ? undefined : name(by),
    person: person === undefined ? undefined : name(person),
    group: groups.get(group ?? ''),
  };
  return [{ soft: t.capital(t.dateTime(at, { zone, now })) }, ' · ', explainEntry(t, entry, called)];
};
