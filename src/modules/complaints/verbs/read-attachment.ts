import type { Context } from "../../../platform/context.ts";
import { unseal } from "../../../platform/sealing/age.ts";
import { type Attachment, attachmentById } from "../store/attachments.ts";
import { complaintById } from "../store/complaints.ts";
import { openAttachments, readingOf } from "./open-report.ts";

/**
 * One file with its bytes, opened where it is sealed. The caller has read the complaint, which is what is written down.
 * @throws MutuError `not-found`; `wrong-state` while the reader's key is locked
 */
export async function readAttachment(
  ctx: Context,
  id: string,
): Promise<{ readonly file: Attachment; readonly content: Uint8Array }> {
  const file = await attachmentById(ctx, id);
  const complaint = await complaintById(ctx, file.agencyId, file.complaintId);
  const [opened = file] = await openAttachments(ctx, complaint, [file]);
  const stored = await ctx.files.get(file.sha256);
  return {
    file: opened,
    content: complaint.sealed ? await unseal(stored, readingOf(ctx).identity) : stored,
  };
}
