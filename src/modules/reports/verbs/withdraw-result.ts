import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { markWithdrawn, publicationById } from "../store/publications.ts";

export const WithdrawResult = z.object({
  agencyId: z.uuid(),
  publicationId: z.uuid(),
  version: z.coerce.number().int(),
  reason: z.string().trim().min(10).max(1000),
});

/**
 * Takes a draft or a published result back, such as one in which somebody can be recognised after all. It can be
 * prepared again.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state`, `changed-meanwhile`
 */
export function withdrawResult(ctx: Context, input: z.output<typeof WithdrawResult>): Promise<void> {
  return transact(ctx, async (ctx) => {
    const publication = await publicationById(ctx, input.agencyId, input.publicationId);
    await decide(ctx, "publish.results", publication);
    if (publication.state === "withdrawn") {
      throw new MutuError("wrong-state", "error.wrong-state", { from: "withdrawn", to: "withdrawn" });
    }
    await markWithdrawn(ctx, publication, input.version);
    await record(ctx, {
      verb: "withdraw-result",
      subjectKind: "publication",
      subjectId: publication.id,
      agencyId: publication.agencyId,
      onVersion: input.version,
      why: input.reason,
    });
  });
}
