import type { ChartSeries } from "../../../analytics/statistics/watch/chart-series.ts";

/** What a signal costs citizens so far, as far as its series tells; null where it does not. */
export type Excess = { readonly people: number | null; readonly daysLost: number | null };

/**
 * What went beyond the usual since a signal began. Of counts it is how many complaints more; of the days of a step it is
 * the days more, of everybody who passed it. A chart of gaps tells neither.
 * @param since ISO date of the first point that counts
 */
export function excessSince({ chart, points }: ChartSeries, since: string, figure: "count" | "days"): Excess {
  if (chart === "g" || chart === "t") return { people: null, daysLost: null };
  const later = points.filter(({ at }) => at >= since);
  const beyond = (weigh: (n: number) => number) =>
    later.reduce((sum, { observed, value, center, n }) => {
      const seen = observed ?? value;
      return seen === null || center === null ? sum : sum + Math.max(0, seen - center) * weigh(n);
    }, 0);
  if (figure === "count") return { people: Math.round(beyond(() => 1)), daysLost: null };
  return {
    people: later.reduce((sum, { n }) => sum + n, 0),
    daysLost: Math.round(beyond((n) => n)),
  };
}
