import type { Day } from "../../calendar/day.ts";

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

/** How many events a day held. */
export type DayCount = { readonly day: Day; readonly count: number };

/** A series before it is charted. */
export type KeyFigures = {
  readonly key: string;
  readonly figures: readonly PeriodFigure[];
  /** Of a count: its days in time order, with those of part periods. Nothing else is told by the day. */
  readonly days: readonly DayCount[];
};
