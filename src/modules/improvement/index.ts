export { type Action, type Slip, slip } from "./nouns/action.ts";
export { type Finding, type FindingState, OpenFinding, weight } from "./nouns/finding.ts";
export { Metric, unitOf } from "./nouns/metric.ts";
export { type Point, plusDays } from "./nouns/periods.ts";
export { type Proposal, type ProposalState, Propose } from "./nouns/proposal.ts";
export {
  actionById,
  actionOwned,
  actionsOf,
  actionsToVerify,
  openActions,
  type Progress,
  progressOf,
} from "./store/actions.ts";
export { type Effect, effectById, effectOf } from "./store/effects.ts";
export { evidenceOf, findingById, findingsById, findingsIn } from "./store/findings.ts";
export { type Programme, programmeById, programmeOfProposal, programmesIn } from "./store/programmes.ts";
export {
  type Decision,
  decisionsOn,
  findingsAnsweredBy,
  proposalById,
  proposalsIn,
} from "./store/proposals.ts";
export { verificationOf } from "./store/verifications.ts";
export { BringIntoForce, bringIntoForce } from "./verbs/bring-into-force.ts";
export { ComputeEffect, computeEffect, type Shown } from "./verbs/compute-effect.ts";
export { DecideProposal, decideProposal } from "./verbs/decide-proposal.ts";
export { measureBetween, measureForEffect } from "./verbs/measure.ts";
export { openFinding } from "./verbs/open-finding.ts";
export { propose } from "./verbs/propose.ts";
export { ReportProgress, reportProgress } from "./verbs/report-progress.ts";
export { StartProgramme, startProgramme } from "./verbs/start-programme.ts";
export { VerifyAction, verifyAction } from "./verbs/verify-action.ts";
export { VerifyEffect, verifyEffect } from "./verbs/verify-effect.ts";
