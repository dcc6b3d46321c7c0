import { NumberColumn } from "../descriptive/number-column.ts";
import { type CaseTimes, knownAsOf } from "./case-durations.ts";
import { type DurationTallier, type DurationTally, durationTallier } from "./duration-tally.ts";
import type { GroupTallies } from "./log-rank.ts";
import { isWithin, type MassClosing, massClosings, usualOldAge } from "./mass-closing.ts";

export type CollectedDurations = {
  readonly all: DurationTally;
  readonly groups: GroupTallies;
  /** Cases that began after the moment: nobody knew of them yet. */
  readonly notYetOpened: number;
  readonly massClosings: readonly MassClosing[];
};

export type DurationCollector = {
  /** @returns false for a case that ended before it began: an error of the record, not a duration of 0 */
  add(times: CaseTimes, group: string): boolean;
  /** To be asked once, when all cases are in. */
  collected(): CollectedDurations;
};

export type DurationQuestion = {
  /** Seconds, on the same clock as the cases. */
  readonly asOf: number;
  /** A mass closing says nothing about the work: its cases are censored at the closing. */
  readonly censorMassClosing: boolean;
};

/**
 * What was known about durations at one moment, of cases that come one at a time. Memory follows the distinct durations,
 * and the closings of old cases, which wait here until all are seen: only then is it known which were closed at a stroke.
 */
export function durationCollector({ asOf, censorMassClosing }: DurationQuestion): DurationCollector {
  const tallies = groupedTallies();
  const old = oldClosings();
  let notYetOpened = 0;
  return {
    add(times, group) {
      const known = knownAsOf(times, asOf);
      if (known.kind === "closed-before-opened") return false;
      if (known.kind === "not-yet-opened") notYetOpened++;
      else if (times.closed !== null && known.event === 1 && known.time >= usualOldAge)
        old.add(times.opened, times.closed, group);
      else tallies.add(known.time, known.event, group);
      return true;
    },
    collected() {
      const episodes = massClosings(old.cases());
      const acts = censorMassClosing ? episodes : [];
      for (const { opened, closed, group } of old.each()) {
        const isAct = acts.some((episode) => isWithin(episode, opened, closed));
        tallies.add(closed - opened, isAct ? 0 : 1, group);
      }
      return { ...tallies.all(), notYetOpened, massClosings: episodes };
    },
  };
}

/** Durations of all cases, and of each group. */
function groupedTallies() {
  const all = durationTallier();
  const groups = new Map<string, DurationTallier>();
  return {
    add(time: number, event: number, group: string): void {
      all.add(time, event);
      const own = groups.get(group) ?? durationTallier();
      groups.set(group, own);
      own.add(time, event);
    },
    all: () => ({
      all: all.tally(),
      groups: new Map([...groups].map(([key, tallier]) => [key, tallier.tally()])),
    }),
  };
}

function oldClosings() {
  const opened = new NumberColumn();
  const closed = new NumberColumn();
  const places = new NumberColumn();
  const groups = new Map<string, number>();
  return {
    add(from: number, to: number, group: string): void {
      const place = groups.get(group) ?? groups.size;
      groups.set(group, place);
      opened.push(from);
      closed.push(to);
      places.push(place);
    },
    cases: () => ({ opened: opened.values, closed: closed.values }),
    *each() {
      const names = [...groups.keys()];
      const [from, to, place] = [opened.values, closed.values, places.values];
      for (let i = 0; i < from.length; i++)
        yield { opened: from[i] ?? 0, closed: to[i] ?? 0, group: names[place[i] ?? 0] ?? "" };
    },
  };
}
