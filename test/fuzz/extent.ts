import type { Parameters } from "fast-check";

/** Minutes that `npm run fuzz` was given; 0 for the short run within `npm test`. */
const minutes = Number(process.env.MUTU_FUZZ_MINUTES ?? 0);

/** Whether this is the run within `npm test`. */
export const isShort = minutes === 0;

/** The short run is the same every time; the long one is a new one, unless its seed is given. */
export const seed = Number(process.env.MUTU_FUZZ_SEED ?? 20_250_327);

/** How long a property is tried: so often in the short run, which all together takes half a minute. */
export function extent(runs: number): Parameters<unknown> {
  return { seed, numRuns: isShort ? runs : Math.ceil(runs * minutes * 2), endOnFailure: isShort };
}

/** How long one property may take, in milliseconds. */
export const patience = isShort ? 60_000 : (minutes + 5) * 60_000;
