/** Sums that share no hour: how much of each need can be met at once, the first sums first. Bounded by the kinds of hours there are, not by their number. */
export const divide = (kinds: ReadonlyMap<number, number>, needs: readonly number[]): readonly number[] => {
  const left = new Map(kinds);
  const given = needs.map(() => new Map<number, number>());
  needs.forEach((need, sum) => {
    for (let missing = need; missing > 0; ) {
      const way = wayTo(sum, left, given);
      if (!way) break;
      missing -= shift(way, missing, left, given);
    }
  });
  return given.map((of) => [...of.values()].reduce((all, amount) => all + amount, 0));
};

/** One step of a way: the sum takes of this kind of hours. */
interface Step {
  readonly sum: number;
  readonly kind: number;
}

/** How a sum comes to hours nobody has: it takes from another sum, which takes elsewhere, and so on. */
const wayTo = (
  start: number,
  left: ReadonlyMap<number, number>,
  given: readonly ReadonlyMap<number, number>[],
): readonly Step[] | undefined => {
  const seen = new Set([start]);
  const open: { readonly sum: number; readonly way: readonly Step[] }[] = [{ sum: start, way: [] }];
  for (let at = open.shift(); at; at = open.shift()) {
    for (const [kind, amount] of left) {
      if (!(kind & (1 << at.sum))) continue;
      const way = [...at.way, { sum: at.sum, kind }];
      if (amount > 0) return way;
      given.forEach((of, other) => {
        if (seen.has(other) || !of.get(kind)) return;
        seen.add(other);
        open.push({ sum: other, way });
      });
    }
  }
  return undefined;
};

const shift = (
  way: readonly Step[],
  missing: number,
  left: Map<number, number>,
  given: readonly Map<number, number>[],
): number => {
  const end = way.at(-1);
  const passed = way.slice(1).map(({ sum }, index) => given[sum]?.get(way[index]?.kind ?? 0) ?? 0);
  const amount = Math.min(missing, (end && left.get(end.kind)) ?? 0, ...passed);
  const move = (of: Map<number, number> | undefined, kind: number, by: number) =>
    of?.set(kind, (of.get(kind) ?? 0) + by);
  way.forEach(({ sum, kind }, index) => {
    move(given[sum], kind, amount);
    const next = way[index + 1];
    if (next) move(given[next.sum], kind, -amount);
    else move(left, kind, -amount);
  });
  return amount;
};
