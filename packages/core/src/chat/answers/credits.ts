import type { Credits, PeriodName } from '../../app/index.ts';
import { type Asking, type Replies, readerFor, refuse, show } from '../asking.ts';
import type { Reader } from '../cards/card.ts';
import { type Asked, creditLineCard, creditRuleCard, creditRulesCard, creditsCard } from '../cards/credits.ts';
import type { Card } from '../reply.ts';
import type { Handlers } from './handler.ts';

/** What is asked for is always one's own: whose statement it is, nobody says. */
const shown = async (
  asking: Asking,
  period: PeriodName,
  rule: string,
  make: (reader: Reader, credits: Credits) => Card,
): Replies => {
  const found = await asking.app.people.credits(asking.caller, period, rule === 'own' ? undefined : rule);
  if (!found.ok) return refuse(asking, found.refusal);
  return [show(make(await readerFor(asking, []), found.value))];
};

const statement = (asking: Asking, asked: Asked): Replies =>
  shown(asking, asked.period, asked.rule, (reader, credits) => creditsCard(reader, credits, asked));

/** Somebody's own hours: under which rule, in which period, how each was counted. */
export const credits: Handlers<'credits' | 'credits-by' | 'credits-line' | 'credits-rules' | 'credits-rule'> = {
  credits: (asking, { period }) => statement(asking, { period, rule: 'own', by: 'whole', page: 0 }),
  'credits-by': (asking, { period, rule, by, page }) => statement(asking, { period, rule, by, page }),
  'credits-line': (asking, { period, rule, page, fact }) => {
    const asked: Asked = { period, rule, by: 'session', page };
    return shown(asking, period, rule, (reader, found) => creditLineCard(reader, found, asked, fact));
  },
  'credits-rules': (asking, asked) =>
    shown(asking, asked.period, asked.rule, ({ t }, found) => creditRulesCard(t, found, asked)),
  'credits-rule': (asking, asked) =>
    shown(asking, asked.period, asked.rule, ({ t }, found) => creditRuleCard(t, found, asked)),
};
