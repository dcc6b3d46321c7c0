import type { Day } from "../../calendar/day.ts";
import { numberTallier, quantileOfTally } from "../descriptive/number-tally.ts";
import { RunningSum } from "../descriptive/sum.ts";
import { type Every, periodOf } from "./period.ts";
import type { DayCount, KeyFigures, Measure, PeriodFigure, WatchRow } from "./period-figures.ts";

/** Takes rows one at a time. Memory follows series and days, and for values the distinct ones of a period. */
export type SeriesCollector = {
  add(row: WatchRow): void;
  /** The days on which any row of any series lies. */
  readonly days: ReadonlySet<Day>;
  /** Figures of every series over the same periods, series by name. Empty periods are explicit. */
  figures(periods: readonly Day[]): readonly KeyFigures[];
};

export function seriesCollector(asked: {
  readonly measure: Measure;
  readonly every: Every;
}): SeriesCollector {
  const { measure } = asked;
  const begin = periodBeginnings(asked.every);
  const days = new Set<Day>();
  const series = new Map<string, Series>();
  return {
    add({ day, key, value, n = measure === "count" ? value : 1 }) {
      days.add(day);
      const own = series.get(key) ?? newSeries(measure);
      series.set(key, own);
      own.add(begin(day), day, value, n);
    },
    days,
    figures: (periods) =>
      [...series]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, { periodFigure, dayCounts }]) => ({
          key,
          figures: periods.map(periodFigure),
          days: dayCounts(),
        })),
  };
}

/** The first day of a day's period, worked out once for each day. */
function periodBeginnings(every: Every): (day: Day) => Day {
  const known = new Map<Day, Day>();
  return (day) => {
    const begin = known.get(day) ?? periodOf(day, every);
    known.set(day, begin);
    return begin;
  };
}

type Series = {
  add(period: Day, day: Day, value: number, n: number): void;
  periodFigure(period: Day): PeriodFigure;
  dayCounts(): readonly DayCount[];
};

function newSeries(measure: Measure): Series {
  const periods = new Map<Day, Period>();
  const counts = new Map<Day, number>();
  return {
    add(period, day, value, n) {
      const own = periods.get(period) ?? newPeriod(measure);
      periods.set(period, own);
      own.add(value, n);
      if (measure === "count") counts.set(day, (counts.get(day) ?? 0) + value);
    },
    periodFigure: (at) => ({ at, ...(periods.get(at) ?? newPeriod(measure)).figure() }),
    dayCounts: () =>
      [...counts].map(([day, count]) => ({ day, count })).toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  };
}

type Period = { add(value: number, n: number): void; figure(): Omit<PeriodFigure, "at"> };

function newPeriod(measure: Measure): Period {
  const sum = new RunningSum();
  const values = measure === "value" ? numberTallier() : null;
  let all = 0;
  return {
    add(value, n) {
      sum.add(value);
      values?.add(value);
      all += n;
    },
    figure() {
      const total = sum.value;
      if (measure === "count") return { n: all, total, value: total };
      if (all === 0) return { n: all, total, value: null };
      return { n: all, total, value: values ? quantileOfTally(values.tally(), 0.5) : total / all };
    },
  };
}
