import type { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import type { DraftProcedure, ProcedureDraft } from "../nouns/procedure.ts";
import { saveDraft } from "../store/procedure-drafts.ts";
import { serviceById } from "../store/services.ts";

/**
 * Saves the draft of the next version of a procedure, which may still lack times and outputs (STD-12). Who drafts it does
 * not adopt it (STD-16).
 * @throws MutuError `not-found`, `not-yours`, `changed-meanwhile`
 */
export function draftProcedure(
  ctx: Context,
  input: z.output<typeof DraftProcedure>,
): Promise<ProcedureDraft> {
  return transact(ctx, async (ctx) => {
    const service = await serviceById(ctx, input.agencyId, input.serviceId);
    await decide(ctx, "catalogue.draft", service);
    const saved = await saveDraft(ctx, { ...input, savedBy: actorId(ctx.actor), savedAt: ctx.now });
    await record(ctx, {
      verb: "draft-procedure",
      subjectKind: "service",
      subjectId: service.id,
      agencyId: service.agencyId,
      onVersion: saved.version,
    });
    return saved;
  });
}
