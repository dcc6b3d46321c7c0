import type { DrawReport, ReportFigures } from "../../../modules/reports/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import type { ChartSize } from "../../ui/chart/chart-size.ts";
import { chartSizes } from "../../ui/chart/chart-size.ts";
import { intervalPlot } from "../../ui/chart/interval-plot.tsx";
import { survivalCurve } from "../../ui/chart/survival-curve.tsx";

type Draw = (figures: ReportFigures, words: Words, size: ChartSize, labelledBy: string) => string | null;

const draws: Readonly<Record<string, Draw>> = { durations, surveys };

/** The drawing of a picture of the report, on the page or on paper; null where there is too little to draw. */
export function reportDrawing(name: string, ...given: Parameters<Draw>): string | null {
  return draws[name]?.(...given) ?? null;
}

/** All drawings of a report, for paper. */
export const drawReport: DrawReport = (figures, words) =>
  Object.fromEntries(
    Object.keys(draws).flatMap((name) => {
      const svg = reportDrawing(name, figures, words, chartSizes.wide, "kalimat");
      return svg === null ? [] : [[name, svg]];
    }),
  );

function durations(
  { complaints }: ReportFigures,
  { t, format }: Words,
  size: ChartSize,
  labelledBy: string,
): string | null {
  const { answered, closed } = complaints;
  const curves = [
    { name: t("reports.stage.answered"), steps: answered.steps },
    { name: t("reports.stage.closed"), steps: closed.steps },
  ].filter(({ steps }) => steps.length > 0);
  if (curves.length === 0) return null;
  return survivalCurve({ curves, promise: null }, size, {
    labelledBy,
    value: (share) => format.percent(share, 0),
    time: (seconds) => t("reports.chart.day", { days: format.number(seconds / 86_400, 0) }),
    promise: "",
  });
}

function surveys(
  { surveys }: ReportFigures,
  { t, format }: Words,
  size: ChartSize,
  labelledBy: string,
): string | null {
  if (surveys.length === 0) return null;
  const rows = surveys.map(({ name, n, index, low, high }) => ({
    name,
    n,
    estimate: index === null || low === null || high === null ? null : { low, value: index, high },
    isUnusual: false,
  }));
  return intervalPlot({ rows, reference: null }, size, {
    labelledBy,
    value: (index) => format.number(index, 0),
    reference: "",
    tooLittle: t("reports.too-few"),
    count: (n) => t("reports.chart.n", { n: format.count(n) }),
  });
}
