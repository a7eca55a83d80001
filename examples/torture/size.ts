/** Whether everything is played at full size, as `pnpm torture` does. */
export const IS_TORTURE = process.env.TORTURE === 'yes';

/** How often processes are killed on each database. */
export const KILLS = Number(process.env.TORTURE_KILLS ?? 100);

/** What chance begins with: people choose the same things again where it is given again. */
export const SEED = Number(process.env.TORTURE_SEED ?? 1);

/** A number from 0 up to 1, anew at each call; the same ones for the same seed and name (mulberry32). */
export const diceOf = (name: string, seed = SEED): (() => number) => {
  let state = [...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), seed) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** One of several. */
export const oneOf = <T>(dice: () => number, all: readonly [T, ...T[]]): T =>
  all[Math.floor(dice() * all.length)] ?? all[0];
