import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { newId } from "../../../platform/ids.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { finishRequest } from "../../coordination/index.ts";
import type { Action } from "../nouns/action.ts";
import { actionOwned, insertProgress, saveAction } from "../store/actions.ts";

export const ReportProgress = z.object({
  agencyId: z.uuid(),
  requestId: z.uuid(),
  version: z.coerce.number().int(),
  /** Share of the work that is done, 0..1; 1 says done. */
  progress: z.coerce.number().min(0).max(1),
  note: z.string().trim().min(5).max(2000),
});

type StoredFile = { readonly sha256: string; readonly name: string };

/**
 * The owner says how far an action is, with evidence. Whoever says "done" can not verify it later (AUT-09).
 * @throws MutuError `not-found`, `not-yours`, `wrong-state` when it was not accepted or is done, `changed-meanwhile`
 */
export function reportProgress(
  ctx: Context,
  input: z.output<typeof ReportProgress>,
  file: StoredFile | null,
): Promise<Action> {
  return transact(ctx, async (ctx) => {
    const action = await actionOwned(ctx, input.agencyId, input.requestId);
    await decide(ctx, "action.report", { agencyId: action.ownerAgencyId, unitId: action.ownerUnitId });
    if (action.state !== "planned" || action.requestState !== "accepted") {
      throw new MutuError("wrong-state", "error.wrong-state", { from: action.requestState, to: "done" });
    }
    const done = input.progress === 1;
    const saved = await saveAction(ctx, action, input.version, {
      progress: input.progress,
      state: done ? "done" : "planned",
      ...(done ? { doneBy: actorId(ctx.actor) } : {}),
    });
    if (done) await finishRequest(ctx, input);
    await insertProgress(ctx, {
      id: newId(ctx.now, ctx.random),
      agencyId: action.agencyId,
      actionId: action.id,
      at: ctx.now,
      byPerson: actorId(ctx.actor),
      progress: input.progress,
      note: input.note,
      file,
    });
    await record(ctx, {
      verb: "report-progress",
      subjectKind: "action",
      subjectId: action.id,
      agencyId: action.agencyId,
      onVersion: input.version,
      why: input.note,
      facts: { progress: input.progress, file: file?.sha256 ?? null },
    });
    await emit(ctx, {
      kind: done ? "action.done" : "action.progressed",
      agencyId: action.agencyId,
      subjectKind: "action",
      subjectId: action.id,
    });
    return saved;
  });
}
