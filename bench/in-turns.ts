import { availableParallelism, loadavg } from "node:os";

type Work = () => Promise<void>;

export type Measurement = {
  readonly figure: string;
  readonly unit: "s";
  /** Median seconds of the work and of the baseline */
  readonly value: number;
  readonly baseline: number;
  /** value / baseline */
  readonly ratio: number;
  readonly n: number;
  /** Fastest and slowest run of the work */
  readonly spread: readonly [number, number];
  /** Largest resident memory of this process so far */
  readonly peakMegabytes: number;
  readonly machine: {
    readonly cores: number;
    readonly node: string;
    readonly load: number;
    readonly busy: boolean;
  };
};

const BUSY = 1.5;

/**
 * Times some work against a baseline in one process, in turns: baseline, work, baseline, work, ..., baseline, so that
 * what else the machine does falls on both.
 */
export async function inTurns(figure: string, work: Work, baseline: Work, n = 5): Promise<Measurement> {
  const ofWork: number[] = [];
  const ofBaseline = [await secondsOf(baseline)];
  for (let run = 0; run < n; run += 1) {
    ofWork.push(await secondsOf(work));
    ofBaseline.push(await secondsOf(baseline));
  }
  const [value, base] = [median(ofWork), median(ofBaseline)];
  const load = loadavg()[0] ?? 0;
  return {
    figure,
    unit: "s",
    value: rounded(value),
    baseline: rounded(base),
    ratio: rounded(value / base),
    n,
    spread: [rounded(Math.min(...ofWork)), rounded(Math.max(...ofWork))],
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    machine: { cores: availableParallelism(), node: process.version, load: rounded(load), busy: load > BUSY },
  };
}

async function secondsOf(work: Work): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
