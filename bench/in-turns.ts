import { type Machine, machine } from "./print-line.ts";

type Work = () => Promise<unknown>;

export type Measurement = {
  readonly figure: string;
  readonly unit: "s";
  /** Median seconds of the work and of the baseline */
  readonly value: number;
  readonly baseline: number;
  /** value / baseline */
  readonly ratio: number;
  /** The same of processor seconds, which what else the machine does hardly changes */
  readonly cpuRatio: number;
  readonly n: number;
  /** Fastest and slowest run of the work */
  readonly spread: readonly [number, number];
  /** Largest resident memory of this process so far */
  readonly peakMegabytes: number;
  readonly machine: Machine;
};

/**
 * Times some work against a baseline in one process, in turns: baseline, work, baseline, work, ..., baseline, so that
 * what else the machine does falls on both.
 */
export async function inTurns(figure: string, work: Work, baseline: Work, n = 5): Promise<Measurement> {
  const ofWork: Took[] = [];
  const ofBaseline = [await timeOf(baseline)];
  for (let run = 0; run < n; run += 1) {
    ofWork.push(await timeOf(work));
    ofBaseline.push(await timeOf(baseline));
  }
  const seconds = ofWork.map((took) => took.seconds);
  const [value, base] = [median(seconds), median(ofBaseline.map((took) => took.seconds))];
  const [cpu, baseCpu] = [ofWork, ofBaseline].map((list) => median(list.map((took) => took.cpuSeconds)));
  return {
    figure,
    unit: "s",
    value: rounded(value),
    baseline: rounded(base),
    ratio: rounded(value / base),
    cpuRatio: rounded((cpu ?? Number.NaN) / (baseCpu ?? Number.NaN)),
    n,
    spread: [rounded(Math.min(...seconds)), rounded(Math.max(...seconds))],
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    machine: machine(),
  };
}

type Took = { readonly seconds: number; readonly cpuSeconds: number };

/** How long some work takes, on the wall and on the processors. */
export async function timeOf(work: () => Promise<unknown>): Promise<Took> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { seconds: (performance.now() - start) / 1000, cpuSeconds: (user + system) / 1e6 };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
