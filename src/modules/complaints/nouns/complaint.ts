import { MutuError } from "../../../platform/errors.ts";

export const complaintStates = [
  "received",
  "awaiting-completion",
  "deemed-withdrawn",
  "verified",
  "referred",
  "returned",
  "in-progress",
  "decided",
  "notified",
  "closed",
  "reopened",
  "postponed",
  "archived",
  "not-competent",
] as const;

export type ComplaintState = (typeof complaintStates)[number];

export const complaintClasses = [
  "unclassified",
  "information-request",
  "aspiration",
  "complaint-ordinary",
  "complaint-oversight",
] as const;

export type ComplaintClass = (typeof complaintClasses)[number];
export type Channel = "web" | "counter" | "phone" | "letter" | "import" | "api";

/** What came of a complaint: a clear result, not "answered" (elucidation of UU 25/2009 Pasal 36(3); CMP-10). */
export const complaintResults = [
  "fixed",
  "document-issued",
  "rule-changed",
  "sanction",
  "compensated",
  "explained",
  "not-proven",
] as const;

export type ComplaintResult = (typeof complaintResults)[number];

/** One complaint. What the reporter wrote is `body`; only `maskedBody` may be read by the public, and only when it is there. */
export type Complaint = {
  readonly agencyId: string;
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly unitId: string;
  readonly serviceId: string | null;
  /** The case of the service that it is about, as its reporter wrote it; empty when it names none. */
  readonly caseNumber: string;
  readonly state: ComplaintState;
  readonly class: ComplaintClass;
  readonly category: string;
  readonly componentKey: string | null;
  readonly area: string;
  readonly channel: Channel;
  readonly title: string;
  readonly body: string;
  readonly maskedBody: string | null;
  readonly occurredOn: string | null;
  readonly receivedAt: Date;
  readonly targetAt: Date | null;
  readonly answeredAt: Date | null;
  readonly declaredCompleteAt: Date | null;
  readonly decidedAt: Date | null;
  readonly notifiedAt: Date | null;
  readonly closedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly stateReason: string;
  readonly handlerId: string | null;
  readonly closedBy: string | null;
  readonly result: ComplaintResult | null;
  readonly lateFiling: boolean;
  readonly anonymous: boolean;
  readonly identitySecret: boolean;
  readonly confidential: boolean;
  /** Only the inspectorate reads it. */
  readonly restricted: boolean;
  /** Its words are stored as ciphertext and are blank here until a reader opens them (PRV-11). */
  readonly sealed: boolean;
  /** Public key of whoever holds the receipt code; null for a report that came without one. */
  readonly reporterRecipient: string | null;
  readonly externalId: string | null;
};

/** Statuses of practice, PermenPANRB 62/2018 [secondary]; the codes are fixed, their labels are text (complaints.md section 5). */
const next: Readonly<Record<ComplaintState, readonly ComplaintState[]>> = {
  received: ["verified", "awaiting-completion", "not-competent", "archived", "postponed"],
  "awaiting-completion": ["verified", "deemed-withdrawn"],
  "deemed-withdrawn": [],
  verified: ["referred", "in-progress", "not-competent"],
  referred: ["in-progress", "returned"],
  returned: ["referred", "not-competent"],
  "in-progress": ["decided"],
  decided: ["notified"],
  notified: ["closed", "reopened"],
  closed: ["reopened"],
  reopened: ["in-progress"],
  postponed: ["verified", "awaiting-completion", "not-competent", "archived"],
  archived: [],
  "not-competent": [],
};

/** States in which nothing is owed any more; all others count as open (CMP-18). */
export const endStates: readonly ComplaintState[] = [
  "closed",
  "archived",
  "not-competent",
  "deemed-withdrawn",
];

/** States that a complaint may be in only with a reason that its reporter reads (CMP-15). */
export const needsReason: readonly ComplaintState[] = ["postponed", "archived", "not-competent"];

/** The steps that may follow, for a page to offer. */
export function nextStates(state: ComplaintState): readonly ComplaintState[] {
  return next[state];
}

/**
 * The complaint after a step.
 * @throws MutuError `wrong-state` when the procedure knows no such step, `invalid` when a reason is owed (CMP-15)
 */
export function stepComplaint(complaint: Complaint, to: ComplaintState, reason = ""): Complaint {
  if (!next[complaint.state].includes(to)) {
    throw new MutuError("wrong-state", "error.wrong-state", { from: complaint.state, to });
  }
  if (needsReason.includes(to) && reason.trim() === "") {
    throw new MutuError("invalid", "complaint.needs-reason", { to });
  }
  return { ...complaint, state: to, stateReason: reason };
}

/**
 * The complaint, if its reporter can say by now that it is solved.
 * @throws MutuError `wrong-state` before the decision was told
 */
export function mayConfirm(complaint: Complaint): Complaint {
  if (complaint.state === "notified" || complaint.state === "closed") return complaint;
  throw new MutuError("wrong-state", "complaint.nothing-to-confirm", { state: complaint.state });
}

/** @throws MutuError `wrong-state` for a report that no unit may read, and so no unit is given */
export function refuseRestricted(complaint: Pick<Complaint, "restricted">): void {
  if (complaint.restricted) throw new MutuError("wrong-state", "sealing.stays-with-inspectorate");
}

/** The right that opens who complained; the examiner of a secret name is named with their position (CMP-12). */
export function rightToReadReporter(
  complaint: Pick<Complaint, "identitySecret">,
  scope: { readonly identity: boolean },
): "complaint.revealIdentity" | "complaint.readReporter" {
  return complaint.identitySecret && !scope.identity ? "complaint.revealIdentity" : "complaint.readReporter";
}

/** Whether something is still owed to the reporter. */
export function isOpen(complaint: Pick<Complaint, "state">): boolean {
  return !endStates.includes(complaint.state);
}
