import { studentQuantile } from "../distributions/student.ts";
import { contrastError } from "./contrast-error.ts";
import type { Design } from "./design.ts";
import type { EffectQuestion } from "./effect-question.ts";
import { interruptedColumns } from "./interrupted-design.ts";
import type { SeriesFit } from "./series-fit.ts";
import { ownSource, type SeriesSource, withoutRatio } from "./series-source.ts";

/** What the model of a design says of one point, in the unit of the series. */
export type EffectLine = {
  readonly fitted: number;
  /** What it would have been without the change, with its interval; null before the change. */
  readonly without: { readonly low: number; readonly value: number; readonly high: number } | null;
};

/** For each column how it stands at every point, and whether it is a part of the change itself. */
type Column = { readonly values: readonly number[]; readonly ofChange: boolean };

/**
 * The lines that a picture of an effect shows: the fit, and what would have been without the change, as the design that
 * gave the effect has it.
 * @returns one for each point in order; null for a design that draws none by itself, or without a fit
 */
export function effectLines(question: EffectQuestion, design: Design): readonly EffectLine[] | null {
  if (design !== "interrupted-time-series" && design !== "before-after") return null;
  for (const source of [ownSource(question), withoutRatio(question)]) {
    const lines = linesOf(question, source, columnsOf(question, source, design));
    if (lines !== null) return lines;
  }
  return null;
}

function columnsOf(question: EffectQuestion, { at }: SeriesSource, design: Design): readonly Column[] {
  if (design === "before-after") {
    return [{ values: at.map((day) => (day >= question.changed ? 1 : 0)), ofChange: true }];
  }
  const { trend, level, trendChange, season } = interruptedColumns(question, at);
  return [
    { values: trend, ofChange: false },
    { values: level, ofChange: true },
    { values: trendChange, ofChange: true },
    ...season.map((values) => ({ values, ofChange: false })),
  ];
}

function linesOf(
  { changed, level = 0.95 }: EffectQuestion,
  source: SeriesSource,
  columns: readonly Column[],
): readonly EffectLine[] | null {
  const fit = source.fit(
    [...source.at.keys()],
    columns.map(({ values }) => values),
  );
  if (fit === null) return null;
  const lines: EffectLine[] = [];
  for (const [row, at] of source.at.entries()) {
    const all = [1, ...columns.map(({ values }) => values[row] ?? 0)];
    const unchanged = [1, ...columns.map(({ values, ofChange }) => (ofChange ? 0 : (values[row] ?? 0)))];
    const fitted = valueAt(fit, all, level);
    const without = valueAt(fit, unchanged, level);
    if (fitted === null || without === null) return null;
    lines.push({ fitted: fitted.value, without: at < changed ? null : without });
  }
  return lines;
}

function valueAt(fit: SeriesFit, weights: readonly number[], level: number) {
  const contrast = contrastError(fit, weights);
  if (contrast === null) return null;
  const half = studentQuantile((1 + level) / 2, contrast.df) * contrast.se;
  const shown = fit.scale === "ratio" ? Math.exp : (value: number) => value;
  return {
    low: shown(contrast.estimate - half),
    value: shown(contrast.estimate),
    high: shown(contrast.estimate + half),
  };
}
