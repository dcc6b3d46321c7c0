import type { z } from "zod";
import type { Context, TxContext } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { withContent } from "../nouns/sealed-report.ts";
import type { ClassifyComplaint } from "../nouns/steps.ts";
import { complaintById } from "../store/complaints.ts";
import { removeReplacedFiles } from "../store/replaced-files.ts";
import { openContent } from "./open-report.ts";
import { runClock } from "./run-clock.ts";
import { sealContent, sealReport } from "./seal-report.ts";
import { unsealReport } from "./unseal-report.ts";
import { writeStep } from "./write-step.ts";

type Given = z.output<typeof ClassifyComplaint>;

/**
 * Gives class, category, component and place; the time to resolve follows the class. Oversight-grade reports become
 * readable for the inspectorate alone, and only it can say so or undo it (CMP-14; complaint.classifyOversight): they are
 * sealed, and given back in plain words by a reader who has unlocked their key.
 * @throws MutuError `not-found`, `not-yours`, `changed-meanwhile`; `wrong-state` when nobody of the inspectorate has a key,
 * or the key that opens a sealed report is locked
 */
export async function classifyComplaint(ctx: Context, input: Given): Promise<Complaint> {
  const classified = await transact(ctx, async (ctx) => {
    const complaint = await complaintById(ctx, input.agencyId, input.complaintId);
    const oversight = input.class === "complaint-oversight" || complaint.class === "complaint-oversight";
    await decide(ctx, oversight ? "complaint.classifyOversight" : "complaint.classify", complaint);
    const { version, ...given } = await withSecrecy(ctx, complaint, input);
    const saved = await writeStep(ctx, { ...given, version }, stepOf(input, version));
    await runClock(ctx, saved, "resolve", complaint.receivedAt);
    return saved;
  });
  await removeReplacedFiles(ctx, classified.agencyId);
  return classified;
}

/** The audit, which cannot be erased, names no category: the complaint may become one that only the inspectorate reads. */
function stepOf({ class: given, category }: Given, onVersion: number) {
  return {
    verb: "classify-complaint",
    onVersion,
    handling: { kind: "classification", text: `${given}; ${category}` },
    event: "complaint.classified",
    facts: { class: given },
  } as const;
}

/** The complaint with its new class, its words sealed or plain as the class asks; its version is the one to save on. */
async function withSecrecy(ctx: TxContext, complaint: Complaint, input: Given): Promise<Complaint> {
  const isOversight = input.class === "complaint-oversight";
  if (complaint.sealed && !isOversight) {
    const plain = await unsealReport(ctx, complaint, input.version);
    return given(plain, input);
  }
  const before = { ...complaint, version: input.version };
  if (!isOversight) return { ...given(before, input), restricted: false };
  if (!complaint.sealed) return sealReport(ctx, given(before, input));
  await sealContent(ctx, given(withContent(complaint, await openContent(ctx, complaint)), input));
  return { ...before, class: input.class };
}

function given(complaint: Complaint, { class: given, category, componentKey, area }: Given): Complaint {
  return { ...complaint, class: given, category, componentKey, area: area || complaint.area };
}
