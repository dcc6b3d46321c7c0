import { mean, sum } from "../../statistics/descriptive/sum.ts";
import type { Interval } from "../../statistics/intervals/interval.ts";
import { wilson } from "../../statistics/intervals/wilson.ts";

/** A chance that was told of a case, and what became of it. */
export type Check = { readonly chance: number; readonly missed: boolean };

/** Checks of about the same chance: told on average, and what happened, with where it may really lie. */
export type ReliabilityBin = {
  readonly n: number;
  readonly chance: number;
  readonly missedShare: number;
  readonly interval: Interval;
};

export type Reliability = {
  readonly n: number;
  readonly missed: number;
  /** Mean squared distance of chance and outcome: 0 is perfect. Null without checks. */
  readonly brier: number | null;
  /** The same when every case is given the share that missed, known only afterwards. */
  readonly baseline: number | null;
  /** How much of the baseline the chances save, 1 is all; null where nothing was to be told apart. */
  readonly skill: number | null;
  /** Mean distance between the chances told and the shares that missed, over the bins, weighted by their cases. */
  readonly gap: number | null;
  readonly bins: readonly ReliabilityBin[];
  /**
   * Not calibrated: some bin's chance lies outside what its outcomes allow, and the chances are off by more than 0.05
   * on average; `off` when they are so both ways. `unchecked`: fewer than 100 checks.
   */
  readonly verdict: "calibrated" | "too-high" | "too-low" | "off" | "unchecked";
};

const FEWEST_CHECKS = 100;
const MOST_BINS = 10;
const FEWEST_IN_BIN = 25;
/** Chances that are off by less than this on average are as good as any use of them needs. */
const CLOSE = 0.05;

/**
 * Whether chances are what they say: of the cases given 0.3, 0.3 should miss. Bins hold equally many checks; their
 * intervals hold all together at the level (Bonferroni).
 * @source G. Brier (1950), Monthly Weather Review 78, 1-3; J. Bröcker, L. Smith (2007), Weather and Forecasting 22,
 *         651-661; E. B. Wilson (1927), JASA 22, 209-212
 */
export function reliability(checks: readonly Check[], level = 0.95): Reliability {
  const n = checks.length;
  const missed = checks.filter((check) => check.missed).length;
  if (n === 0) {
    return { n, missed, brier: null, baseline: null, skill: null, gap: null, bins: [], verdict: "unchecked" };
  }
  const share = missed / n;
  const brier = mean(checks.map((check) => (check.chance - Number(check.missed)) ** 2));
  const baseline = share * (1 - share);
  const groups = equalGroups(checks);
  const bins = groups.map((group) => binOf(group, 1 - (1 - level) / groups.length));
  const gap = sum(bins.map((bin) => bin.n * Math.abs(bin.chance - bin.missedShare))) / n;
  return {
    n,
    missed,
    brier,
    baseline,
    skill: baseline === 0 ? null : 1 - brier / baseline,
    gap,
    bins,
    verdict: verdictOf(n, gap, bins),
  };
}

/** Neighbouring chances in groups of about the same size; equal chances stay together. */
function equalGroups(checks: readonly Check[]): Check[][] {
  const ordered = checks.toSorted((a, b) => a.chance - b.chance);
  const size = Math.max(FEWEST_IN_BIN, Math.ceil(ordered.length / MOST_BINS));
  const groups: Check[][] = [];
  for (const check of ordered) {
    const group = groups.at(-1);
    if (group && (group.length < size || group.at(-1)?.chance === check.chance)) group.push(check);
    else groups.push([check]);
  }
  const last = groups.at(-1);
  if (last && groups.length > 1 && last.length < FEWEST_IN_BIN) {
    groups.pop();
    groups.at(-1)?.push(...last);
  }
  return groups;
}

function binOf(group: readonly Check[], level: number): ReliabilityBin {
  const missed = group.filter((check) => check.missed).length;
  return {
    n: group.length,
    chance: mean(group.map(({ chance }) => chance)),
    missedShare: missed / group.length,
    interval: wilson(missed, group.length, level),
  };
}

function verdictOf(n: number, gap: number, bins: readonly ReliabilityBin[]): Reliability["verdict"] {
  if (n < FEWEST_CHECKS) return "unchecked";
  const isWithin = ({ chance, interval }: ReliabilityBin) =>
    chance >= interval.low && chance <= interval.high;
  if (gap <= CLOSE || bins.every(isWithin)) return "calibrated";
  const surplus = sum(bins.map((bin) => bin.n * (bin.chance - bin.missedShare))) / n;
  if (Math.abs(surplus) < gap / 2) return "off";
  return surplus > 0 ? "too-high" : "too-low";
}
