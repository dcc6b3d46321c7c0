import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import type { StoredLog } from "../nouns/stored-log.ts";
import { logById, saveEndActivities } from "../store/event-logs.ts";

export const ChooseEndActivities = z.object({
  agencyId: z.uuid(),
  logId: z.uuid(),
  /** Names of activities; none means that every case counts as ended at its last event. */
  activities: z.array(z.string().min(1).max(300)).max(100),
});

/**
 * Says which activities end a case, which a log itself does not tell: the others are open, and durations count them as
 * open (methods section 2).
 * @throws MutuError `not-found`, `not-yours`
 */
export function chooseEndActivities(
  ctx: Context,
  input: z.output<typeof ChooseEndActivities>,
): Promise<StoredLog> {
  return transact(ctx, async (ctx) => {
    const log = await logById(ctx, input.agencyId, input.logId);
    await decide(ctx, "log.import", log);
    const endActivities = [...new Set(input.activities)].toSorted();
    await saveEndActivities(ctx, log, endActivities);
    await record(ctx, {
      verb: "choose-end-activities",
      subjectKind: "event-log",
      subjectId: log.id,
      agencyId: log.agencyId,
      facts: { before: log.endActivities.length, after: endActivities.length },
    });
    return { ...log, endActivities };
  });
}
