import { describe, expect, it } from "vitest";
import {
  controlExample,
  funnelExample,
  interruptedExample,
  survivalExample,
} from "../../contoh/example-series.ts";
import { barChart } from "./bar-chart.tsx";
import { chartSizes } from "./chart-size.ts";
import { controlChart } from "./control-chart.tsx";
import { funnelPlot } from "./funnel-plot.tsx";
import { interruptedSeries } from "./interrupted-series.tsx";
import { intervalPlot } from "./interval-plot.tsx";
import { lineChart } from "./line-chart.tsx";
import { processMap } from "./process-map.tsx";
import { survivalCurve } from "./survival-curve.tsx";

const words = {
  labelledBy: "sentence",
  value: String,
  period: (at: string) => at,
  rule: (code: string) => `rule ${code}`,
  center: "usual",
  high: "upper limit",
  low: "lower limit",
  baseline: "baseline",
};
const hostile = '<script>alert("x")</script>';

describe("charts (stored drawings; a difference is to be looked at)", () => {
  it.each(["narrow", "wide"] as const)("draw a control chart, %s", async (size) => {
    const svg = controlChart(controlExample, chartSizes[size], words);
    await expect(svg).toMatchFileSnapshot(`../../../../test/fixtures/charts/control-chart-${size}.svg`);
  });

  it.each(["narrow", "wide"] as const)(
    "draw counts over time, each line named at its end, %s",
    async (size) => {
      const data = {
        periods: ["2026-01-05", "2026-01-12", "2026-01-19", "2026-01-26"],
        lines: [
          { name: "came", values: [12, 18, 15, 21] },
          { name: "done", values: [10, 14, 19, 20] },
        ],
      };
      const svg = lineChart(data, chartSizes[size], words);
      await expect(svg).toMatchFileSnapshot(`../../../../test/fixtures/charts/line-chart-${size}.svg`);
    },
  );

  it("draw a survival curve with its band and the promise", async () => {
    const data = { curves: [{ name: "2026", steps: survivalExample(11) }], promise: 14 * 86_400 };
    const svg = survivalCurve(data, chartSizes.wide, {
      ...words,
      time: (s) => `${s / 86_400} d`,
      promise: "promise",
    });
    await expect(svg).toMatchFileSnapshot("../../../../test/fixtures/charts/survival-curve.svg");
  });

  it("draw intervals on one scale, hatched where there is too little to tell", async () => {
    const estimate = { low: 0.6, value: 0.7, high: 0.8 };
    const rows = [
      { name: "A", n: 90, estimate, isUnusual: false },
      { name: "B", n: 4, estimate: null, isUnusual: false },
    ];
    const svg = intervalPlot({ rows, reference: 0.75 }, chartSizes.wide, {
      ...words,
      count: (n) => `n = ${n}`,
      reference: "overall",
      tooLittle: "not enough data",
    });
    await expect(svg).toMatchFileSnapshot("../../../../test/fixtures/charts/interval-plot.svg");
  });

  it("draw a funnel that names only what lies outside", async () => {
    const svg = funnelPlot(funnelExample, chartSizes.wide, { ...words, count: String, overall: "overall" });
    expect(svg).toContain(">8</text>");
    await expect(svg).toMatchFileSnapshot("../../../../test/fixtures/charts/funnel-plot.svg");
  });

  it("draw before and after a change, with what would have been", async () => {
    const svg = interruptedSeries(interruptedExample, chartSizes.wide, {
      ...words,
      changed: "changed",
      fitted: "fitted",
      without: "without",
    });
    await expect(svg).toMatchFileSnapshot("../../../../test/fixtures/charts/interrupted-series.svg");
  });

  it("draw bars from zero", async () => {
    const bars = [
      { name: "one", count: 40 },
      { name: "two", count: 10 },
    ];
    const svg = barChart({ bars }, chartSizes.wide, words);
    await expect(svg).toMatchFileSnapshot("../../../../test/fixtures/charts/bar-chart.svg");
  });

  it("draw a process map from positions", async () => {
    const box = { y: 40, w: 120, h: 78, notes: ["12 cases"], tone: "none", link: null } as const;
    const svg = processMap(
      {
        width: 320,
        height: 80,
        nodes: [
          { ...box, id: "a", x: 60, label: "Receive" },
          { ...box, id: "b", x: 260, label: "A name that is far too long for its box" },
        ],
        edges: [
          {
            from: "a",
            to: "b",
            points: [
              { x: 120, y: 40 },
              { x: 160, y: 40 },
              { x: 200, y: 40 },
            ],
            width: 3,
            tone: "above",
            isBack: false,
            label: "12",
            link: null,
          },
        ],
      },
      "sentence",
    );
    await expect(svg).toMatchFileSnapshot("../../../../test/fixtures/charts/process-map.svg");
  });
});

describe("every chart", () => {
  const drawings = [
    controlChart({ points: [], baseline: 0 }, chartSizes.narrow, words),
    controlChart(
      { ...controlExample, events: [{ at: "2026-05-04", label: hostile }] },
      chartSizes.narrow,
      words,
    ),
    barChart({ bars: [{ name: hostile, count: 0 }] }, chartSizes.narrow, words),
    barChart({ bars: [] }, chartSizes.wide, words),
    survivalCurve({ curves: [], promise: null }, chartSizes.narrow, { ...words, time: String, promise: "" }),
    interruptedSeries({ points: [], changedAt: 0 }, chartSizes.narrow, {
      ...words,
      changed: hostile,
      fitted: "",
      without: "",
    }),
    processMap({ width: 0, height: 0, nodes: [], edges: [] }, "sentence"),
  ];

  it("has no inline style, no script, and text only as text", () => {
    for (const svg of drawings) expect(svg).not.toMatch(/ style=|<script/);
  });

  it("draws nothing rather than NaN when there is nothing to draw", () => {
    for (const svg of drawings) expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("is an image named by the sentence over it", () => {
    for (const svg of drawings) expect(svg).toContain('role="img" aria-labelledby="sentence"');
  });
});
