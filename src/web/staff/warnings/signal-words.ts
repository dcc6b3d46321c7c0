import { addDays } from "../../../analytics/calendar/day.ts";
import type { ChartSeries } from "../../../analytics/statistics/watch/chart-series.ts";
import { type Excess, excessSince, type Signal } from "../../../modules/warnings/index.ts";
import { isMessageKey } from "../../../platform/i18n/translate.ts";
import { inEachLanguage, type Words } from "../../../platform/i18n/words.ts";
import type { Definition, TableProps } from "../../ui/index.tsx";

/** What a signal keeps of its series: the chart as it was, and what the series is about. */
export type Kept = {
  readonly chart: ChartSeries;
  readonly category: string | null;
  readonly area: string | null;
  readonly activity: string | null;
};

/** The series of a signal as it was stored by the detector. */
export function seriesKept(signal: Signal): Kept {
  return signal.series as Kept;
}

export function kindOf({ activity }: Kept): "count" | "step" {
  return activity === null ? "count" : "step";
}

/** What the series is called. @param unit the name of its unit, for series by unit */
export function seriesName({ category, area, activity }: Omit<Kept, "chart">, unit: string): string {
  if (activity !== null) return activity;
  return [category, area].filter((part) => part !== null && part !== "").join(", ") || unit;
}

/** What a value of the series is: so many a week or month, days between two, days of a step. */
export function figureOf({ chart, activity }: Kept): "week" | "month" | "gap" | "step" {
  if (activity !== null) return "step";
  if (chart.chart === "g" || chart.chart === "t") return "gap";
  const [first, second] = chart.points;
  return first !== undefined && second !== undefined && second.at > addDays(first.at, 7) ? "month" : "week";
}

/** The sentence that a manager would say aloud: what was seen, what is usual, since when. */
export function signalSentence(signal: Signal, name: string, words: Words): string {
  const { t, format } = words;
  return t(`warnings.sentence.${figureOf(seriesKept(signal))}`, {
    name,
    value: figureText(signal.value, words),
    expected: figureText(signal.expected, words),
    since: format.day(signal.firstAt),
  });
}

/** A count without decimals, anything between counts with one. */
export function figureText(value: number, { format }: Pick<Words, "format">): string {
  return Number.isInteger(value) ? format.count(value) : format.number(value, 1);
}

/** What the series costs citizens since the signal began, as far as it tells. */
export function excessOf(signal: Signal): Excess {
  return excessSince(
    seriesKept(signal).chart,
    signal.firstAt,
    kindOf(seriesKept(signal)) === "step" ? "days" : "count",
  );
}

/** The same in both languages, for evidence that later readers open in theirs. */
export function sentenceInBoth(signal: Signal, name: string, zone: string) {
  return inEachLanguage(zone, (words) => signalSentence(signal, name, words));
}

export function ruleText(rule: string, { t }: Words): string {
  const key = `watch.rule.${rule}`;
  return isMessageKey(key) ? t(key) : rule;
}

/** `< 0,01 %` or `0,27 %`: nobody needs more digits of a small probability. */
export function chanceFigure(probability: number, { format }: Words): string {
  const least = 0.0001;
  return probability < least ? `< ${format.percent(least, 2)}` : format.percent(probability, 2);
}

export function chanceText({ probability }: Signal, words: Words): string | null {
  return probability === null ? null : words.t("warnings.chance", { p: chanceFigure(probability, words) });
}

/** Chart, why this one, how many periods, from which of them the limits come. */
export function chartSubtitle({ chart, why, points, baseline }: ChartSeries, { t, format }: Words): string {
  return t("warnings.subtitle", {
    chart: t(`watch.chart.${chart}`),
    why: t(`watch.why.${why.code}`, {
      dispersion: format.number(why.dispersion ?? 1, 1),
      mean: format.number(why.mean ?? 0, 1),
    }),
    n: points.length,
    baseline: baseline.points,
  });
}

/** What the figure is made of (product rule 1). */
export function seriesDefinition(kept: Kept, name: string, { t, format }: Words): Definition {
  const { chart } = kept;
  const alarms = chart.baseline.falseAlarms;
  const [first] = chart.points;
  const last = chart.points.at(-1);
  return {
    population: t(`warnings.definition.population.${kindOf(kept)}`, { name }),
    clock: null,
    calendar: first && last ? `${format.day(first.at)} – ${format.day(last.at)}` : null,
    exclusions: t("warnings.definition.exclusions"),
    version: t(`watch.chart.${chart.chart}`),
    n: format.count(chart.points.reduce((sum, point) => sum + point.n, 0)),
    uncertainty:
      alarms === null
        ? t("warnings.definition.unknown-rate")
        : t("warnings.definition.uncertainty", { rate: format.percent(alarms.rules, 1) }),
    source: t("warnings.definition.source"),
    grade: null,
  };
}

/** The points of a series with what was expected and between which limits. */
export function pointsTable(chart: ChartSeries, caption: string, words: Words): TableProps {
  const { t, format } = words;
  const figure = (value: number | null) =>
    value === null ? t("warnings.unknown") : figureText(value, words);
  return {
    caption,
    captionHidden: true,
    columns: [
      { key: "at", name: t("warnings.table.period") },
      { key: "value", name: t("warnings.table.value"), numeric: true },
      { key: "center", name: t("warnings.table.expected"), numeric: true },
      { key: "limits", name: t("warnings.table.limits"), numeric: true },
    ],
    rows: chart.points.map((point) => ({
      at: format.shortDay(point.at),
      value: figure(point.value),
      center: figure(point.center),
      limits: `${figure(point.low)} – ${figure(point.high)}`,
    })),
  };
}

/** The list of the complaints behind a series. @param unitCode of the unit whose own series it is */
export function complaintsBehind({ category, area }: Omit<Kept, "chart">, unitCode: string): string {
  const query = new URLSearchParams({ keadaan: "semua" });
  if (category !== null) query.set("kategori", category);
  if (area !== null) query.set("wilayah", area);
  if (category === null && area === null) query.set("unit", unitCode);
  return `/staf/pengaduan?${query}`;
}
