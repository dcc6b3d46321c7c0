import type { Mutation } from "./mutation.ts";

const statistics = "src/analytics/statistics";
const intervals = ["test/oracles/intervals.test.ts", `${statistics}/intervals/intervals.test.ts`];
const charts = ["test/oracles/charts.test.ts", `${statistics}/charts/charts.test.ts`];
const survival = [
  `${statistics}/survival/case-durations.test.ts`,
  "test/oracles/survival.test.ts",
  "test/oracles/complaint-durations.test.ts",
];

/** Intervals, charts, survival. */
export const statisticsMutations: readonly Mutation[] = [
  {
    rule: "Wilson interval at nothing",
    file: `${statistics}/intervals/wilson.ts`,
    search: "low: events === 0 ? 0 : middle - half",
    replace: "low: middle - half - 1e-9",
    seenBy: intervals,
  },
  {
    rule: "share of a count",
    file: `${statistics}/intervals/check-share.ts`,
    search: "events <= n",
    replace: "events < n",
    seenBy: intervals,
  },
  {
    rule: "rate needs exposure",
    file: `${statistics}/intervals/rate.ts`,
    search: "exposure > 0",
    replace: "exposure >= 0",
    seenBy: intervals,
  },
  {
    rule: "Fisher's exact test",
    file: `${statistics}/intervals/fisher.ts`,
    search: "if (chance <= limit)",
    replace: "if (chance < limit * 0.9)",
    seenBy: intervals,
  },
  {
    rule: "CUSUM alarm",
    file: `${statistics}/charts/cusum-gaussian.ts`,
    search: "Math.max(0, sum + value - k)",
    replace: "Math.max(0, sum + value + k)",
    seenBy: charts,
  },
  {
    rule: "limits of gaps",
    file: `${statistics}/charts/g-chart.ts`,
    search: "-Math.expm1((count + 1) * logOfQ) >= p",
    replace: "-Math.expm1(count * logOfQ) >= p",
    seenBy: charts,
  },
  {
    rule: "runs near a line",
    file: `${statistics}/charts/run-rules.ts`,
    search: "window.filter((z) => z * side > line)",
    replace: "window.filter((z) => z * side < line)",
    seenBy: charts,
  },
  {
    rule: "no variation, no limits",
    file: `${statistics}/charts/xmr.ts`,
    search: "if (average === 0)",
    replace: "if (average < 0)",
    seenBy: charts,
  },
  {
    rule: "cheapest stretch wins",
    file: `${statistics}/charts/changepoint-pelt.ts`,
    search: "if (total < at(best, end))",
    replace: "if (total > at(best, end))",
    seenBy: ["test/oracles/changepoints.test.ts", `${statistics}/changes/changes.test.ts`],
  },
  {
    rule: "open cases are censored",
    file: `${statistics}/survival/case-durations.ts`,
    search: "closed === null || closed > asOf",
    replace: "closed === null || closed >= asOf",
    seenBy: survival,
  },
  {
    rule: "cases from the future",
    file: `${statistics}/survival/case-durations.ts`,
    search: "if (opened > asOf)",
    replace: "if (opened >= asOf)",
    seenBy: survival,
  },
  {
    rule: "impossible durations",
    file: `${statistics}/survival/durations.ts`,
    search: "!(t >= 0 && t < Infinity)",
    replace: "!(t < Infinity)",
    seenBy: [`${statistics}/survival/kaplan-meier.test.ts`, ...survival],
  },
  {
    rule: "bounds of a survival share",
    file: `${statistics}/survival/survival-interval.ts`,
    search: "survival * Math.exp(-half)",
    replace: "survival * Math.exp(half)",
    seenBy: survival,
  },
];
