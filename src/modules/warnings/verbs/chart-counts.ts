import type { ChartSeries, Signal as Seen } from "../../../analytics/statistics/watch/chart-series.ts";
import { watchSeries } from "../../../analytics/statistics/watch/watch-series.ts";
import type { Context } from "../../../platform/context.ts";
import type { NamedSeries, SeriesBy } from "../nouns/series.ts";
import { worseNow } from "../nouns/worse.ts";
import { watchedCounts } from "../store/watched.ts";

/** A series of complaints on its chart, what it is about, and what of it is worse than noise explains now. */
export type ChartedCounts = {
  readonly named: NamedSeries;
  readonly chart: ChartSeries;
  readonly worse: Seen | null;
};

/** Periods behind today that are looked at: two years of weeks, or as many months as a chart can need. */
const periods = { week: 104, month: 60 } as const;

/** Complaints of an agency by category, area or unit, charted as a detector charts them, by name. */
export async function chartCounts(
  ctx: Context,
  agencyId: string,
  { by, every }: { readonly by: SeriesBy; readonly every: "week" | "month" },
): Promise<readonly ChartedCounts[]> {
  const settings = { kind: "complaint-counts", by, every, periods: periods[every] } as const;
  const { rows, options, named } = await watchedCounts(ctx, { agencyId }, settings);
  return watchSeries(rows, options).series.flatMap((chart) => {
    const own = named.get(chart.key);
    return own ? [{ named: own, chart, worse: worseNow(chart) }] : [];
  });
}
