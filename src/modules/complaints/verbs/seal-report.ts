import type { TxContext } from "../../../platform/context.ts";
import { forgetRequestsAbout } from "../../../platform/idempotency.ts";
import { seal } from "../../../platform/sealing/age.ts";
import { unitForComplaints } from "../../organisations/index.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { contentOf, withoutContent } from "../nouns/sealed-report.ts";
import { attachmentsOf, rewriteAttachment, sealedRow } from "../store/attachments.ts";
import { handlingsOf, rewriteHandling } from "../store/handlings.ts";
import { replaceFile } from "../store/replaced-files.ts";
import { forgetReporter, insertReporter, reporterOfComplaint } from "../store/reporters.ts";
import { currentRecipients, sealPart, wholeReport } from "../store/sealed-parts.ts";
import { seeingRestricted } from "../store/seeing-restricted.ts";

/** Stores what a report says as ciphertext. @throws MutuError `wrong-state` when nobody could open it */
export async function sealContent(ctx: TxContext, report: Complaint): Promise<void> {
  const text = JSON.stringify(contentOf(report));
  await sealPart(ctx, report, { kind: "report", partId: report.id, text });
}

/**
 * Puts ciphertext in the place of everything that was said in and about a complaint that only the inspectorate reads from
 * now on: its words, its time line, who wrote it, its files; the requests that brought it are forgotten. Old bytes are removed after the commit.
 * @returns the complaint as its row is to be saved: it points to no unit but the one that takes complaints
 * @throws MutuError `wrong-state` when nobody could open it
 */
export async function sealReport(ctx: TxContext, complaint: Complaint): Promise<Complaint> {
  const plain = { ...complaint, restricted: true };
  const report = { ...plain, sealed: true };
  await sealContent(ctx, report);
  await sealThread(ctx, report);
  const reporter = await reporterOfComplaint(seeingRestricted(ctx), report.agencyId, report.id);
  if (reporter) {
    await forgetReporter(ctx, report);
    await insertReporter(ctx, report, reporter);
  }
  await sealFiles(ctx, report);
  await forgetRequestsAbout(ctx, report.id);
  return { ...withoutContent(report), unitId: await unitForComplaints(ctx, report.agencyId) };
}

async function sealThread(ctx: TxContext, report: Complaint): Promise<void> {
  for (const { id, text, toCitizen } of await handlingsOf(
    seeingRestricted(ctx),
    report.agencyId,
    report.id,
    wholeReport,
  )) {
    if (text === "") continue;
    await sealPart(ctx, report, { kind: "handling", partId: id, text, toReporter: toCitizen });
    await rewriteHandling(ctx, report, { id, text: "" });
  }
}

async function sealFiles(ctx: TxContext, report: Complaint): Promise<void> {
  const recipients = await currentRecipients(ctx, report.agencyId);
  for (const file of await attachmentsOf(seeingRestricted(ctx), report.agencyId, report.id, wholeReport)) {
    const { name, mediaType, bytes } = file;
    const sha256 = await ctx.files.put(await seal(await ctx.files.get(file.sha256), recipients));
    await sealPart(ctx, report, {
      kind: "attachment",
      partId: file.id,
      text: JSON.stringify({ name, mediaType, bytes }),
      recipients,
    });
    await rewriteAttachment(ctx, file, { sha256, ...sealedRow });
    await replaceFile(ctx, report, file.sha256);
  }
}
