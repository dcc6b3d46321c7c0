import type { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { newId } from "../../../platform/ids.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import type { AdoptStandard } from "../nouns/standard.ts";
import { serviceById } from "../store/services.ts";
import { insertStandard } from "../store/standards.ts";

/**
 * Adopts a version of the standard of a service; the version before stays readable and remains the yardstick for its time.
 * The right is not the quality manager's, who only proposes (STD-16, AUT-08).
 * @returns id and number of the version
 * @throws MutuError `not-found`, `not-yours`, `invalid` when it would begin before the newest version
 */
export function adoptStandard(
  ctx: Context,
  input: z.output<typeof AdoptStandard>,
): Promise<{ readonly id: string; readonly number: number }> {
  return transact(ctx, async (ctx) => {
    const service = await serviceById(ctx, input.agencyId, input.serviceId);
    await decide(ctx, "standard.adopt", service);
    const id = newId(ctx.now, ctx.random);
    const number = await insertStandard(ctx, { ...input, id });
    await record(ctx, {
      verb: "adopt-standard",
      subjectKind: "standard",
      subjectId: id,
      agencyId: service.agencyId,
      onVersion: number,
      facts: { service: service.id, decree: input.decree, validFrom: input.validFrom },
    });
    await emit(ctx, {
      kind: "standard.adopted",
      agencyId: service.agencyId,
      subjectKind: "standard",
      subjectId: id,
    });
    return { id, number };
  });
}
