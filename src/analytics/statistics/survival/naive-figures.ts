import { median } from "../descriptive/quantile.ts";
import { mean } from "../descriptive/sum.ts";
import type { Durations } from "./durations.ts";

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
export function naiveFigures({ time, event }: Durations, at: readonly number[] = []): NaiveFigures {
  const closed = time.filter((_, i) => event[i] === 1);
  const within = (t: number) => closed.reduce((count, own) => count + (own <= t ? 1 : 0), 0);
  return {
    closed: closed.length,
    median: closed.length === 0 ? null : median(closed),
    mean: closed.length === 0 ? null : mean(closed),
    estimates: at.map((t) => ({
      at: t,
      doneOfClosed: closed.length === 0 ? null : within(t) / closed.length,
      doneOfAll: time.length === 0 ? null : within(t) / time.length,
    })),
  };
}
