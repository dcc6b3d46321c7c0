import { sum } from "../descriptive/sum.ts";
import { benjaminiHochberg } from "../intervals/adjust-p.ts";
import type { ChartName, ChartSeries, Signal } from "./chart-series.ts";
import { type Charted, usualBaseline, withoutLimits } from "./charted.ts";
import { type ChartChoice, chooseChart, type SeasonKnown } from "./choose-chart.ts";
import { countsAgainst, plainCounts } from "./count-chart.ts";
import { againstEarlierYears, weeksForEarlierYears } from "./earlier-years-chart.ts";
import type { FalseAlarms } from "./false-alarms.ts";
import { countedGaps, hasSharedDays, measuredGaps } from "./gap-chart.ts";
import { cumulativeSum, movingAverage } from "./memory-chart.ts";
import type { Every } from "./period.ts";
import type { KeyFigures, Measure, WatchRow } from "./period-figures.ts";
import { type Season, seasonOf } from "./season.ts";
import { type SeriesCollector, seriesCollector } from "./series-collector.ts";
import { shares } from "./share-chart.ts";
import { readSignals } from "./signals.ts";
import { singleValues } from "./value-chart.ts";
import { type Span, wholePeriods } from "./whole-periods.ts";

export type WatchOptions = {
  readonly measure: Measure;
  readonly every: Every;
  readonly chart: ChartName | "auto";
  /** Points that the limits come from, locked; `null` for the usual number. */
  readonly baseline?: number | null;
  /** First and last day that the rows are known to cover wholly. */
  readonly from?: string | null;
  readonly until?: string | null;
};

/** A point beyond the limits at the newest period, among many series. */
type Fresh = {
  readonly signal: Signal;
  /** The probability, adjusted for all series that were looked at (Benjamini-Hochberg). */
  readonly adjusted: number;
  /** Still unlikely after that. */
  readonly holds: boolean;
};

export type Watch = {
  /** `null` without any row. */
  readonly span: Span | null;
  readonly series: readonly ChartSeries[];
  /** The likeliest to be real first: by probability, then the newest. */
  readonly signals: readonly Signal[];
  readonly fresh: readonly Fresh[];
  /** False alarms to expect at one new point of every series; `null` when that of a series is not known. */
  readonly falseAlarms: FalseAlarms | null;
};

/** Share of false discoveries that the list of fresh signals may hold. */
const freshLevel = 0.05;

/**
 * Watches one or many series: builds their periods, chooses a chart for each, locks its baseline, and says what is not
 * noise.
 * @param rows in any order; see `WatchRow` and `Measure` for what their values mean
 */
export function watchSeries(rows: readonly WatchRow[], options: WatchOptions): Watch {
  const collector = seriesCollector(options);
  for (const row of rows) collector.add(row);
  return watchCollected(collector, options);
}

/** The same of rows that came one at a time. */
export function watchCollected(rows: SeriesCollector, options: WatchOptions): Watch {
  const { every, from = null, until = null } = options;
  const span = wholePeriods(rows.days, every, { from, until });
  if (span === null) return { span, series: [], signals: [], fresh: [], falseAlarms: null };
  const series = rows.figures(span.periods).map((one) => chartOf(one, span, options));
  return {
    span,
    series,
    signals: series.flatMap((one) => one.signals).toSorted(byProbability),
    fresh: freshOf(series),
    falseAlarms: together(series.filter((one) => one.reason === null)),
  };
}

function together(series: readonly ChartSeries[]): FalseAlarms | null {
  const each = series.map((one) => one.baseline.falseAlarms);
  const known = each.filter((one) => one !== null);
  if (known.length < each.length) return null;
  return { limits: sum(known.map((one) => one.limits)), rules: sum(known.map((one) => one.rules)) };
}

function chartOf(one: KeyFigures, span: Span, options: WatchOptions): ChartSeries {
  const { measure, every } = options;
  const wanted = Math.min(options.baseline ?? usualBaseline, one.figures.length);
  const season =
    measure === "count"
      ? seasonOf(
          one.figures.map((figure) => figure.total),
          span.periods,
          every,
          options.baseline ?? one.figures.length,
        )
      : null;
  const choice = choiceFor(one, wanted, season, options);
  const charted = drawn(choice.chart, one, wanted, season, measure);
  return {
    key: one.key,
    chart: choice.chart,
    why: choice.why,
    baseline: charted.baseline,
    ...readSignals(one.key, charted),
    reason: charted.reason,
    needed: charted.needed,
  };
}

function choiceFor(
  one: KeyFigures,
  baseline: number,
  season: Season | null,
  options: WatchOptions,
): ChartChoice {
  const fitting = chooseChart(one.figures.slice(0, season?.baseline ?? baseline), options.measure, {
    season: seasonKnown(one, season, options),
    hasSharedDays: hasSharedDays(one.days),
  });
  if (options.chart === "auto") return fitting;
  return { chart: options.chart, why: { ...fitting.why, code: "asked" } };
}

function seasonKnown(one: KeyFigures, season: Season | null, { every, baseline }: WatchOptions): SeasonKnown {
  if (season === null) return "none";
  const hasYears = every === "week" && !baseline && one.figures.length >= weeksForEarlierYears;
  return hasYears ? "season-of-years" : "season";
}

function drawn(
  chart: ChartName,
  { figures, days }: KeyFigures,
  baseline: number,
  season: Season | null,
  measure: Measure,
): Charted {
  const level = season?.expected ?? figures.map(() => 1);
  const past = season?.baseline ?? baseline;
  if (measure === "value" && figures.every((figure) => figure.value === null))
    return withoutLimits(figures, "no-data");
  switch (chart) {
    case "c":
      return plainCounts(figures, baseline);
    case "u":
      return countsAgainst(figures, past, level, false);
    case "ulaney":
      return countsAgainst(figures, past, level, true);
    case "p":
      return shares(figures, baseline, false);
    case "planey":
      return shares(figures, baseline, true);
    case "xmr":
      return singleValues(figures, baseline);
    case "g":
      return countedGaps(days, figures, baseline);
    case "t":
      return measuredGaps(days, figures, baseline);
    case "ewma":
      return movingAverage(figures, baseline);
    case "cusum":
      return cumulativeSum(figures, baseline);
    case "farrington":
      return againstEarlierYears(figures);
  }
}

function byProbability(a: Signal, b: Signal): number {
  const difference = (a.probability ?? 1) - (b.probability ?? 1);
  if (difference !== 0) return difference;
  return a.at < b.at ? 1 : a.at > b.at ? -1 : 0;
}

function freshOf(series: readonly ChartSeries[]): readonly Fresh[] {
  const newest = series.map((one) => one.points.at(-1)?.probability ?? null);
  const adjusted = benjaminiHochberg(newest);
  return series
    .flatMap((one, i) => {
      const last = one.points.at(-1);
      const signal = one.signals.find((found) => found.rule === "beyond-limits" && found.at === last?.at);
      const p = adjusted[i] ?? null;
      return signal && p !== null ? [{ signal, adjusted: p, holds: p <= freshLevel }] : [];
    })
    .toSorted((a, b) => byProbability(a.signal, b.signal));
}
