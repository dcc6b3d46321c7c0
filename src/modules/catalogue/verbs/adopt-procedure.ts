import type { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { newId } from "../../../platform/ids.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import type { AdoptProcedure } from "../nouns/procedure.ts";
import { dropDraft } from "../store/procedure-drafts.ts";
import { insertProcedure } from "../store/procedures.ts";
import { serviceById } from "../store/services.ts";

/**
 * Adopts a version of the procedure of a service, and with it the draft; the version before stays readable and remains the yardstick for its time.
 * The right is not the quality manager's, who only proposes (STD-16, AUT-08).
 * @returns id and number of the version
 * @throws MutuError `not-found`, `not-yours`, `invalid` when it would begin before the newest version
 */
export function adoptProcedure(
  ctx: Context,
  input: z.output<typeof AdoptProcedure>,
): Promise<{ readonly id: string; readonly number: number }> {
  return transact(ctx, async (ctx) => {
    const service = await serviceById(ctx, input.agencyId, input.serviceId);
    await decide(ctx, "procedure.adopt", service);
    const id = newId(ctx.now, ctx.random);
    const steps = input.steps.map((step, i) => ({ ...step, id: newId(ctx.now, ctx.random), number: i + 1 }));
    const number = await insertProcedure(ctx, { ...input, id, steps });
    await dropDraft(ctx, input);
    await record(ctx, {
      verb: "adopt-procedure",
      subjectKind: "procedure",
      subjectId: id,
      agencyId: service.agencyId,
      onVersion: number,
      facts: { service: service.id, decree: input.decree, validFrom: input.validFrom },
    });
    await emit(ctx, {
      kind: "procedure.adopted",
      agencyId: service.agencyId,
      subjectKind: "procedure",
      subjectId: id,
    });
    return { id, number };
  });
}
