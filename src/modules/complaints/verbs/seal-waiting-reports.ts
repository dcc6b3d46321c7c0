import { record } from "../../../platform/audit/record.ts";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { recipientsOf } from "../../../platform/sealing/readers.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { saveComplaint } from "../store/complaints.ts";
import { removeReplacedFiles } from "../store/replaced-files.ts";
import { reportsToSeal } from "../store/stale-reports.ts";
import { sealReport } from "./seal-report.ts";

const atOnce = 50;

/**
 * Seals restricted reports that came before anybody of the inspectorate had a key, as soon as somebody has one, and removes
 * the bytes of files that were sealed. A job of the system, some reports of each agency at a time.
 * @returns how many were sealed
 */
export async function sealWaitingReports(ctx: Context): Promise<number> {
  let sealed = 0;
  for (const agencyId of ctx.actor.scope.agencies) {
    if ((await recipientsOf(ctx, agencyId)).length > 0) {
      for (const report of await reportsToSeal(ctx, agencyId, atOnce)) {
        await sealOne(ctx, report);
        sealed += 1;
      }
    }
    await removeReplacedFiles(ctx, agencyId);
  }
  return sealed;
}

function sealOne(ctx: Context, report: Complaint): Promise<void> {
  return transact(ctx, async (ctx) => {
    await saveComplaint(ctx, await sealReport(ctx, report), report.version);
    await record(ctx, {
      verb: "seal-report",
      subjectKind: "complaint",
      subjectId: report.id,
      agencyId: report.agencyId,
      onVersion: report.version,
    });
  });
}
