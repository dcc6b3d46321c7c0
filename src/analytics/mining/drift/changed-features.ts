import type { EventLog } from "../../eventlog/event-log.ts";
import type { Both, Period } from "../../eventlog/questions/comparison.ts";
import type { CaseWindows } from "../../eventlog/questions/windows.ts";
import type { Interval } from "../../statistics/intervals/interval.ts";
import { compareGroups, FEWEST_CASES, type GroupComparison, type Judged } from "../compare/compare-groups.ts";
import { type ShareDifference, shareDifference } from "../compare/share-difference.ts";
import type { TimeDifference } from "../compare/time-difference.ts";
import { type Feature, ofSteps, type StepFeature } from "./features.ts";

/**
 * A feature that changed, with its figures before and after. `effect` says how far it moved, -1..1: 1 is from nobody to
 * everybody, or from always shorter to always longer. A side with fewer than 10 cases of it tells no figures.
 */
export type ChangedFeature = (
  | (ShareFeature & { readonly share: Moving<ShareDifference> | null })
  | (Extract<Feature, { kind: "time" | "length" }> & { readonly time: Moving<TimeDifference> | null })
) & { readonly effect: number | null; readonly reason: "too-few-cases" | null };

/** A feature that is a share of cases. */
type ShareFeature = StepFeature | Extract<Feature, { kind: "pair" }>;

/** Windows before and after a change, each from the first one up to one that is not in it. */
export type BesideChange = {
  readonly windows: CaseWindows;
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
};

/** The difference of the later group from the earlier one. */
type Moving<Difference> = Omit<Difference, "p" | "reason">;

/**
 * The sizes of changes that were found already, the largest first: the cases that began before beside those that began
 * after. The place was chosen for them to differ, so that a test of these two groups would say too much; it is not given.
 */
export async function changedFeatures(
  log: EventLog,
  features: readonly Feature[],
  { before, after }: { readonly before: Period; readonly after: Period },
  beside: BesideChange,
): Promise<ChangedFeature[]> {
  const parting = { by: "start", periods: [after, before] } as const;
  const found = compareGroups(await log.compared({ parting, fewest: FEWEST_CASES, paths: 0 }));
  const moved = features.map((feature) => movedIn(found, feature, beside));
  const shown = moved.filter(({ differs }) => differs);
  return (shown.length > 0 ? shown : moved)
    .map(({ changed }) => changed)
    .toSorted((a, b) => Math.abs(b.effect ?? 0) - Math.abs(a.effect ?? 0));
}

/** A changed feature, and whether the groups differ in it beyond luck by themselves. */
type Moved = { readonly changed: ChangedFeature; readonly differs: boolean };

function movedIn(found: GroupComparison, feature: Feature, beside: BesideChange): Moved {
  switch (feature.kind) {
    case "step":
      return ofShare(
        feature,
        found.steps.find(({ name }) => name === feature.name),
      );
    case "start":
    case "end":
    case "repeat":
      return ofShare(feature, inWindows(feature, beside));
    case "pair":
      return ofShare(feature, found.pairs.find(isWay(feature)));
    case "time":
      return ofTime(feature, found.times.find(isWay(feature)));
    case "length":
      return ofTime(feature, found.length);
  }
}

/** The difference of what is counted window by window, judged by itself. */
function inWindows(
  feature: StepFeature,
  { windows, before, after }: BesideChange,
): Judged<ShareDifference> | undefined {
  const cases = ofSteps(windows, feature.kind).find(({ name }) => name === feature.name)?.cases ?? [];
  const sizes = windows.windows.map((one) => one.cases);
  const sum = (values: readonly number[], [from, to]: readonly [number, number]) =>
    values.slice(from, to).reduce((total, value) => total + value, 0);
  const all: Both<number> = [sum(sizes, after), sum(sizes, before)];
  if (Math.min(...all) < FEWEST_CASES) return undefined;
  const difference = shareDifference([sum(cases, after), sum(cases, before)], all);
  const { low, high } = difference.interval;
  return { ...difference, pAdjusted: null, differs: low > 0 || high < 0 };
}

type Way = { readonly from: string; readonly to: string };

function isWay(wanted: Way): (one: Way) => boolean {
  return ({ from, to }) => from === wanted.from && to === wanted.to;
}

function ofShare(feature: ShareFeature, found: Judged<ShareDifference> | undefined): Moved {
  if (!found)
    return { changed: { ...feature, effect: null, share: null, reason: "too-few-cases" }, differs: false };
  const { cases, shares, difference, interval, differs } = found;
  const share = { cases, shares, difference, interval };
  return { changed: { ...feature, effect: difference, share, reason: null }, differs };
}

function ofTime(
  feature: Extract<Feature, { kind: "time" | "length" }>,
  found: Judged<TimeDifference> | null | undefined,
): Moved {
  if (!found)
    return { changed: { ...feature, effect: null, time: null, reason: "too-few-cases" }, differs: false };
  const { groups, difference, interval, superiority, differs } = found;
  const time = { groups, difference, interval, superiority };
  return { changed: { ...feature, effect: 2 * superiority - 1, time, reason: null }, differs };
}

/** A share 0..1 or median seconds before and after a change. */
export type BeforeAndAfter = {
  readonly unit: "share" | "seconds";
  readonly before: number;
  readonly after: number;
  readonly difference: number;
  readonly interval: Interval;
};

/** The figures of a changed feature; null where they cannot be told. */
export function beforeAndAfter(changed: ChangedFeature): BeforeAndAfter | null {
  if (changed.kind !== "time" && changed.kind !== "length") {
    if (changed.share === null) return null;
    const { shares, difference, interval } = changed.share;
    return { unit: "share", before: shares[1], after: shares[0], difference, interval };
  }
  if (changed.time === null) return null;
  const { groups, difference, interval } = changed.time;
  return { unit: "seconds", before: groups[1].value, after: groups[0].value, difference, interval };
}
