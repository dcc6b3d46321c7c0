import type { z } from "zod";
import type { Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { decide } from "../../../platform/rights/decide.ts";
import type { Complaint } from "../nouns/complaint.ts";
import type { ClassifyComplaint } from "../nouns/steps.ts";
import { complaintById } from "../store/complaints.ts";
import { runClock } from "./run-clock.ts";
import { writeStep } from "./write-step.ts";

/**
 * Gives class, category, component and place; the time to resolve follows the class. Oversight-grade reports become
 * readable for the inspectorate alone, and only it can say so (CMP-14; complaint.classifyOversight).
 * @throws MutuError `not-found`, `not-yours`, `changed-meanwhile`
 */
export function classifyComplaint(
  ctx: Context,
  input: z.output<typeof ClassifyComplaint>,
): Promise<Complaint> {
  return transact(ctx, async (ctx) => {
    const complaint = await complaintById(ctx, input.agencyId, input.complaintId);
    const oversight = input.class === "complaint-oversight" || complaint.class === "complaint-oversight";
    await decide(ctx, oversight ? "complaint.classifyOversight" : "complaint.classify", complaint);
    const { class: given, category, componentKey, area } = input;
    const restricted = given === "complaint-oversight";
    const classified = {
      ...complaint,
      class: given,
      category,
      componentKey,
      area: area || complaint.area,
      restricted,
    };
    const saved = await writeStep(ctx, classified, {
      verb: "classify-complaint",
      onVersion: input.version,
      handling: { kind: "classification", text: `${given}; ${category}` },
      event: "complaint.classified",
      facts: { class: given, category },
    });
    await runClock(ctx, saved, "resolve", complaint.receivedAt);
    return saved;
  });
}
