import type { Flaw } from './errors.ts';
import { isRaw } from './payload.ts';
import type { Raw } from './types.ts';

/** What is wrong with a value that stands at a place; nothing where all is well. Worded as Slack words it. */
export type Check = (value: unknown, at: string) => readonly Flaw[];

/** Takes anything. */
export const anything: Check = () => [];

/** A claim. */
export const claim: Check = (value, at) => (typeof value === 'boolean' ? [] : [{ what: 'must be a boolean', at }]);

/** A text of some length. */
export const chars =
  (most: number, { least = 0, like = /^/ }: { readonly least?: number; readonly like?: RegExp } = {}): Check =>
  (value, at) => {
    if (typeof value !== 'string') return [{ what: 'must be a string', at }];
    if (value.length > most) return [{ what: `must be less than ${most + 1} characters`, at }];
    if (value.length < least) return [{ what: `must be more than ${least - 1} characters`, at }];
    return like.test(value) ? [] : [{ what: 'does not match the expected pattern', at }];
  };

/** One of some words. */
export const word =
  (...words: readonly string[]): Check =>
  (value, at) =>
    words.includes(value as string) ? [] : [{ what: `must be one of ${words.join(', ')}`, at }];

/** Some things of a kind. */
export const many =
  (each: Check, most: number, least = 0): Check =>
  (value, at) => {
    if (!Array.isArray(value)) return [{ what: 'must provide an array', at }];
    if (value.length > most) return [{ what: `no more than ${most} items allowed`, at }];
    if (value.length < least) return [{ what: `no fewer than ${least} items allowed`, at }];
    return value.flatMap((one, index) => each(one, `${at}/${index}`));
  };

/** An object with fields it must have and fields it may have, and no others. */
export const shape =
  (must: Readonly<Record<string, Check>>, may: Readonly<Record<string, Check>> = {}): Check =>
  (value, at) => {
    if (!isRaw(value)) return [{ what: 'must provide an object', at }];
    const all = new Map(Object.entries({ ...must, ...may }));
    return [
      ...Object.keys(must)
        .filter((key) => value[key] === undefined)
        .map((key) => ({ what: `missing required field: ${key}`, at })),
      ...Object.entries(value).flatMap(([key, one]) =>
        one === undefined
          ? []
          : (all.get(key)?.(one, `${at}/${key}`) ?? [{ what: `invalid additional property: ${key}`, at }]),
      ),
    ];
  };

/** An object whose `type` says which shape it has. */
export const byType =
  (shapes: Readonly<Record<string, Check>>): Check =>
  (value, at) => {
    if (!isRaw(value)) return [{ what: 'must provide an object', at }];
    const check = shapes[String(value.type)];
    return check ? check(value, at) : [{ what: `unsupported type: ${String(value.type)}`, at: `${at}/type` }];
  };

/** Both. */
export const also =
  (first: Check, then: (value: Raw, at: string) => readonly Flaw[]): Check =>
  (value, at) => {
    const flaws = first(value, at);
    return flaws.length > 0 || !isRaw(value) ? flaws : then(value, at);
  };

/** What stands twice among these, each where it stands the second time. */
export const repeated = <T>(items: readonly T[], key: (item: T) => unknown): readonly T[] => {
  const seen = new Set<unknown>();
  return items.filter((item) => {
    const one = key(item);
    if (one === undefined) return false;
    const known = seen.has(one);
    seen.add(one);
    return known;
  });
};
