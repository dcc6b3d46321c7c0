import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { isMasked } from "../nouns/told.ts";
import { markPublished, publicationById } from "../store/publications.ts";

export const PublishResult = z.object({
  agencyId: z.uuid(),
  publicationId: z.uuid(),
  version: z.coerce.number().int(),
});

/**
 * Tells the public. The right is the unit head's, who has read the masked text; whoever prepared it cannot (AUT-09). The
 * check runs once more over the very text that goes out: where it finds anything, or cannot run, nothing is published
 * (PRV-14).
 * @throws MutuError `not-found`, `not-yours`, `wrong-state`, `changed-meanwhile`
 */
export function publishResult(ctx: Context, input: z.output<typeof PublishResult>): Promise<void> {
  return transact(ctx, async (ctx) => {
    const publication = await publicationById(ctx, input.agencyId, input.publicationId);
    await decide(ctx, "publish.results", { ...publication, notBy: [publication.preparedBy] });
    if (publication.state !== "draft") {
      throw new MutuError("wrong-state", "error.wrong-state", { from: publication.state, to: "published" });
    }
    if (!isMasked(publication.told)) throw new MutuError("wrong-state", "results.not-masked");
    await markPublished(ctx, publication, actorId(ctx.actor), input.version);
    await record(ctx, {
      verb: "publish-result",
      subjectKind: "publication",
      subjectId: publication.id,
      agencyId: publication.agencyId,
      onVersion: input.version,
    });
    await emit(ctx, {
      kind: "report.published",
      agencyId: publication.agencyId,
      subjectKind: "publication",
      subjectId: publication.id,
    });
  });
}
