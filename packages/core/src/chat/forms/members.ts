import { instantOf } from '../../clock.ts';
import { MEMBER_ROLES, membershipOf } from '../../group.ts';
import { HOUR, MINUTE } from '../../types.ts';
import { readerFor, say, toast } from '../asking.ts';
import { ask, choiceField, dateField, minutesField, numberField, textField, wordsOf } from '../fields.ts';
import { done, ended, type Form, refused } from '../form.ts';
import { membersView } from '../views/group.ts';
import { NAME } from './founding.ts';

const ENTERED = MEMBER_ROLES.filter((role) => role !== 'leader');

/** Somebody without a messenger, entered by the leader. */
export const enterPerson: Form = {
  id: 'enter-person',
  fields: [
    textField({ key: 'name', ask: ask('ask-person-name', 'ask-person-name-help'), most: NAME }),
    choiceField({ key: 'role', ask: ask('ask-person-role'), options: wordsOf(ENTERED, 'role'), columns: 2 }),
  ],
  begin: async (asking, { about = '' }) => {
    const seen = await asking.app.groups.allowed(asking.caller, about, 'keep-frame');
    return seen.ok ? { answers: {} } : refused(asking, seen.refusal);
  },
  submit: async (asking, { about = '' }, answers) => {
    const role = ENTERED.find((one) => one === answers.role) ?? 'member';
    const entered = await asking.app.groups.enter(asking.caller, about, String(answers.name), role);
    if (!entered.ok) return ended(asking, entered.refusal);
    const { members } = entered.value.group;
    const page = members.at(-1)?.person ?? 0;
    return done(toast(asking.t.say('person-entered')), say(await membersView(asking, entered.value, page)));
  },
};

/** The longest history that can be entered at once, in hours. */
const MOST_HOURS = 5000;

/** What somebody brings along from before; it counts in the queue alone. */
export const openingBalance: Form = {
  id: 'opening-balance',
  fields: [
    minutesField({
      key: 'minutes',
      ask: ask('ask-balance', 'ask-balance-help'),
      from: 0,
      to: MOST_HOURS * (HOUR / MINUTE),
      inHours: true,
    }),
    numberField({ key: 'sessions', ask: ask('ask-balance-meetings'), from: 0, to: 9999 }),
    numberField({ key: 'presented', ask: ask('ask-balance-presented'), from: 0, to: 999 }),
    dateField({ key: 'from', ask: ask('ask-balance-from', 'ask-balance-from-help'), past: true }),
  ],
  begin: async (asking, { about = '', person = '' }) => {
    const seen = await asking.app.groups.allowed(asking.caller, about, 'keep-frame');
    if (!seen.ok) return refused(asking, seen.refusal);
    if (!membershipOf(seen.value.group, person)) return refused(asking, { code: 'not-seated', person });
    const { t, name } = await readerFor(asking, [person]);
    return { answers: {}, intro: [t.capital(t.say('balance-intro', { name: name(person) }))] };
  },
  submit: async (asking, { about = '', person = '' }, answers) => {
    const entered = await asking.app.groups.balance(asking.caller, about, person, {
      minutes: Number(answers.minutes),
      sessions: Number(answers.sessions),
      presented: Number(answers.presented),
      from: instantOf(String(answers.from), '00:00', asking.zone),
    });
    if (!entered.ok) return ended(asking, entered.refusal);
    return done(toast(asking.t.say('balance-entered')), say(await membersView(asking, entered.value, person)));
  },
};
