import type { StepClock } from "../questions/case-groups.ts";
import type { LogTables } from "./log-tables.ts";
import { service } from "./step-times.ts";
import { openBy } from "./working-time.ts";

/**
 * SQL of events with the seconds that each `took` by a clock; null where it cannot be measured, or no row at all.
 * Opening time is read from the table that `prepareOpening` makes.
 * @param events SQL of rows with moment, started and elapsed
 */
export function withTimeTaken(log: LogTables, events: string, clock: StepClock): string {
  if (clock === "service") return `select *, (${service}) / 1e6 as took from ${events}`;
  if (clock === "elapsed") return `select *, elapsed / 1e6 as took from ${events}`;
  return `
    select passed.*, (${openBy("ending", "passed.done")} - (${openBy("beginning", "passed.ready")})) / 1e6 as took
    from (
      select *, epoch_us(moment) as done, epoch_us(moment) - elapsed as ready from ${events}
      where elapsed is not null) as passed
    asof join ${log.schema}.opening as ending on passed.done >= ending.bend
    asof join ${log.schema}.opening as beginning on passed.ready >= beginning.bend`;
}
