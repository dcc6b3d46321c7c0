import type { Complaint, ComplaintState } from "./complaint.ts";

/** What can be done with a complaint, each by a verb of its own. */
export const complaintSteps = [
  "respond",
  "answer",
  "refer",
  "return",
  "decide",
  "notify",
  "close",
  "set-aside",
  "classify",
] as const;

export type ComplaintStep = (typeof complaintSteps)[number];

const from: Readonly<Record<ComplaintState, readonly ComplaintStep[]>> = {
  received: ["respond", "set-aside"],
  "awaiting-completion": ["respond"],
  verified: ["answer", "refer", "set-aside"],
  referred: ["answer", "return"],
  returned: ["refer", "set-aside"],
  "in-progress": ["decide", "answer"],
  decided: ["notify"],
  notified: ["close"],
  reopened: ["answer"],
  postponed: ["respond", "set-aside"],
  closed: [],
  archived: [],
  "not-competent": [],
  "deemed-withdrawn": [],
};

/** The steps that a state leaves open, the one that waits first. What no unit may read goes to no unit. */
export function stepsFrom(complaint: Pick<Complaint, "state" | "restricted">): readonly ComplaintStep[] {
  const own = from[complaint.state].filter((step) => !complaint.restricted || !betweenUnits.includes(step));
  return own.length === 0 ? [] : [...own, "classify"];
}

const betweenUnits: readonly ComplaintStep[] = ["refer", "return"];

/** Whom a complaint is about, and with it whose decision it is (UU 25/2009 Pasal 45). */
export const rightsToDecide = {
  officer: "complaint.decideAboutOfficer",
  provider: "complaint.decideAboutProvider",
  corporation: "complaint.decideAboutCorporation",
} as const;

const rights = {
  respond: "complaint.respond",
  answer: "complaint.note",
  refer: "complaint.refer",
  return: "complaint.note",
  decide: rightsToDecide.provider,
  notify: "complaint.respond",
  close: "complaint.close",
  "set-aside": "complaint.classify",
  classify: "complaint.classify",
} as const satisfies Readonly<Record<ComplaintStep, string>>;

/**
 * The right to take a step: the law's for what its holders can read, the inspectorate's for what it alone reads
 * (complaints.md section 8).
 */
export function rightToHandle(right: string, complaint: Pick<Complaint, "restricted">): string {
  return complaint.restricted ? "complaint.examine" : right;
}

/** The right that a step asks, and the people who cannot take it for having handled the complaint (CMP-08, CMP-10). */
export function rightOfStep(
  step: ComplaintStep,
  complaint: Pick<Complaint, "class" | "restricted" | "handlerId">,
): { readonly right: string; readonly notBy: readonly (string | null)[] } {
  const isOversight = step === "classify" && complaint.class === "complaint-oversight";
  const isJudgement = step === "decide" || step === "close";
  return {
    right: isOversight ? "complaint.classifyOversight" : rightToHandle(rights[step], complaint),
    notBy: isJudgement ? [complaint.handlerId] : [],
  };
}
