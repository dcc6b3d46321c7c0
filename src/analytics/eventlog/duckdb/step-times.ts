import type { StepTime } from "../event-log.ts";
import type { LogTables } from "./log-tables.ts";
import { type MeasuredRow, measured, measuredOf } from "./measured.ts";

/** SQL of the microseconds a step took where its start is known. */
export const service = "epoch_us(moment) - epoch_us(started)";
/** SQL of the microseconds between the step before and this one's start; side by side with it, none. The first has none. */
export const waiting = `case when elapsed is not null then greatest(0, elapsed - coalesce(${service}, 0)) end`;

/** Where time goes: before each activity began, and while it ran. */
export async function stepTimes(log: LogTables): Promise<StepTime[]> {
  const { database, dictionary, schema } = log;
  const rows = await database.rows<StepTimeRow>(`
    select name, ${measured("waiting", waiting)}, ${measured("service", service)},
      (select count(*) from ${schema}.open_work where open_work.activity = id) as "openWork"
    from ${schema}.step join ${dictionary}.activity on id = activity
    group by id, name
    order by "waiting_total" desc nulls last, name`);
  return rows.map((row) => ({
    name: row.name,
    waiting: measuredOf(row, "waiting"),
    service: measuredOf(row, "service"),
    openWork: row.openWork,
  }));
}

type StepTimeRow = { name: string; openWork: number } & MeasuredRow<"waiting"> & MeasuredRow<"service">;
