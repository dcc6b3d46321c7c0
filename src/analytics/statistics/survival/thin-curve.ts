import type { SurvivalCurve } from "./kaplan-meier.ts";

/** A curve with no more points than this is as it was. */
const FEW = 1200;

/**
 * A curve of many points as a drawing needs it: those are left out between which neither the time nor the share moves by a
 * six hundredth of its range, so that at most some 1,200 are left. Every point that stays is exact, as are quantiles and the
 * shares that were asked for, which are computed from all points.
 */
export function thinCurve(curve: SurvivalCurve): SurvivalCurve {
  const { times, survival } = curve;
  if (times.length <= FEW) return curve;
  const longest = times.at(-1) ?? 0;
  const step = { time: (2 * longest) / FEW, share: 2 / FEW };
  const kept: number[] = [];
  for (const [place, time] of times.entries()) {
    const before = kept.at(-1);
    const isFar =
      before === undefined ||
      time - (times[before] ?? 0) >= step.time ||
      (survival[before] ?? 0) - (survival[place] ?? 0) >= step.share;
    if (isFar || place === times.length - 1) kept.push(place);
  }
  const isKept = new Set(kept);
  const some = <T>(values: readonly T[]): T[] => values.filter((_, place) => isKept.has(place));
  const limits = ({ low, high }: SurvivalCurve["log"]) => ({ low: some(low), high: some(high) });
  return {
    ...curve,
    times: some(times),
    atRisk: some(curve.atRisk),
    died: some(curve.died),
    survival: some(survival),
    greenwoodVariance: some(curve.greenwoodVariance),
    logLog: limits(curve.logLog),
    log: limits(curve.log),
    plain: limits(curve.plain),
  };
}
