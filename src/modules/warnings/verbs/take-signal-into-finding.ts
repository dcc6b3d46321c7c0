import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { saveSignalState, signalById } from "../store/signals.ts";

/** Marks a signal as answered by a finding; it can be taken once. @throws MutuError `not-found`, `wrong-state` */
export function takeSignalIntoFinding(ctx: Context, agencyId: string, signalId: string): Promise<void> {
  return transact(ctx, async (ctx) => {
    const signal = await signalById(ctx, agencyId, signalId);
    await decide(ctx, "finding.open", signal);
    if (signal.state !== "raised") {
      throw new MutuError("wrong-state", "error.wrong-state", { from: signal.state, to: "in-finding" });
    }
    await saveSignalState(ctx, signal, "in-finding", "");
    await record(ctx, {
      verb: "take-signal-into-finding",
      subjectKind: "signal",
      subjectId: signal.id,
      agencyId,
      onVersion: signal.version,
    });
  });
}
