import { record } from "../../../platform/audit/record.ts";
import type { Context, TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { type Recipient, seal, unseal } from "../../../platform/sealing/age.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { type Attachment, attachmentsOf, rewriteAttachment, sealedRow } from "../store/attachments.ts";
import { handlingsOf } from "../store/handlings.ts";
import { removeReplacedFiles, replaceFile } from "../store/replaced-files.ts";
import {
  currentRecipients,
  partsToRewrite,
  type SealedPart,
  sealPart,
  wholeReport,
} from "../store/sealed-parts.ts";
import { reportsToReseal, staleReports } from "../store/stale-reports.ts";
import { openPart, readingOf } from "./open-report.ts";

const atOnce = 20;

/** Reports that are not sealed to exactly the readers of today: those that this reader can seal anew, and the others. */
export type Stale = { readonly mine: number; readonly others: number };

/** How many reports of an agency wait to be sealed anew, for a reader whose key is unlocked. */
export async function reportsToShare(ctx: Context, agencyId: string): Promise<Stale> {
  const { recipient } = readingOf(ctx);
  return staleReports(ctx, { agencyId, recipients: await currentRecipients(ctx, agencyId) }, recipient);
}

/**
 * Seals up to 20 reports of an agency anew to its readers of today, by a reader who has unlocked their key: who joined can
 * read them then, who left cannot read what is stored from now on. What they have read they have read.
 * @returns what is left
 * @throws MutuError `not-found`, `not-yours`, `wrong-state` while the key is locked
 */
export async function resealReports(ctx: Context, agencyId: string): Promise<Stale> {
  await decide(ctx, "complaint.examine", { agencyId });
  const { recipient } = readingOf(ctx);
  const recipients = await currentRecipients(ctx, agencyId);
  const reports = await reportsToReseal(ctx, { agencyId, recipients }, { own: recipient, most: atOnce });
  for (const report of reports) await transact(ctx, (ctx) => resealOne(ctx, report, recipients));
  await removeReplacedFiles(ctx, agencyId);
  return staleReports(ctx, { agencyId, recipients }, recipient);
}

async function resealOne(ctx: TxContext, report: Complaint, recipients: readonly Recipient[]): Promise<void> {
  const { agencyId, id } = report;
  const reading = readingOf(ctx);
  const told = new Set(
    (await handlingsOf(ctx, agencyId, id, wholeReport))
      .filter(({ toCitizen }) => toCitizen)
      .map((one) => one.id),
  );
  const stale = (await partsToRewrite(ctx, report)).filter((part) => !isSealedTo(part, recipients));
  for (const part of stale) {
    const { kind, partId } = part;
    const text = await openPart(reading, part);
    await sealPart(ctx, report, { kind, partId, text, toReporter: told.has(partId), recipients });
  }
  const files = new Set(stale.filter(({ kind }) => kind === "attachment").map(({ partId }) => partId));
  for (const file of await attachmentsOf(ctx, agencyId, id, wholeReport)) {
    if (files.has(file.id)) await resealFile(ctx, report, { file, recipients });
  }
  const before = new Set(stale.flatMap((part) => part.recipients));
  await record(ctx, {
    verb: "reseal-report",
    subjectKind: "complaint",
    subjectId: id,
    agencyId,
    onVersion: report.version,
    facts: {
      added: recipients.filter((one) => !before.has(one)),
      removed: [...before].filter((one) => !recipients.includes(one)),
    },
  });
}

async function resealFile(
  ctx: TxContext,
  report: Complaint,
  { file, recipients }: { readonly file: Attachment; readonly recipients: readonly Recipient[] },
): Promise<void> {
  const bytes = await unseal(await ctx.files.get(file.sha256), readingOf(ctx).identity);
  const sha256 = await ctx.files.put(await seal(bytes, recipients));
  await rewriteAttachment(ctx, file, { sha256, ...sealedRow });
  await replaceFile(ctx, report, file.sha256);
}

function isSealedTo(part: SealedPart, recipients: readonly Recipient[]): boolean {
  return part.recipients.join() === recipients.join();
}
