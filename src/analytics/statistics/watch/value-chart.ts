import { xmr } from "../charts/xmr.ts";
import { allRules, baselineOf, type Charted, chanceOf, fewestPoints, withoutLimits } from "./charted.ts";
import { movingRangeFalseAlarms } from "./false-alarms.ts";
import type { PeriodFigure } from "./period-figures.ts";

/** One value a period against limits from the moving range (XmR). */
export function singleValues(figures: readonly PeriodFigure[], baseline: number): Charted {
  const observed = figures.slice(0, baseline).filter((figure) => figure.value !== null).length;
  if (observed < fewestPoints.values) return withoutLimits(figures, "too-few-points", fewestPoints.values);
  const { center, sigma, low, high, reason } = xmr(
    figures.map((figure) => figure.value),
    { baseline },
  );
  if (center === null || sigma === null || reason !== null)
    return withoutLimits(figures, reason ?? "no-data");
  return {
    points: figures.map(({ at, n, value }) => {
      const z = value === null ? null : (value - center) / sigma;
      return { at, n, value, observed: value, center, low, high, z, probability: chanceOf(z, observed) };
    }),
    rules: allRules,
    baseline: baselineOf(
      figures.map((figure) => figure.at),
      baseline,
      movingRangeFalseAlarms(observed),
    ),
    reason: null,
    needed: null,
  };
}
