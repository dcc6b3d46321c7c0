import type { z } from "zod";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { type Complaint, mayConfirm } from "../nouns/complaint.ts";
import { dayOnly } from "../nouns/day-only.ts";
import type { ConfirmSolved } from "../nouns/steps.ts";
import { openReceipt } from "./open-receipt.ts";
import { writeStep } from "./write-step.ts";

/**
 * The reporter says that it is solved: another fact than that the office says so, with a time of its own. Saying it
 * twice changes nothing.
 * @throws MutuError `not-found` for a wrong number or code, `too-many`, `wrong-state` before the decision was told
 */
export async function confirmSolved(ctx: Context, input: z.output<typeof ConfirmSolved>): Promise<Complaint> {
  const complaint = await openReceipt(ctx, input);
  if (complaint.confirmedAt !== null) return complaint;
  return transact(dayOnly(ctx, complaint), (ctx) =>
    writeStep(
      ctx,
      { ...mayConfirm(complaint), confirmedAt: ctx.now },
      {
        verb: "confirm-solved",
        onVersion: complaint.version,
        handling: { kind: "confirmation", toCitizen: true },
        event: "complaint.confirmed",
      },
    ),
  );
}
