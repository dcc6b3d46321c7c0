import { meanOf, squaresOf, stretches } from "./panel.ts";

/** A line that is level, rises from one window to another, and is level again. */
export type Slope = { readonly begins: number; readonly ends: number };

/** A slow change lasts so many windows at least. */
const SLOW = 3;
/** A place counts as so many parameters. */
const PLACE = 3;
/** What is left by a perfect fit, as a share of all: nothing is told better than that. */
const PERFECT = 1e-6;

/**
 * A slope through values that were told by steps so far. A step may happen within a window, which then lies between the
 * levels and counts as one more parameter.
 * @param places first windows after each step
 * @param fewest windows that each level must have
 * @returns the slope when it tells the values better than the steps, else null
 * @source A. Hall, D. Osborn, N. Sakkas (2013), Manchester School 81, 54-74 (BIC with three parameters a place)
 */
export function slopeThrough(
  values: readonly number[],
  places: readonly number[],
  fewest: number,
): Slope | null {
  const best = bestSlope(values, fewest);
  if (best === null) return null;
  const least = PERFECT * squaresOf(values, 0, values.length);
  const price = Math.log(values.length);
  const bic = (rest: number, parameters: number) =>
    values.length * Math.log(Math.max(rest, least)) + parameters * price;
  const ofSlope = bic(best.rest, 2 * PLACE + 2);
  const ofSteps = bic(squaresOfSteps(values, places), (PLACE + 2) * places.length + 1);
  return ofSlope < ofSteps ? best.slope : null;
}

function squaresOfSteps(values: readonly number[], places: readonly number[]): number {
  const levels = stretches(places, values.length).map(({ from, to }) => ({
    from,
    to,
    mean: meanOf(values, from, to),
  }));
  const offBy = (window: number) => {
    const level = levels.find(({ from, to }) => from <= window && window < to);
    return Math.abs((values[window] ?? 0) - (level?.mean ?? 0));
  };
  const between = new Set(places.map((at) => (offBy(at - 1) > offBy(at) ? at - 1 : at)));
  return levels.reduce((sum, { from, to }) => {
    const own = values.slice(from, to).filter((_, i) => !between.has(from + i));
    return sum + squaresOf(own, 0, own.length);
  }, 0);
}

function bestSlope(values: readonly number[], fewest: number): { slope: Slope; rest: number } | null {
  let best: { slope: Slope; rest: number } | null = null;
  for (let begins = fewest; begins + SLOW <= values.length - fewest; begins++) {
    for (let ends = begins + SLOW; ends <= values.length - fewest; ends++) {
      const rest = squaresOfSlope(values, { begins, ends });
      if (best === null || rest < best.rest) best = { slope: { begins, ends }, rest };
    }
  }
  return best;
}

function squaresOfSlope(values: readonly number[], { begins, ends }: Slope): number {
  const way = values.map((_, i) => Math.min(1, Math.max(0, (i + 0.5 - begins) / (ends - begins))));
  const [middle, center] = [meanOf(way, 0, way.length), meanOf(values, 0, values.length)];
  let [xx, xy, yy] = [0, 0, 0];
  for (const [i, value] of values.entries()) {
    const x = (way[i] ?? 0) - middle;
    xx += x * x;
    xy += x * (value - center);
    yy += (value - center) ** 2;
  }
  return xx > 0 ? yy - (xy * xy) / xx : yy;
}
