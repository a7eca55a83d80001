/** An exact quotient in lowest terms; `over` is above 0. */
export interface Ratio {
  readonly of: number;
  readonly over: number;
}

const divisor = (a: number, b: number): number => (b === 0 ? Math.abs(a) : divisor(b, a % b));

/** The quotient of two whole numbers; throws a `RangeError` where they are not whole, or the second is 0. */
export const ratio = (of: number, over = 1): Ratio => {
  if (!Number.isSafeInteger(of) || !Number.isSafeInteger(over) || over === 0)
    throw new RangeError(`not a quotient of whole numbers: ${of}/${over}`);
  const shared = divisor(of, over) * Math.sign(over);
  return { of: of / shared, over: over / shared };
};

/** Nothing, exactly. */
export const ZERO: Ratio = { of: 0, over: 1 };
/** Both together. */
export const add = (a: Ratio, b: Ratio): Ratio => ratio(a.of * b.over + b.of * a.over, a.over * b.over);
/** The first without the second. */
export const subtract = (a: Ratio, b: Ratio): Ratio => ratio(a.of * b.over - b.of * a.over, a.over * b.over);
/** One as many times as the other says. */
export const times = (a: Ratio, b: Ratio): Ratio => ratio(a.of * b.of, a.over * b.over);
/** All of them together; `ZERO` where there are none. */
export const sum = (all: readonly Ratio[]): Ratio => all.reduce(add, ZERO);
/** Below 0, 0 or above 0, as for `Array.sort`. */
export const compare = (a: Ratio, b: Ratio): number => a.of * b.over - b.of * a.over;
/** The nearest double, for display alone. */
export const toNumber = (a: Ratio): number => a.of / a.over;
