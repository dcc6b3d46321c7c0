export type { Clock, ClockKind } from "./nouns/clock.ts";
export {
  type Channel,
  type Complaint,
  type ComplaintClass,
  type ComplaintState,
  complaintClasses,
  complaintStates,
  isOpen,
  nextStates,
} from "./nouns/complaint.ts";
export { guessMapping, type ImportField, importFields, neededFields } from "./nouns/imported.ts";
export { type Intake, ReceiveComplaint } from "./nouns/intake.ts";
export { isReceiptCode } from "./nouns/receipt-code.ts";
export {
  AnswerComplaint,
  ClassifyComplaint,
  CloseComplaint,
  DecideComplaint,
  NotifyDecision,
  ReferComplaint,
  ReopenComplaint,
  RespondToComplaint,
  SetAsideComplaint,
} from "./nouns/steps.ts";
export { type AttachedFile, attachmentsOf } from "./store/attachments.ts";
export { clocksOf, complaintsDueBefore, type DueSoon } from "./store/clocks.ts";
export { type ComplaintFilter, complaintById, complaintByNumber, complaints } from "./store/complaints.ts";
export {
  type CountFilter,
  complaintCounts,
  complaintCountsBySeries,
  complaintDurations,
  type PeriodCount,
  type SeriesCount,
} from "./store/counts.ts";
export { type Handling, handlingsOf } from "./store/handlings.ts";
export { answerComplaint } from "./verbs/answer-complaint.ts";
export { classifyComplaint } from "./verbs/classify-complaint.ts";
export { closeComplaint } from "./verbs/close-complaint.ts";
export { decideComplaint } from "./verbs/decide-complaint.ts";
export { complaintImporter } from "./verbs/import-complaints.ts";
export { notifyDecision } from "./verbs/notify-decision.ts";
export { type Receipt, receiveComplaint } from "./verbs/receive-complaint.ts";
export { referComplaint } from "./verbs/refer-complaint.ts";
export { reopenComplaint } from "./verbs/reopen-complaint.ts";
export { respondToComplaint } from "./verbs/respond-to-complaint.ts";
export { setAsideComplaint } from "./verbs/set-aside-complaint.ts";
