import type { EndpointCount, EventLog } from "../../eventlog/event-log.ts";
import type { PlaceFigures } from "../../eventlog/questions/map-places.ts";

/** How much a map shows. */
export type MapDetail = {
  /** Steps, those in the most cases first; at most `mostSteps` */
  readonly steps: number;
  /** Of all passages between them, the share that its ways hold at least, 0..1 */
  readonly ways: number;
};

/** A step of a map, with the cases that begin and end there. */
export type StepOnMap = PlaceFigures & {
  readonly id: string;
  readonly starts: number;
  readonly ends: number;
};

/** A way of a map. */
export type WayOnMap = PlaceFigures & { readonly from: string };

export type SimplifiedMap = {
  /** In the order of the flow as far as the main path tells it, then by cases */
  readonly steps: readonly StepOnMap[];
  /** The most frequent first */
  readonly ways: readonly WayOnMap[];
  /** From where most cases begin, always on by the most frequent way */
  readonly mainPath: readonly string[];
  readonly stepsInAll: number;
  readonly waysInAll: number;
  /** The share of the passages between the shown steps that the shown ways hold, 0..1 */
  readonly share: number;
};

/** More boxes than this nobody can read. */
export const mostSteps = 40;
/** More ways than this nobody can follow. */
const mostWays = 120;

/**
 * The map of a log with as many steps and ways as asked. Steps that are not shown are passed over, so that a way may join
 * two steps between which others lie; every step that had a way to it and a way on keeps its most frequent ones.
 */
export async function simplifiedMap(log: EventLog, detail: MapDetail): Promise<SimplifiedMap> {
  const names = stepsByCases(await log.mapPlaces()).slice(0, Math.max(1, Math.min(detail.steps, mostSteps)));
  const part = await logOfSteps(log, names);
  const [places, { starts, ends }] = [await part.mapPlaces(), await part.directlyFollows()];
  const all = places.filter(isWay);
  const ways = shownWays(all, detail.ways);
  const mainPath = mainPathOf(all, starts, ends);
  const place = new Map(mainPath.map((name, at) => [name, at - mainPath.length]));
  return {
    steps: places
      .filter(({ from }) => from === null)
      .map((step) => ({
        ...step,
        id: step.to,
        starts: countAt(starts, step.to),
        ends: countAt(ends, step.to),
      }))
      .toSorted((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0) || b.cases - a.cases),
    ways,
    mainPath,
    stepsInAll: (await log.activities()).length,
    waysInAll: all.length,
    share: all.length === 0 ? 1 : passagesOf(ways) / passagesOf(all),
  };
}

/** A log in which only these steps happened; the log itself when it has no others. */
export async function logOfSteps(log: EventLog, names: readonly string[]): Promise<EventLog> {
  const isWhole = (await log.activities()).length === names.length;
  return isWhole ? log : await log.filter({ keep: "activities", activities: names });
}

/** All steps, those in the most cases first, ties by name. */
export function stepsByCases(places: readonly PlaceFigures[]): readonly string[] {
  return places
    .filter(({ from }) => from === null)
    .toSorted((a, b) => b.cases - a.cases || (a.to < b.to ? -1 : 1))
    .map(({ to }) => to);
}

/**
 * The most frequent ways that hold at least a share of all passages, and of each step the most frequent one to it and on
 * from it, ways from a step to itself aside.
 * @param ways the most frequent first
 * @param share 0..1
 */
export function shownWays<W extends { readonly from: string; readonly to: string; readonly count: number }>(
  ways: readonly W[],
  share: number,
): readonly W[] {
  const enough = share * passagesOf(ways);
  const [reached, left] = [new Set<string>(), new Set<string>()];
  let held = 0;
  return ways.filter(({ from, to, count }, rank) => {
    const isNeeded = held < enough && rank < mostWays;
    held += count;
    if (from === to) return isNeeded;
    const isFirst = !reached.has(to) || !left.has(from);
    reached.add(to);
    left.add(from);
    return isNeeded || isFirst;
  });
}

/**
 * From the step where most cases begin on by the most frequent way to a step that is not on the path yet, until more cases
 * end than go on.
 * @param ways the most frequent first
 */
export function mainPathOf(
  ways: readonly { readonly from: string; readonly to: string; readonly count: number }[],
  starts: readonly EndpointCount[],
  ends: readonly EndpointCount[],
): readonly string[] {
  const path: string[] = [];
  let here = starts[0]?.name;
  while (here !== undefined) {
    path.push(here);
    const last = here;
    const on = ways.find(({ from, to }) => from === last && !path.includes(to));
    here = on && on.count >= countAt(ends, last) ? on.to : undefined;
  }
  return path;
}

function isWay(place: PlaceFigures): place is WayOnMap {
  return place.from !== null;
}

function countAt(endpoints: readonly EndpointCount[], name: string): number {
  return endpoints.find((endpoint) => endpoint.name === name)?.count ?? 0;
}

function passagesOf(ways: readonly { readonly count: number }[]): number {
  return ways.reduce((sum, { count }) => sum + count, 0);
}
