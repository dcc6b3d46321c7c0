import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { textsOf, without } from "../nouns/told.ts";
import { publicationById, saveTold } from "../store/publications.ts";

export const BlackenPublication = z.object({
  agencyId: z.uuid(),
  publicationId: z.uuid(),
  version: z.coerce.number().int(),
  words: z.string().trim().min(2).max(200),
});

/**
 * Takes words out of a draft that the rules did not know as personal, wherever they stand. Nothing can be written in
 * their place, so nobody makes a result look better than it is.
 * @throws MutuError `not-found`, `not-yours`, `invalid` when the words are nowhere, `wrong-state`, `changed-meanwhile`
 */
export function blackenPublication(ctx: Context, input: z.output<typeof BlackenPublication>): Promise<void> {
  return transact(ctx, async (ctx) => {
    const publication = await publicationById(ctx, input.agencyId, input.publicationId);
    await decide(ctx, "publication.prepare", publication);
    if (publication.state !== "draft") {
      throw new MutuError("wrong-state", "error.wrong-state", { from: publication.state, to: "draft" });
    }
    if (!textsOf(publication.told).some(({ text }) => text.includes(input.words))) {
      throw new MutuError("invalid", "results.words-not-there");
    }
    await saveTold(ctx, publication, without(publication.told, input.words), input.version);
    await record(ctx, {
      verb: "blacken-publication",
      subjectKind: "publication",
      subjectId: publication.id,
      agencyId: publication.agencyId,
      onVersion: input.version,
    });
  });
}
