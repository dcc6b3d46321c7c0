import { quantile } from "../descriptive/quantile.ts";
import { sum } from "../descriptive/sum.ts";
import { wilson } from "../intervals/wilson.ts";
import { casesNeeded } from "./cases-needed.ts";
import { type Funnel, funnel } from "./funnel.ts";
import { shrinkBetaBinomial } from "./shrink-beta-binomial.ts";

/** A unit with `events` good outcomes among `n` cases. */
export type NamedUnit = { readonly key: string; readonly events: number; readonly n: number };

/** `cannot-tell` is an answer of its own: it is no place in the middle. */
type Flag = "above" | "below" | "usual" | "cannot-tell";

export type ComparedUnit = {
  readonly key: string;
  readonly n: number;
  /** Share of the unit as observed, with its interval. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Share pulled towards that of all, for lists. */
  readonly shrunk: number | null;
  readonly flag: Flag;
  /** How many more cases of the same share would tell, when it cannot be told; `null` when no number would. */
  readonly needed: number | null;
  readonly reason: "too-few-cases" | "interval-too-wide" | "too-few-units" | null;
};

export type Comparison = {
  readonly overall: {
    readonly n: number;
    readonly value: number;
    readonly low: number;
    readonly high: number;
  } | null;
  /** How much units differ beyond chance; 1 is chance alone. */
  readonly overdispersion: {
    readonly phi: number | null;
    readonly phiWinsorised: number | null;
    /** Standard deviation between units, in share. */
    readonly between: number | null;
  };
  /** By name, never by rank. */
  readonly units: readonly ComparedUnit[];
  readonly reason: Funnel["reason"];
};

/** With fewer cases a unit is not compared. */
const fewestCases = 10;

/**
 * Which units differ by more than luck and more than units usually differ. A unit is flagged only when it is beyond both
 * the exact limits of chance and the limits with overdispersion, at 99.8 %.
 * @source D. J. Spiegelhalter (2005), Statistics in Medicine 24, 1185-1202; E. B. Wilson (1927) for the intervals
 */
export function compareUnits(units: readonly NamedUnit[]): Comparison {
  const ordered = units.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const chart = funnel(ordered, { kind: "proportion", transform: "none" });
  const shrunk = shrinkBetaBinomial(ordered);
  const cases = sum(ordered.map((unit) => unit.n));
  const events = sum(ordered.map((unit) => unit.events));
  return {
    overall: cases === 0 ? null : { n: cases, ...shareOf(events, cases) },
    overdispersion: {
      phi: chart.phi,
      phiWinsorised: chart.phiWinsorised,
      between: chart.tau2 === null ? null : Math.sqrt(chart.tau2),
    },
    units: ordered.map((unit, i) => ({
      key: unit.key,
      n: unit.n,
      ...(unit.n === 0 ? { value: null, low: null, high: null } : shareOf(unit.events, unit.n)),
      shrunk: shrunk.shrunk[i] ?? null,
      ...judge(ordered, i, chart),
    })),
    reason: chart.reason,
  };
}

function shareOf(events: number, n: number) {
  const { low, high } = wilson(events, n);
  return { value: events / n, low, high };
}

type Judgement = Pick<ComparedUnit, "flag" | "needed" | "reason">;

function judge(units: readonly NamedUnit[], i: number, chart: Funnel): Judgement {
  const unit = units[i];
  if (!unit || chart.reason === "too-few-units" || chart.exact === null) {
    return { flag: "cannot-tell", needed: null, reason: "too-few-units" };
  }
  const middle = middleHalf(units.filter((other, j) => j !== i && other.n >= fewestCases));
  if (unit.n < fewestCases) {
    const more = middle && unit.n > 0 ? casesNeeded(unit, middle) : null;
    return {
      flag: "cannot-tell",
      needed: Math.max(fewestCases - unit.n, more ?? 0),
      reason: "too-few-cases",
    };
  }
  const flag = beyond(unit, i, chart);
  if (flag !== "usual" || middle === null) return { flag, needed: null, reason: null };
  const { low, high } = wilson(unit.events, unit.n);
  if (low > middle.low || high < middle.high) return { flag, needed: null, reason: null };
  return { flag: "cannot-tell", needed: casesNeeded(unit, middle), reason: "interval-too-wide" };
}

/** On which side a unit is beyond both the limits with overdispersion and the exact ones, if on any. */
function beyond(unit: NamedUnit, i: number, { flagged, exact }: Funnel): "above" | "below" | "usual" {
  if (!flagged.includes(i)) return "usual";
  const share = unit.events / unit.n;
  if (share > (exact?.high998[i] ?? 1)) return "above";
  return share < (exact?.low998[i] ?? 0) ? "below" : "usual";
}

/** Between which shares the middle half of the units lies. */
function middleHalf(units: readonly NamedUnit[]): { readonly low: number; readonly high: number } | null {
  if (units.length < 4) return null;
  const shares = units.map((unit) => unit.events / unit.n);
  return { low: quantile(shares, 0.25), high: quantile(shares, 0.75) };
}
