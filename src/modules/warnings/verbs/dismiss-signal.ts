import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { saveSignalState, signalById } from "../store/signals.ts";

export const DismissSignal = z.object({
  agencyId: z.uuid(),
  signalId: z.uuid(),
  reason: z.string().trim().min(10).max(1000),
});

/** Lays a signal aside with a reason, so that the judgement can be scored later (JOB-07). @throws MutuError */
export function dismissSignal(ctx: Context, input: z.output<typeof DismissSignal>): Promise<void> {
  return transact(ctx, async (ctx) => {
    const signal = await signalById(ctx, input.agencyId, input.signalId);
    await decide(ctx, "signal.dismiss", signal);
    if (signal.state !== "raised") {
      throw new MutuError("wrong-state", "error.wrong-state", { from: signal.state, to: "dismissed" });
    }
    await saveSignalState(ctx, signal, "dismissed", input.reason);
    await record(ctx, {
      verb: "dismiss-signal",
      subjectKind: "signal",
      subjectId: signal.id,
      agencyId: signal.agencyId,
      onVersion: signal.version,
      why: input.reason,
    });
  });
}
