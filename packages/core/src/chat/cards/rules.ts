import type { Phrases } from '../../phrases/index.ts';
import type { Card } from '../reply.ts';
import { card, choice, strong } from './card.ts';

/** The nine rules of domain section 3. */
const RULES = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
export type RuleNumber = (typeof RULES)[number];

/** One of the nine rules, as a card to turn over. */
export const ruleCard = (t: Phrases, rule: RuleNumber): Card => {
  const at = RULES.indexOf(rule);
  const [before, after] = [RULES[at - 1], RULES[at + 1]];
  return card(
    t,
    [strong(t.say('rule-card', { number: rule, title: t.say(`rule-${rule}-title`) })), t.say(`rule-${rule}`)],
    [
      [
        ...(before === undefined ? [] : [choice(t.say('button-previous'), { do: 'rule', rule: before })]),
        ...(after === undefined ? [] : [choice(t.say('button-next-page'), { do: 'rule', rule: after })]),
      ],
    ],
  );
};

/** All nine at once, for whoever is about to accept them. */
export const rulesLines = (t: Phrases): readonly string[] => [
  t.say('rule-title'),
  ...RULES.map((rule) => `${rule}. ${t.say(`rule-${rule}`)}`),
  t.say('rule-pledge'),
];
