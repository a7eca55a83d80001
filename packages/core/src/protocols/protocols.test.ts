import { describe, expect, it } from 'vitest';
import { freeze, layout, type Phase, type Protocol, protocolSchema } from '../protocol.ts';
import { PROTOCOLS, protocolOf } from './index.ts';

const known = (id: string): Protocol => {
  const protocol = protocolOf(id);
  if (!protocol) throw new Error(`no protocol ${id}`);
  return protocol;
};
const words = (phases: readonly Phase[]) => phases.map(({ id }) => id).join(' · ');
const parts = (id: string, pushBack: boolean) =>
  freeze(known(id), { pushBack }).phases.flatMap((phase) => (phase.stage === 'discussion' ? [phase.presenter] : []));

describe('the protocols that ship', () => {
  // Domain, section 3, "Known sequences": phases in order, as the sources have them.
  it.each([
    ['default', 'opening', 'case · questions · discussion · return', 'close'],
    ['five-step', '', 'case · questions · feelings · images · relationship', ''],
    ['hungarian', '', 'case · questions · discussion · return', 'looking-back'],
    ['rbo', 'opening', 'case · questions · associations · identification · problem · return', 'close'],
    ['saint-petersburg', '', 'case · request · discussion · return', ''],
    ['dutch', '', 'case · questions · recognition · problem · closing-round', ''],
    ['swedish', '', 'case · discussion · return', ''],
    ['anz', '', 'case · discussion', ''],
  ])('%s goes as its source says', (id, before, each, after) => {
    const places = layout(known(id));
    expect([words(places.before), words(places.each), words(places.after)]).toEqual([before, each, after]);
  });

  it('are the seven of domain section 3 and our own, each once', () => {
    expect(PROTOCOLS.map(({ id }) => id)).toEqual([
      'default',
      'five-step',
      'hungarian',
      'rbo',
      'saint-petersburg',
      'dutch',
      'swedish',
      'anz',
    ]);
    expect(protocolOf('viennese')).toBeUndefined();
  });

  it('take 90 minutes for two cases of our template and 48 for one (domain, section 3)', () => {
    const total = (phases: readonly Phase[]) => phases.reduce((sum, { guide }) => sum + (guide?.from ?? 0), 0);
    const { before, each, after } = layout(known('default'));
    expect(total(before) + 2 * total(each) + total(after)).toBe(90);
    expect(total(before) + total(each) + total(after)).toBe(48);
    expect(each.find(({ id }) => id === 'discussion')?.guide?.alone).toBe(60);
  });

  // Domain, section 3: no other source gives a time for a phase.
  it('give guidance times only where the source gives them', () => {
    const timed = PROTOCOLS.flatMap(({ id, phases }) =>
      phases.flatMap(({ id: phase, guide }) => (guide ? [`${id} ${phase} ${guide.from}–${guide.to}`] : [])),
    );
    expect(timed).toEqual([
      'default opening 4–4',
      'default case 7–7',
      'default questions 5–5',
      'default discussion 27–27',
      'default return 3–3',
      'default close 2–2',
      'hungarian case 10–15',
      'hungarian questions 10–10',
      'hungarian discussion 30–60',
      'saint-petersburg case 5–15',
    ]);
    expect(known('rbo').whole).toEqual({ meeting: { from: 120, to: 120 } });
    expect(known('anz').whole).toEqual({ case: { from: 45, to: 45 }, meeting: { from: 90, to: 120 } });
  });

  it('say that they are partial where the text is cut or gives no times, and mark what we completed', () => {
    const partial = PROTOCOLS.filter(({ completeness }) => completeness === 'partial').map(({ id }) => id);
    expect(partial).toEqual(['five-step', 'saint-petersburg', 'dutch', 'swedish']);
    const ours = PROTOCOLS.flatMap(({ id, phases }) => phases.flatMap((phase) => (phase.ours ? [[id, phase.id]] : [])));
    expect(ours).toEqual([
      ['saint-petersburg', 'discussion'],
      ['saint-petersburg', 'return'],
    ]);
  });

  it('keep the presenter out of a Hungarian and a Swedish discussion whatever the switch says', () => {
    expect(parts('hungarian', false)).toEqual(['listens']);
    expect(parts('swedish', false)).toEqual(['listens']);
  });

  it('leave push-back to the group everywhere else', () => {
    for (const { id } of PROTOCOLS.filter(({ id }) => id !== 'hungarian' && id !== 'swedish')) {
      expect(new Set(parts(id, true)), id).toEqual(new Set(['listens']));
      expect(new Set(parts(id, false)), id).toEqual(new Set(['takes-part']));
    }
  });

  it('go through JSON and the door for protocols from outside unchanged', () => {
    for (const protocol of PROTOCOLS)
      expect(protocolSchema.parse(JSON.parse(JSON.stringify(protocol)))).toEqual(protocol);
  });
});
