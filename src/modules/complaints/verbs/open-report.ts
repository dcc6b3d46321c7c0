import type { Context } from "../../../platform/context.ts";
import { MutuError } from "../../../platform/errors.ts";
import { unsealText } from "../../../platform/sealing/age.ts";
import type { Reading } from "../../../platform/sealing/unlocked-keys.ts";
import type { Complaint } from "../nouns/complaint.ts";
import {
  type SealedContent as Content,
  SealedContent,
  SealedFile,
  SealedReporter,
} from "../nouns/sealed-report.ts";
import type { Attachment } from "../store/attachments.ts";
import type { Handling } from "../store/handlings.ts";
import type { Reporter } from "../store/reporters.ts";
import { type PartKind, type SealedPart, sealedPartsOf } from "../store/sealed-parts.ts";

/** The key that was unlocked in this session. @throws MutuError `wrong-state` while none is */
export function readingOf({ reading }: Context): Reading {
  if (reading === null) throw new MutuError("wrong-state", "sealing.locked");
  return reading;
}

/** The words of one part. @throws MutuError `wrong-state` when it was never sealed to this reader */
export function openPart(reading: Reading, part: SealedPart): Promise<string> {
  if (!part.recipients.includes(reading.recipient)) throw new MutuError("wrong-state", "sealing.not-shared");
  return unsealText(part.content, reading.identity);
}

/** What a sealed report says. @throws MutuError `wrong-state` while no key is unlocked, or when it was not shared with it */
export async function openContent(ctx: Context, report: Complaint): Promise<Content> {
  const [text] = await openParts(ctx, report, "report");
  return SealedContent.parse(JSON.parse(text?.[1] ?? "null"));
}

/** Who wrote a sealed report; null when nobody is known. @throws MutuError like `openContent` */
export async function openReporter(ctx: Context, report: Complaint): Promise<Reporter | null> {
  const [text] = await openParts(ctx, report, "reporter");
  return text === undefined ? null : SealedReporter.parse(JSON.parse(text[1]));
}

/** The time line with its words. @throws MutuError like `openContent` */
export async function openHandlings(
  ctx: Context,
  report: Complaint,
  handlings: readonly Handling[],
): Promise<readonly Handling[]> {
  if (!report.sealed) return handlings;
  const texts = new Map(await openParts(ctx, report, "handling"));
  return handlings.map((one) => ({ ...one, text: texts.get(one.id) ?? one.text }));
}

/** Files with their names, types and sizes. @throws MutuError like `openContent` */
export async function openAttachments(
  ctx: Context,
  report: Complaint,
  files: readonly Attachment[],
): Promise<readonly Attachment[]> {
  if (!report.sealed) return files;
  const texts = new Map(await openParts(ctx, report, "attachment"));
  return files.map((file) => ({ ...file, ...SealedFile.parse(JSON.parse(texts.get(file.id) ?? "null")) }));
}

async function openParts(
  ctx: Context,
  report: Complaint,
  kind: PartKind,
): Promise<readonly (readonly [string, string])[]> {
  const reading = readingOf(ctx);
  const parts = await sealedPartsOf(ctx, report, kind);
  return Promise.all(parts.map(async (part) => [part.partId, await openPart(reading, part)] as const));
}
