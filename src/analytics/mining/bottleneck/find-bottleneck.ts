import type { LoggedCase } from "../../eventlog/event-log.ts";
import { quantile } from "../../statistics/descriptive/quantile.ts";
import { mean } from "../../statistics/descriptive/sum.ts";
import type { Interval } from "../../statistics/intervals/interval.ts";
import type { Random } from "../../statistics/random/generator.ts";
import { type CaseNetwork, caseNetwork, wholeWith } from "./case-network.ts";
import { concurrency } from "./concurrency.ts";

/** What shortening one step would do. */
export type ShortenedStep = {
  readonly name: string;
  /** Seconds that a case would take less, on average over all cases */
  readonly savedSeconds: number;
  /** Of the time that cases take now, 0..1 */
  readonly share: number;
  readonly interval: Interval;
  /** Share of the resamples in which no other step would save more; several can come first together */
  readonly first: number;
};

export type Bottleneck = {
  /** The step that would save most; null when it cannot be told */
  readonly step: string | null;
  readonly reason: "too-few-cases" | "no-time" | "not-enough-to-tell" | null;
  /** Steps that may be it, when it cannot be told which */
  readonly tied: readonly string[];
  /** By which share the step is shortened */
  readonly shortenedBy: number;
  /** Cases that were simulated, and those left out because they are too long */
  readonly cases: number;
  readonly leftOut: number;
  /** Seconds that these cases take on average */
  readonly meanSeconds: number | null;
  /** The most saved first */
  readonly steps: readonly ShortenedStep[];
  /** Steps that were found to go on side by side */
  readonly concurrent: readonly (readonly [string, string])[];
};

const SHORTENED_BY = 0.1;
const FEWEST = 30;
/** Events of a case; a longer one is no ordinary case and would take most of the time. */
const LONGEST = 500;
const REPLICATES = 1000;
const LEVEL = 0.95;
/** Steps that are compared; those behind them save next to nothing. */
const COMPARED = 20;

/**
 * The step whose shortening by a tenth would shorten the whole most: every case is replayed as a network of steps, once for
 * each step with a tenth less of its waiting and work. Cases are drawn again with replacement to see how sure the order is.
 * A simulation: it takes for granted that nothing else changes, and that what goes on side by side is told by the log.
 * @param cases a sample of ended cases
 * @param random seeded; the seed is stored with the result
 * @source B. Efron (1979), Bootstrap methods, Annals of Statistics 7, 1-26
 */
export function findBottleneck(cases: readonly LoggedCase[], random: Random): Bottleneck {
  const usable = cases.filter(({ events }) => events.length <= LONGEST);
  const { isConcurrent, pairs } = concurrency(usable);
  const networks = usable.map((each) => caseNetwork(each, { isConcurrent, pairs }));
  const meanSeconds = usable.length === 0 ? null : mean(networks.map(({ whole }) => whole)) / 1000;
  const known = {
    shortenedBy: SHORTENED_BY,
    cases: usable.length,
    leftOut: cases.length - usable.length,
    meanSeconds,
    concurrent: pairs,
  };
  const untold = (reason: Bottleneck["reason"]) => ({ ...known, step: null, reason, tied: [], steps: [] });
  if (usable.length < FEWEST || meanSeconds === null) return untold("too-few-cases");
  const saved = savedByStep(networks);
  if (saved.length === 0) return untold("no-time");
  const steps = resampled(saved, meanSeconds, random);
  return { ...known, ...judged(steps), steps };
}

/** One step alone must come first in nearly all resamples. */
function judged(steps: readonly ShortenedStep[]): Pick<Bottleneck, "step" | "reason" | "tied"> {
  const possible = steps.filter(({ first }) => first > 1 - LEVEL).map(({ name }) => name);
  const [step = null] = possible;
  if (possible.length === 1) return { step, reason: null, tied: [] };
  return { step: null, reason: "not-enough-to-tell", tied: possible };
}

/** Seconds saved in each case, by step; only the steps that save most in all. */
type Saved = { readonly name: string; readonly perCase: Float64Array; readonly mean: number };

function savedByStep(networks: readonly CaseNetwork[]): Saved[] {
  const found = new Map<string, Float64Array>();
  for (const [place, network] of networks.entries()) {
    const before = wholeWith(network, null, 1);
    for (const activity of new Set(network.steps.map(({ activity }) => activity))) {
      const perCase = found.get(activity) ?? new Float64Array(networks.length);
      perCase[place] = (before - wholeWith(network, activity, 1 - SHORTENED_BY)) / 1000;
      found.set(activity, perCase);
    }
  }
  return [...found]
    .map(([name, perCase]) => ({ name, perCase, mean: mean([...perCase]) }))
    .filter((step) => step.mean > 0)
    .toSorted((one, other) => other.mean - one.mean || (one.name < other.name ? -1 : 1))
    .slice(0, COMPARED);
}

function resampled(saved: readonly Saved[], meanSeconds: number, random: Random): ShortenedStep[] {
  const n = saved[0]?.perCase.length ?? 0;
  const replicates = saved.map(() => [] as number[]);
  const wins = saved.map(() => 0);
  const drawn = new Int32Array(n);
  for (let replicate = 0; replicate < REPLICATES; replicate += 1) {
    for (let i = 0; i < n; i += 1) drawn[i] = Math.floor(random() * n);
    const means = saved.map(
      ({ perCase }) => drawn.reduce((sum, place) => sum + (perCase[place] ?? 0), 0) / n,
    );
    const most = Math.max(...means);
    for (const [step, value] of means.entries()) {
      replicates[step]?.push(value);
      if (value === most) wins[step] = (wins[step] ?? 0) + 1;
    }
  }
  return saved.map(({ name, mean: savedSeconds }, step) => ({
    name,
    savedSeconds,
    share: savedSeconds / meanSeconds,
    interval: intervalOf(replicates[step] ?? []),
    first: (wins[step] ?? 0) / REPLICATES,
  }));
}

function intervalOf(replicates: readonly number[]): Interval {
  const tail = (1 - LEVEL) / 2;
  return {
    low: quantile(replicates, tail),
    high: quantile(replicates, 1 - tail),
    level: LEVEL,
    method: "bootstrap-percentile",
  };
}
