import type { Durations } from "./durations.ts";

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

/** What was known of one case at one moment: how long it had lasted, or why it is no duration. */
type KnownCase =
  | { readonly kind: "known"; readonly time: number; readonly event: 0 | 1 }
  | { readonly kind: "closed-before-opened" }
  | { readonly kind: "not-yet-opened" };

/**
 * A case that was open at that moment is censored then, and so is one that closed later; a case closed at its opening
 * counts with 0.
 * @param asOf seconds, on the same clock as the case
 */
export function knownAsOf({ opened, closed }: CaseTimes, asOf: number): KnownCase {
  if (closed !== null && closed < opened) return { kind: "closed-before-opened" };
  if (opened > asOf) return { kind: "not-yet-opened" };
  if (closed === null || closed > asOf) return { kind: "known", time: asOf - opened, event: 0 };
  return { kind: "known", time: closed - opened, event: 1 };
}

/** What was known about durations at one moment. @param asOf seconds, on the same clock as the cases */
export function durationsAsOf(cases: readonly CaseTimes[], asOf: number): KnownDurations {
  const found = {
    time: [] as number[],
    event: [] as number[],
    kept: [] as number[],
    closedBeforeOpened: [] as number[],
    notYetOpened: [] as number[],
  };
  for (const [place, times] of cases.entries()) {
    const known = knownAsOf(times, asOf);
    if (known.kind === "closed-before-opened") found.closedBeforeOpened.push(place);
    else if (known.kind === "not-yet-opened") found.notYetOpened.push(place);
    else {
      found.time.push(known.time);
      found.event.push(known.event);
      found.kept.push(place);
    }
  }
  return found;
}
