import type { TxContext } from "../../../platform/context.ts";
import { unseal } from "../../../platform/sealing/age.ts";
import { type Complaint, needsReason } from "../nouns/complaint.ts";
import { unsealed } from "../nouns/sealed-report.ts";
import { attachmentsOf, rewriteAttachment } from "../store/attachments.ts";
import { saveComplaint } from "../store/complaints.ts";
import { type Handling, handlingsOf, rewriteHandling } from "../store/handlings.ts";
import { replaceFile } from "../store/replaced-files.ts";
import { insertReporter } from "../store/reporters.ts";
import { forgetSealedParts, wholeReport } from "../store/sealed-parts.ts";
import { openAttachments, openContent, openHandlings, openReporter, readingOf } from "./open-report.ts";

/**
 * Gives a report that proved to be an ordinary complaint back to the office, in plain words; only a reader who has unlocked
 * their key can.
 * @returns the complaint as it is now
 * @throws MutuError `wrong-state` while the key is locked, `changed-meanwhile`
 */
export async function unsealReport(ctx: TxContext, report: Complaint, onVersion: number): Promise<Complaint> {
  const { agencyId, id } = report;
  const content = await openContent(ctx, report);
  const handlings = await openHandlings(ctx, report, await handlingsOf(ctx, agencyId, id, wholeReport));
  const reporter = await openReporter(ctx, report);
  const files = await attachmentsOf(ctx, agencyId, id, wholeReport);
  const opened = await openAttachments(ctx, report, files);
  const stateReason = reasonOf(report, handlings);
  const plain = await saveComplaint(ctx, { ...unsealed(report, content), stateReason }, onVersion);
  for (const handling of handlings) await rewriteHandling(ctx, plain, handling);
  if (reporter) await insertReporter(ctx, plain, reporter);
  for (const [i, { name, mediaType, bytes }] of opened.entries()) {
    const file = files[i];
    if (!file) continue;
    const sha256 = await ctx.files.put(
      await unseal(await ctx.files.get(file.sha256), readingOf(ctx).identity),
    );
    await rewriteAttachment(ctx, file, { sha256, name, media_type: mediaType, bytes });
    await replaceFile(ctx, plain, file.sha256);
  }
  await forgetSealedParts(ctx, plain);
  return plain;
}

/** Why a report was set aside stands in its row only while it is plain; the time line has it too. */
function reasonOf({ state }: Complaint, handlings: readonly Handling[]): string {
  if (!needsReason.includes(state)) return "";
  return handlings.findLast(({ kind, toCitizen }) => kind === "note" && toCitizen)?.text ?? "";
}
