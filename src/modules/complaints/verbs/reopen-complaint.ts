import type { z } from "zod";
import { dueWorkingDays } from "../../../analytics/calendar/due.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { localDate } from "../../../platform/local-date.ts";
import { parameterOn } from "../../../platform/settings/parameters.ts";
import { officeCalendarOf } from "../../organisations/index.ts";
import { type Complaint, stepComplaint } from "../nouns/complaint.ts";
import { dayOnly } from "../nouns/day-only.ts";
import type { ReopenComplaint } from "../nouns/steps.ts";
import { openReceipt } from "./open-receipt.ts";
import { runClock } from "./run-clock.ts";
import { writeStep } from "./write-step.ts";

/**
 * The reporter says it is not solved and opens it again, with the receipt code, within the window of the settings. The
 * date of receipt stays the first one in all figures (CMP-11). Saying it twice changes nothing.
 * @throws MutuError `not-found` for a wrong number or code, `too-many`, `wrong-state` when it is not closed or the window is over
 */
export async function reopenComplaint(
  ctx: Context,
  input: z.output<typeof ReopenComplaint>,
): Promise<Complaint> {
  const complaint = await openReceipt(ctx, input);
  if (complaint.state === "reopened") return complaint;
  return transact(dayOnly(ctx, complaint), async (ctx) => {
    await withinWindow(ctx, complaint);
    const reopened = {
      ...stepComplaint(complaint, "reopened"),
      closedAt: null,
      closedBy: null,
      result: null,
      confirmedAt: null,
    };
    const saved = await writeStep(ctx, reopened, {
      verb: "reopen-complaint",
      onVersion: complaint.version,
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
