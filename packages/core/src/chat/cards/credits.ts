import { type Credits, PERIODS, type PeriodName } from '../../app/index.ts';
import { localDateOf } from '../../clock.ts';
import { MINUTES } from '../../credit.ts';
import type { Line } from '../../credit-line.ts';
import { CREDIT_RULES } from '../../credit-rules/index.ts';
import {
  creditRuleInList,
  creditRuleTitle,
  explainCreditRule,
  explainLine,
  explainMonths,
  explainStatement,
  type Phrases,
} from '../../phrases/index.ts';
import type { FactId, Zone } from '../../types.ts';
import type { Card, Choice } from '../reply.ts';
import { card, choice, grid, named, pageOf, pageRow, type Reader, type Row, strong, when } from './card.ts';

/** How many months stand on one card, and how many meetings to tap on. */
const LINES = { month: 30, session: 20 };

/** Which statement is looked at: `own` is the society's rule. */
export interface AskedRule {
  readonly period: PeriodName;
  readonly rule: string;
}

/** What a statement is taken apart by, and which page of that is shown. */
export interface Asked extends AskedRule {
  readonly by: 'whole' | 'month' | 'session';
  readonly page: number;
}

/** The statement of credits, and how to look at it otherwise. */
export const creditsCard = ({ t, zone, now }: Reader, credits: Credits, asked: Asked): Card => {
  const { statement, rule, own } = credits;
  const { by, page } = asked;
  const [title = '', ...rest] = explainStatement(t, statement, rule, { zone, now });
  const months = by === 'month' ? explainMonths(t, statement, zone) : [];
  const lines = by === 'session' ? statement.lines : [];
  const to = (change: Partial<Asked>) => ({ do: 'credits-by', ...asked, page: 0, ...change }) as const;
  const pages = (count: number, size: number): Row => pageRow(t, count, page, (next) => to({ page: next }), size);
  const counts = statement.lines.some((line) => line.is === 'counted');
  return card(
    t,
    [
      strong(title),
      ...rest,
      ...otherwise(t, credits),
      ...when(months.length > 0, ''),
      ...pageOf(months, page, LINES.month),
      ...when(lines.length > 0, '', t.say('credits-tap')),
    ],
    [
      ...grid(
        pageOf(lines, page, LINES.session).map((line) =>
          choice(label(t, credits, zone, line), {
            do: 'credits-line',
            period: asked.period,
            rule: asked.rule,
            page,
            fact: line.fact,
          }),
        ),
        2,
      ),
      by === 'whole' ? [] : pages(months.length + lines.length, LINES[by]),
      [
        ...when(counts && by !== 'month', choice(t.say('button-by-month'), to({ by: 'month' }))),
        ...when(
          statement.lines.length > 0 && by !== 'session',
          choice(t.say('button-by-meeting'), to({ by: 'session' })),
        ),
        ...when(by !== 'whole', choice(t.say('button-back'), to({ by: 'whole' }))),
      ],
      PERIODS.filter((one) => one !== asked.period && (one !== 'of-rule' || rule.period !== undefined)).map((period) =>
        choice(t.say(`button-period-${period}`), to({ period, by: 'whole' })),
      ),
      [
        choice(t.say('button-another-rule'), { do: 'credits-rules', period: asked.period, rule: asked.rule }),
        about(t, asked),
      ],
      when(rule.id !== own.id, choice(t.say('button-society-rule'), { do: 'credits', period: asked.period })),
      [choice(t.say('button-path'), { do: 'path' })],
      when(!counts, choice(t.say('button-next-meetings'), { do: 'next' as const })),
    ],
  );
};

/** What is said where the same hours are looked at by another rule than the society's. */
const otherwise = (t: Phrases, { rule, own }: Credits): readonly string[] => {
  if (rule.id === own.id) return [];
  const { completeness } = rule;
  return [
    ...(completeness === 'complete' ? [] : [t.say(`completeness-${completeness}-rule`)]),
    t.say('credits-otherwise', { rule: creditRuleTitle(t, own) }),
  ];
};

/** `15 Jan 2026: 1.5 points` */
const label = (t: Phrases, { statement }: Credits, zone: Zone, line: Line): string => {
  const date = t.short(localDateOf(line.start, zone));
  if (line.is === 'not-counted') return t.say('credits-label-nothing', { date });
  const credits = t.credits(line.points, statement.unit);
  return t.say(line.is === 'waiting' ? 'credits-label-waiting' : 'credits-label', { date, credits });
};

/** How one line of a statement was counted. One that is not in it any more leads back to those that are. */
export const creditLineCard = (reader: Reader, credits: Credits, asked: Asked, id: FactId): Card => {
  const { t, zone, now } = reader;
  const line = credits.statement.lines.find(({ fact }) => fact === id);
  const fact = credits.facts.find((one) => one.id === id);
  if (!line || !fact) return creditsCard(reader, credits, asked);
  const [meeting = '', ...how] = explainLine(t, line, fact, credits, { zone, now });
  return card(
    t,
    [strong(meeting), ...how],
    [[choice(t.say('button-back'), { do: 'credits-by', ...asked })], [about(t, asked)]],
  );
};

const about = (t: Phrases, { period, rule }: AskedRule): Choice =>
  choice(t.say('button-about-rule'), { do: 'credits-rule', period, rule });

const back = (t: Phrases, { period, rule }: AskedRule): Choice =>
  choice(t.say('button-back'), { do: 'credits-by', period, rule, by: 'whole', page: 0 });

/** The rules by which the same hours can be looked at. */
export const creditRulesCard = (t: Phrases, { own }: Credits, asked: AskedRule): Card => {
  const rules = [...CREDIT_RULES, MINUTES];
  return card(
    t,
    [
      strong(t.say('credits-rules-title')),
      t.say('credits-rules-text'),
      t.say('credits-rules-own', { rule: creditRuleTitle(t, own) }),
      '',
      ...rules.map((rule) => t.capital(creditRuleInList(t, rule))),
    ],
    [
      ...rules.map((rule) => [
        named(t.capital(creditRuleTitle(t, rule)), {
          do: 'credits-by',
          period: asked.period,
          rule: rule.id === own.id ? 'own' : rule.id,
          by: 'whole',
          page: 0,
        }),
      ]),
      [back(t, asked)],
    ],
  );
};

/** What a rule gives and asks, and where it comes from. */
export const creditRuleCard = (t: Phrases, { rule }: Credits, asked: AskedRule): Card => {
  const [title = '', ...rest] = explainCreditRule(t, rule);
  return card(t, [strong(t.capital(title)), ...rest], [[back(t, asked)]]);
};
