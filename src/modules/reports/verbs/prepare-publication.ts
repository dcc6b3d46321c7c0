import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/ids.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { programmeById } from "../../improvement/index.ts";
import { masked } from "../nouns/told.ts";
import { insertPublication, type Publication, publicationOfProgramme } from "../store/publications.ts";
import { threadTold } from "../store/thread-told.ts";

export const PreparePublication = z.object({ agencyId: z.uuid(), programmeId: z.uuid() });

/**
 * Puts the thread of a programme together for the public, once its effect was verified: what was promised, met, decided,
 * done and shown, failures included, with personal data masked. The head of the unit publishes. One that was withdrawn
 * may be prepared again.
 * @throws MutuError `not-found`, `not-yours`, `wrong-state` before the effect was verified or when it is prepared already
 */
export function preparePublication(
  ctx: Context,
  input: z.output<typeof PreparePublication>,
): Promise<Publication> {
  return transact(ctx, async (ctx) => {
    const programme = await programmeById(ctx, input.agencyId, input.programmeId);
    await decide(ctx, "publication.prepare", programme);
    const thread = await threadTold(ctx, programme);
    if (thread === null) throw new MutuError("wrong-state", "results.nothing-to-tell");
    const before = await publicationOfProgramme(ctx, programme.agencyId, programme.id);
    if (before !== null) {
      throw new MutuError("wrong-state", "error.wrong-state", { from: before.state, to: "draft" });
    }
    const publication: Publication = {
      agencyId: programme.agencyId,
      id: newId(ctx.now, ctx.random),
      version: 1,
      unitId: programme.unitId,
      programmeId: programme.id,
      told: masked(thread),
      state: "draft",
      preparedBy: actorId(ctx.actor),
      preparedAt: ctx.now,
      publishedAt: null,
    };
    await insertPublication(ctx, publication);
    await record(ctx, {
      verb: "prepare-publication",
      subjectKind: "publication",
      subjectId: publication.id,
      agencyId: publication.agencyId,
      onVersion: programme.version,
    });
    await emit(ctx, {
      kind: "publication.prepared",
      agencyId: publication.agencyId,
      subjectKind: "publication",
      subjectId: publication.id,
    });
    return publication;
  });
}
