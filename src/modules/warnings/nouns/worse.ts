import type { ChartSeries, Signal as Seen } from "../../../analytics/statistics/watch/chart-series.ts";

/**
 * Of each series the one signal that tells a person most: it goes on at the newest point, lies outside the baseline and
 * is for the worse. Fewer complaints are no warning (JOB-11); on charts of gaps worse is a shorter time between two.
 * Where several rules see the same thing, a point beyond the limits stands for all, else what began first.
 */
export function worseNow(series: ChartSeries): Seen | null {
  const worse = series.chart === "g" || series.chart === "t" ? "below" : "above";
  const going = series.signals.filter(
    (seen) => seen.direction === worse && seen.isCurrent && !seen.isInBaseline,
  );
  const beyond = going.find((seen) => seen.rule === "beyond-limits");
  return beyond ?? going.toSorted((a, b) => a.since.localeCompare(b.since))[0] ?? null;
}

/** How a signal is known again: its series, the rule that saw it first, the day on which it began. */
export type SignalName = { readonly seriesKey: string; readonly rule: string; readonly firstAt: string };

type Standing = SignalName & { readonly lastAt: string };

/**
 * The name under which a signal is stored: that of the one on the same series which it carries on, since another rule may
 * see it further back, or a new one.
 */
export function nameOf(seen: Seen, standing: readonly Standing[]): SignalName {
  const carriedOn = standing.find(({ seriesKey, lastAt }) => seriesKey === seen.key && lastAt >= seen.since);
  if (!carriedOn) return { seriesKey: seen.key, rule: seen.rule, firstAt: seen.since };
  const { seriesKey, rule, firstAt } = carriedOn;
  return { seriesKey, rule, firstAt };
}
