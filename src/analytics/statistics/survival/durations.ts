/** How long each case took, or how long it has been open. */
export type Durations = {
  /** From the start to the end, or to the day of the extract while open; any unit, 0 or more. */
  readonly time: readonly number[];
  /** 1 when the case ended then, 0 when it was still open. */
  readonly event: readonly number[];
};

/** @throws RangeError naming the first case whose duration or end cannot be */
export function assertDurations({ time, event }: Durations): void {
  if (time.length !== event.length)
    throw new RangeError(`durations: ${time.length} times, ${event.length} ends`);
  const bad = time.findIndex((t, i) => !(t >= 0 && t < Infinity) || (event[i] !== 0 && event[i] !== 1));
  if (bad >= 0) throw new RangeError(`durations: case ${bad} has time ${time[bad]}, event ${event[bad]}`);
}

/** The given rows, together when they last equally long, shortest first. */
export function rowsByTime(time: readonly number[], rows: readonly number[] = [...time.keys()]): number[][] {
  const order = rows.toSorted((a, b) => (time[a] ?? 0) - (time[b] ?? 0));
  const found: number[][] = [];
  let at: number | undefined;
  for (const row of order) {
    if (time[row] === at) found.at(-1)?.push(row);
    else found.push([row]);
    at = time[row];
  }
  return found;
}
