import type { ControlChartData } from "../ui/chart/control-chart.tsx";
import type { FunnelData } from "../ui/chart/funnel-plot.tsx";
import type { InterruptedData } from "../ui/chart/interrupted-series.tsx";
import type { SurvivalStep } from "../ui/chart/survival-curve.tsx";

/** Figures for the example charts: invented, the same on every run. */
function wave(i: number): number {
  return Math.sin(i * 1.7) * 0.45 + Math.sin(i * 0.61 + 1) * 0.35;
}

function week(i: number): string {
  return new Date(Date.UTC(2026, 0, 5 + 7 * i)).toISOString().slice(0, 10);
}

export const controlExample: ControlChartData = {
  baseline: 24,
  events: [{ at: week(17), label: "event" }],
  points: Array.from({ length: 46 }, (_, i) => {
    const value = i === 12 ? null : 3.2 + wave(i) + (i >= 40 ? 2.2 + (i - 40) * 0.12 : 0);
    const signals = value === null || i < 38 ? [] : i >= 42 ? ["beyond", "run"] : i >= 40 ? ["beyond"] : [];
    return { at: week(i), value, center: 3.2, low: 1.4, high: 5, n: 26, signals };
  }),
};

export function survivalExample(speed: number): readonly SurvivalStep[] {
  return Array.from({ length: 28 }, (_, i) => {
    const day = i + 1;
    const done = 1 - Math.exp(-((day / speed) ** 1.4));
    const half = 0.1 * Math.sqrt(done * (1 - done)) + 0.004 * day * (1 - done);
    return { at: day * 86_400, done, low: Math.max(0, done - half), high: Math.min(1, done + half) };
  });
}

export const funnelExample: FunnelData = {
  overall: 0.82,
  most: 1,
  limits: Array.from({ length: 40 }, (_, i) => {
    const n = 10 + i * 15;
    const half = 3.09 * Math.sqrt((0.82 * 0.18) / n);
    return { n, low: Math.max(0, 0.82 - half), high: Math.min(1, 0.82 + half) };
  }),
  units: Array.from({ length: 24 }, (_, i) => {
    const n = 14 + ((i * 137) % 560);
    const isOutside = i === 7;
    const value = isOutside ? 0.66 : Math.min(0.99, 0.82 + (wave(i * 3) * 0.28) / Math.sqrt(n / 20));
    return { name: String(i + 1), n, value, isOutside };
  }),
};

export const interruptedExample: InterruptedData = {
  changedAt: 24,
  points: Array.from({ length: 40 }, (_, i) => {
    const before = 6 + 0.02 * i;
    const fitted = i < 24 ? before : before - 1.8;
    const spread = 0.35 + 0.03 * (i - 24);
    return {
      at: week(i),
      value: fitted + wave(i) * 0.8,
      fitted,
      without: i < 24 ? null : { low: before - spread, value: before, high: before + spread },
    };
  }),
};
