import { median, quantileOfSorted } from "../descriptive/quantile.ts";

/** Many old cases closed at a stroke: an act of administration, not the end of the work. Times in seconds. */
export type MassClosing = {
  readonly from: number;
  readonly to: number;
  readonly cases: number;
  /** Age from which a case was counted as old. */
  readonly oldAge: number;
  readonly medianAge: number;
};

/** Opening and closing of closed cases, in seconds, place by place. */
export type ClosedCases = { readonly opened: ArrayLike<number>; readonly closed: ArrayLike<number> };

const HOUR = 3600;
const DAY = 86_400;

/** Seconds from which a case is old, unless told otherwise. */
export const usualOldAge = 30 * DAY;

/**
 * Finds episodes in which many old cases were closed within one hour.
 * @param cases in any order; young ones say nothing here
 * @param options.oldAge  seconds from which a case is old (30 days)
 * @param options.atLeast old cases within an hour that make an episode (20), and ten times what is usual in
 *                        other hours with any such closing
 */
export function massClosings(
  cases: ClosedCases,
  options: { readonly oldAge?: number; readonly atLeast?: number } = {},
): MassClosing[] {
  const { oldAge = usualOldAge, atLeast = 20 } = options;
  const closings = closingsOfOld(cases, oldAge);
  const busy = runs(closings).filter((run) => mostWithinHour(run) >= atLeast);
  const perHour = busy.length === 0 ? new Map<number, number>() : countPerHour(closings);
  return busy
    .filter((run) => mostWithinHour(run) >= 10 * usualPerHour(perHour, run))
    .map((run) => {
      const [from = 0, to = 0] = [run[0], run.at(-1)];
      const medianAge = median(agesWithin(cases, { from, to, oldAge }));
      return { from, to, cases: run.length, oldAge, medianAge };
    });
}

type Episode = Pick<MassClosing, "from" | "to" | "oldAge">;

/** Whether a closing belongs to an episode. */
export function isWithin({ from, to, oldAge }: Episode, opened: number, closed: number): boolean {
  return closed >= from && closed <= to && closed - opened >= oldAge;
}

/** Closings of old cases, in the order of time. */
function closingsOfOld({ opened, closed }: ClosedCases, oldAge: number): Float64Array {
  return Float64Array.from(closed)
    .filter((at, i) => at - (opened[i] ?? at) >= oldAge)
    .sort();
}

function agesWithin({ opened, closed }: ClosedCases, episode: Episode): number[] {
  const ages: number[] = [];
  for (let i = 0; i < closed.length; i++) {
    const [from = 0, to = 0] = [opened[i], closed[i]];
    if (isWithin(episode, from, to)) ages.push(to - from);
  }
  return ages;
}

/** Closings that follow each other within an hour. */
function runs(closings: Float64Array): Float64Array[] {
  const found: Float64Array[] = [];
  let first = 0;
  for (let i = 1; i <= closings.length; i++) {
    const isApart = (closings[i] ?? Infinity) - (closings[i - 1] ?? 0) > HOUR;
    if (!isApart) continue;
    found.push(closings.subarray(first, i));
    first = i;
  }
  return found;
}

function mostWithinHour(run: Float64Array): number {
  let first = 0;
  let most = 0;
  for (const [i, at] of run.entries()) {
    while (at - (run[first] ?? 0) > HOUR) first++;
    most = Math.max(most, i - first + 1);
  }
  return most;
}

/** Hours in which an old case was closed, with how many. */
function countPerHour(closings: Float64Array): Map<number, number> {
  const counts = new Map<number, number>();
  for (const at of closings) {
    const hour = Math.floor(at / HOUR);
    counts.set(hour, (counts.get(hour) ?? 0) + 1);
  }
  return counts;
}

/** The middle count of the hours with any closing outside the run. */
function usualPerHour(perHour: ReadonlyMap<number, number>, run: Float64Array): number {
  const own = countPerHour(run);
  const others = Float64Array.from(perHour, ([hour, count]) => count - (own.get(hour) ?? 0))
    .filter((count) => count > 0)
    .sort();
  return others.length === 0 ? 0 : quantileOfSorted(others, 0.5);
}
