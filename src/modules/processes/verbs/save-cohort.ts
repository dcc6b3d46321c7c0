import { z } from "zod";
import { readCondition } from "../../../analytics/eventlog/conditions/read-conditions.ts";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { newId } from "../../../platform/ids.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { type Cohort, orInvalid } from "../nouns/cohort.ts";
import { saveCohortRow } from "../store/cohorts.ts";
import { logById } from "../store/event-logs.ts";
import { lookAt } from "../store/look-at.ts";

export const SaveCohort = z.object({
  agencyId: z.uuid(),
  logId: z.uuid(),
  name: z.string().trim().min(1).max(100),
  /** As `writeCondition` writes them */
  conditions: z.array(z.string().min(1).max(2000)).min(1).max(20),
});

/**
 * Keeps conditions of a log under a name. The cases are found anew whenever it is looked at, so that it grows with the log.
 * @throws MutuError `not-found`, `not-yours`; `invalid` when the log cannot answer a condition
 */
export function saveCohort(ctx: Context, input: z.output<typeof SaveCohort>): Promise<Cohort> {
  return transact(ctx, async (ctx) => {
    const log = await logById(ctx, input.agencyId, input.logId);
    await decide(ctx, "log.import", log);
    const conditions = orInvalid(() => input.conditions.map(readCondition));
    await lookAt(ctx, log, conditions);
    const saved = await saveCohortRow(ctx, {
      agencyId: log.agencyId,
      id: newId(ctx.now, ctx.random),
      logId: log.id,
      name: input.name,
      conditions,
    });
    await record(ctx, {
      verb: "save-cohort",
      subjectKind: "event-log",
      subjectId: log.id,
      agencyId: log.agencyId,
      facts: { cohort: saved.id, conditions: conditions.length },
    });
    return saved;
  });
}
