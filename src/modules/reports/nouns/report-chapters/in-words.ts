import { wilson } from "../../../../analytics/statistics/intervals/wilson.ts";
import type { Words } from "../../../../platform/i18n/words.ts";
import { type DurationFigure, fewest } from "../report-figures.ts";

/** Median and 90th percentile in days with their intervals, or that it cannot be told yet. */
export function durationCells(figure: DurationFigure, words: Words): readonly string[] {
  const { n, open, median, p90 } = figure;
  const { format, t } = words;
  const time = (one: DurationFigure["median"]) =>
    n < fewest ? t("reports.too-few") : timeInWords(one, words);
  return [format.count(n), format.count(open), time(median), time(p90)];
}

/** `6,5 hari (antara 5,9 hari dan 7,2 hari)`; that so many are not done yet where there is no value. */
export function timeInWords({ value, low, high }: DurationFigure["median"], { t, format }: Words): string {
  const days = (seconds: number) => t("reports.days", { days: format.number(seconds / 86_400) });
  if (value === null) return t("reports.not-reached");
  if (low === null || high === null) return days(value);
  return t("reports.between", { value: days(value), low: days(low), high: days(high) });
}

/** Share in time of those whose day has come, with its interval (Wilson), and the counts behind it. */
export function inTimeCells(
  { inTime, late, running }: { readonly inTime: number; readonly late: number; readonly running: number },
  { t, format }: Words,
): readonly string[] {
  const n = inTime + late;
  return [
    shareInWords(inTime, n, { t, format }),
    ...[inTime, late, running].map((count) => format.count(count)),
  ];
}

function shareInWords(events: number, n: number, { t, format }: Words): string {
  if (n < fewest) return t("reports.too-few");
  const { low, high } = wilson(events, n);
  return t("reports.between", {
    value: format.percent(events / n),
    low: format.percent(low),
    high: format.percent(high),
  });
}
