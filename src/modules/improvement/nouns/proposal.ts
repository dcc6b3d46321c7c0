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

const after: Readonly<Record<Outcome, ProposalState>> = {
  accept: "accepted",
  change: "accepted",
  refuse: "refused",
  ask: "asked",
};

/** The state a decision leads to. @throws MutuError `wrong-state` unless the proposal waits for a decision. */
export function stateAfter(proposal: Proposal, outcome: Outcome): ProposalState {
  if (proposal.state !== "submitted") {
    throw new MutuError("wrong-state", "error.wrong-state", { from: proposal.state, to: after[outcome] });
  }
  return after[outcome];
}
