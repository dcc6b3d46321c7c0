export { moveDeadlinesWithCalendar } from "./events.ts";
export { mayPointToReporter } from "./nouns/case-number.ts";
export { type Clock, type ClockKind, clockKinds, limitKey } from "./nouns/clock.ts";
export {
  type Complaint,
  type ComplaintClass,
  type ComplaintState,
  complaintClasses,
  complaintResults,
  complaintStates,
  isOpen,
  nextStates,
  rightToReadReporter,
} from "./nouns/complaint.ts";
export { guessMapping, type ImportField, importFields, neededFields } from "./nouns/imported.ts";
export { type Intake, ReceiveComplaint } from "./nouns/intake.ts";
export {
  type ComplaintStep,
  complaintSteps,
  rightOfStep,
  rightsToDecide,
  stepsFrom,
} from "./nouns/next-steps.ts";
export { withoutContent } from "./nouns/sealed-report.ts";
export {
  AnswerComplaint,
  ClassifyComplaint,
  CloseComplaint,
  ConfirmSolved,
  DecideComplaint,
  NotifyDecision,
  OfReceipt,
  ReadReporter,
  ReferComplaint,
  ReopenComplaint,
  RespondToComplaint,
  ReturnComplaint,
  SetAsideComplaint,
  TellMore,
} from "./nouns/steps.ts";
export { type AttachedFile, type Attachment, attachmentById, attachmentsOf } from "./store/attachments.ts";
export { caseNumberFor } from "./store/case-number-for.ts";
export {
  type CasesComplainedOf,
  casesComplainedOf,
  complaintsOfCase,
} from "./store/cases-complained-of.ts";
export { type ClockMove, clockMovesOf, clocksOf, complaintsDueBefore, type DueSoon } from "./store/clocks.ts";
export {
  type ComplaintChoice,
  type ComplaintFilter,
  complaints,
  complaintsByDue,
  complaintsIn,
  type DuePlace,
  type WithDue,
} from "./store/complaint-list.ts";
export { complaintById } from "./store/complaints.ts";
export {
  type CountFilter,
  complaintCategories,
  complaintCounts,
  complaintCountsBySeries,
  firstComplaintDay,
  type PeriodCount,
  type SeriesCount,
} from "./store/counts.ts";
export { type Handling, handlingsOf } from "./store/handlings.ts";
export { type MonthlyCount, monthlyCounts } from "./store/monthly-counts.ts";
export type { Reporter } from "./store/reporters.ts";
export { type RestrictedReport, restrictedReports, unsealedReports } from "./store/stale-reports.ts";
export {
  type ClockOutcome,
  clockOutcomes,
  complaintStages,
  complaintTally,
  type Received,
  type Stages,
  type Tally,
  type TallyGroup,
  tallyGroups,
} from "./store/statistics.ts";
export { answerComplaint } from "./verbs/answer-complaint.ts";
export { classifyComplaint } from "./verbs/classify-complaint.ts";
export { closeComplaint } from "./verbs/close-complaint.ts";
export { confirmSolved } from "./verbs/confirm-solved.ts";
export { decideComplaint } from "./verbs/decide-complaint.ts";
export { complaintImporter } from "./verbs/import-complaints.ts";
export { deadlinesMovedBy, type MovedClock } from "./verbs/move-deadlines.ts";
export { notifyDecision } from "./verbs/notify-decision.ts";
export { openReceipt } from "./verbs/open-receipt.ts";
export { openAttachments, openHandlings } from "./verbs/open-report.ts";
export { readAttachment } from "./verbs/read-attachment.ts";
export { readComplaint } from "./verbs/read-complaint.ts";
export { type OwnReport, readOwnReport } from "./verbs/read-own-report.ts";
export { readReporter } from "./verbs/read-reporter.ts";
export { type Receipt, receiveComplaint } from "./verbs/receive-complaint.ts";
export { referComplaint } from "./verbs/refer-complaint.ts";
export { reopenComplaint } from "./verbs/reopen-complaint.ts";
export { reportsToShare, resealReports } from "./verbs/reseal-reports.ts";
export { respondToComplaint } from "./verbs/respond-to-complaint.ts";
export { returnComplaint } from "./verbs/return-complaint.ts";
export { sealWaitingReports } from "./verbs/seal-waiting-reports.ts";
export { setAsideComplaint } from "./verbs/set-aside-complaint.ts";
export { tellMore } from "./verbs/tell-more.ts";
export { withdrawSilentComplaints } from "./verbs/withdraw-silent-complaints.ts";
