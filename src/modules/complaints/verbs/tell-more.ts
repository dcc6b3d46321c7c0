import type { z } from "zod";
import type { Context, TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import { once } from "../../../platform/idempotency.ts";
import { type Complaint, isOpen } from "../nouns/complaint.ts";
import { dayOnly } from "../nouns/day-only.ts";
import { concealed } from "../nouns/sealed-report.ts";
import type { TellMore } from "../nouns/steps.ts";
import { type AttachedFile, insertAttachments } from "../store/attachments.ts";
import { stopClocks } from "../store/clocks.ts";
import { openReceipt } from "./open-receipt.ts";
import { runClock } from "./run-clock.ts";
import { writeStep } from "./write-step.ts";

type Sent = { readonly key: string; readonly files: readonly AttachedFile[] };

/**
 * The reporter adds words or files. Whatever comes within the 30 days completes the file of somebody who was asked for
 * more: they are silent no longer, and the office has its days to check it again (UU 25/2009 Pasal 44(4)-(5); CMP-04).
 * The same key adds it once (REL-02).
 * @throws MutuError `not-found` for a wrong number or code, `too-many`, `wrong-state` when nothing is open
 */
export async function tellMore(ctx: Context, input: z.output<typeof TellMore>, sent: Sent): Promise<void> {
  const complaint = await openReceipt(ctx, input);
  if (!isOpen(complaint)) {
    throw new MutuError("wrong-state", "complaint.not-open", { state: complaint.state });
  }
  const { text } = input;
  const request = requestOf(ctx, complaint, { ...sent, text });
  await transact(dayOnly(ctx, complaint), (ctx) =>
    once(ctx, request, () => add(ctx, complaint, { text, files: sent.files })),
  );
}

/** What makes two requests the same. The ciphertext of a file is another one each time, its name and size are not. */
function requestOf(
  { settings }: Context,
  { id, sealed }: Complaint,
  { key, text, files }: Sent & { readonly text: string },
) {
  const content = { complaint: id, text };
  if (!sealed) return { key, content: { ...content, files: files.map((file) => file.sha256) } };
  const named = files.map(({ name, bytes }) => ({ name, bytes }));
  return concealed(settings.secret, { key, content: { ...content, files: named } });
}

async function add(
  ctx: TxContext,
  complaint: Complaint,
  { text, files }: { readonly text: string; readonly files: readonly AttachedFile[] },
): Promise<{ readonly id: string }> {
  const saved = await writeStep(ctx, complaint, {
    verb: "tell-more",
    onVersion: complaint.version,
    handling: { kind: "citizen-message", text, toCitizen: true },
    event: "complaint.told-more",
    facts: { files: files.length },
  });
  await insertAttachments(ctx, complaint, files);
  if (complaint.state === "awaiting-completion") {
    await stopClocks(ctx, complaint, ["completion"]);
    await runClock(ctx, saved, "verify-forward", ctx.now);
  }
  return { id: complaint.id };
}
