import { CREDIT_RULES } from '../../credit-rules/index.ts';
import { OTHER } from '../../path.ts';
import type { Person } from '../../person.ts';
import { creditRuleTitle, endonym, LANGUAGES, type Phrases, societyName } from '../../phrases/index.ts';
import { isLastAdministrator, type RoleHeld, SOCIETY_ROLES, type Society } from '../../society.ts';
import type { PersonId } from '../../types.ts';
import type { Card } from '../reply.ts';
import { atStart, card, choice, grid, listRows, named, type Reader, strong, sureCard, when } from './card.ts';

/** A society as its administrators see it: what is set, and the ways to its roles and its journal. */
export const societyCard = ({ t }: Reader, society: Society): Card => {
  const rule = CREDIT_RULES.find((one) => one.id === society.creditRule);
  const now = {
    name: society.name,
    language: endonym(society.language),
    zone: t.city(society.zone),
    retention:
      society.retention === undefined
        ? t.say('retention-none')
        : t.say('retention-years', { years: society.retention }),
    short: shortName(t, society),
    'credit-rule': rule ? creditRuleTitle(t, rule) : t.say('credit-rule-none'),
    words: t.say('words-own', {
      count: Object.values(society.words ?? {}).flatMap((words) => Object.keys(words)).length,
    }),
  } as const;
  const keys = Object.keys(now) as readonly (keyof typeof now)[];
  return card(
    t,
    [
      strong(society.name),
      ...keys.map((key) => t.say('edit-line', { field: t.say(`field-${key}`), value: now[key] })),
      t.say('society-from-now-on'),
    ],
    [
      ...grid(
        keys
          .filter((key) => key !== 'language' || LANGUAGES.length > 1)
          .map((key) => choice(t.say(`field-${key}`), { do: 'form', form: `our-${key}`, about: society.id })),
        2,
      ),
      [
        choice(t.say('button-roles'), { do: 'roles', page: 0 }),
        choice(t.say('button-statuses'), { do: 'status-people', page: 0 }),
        choice(t.say('button-journal'), { do: 'journal', page: 0 }),
      ],
      [choice(t.say('button-back'), { do: 'home' })],
    ],
  );
};

/** By which name schemes know it. */
const shortName = (t: Phrases, { short }: Society): string => {
  if (short === undefined) return t.say('path-unsaid');
  return short === OTHER ? t.say('short-none') : societyName(t, short);
};

/** Who holds which role: administrators first. */
export const rolesCard = (reader: Reader, held: readonly RoleHeld[], page: number): Card => {
  const { t } = reader;
  const all = SOCIETY_ROLES.flatMap((role) => held.filter((one) => one.role === role));
  const entry = ({ person, role }: RoleHeld) =>
    named(atStart(reader, person), { do: 'take-role-ask', person, role }, (who) =>
      t.say('members-line', { name: who, role: t.say(`society-role-${role}`) }),
    );
  return card(
    t,
    [strong(t.say('roles-title')), t.say('roles-text')],
    [
      ...listRows(t, all, page, 1, entry, (to) => ({ do: 'roles', page: to })),
      [choice(t.say('button-name-role'), { do: 'name-who', page: 0 })],
      [choice(t.say('button-back'), { do: 'society' })],
    ],
  );
};

/** To whom a role can be given; `me` gives it. */
export const nameWhoCard = ({ t }: Reader, people: readonly Person[], page: number, me: PersonId): Card => {
  const entry = ({ id, name }: Person) => named(name, { do: 'name-what', person: id });
  return card(
    t,
    [
      strong(t.say('name-who')),
      ...when(
        people.every(({ id }) => id === me),
        t.say('name-who-nobody'),
      ),
    ],
    [
      ...listRows(t, people, page, 1, entry, (to) => ({ do: 'name-who', page: to })),
      [choice(t.say('button-back'), { do: 'roles', page: 0 })],
    ],
  );
};

/** Which role somebody gets, beside those they hold. */
export const nameWhatCard = ({ t, name }: Reader, held: readonly RoleHeld[], person: PersonId): Card => {
  const own = held.filter((one) => one.person === person);
  const free = SOCIETY_ROLES.filter((role) => !own.some((one) => one.role === role && one.branch === undefined));
  return card(
    t,
    [
      strong(name(person)),
      ...when(
        own.length > 0,
        t.say('roles-held', { roles: t.list(own.map(({ role }) => t.say(`society-role-${role}`))) }),
      ),
      ...free.map((role) =>
        t.say('option-rule', {
          option: t.capital(t.say(`society-role-${role}`)),
          rule: t.say(`society-role-${role}-rule`),
        }),
      ),
    ],
    [
      ...free.map((role) => [
        choice(t.say('button-make', { role: t.say(`society-role-${role}`) }), {
          do: 'name-role' as const,
          person,
          role,
        }),
      ]),
      [choice(t.say('button-back'), { do: 'name-who', page: 0 })],
    ],
  );
};

/** Asks before a role is taken back or laid down. */
export const takeRoleCard = (
  { t, name }: Reader,
  held: readonly RoleHeld[],
  { person, role }: Pick<RoleHeld, 'person' | 'role'>,
  me: PersonId,
): Card => {
  const words = { name: name(person), role: t.say(`society-role-${role}`) };
  const back = [t.say('button-back'), { do: 'roles', page: 0 }] as const;
  if (role === 'administrator' && isLastAdministrator(held, person))
    return card(t, [t.say('refusal-last-administrator')], [[choice(...back)]]);
  return sureCard(
    t,
    person === me ? t.say('resign-ask', { role: words.role }) : t.say('take-role-ask', words),
    [t.say(person === me ? 'button-resign-yes' : 'button-take-role-yes'), { do: 'take-role', person, role }],
    [...back],
  );
};
