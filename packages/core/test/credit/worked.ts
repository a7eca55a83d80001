import type { SeriesTicked } from '../../src/credit-series.ts';
import type { Elsewhere, Fact } from '../../src/fact.ts';
import type { Ratio } from '../../src/ratio.ts';
import { heldFact } from '../../src/testing/index.ts';

/** What somebody attended, and what a rule gives for it all together: with the arithmetic, and the clause it follows. */
export interface WorkedCase {
  /** The arithmetic. */
  readonly what: string;
  /** The words of the source, as domain section 5 has them. */
  readonly clause: string;
  readonly attended: readonly Fact[];
  readonly ticked?: readonly SeriesTicked[];
  readonly points: Ratio;
}

let made = 0;

/** Hours on a day of 2026 in Stockholm, at a small group of nine unless told. */
export const hours = (
  at: string,
  minutes: number,
  { activity = 'balint-group', confirmed = true, ...held }: Elsewhere & Partial<Fact> & { confirmed?: boolean } = {},
): Fact => {
  const {
    held: usual,
    confirmedBy = '',
    ...fact
  } = heldFact({ start: Date.parse(`2026-${at}+01:00`), minutes, activity });
  made += 1;
  const id = `case${String(made).padStart(8, '0')}`;
  return { ...fact, id, elsewhere: { format: 'small-group', present: 9, ...held }, ...(confirmed && { confirmedBy }) };
};
