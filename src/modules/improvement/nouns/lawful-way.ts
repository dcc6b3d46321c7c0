import type { FindingKind } from "./finding.ts";

/**
 * The ways in which a service can be changed, from the shortest to the longest, each by a right of the authority matrix:
 * an instruction, the procedure, the standard, an agreement between providers, staff, needs, the fee, a regulation.
 */
export const lawfulWays = [
  "proposal.decide",
  "procedure.adopt",
  "standard.adopt",
  "cooperate.providers",
  "money.listNeeds",
  "people.addOfficer",
  "fee.set",
  "procedure.simplifyRegional",
] as const;

export type LawfulWay = (typeof lawfulWays)[number];

const usual: Readonly<Record<FindingKind, LawfulWay>> = {
  execution: "proposal.decide",
  design: "procedure.adopt",
  need: "standard.adopt",
  rule: "procedure.simplifyRegional",
};

/** The way that the kind of weakness suggests: what is badly carried out needs no new rule (job.md sentence 8). */
export function suggestedWay(kind: FindingKind): LawfulWay {
  return usual[kind];
}
