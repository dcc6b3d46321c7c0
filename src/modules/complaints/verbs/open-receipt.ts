import type { z } from "zod";
import { countTry, takeBackTry } from "../../../platform/auth/throttle.ts";
import type { Context } from "../../../platform/context.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { isReceiptCode } from "../nouns/receipt-code.ts";
import type { OfReceipt } from "../nouns/steps.ts";
import { complaintByNumber } from "../store/complaints.ts";

/** Compared with when there is no such number, so that the answer takes as long. */
const nobodysHash = "0".repeat(64);

/**
 * The complaint of whoever holds its receipt. The number is public, so wrong codes are counted for each number, whether
 * it exists or not: ten in an hour (security section 6). A right code is not counted.
 * @throws MutuError `not-found` in the same words for an unknown number and a wrong code, `too-many`
 */
export async function openReceipt(ctx: Context, receipt: z.output<typeof OfReceipt>): Promise<Complaint> {
  const counted = { what: "receipt", value: receipt.number } as const;
  await countTry(ctx, counted);
  const found = await complaintByNumber(ctx, receipt.number);
  const fits = isReceiptCode(receipt.code, found?.receiptCodeHash ?? nobodysHash);
  if (!found || !fits) throw new MutuError("not-found", "complaint.no-such-receipt");
  await takeBackTry(ctx, counted);
  return found.complaint;
}
