import { sql } from "kysely";
import type { Context } from "../context.ts";

export type JobsInState = { readonly state: string; readonly n: number };

/** How many jobs there are in each state, also where it is 0; no state before Mutu has run for the first time. */
export async function jobsByState(ctx: Context): Promise<readonly JobsInState[]> {
  const { rows: known } = await sql<{ there: boolean }>`
    select to_regclass('pgboss.job') is not null as there`.execute(ctx.db);
  if (!known[0]?.there) return [];
  const { rows } = await sql<JobsInState>`
    select known.state::text as state, count(job.id)::int as n
    from unnest(enum_range(null::pgboss.job_state)) as known (state)
    left join pgboss.job on job.state = known.state
    group by known.state order by known.state`.execute(ctx.db);
  return rows;
}
