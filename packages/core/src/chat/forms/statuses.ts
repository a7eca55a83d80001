import type { StatusesSeen } from '../../app/index.ts';
import { SOCIETIES } from '../../path.ts';
import { societyName } from '../../phrases/index.ts';
import { STATUSES, statusOf } from '../../status.ts';
import { type Asking, readerFor, say, toast } from '../asking.ts';
import { statusLine } from '../cards/path.ts';
import { statusesCard } from '../cards/statuses.ts';
import { ask, choiceField, dateField, todayOption, wordsOf } from '../fields.ts';
import { anew, done, ended, type Form, refused, type Submitted } from '../form.ts';

/** The status is of the society that keeps it. */
const HOME = 'home';

const saved = async (asking: Asking, seen: StatusesSeen): Promise<Submitted> =>
  done(toast(asking.t.say('changed')), say(statusesCard(await readerFor(asking, []), seen)));

/** A status of somebody, from the day on which it was given. */
const enterStatus: Form = {
  id: 'enter-status',
  fields: [
    choiceField({ key: 'status', ask: ask('ask-status'), options: wordsOf(STATUSES, 'held'), columns: 2 }),
    choiceField({
      key: 'of',
      ask: ask('ask-status-of'),
      options: ({ t }) => [
        { value: HOME, label: t.say('status-of-home') },
        ...SOCIETIES.map((value) => ({ value, label: t.capital(societyName(t, value)) })),
      ],
    }),
    dateField({ key: 'from', ask: ask('ask-status-from', 'ask-balance-from-help'), past: true, options: todayOption }),
    dateField({ key: 'until', ask: ask('ask-status-until', 'ask-status-until-help'), any: true, optional: true }),
  ],
  begin: async (asking, { about = '' }) => {
    const seen = await asking.app.statuses.seen(asking.caller, about);
    return seen.ok ? { answers: {}, intro: [seen.value.person.name] } : refused(asking, seen.refusal);
  },
  submit: async (asking, { about = '' }, { status: of, of: society, from, until }) => {
    const status = STATUSES.find((one) => one === of) ?? 'member';
    if (typeof until === 'string' && until < String(from)) return anew(asking, { code: 'ends-too-early' }, 'until');
    const entered = await asking.app.statuses.enter(asking.caller, about, {
      status,
      ...(society === HOME ? {} : { society: String(society) }),
      from: String(from),
      ...(typeof until === 'string' ? { until } : {}),
    });
    return entered.ok ? saved(asking, entered.value) : ended(asking, entered.refusal);
  },
};

/** The last day of a status. */
const endStatus: Form = {
  id: 'end-status',
  fields: [
    dateField({ key: 'until', ask: ask('ask-status-ended', 'ask-balance-from-help'), any: true, options: todayOption }),
  ],
  begin: async (asking, { person = '', status = '' }) => {
    const seen = await asking.app.statuses.seen(asking.caller, person);
    if (!seen.ok) return refused(asking, seen.refusal);
    const entry = statusOf(seen.value.history, status);
    if (!entry) return refused(asking, { code: 'status-gone' });
    return {
      answers: {},
      intro: [seen.value.person.name, asking.t.capital(statusLine(asking.t, entry, seen.value.society.short))],
    };
  },
  submit: async (asking, { person = '', status = '' }, { until }) => {
    const seen = await asking.app.statuses.seen(asking.caller, person);
    if (!seen.ok) return ended(asking, seen.refusal);
    const entry = statusOf(seen.value.history, status);
    if (!entry) return ended(asking, { code: 'status-gone' });
    if (String(until) < entry.from) return anew(asking, { code: 'ends-too-early' }, 'until');
    const ending = await asking.app.statuses.end(asking.caller, person, status, String(until));
    return ending.ok ? saved(asking, ending.value) : ended(asking, ending.refusal);
  },
};

/** What administrators enter of the statuses of people. */
export const statusForms: readonly Form[] = [enterStatus, endStatus];
