import { z } from "zod";
import { MutuError } from "../../../platform/errors.ts";
import { componentKeys } from "../../catalogue/index.ts";

export type FindingState = "open" | "proposed" | "in-programme" | "solved" | "reopened" | "declined";
export type FindingKind = "execution" | "design" | "rule" | "need";
export type Certainty = "likely" | "certain" | "not-enough-to-tell";

/** What is weak, which promise or step it breaks, how sure we are, and whom it hurts. */
export type Finding = {
  readonly agencyId: string;
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly unitId: string;
  readonly kind: FindingKind;
  readonly title: string;
  readonly weakness: string;
  readonly serviceId: string | null;
  readonly componentKey: string | null;
  readonly stepId: string | null;
  readonly notLocatedReason: string;
  readonly certainty: Certainty;
  readonly people: number | null;
  readonly daysLost: number | null;
  readonly signalId: string | null;
  readonly state: FindingState;
  readonly stateReason: string;
  readonly openedBy: string;
  readonly openedAt: Date;
};

const next: Readonly<Record<FindingState, readonly FindingState[]>> = {
  open: ["proposed", "declined"],
  proposed: ["in-programme", "open"],
  "in-programme": ["solved", "reopened"],
  solved: ["reopened"],
  reopened: ["proposed", "declined"],
  declined: ["reopened"],
};

/** The finding after a step. @throws MutuError `wrong-state` when there is no such step. */
export function stepFinding(finding: Finding, to: FindingState, reason = ""): Finding {
  if (!next[finding.state].includes(to)) {
    throw new MutuError("wrong-state", "error.wrong-state", { from: finding.state, to });
  }
  return { ...finding, state: to, stateReason: reason };
}

/** What a person writes when opening a finding: the place it breaks, or why that is not known yet (JOB-03). */
export const OpenFinding = z
  .object({
    agencyId: z.uuid(),
    unitId: z.uuid(),
    kind: z.enum(["execution", "design", "rule", "need"]).default("execution"),
    title: z.string().trim().min(5).max(200),
    weakness: z.string().trim().min(10).max(4000),
    serviceId: z.uuid().nullable().default(null),
    componentKey: z.enum(componentKeys).nullable().default(null),
    stepId: z.uuid().nullable().default(null),
    notLocatedReason: z.string().trim().max(500).default(""),
    certainty: z.enum(["likely", "certain", "not-enough-to-tell"]).default("likely"),
    people: z.int().min(0).nullable().default(null),
    daysLost: z.number().min(0).nullable().default(null),
    signalId: z.uuid().nullable().default(null),
  })
  .refine((f) => f.componentKey !== null || f.stepId !== null || f.notLocatedReason !== "", {
    path: ["componentKey"],
    message: "finding.needs-place",
  });

/** A finding of what a person saw or was told, on a day, without a figure behind it. */
export const ObserveFinding = OpenFinding.safeExtend({
  seenOn: z.iso.date(),
  /** Where and how it was seen: a visit, a meeting, documents of the unit */
  how: z.string().trim().min(5).max(500),
});

/** A manager declines only what they opened themselves; a supervisor any (note of the right `finding.open`). */
export function mayDecline(
  { openedBy }: Pick<Finding, "openedBy">,
  reader: { readonly personId: string; readonly functionCode: string },
): boolean {
  return openedBy === reader.personId || reader.functionCode === "supervisor";
}

/** Days lost for citizens weighed by how sure we are: the order in which findings deserve attention. */
export function weight(finding: Pick<Finding, "daysLost" | "certainty">): number {
  const sure: Readonly<Record<Certainty, number>> = { certain: 1, likely: 0.6, "not-enough-to-tell": 0.1 };
  return (finding.daysLost ?? 0) * sure[finding.certainty];
}
