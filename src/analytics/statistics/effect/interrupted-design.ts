import { mean } from "../descriptive/sum.ts";
import type { Assumption } from "./assumption.ts";
import { lastQuarter } from "./before-change.ts";
import { countParts, type Design, effectOf, type Found, isEnough, scatterAssumptions } from "./design.ts";
import { type EffectQuestion, periodOf, usualMinimum } from "./effect-question.ts";
import { knowsSeason, seasonColumns, yearsAround } from "./season.ts";
import { segmentedColumns } from "./segmented-columns.ts";
import type { SeriesSource } from "./series-source.ts";

/**
 * Level and slope before, carried on behind the change as what would have been; the effect is the mean
 * distance to it over the time after, but a line is not carried on further than it is long. The season is taken
 * out when a whole year shows it.
 * @source J. Lopez Bernal, S. Cummins, A. Gasparrini (2017), International Journal of Epidemiology 46, 348-355
 */
export function interruptedDesign(
  question: EffectQuestion,
  source: SeriesSource,
  design: Extract<Design, "interrupted-time-series" | "controlled-interrupted-time-series">,
): Found | null {
  const { changed, level = 0.95, minimum = usualMinimum, better } = question;
  const { at } = source;
  if (!isEnough(countParts(at, changed), minimum.interrupted)) return null;
  const columns = interruptedColumns(question, at);
  const { trend, trendChange, season } = columns;
  const reach = Math.max(...trend.map((time) => 1 - time));
  const since = mean(trendChange.filter((time) => time > 0 && time <= reach));
  const weights = [0, 0, 1, since, ...season.map(() => 0)];
  const found = effectOf(source, [trend, columns.level, trendChange, ...season], weights, level);
  if (found === null) return null;
  return {
    design,
    effect: found.effect,
    assumptions: [
      seasonAssumption(at, changed),
      lastQuarter(source, changed, better),
      ...scatterAssumptions(found.contrast),
      { name: "nothing-else-changed", holds: null, figure: null },
    ],
  };
}

/** What explains the points: time in periods (1 at the change), its two breaks, and the season where a whole year shows it. */
export function interruptedColumns({ changed, series }: EffectQuestion, at: readonly number[]) {
  const period = periodOf(series);
  const times = at.map((day) => (day - changed) / period + 1);
  return { ...segmentedColumns(times, 0.5), season: knowsSeason(at, changed) ? seasonColumns(at) : [] };
}

function seasonAssumption(at: readonly number[], changed: number): Assumption {
  const years = yearsAround(at, changed);
  return { name: "season", holds: knowsSeason(at, changed), figure: Math.max(years.before, years.after) };
}
