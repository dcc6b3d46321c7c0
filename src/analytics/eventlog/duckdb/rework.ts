import type { Rework } from "../event-log.ts";
import type { LogTables } from "./log-tables.ts";

/** Activities that happen again in the same case. */
export async function rework(log: LogTables): Promise<Rework> {
  const repeated = `
    select trace, activity, count(*) as times, epoch_us(max(moment)) - epoch_us(min(moment)) as between
    from ${log.schema}.step group by trace, activity having count(*) > 1`;
  const [totals] = await log.database.rows<Omit<Rework, "activities">>(`
    select (select count(distinct trace) from ${log.schema}.step) as cases,
      (select count(distinct trace) from (${repeated})) as "casesWithAnyRepeatedActivity"`);
  const activities = await log.database.rows<Rework["activities"][number]>(`
    select name, count(*) as cases, sum(times - 1) as "extraEvents",
      quantile_cont(between, 0.5) / 1e6 as "medianSeconds"
    from (${repeated}) join ${log.dictionary}.activity on id = activity
    group by name
    order by cases desc, name`);
  return {
    cases: totals?.cases ?? 0,
    casesWithAnyRepeatedActivity: totals?.casesWithAnyRepeatedActivity ?? 0,
    activities,
  };
}
