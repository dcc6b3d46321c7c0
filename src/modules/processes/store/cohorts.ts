import { readCondition } from "../../../analytics/eventlog/conditions/read-conditions.ts";
import { writeCondition } from "../../../analytics/eventlog/conditions/write-condition.ts";
import { actorId, type Context, type TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Cohort } from "../nouns/cohort.ts";
import type { StoredLog } from "../nouns/stored-log.ts";

/** Stores a cohort; one of the same name is replaced. */
export async function saveCohortRow(ctx: TxContext, cohort: Cohort): Promise<Cohort> {
  const conditions = cohort.conditions.map(writeCondition);
  const row = await ctx.tx
    .insertInto("cohort")
    .values({
      agency_id: cohort.agencyId,
      id: cohort.id,
      log_id: cohort.logId,
      name: cohort.name,
      conditions,
      created_by: actorId(ctx.actor),
      created_at: ctx.now,
    })
    .onConflict((conflict) => conflict.columns(["agency_id", "log_id", "name"]).doUpdateSet({ conditions }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return { ...cohort, id: row.id };
}

export async function deleteCohortRow(ctx: TxContext, cohort: Cohort): Promise<void> {
  await ctx.tx
    .deleteFrom("cohort")
    .where("agency_id", "=", cohort.agencyId)
    .where("id", "=", cohort.id)
    .execute();
}

type OfLog = Pick<StoredLog, "agencyId" | "id">;

/** Cohorts of a log by name; at most 200. */
export async function cohortsOf(ctx: Context, log: OfLog): Promise<readonly Cohort[]> {
  const rows = await cohorts(ctx, log).orderBy("cohort.name").limit(200).execute();
  return rows.map(cohortOf);
}

/** @throws MutuError `not-found` */
export async function cohortById(ctx: Context, log: OfLog, id: string): Promise<Cohort> {
  const row = await cohorts(ctx, log).where("cohort.id", "=", id).executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return cohortOf(row);
}

function cohorts(ctx: Context, log: OfLog) {
  return scoped(ctx, "cohort")
    .select([
      "cohort.agency_id as agencyId",
      "cohort.id",
      "cohort.log_id as logId",
      "cohort.name",
      "cohort.conditions",
    ])
    .where("cohort.agency_id", "=", log.agencyId)
    .where("cohort.log_id", "=", log.id);
}

function cohortOf(row: Omit<Cohort, "conditions"> & { readonly conditions: readonly string[] }): Cohort {
  return { ...row, conditions: row.conditions.map(readCondition) };
}
