import { sql } from "kysely";
import { z } from "zod";
import { record } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import { MutuError } from "../errors.ts";
import { decide } from "../rights/decide.ts";

export type FailedJob = {
  readonly id: string;
  readonly queue: string;
  readonly failedAt: Date;
  readonly tries: number;
  readonly error: string;
};

/**
 * Jobs that used up their tries, newest first; at most 100: those of agencies in scope, whose errors may name the programs of an
 * agency, and those of the whole instance. Payloads are not shown.
 */
export async function failedJobs(ctx: Context): Promise<readonly FailedJob[]> {
  const { rows } = await sql<FailedJob>`
    select id, name as queue, completed_on as "failedAt", retry_count + 1 as tries,
           coalesce(output ->> 'message', '') as error
    from pgboss.job where state = 'failed' and ${isInScope(ctx)} order by completed_on desc limit 100`.execute(
    ctx.db,
  );
  return rows;
}

/** A job is of the agency of its webhook, else of that of its event. */
function isInScope({ actor }: Context) {
  const agencyOfJob = sql`coalesce(data -> 'webhook' ->> 'agencyId', data ->> 'agencyId')`;
  return sql`(${agencyOfJob} is null or ${agencyOfJob} = any(${actor.scope.agencies}::text[]))`;
}

export const RetryJob = z.object({ agencyId: z.uuid(), jobId: z.uuid() });

/** Puts a failed job back into its queue with all its tries. @throws MutuError `not-yours`, `not-found` when it is not failed or of another agency */
export function retryJob(ctx: Context, input: z.output<typeof RetryJob>): Promise<void> {
  return transact(ctx, async (ctx) => {
    await decide(ctx, "job.retry", { agencyId: input.agencyId });
    const { rows } = await sql`
      update pgboss.job set state = 'retry', retry_count = 0, start_after = now(), completed_on = null
      where id = ${input.jobId} and state = 'failed' and ${isInScope(ctx)} returning id`.execute(ctx.tx);
    if (rows.length === 0) throw new MutuError("not-found", "error.not-found");
    await record(ctx, {
      verb: "retry-job",
      subjectKind: "job",
      subjectId: input.jobId,
      agencyId: input.agencyId,
    });
  });
}

/** What the operations page shows of queues and traces. Seconds; null when there is nothing waiting. */
export async function pulse(ctx: Context) {
  const { rows } = await sql<{
    outboxAge: number | null;
    unsealedAge: number | null;
    lettersWaiting: number;
  }>`
    select extract(epoch from ${ctx.now}::timestamptz - (select min(at) from outbox_event where not relayed))::float as "outboxAge",
           extract(epoch from ${ctx.now}::timestamptz - (select min(e.at) from audit_entry e
             where not exists (select 1 from audit_seal s where s.entry_id = e.id)))::float as "unsealedAge",
           (select count(*) from letter where sent_at is null)::int as "lettersWaiting"`.execute(ctx.db);
  return rows[0] ?? { outboxAge: null, unsealedAge: null, lettersWaiting: 0 };
}
