/** A path of activities, by number, and how many cases take it. */
export type Trace = { readonly path: readonly number[]; readonly count: number };

/** The paths of a log or of a part of it; one path stands there once. May hold the empty path. */
export type Traces = readonly Trace[];

/** Makes one of equal paths. */
export function gathered(traces: Iterable<Trace>): Traces {
  const found = new Map<string, { path: readonly number[]; count: number }>();
  for (const { path, count } of traces) {
    const key = path.join();
    const known = found.get(key);
    if (known) known.count += count;
    else found.set(key, { path, count });
  }
  return [...found.values()];
}

/** The paths with only some of their activities. */
export function projected(traces: Traces, keep: ReadonlySet<number>): Traces {
  return gathered(
    traces.map(({ path, count }) => ({ path: path.filter((activity) => keep.has(activity)), count })),
  );
}

export function casesIn(traces: Traces): number {
  return traces.reduce((sum, { count }) => sum + count, 0);
}
