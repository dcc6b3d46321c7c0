export { tellOfProposals, tellSupervisors } from "./events.ts";
export type { Action, Slip } from "./nouns/action.ts";
export type { Agreement } from "./nouns/agreement.ts";
export { effectQuestion, measureOf } from "./nouns/effect-question.ts";
export {
  type Finding,
  type FindingState,
  mayDecline,
  ObserveFinding,
  OpenFinding,
  weight,
} from "./nouns/finding.ts";
export { type LawfulWay, lawfulWays, suggestedWay } from "./nouns/lawful-way.ts";
export { Metric, unitOf } from "./nouns/metric.ts";
export { type Point, plusDays, startOf } from "./nouns/periods.ts";
export {
  type Outcome,
  type Proposal,
  type ProposalState,
  Propose,
  ReviseProposal,
} from "./nouns/proposal.ts";
export { betterSide, type Suggestion, suggestSize } from "./nouns/suggestion.ts";
export {
  actionAsked,
  actionById,
  actionOwned,
  actionsOf,
  actionsToVerify,
  openActions,
  type Progress,
  progressOf,
} from "./store/actions.ts";
export { type DecisionTime, decisionTimes } from "./store/decision-times.ts";
export { type Effect, effectByEvidence, effectById, effectOf } from "./store/effects.ts";
export { evidenceOf, findingById, findingsById, findingsIn } from "./store/findings.ts";
export {
  type Programme,
  type ProgrammeState,
  programmeById,
  programmeOfProposal,
  programmesIn,
} from "./store/programmes.ts";
export { proposersOf, type SentVersion, versionsOf } from "./store/proposal-versions.ts";
export {
  type Decision,
  decisionsOn,
  findingsAnsweredBy,
  proposalById,
  proposalsAnswering,
  proposalsIn,
} from "./store/proposals.ts";
export { type ProposerRecord, recordOfProposer } from "./store/proposer-record.ts";
export {
  type ActionTally,
  actionTally,
  type ConfirmedEffect,
  confirmedEffects,
  findingTally,
  type ProposalWait,
  proposalWaits,
} from "./store/tallies.ts";
export { peopleOfProgramme, verificationOf } from "./store/verifications.ts";
export { BringIntoForce, bringIntoForce } from "./verbs/bring-into-force.ts";
export { climbForProposals } from "./verbs/climb-for-proposals.ts";
export { type Computed, computeEffect, type Shown } from "./verbs/compute-effect.ts";
export { DecideProposal, decideProposal } from "./verbs/decide-proposal.ts";
export { DeclineFinding, declineFinding } from "./verbs/decline-finding.ts";
export { findMeasures, type Measure } from "./verbs/find-measures.ts";
export { findSlips, type WatchedAction } from "./verbs/find-slips.ts";
export { measureBetween } from "./verbs/measure.ts";
export { observeFinding } from "./verbs/observe-finding.ts";
export { openFinding } from "./verbs/open-finding.ts";
export { propose } from "./verbs/propose.ts";
export { ReportProgress, reportProgress } from "./verbs/report-progress.ts";
export { reviseProposal } from "./verbs/revise-proposal.ts";
export { StartProgramme, startProgramme } from "./verbs/start-programme.ts";
export { VerifyAction, verifyAction } from "./verbs/verify-action.ts";
export { VerifyEffect, verifyEffect } from "./verbs/verify-effect.ts";
export { WithdrawProposal, withdrawProposal } from "./verbs/withdraw-proposal.ts";
