import type { Durations } from "./durations.ts";
import type { MassClosing } from "./mass-closing.ts";

/** When a case began and when it ended, in seconds from one common start; `null` while it is open. */
export type CaseTimes = { readonly opened: number; readonly closed: number | null };

export type KnownDurations = Durations & {
  /** Which of the cases stand in `time` and `event`, by their place in the input. */
  readonly kept: readonly number[];
  /** Cases that ended before they began, by place: errors of the record, not durations of 0. */
  readonly closedBeforeOpened: readonly number[];
  /** Cases that began after `asOf`, by place: nobody knew of them yet. */
  readonly notYetOpened: readonly number[];
};

/**
 * What was known about durations at one moment. A case that was open then is censored then, and so is one that
 * closed later; a case closed at its opening counts with 0.
 * @param asOf seconds, on the same clock as the cases
 * @param administrative closings of these episodes say nothing about the work: censored at the closing
 */
export function durationsAsOf(
  cases: readonly CaseTimes[],
  asOf: number,
  administrative: readonly MassClosing[] = [],
): KnownDurations {
  const closedBeforeOpened: number[] = [];
  const notYetOpened: number[] = [];
  const kept: number[] = [];
  for (const [place, { opened, closed }] of cases.entries()) {
    if (closed !== null && closed < opened) closedBeforeOpened.push(place);
    else if (opened > asOf) notYetOpened.push(place);
    else kept.push(place);
  }
  const known = kept.flatMap((place) => knownDuration(cases[place], asOf, administrative));
  return {
    time: known.map(({ time }) => time),
    event: known.map(({ event }) => event),
    kept,
    closedBeforeOpened,
    notYetOpened,
  };
}

function knownDuration(times: CaseTimes | undefined, asOf: number, administrative: readonly MassClosing[]) {
  if (times === undefined) return [];
  const { opened, closed } = times;
  if (closed === null || closed > asOf) return [{ time: asOf - opened, event: 0 }];
  const isAct = administrative.some((episode) => isOf(episode, opened, closed));
  return [{ time: closed - opened, event: isAct ? 0 : 1 }];
}

function isOf({ from, to, oldAge }: MassClosing, opened: number, closed: number): boolean {
  return closed >= from && closed <= to && closed - opened >= oldAge;
}
