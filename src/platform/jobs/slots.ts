/** So many pieces of work at once; the others wait in the order in which they came. */
export type Slots = <T>(work: () => Promise<T>) => Promise<T>;

/** @param n how many at once, at least 1 */
export function slots(n: number): Slots {
  let free = n;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => void waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
