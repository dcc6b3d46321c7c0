import { pChart } from "../charts/p-chart.ts";
import { normalUpper } from "../distributions/normal.ts";
import { allRules, baselineOf, type Charted, chanceOf, fewestPoints, withoutLimits } from "./charted.ts";
import { movingRangeFalseAlarms, plainFalseAlarms } from "./false-alarms.ts";
import type { PeriodFigure } from "./period-figures.ts";

/** Fewer cases a period say too little about a share. */
const fewestCases = 10;

/** Shares against what chance allows (p), or chance and the usual variation by Laney's moving range (p'). */
export function shares(figures: readonly PeriodFigure[], baseline: number, laney: boolean): Charted {
  if (baseline < fewestPoints.periods) return withoutLimits(figures, "too-few-points", fewestPoints.periods);
  const cases = figures.slice(0, baseline).reduce((total, figure) => total + figure.n, 0);
  if (cases < fewestCases * baseline) return withoutLimits(figures, "too-few-cases", fewestCases);
  const chart = pChart(
    figures.map(({ n, total }) => ({ events: total, size: n })),
    { laney, baseline },
  );
  const { center, sigmaZ, reason } = chart;
  if (center === null || reason !== null) return withoutLimits(figures, reason ?? "no-data");
  return {
    points: figures.map(({ at, n, value }, i) => {
      const plain = chart.z[i] ?? null;
      const z = plain === null ? null : plain / (sigmaZ ?? 1);
      return {
        at,
        n,
        value,
        observed: value,
        center: value === null ? null : center,
        low: chart.low[i] ?? null,
        high: chart.high[i] ?? null,
        z,
        probability: laney ? chanceOf(z, baseline) : plainChance(z, baseline),
      };
    }),
    rules: allRules,
    baseline: baselineOf(
      figures.map((figure) => figure.at),
      baseline,
      laney ? movingRangeFalseAlarms(baseline) : plainFalseAlarms(baseline),
    ),
    reason: null,
    needed: null,
  };
}

function plainChance(z: number | null, points: number): number | null {
  return z === null ? null : 2 * normalUpper(Math.abs(z) / Math.sqrt(1 + 1 / points));
}
