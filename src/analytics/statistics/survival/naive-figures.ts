import { meanOfTally, quantileOfTally, tallied } from "../descriptive/number-tally.ts";
import { casesIn, type DurationTally, endedWithin } from "./duration-tally.ts";

/** What is usually printed, from closed cases alone: shown beside the estimate, to be refused. */
export type NaiveFigures = {
  readonly closed: number;
  readonly median: number | null;
  readonly mean: number | null;
  readonly estimates: readonly {
    readonly at: number;
    /** Of the closed ones, the share that took at most this long. Forgets every case that is still open. */
    readonly doneOfClosed: number | null;
    /** Of all, the share closed within it. Right only when every case is older than that. */
    readonly doneOfAll: number | null;
  }[];
};

/** Figures that leave the open cases out, in the unit of the durations. */
export function naiveFigures(tally: DurationTally, at: readonly number[] = []): NaiveFigures {
  const closed = { values: tally.time, counts: tally.ended };
  const n = tallied(closed);
  const all = casesIn(tally);
  return {
    closed: n,
    median: n === 0 ? null : quantileOfTally(closed, 0.5),
    mean: n === 0 ? null : meanOfTally(closed),
    estimates: at.map((t) => ({
      at: t,
      doneOfClosed: n === 0 ? null : endedWithin(tally, t) / n,
      doneOfAll: all === 0 ? null : endedWithin(tally, t) / all,
    })),
  };
}
