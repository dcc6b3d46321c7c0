import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { localDate } from "../../../platform/local-date.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { plusDays } from "../nouns/periods.ts";
import { type Programme, programmeById, saveProgramme } from "../store/programmes.ts";
import { proposalById } from "../store/proposals.ts";

export const BringIntoForce = z.object({
  agencyId: z.uuid(),
  programmeId: z.uuid(),
  version: z.coerce.number().int(),
  changedOn: z.iso.date(),
});

/**
 * Writes down the day on which the change began to work. From here the window of the prediction runs, and the day is
 * never moved afterwards: an effect is judged by the window that was fixed beforehand.
 * @throws MutuError `not-found`, `not-yours`, `invalid` for a day before the programme or to come, `wrong-state`,
 *         `changed-meanwhile`
 */
export function bringIntoForce(ctx: Context, input: z.output<typeof BringIntoForce>): Promise<Programme> {
  return transact(ctx, async (ctx) => {
    const programme = await programmeById(ctx, input.agencyId, input.programmeId);
    await decide(ctx, "programme.start", programme);
    if (programme.state !== "running") {
      throw new MutuError("wrong-state", "error.wrong-state", { from: programme.state, to: "measuring" });
    }
    refuseDay(input.changedOn, localDate(programme.startedAt, ctx.zone), localDate(ctx.now, ctx.zone));
    const { windowDays } = await proposalById(ctx, programme.agencyId, programme.proposalId);
    const windowEndsOn = plusDays(input.changedOn, windowDays);
    const saved = await saveProgramme(
      ctx,
      { ...programme, state: "measuring", changedOn: input.changedOn, windowEndsOn },
      input.version,
    );
    await record(ctx, {
      verb: "bring-into-force",
      subjectKind: "programme",
      subjectId: programme.id,
      agencyId: programme.agencyId,
      onVersion: input.version,
      facts: { changedOn: input.changedOn, windowEndsOn },
    });
    await emit(ctx, {
      kind: "programme.in-force",
      agencyId: programme.agencyId,
      subjectKind: "programme",
      subjectId: programme.id,
    });
    return saved;
  });
}

/** A day before the programme would choose its figures afterwards; a day to come may still move. */
function refuseDay(changedOn: string, startedOn: string, today: string): void {
  if (changedOn < startedOn) throw new MutuError("invalid", "programmes.before-start", { startedOn });
  if (changedOn > today) throw new MutuError("invalid", "programmes.not-yet");
}
