import { describe, it } from "vitest";
import {
  benjaminiHochberg,
  benjaminiYekutieli,
  bonferroni,
  holm,
} from "../../src/analytics/statistics/intervals/adjust-p.ts";
import { agrestiCoull } from "../../src/analytics/statistics/intervals/agresti-coull.ts";
import { clopperPearson } from "../../src/analytics/statistics/intervals/clopper-pearson.ts";
import { jeffreys } from "../../src/analytics/statistics/intervals/jeffreys.ts";
import { byar, garwood } from "../../src/analytics/statistics/intervals/rate.ts";
import { rateRatio, type TwoRates } from "../../src/analytics/statistics/intervals/rate-ratio.ts";
import { riskRatio } from "../../src/analytics/statistics/intervals/risk-ratio.ts";
import { sampleSizeTwoShares } from "../../src/analytics/statistics/intervals/sample-size-two-shares.ts";
import {
  newcombe,
  pooledTest,
  type TwoShares,
  waldDifference,
} from "../../src/analytics/statistics/intervals/two-shares.ts";
import { wilson, wilsonContinuity } from "../../src/analytics/statistics/intervals/wilson.ts";
import { expectFigures, statCases } from "./stat-cases.ts";

type Level = { readonly level: number };

describe("intervals of a share", () => {
  type Share = { readonly events: number; readonly n: number };
  const told = ({ events, n }: Share, level: number) => ({
    value: events / n,
    wilson: wilson(events, n, level),
    wilsonContinuity: wilsonContinuity(events, n, level),
    clopperPearson: clopperPearson(events, n, level),
    agrestiCoull: agrestiCoull(events, n, level),
    jeffreys: jeffreys(events, n, level),
  });
  for (const { id, input, options, expected, tolerance } of statCases<Share, Level>("ci-proportion")) {
    it(id, () =>
      expectFigures(
        toldOrReason("no-data", () => told(input, options.level)),
        expected,
        tolerance,
      ),
    );
  }
});

describe("intervals of a rate", () => {
  type Rate = { readonly events: number; readonly exposure: number };
  const told = ({ events, exposure }: Rate, level: number) => ({
    value: events / exposure,
    exact: garwood(events, exposure, level),
    byar: byar(events, exposure, level),
  });
  for (const { id, input, options, expected, tolerance } of statCases<Rate, Level>("ci-rate")) {
    it(id, () =>
      expectFigures(
        toldOrReason("no-exposure", () => told(input, options.level)),
        expected,
        tolerance,
      ),
    );
  }
});

describe("difference of two shares", () => {
  for (const { id, input, options, expected, tolerance } of statCases<TwoShares, Level>("ci-difference")) {
    it(id, () => {
      const { z, p } = pooledTest(input);
      const actual = {
        difference: input.events1 / input.n1 - input.events2 / input.n2,
        newcombe: newcombe(input, options.level),
        wald: waldDifference(input, options.level),
        pooledZ: z,
        p,
      };
      expectFigures(actual, expected, tolerance);
    });
  }
});

describe("ratio of two rates", () => {
  for (const { id, input, options, expected, tolerance } of statCases<TwoRates, Level>("rate-ratio")) {
    it(id, () => expectFigures(rateRatio(input, options.level), expected, tolerance));
  }
});

describe("ratio of two shares", () => {
  for (const { id, input, options, expected, tolerance } of statCases<TwoShares, Level>("risk-ratio")) {
    it(id, () => expectFigures(riskRatio(input, options.level), expected, tolerance));
  }
});

describe("p values of many tests", () => {
  for (const { id, input, expected, tolerance } of statCases<{ p: (number | null)[] }>("adjust-p")) {
    it(id, () => {
      const { p } = input;
      const actual = {
        bh: benjaminiHochberg(p),
        by: benjaminiYekutieli(p),
        holm: holm(p),
        bonferroni: bonferroni(p),
      };
      expectFigures(actual, expected, tolerance);
    });
  }
});

describe("cases needed to see a difference", () => {
  type Shares = { readonly p1: number; readonly p2: number };
  type Choice = { readonly power: number; readonly alpha: number };
  for (const { id, input, options, expected, tolerance } of statCases<Shares, Choice>(
    "sample-size-two-shares",
  )) {
    it(id, () => expectFigures(sampleSizeTwoShares(input.p1, input.p2, options), expected, tolerance));
  }
});

/** Where a figure has no interval the method refuses, and the caller says why nothing can be told. */
function toldOrReason(reason: string, method: () => object): object {
  try {
    return method();
  } catch (error) {
    if (error instanceof RangeError) return { value: null, reason };
    throw error;
  }
}
