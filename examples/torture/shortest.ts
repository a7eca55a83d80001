/** A list cut down to what it takes to fail: chunks are left out, ever smaller ones, as long as there is time. */
export const shortest = async <T>(
  all: readonly T[],
  fails: (some: readonly T[]) => Promise<boolean>,
  isTime: () => boolean,
): Promise<readonly T[]> => {
  let left = all;
  for (let size = Math.ceil(left.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < left.length && isTime(); ) {
      const fewer = left.toSpliced(from, size);
      if (fewer.length > 0 && (await fails(fewer))) left = fewer;
      else from += size;
    }
  }
  return left;
};
