import { type Session, step } from '@balintkit/core';
import { actOf, isDone, type Tap } from './record.ts';

/** A meeting before and after some taps; `maybe`: those of which each may have had its effect or not. */
export interface Course {
  readonly before: Session;
  readonly after: Session;
  readonly taps: readonly Tap[];
  readonly maybe?: readonly Tap[];
}

/** As many ways are tried before an explanation counts as not found. */
const TRIES = 200_000;

/**
 * Whether a meeting stands as some order of the acts that were answered as done would leave it: one in which whatever
 * ended before another began comes before it, and in which each is allowed when its turn comes. Nothing is missing
 * then, and nothing was done twice. Gives back what differs where there is none.
 */
export const unexplained = ({ before, after, taps, maybe = [] }: Course): string => {
  const done = taps.filter((tap) => isDone(tap) && actOf(tap, before)).sort((a, b) => a.ended - b.ended);
  const all = [...done, ...maybe.filter((tap) => actOf(tap, before))];
  const goal = looksLike(after);
  const known = new Set<string>();
  let nearest = looksLike(before);
  let most = 0;

  const reaches = (session: Session, left: readonly Tap[]): boolean => {
    const now = looksLike(session);
    const sure = left.filter((tap) => done.includes(tap));
    if (sure.length === 0 && now === goal) return true;
    const key = `${left.map((tap) => all.indexOf(tap)).join()} ${now}`;
    if (known.has(key) || known.size > TRIES) return false;
    known.add(key);
    if (all.length - left.length > most || sure.length === 0) {
      most = all.length - left.length;
      nearest = now;
    }
    const first = Math.min(...sure.map(({ ended }) => ended));
    return left
      .filter(({ began }) => began < first || sure.length === 0)
      .some((tap) => {
        const act = actOf(tap, session);
        const result = act && step(session, act, tap.at);
        return (
          result?.ok === true &&
          reaches(
            result.value.session,
            left.filter((one) => one !== tap),
          )
        );
      });
  };

  if (reaches(before, all)) return '';
  return [
    `no order of ${done.length} acts leads there (${known.size} ways tried)`,
    `  it was:       ${looksLike(before)}`,
    `  it is:        ${goal}`,
    `  it should be: ${nearest}`,
    ...done.map(({ by, intent, began, ended, said }) => `  ${began}–${ended} ${by} ${JSON.stringify(intent)}: ${said}`),
  ].join('\n');
};

/** What acts change in a meeting, without the moments at which they did. */
const looksLike = ({ state, at, moment, leading, slots, offers, seats }: Session): string =>
  JSON.stringify({
    state,
    at: at && `${at.phase}.${at.case}+${at.extended}`,
    halt: moment?.halt?.for,
    declined: moment?.declined,
    reminder: moment?.reminder,
    leading,
    slots,
    offers: offers.map(({ by }) => by).toSorted(),
    seats: seats
      .map(({ person, answer, arrived, left, settled }) =>
        [person, answer?.is, arrived !== undefined && 'came', left !== undefined && 'went', settled].join(' '),
      )
      .toSorted(),
  });
