import { describe, expect, it } from 'vitest';
import { InvalidData } from './errors.ts';
import type { Requirement, Scheme, SumRequirement } from './scheme.ts';
import { parseScheme, type SchemeFlaw, schemeJsonSchema, schemeSchema } from './scheme-schema.ts';
import { SCHEMES, schemeOf } from './schemes/index.ts';

const sum: SumRequirement = {
  kind: 'sum',
  id: 'hours',
  of: { activities: ['balint-group'] },
  unit: 'hour',
  atLeast: 10,
};
const own: Scheme = {
  id: 'north-2026',
  edition: '2026',
  title: 'Our own',
  society: 'north',
  source: { cite: 'society of the north', read: 'ours' },
  completeness: 'complete',
  requires: { kind: 'all', id: 'all', of: [sum, { kind: 'decision', id: 'committee', by: 'committee' }] },
};

const flaws = (change: Partial<Scheme> | Requirement): readonly (readonly string[])[] => {
  const scheme = 'kind' in change ? { ...own, requires: change } : { ...own, ...change };
  return schemeSchema.safeParse(scheme).error?.issues.map(({ message, path }) => [message, path.join('.')]) ?? [];
};

describe('a scheme that a society brings', () => {
  it.each(SCHEMES.map((scheme) => [scheme.id, scheme] as const))('%s comes through JSON unchanged', (id, scheme) => {
    expect(parseScheme(JSON.parse(JSON.stringify(scheme)))).toEqual(scheme);
    expect(schemeOf(id)).toBe(scheme);
  });

  it('is refused with the way to each flaw, and without the data itself', () => {
    const wrong = {
      ...own,
      requires: { ...own.requires, of: [{ ...sum, unit: 'lesson' }] },
      notes: 'told in the group',
    };
    const refused = (() => {
      try {
        return parseScheme(wrong);
      } catch (error) {
        return error;
      }
    })();
    expect(refused).toBeInstanceOf(InvalidData);
    expect(String(refused)).toMatch(/at requires\.of\.0\.unit:/);
    expect(String(refused)).not.toMatch(/told in the group/);
  });

  it.each<[SchemeFlaw, string, Partial<Scheme> | Requirement]>([
    ['id-twice', 'requires.of.1.id', { kind: 'all', id: 'all', of: [sum, sum] }],
    ['more-than-there-are', 'requires.atLeast', { kind: 'any', id: 'any', of: [sum], atLeast: 2 }],
    [
      'more-than-all',
      'requires.most',
      { kind: 'share', id: 'share', of: sum.of, among: sum.of, unit: 'hour', most: { of: 3, over: 2 } },
    ],
    ['neither-most-nor-least', 'requires', { kind: 'share', id: 'share', of: sum.of, among: sum.of, unit: 'hour' }],
    ['each-of-what', 'requires.each', { ...sum, each: { unit: 'session', atLeast: 2 } }],
    ['in-a-row-of-what', 'requires.inARow', { ...sum, inARow: true }],
    ['in-one-of-what', 'requires.inOne', { ...sum, unit: 'group', inOne: 'group' }],
    [
      'too-much-for-a-window',
      'requires.of.0',
      { kind: 'window', id: 'window', length: { years: 2 }, of: [{ ...sum, unit: 'month', inARow: true }] },
    ],
    ['too-much-for-a-split', 'requires.of.0', { kind: 'split', id: 'split', of: [{ ...sum, unit: 'month' }] }],
    [
      'units-of-a-split',
      'requires.of.1.unit',
      { kind: 'split', id: 'split', of: [sum, { ...sum, id: 'sessions', unit: 'session' }] },
    ],
    ['entrance-backwards', 'entrance.until', { entrance: { from: '2026-02-01', until: '2026-01-31', ask: 'us' } }],
    ['renewal-of-what', 'renewal', { renewal: sum }],
  ])('is refused for %s, at %s', (flaw, path, change) => {
    expect(flaws(change)).toEqual([[flaw, path]]);
  });

  it('may nest, and a flaw is found however deep', () => {
    const deep: Requirement = { kind: 'stages', id: 'a', of: [{ kind: 'any', id: 'b', of: [sum, sum] }] };
    expect(flaws(deep)).toEqual([['id-twice', 'requires.of.0.of.1.id']]);
  });

  it('has a JSON Schema that names every kind of requirement', () => {
    const written = JSON.stringify(schemeJsonSchema());
    for (const kind of ['all', 'any', 'stages', 'sum', 'window', 'split', 'share', 'apart', 'ends', 'tick', 'unknown'])
      expect(written).toContain(`"const":"${kind}"`);
  });
});
