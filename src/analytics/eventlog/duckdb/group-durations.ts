import { twoSidedZ } from "../../statistics/intervals/interval.ts";
import type { Closing } from "../event-log.ts";
import type { GroupDuration } from "../questions/case-groups.ts";
import { moment } from "./database.ts";
import { endOf, lastMoment } from "./durations.ts";
import type { GroupTables } from "./group-members.ts";
import type { LogTables } from "./log-tables.ts";

/** Open shares nearer than this to a half are a half: products of fractions do not meet exactly. */
const SAME = 1e-8;
const LEVEL = 0.95;

/**
 * How long the cases of each group take, open ones counted: the median of the Kaplan-Meier curve with the interval of
 * Brookmeyer and Crowley on the log-log scale, by the number of the group in the table `member`; not of groups that others
 * only lie among. Where the curve lies at a half over a stretch of time, the middle of the stretch is the median, as it is of
 * an even number of values.
 * @source R. Brookmeyer, J. Crowley (1982), Biometrics 38, 29-41; J. Kalbfleisch, R. Prentice (1980), The Statistical
 *   Analysis of Failure Time Data, 1.4
 */
export async function durationsOfGroups(
  { log, schema }: GroupTables,
  closing: Closing | null,
): Promise<ReadonlyMap<number, GroupDuration>> {
  const z = twoSidedZ(LEVEL);
  const rows = await log.database.rows<GroupDuration & { grp: number }>(`
    with tally as (
      select grp, lasted, count(*) filter (has_ended) as ended, count(*) as n
      from ${schema}.member join (${await spans(log, closing)}) using (trace)
      where grp in (select cases from ${schema}.pair) group by grp, lasted),
    at_risk as (
      select *, sum(n) over (partition by grp order by lasted desc) as risk from tally),
    curve as (
      select grp, lasted,
        product(1 - ended / risk) over so_far as share,
        sum(case when risk > ended then ended / (risk * (risk - ended)) end) over so_far as greenwood
      from at_risk where ended > 0
      window so_far as (partition by grp order by lasted)),
    banded as (
      select *, case when share > 0 and share < 1 then exp(${z} * sqrt(greenwood) / -ln(share)) end as width from curve),
    read as (
      select grp,
        min(lasted) filter (share <= 0.5 + ${SAME}) as reached,
        min(lasted) filter (share < 0.5 - ${SAME}) as passed,
        min(lasted) filter (share = 0 or share ** width <= 0.5) as low,
        min(lasted) filter (share ** (1 / width) <= 0.5) as high
      from banded group by grp)
    select grp, sum(n) as n, sum(ended) as ended,
      case when any_value(reached) is not null
        then (any_value(reached) + coalesce(any_value(passed), max(lasted))) / 2e6 end as median,
      any_value(low) / 1e6 as low, any_value(high) / 1e6 as high
    from tally left join read using (grp) group by grp`);
  return new Map(rows.map(({ grp, ...figures }) => [grp, figures]));
}

/** SQL of each case with the microseconds it lasted, and whether it has ended. */
async function spans(log: LogTables, closing: Closing | null): Promise<string> {
  if (closing === null)
    return `select trace, epoch_us(max(moment)) - epoch_us(min(moment)) as lasted, true as has_ended
      from ${log.schema}.step group by trace`;
  const asOf = moment(closing.asOf ?? (await lastMoment(log)));
  return `
    select trace, coalesce(ended_at <= ${asOf}, false) as has_ended,
      epoch_us(case when has_ended then ended_at else ${asOf} end) - epoch_us(began) as lasted
    from (
      select trace, min(moment) as began, ${endOf(log, closing)} from ${log.schema}.step group by trace)
    where began <= ${asOf} and not unreadable and not coalesce(ended_at < began, false)`;
}
