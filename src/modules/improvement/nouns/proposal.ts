import { z } from "zod";
import { MutuError } from "../../../platform/errors.ts";
import { Metric } from "./metric.ts";

export type ProposalState = "draft" | "submitted" | "asked" | "accepted" | "refused" | "withdrawn";
export type Outcome = "accept" | "change" | "refuse" | "ask";

/** An answer to findings that predicts its effect, addressed to the holder of the right it touches. */
export type Proposal = {
  readonly agencyId: string;
  readonly id: string;
  readonly version: number;
  readonly number: string;
  readonly unitId: string;
  readonly title: string;
  readonly change: string;
  readonly rightKey: string;
  readonly metric: Metric;
  readonly direction: "lower" | "higher";
  readonly predictedSize: number;
  readonly measuredUnit: string;
  readonly windowDays: number;
  readonly costRupiah: bigint;
  readonly state: ProposalState;
  readonly proposedBy: string;
  readonly submittedAt: Date | null;
  readonly decideBy: string | null;
};

/** A proposal cannot be sent without measure, size, window, cost and the right it touches (JOB-04). */
export const Propose = z.object({
  agencyId: z.uuid(),
  unitId: z.uuid(),
  findingIds: z.array(z.uuid()).min(1).max(20),
  title: z.string().trim().min(5).max(200),
  change: z.string().trim().min(20).max(6000),
  rightKey: z.string().min(1),
  metric: Metric,
  direction: z.enum(["lower", "higher"]),
  predictedSize: z.number().positive(),
  windowDays: z.int().min(14).max(730),
  costRupiah: z.coerce.bigint().refine((rupiah) => rupiah >= 0n),
});

/** What answers a question of the decider: what was said again, and the answer. Measure and right stay as they were. */
export const ReviseProposal = z.object({
  agencyId: z.uuid(),
  proposalId: z.uuid(),
  version: z.coerce.number().int(),
  answer: z.string().trim().min(10).max(4000),
  title: Propose.shape.title,
  change: Propose.shape.change,
  predictedSize: Propose.shape.predictedSize,
  windowDays: Propose.shape.windowDays,
  costRupiah: Propose.shape.costRupiah,
});

const next: Readonly<Record<ProposalState, readonly ProposalState[]>> = {
  draft: ["submitted", "withdrawn"],
  submitted: ["asked", "accepted", "refused", "withdrawn"],
  asked: ["submitted", "withdrawn"],
  accepted: [],
  refused: [],
  withdrawn: [],
};

/** The proposal in another state. @throws MutuError `wrong-state` when there is no such step */
export function stepProposal(proposal: Proposal, to: ProposalState): Proposal {
  if (!next[proposal.state].includes(to)) {
    throw new MutuError("wrong-state", "error.wrong-state", { from: proposal.state, to });
  }
  return { ...proposal, state: to };
}

const after: Readonly<Record<Outcome, ProposalState>> = {
  accept: "accepted",
  change: "accepted",
  refuse: "refused",
  ask: "asked",
};

/** The proposal after a decision. @throws MutuError `wrong-state` unless it waits for one */
export function decided(proposal: Proposal, outcome: Outcome, change: string): Proposal {
  return {
    ...stepProposal(proposal, after[outcome]),
    change: outcome === "change" ? change : proposal.change,
  };
}
