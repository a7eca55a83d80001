/** The shortest end of a list that fails by itself: mostly what came last did it, and what is short is tried fast. */
const endOf = async <T>(
  all: readonly T[],
  fails: (some: readonly T[]) => Promise<boolean>,
  isTime: () => boolean,
): Promise<readonly T[]> => {
  for (let size = 1; size < all.length && isTime(); size *= 2) {
    const end = all.slice(-size);
    if (await fails(end)) return end;
  }
  return all;
};

/** A list cut down to what it takes to fail: from its end, chunks are left out, ever smaller ones, as long as there is time. */
export const shortest = async <T>(
  all: readonly T[],
  fails: (some: readonly T[]) => Promise<boolean>,
  isTime: () => boolean,
): Promise<readonly T[]> => {
  let left = await endOf(all, fails, isTime);
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < left.length && isTime(); ) {
      const fewer = left.toSpliced(from, size);
      if (fewer.length > 0 && (await fails(fewer))) left = fewer;
      else from += size;
    }
  }
  return left;
};
