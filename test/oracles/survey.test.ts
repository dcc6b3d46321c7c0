import { describe, expect, it } from "vitest";
import { bcaInterval } from "../../src/analytics/statistics/bootstrap/bca.ts";
import { leaveOneOutMeans } from "../../src/analytics/statistics/bootstrap/resample-mean.ts";
import { once } from "../../src/analytics/statistics/descriptive/tally.ts";
import { cronbachAlpha } from "../../src/analytics/statistics/survey/cronbach-alpha.ts";
import { finitePopulation } from "../../src/analytics/statistics/survey/finite-population.ts";
import { keyDrivers } from "../../src/analytics/statistics/survey/key-drivers.ts";
import { krippendorffAlpha } from "../../src/analytics/statistics/survey/krippendorff-alpha.ts";
import { postStratifiedMean } from "../../src/analytics/statistics/survey/post-stratified-mean.ts";
import { sampleSize } from "../../src/analytics/statistics/survey/sample-size.ts";
import { stratifiedMean } from "../../src/analytics/statistics/survey/stratified-mean.ts";
import { expectFigures, type StatCase, statCases } from "./stat-cases.ts";

/** Runs a method over its cases. */
function agrees<Input, Options = Record<string, never>>(
  method: string,
  compute: (input: Input, options: Options) => unknown,
): void {
  describe(`${method} (oracles/stats)`, () => {
    const cases: readonly StatCase<Input, Options>[] = statCases(method);
    it.each(cases)("agrees with $id", ({ input, options, expected, tolerance }) => {
      expectFigures(compute(input, options), expected, tolerance);
    });
  });
}

type Level = { level: number };
type Population = Readonly<Record<string, number>>;
type Scores = readonly (number | null)[];

agrees<{ items: Scores[] }, Level>("cronbach-alpha", ({ items }, { level }) => cronbachAlpha(items, level));

agrees<{ ratings: Scores[] }>("krippendorff-alpha", ({ ratings }) => krippendorffAlpha(ratings));

agrees<{ y: number[]; x: Record<string, number[]> }>("key-drivers", ({ y, x }) =>
  keyDrivers(y, Object.values(x)),
);

agrees<{ y: number[]; stratum: string[]; population: Population }>(
  "stratified-mean",
  ({ y, stratum, population }) => stratifiedMean(y, stratum, population),
);

agrees<{ y: number[]; group: string[]; population: Population }, { total: number }>(
  "post-stratified-mean",
  ({ y, group, population }, { total }) => postStratifiedMean(y, group, population, total),
);

agrees<{ events: number; n: number; population: number }, Level>(
  "finite-population",
  ({ events, n, population }, { level }) => finitePopulation(events, n, population, level),
);

agrees<{ population: number }, Level & { share: number; margin: number }>(
  "sample-size",
  ({ population }, options) => sampleSize(population, options),
);

agrees<{ values: number[]; statistic: string; replicates: number[] }, Level>(
  "bootstrap-bca",
  ({ values, statistic, replicates }, { level }) => {
    expect(statistic).toBe("mean");
    const total = values.reduce((so, value) => so + value, 0);
    const leaveOneOut = leaveOneOutMeans(once(values));
    return bcaInterval({ statistic: total / values.length, replicates, leaveOneOut }, level);
  },
);
