import { record } from "../../../platform/audit/record.ts";
import type { TxContext } from "../../../platform/context.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import type { Complaint } from "../nouns/complaint.ts";
import { saveComplaint } from "../store/complaints.ts";
import { addHandling, type HandlingKind } from "../store/handlings.ts";

type Step = {
  readonly verb: string;
  /** Version that the actor saw; another one is refused (REL-06). */
  readonly onVersion: number;
  readonly handling: { readonly kind: HandlingKind; readonly text?: string; readonly toCitizen?: boolean };
  readonly event: string;
  readonly facts?: Readonly<Record<string, unknown>>;
};

/** What each step of a complaint writes besides its clocks: the row, the time line, the audit entry, the event. */
export async function writeStep(ctx: TxContext, complaint: Complaint, step: Step): Promise<Complaint> {
  const saved = await saveComplaint(ctx, complaint, step.onVersion);
  await addHandling(ctx, complaint, step.handling);
  await record(ctx, {
    verb: step.verb,
    subjectKind: "complaint",
    subjectId: complaint.id,
    agencyId: complaint.agencyId,
    onVersion: step.onVersion,
    facts: { state: complaint.state, ...step.facts },
  });
  await emit(ctx, {
    kind: step.event,
    agencyId: complaint.agencyId,
    subjectKind: "complaint",
    subjectId: complaint.id,
  });
  return saved;
}
