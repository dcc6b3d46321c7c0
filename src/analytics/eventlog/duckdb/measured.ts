import type { Measured } from "../event-log.ts";

export type Figure = keyof Measured;

/** Columns of figures, each `<name>_<figure>`. */
export type MeasuredRow<Name extends string> = Readonly<Record<`${Name}_${Figure}`, number | null>>;

/** SQL of the figures of an expression in microseconds, in seconds. */
export function measured(name: string, microseconds: string): string {
  return `count(${microseconds}) as ${name}_count,
    quantile_cont(${microseconds}, 0.5) / 1e6 as ${name}_median, avg(${microseconds}) / 1e6 as ${name}_mean,
    quantile_cont(${microseconds}, 0.9) / 1e6 as ${name}_p90, sum(${microseconds}) / 1e6 as ${name}_total`;
}

/** The figures of a row; null when nothing could be measured. */
export function measuredOf<Name extends string>(row: MeasuredRow<Name>, name: Name): Measured | null {
  const figure = (figure: Figure) => row[`${name}_${figure}`] ?? 0;
  if (figure("count") === 0) return null;
  return {
    count: figure("count"),
    median: figure("median"),
    mean: figure("mean"),
    p90: figure("p90"),
    total: figure("total"),
  };
}
