import { describe, expect, it } from 'vitest';
import { freeze, layout, type Phase, type Protocol, protocolSchema } from './protocol.ts';
import { standard } from './protocols/default.ts';

const own: Protocol = {
  id: 'north',
  edition: '2026',
  title: 'Our own',
  source: { cite: 'society of the north', read: 'ours' },
  completeness: 'complete',
  phases: [
    { id: 'opening', stage: 'opening', per: 'meeting', presenter: 'takes-part' },
    { id: 'case', stage: 'case', per: 'case', presenter: 'tells', guide: { from: 5, to: 10, alone: 20 } },
    {
      id: 'silence',
      stage: 'discussion',
      per: 'case',
      presenter: 'listens',
      words: { en: { name: 'Silence', rule: 'Nobody speaks.' }, 'pt-BR': { name: 'Silêncio', rule: 'Ninguém fala.' } },
    },
    { id: 'close', stage: 'close', per: 'meeting', presenter: 'takes-part' },
  ],
};

const flaws = (phases: readonly unknown[]) =>
  protocolSchema.safeParse({ ...own, phases }).error?.issues.map(({ message, path }) => [message, path.join('.')]) ??
  [];
const with_ = (index: number, change: Partial<Phase>) =>
  own.phases.map((phase, at) => (at === index ? { ...phase, ...change } : phase));

describe('a protocol that a society brings', () => {
  it('comes through JSON unchanged, with its words by language', () => {
    expect(protocolSchema.parse(JSON.parse(JSON.stringify(own)))).toEqual(own);
  });

  it('is refused where two phases have one name', () => {
    expect(flaws(with_(3, { id: 'opening' }))).toEqual([['phase-twice', 'phases.3.id']]);
  });

  it('is refused where it names a phase like one that every meeting has', () => {
    expect(flaws(with_(0, { id: 'gathering' }))).toEqual([['phase-name-taken', 'phases.0.id']]);
    expect(flaws(with_(0, { id: 'call' }))).toEqual([['phase-name-taken', 'phases.0.id']]);
  });

  it('is refused where something once a meeting stands between the phases of a case', () => {
    const [opening, telling, silence, close] = own.phases;
    expect(flaws([opening, telling, close, silence])).toEqual([['meeting-phase-between-cases', 'phases']]);
  });

  it('is refused where no case is told', () => {
    expect(flaws(with_(1, { stage: 'questions' }))).toEqual([['nobody-tells-a-case', 'phases']]);
    expect(flaws(own.phases.filter(({ per }) => per === 'meeting'))).toEqual([['nobody-tells-a-case', 'phases']]);
  });

  it('is refused where there would be a presenter outside a case', () => {
    expect(flaws(with_(0, { presenter: 'listens' }))).toEqual([['presenter-outside-a-case', 'phases.0.presenter']]);
  });

  it('is refused where its guidance runs backwards', () => {
    expect(flaws(with_(1, { guide: { from: 10, to: 5 } }))).toEqual([['guide-backwards', 'phases.1.guide']]);
    expect(flaws(with_(1, { guide: { from: 5, to: 10, alone: 9 } }))).toEqual([['guide-backwards', 'phases.1.guide']]);
  });

  // Design, section 2: a button's data has 64 bytes, and phrases exist per phase id.
  it('is refused where a name of a phase is more than sixteen small letters', () => {
    expect(flaws(with_(0, { id: 'a-much-longer-opening' }))).toMatchObject([[expect.any(String), 'phases.0.id']]);
    expect(flaws(with_(0, { id: 'Öppning' }))).toMatchObject([[expect.any(String), 'phases.0.id']]);
  });

  // Domain, section 8: there is no field for what a case was about.
  it('has no field but those we know', () => {
    expect(flaws([{ ...own.phases[0], notes: 'x' }, ...own.phases.slice(1)])).toHaveLength(1);
    expect(protocolSchema.safeParse({ ...own, summary: 'x' }).success).toBe(false);
  });
});

describe('opening a meeting', () => {
  it('settles push-back by the switch and changes nothing else', () => {
    const open = freeze(standard, { pushBack: false });
    expect(open.phases.find(({ id }) => id === 'discussion')?.presenter).toBe('takes-part');
    expect(open.phases.filter(({ id }) => id !== 'discussion')).toEqual(
      standard.phases.filter(({ id }) => id !== 'discussion'),
    );
    expect(freeze(open, { pushBack: true })).toEqual(open);
  });

  it('finds the phases of a case between those of the meeting', () => {
    const places = layout(own);
    expect([...places.before, ...places.each, ...places.after]).toEqual(own.phases);
    expect(places.each.map(({ id }) => id)).toEqual(['case', 'silence']);
  });
});
