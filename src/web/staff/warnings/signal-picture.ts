import type { ChartSeries } from "../../../analytics/statistics/watch/chart-series.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import type { ChartSize } from "../../ui/chart/chart-size.ts";
import { controlChart } from "../../ui/chart/control-chart.tsx";
import { ruleText } from "./signal-words.ts";

/** The control chart of a series, on a page and frozen in evidence alike. */
export function seriesPicture(
  series: ChartSeries,
  size: ChartSize,
  labelledBy: string,
  words: Words,
): string {
  const { t, format } = words;
  const largest = Math.max(0, ...series.points.map(({ value }) => value ?? 0));
  const digits = largest < 5 ? 1 : 0;
  return controlChart({ points: series.points, baseline: series.baseline.points }, size, {
    labelledBy,
    value: (value) => format.number(value, digits),
    period: format.shortDay,
    rule: (code) => ruleText(code, words),
    center: t("warnings.chart.center"),
    high: t("warnings.chart.high"),
    low: t("warnings.chart.low"),
    baseline: t("warnings.chart.baseline"),
  });
}
