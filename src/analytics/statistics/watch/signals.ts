import { nelsonRules, westernElectricRules } from "../charts/run-rules.ts";
import type { ChartPoint, Rule, Signal } from "./chart-series.ts";
import type { Charted, Standing } from "./charted.ts";

/** Points of the pattern of a rule, the last one included. */
const lengths: Readonly<Record<Rule, number>> = {
  "beyond-limits": 1,
  "eight-on-one-side": 8,
  "six-steadily": 6,
  "two-of-three-far": 3,
};

type Seen = Standing & { readonly z: number; readonly value: number; readonly place: number };

/**
 * Reads a chart with its rules. A period without a figure is passed over. Each point beyond the limits is a signal of
 * its own; a run, or a stretch beyond the limits of a chart with memory, is one signal, where it was first to be seen.
 * @returns the points with the rules that each of them meets, and the signals in time order
 */
export function readSignals(
  key: string,
  charted: Charted,
): { readonly points: readonly ChartPoint[]; readonly signals: readonly Signal[] } {
  const { points, rules, hasMemory } = charted;
  const seen = points.flatMap((point, place) =>
    point.z === null || point.value === null ? [] : [{ ...point, z: point.z, value: point.value, place }],
  );
  const met = positionsOf(seen.map((point) => point.z));
  const signals = rules.flatMap((rule) => {
    const standsAlone = rule === "beyond-limits" && !hasMemory;
    const found = standsAlone ? met[rule].map((i) => [i]) : episodes(met[rule], seen);
    return found.map((places) => ({ key, rule, ...signalAt(places, rule, seen, charted) }));
  });
  return {
    points: points.map(({ z: _, ...point }, place) => ({
      ...point,
      signals: rules.filter((rule) => met[rule].some((i) => seen[i]?.place === place)),
    })),
    signals: signals.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
  };
}

/** The signal of one episode, given by the places at which its rule is met. */
function signalAt(
  places: readonly number[],
  rule: Rule,
  seen: readonly Seen[],
  { baseline, usual }: Charted,
): Omit<Signal, "key" | "rule"> {
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? first;
  const point = seen[first] as Seen;
  return {
    at: point.at,
    direction: directionOf(point, seen[first - 1], rule),
    value: point.observed ?? point.value,
    expected: usual ?? point.center ?? 0,
    probability: rule === "beyond-limits" ? point.probability : null,
    since: seen[onsetOf(first, rule, seen)]?.at ?? point.at,
    to: seen[last]?.at ?? point.at,
    isCurrent: last === seen.length - 1,
    isInBaseline: point.place < baseline.points,
  };
}

function positionsOf(z: readonly number[]): Readonly<Record<Rule, readonly number[]>> {
  const western = westernElectricRules(z, 0, 1);
  return {
    "beyond-limits": western.we1,
    "eight-on-one-side": western.we4,
    "six-steadily": nelsonRules(z, 0, 1).n3,
    "two-of-three-far": western.we2,
  };
}

/** Neighbouring positions on one side make one episode. */
function episodes(positions: readonly number[], seen: readonly Seen[]): readonly number[][] {
  const groups: number[][] = [];
  for (const i of positions) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const goesOn = before === i - 1 && sideOf(seen[before]) === sideOf(seen[i]);
    if (group && goesOn) group.push(i);
    else groups.push([i]);
  }
  return groups;
}

function sideOf(point: Seen | undefined): number {
  return Math.sign(point?.z ?? 0);
}

function directionOf(point: Seen, before: Seen | undefined, rule: Rule): "above" | "below" {
  const away = rule === "six-steadily" ? point.z - (before?.z ?? 0) : point.z;
  return away > 0 ? "above" : "below";
}

/** Where a pattern began: further back for points beyond the limits that follow each other. */
function onsetOf(at: number, rule: Rule, seen: readonly Seen[]): number {
  if (rule !== "beyond-limits") return at - lengths[rule] + 1;
  const side = sideOf(seen[at]);
  let onset = at;
  while ((seen[onset - 1]?.z ?? 0) * side > 3) onset--;
  return onset;
}
