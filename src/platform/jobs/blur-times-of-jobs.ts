import { sql } from "kysely";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";

/**
 * Leaves of the times of jobs that failed, or wait to be tried again, the day alone where their event tells no more: the
 * minute of an anonymous report would stand there for as long as the job does (PRV-10). Such an event is at the beginning of
 * a day, so at a full hour in any zone. When to try again is kept until the last try, minutes later.
 * @returns how many jobs were changed
 */
export function blurTimesOfJobs(ctx: Context): Promise<number> {
  return transact(ctx, async (ctx) => {
    const result = await sql`
      update pgboss.job set
        created_on = date_trunc('day', created_on, ${ctx.zone}),
        started_on = date_trunc('day', started_on, ${ctx.zone}),
        completed_on = date_trunc('day', completed_on, ${ctx.zone}),
        keep_until = date_trunc('day', keep_until, ${ctx.zone}),
        start_after = case state when 'failed' then date_trunc('day', start_after, ${ctx.zone}) else start_after end
      where state in ('retry', 'failed')
        and (data ->> 'at')::timestamptz = date_trunc('hour', (data ->> 'at')::timestamptz)
        and (created_on, coalesce(started_on, created_on), coalesce(completed_on, created_on)) is distinct from (
          date_trunc('day', created_on, ${ctx.zone}),
          date_trunc('day', coalesce(started_on, created_on), ${ctx.zone}),
          date_trunc('day', coalesce(completed_on, created_on), ${ctx.zone}))`.execute(ctx.tx);
    return Number(result.numAffectedRows ?? 0);
  });
}
