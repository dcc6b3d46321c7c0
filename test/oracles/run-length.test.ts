import { describe, expect, it } from "vitest";
import {
  arlCusum,
  arlCusumPoisson,
  arlEwma,
  arlShewhart,
} from "../../src/analytics/statistics/charts/average-run-length.ts";
import { expectFigures, statCases } from "./stat-cases.ts";

type Choice = Readonly<Record<string, number>> & { readonly chart: string };

function runLength(o: Choice): object {
  const { k = 0, h = 0, shift = 0, lambda = 0, limit = 0, mean = 0 } = o;
  switch (o.chart) {
    case "cusum":
      return arlCusum({ k, h, shift });
    case "ewma":
      return { arl: arlEwma({ lambda, limit, shift }) };
    case "shewhart":
      return { arl: arlShewhart(k, shift) };
    case "cusum-poisson":
      return { arl: arlCusumPoisson({ mean, k, h }) };
    default:
      return expect.fail(`no run length of ${o.chart}`);
  }
}

/** Figures that a second computation showed to be wrong: docs/decisions/arl-of-a-rare-false-alarm.md. */
const corrected: Readonly<Record<string, object>> = {
  "cusum-k0.5-h5-shift1": { lower: 20016458.93406823 },
};

describe("average run length", () => {
  for (const { id, options, expected, tolerance } of statCases<object, Choice>("arl")) {
    it(id, () => expectFigures(runLength(options), { ...expected, ...corrected[id] }, tolerance));
  }
});
