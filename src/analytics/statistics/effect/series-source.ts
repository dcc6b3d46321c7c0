import type { Columns } from "../regression/thin-qr.ts";
import type { EffectPoint, EffectQuestion } from "./effect-question.ts";
import { fitAgainst, fitCounts, fitLinear, type LinearPoint, type SeriesFit } from "./series-fit.ts";

/** Some rows of a series and the way to explain them by columns, whatever the measure is. */
export type SeriesSource = {
  /** Days, as in the question. */
  readonly at: readonly number[];
  /** Unit of the effect when the scale is a difference. */
  readonly unit: "share" | "value" | "count-per-period";
  /** @param rows which points, by place @param columns one value for each of these rows */
  readonly fit: (rows: readonly number[], columns: Columns) => SeriesFit | null;
};

/** The series by itself. Counts of which a part is all 0 have no ratio: see `withoutRatio`. */
export function ownSource(question: EffectQuestion): SeriesSource {
  const { measure, series } = question;
  if (measure !== "count") return linearSource(question, series, linearPoints(question, series));
  const points = series.map(({ value, n = 1 }) => ({ count: value, exposure: n }));
  return {
    at: series.map(({ at }) => at),
    unit: "count-per-period",
    fit: (rows, columns) => fitCounts(pick(points, rows), columns),
  };
}

/** Counts as rates on their own scale, for series in which a part is all 0. */
export function withoutRatio(question: EffectQuestion): SeriesSource {
  return linearSource(question, question.series, linearPoints(question, question.series));
}

/** The series against the control, in periods that both have: differences, or counts out of both. */
export function comparedSource(question: EffectQuestion, control: readonly EffectPoint[]): SeriesSource {
  const other = new Map(control.map((point) => [point.at, point]));
  const pairs = question.series.flatMap((own) => {
    const against = other.get(own.at);
    return against ? [{ own, against }] : [];
  });
  if (question.measure === "count") return countsAgainst(pairs);
  const own = linearPoints(
    question,
    pairs.map((pair) => pair.own),
  );
  const against = linearPoints(
    question,
    pairs.map((pair) => pair.against),
  );
  const differences = own.map(({ y, sd }, i) => ({
    y: y - (against[i]?.y ?? 0),
    sd: Math.hypot(sd, against[i]?.sd ?? 0),
  }));
  return linearSource(
    question,
    pairs.map((pair) => pair.own),
    differences,
  );
}

type Pair = { readonly own: EffectPoint; readonly against: EffectPoint };

function countsAgainst(pairs: readonly Pair[]): SeriesSource {
  const known = pairs.filter(({ own, against }) => own.value + against.value > 0);
  const points = known.map(({ own, against }) => ({ events: own.value, trials: own.value + against.value }));
  return {
    at: known.map(({ own }) => own.at),
    unit: "count-per-period",
    fit: (rows, columns) => fitAgainst(pick(points, rows), columns),
  };
}

function linearSource(
  { measure }: EffectQuestion,
  points: readonly EffectPoint[],
  linear: readonly LinearPoint[],
): SeriesSource {
  return {
    at: points.map(({ at }) => at),
    unit: measure === "count" ? "count-per-period" : measure,
    fit: (rows, columns) => fitLinear(pick(linear, rows), columns, measure === "value" ? 0 : 1),
  };
}

/** Points with what chance alone makes them scatter; for values nothing is known beforehand. */
function linearPoints({ measure, changed }: EffectQuestion, points: readonly EffectPoint[]): LinearPoint[] {
  if (measure === "value") return points.map(({ value }) => ({ y: value, sd: 1 }));
  const before = points.filter(({ at }) => at < changed);
  const after = points.filter(({ at }) => at >= changed);
  const parts = { before: partMean(measure, before), after: partMean(measure, after) };
  return points.map(({ at, value, n = 1 }) => {
    const mean = at < changed ? parts.before : parts.after;
    const variance = measure === "share" ? mean * (1 - mean) : mean;
    return { y: measure === "share" ? value : value / n, sd: Math.sqrt(variance / n) };
  });
}

/** Mean of a part, half an event off the edge, so that a part of nothing still has some scatter. */
function partMean(measure: "share" | "count", points: readonly EffectPoint[]): number {
  const total = points.reduce((sum, { n = 1 }) => sum + n, 0);
  const events = points.reduce((sum, { value, n = 1 }) => sum + (measure === "share" ? value * n : value), 0);
  return measure === "share" ? (events + 0.5) / (total + 1) : (events + 0.5) / Math.max(total, 1);
}

function pick<Point>(points: readonly Point[], rows: readonly number[]): Point[] {
  return rows.flatMap((row) => points[row] ?? []);
}
