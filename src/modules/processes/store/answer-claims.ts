import { sql } from "kysely";
import type { Condition } from "../../../analytics/eventlog/conditions/condition.ts";
import { readCondition } from "../../../analytics/eventlog/conditions/read-conditions.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { beyondScope } from "../../../platform/db/wall/under-scope.ts";
import { writeExact } from "../../../platform/exact-json.ts";
import { newId } from "../../../platform/ids.ts";
import type { Asked } from "../nouns/answer.ts";
import type { StoredLog } from "../nouns/stored-log.ts";
import { forgetUnused, rowOf, unclaimed, valuesOf } from "./answers.ts";

/** A question that one process answers, and nobody else meanwhile. */
export type Claim = Omit<Asked, "conditions"> & {
  readonly id: string;
  readonly conditions: readonly Condition[];
};

/** A process that died has lost its claim after so long; whoever lives renews it each second. */
const claimed = "30 seconds";
/** So many questions are answered at once for people who wait, in all processes together: each takes up to 1 GB. */
const AT_ONCE = 3;
/** Key of the lock under which workers choose, so that two of them do not begin at once. */
const CHOOSING = 0x6c6f67;

const until = sql<Date>`now() + ${claimed}::interval`;

/**
 * Takes a question to answer it at once, for somebody who waits.
 * @returns null when another answers it, when it was stopped or failed, or when enough are being answered
 */
export function claimNow(ctx: Context, asked: Asked): Promise<Claim | null> {
  return transact(ctx, async (ctx) => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from log_answer where state = 'running' and claimed_until > now()`.execute(
      beyondScope(ctx.tx),
    );
    if ((rows[0]?.n ?? 0) >= AT_ONCE) return null;
    const id = newId(ctx.now, ctx.random);
    const running = { state: "running", claim: id, claimed_until: until, is_job: false, share: 0 } as const;
    const taken = await ctx.tx
      .insertInto("log_answer")
      .values({ ...valuesOf(asked), ...running })
      .onConflict((conflict) =>
        conflict
          .columns(["agency_id", "log_id", "asked"])
          .doUpdateSet(running)
          .where(sql<boolean>`log_answer.state = 'waiting'
            or (log_answer.state = 'running' and log_answer.claimed_until < now())`),
      )
      .returning("asked")
      .executeTakeFirst();
    return taken ? { ...asked, id, conditions: asked.conditions.map(readCondition) } : null;
  });
}

/**
 * Takes the question that waits longest, those first that have no answer at all. One at a time in all workers together.
 * Uses log_answer_to_do.
 */
export function claimNext(ctx: Context): Promise<Claim | null> {
  return transact(ctx, async (ctx) => {
    await sql`select pg_advisory_xact_lock(${CHOOSING})`.execute(ctx.tx);
    const id = newId(ctx.now, ctx.random);
    const { rows } = await sql<Omit<Claim, "id" | "conditions"> & { conditions: string[] }>`
      update log_answer set state = 'running', claim = ${id}, claimed_until = ${until}, is_job = true, share = 0
      where (agency_id, log_id, asked) = (
        select agency_id, log_id, asked from log_answer
        where agency_id = any(${ctx.actor.scope.agencies}::uuid[]) and code = ${ctx.settings.code}
          and ((state = 'waiting' and due_at <= now()) or (state = 'running' and claimed_until < now()))
        order by (answer is null) desc, due_at, asked
        limit 1 for update skip locked)
      and not exists (select from log_answer where state = 'running' and is_job and claimed_until > now())
      returning agency_id as "agencyId", log_id as "logId", asked, analysis, question, zone, conditions, code,
        about_complaints as "aboutComplaints"`.execute(ctx.tx);
    const [row] = rows;
    return row ? { ...row, id, conditions: row.conditions.map(readCondition) } : null;
  });
}

/** Says how far it is and keeps the claim. @returns false when it was stopped, or another process took it over */
export async function keepAnswering(ctx: Context, claim: Claim, share: number): Promise<boolean> {
  const kept = await rowOf(ctx, claim)
    .set({ claimed_until: until, share })
    .where("claim", "=", claim.id)
    .executeTakeFirst();
  return kept.numUpdatedRows > 0n;
}

/**
 * Stores an answer in the place of the one before, unless it was stopped meanwhile.
 * @param log  as it was when it was asked; if it grew since, the question waits again
 */
export async function saveAnswer(
  ctx: Context,
  claim: Claim,
  {
    log,
    answer,
    milliseconds,
  }: { readonly log: StoredLog; readonly answer: unknown; readonly milliseconds: number },
): Promise<void> {
  const text = writeExact(answer);
  await rowOf(ctx, claim)
    .set({
      ...unclaimed,
      state: sql<"done">`case when (select parquet_sha256 from event_log
        where event_log.agency_id = log_answer.agency_id and event_log.id = log_answer.log_id) = ${log.parquetSha256}
        then 'done' else 'waiting' end`,
      ...{ share: 1, reason: null, answer: text, content: log.parquetSha256 },
      ...{ until_at: log.extractedAt, computed_at: ctx.now, milliseconds: Math.round(milliseconds) },
      bytes: Buffer.byteLength(text),
    })
    .where("claim", "=", claim.id)
    .execute();
  await forgetUnused(ctx, claim);
}

/** Gives a question back, to be answered by a worker. */
export async function giveBack(ctx: Context, claim: Claim): Promise<void> {
  await rowOf(ctx, claim)
    .set({ ...unclaimed, state: "waiting", due_at: sql<Date>`now()`, share: 0 })
    .where("claim", "=", claim.id)
    .execute();
}

/** Writes down why a question has no answer; one of an earlier content stays. */
export async function failAnswer(ctx: Context, claim: Claim, error: unknown): Promise<void> {
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 2000);
  await rowOf(ctx, claim)
    .set({ ...unclaimed, state: "failed", reason })
    .where("claim", "=", claim.id)
    .execute();
}
