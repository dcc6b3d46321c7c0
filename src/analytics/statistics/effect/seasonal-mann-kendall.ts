import { median } from "../descriptive/quantile.ts";
import { normalUpper } from "../distributions/normal.ts";
import { continuityZ, kendallScore } from "./mann-kendall.ts";

export type SeasonalMannKendall = {
  readonly s: number | null;
  readonly variance: number | null;
  readonly z: number | null;
  readonly p: number | null;
  /** Median change from one year to the next within the same season. */
  readonly slopePerYear: number | null;
  readonly reason?: "too-few-points" | "no-variation";
};

/**
 * Is there a steady trend beside the season? Each season is compared with itself in other years only.
 * @param values in the order of time, `null` where missing
 * @param period seasons in a year: 12 for months, 4 for quarters
 * @throws RangeError when the period is not a whole number above 0
 * @source R. Hirsch, J. Slack, R. Smith (1982), Water Resources Research 18, 107-121
 */
export function seasonalMannKendall(values: readonly (number | null)[], period: number): SeasonalMannKendall {
  if (!(Number.isInteger(period) && period > 0))
    throw new RangeError(`seasonalMannKendall: period ${period}`);
  const seasons = Array.from({ length: period }, (_, season) => inSeason(values, season, period));
  const scores = seasons.map((season) => kendallScore(season.map(({ value }) => value)));
  const slopes = seasons.flatMap(yearlySlopes);
  if (slopes.length < period) {
    return { s: null, variance: null, z: null, p: null, slopePerYear: null, reason: "too-few-points" };
  }
  const s = scores.reduce((sum, score) => sum + score.s, 0);
  const variance = scores.reduce((sum, score) => sum + score.variance, 0);
  const slopePerYear = median(slopes);
  if (variance === 0) return { s, variance, z: null, p: null, slopePerYear, reason: "no-variation" };
  const z = continuityZ(s, variance);
  return { s, variance, z, p: Math.min(1, 2 * normalUpper(Math.abs(z))), slopePerYear };
}

type YearValue = { readonly year: number; readonly value: number };

function inSeason(values: readonly (number | null)[], season: number, period: number): YearValue[] {
  return values.flatMap((value, i) =>
    value === null || i % period !== season ? [] : [{ year: Math.floor(i / period), value }],
  );
}

function yearlySlopes(season: readonly YearValue[]): number[] {
  return season.flatMap((later, i) =>
    season.slice(0, i).map((earlier) => (later.value - earlier.value) / (later.year - earlier.year)),
  );
}
