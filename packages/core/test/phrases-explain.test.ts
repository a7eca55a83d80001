import { describe, expect, it } from 'vitest';
import { type CreditRule, MINUTES } from '../src/credit.ts';
import { ALL_TIME, between, calendarYear } from '../src/credit-period.ts';
import { deCme2024C } from '../src/credit-rules/de-cme-2024-c.ts';
import { nzCpd } from '../src/credit-rules/nz-cpd.ts';
import { seSfam } from '../src/credit-rules/se-sfam.ts';
import { usAafp } from '../src/credit-rules/us-aafp.ts';
import { usAbfm } from '../src/credit-rules/us-abfm.ts';
import { state } from '../src/credit-statement.ts';
import type { Elsewhere, Fact } from '../src/fact.ts';
import {
  creditRuleTitle,
  explainCreditRule,
  explainHow,
  explainLine,
  explainMeasure,
  explainMonths,
  explainOrder,
  explainPlace,
  explainProtocol,
  explainRefusal,
  explainStatement,
  type Order,
  phrases,
  protocolTitle,
} from '../src/phrases/index.ts';
import { standard } from '../src/protocols/default.ts';
import { saintPetersburg } from '../src/protocols/saint-petersburg.ts';
import { order, type Ranked, type Standing } from '../src/queue.ts';
import { ratio } from '../src/ratio.ts';
import type { Format, Instant, PersonId } from '../src/types.ts';

const t = phrases('en');
const zone = 'Europe/Stockholm';
/** Thursday 26 November 2026, 21:00 in Stockholm. */
const now = Date.UTC(2026, 10, 26, 20);
const here = { zone, now };

const meeting = (
  start: Instant,
  { format = 'small-group', ...rest }: Partial<Fact> & { format?: Format } = {},
): Fact => ({
  id: `fact-${start}`,
  society: 'society',
  person: 'anna',
  activity: 'balint-group',
  role: 'member',
  start,
  zone,
  minutes: 90,
  held: {
    group: 'group',
    session: `session-${start}`,
    format,
    mode: 'in-person',
    present: 9,
    cases: [],
    registered: false,
    byStage: {},
  },
  declaredBy: 'leader',
  confirmedBy: 'leader',
  at: start,
  ...rest,
});

const thursdays = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => Date.UTC(2026, 6, 2 + 14 * index, 16, 30));
const unconfirmed = (fact: Fact): Fact => {
  const { confirmedBy: _, ...rest } = fact;
  return rest;
};

describe('a statement of credits', () => {
  const facts = [...thursdays.map((start) => meeting(start)), unconfirmed(meeting(Date.UTC(2026, 10, 12, 17, 30)))];

  it('names the period as far as today, the rule, what counts and what waits', () => {
    expect(explainStatement(t, state(facts, seSfam, calendarYear(2026, zone)), seSfam, here)).toEqual([
      'Your credits, 1 Jan – 26 Nov 2026 (SFAM: 1 point per hour)',
      'Balint group: 12 points, 8 meetings',
      'Waiting to be confirmed: 1.5 points (1)',
    ]);
  });

  it('shows a period that is over to its last day', () => {
    const period = between('2026-07-01', '2026-07-31', zone);
    expect(explainStatement(t, state(facts, seSfam, period), seSfam, here)).toEqual([
      'Your credits, 1 Jul – 31 Jul 2026 (SFAM: 1 point per hour)',
      'Balint group: 4.5 points, 3 meetings',
    ]);
  });

  it('says of each hour that does not count why', () => {
    const first = Date.UTC(2024, 8, 1);
    const others = [
      meeting(first, { activity: 'opening-balance', minutes: 1200, sum: { until: now, sessions: 13, presented: 2 } }),
      meeting(first + 1, { minutes: 600, sum: { until: now, sessions: 7, presented: 0 } }),
      meeting(first + 2, { start: thursdays[0] ?? 0, format: 'lecture', minutes: 45 }),
    ];
    expect(explainStatement(t, state(others, seSfam, calendarYear(2026, zone)), seSfam, here).slice(1)).toEqual([
      'Nothing counts in this period yet. A meeting counts once its leader has confirmed who was there.',
      'History brought along, 20 h: it counts in the queue alone.',
      'Entered as a sum, 10 h: without dates it counts over all time only.',
      '1 meeting, 45 min: the rule publishes no rate for this, so it earns nothing.',
    ]);
  });

  it('counts hours where there is no rule, and names all time', () => {
    expect(explainStatement(t, state(facts, MINUTES, ALL_TIME), MINUTES, here)).toEqual([
      'Your credits, all time (hours attended)',
      'Balint group: 12 h, 8 meetings',
      'Waiting to be confirmed: 1 h 30 min (1)',
    ]);
  });

  it('shows a superseded rule as history', () => {
    expect(explainStatement(t, state([], nzCpd, calendarYear(2026, zone)), nzCpd, here).at(-1)).toMatch(/history\.$/);
    expect(explainCreditRule(t, nzCpd).at(-1)).toMatch(/history\.$/);
  });

  it('goes by month, in the zone it is read in', () => {
    const lateInJuly = meeting(Date.UTC(2026, 6, 31, 22, 30)); // 00:30 on 1 August in Stockholm
    const statement = state([...facts, lateInJuly], seSfam, calendarYear(2026, zone));
    expect(explainMonths(t, statement, zone)).toEqual([
      'July 2026: 4.5 points, 3 meetings',
      'August 2026: 4.5 points, 3 meetings',
      'September 2026: 3 points, 2 meetings',
      'October 2026: 1.5 points, 1 meeting',
    ]);
  });
});

describe('a statement by a rule that rounds, adds and cuts', () => {
  const certified = (id: string) => ({ id, kind: 'seminar', certified: true }) as const;
  const on = (hour: number, { minutes = 90, ...elsewhere }: Elsewhere & { minutes?: number }): Fact => {
    const { held: _, ...fact } = meeting(Date.UTC(2026, 4, 9, hour), { minutes });
    return { ...fact, elsewhere: { format: 'small-group', ...elsewhere } };
  };
  const day = [
    on(7, { event: certified('a') }),
    on(9, { event: certified('b'), minutes: 100 }),
    on(12, { event: { ...certified('c'), test: true } }),
    on(15, { event: certified('d'), minutes: 270 }),
    on(20, { present: 30 }),
  ];
  const statement = state(day, deCme2024C, calendarYear(2026, zone));
  const lineAt = (index: number): readonly string[] => {
    const [line, fact] = [statement.lines[index], day[index]];
    return line && fact ? explainLine(t, line, fact, { rule: deCme2024C, statement }, here) : [];
  };

  it('says each of these', () => {
    expect(explainStatement(t, statement, deCme2024C, here).slice(1)).toEqual([
      'Balint group: 12 points, 4 meetings',
      'Certified events: 2 points more',
      'Documented tests: 1 point more',
      'Rounding, meeting by meeting, concerned 1 meeting: 1 h 40 min attended, 1 h 30 min counted.',
      'Certified events: at most 2 points a day. Not counted because of it: 1 point.',
      '1 meeting, 1 h 30 min: more people were there than the rule allows.',
    ]);
  });

  it('and of one line, with the arithmetic', () => {
    expect(lineAt(1)).toEqual([
      'Saturday 9 May: Balint group (small group), 1 h 40 min, as member.',
      'Only whole steps of 45 min count: 100 min become 90 min.',
      'Balint group, 1 point per academic hour of 45 min: 90 min ÷ 45 min = 2 points.',
      'On top of it (Certified events): 1 point.',
      'Together: 3 points.',
    ]);
    expect(lineAt(2).slice(2)).toEqual([
      'On top of it (Certified events): 1 point.',
      'On top of it (Documented tests): 1 point.',
      'Certified events: at most 2 points a day. Because of it 1 point less.',
      'Together: 3 points.',
    ]);
    expect(lineAt(3).slice(2)).toEqual([
      'Nothing on top of it (Certified events): by its hours the event comes to more than 5 points.',
    ]);
    expect(lineAt(4).slice(1)).toEqual(['30 people were there; the rule allows 25 at most, so it earns nothing.']);
  });

  it('says how far a series is, and what is still needed', () => {
    const series = [0, 1, 2, 3, 4, 5].map((month) => {
      const fact = meeting(Date.UTC(2026, month, 15, 17));
      return fact.held ? { ...fact, held: { ...fact.held, series: 'series' } } : fact;
    });
    const ticked = (['survey-before', 'survey-after', 'changes-made'] as const).map((tick) => ({
      series: 'series',
      tick,
    }));
    const begun = state(series, usAbfm, calendarYear(2026, zone), ticked);
    expect(explainStatement(t, begun, usAbfm, here).slice(1)).toEqual([
      '6 meetings, 9 h: something the series needs is not there yet.',
      'Series since 15 Jan 2026: you were there in 6 of 8 months; 6 are the least.',
      'Still needed for it: a learning log.',
    ]);
    const complete = state(series, usAbfm, calendarYear(2026, zone), [
      ...ticked,
      { series: 'series', tick: 'learning-log' },
    ]);
    expect(explainStatement(t, complete, usAbfm, here).slice(1)).toEqual([
      'Series of monthly meetings: 1 complete series, 6 meetings',
      'Series since 15 Jan 2026: complete, with 6 of 8 months.',
    ]);
  });
});

describe('a place in the queue', () => {
  const byCredits: Order = { measure: { by: 'credits' }, rule: seSfam };
  const standings: Readonly<Record<PersonId, Standing>> = {
    anna: { amount: ratio(15, 2), presented: Date.UTC(2026, 9, 8), presentedTonight: false },
    bo: { amount: ratio(3), presentedTonight: false },
    cleo: { amount: ratio(15, 2), presented: Date.UTC(2026, 8, 10), presentedTonight: false },
    dag: { amount: ratio(1), presented: now, presentedTonight: true },
  };
  const offers = Object.keys(standings).map((by, index) => ({ by, at: now + index }));
  const standing = (person: PersonId): Standing => standings[person] ?? { amount: ratio(0), presentedTonight: false };
  const ranked = order(offers, standing, byCredits.measure);
  const of = (person: PersonId, all: readonly Ranked[] = ranked): Ranked => {
    const found = all.find(({ offer }) => offer.by === person);
    if (!found) throw new Error(person);
    return found;
  };
  const day = t.forDay(Date.UTC(2026, 11, 3, 17, 30), { zone, now: Date.UTC(2026, 10, 30) });

  it('is told with the rule and what one has', () => {
    expect(explainPlace(t, of('cleo'), byCredits, day)).toEqual([
      'You stand second for Thursday.',
      'In this group fewer points go first; equal points: who presented longest ago.',
      'You have 7.5 points.',
    ]);
  });

  it('is explained to whoever presents at this meeting', () => {
    expect(explainPlace(t, of('dag'), byCredits, day).at(-1)).toBe(
      'Since you present at this meeting, everyone who does not goes before you.',
    );
  });

  it('counts hours where the society has no rule, or one that gives no points', () => {
    const inHours = { measure: { by: 'credits' }, rule: undefined } as const;
    const hours = { ...of('anna'), standing: { amount: ratio(450), presentedTonight: false } };
    const lines = [
      'You stand third for Thursday.',
      'In this group fewer hours go first; equal hours: who presented longest ago.',
      'You have 7 h 30 min.',
    ];
    expect(explainPlace(t, hours, inHours, day)).toEqual(lines);
    const empty: CreditRule = { ...seSfam, clauses: [] };
    for (const rule of [empty, usAbfm]) expect(explainPlace(t, hours, { ...inHours, rule }, day)).toEqual(lines);
    expect(explainMeasure(t, { ...inHours, rule: usAafp })).toBe(lines[1]);
  });

  it('counts cases, and says so of somebody without one', () => {
    const byCases = { measure: { by: 'presentations-since', since: '2026-01-01' }, rule: seSfam } as const;
    const have = (cases: number) =>
      explainPlace(t, { ...of('anna'), standing: { amount: ratio(cases), presentedTonight: false } }, byCases, day);
    expect(have(0).slice(1)).toEqual([
      'In this group fewer cases presented since 1 Jan 2026 go first; equal: who presented longest ago.',
      'You have not presented yet.',
    ]);
    expect(have(1).at(-1)).toBe('You have presented 1 case.');
    expect(have(2).at(-1)).toBe('You have presented 2 cases.');
  });

  it('is none where the group talks it out', () => {
    const talked: Order = { measure: { by: 'none' }, rule: seSfam };
    expect(explainPlace(t, of('anna', order(offers, standing, talked.measure)), talked, day)).toEqual([
      'Your offer stands for Thursday.',
      'This group talks it out: there is no order, and only who presented is kept.',
    ]);
    expect(explainHow(t, talked)).not.toContain(t.say('queue-how-never'));
  });

  it('stands for the leaders in the whole order, with what is particular about it and no word of the rule', () => {
    const name = (person: PersonId) => person[0]?.toUpperCase() + person.slice(1);
    expect(explainOrder(t, ranked, byCredits, { ...here, name })).toEqual([
      '1. Bo: 3 points, never presented',
      '2. Cleo: 7.5 points, last presented 10 Sept 2026, presented longer ago than the next',
      '3. Anna: 7.5 points, last presented 8 Oct 2026',
      '4. Dag: 1 point, last presented 26 Nov 2026, presents at this meeting',
    ]);
  });

  it('says fewer of what, as the group counts', () => {
    expect(explainMeasure(t, { ...byCredits, rule: undefined })).toContain('fewer hours go first');
    expect(explainMeasure(t, { ...byCredits, measure: { by: 'presentations-in-group' } })).toContain('fewer cases');
  });

  it('can be asked about', () => {
    expect(explainHow(t, byCredits)[0]).toBe(explainMeasure(t, byCredits));
    expect(explainHow(t, byCredits)).toHaveLength(6);
  });
});

describe('a refusal', () => {
  const told = { ...here, name: () => 'Bo Ek', protocol: standard };

  it('carries its data in the words of the reader', () => {
    const starts = Date.UTC(2026, 10, 27, 17, 30);
    expect(explainRefusal(t, { code: 'not-open-yet', starts }, told)).toBe(
      'It is too early: this meeting starts tomorrow at 18:30. It can be opened from tomorrow at 16:30.',
    );
    expect(explainRefusal(t, { code: 'moved-on', phase: 'return', case: 1 }, told)).toBe(
      "The meeting has moved on (now: first case, presenter's return).",
    );
    expect(explainRefusal(t, { code: 'moved-on', phase: 'gathering', case: 0 }, told)).toBe(
      'The meeting has moved on (now: gathering).',
    );
    expect(explainRefusal(t, { code: 'not-seated', person: 'bo' }, told)).toMatch(/^Bo Ek is not/);
    expect(explainRefusal(t, { code: 'minutes-out-of-range', most: 90 }, told)).toContain('1 h 30 min at most');
    expect(explainRefusal(t, { code: 'offers-not-yet', opens: 'in-the-room' }, told)).toContain('in the room');
    expect(explainRefusal(t, { code: 'offers-not-yet', opens: 'from-the-gathering' }, told)).toContain('gather');
  });
});

describe('what comes from elsewhere', () => {
  it('says where it comes from, how much of it is known, and what we completed', () => {
    expect(explainProtocol(t, saintPetersburg)).toEqual([
      "In order: presentation (5–15 min) · the presenter's request · discussion · presenter's return.",
      "Not in the source, completed by us: discussion and presenter's return.",
      'Source: balint.ru/?p=70 (read at its origin), undated.',
      'Part of its source is not known here. What is missing was left out, not invented.',
    ]);
    expect(explainProtocol(t, standard).at(-1)).toBe('Our own, edition 1.');
    expect(explainCreditRule(t, seSfam)).toEqual([
      'SFAM: 1 point per hour',
      t.say('credit-note-se-sfam'),
      'Source: sfam.se (read at its origin), edition 2015.',
      'Part of its source is not known here. What is missing was left out, not invented.',
    ]);
  });

  it('keeps the title a society gave', () => {
    expect(protocolTitle(t, { ...standard, id: 'our-own', title: 'Tysta gruppen' })).toBe('Tysta gruppen');
    expect(creditRuleTitle(t, { ...seSfam, id: 'our-own', title: 'Ours' })).toBe('Ours');
  });
});
