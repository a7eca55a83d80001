/** A clock that is only moved forward. */
export interface Clock {
  readonly now: () => number;
  readonly moveTo: (instant: number) => void;
}

/** A clock that stands at a moment until it is let run, and then goes on as real time does; what is moved comes on top. */
export const createClock = (begins: number): Clock & { readonly run: () => void } => {
  let at = begins;
  let since: number | undefined;
  const now = (): number => Math.floor(at + (since === undefined ? 0 : performance.now() - since));
  return {
    now,
    moveTo: (instant) => {
      at += Math.max(0, instant - now());
    },
    run: () => {
      since ??= performance.now();
    },
  };
};
