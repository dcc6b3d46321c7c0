import type { CaseWindows } from "../../eventlog/questions/windows.ts";
import { divisiveChanges } from "../../statistics/changes/divisive-changes.ts";
import type { Panel } from "../../statistics/changes/panel.ts";
import { placeInterval } from "../../statistics/changes/place-interval.ts";
import type { Split, SplitOptions } from "../../statistics/changes/split-test.ts";
import { suddenOrGradual } from "../../statistics/changes/sudden-or-gradual.ts";
import { knowsWave, withoutWave, yearlySeries } from "../../statistics/changes/yearly-wave.ts";
import type { Interval } from "../../statistics/intervals/interval.ts";
import type { Random } from "../../statistics/random/generator.ts";
import { type Feature, featurePanel } from "./features.ts";

/** A change in terms of windows. */
export type WindowChange = {
  readonly kind: "sudden" | "gradual";
  /** First window of the new way; of a slow change the first in which the old way fades */
  readonly begins: number;
  /** First window in which the new way is reached; the same for a sudden change */
  readonly ends: number;
  /** Where a sudden change may really lie; null of a slow one, which has no place */
  readonly between: Interval | null;
  readonly p: number;
  readonly features: readonly Feature[];
};

export type ChangesInWindows = {
  readonly changes: readonly WindowChange[];
  /** Null within less than two years: a season cannot be told from a change then */
  readonly season: readonly Feature[] | null;
};

export type ChangeOptions = {
  /** Chance of any change where there is none */
  readonly alpha: number;
  readonly permutations: number;
  readonly random: Random;
};

const DAY = 86_400_000;
/** How often season and changes are found in turn. */
const TURNS = 5;

type BesideSeason = {
  /** The panel without what comes back every year */
  readonly freed: Panel;
  readonly found: readonly Split[];
  /** The series that follow the year */
  readonly season: readonly number[] | null;
};

/**
 * When did the process change? Steps, pairs and times of the windows are one panel whose changes are found together. A
 * log of two years or more is first freed of what comes back every year.
 * @source R. P. J. C. Bose et al. (2014), IEEE TNNLS 25, 154-171; A. Maaradji, M. Dumas, M. La Rosa, A. Ostovar (2017),
 *         IEEE TKDE 29, 2140-2154 (sudden and gradual drifts of runs); D. S. Matteson, N. A. James (2014), JASA 109, 334-345
 */
export function changesInWindows(windows: CaseWindows, options: ChangeOptions): ChangesInWindows {
  const { features, panel } = featurePanel(windows);
  const fewest = fewestWindows(windows.windows.length);
  const at = windows.windows.map(({ first, last }) => (first.getTime() + last.getTime()) / 2 / DAY);
  const split: SplitOptions = { ...options, fewest };
  const { freed, found, season }: BesideSeason = knowsWave(at)
    ? besideSeason(panel, at, split)
    : { freed: panel, found: divisiveChanges(panel, split), season: null };
  const named = (series: readonly number[]) => series.flatMap((one) => features[one] ?? []);
  return {
    changes: shaped(freed, found, split).map(({ series, ...change }) => ({
      ...change,
      features: named(series),
    })),
    season: season && named(season),
  };
}

/** Windows that each side of a change must have. */
function fewestWindows(count: number): number {
  return Math.max(5, Math.ceil(count / 20));
}

/**
 * A season is looked for within the years first, whose levels may differ; then season and changes are found in turn until
 * the changes stay, because each is seen better beside the other.
 */
function besideSeason(panel: Panel, at: readonly number[], options: SplitOptions): BesideSeason {
  let levels = at.flatMap((day, i) => (i > 0 && yearOf(day, at) > yearOf(at[i - 1] ?? 0, at) ? [i] : []));
  for (let turn = 1; ; turn++) {
    const season = yearlySeries(panel, at, levels, options).map(({ series }) => series);
    const freed = panel.map((values, series) =>
      season.includes(series) ? withoutWave(values, at, levels) : values,
    );
    const found = divisiveChanges(freed, options);
    const places = found.map((change) => change.at);
    if (turn === TURNS || places.join() === levels.join()) return { freed, found, season };
    levels = places;
  }
}

/** Whole years since the first window. */
function yearOf(day: number, at: readonly number[]): number {
  return Math.floor((day - (at[0] ?? 0)) / 365.2425);
}

type SeriesChange = Omit<WindowChange, "features"> & { readonly series: readonly number[] };

function shaped(panel: Panel, found: readonly Split[], { fewest, random }: SplitOptions): SeriesChange[] {
  const length = panel[0]?.length ?? 0;
  const placed = found.map(({ at, changed }) => ({ at, changed: changed.map(({ series }) => series) }));
  return suddenOrGradual(panel, placed, fewest).map((shape): SeriesChange => {
    const parts = found.filter(({ at }) => shape.changes.includes(at));
    const series = [...new Set(parts.flatMap(({ changed }) => changed.map((one) => one.series)))];
    const p = Math.min(...parts.map((part) => part.p));
    if (shape.kind === "gradual") {
      const { begins, ends } = shape;
      return { kind: "gradual", begins, ends, between: null, p, series };
    }
    const [at] = shape.changes;
    const place = found.findIndex((one) => one.at === at);
    const stretch = { from: found[place - 1]?.at ?? 0, to: found[place + 1]?.at ?? length };
    const between = placeInterval(panel, stretch, { at, changed: series }, { fewest, random });
    return { kind: "sudden", begins: at, ends: at, between, p, series };
  });
}
