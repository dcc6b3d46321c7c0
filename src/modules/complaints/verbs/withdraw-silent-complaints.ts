import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { clockKinds } from "../nouns/clock.ts";
import { type Complaint, stepComplaint } from "../nouns/complaint.ts";
import { stopClocks } from "../store/clocks.ts";
import { silentComplaints } from "../store/silent-complaints.ts";
import { writeStep } from "./write-step.ts";

/**
 * Deems withdrawn whoever was asked for more and stayed silent for the whole term: from the day after its last day, and
 * never without a response that asked (UU 25/2009 Pasal 44(5); CMP-04, CMP-05). A daily job of the system.
 * @returns the complaints that were deemed withdrawn
 */
export async function withdrawSilentComplaints(ctx: Context): Promise<readonly Complaint[]> {
  const withdrawn: Complaint[] = [];
  for (const complaint of await silentComplaints(ctx)) withdrawn.push(await withdraw(ctx, complaint));
  return withdrawn;
}

function withdraw(ctx: Context, complaint: Complaint): Promise<Complaint> {
  return transact(ctx, async (ctx) => {
    const saved = await writeStep(ctx, stepComplaint(complaint, "deemed-withdrawn"), {
      verb: "deem-withdrawn",
      onVersion: complaint.version,
      handling: { kind: "withdrawal", toCitizen: true },
      event: "complaint.deemed-withdrawn",
    });
    await stopClocks(ctx, complaint, clockKinds);
    return saved;
  });
}
