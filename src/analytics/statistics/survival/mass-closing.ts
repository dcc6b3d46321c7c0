import { median } from "../descriptive/quantile.ts";

/** Many old cases closed at a stroke: an act of administration, not the end of the work. Times in seconds. */
export type MassClosing = {
  readonly from: number;
  readonly to: number;
  readonly cases: number;
  /** Age from which a case was counted as old. */
  readonly oldAge: number;
  readonly medianAge: number;
};

const HOUR = 3600;
const DAY = 86_400;

type Closing = { readonly at: number; readonly age: number };

/**
 * Finds episodes in which many old cases were closed within one hour.
 * @param cases opening and closing in seconds; open cases say nothing here
 * @param options.oldAge  seconds from which a case is old (30 days)
 * @param options.atLeast old cases within an hour that make an episode (20), and ten times what is usual in
 *                        other hours with any such closing
 */
export function massClosings(
  cases: readonly { readonly opened: number; readonly closed: number | null }[],
  options: { readonly oldAge?: number; readonly atLeast?: number } = {},
): MassClosing[] {
  const { oldAge = 30 * DAY, atLeast = 20 } = options;
  const old = cases
    .flatMap(({ opened, closed }) => (closed === null ? [] : [{ at: closed, age: closed - opened }]))
    .filter(({ age }) => age >= oldAge)
    .sort((a, b) => a.at - b.at);
  return runs(old)
    .filter((run) => isEpisode(run, old, atLeast))
    .map((run) => ({
      from: run[0]?.at ?? 0,
      to: run.at(-1)?.at ?? 0,
      cases: run.length,
      oldAge,
      medianAge: median(run.map(({ age }) => age)),
    }));
}

function isEpisode(run: readonly Closing[], old: readonly Closing[], atLeast: number): boolean {
  const most = mostWithinHour(run);
  return most >= atLeast && most >= 10 * usualPerHour(old, run);
}

function usualPerHour(old: readonly Closing[], run: readonly Closing[]): number {
  const [from = 0, to = 0] = [run[0]?.at, run.at(-1)?.at];
  const others = old.filter(({ at }) => at < from || at > to);
  const hours = Map.groupBy(others, ({ at }) => Math.floor(at / HOUR));
  return hours.size === 0 ? 0 : median([...hours.values()].map(({ length }) => length));
}

/** Closings that follow each other within an hour. */
function runs(old: readonly Closing[]): Closing[][] {
  const found: Closing[][] = [];
  for (const closing of old) {
    const run = found.at(-1);
    if (run && closing.at - (run.at(-1)?.at ?? 0) <= HOUR) run.push(closing);
    else found.push([closing]);
  }
  return found;
}

function mostWithinHour(run: readonly Closing[]): number {
  let first = 0;
  let most = 0;
  for (const [i, { at }] of run.entries()) {
    while (at - (run[first]?.at ?? 0) > HOUR) first++;
    most = Math.max(most, i - first + 1);
  }
  return most;
}
