import type { Erasable } from '../../app/index.ts';
import type { Identity } from '../../person.ts';
import { explainRefusal, type Phrases } from '../../phrases/index.ts';
import type { Card } from '../reply.ts';
import { card, choice, named, type Reader, strong, sureCard, when } from './card.ts';

/** Why somebody cannot be erased yet, with the way on. */
export const hinderedCard = (reader: Reader, { hindrance }: Pick<Erasable, 'hindrance'>): Card => {
  const { t } = reader;
  const { refusal, group, session } = hindrance ?? {};
  return card(
    t,
    [refusal ? explainRefusal(t, refusal, reader) : t.say('erase-kept')],
    [
      when(group !== undefined, named(group?.name ?? '', { do: 'group' as const, group: group?.id ?? '' })),
      when(
        session !== undefined,
        choice(t.say('button-to-meeting'), { do: 'session' as const, session: session?.id ?? '' }),
      ),
      when(refusal?.code === 'last-administrator', choice(t.say('button-roles'), { do: 'roles' as const, page: 0 })),
      [choice(t.say('button-home'), { do: 'home' })],
    ],
  );
};

/** The last word to somebody who was erased. What lies with the platform is theirs to delete. */
export const erasedCard = (t: Phrases, platform: string): Card =>
  card(t, [strong(t.say('erased-title')), t.say('erased-text', { platform })]);

/** A platform's name as people write it: its id with a capital. */
export const platformName = ({ platform }: Pick<Identity, 'platform'>): string =>
  platform.charAt(0).toUpperCase() + platform.slice(1);

/** What erasing somebody means, for the administrator whom they asked. */
export const eraseForCard = ({ t, name }: Reader, { person }: Erasable, group: string): Card =>
  card(
    t,
    [
      strong(t.say('erase-for-ask', { name: name(person.id) })),
      t.say('erase-for-asked'),
      t.say('erase-goes-theirs'),
      t.say('erase-stays'),
    ],
    [
      [choice(t.say('button-erase-for'), { do: 'erase-sure', group, person: person.id })],
      [choice(t.say('button-keep-all'), { do: 'member', group, person: person.id })],
    ],
  );

/** Asks the second time, and names what happens. */
export const eraseSureCard = ({ t, name }: Reader, { person, groups }: Erasable, group: string): Card => {
  const words = { name: name(person.id), groups: t.list(groups.map((one) => one.name)), count: groups.length };
  return sureCard(
    t,
    t.say('erase-for-sure', words),
    [t.say('button-erase-for-yes'), { do: 'erase-person', group, person: person.id }],
    [t.say('button-keep-all'), { do: 'member', group, person: person.id }],
  );
};
