import { gammaQuantile } from "../distributions/gamma.ts";
import { type Interval, twoSidedZ } from "./interval.ts";

function checkRate(method: string, events: number, exposure: number): void {
  if (!(events >= 0 && exposure > 0)) throw new RangeError(`${method}: ${events} in ${exposure}`);
}

/**
 * The exact interval of a rate, events per unit of exposure.
 * @param events a count
 * @param exposure how much time, how many cases; above 0
 * @throws RangeError without exposure: there is no rate then
 * @source F. Garwood (1936), Biometrika 28, 437-442
 */
export function garwood(events: number, exposure: number, level = 0.95): Interval {
  checkRate("garwood", events, exposure);
  const outside = (1 - level) / 2;
  return {
    low: events === 0 ? 0 : gammaQuantile(outside, events) / exposure,
    high: gammaQuantile(1 - outside, events + 1) / exposure,
    level,
    method: "garwood",
  };
}

/**
 * The near-exact interval of a rate that tables of public health use.
 * @throws RangeError without exposure
 * @source N. E. Breslow and N. E. Day (1987), Statistical Methods in Cancer Research II, section 2.3
 */
export function byar(events: number, exposure: number, level = 0.95): Interval {
  checkRate("byar", events, exposure);
  const z = twoSidedZ(level);
  const bound = (count: number, side: 1 | -1): number =>
    (count * (1 - 1 / (9 * count) + (side * z) / (3 * Math.sqrt(count))) ** 3) / exposure;
  return {
    low: events === 0 ? 0 : Math.max(0, bound(events, -1)),
    high: bound(events + 1, 1),
    level,
    method: "byar",
  };
}
