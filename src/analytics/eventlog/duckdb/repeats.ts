import type { RepeatCost } from "../questions/repeats.ts";
import type { LogTables } from "./log-tables.ts";

/** SQL of the steps that their case had done before: trace, activity, elapsed. */
export function repeatedSteps(log: LogTables): string {
  return `
    select trace, activity, elapsed
    from ${log.schema}.step
    semi join (
      select trace, activity from ${log.schema}.step group by trace, activity having count(*) > 1) as again
      using (trace, activity)
    qualify row_number() over (partition by trace, activity order by pos) > 1`;
}

/** What repeats cost: the repeats by themselves, and the loops around them. */
export async function repeatCost(log: LogTables): Promise<RepeatCost> {
  await log.database.run(`
    create or replace table ${log.schema}.loop as
    select trace, activity, count(*) - 1 as repeats, sum(elapsed) - arg_min(coalesce(elapsed, 0), pos) as elapsed,
      epoch_us(min(moment)) as began, epoch_us(max(moment)) as ended
    from ${log.schema}.step group by trace, activity having count(*) > 1`);
  const [totals] = await log.database.rows<Omit<RepeatCost, "steps">>(`
    select count(distinct trace) as cases, sum(elapsed) / 1e6 as "totalSeconds",
      (select count(distinct trace) from ${log.schema}.loop) as "casesWithRepeat",
      (select coalesce(sum(elapsed), 0) / 1e6 from ${log.schema}.loop) as "repeatSeconds",
      coalesce((${unionOfLoops(log)}), 0) / 1e6 as "loopSeconds"
    from ${log.schema}.step`);
  const steps = await log.database.rows<RepeatCost["steps"][number]>(`
    select name, count(*) as cases, sum(repeats) as repeats, sum(elapsed) / 1e6 as "repeatSeconds",
      sum(ended - began) / 1e6 as "loopSeconds"
    from ${log.schema}.loop join ${log.dictionary}.activity on id = activity
    group by name order by "repeatSeconds" desc, name`);
  await log.database.run(`drop table ${log.schema}.loop`);
  const none = { cases: 0, casesWithRepeat: 0, repeatSeconds: 0, loopSeconds: 0, totalSeconds: 0 };
  return { ...none, ...totals, totalSeconds: totals?.totalSeconds ?? 0, steps };
}

/** SQL of the time that the loops of each case cover together; where they overlap it counts once. */
function unionOfLoops(log: LogTables): string {
  return `
    select sum(greatest(0, ended - greatest(began, coalesce(covered, began))))
    from (
      select began, ended, max(ended) over (
        partition by trace order by began, ended rows between unbounded preceding and 1 preceding) as covered
      from ${log.schema}.loop)`;
}
