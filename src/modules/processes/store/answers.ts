import { type Selectable, sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import type { AnswerOrigin, AnswerRun, Asked } from "../nouns/answer.ts";
import type { StoredLog } from "../nouns/stored-log.ts";

type Named = Pick<Asked, "agencyId" | "logId" | "asked">;

/** A question with what is stored of its answer. */
export type StoredAnswer = AnswerRun & {
  /** As `writeExact` wrote it; null while there is none */
  readonly answer: string | null;
  readonly origin: Omit<AnswerOrigin, "isCurrent"> | null;
  /** The content of the log that the answer is of */
  readonly content: string | null;
  readonly usedAt: Date;
};

/** Answers of one log that are kept: at most so many, and so many bytes. Those that nobody used for longest go first. */
const kept = { answers: 400, bytes: 100_000_000 } as const;
/** An answer that is looked at is marked once in this time, not at each visit. */
const marksApart = "1 hour";
/** When a log grows, answers that somebody used within this time are computed anew; others when they are asked for. */
const stillUsed = "14 days";
/** Events often come minute by minute: their answers are computed once for all that come within this time. */
const pause = "60 seconds";

/** Where an answer stands; null when nobody asked yet. */
export async function answerStored(ctx: Context, named: Named): Promise<StoredAnswer | null> {
  const row = await scoped(ctx, "log_answer")
    .selectAll("log_answer")
    .where("log_answer.agency_id", "=", named.agencyId)
    .where("log_answer.log_id", "=", named.logId)
    .where("log_answer.asked", "=", named.asked)
    .executeTakeFirst();
  return row ? storedOf(row) : null;
}

/** Remembers that an answer was looked at. */
export async function markUsed(ctx: Context, named: Named): Promise<void> {
  await rowOf(ctx, named)
    .set({ used_at: sql<Date>`now()` })
    .where(sql<boolean>`used_at < now() - ${marksApart}::interval`)
    .execute();
}

/** Leaves a question to a worker, unless it is there already. */
export async function leaveToWorker(ctx: Context, asked: Asked): Promise<void> {
  await ctx.db
    .insertInto("log_answer")
    .values({ ...valuesOf(asked), state: "waiting" })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Puts a question before a worker again: of a log that grew, or that was stopped or failed. @returns whether it did */
export async function askAgain(
  ctx: Context,
  named: Named,
  from: readonly AnswerRun["state"][],
): Promise<boolean> {
  const changed = await rowOf(ctx, named)
    .set({ state: "waiting", due_at: sql<Date>`now()`, reason: null, share: 0 })
    .where("state", "in", from)
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** Stops what waits or runs; whoever computes it notices within a second. @returns whether there was something to stop */
export async function stopAnswer(ctx: TxContext, named: Named): Promise<boolean> {
  const changed = await rowOf(ctx, named)
    .set({ state: "stopped", ...unclaimed })
    .where("state", "in", ["waiting", "running"])
    .executeTakeFirst();
  return changed.numUpdatedRows > 0n;
}

/** When a log grew: answers in use wait to be computed anew, once for many arrivals; the others are forgotten. */
export async function answersAreOld(
  ctx: TxContext,
  { agencyId, id }: Pick<StoredLog, "agencyId" | "id">,
): Promise<void> {
  const ofLog = { agency: agencyId, log: id };
  await ctx.tx
    .deleteFrom("log_answer")
    .where("agency_id", "=", ofLog.agency)
    .where("log_id", "=", ofLog.log)
    .where(sql<boolean>`used_at < now() - ${stillUsed}::interval`)
    .execute();
  await ctx.tx
    .updateTable("log_answer")
    .set({ state: "waiting", due_at: sql<Date>`now() + ${pause}::interval`, reason: null, share: 0 })
    .where("agency_id", "=", ofLog.agency)
    .where("log_id", "=", ofLog.log)
    .where("state", "in", ["done", "failed"])
    .execute();
}

/** Forgets what a log that is read otherwise now has answered; who is computing an answer stores it no more. */
export async function forgetAnswers(ctx: TxContext, log: Pick<StoredLog, "agencyId" | "id">): Promise<void> {
  await ctx.tx
    .deleteFrom("log_answer")
    .where("agency_id", "=", log.agencyId)
    .where("log_id", "=", log.id)
    .execute();
}

/** Forgets a question that nobody asks like this any more. */
export async function forgetQuestion(ctx: Context, { agencyId, logId, asked }: Named): Promise<void> {
  await ctx.db
    .deleteFrom("log_answer")
    .where("agency_id", "=", agencyId)
    .where("log_id", "=", logId)
    .where("asked", "=", asked)
    .execute();
}

/** Keeps what a log may keep. */
export async function forgetUnused(ctx: Context, { agencyId, logId }: Named): Promise<void> {
  await sql`
    delete from log_answer using (
      select asked, row_number() over newest as place, sum(bytes) over newest as total
      from log_answer where agency_id = ${agencyId} and log_id = ${logId}
      window newest as (order by used_at desc, asked)
    ) as ranked
    where log_answer.agency_id = ${agencyId} and log_answer.log_id = ${logId} and log_answer.asked = ranked.asked
      and (ranked.place > ${kept.answers} or (ranked.total > ${kept.bytes} and ranked.place > 1))
      and log_answer.state <> 'running'`.execute(ctx.db);
}

export const unclaimed = { claim: null, claimed_until: null, is_job: false } as const;

/** One row, to be changed. */
export function rowOf(ctx: Context, { agencyId, logId, asked }: Named) {
  return ctx.db
    .updateTable("log_answer")
    .where("agency_id", "=", agencyId)
    .where("log_id", "=", logId)
    .where("asked", "=", asked);
}

export function valuesOf(asked: Asked) {
  const { agencyId, logId, asked: hash, analysis, question, conditions, zone, code, aboutComplaints } = asked;
  return {
    ...{
      agency_id: agencyId,
      log_id: logId,
      asked: hash,
      analysis,
      question,
      conditions: [...conditions],
      zone,
      code,
      about_complaints: aboutComplaints,
    },
    due_at: sql<Date>`now()`,
    used_at: sql<Date>`now()`,
  };
}

function storedOf(row: Selectable<Database["log_answer"]>): StoredAnswer {
  const { until_at: until, computed_at: computedAt } = row;
  return {
    agencyId: row.agency_id,
    logId: row.log_id,
    asked: row.asked,
    analysis: row.analysis,
    state: row.state,
    share: row.share,
    reason: row.reason,
    answer: row.answer,
    origin: until === null || computedAt === null ? null : { until, computedAt },
    content: row.content,
    usedAt: row.used_at,
  };
}
