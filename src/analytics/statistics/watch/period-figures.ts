import type { Day } from "../../calendar/day.ts";
import { median } from "../descriptive/quantile.ts";
import { sum } from "../descriptive/sum.ts";
import { type Every, periodOf } from "./period.ts";
import type { Span } from "./whole-periods.ts";

/** What is watched: how many, the share of yes among rows, or the median of a value. */
export type Measure = "count" | "share" | "value";

/**
 * What is watched on one day. `key` names its series; a single series has one key. Rows of a day may be taken together:
 * `value` is how many for a count, how many yes for a share, and always one figure for a value.
 */
export type WatchRow = {
  readonly day: Day;
  readonly key: string;
  readonly value: number;
  /** How many rows of the source stand behind it; unless told `value` for a count and 1 otherwise. */
  readonly n?: number;
};

/** What one period held. `total` is the sum of the rows' values, `value` the figure that is watched. */
export type PeriodFigure = {
  readonly at: Day;
  readonly n: number;
  readonly total: number;
  /** `null` for a share or a value of a period without rows; a count is 0 there. */
  readonly value: number | null;
};

/** A series before it is charted. */
export type KeyFigures = {
  readonly key: string;
  readonly figures: readonly PeriodFigure[];
  /** Rows in time order, with those of part periods. */
  readonly rows: readonly WatchRow[];
};

/** Figures of every series over the same periods, series by name. Empty periods are explicit. */
export function periodFigures(
  rows: readonly WatchRow[],
  span: Span,
  every: Every,
  measure: Measure,
): readonly KeyFigures[] {
  const byKey = Map.groupBy(rows, (row) => row.key);
  return [...byKey]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => {
      const byPeriod = Map.groupBy(own, (row) => periodOf(row.day, every));
      const figures = span.periods.map((at) => figureOf(at, byPeriod.get(at) ?? [], measure));
      return { key, figures, rows: own.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) };
    });
}

function figureOf(at: Day, rows: readonly WatchRow[], measure: Measure): PeriodFigure {
  const values = rows.map((row) => row.value);
  const n = sum(rows.map((row) => row.n ?? (measure === "count" ? row.value : 1)));
  const total = sum(values);
  if (measure === "count") return { at, n, total, value: total };
  if (n === 0) return { at, n, total, value: null };
  return { at, n, total, value: measure === "share" ? total / n : median(values) };
}
