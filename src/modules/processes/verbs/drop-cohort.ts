import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { cohortById, deleteCohortRow } from "../store/cohorts.ts";
import { logById } from "../store/event-logs.ts";

export const DropCohort = z.object({ agencyId: z.uuid(), logId: z.uuid(), cohortId: z.uuid() });

/** Forgets a name for conditions; the cases stay. @throws MutuError `not-found`, `not-yours` */
export function dropCohort(ctx: Context, input: z.output<typeof DropCohort>): Promise<void> {
  return transact(ctx, async (ctx) => {
    const log = await logById(ctx, input.agencyId, input.logId);
    await decide(ctx, "log.import", log);
    await deleteCohortRow(ctx, await cohortById(ctx, log, input.cohortId));
    await record(ctx, {
      verb: "drop-cohort",
      subjectKind: "event-log",
      subjectId: log.id,
      agencyId: log.agencyId,
      facts: { cohort: input.cohortId },
    });
  });
}
