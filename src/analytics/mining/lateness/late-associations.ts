import type { EventLog } from "../../eventlog/event-log.ts";
import type { LateCases, LatenessQuestion, Trait, TraitPattern } from "../../eventlog/questions/lateness.ts";
import { normalUpper } from "../../statistics/distributions/normal.ts";
import { benjaminiHochberg } from "../../statistics/intervals/adjust-p.ts";
import { type Interval, twoSidedZ } from "../../statistics/intervals/interval.ts";
import {
  type BinaryPattern,
  type FirthFit,
  firthLogistic,
} from "../../statistics/regression/firth-logistic.ts";
import { type AdjustedDifference, adjustedDifference, withObservedShare } from "./adjusted-difference.ts";
import { type Independent, independentColumns } from "./collinearity.ts";
import { type TraitColumn, type TraitColumns, traitColumns } from "./trait-columns.ts";

/** Cases, and how many of them were late. */
export type LateCount = { readonly cases: number; readonly late: number };

/** What goes with lateness: an association, never a cause. */
export type LateAssociation = {
  readonly trait: Trait;
  readonly with: LateCount;
  /** The cases it is compared with before adjustment: all others, or those of no other value that was looked at. */
  readonly without: LateCount;
  /** Ratio of the odds to be late, before adjustment (a half added to each cell). */
  readonly crudeOddsRatio: number;
  readonly oddsRatio: { readonly value: number; readonly interval: Interval };
  /** How much more often cases are late with it than without it, all else as it is. */
  readonly difference: AdjustedDifference;
  readonly p: number;
  /** The share of false ones to expect among all with a q up to this one. */
  readonly q: number;
  readonly isAssociated: boolean;
  /** How much of its variance is due to overlap with other columns; above 5 it can hardly be told apart from them. */
  readonly vif: number;
  /** Traits of nearly the same cases, which cannot be told apart from this one. */
  readonly sameCases: readonly Trait[];
};

export type LateAssociations = LateCases & {
  readonly promiseSeconds: number;
  /** The surest first: sorted by the end of the interval that is nearer to none. */
  readonly associations: readonly LateAssociation[];
  /** Traits for which there were too few late or kept cases. */
  readonly leftOut: number;
  /** Why nothing is told; null when it is. */
  readonly reason: "too-few-cases" | "too-few-late" | "too-few-kept" | "no-traits" | null;
};

const FEWEST_CASES = 100;
const FEWEST_OF_EACH = 20;
const LEVEL = 0.95;
const ALPHA = 0.05;

/**
 * Which traits of cases go with a broken promise, each with the others held equal: what is known at arrival among itself,
 * what was seen on the way beside all of it. What comes later is never held equal for what came before, which would hide
 * what works through it.
 */
export async function lateAssociations(log: EventLog, question: LatenessQuestion): Promise<LateAssociations> {
  let columns: TraitColumns = { arrival: [], way: [], leftOut: 0 };
  const {
    traits: _,
    patterns,
    ...found
  } = await log.lateness(question, (cases, traits) => {
    columns = traitColumns(cases, traits);
    return [...columns.arrival, ...columns.way].map(({ id }, column) => ({ trait: id, column }));
  });
  const reason = whyNot(found, columns);
  return {
    ...found,
    promiseSeconds: question.promiseSeconds,
    associations: reason === null ? associationsOf(patterns, columns) : [],
    leftOut: columns.leftOut,
    reason,
  };
}

function whyNot({ cases, late }: LateCases, { arrival, way }: TraitColumns): LateAssociations["reason"] {
  if (cases < FEWEST_CASES) return "too-few-cases";
  if (late < FEWEST_OF_EACH) return "too-few-late";
  if (cases - late < FEWEST_OF_EACH) return "too-few-kept";
  return arrival.length + way.length === 0 ? "no-traits" : null;
}

/**
 * The associations of columns with lateness, by logistic regression with Firth's penalty; the false ones among those
 * found are controlled over all columns (Benjamini and Hochberg).
 * @param patterns whose columns are counted over `arrival`, then `way`
 * @source D. Firth (1993), Biometrika 80, 27-38; Y. Benjamini, Y. Hochberg (1995), JRSS B 57, 289-300
 */
export function associationsOf(
  patterns: readonly TraitPattern[],
  { arrival, way }: Pick<TraitColumns, "arrival" | "way">,
): LateAssociation[] {
  const columns = [...arrival, ...way];
  const independent = independentColumns(patterns, [...columns.keys()]);
  const early = independent.kept.filter((column) => column < arrival.length);
  const late = independent.kept.filter((column) => column >= arrival.length);
  const told = [
    ...withinModel(patterns, columns, early, early),
    ...withinModel(patterns, columns, [...early, ...late], late),
  ];
  const q = benjaminiHochberg(told.map(({ p }) => p));
  return told
    .map(({ column, ...one }, place) => ({
      ...one,
      q: q[place] ?? 1,
      isAssociated: (q[place] ?? 1) <= ALPHA,
      ...overlapOf(column, columns, independent),
    }))
    .toSorted((a, b) => Number(b.isAssociated) - Number(a.isAssociated) || sureness(b) - sureness(a));
}

type Told = Omit<LateAssociation, "q" | "isAssociated" | "vif" | "sameCases"> & { readonly column: number };

/** Some of the columns of one model. */
function withinModel(
  patterns: readonly TraitPattern[],
  columns: readonly TraitColumn[],
  model: readonly number[],
  told: readonly number[],
): Told[] {
  if (told.length === 0) return [];
  const placeOf = new Map(model.map((column, place) => [column, place]));
  const own = merged(patterns, placeOf);
  const fit = firthLogistic(own, model.length);
  if (fit === null) return [];
  const calibrated = withObservedShare(own, fit);
  return told.flatMap((column) => {
    const place = placeOf.get(column);
    const found = columns[column];
    if (place === undefined || found === undefined) return [];
    const group = new Set(model.flatMap((other, at) => (columns[other]?.group === found.group ? [at] : [])));
    const difference = adjustedDifference(own, calibrated, {
      ...{ column: place, group },
      ...{ z: twoSidedZ(LEVEL), level: LEVEL },
    });
    const { trait } = found;
    return [{ column, trait, ...crudeOf(own, place, group), ...ratioOf(fit, place), difference }];
  });
}

/** The patterns with only the columns of a model, by their places in it. */
function merged(patterns: readonly TraitPattern[], placeOf: ReadonlyMap<number, number>): BinaryPattern[] {
  const found = new Map<string, { columns: number[]; n: number; events: number }>();
  for (const { columns, cases, late } of patterns) {
    const own = columns.flatMap((column) => placeOf.get(column) ?? []).toSorted((a, b) => a - b);
    const key = own.join(" ");
    const same = found.get(key);
    if (same === undefined) found.set(key, { columns: own, n: cases, events: late });
    else {
      same.n += cases;
      same.events += late;
    }
  }
  return [...found.values()];
}

function crudeOf(patterns: readonly BinaryPattern[], place: number, group: ReadonlySet<number>) {
  const having = countOf(patterns.filter(({ columns }) => columns.includes(place)));
  const without = countOf(patterns.filter(({ columns }) => !columns.some((column) => group.has(column))));
  const odds = ({ cases, late }: LateCount) => (late + 0.5) / (cases - late + 0.5);
  return { with: having, without, crudeOddsRatio: odds(having) / odds(without) };
}

function countOf(patterns: readonly BinaryPattern[]): LateCount {
  return patterns.reduce((sum, { n, events }) => ({ cases: sum.cases + n, late: sum.late + events }), {
    cases: 0,
    late: 0,
  });
}

function ratioOf({ coefficients, covariance }: FirthFit, place: number) {
  const value = coefficients[place + 1] ?? 0;
  const error = Math.sqrt(covariance[place + 1]?.[place + 1] ?? 0);
  const half = twoSidedZ(LEVEL) * error;
  return {
    oddsRatio: {
      value: Math.exp(value),
      interval: {
        low: Math.exp(value - half),
        high: Math.exp(value + half),
        level: LEVEL,
        method: "firth-wald",
      },
    },
    p: Math.min(1, 2 * normalUpper(Math.abs(value) / error)),
  };
}

function overlapOf(column: number, columns: readonly TraitColumn[], { vif, like }: Independent) {
  const same = [...like].filter(([, kept]) => kept === column);
  return {
    vif: vif.get(column) ?? 1,
    sameCases: same.flatMap(([dropped]) => columns[dropped]?.trait ?? []),
  };
}

/** How far from none the nearer end of the interval is; below 0 when none lies within it. */
function sureness({ difference: { value, interval } }: LateAssociation): number {
  return value >= 0 ? interval.low : -interval.high;
}
