import type { z } from "zod";
import { dueWorkingDays } from "../../../analytics/calendar/due.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { localDate } from "../../../platform/local-date.ts";
import { parameterOn } from "../../../platform/settings/parameters.ts";
import { officeCalendarOf } from "../../organisations/index.ts";
import { type Complaint, stepComplaint } from "../nouns/complaint.ts";
import { isReceiptCode } from "../nouns/receipt-code.ts";
import type { ReopenComplaint } from "../nouns/steps.ts";
import { complaintByNumber } from "../store/complaints.ts";
import { runClock } from "./run-clock.ts";
import { writeStep } from "./write-step.ts";

/**
 * The reporter says it is not solved and opens it again, with the receipt code, within the window of the settings. The
 * date of receipt stays the first one in all figures (CMP-11).
 * @throws MutuError `not-found` for a wrong number or code, `wrong-state` when it is not closed or the window is over
 */
export function reopenComplaint(ctx: Context, input: z.output<typeof ReopenComplaint>): Promise<Complaint> {
  return transact(ctx, async (ctx) => {
    const found = await complaintByNumber(ctx, input.number);
    if (!found || !isReceiptCode(input.code, found.receiptCodeHash)) {
      throw new MutuError("not-found", "complaint.no-such-receipt");
    }
    await withinWindow(ctx, found.complaint);
    const reopened = { ...stepComplaint(found.complaint, "reopened"), closedAt: null, closedBy: null };
    const saved = await writeStep(ctx, reopened, {
      verb: "reopen-complaint",
      onVersion: found.complaint.version,
      handling: { kind: "reopening", text: input.text, toCitizen: true },
      event: "complaint.reopened",
    });
    await runClock(ctx, saved, "resolve", ctx.now);
    return saved;
  });
}

async function withinWindow(ctx: TxContext, complaint: Complaint): Promise<void> {
  const since = complaint.closedAt ?? complaint.notifiedAt;
  if (!since) return;
  const from = localDate(since, ctx.zone);
  const parameter = await parameterOn(ctx, "complaint.reopen-window", from);
  const calendar = await officeCalendarOf(ctx, complaint, from);
  const last = dueWorkingDays({ from, days: Number(parameter.value) }, calendar).day;
  if (localDate(ctx.now, ctx.zone) > last)
    throw new MutuError("wrong-state", "complaint.window-over", { last });
}
