import type { Cut } from "./cuts.ts";
import { gathered, projected, type Trace, type Traces } from "./traces.ts";

/** The traces of each group of a cut; `groups` hold activities, not places. */
export function split(
  traces: Traces,
  operator: Cut["operator"],
  groups: readonly ReadonlySet<number>[],
): readonly Traces[] {
  switch (operator) {
    case "choice":
      return splitChoice(traces, groups);
    case "sequence":
      return splitSequence(traces, groups);
    case "parallel":
      return groups.map((group) => projected(traces, group));
    case "loop":
      return splitLoop(traces, groups);
  }
}

/** A trace belongs to the group of most of its events; events of others are noise. */
function splitChoice(traces: Traces, groups: readonly ReadonlySet<number>[]): readonly Traces[] {
  const parts: Trace[][] = groups.map(() => []);
  for (const { path, count } of traces) {
    const sizes = groups.map((group) => path.filter((activity) => group.has(activity)).length);
    const chosen = sizes.indexOf(Math.max(...sizes));
    const group = groups[chosen];
    if (group) parts[chosen]?.push({ path: path.filter((activity) => group.has(activity)), count });
  }
  return parts.map(gathered);
}

/** Each group gets the stretch of the trace in which the fewest events of others stand. */
function splitSequence(traces: Traces, groups: readonly ReadonlySet<number>[]): readonly Traces[] {
  const parts: Trace[][] = groups.map(() => []);
  for (const { path, count } of traces) {
    let from = 0;
    const passed = new Set<number>();
    for (const [at, group] of groups.entries()) {
      const to = endOfStretch(path, group, from, passed);
      parts[at]?.push({ path: path.slice(from, to).filter((activity) => group.has(activity)), count });
      for (const activity of group) passed.add(activity);
      from = to;
    }
  }
  return parts.map(gathered);
}

function endOfStretch(
  path: readonly number[],
  group: ReadonlySet<number>,
  from: number,
  passed: ReadonlySet<number>,
): number {
  let [cost, least, end] = [0, 0, from];
  for (let at = from; at < path.length; at += 1) {
    const activity = path[at] ?? 0;
    if (group.has(activity)) cost -= 1;
    else if (!passed.has(activity)) cost += 1;
    if (cost < least) [least, end] = [cost, at + 1];
  }
  return end;
}

/** Stretches of what is done, and the stretches between them. */
function splitLoop(traces: Traces, groups: readonly ReadonlySet<number>[]): readonly Traces[] {
  const [body = new Set<number>()] = groups;
  const done: Trace[] = [];
  const redone: Trace[] = [];
  for (const { path, count } of traces) {
    let stretch: number[] = [];
    let isBody = true;
    for (const activity of path) {
      if (body.has(activity) !== isBody) {
        (isBody ? done : redone).push({ path: stretch, count });
        stretch = [];
        isBody = !isBody;
      }
      stretch.push(activity);
    }
    (isBody ? done : redone).push({ path: stretch, count });
    if (!isBody) done.push({ path: [], count });
  }
  return [gathered(done), gathered(redone)];
}
