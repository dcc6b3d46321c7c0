import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import { type ProcedureDraft, Steps } from "../nouns/procedure.ts";

type OfService = { readonly agencyId: string; readonly serviceId: string };

/** The draft of the next version of a service's procedure; null when nobody drafts one. */
export async function procedureDraft(
  ctx: Context,
  { agencyId, serviceId }: OfService,
): Promise<ProcedureDraft | null> {
  const row = await scoped(ctx, "procedure_draft")
    .selectAll("procedure_draft")
    .where("procedure_draft.agency_id", "=", agencyId)
    .where("procedure_draft.service_id", "=", serviceId)
    .executeTakeFirst();
  if (!row) return null;
  return {
    agencyId: row.agency_id,
    serviceId: row.service_id,
    version: row.version,
    name: row.name,
    steps: Steps.parse(row.steps),
    savedBy: row.saved_by,
    savedAt: row.saved_at,
  };
}

/**
 * Writes a draft over the version that its writer saw; 0 when there was none.
 * @throws MutuError `changed-meanwhile` when somebody else saved one since
 */
export async function saveDraft(ctx: TxContext, draft: ProcedureDraft): Promise<ProcedureDraft> {
  const written = {
    name: draft.name,
    steps: JSON.stringify(draft.steps),
    saved_by: draft.savedBy,
    saved_at: draft.savedAt,
  };
  const { agencyId, serviceId, version } = draft;
  const next = version + 1;
  const row =
    version === 0
      ? await ctx.tx
          .insertInto("procedure_draft")
          .values({ ...written, agency_id: agencyId, service_id: serviceId, version: next })
          .onConflict((conflict) => conflict.columns(["agency_id", "service_id"]).doNothing())
          .returning("version")
          .executeTakeFirst()
      : await ctx.tx
          .updateTable("procedure_draft")
          .set({ ...written, version: next })
          .where("agency_id", "=", agencyId)
          .where("service_id", "=", serviceId)
          .where("version", "=", version)
          .returning("version")
          .executeTakeFirst();
  if (!row) throw new MutuError("changed-meanwhile", "error.changed-meanwhile");
  return { ...draft, version: row.version };
}

/** What was adopted is no draft any more. */
export async function dropDraft(ctx: TxContext, { agencyId, serviceId }: OfService): Promise<void> {
  await ctx.tx
    .deleteFrom("procedure_draft")
    .where("agency_id", "=", agencyId)
    .where("service_id", "=", serviceId)
    .execute();
}
