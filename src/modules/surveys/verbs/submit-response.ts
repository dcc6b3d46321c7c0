import { z } from "zod";
import { highestScore } from "../../../analytics/survey/instrument.ts";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/ids.ts";
import { localDate } from "../../../platform/local-date.ts";
import { serviceById } from "../../catalogue/index.ts";
import { instrumentNamed, isOpenOn, type Wave } from "../nouns/wave.ts";
import { insertResponses } from "../store/responses.ts";
import { waveById } from "../store/waves.ts";

export const SubmitResponse = z.object({
  agencyId: z.uuid(),
  waveId: z.uuid(),
  serviceId: z.uuid().nullable().default(null),
  comment: z.string().trim().max(2000).default(""),
  answers: z.array(z.object({ item: z.string().max(100), score: z.int().min(1) })).max(60),
});

type Sent = z.output<typeof SubmitResponse>;

/**
 * Takes the answers of a citizen, of whom nothing else is stored. Every question is answered within its scale; nothing is
 * clamped (SKM-03).
 * @throws MutuError `not-found`; `wrong-state` outside the period of the wave; `invalid` when a question is missing
 */
export function submitResponse(ctx: Context, input: Sent): Promise<void> {
  return transact(ctx, async (ctx) => {
    const wave = await waveById(ctx, input.agencyId, input.waveId);
    const today = localDate(ctx.now, ctx.zone);
    if (!isOpenOn(wave, today)) throw new MutuError("wrong-state", "survey-form.not-open");
    const answers = answersOf(wave, input);
    const service = input.serviceId === null ? null : await serviceById(ctx, wave.agencyId, input.serviceId);
    const id = newId(ctx.now, ctx.random);
    await insertResponses(ctx, { agencyId: wave.agencyId, waveId: wave.id, importId: null }, "web", [
      {
        id,
        externalId: null,
        unitId: service?.unitId ?? wave.unitId,
        serviceId: service?.id ?? null,
        answeredOn: today,
        area: "",
        comment: input.comment,
        complete: true,
        answers,
      },
    ]);
    await record(ctx, {
      verb: "submit-response",
      subjectKind: "wave",
      subjectId: wave.id,
      agencyId: wave.agencyId,
    });
  });
}

function answersOf(wave: Wave, { answers }: Sent) {
  const { items } = instrumentNamed(wave.instrument);
  const scores = new Map(answers.map(({ item, score }) => [item, score]));
  const read = items.flatMap((item) => {
    const score = scores.get(item.key);
    return score === undefined || score > highestScore(item)
      ? []
      : [{ item: item.key, element: item.element, score }];
  });
  if (read.length < items.length || answers.length > items.length) {
    throw new MutuError("invalid", "survey-form.answer-all", { n: items.length });
  }
  return read;
}
