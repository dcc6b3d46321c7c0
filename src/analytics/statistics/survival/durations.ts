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

/** The cases at one point of time, earliest first. */
export type Step = {
  readonly time: number;
  /** Cases that last at least this long. */
  readonly atRisk: number;
  readonly ended: number;
};

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

/** The distinct points of time at which at least one case ended; a case censored then is still at risk. */
export function steps({ time, event }: Durations): Step[] {
  let atRisk = time.length;
  const found: Step[] = [];
  for (const rows of rowsByTime(time)) {
    const ended = rows.reduce((count, row) => count + (event[row] ?? 0), 0);
    if (ended > 0) found.push({ time: time[rows[0] ?? 0] ?? 0, atRisk, ended });
    atRisk -= rows.length;
  }
  return found;
}
