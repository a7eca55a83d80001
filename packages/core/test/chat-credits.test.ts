import { describe, expect, it } from 'vitest';
import { creditsCard } from '../src/chat/cards/credits.ts';
import type { CreditRule } from '../src/credit.ts';
import { calendarYear } from '../src/credit-period.ts';
import { CREDIT_RULES } from '../src/credit-rules/index.ts';
import { seSfam } from '../src/credit-rules/se-sfam.ts';
import { state } from '../src/credit-statement.ts';
import type { Fact } from '../src/fact.ts';
import { creditRuleInList, creditRuleTitle, LANGUAGES, phrases } from '../src/phrases/index.ts';
import { heldFact } from '../src/testing/index.ts';
import { DAY } from '../src/types.ts';
import { labelsOf, linesOf, type Talk, talkIn, textOf } from './support/talk.ts';
import { EVENING, idOf, peopled, personOf, SOCIETY, type World } from './support/world.ts';

const t = phrases('en');

const factOf = (name: string, id: string, change: Parameters<typeof heldFact>[0] = {}): Fact =>
  heldFact({ id: id.padEnd(12, '0'), society: SOCIETY, person: idOf(name), start: EVENING - 14 * DAY, ...change });

const unconfirmed = (fact: Fact): Fact => {
  const { confirmedBy: _, ...rest } = fact;
  return rest;
};

/** Mia was at four meetings this year, and at one last year; Max at one. */
const attended = async (): Promise<{ world: World; talk: Talk }> => {
  const { world } = await peopled();
  await world.people('fay');
  await world.store.commit({
    facts: [
      factOf('mia', 'early', { start: EVENING - 365 * DAY }),
      factOf('mia', 'first', { minutes: 50 }),
      factOf('mia', 'large', { start: EVENING - 13 * DAY, held: { format: 'large-group', present: 40 } }),
      factOf('mia', 'lecture', { start: EVENING - 12 * DAY, held: { format: 'lecture' } }),
      unconfirmed(factOf('mia', 'waits', { start: EVENING - 11 * DAY })),
      factOf('max', 'theirs', { minutes: 77 }),
    ],
  });
  return { world, talk: talkIn(world) };
};

describe('/credits', () => {
  it('shows another period, and keeps to it while the hours are looked at otherwise', async () => {
    const { talk } = await attended();
    await talk.commands('mia', 'credits');
    expect(linesOf(talk.last('mia'))[0]).toMatch(/^Your credits, 1 Jan – \d+ Nov 2026 \(SFAM/);
    await talk.taps('mia', 'Last year');
    expect(textOf(talk.last('mia'))).toMatch(/2025 \(SFAM.*\nBalint group: 1\.5 points, 1 meeting/);
    await talk.taps('mia', 'Another rule');
    await talk.taps('mia', 'CME, category C (Germany)');
    expect(textOf(talk.last('mia'))).toMatch(/2025 \(CME.*\nBalint group: 2 points, 1 meeting/);
    await talk.taps('mia', 'By month');
    expect(textOf(talk.last('mia'))).toContain('November 2025: 2 points, 1 meeting');
    await talk.taps('mia', 'All time');
    expect(textOf(talk.last('mia'))).toMatch(/all time \(CME.*\nBalint group: 3 points, 2 meetings/);
    await talk.taps('mia', 'The rule of the society');
    expect(textOf(talk.last('mia'))).toMatch(/all time \(SFAM/);
  });

  it('lists the rules that ship, and says which is history and which is known in part', async () => {
    const { talk } = await attended();
    await talk.commands('mia', 'credits');
    await talk.taps('mia', 'Another rule');
    const list = talk.last('mia');
    for (const rule of CREDIT_RULES) {
      expect(linesOf(list)).toContain(creditRuleInList(t, rule));
      expect(labelsOf(list)).toContain(creditRuleTitle(t, rule));
    }
    expect(textOf(list)).toContain('CPD for general practitioners (New Zealand): 1 point per hour · history');
    expect(textOf(list)).toContain('AAFP (United States): counted in clock hours · partial');
    await talk.taps('mia', 'Back');
    expect(linesOf(talk.last('mia'))[0]).toContain('SFAM');
  });

  it('says under another rule that the society goes on counting as before', async () => {
    const { talk } = await attended();
    await talk.commands('mia', 'credits');
    expect(textOf(talk.last('mia'))).not.toContain('Your society counts by');
    await talk.taps('mia', 'Another rule');
    await talk.taps('mia', /^CPD/);
    expect(textOf(talk.last('mia'))).toMatch(/shown as history\.\nYour society counts by SFAM\. Here you see/);
    await talk.taps('mia', 'About this rule');
    expect(textOf(talk.last('mia'))).toMatch(/^CPD.*edition 2011–2013\..*\[Back\]$/s);
    await talk.taps('mia', 'Back');
    expect(linesOf(talk.last('mia'))[0]).toContain('CPD');
    // The society's own is that, also where it is chosen from the list.
    await talk.taps('mia', 'Another rule');
    await talk.taps('mia', 'SFAM');
    expect(textOf(talk.last('mia'))).not.toContain('Your society counts by');
  });

  it('explains one line at a tap, and leads back to the list', async () => {
    const { talk } = await attended();
    await talk.commands('mia', 'credits');
    await talk.taps('mia', 'By meeting');
    expect(labelsOf(talk.last('mia')).slice(0, 4)).toEqual([
      '12 Nov 2026: 0.83 points',
      '13 Nov 2026: 1.5 points',
      '14 Nov 2026: nothing',
      '15 Nov 2026: 1.5 points, waiting',
    ]);
    await talk.taps('mia', '12 Nov 2026: 0.83 points');
    expect(linesOf(talk.last('mia'))).toEqual([
      'Thursday 12 November: Balint group (small group), 50 min, as member.',
      'Balint group, 1 point per hour: 50 min ÷ 60 min = 0.83 points.',
    ]);
    const again = await talk.taps('mia', 'Back');
    expect(again.cards).toHaveLength(1);
    await talk.taps('mia', '14 Nov 2026: nothing');
    expect(linesOf(talk.last('mia'))[1]).toBe('The rule publishes no rate for this, so it earns nothing.');
    await talk.taps('mia', 'Back');
    await talk.taps('mia', '15 Nov 2026: 1.5 points, waiting');
    expect(linesOf(talk.last('mia')).at(-1)).toBe(t.say('line-waiting'));
  });

  it('says under another rule why a meeting earns nothing by it', async () => {
    const { talk } = await attended();
    await talk.wants('mia', { do: 'credits-by', period: 'this-year', rule: 'de-cme-2024-c', by: 'session', page: 0 });
    await talk.taps('mia', '13 Nov 2026: nothing');
    expect(textOf(talk.last('mia'))).toContain('40 people were there; the rule allows 25 at most');
    await talk.taps('mia', 'Back');
    expect(linesOf(talk.last('mia'))[0]).toContain('CME, category C');
  });

  it('answers a second tap as the first', async () => {
    const { talk } = await attended();
    const intent = { do: 'credits-line', period: 'all', rule: 'own', page: 0, fact: 'first0000000' } as const;
    const [first, second] = [await talk.wants('mia', intent), await talk.wants('mia', intent)];
    expect(second.text).toBe(first.text);
  });

  it('shows nobody what is another’s: their line leads to one’s own list', async () => {
    const { talk } = await attended();
    for (const who of ['mia', 'lena', 'fay']) {
      const intent = { do: 'credits-line', period: 'all', rule: 'own', page: 0, fact: 'theirs000000' } as const;
      const answer = await talk.wants(who, intent);
      expect(answer.text, who).not.toMatch(/77|1\.28/);
      expect(answer.text, who).toMatch(/^Your credits, all time/);
    }
  });

  it('says where nothing counts what would fill it, and gives the ways on', async () => {
    const { talk } = await attended();
    const empty = await talk.commands('fay', 'credits');
    expect(empty.text).toContain('A meeting counts once its leader has confirmed who was there.');
    expect(labelsOf(talk.last('fay'))).toEqual([
      'Last year',
      'All time',
      'Another rule',
      'About this rule',
      'My path',
      'My next meetings',
    ]);
    const forged = await talk.wants('fay', { do: 'credits-by', period: 'all', rule: 'own', by: 'session', page: 9 });
    expect(forged.text).toMatch(/^Your credits, all time/);
  });

  it('asks for the running year where a rule names no period of its own', async () => {
    const { talk } = await attended();
    const named = await talk.wants('mia', { do: 'credits', period: 'of-rule' });
    expect(named.text).toMatch(/1 Jan – \d+ Nov 2026/);
  });

  it.each(LANGUAGES)('fits onto its cards in %s, under every rule', async (language) => {
    const { world, talk } = await attended();
    await world.store.commit({ people: [{ ...(await world.person('mia')), language }] });
    for (const rule of ['own', 'minutes', ...CREDIT_RULES.map(({ id }) => id)]) {
      for (const by of ['whole', 'month', 'session'] as const)
        await talk.wants('mia', { do: 'credits-by', period: 'all', rule, by, page: 0 });
      for (const fact of ['early0000000', 'first0000000', 'large0000000', 'lecture00000', 'waits0000000'])
        await talk.wants('mia', { do: 'credits-line', period: 'all', rule, page: 0, fact });
      const about = await talk.wants('mia', { do: 'credits-rule', period: 'all', rule });
      const list = await talk.wants('mia', { do: 'credits-rules', period: 'all', rule });
      for (const { text } of [about, list]) expect(text.length).toBeLessThan(3000);
    }
  });
});

describe('a rule that names a period of its own', () => {
  it('has a button for it', () => {
    const rule: CreditRule = { ...seSfam, period: { years: 5 } };
    const reader = { t, zone: 'UTC', now: EVENING, name: () => '', reached: () => true };
    const statement = state([], rule, calendarYear(2026, 'UTC'));
    const credits = { me: personOf('mia'), own: rule, rule, statement, facts: [] };
    const card = creditsCard(reader, credits, { period: 'this-year', rule: 'own', by: 'whole', page: 0 });
    expect(labelsOf(card)).toContain("The rule's period");
  });
});
