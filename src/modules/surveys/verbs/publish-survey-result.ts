import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { localDate } from "../../../platform/local-date.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { type PublishedIndex, publishedIndex } from "../nouns/published-index.ts";
import { insertPublishedResult, publishedResults } from "../store/published-results.ts";
import { waveResult } from "../store/wave-result.ts";
import { waveById } from "../store/waves.ts";

export const PublishSurveyResult = z.object({ agencyId: z.uuid(), waveId: z.uuid() });

/**
 * Publishes the index of a wave that is over, as the answers stand now, with its interval and its cautions. The right is
 * the unit head's (SKM-19).
 * @throws MutuError `not-found`, `not-yours`, `wrong-state` before its end, without answers, or when it is published
 */
export function publishSurveyResult(
  ctx: Context,
  input: z.output<typeof PublishSurveyResult>,
): Promise<PublishedIndex> {
  return transact(ctx, async (ctx) => {
    const wave = await waveById(ctx, input.agencyId, input.waveId);
    await decide(ctx, "publish.results", wave);
    if (localDate(ctx.now, ctx.zone) < wave.until) {
      throw new MutuError("wrong-state", "results.survey.not-over");
    }
    if ((await publishedResults(ctx)).some(({ waveId }) => waveId === wave.id)) {
      throw new MutuError("wrong-state", "error.wrong-state", { from: "published", to: "published" });
    }
    const index = publishedIndex((await waveResult(ctx, wave)).whole);
    if (index === null) throw new MutuError("wrong-state", "results.survey.no-answers");
    await insertPublishedResult(ctx, wave, index);
    const subject = { agencyId: wave.agencyId, subjectKind: "wave", subjectId: wave.id };
    await record(ctx, {
      verb: "publish-survey-result",
      ...subject,
      facts: { index: index.index, n: index.n },
    });
    await emit(ctx, { kind: "result.published", ...subject });
    return index;
  });
}
