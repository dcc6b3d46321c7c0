// Written by `node src/platform/db/generate.ts` from the migrations; not edited by hand.
import type { Generated, Json } from "./column-types.ts";

interface ActionTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  programme_id: string;
  request_id: string;
  owner_agency_id: string;
  owner_unit_id: string;
  title: string;
  planned_from: string;
  progress: Generated<number>;
  state: "planned" | "done" | "verified";
  done_by: string | null;
  done_at: Date | null;
}

interface ActionProgressTable {
  agency_id: string;
  id: string;
  action_id: string;
  at: Date;
  by_person: string;
  progress: number;
  note: string;
  file_sha256: string | null;
  file_name: string | null;
}

interface AgencyTable {
  id: string;
  code: string;
  name: string;
  name_en: string;
  zone: "Asia/Jakarta" | "Asia/Makassar" | "Asia/Jayapura";
  fictional: Generated<boolean>;
  created_at: Generated<Date>;
}

interface AnswerTable {
  agency_id: string;
  response_id: string;
  item: string;
  element: string;
  score: number;
}

interface ApiTokenTable {
  id: string;
  token_hash: string;
  name: string;
  person_id: string | null;
  agency_id: string;
  appointment_id: string;
  rights: string[];
  created_at: Date;
  expires_at: Date;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

interface AppointmentTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  person_id: string;
  role: "quality-manager" | "supervisor" | "decision-maker" | "complaint-officer" | "liaison" | "inspectorate" | "agency-admin" | "auditor";
  function_code: string;
  title: string;
  decree: string;
  basis: Generated<"attribution" | "delegation" | "mandate" | "acting">;
  on_behalf_of: string | null;
  all_units: Generated<boolean>;
  restricted: Generated<boolean>;
  identity: Generated<boolean>;
  valid: string;
  created_at: Generated<Date>;
}

interface AppointmentAgencyTable {
  agency_id: string;
  appointment_id: string;
  sees_agency_id: string;
}

interface AppointmentUnitTable {
  agency_id: string;
  appointment_id: string;
  unit_id: string;
}

interface AttachmentTable {
  agency_id: string;
  id: string;
  complaint_id: string;
  sha256: string;
  name: string;
  media_type: string;
  bytes: number;
}

interface AuditEntryTable {
  id: string;
  at: Date;
  actor: string;
  role: string | null;
  function_code: string | null;
  agency_id: string | null;
  verb: string;
  subject_kind: string;
  subject_id: string;
  on_version: number | null;
  why: Generated<string>;
  facts: Generated<Json>;
  leaf: string;
  mac: string | null;
}

interface AuditSealTable {
  seq: number;
  entry_id: string;
  leaf: string;
  chain: string;
}

interface AuthorityChangeTable {
  id: string;
  right_key: string;
  holders: Json;
  on_number: number;
  valid_from: string;
  reason: string;
  proposed_by: string;
  proposed_at: Date;
  state: "waiting" | "confirmed" | "rejected";
  settled_by: string | null;
  settled_at: Date | null;
  answer: Generated<string>;
  number: number | null;
}

interface AuthorityMatrixTable {
  number: number;
  matrix: Json;
  valid_from: Date;
  entered_by: string;
  confirmed_by: string;
}

interface CauseTable {
  agency_id: string;
  id: string;
  name: string;
}

interface ClockTable {
  agency_id: string;
  complaint_id: string;
  kind: "response" | "completion" | "decision" | "notice" | "verify-forward" | "first-follow-up" | "resolve";
  day_type: "calendar" | "working";
  days: number;
  started_at: Date;
  due_on: string;
  due_at: Date;
  provisional: Generated<boolean>;
  parameter_id: string | null;
  stopped_at: Date | null;
}

interface ClockMoveTable {
  agency_id: string;
  complaint_id: string;
  kind: "response" | "completion" | "decision" | "notice" | "verify-forward" | "first-follow-up" | "resolve";
  at: Date;
  due_before: string;
  due_after: string;
  decrees: string[];
}

interface ClockPauseTable {
  agency_id: string;
  complaint_id: string;
  kind: string;
  during: string;
  reason: "awaiting-complainant" | "court-case";
}

interface CohortTable {
  agency_id: string;
  id: string;
  log_id: string;
  name: string;
  conditions: string[];
  created_by: string;
  created_at: Date;
}

interface ComplaintTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  number: string;
  unit_id: string;
  service_id: string | null;
  state: "received" | "awaiting-completion" | "deemed-withdrawn" | "verified" | "referred" | "returned" | "in-progress" | "decided" | "notified" | "closed" | "reopened" | "postponed" | "archived" | "not-competent";
  class: "information-request" | "aspiration" | "complaint-ordinary" | "complaint-oversight" | "unclassified";
  category: Generated<string>;
  component_key: string | null;
  area: Generated<string>;
  channel: "web" | "counter" | "phone" | "letter" | "import" | "api";
  title: string;
  body: string;
  masked_body: string | null;
  occurred_on: string | null;
  received_at: Date;
  target_at: Date | null;
  answered_at: Date | null;
  declared_complete_at: Date | null;
  decided_at: Date | null;
  notified_at: Date | null;
  closed_at: Date | null;
  confirmed_at: Date | null;
  state_reason: Generated<string>;
  handler_id: string | null;
  closed_by: string | null;
  result: "fixed" | "document-issued" | "rule-changed" | "sanction" | "compensated" | "explained" | "not-proven" | null;
  late_filing: Generated<boolean>;
  anonymous: Generated<boolean>;
  identity_secret: Generated<boolean>;
  confidential: Generated<boolean>;
  restricted: Generated<boolean>;
  receipt_code_hash: string | null;
  import_id: string | null;
  external_id: string | null;
  sealed: Generated<boolean>;
  reporter_recipient: string | null;
  case_number: Generated<string>;
}

interface ComplaintNumberTable {
  agency_id: string;
  year: number;
  last: number;
}

interface ComponentTable {
  agency_id: string;
  standard_version_id: string;
  key: "legalBasis" | "requirements" | "procedure" | "timeLimit" | "fee" | "product" | "facilities" | "staffCompetence" | "internalControl" | "complaintHandling" | "staffNumber" | "serviceGuarantee" | "safetyGuarantee" | "staffEvaluation";
  promise: Generated<string>;
  reason_empty: Generated<string>;
  limit_days: number | null;
  limit_day_type: "calendar" | "working" | null;
  meter: "case-log" | "survey" | "complaints" | "document-check" | "mystery-visit" | null;
}

interface CredentialTable {
  person_id: string;
  password_hash: string | null;
  totp_secret: string | null;
  totp_confirmed: Generated<boolean>;
  totp_last_step: Generated<number>;
  recovery_hashes: Generated<string[]>;
  changed_at: Date;
}

interface DecisionTable {
  agency_id: string;
  id: string;
  proposal_id: string;
  proposal_version: number;
  outcome: "accept" | "change" | "refuse" | "ask";
  reason: string;
  change: Generated<string>;
  decided_by: string;
  appointment_id: string;
  appointment_agency_id: string;
  function_code: string;
  decree: string;
  basis_of_authority: string;
  basis_of_content: string;
  decided_on: Json;
  decided_at: Date;
}

interface DecisionAgreementTable {
  agency_id: string;
  decision_id: string;
  function_code: string;
  document: string;
  number: string;
  agreed_on: string;
}

interface DetectorTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  kind: "complaint-counts" | "step-norm" | "survey-index";
  name: string;
  settings: Json;
  active: Generated<boolean>;
  last_run_at: Date | null;
}

interface EffectTable {
  agency_id: string;
  id: string;
  programme_id: string;
  evidence_id: string;
  design: string;
  estimate: number | null;
  low: number | null;
  high: number | null;
  level: number;
  measured_unit: string;
  verdict: "worked" | "not-shown" | "made-worse";
  reached_prediction: boolean | null;
  result: Json;
  computed_at: Date;
  computed_by: string;
}

interface EscalationTable {
  agency_id: string;
  id: string;
  subject_kind: string;
  subject_id: string;
  rung: number;
  to_function: string;
  says: "decision-waits" | "silent" | "late";
  sent_at: Date;
  withdrawn_at: Date | null;
}

interface EventLogTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  unit_id: string;
  service_id: string | null;
  name: string;
  import_id: string | null;
  parquet_sha256: string;
  cases: number;
  events: number;
  activities: number;
  first_at: Date;
  last_at: Date;
  extracted_at: Date;
  end_activities: Generated<string[]>;
  mapping: Json;
  created_at: Date;
  attributes: Generated<string[]>;
  folder: string | null;
}

interface EvidenceTable {
  agency_id: string;
  id: string;
  sha256: string;
  kind: string;
  sentence: Json;
  definition: Json;
  rows: Json;
  picture: string | null;
  taken_at: Date;
  taken_by: string;
}

interface FindingTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  number: string;
  unit_id: string;
  kind: "execution" | "design" | "rule" | "need";
  title: string;
  weakness: string;
  service_id: string | null;
  component_key: string | null;
  step_id: string | null;
  not_located_reason: Generated<string>;
  certainty: "likely" | "certain" | "not-enough-to-tell";
  people: number | null;
  days_lost: number | null;
  cause_id: string | null;
  signal_id: string | null;
  state: "open" | "proposed" | "in-programme" | "solved" | "reopened" | "declined";
  state_reason: Generated<string>;
  opened_by: string;
  opened_at: Date;
}

interface FindingEvidenceTable {
  agency_id: string;
  finding_id: string;
  evidence_id: string;
}

interface HandlingTable {
  agency_id: string;
  id: string;
  complaint_id: string;
  at: Date;
  kind: "received" | "response-complete" | "response-incomplete" | "answer" | "referral" | "return" | "decision" | "notice" | "closing" | "reopening" | "note" | "citizen-message" | "reminder" | "classification" | "confirmation" | "withdrawal" | "identity-revealed";
  by_actor: string;
  text: Generated<string>;
  to_citizen: Generated<boolean>;
}

interface HolidayTable {
  decree_id: string;
  day: string;
  kind: "LIBUR_NASIONAL" | "CUTI_BERSAMA" | "LAINNYA";
  name: string;
  revoked_by: string | null;
}

interface HolidayDecreeTable {
  id: string;
  numbers: string;
  year: number;
  issued_on: string | null;
  entered_by: string;
  entered_at: Date;
}

interface IdempotencyTable {
  actor: string;
  key: string;
  request_hash: string;
  response: Json | null;
  expires_at: Date;
}

interface ImportRejectedTable {
  agency_id: string;
  import_id: string;
  row_number: number;
  column_name: string;
  value: string;
  reason: string;
  kept: Generated<boolean>;
}

interface ImportRunTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  kind: "complaints" | "survey" | "log" | "standards";
  file_name: string;
  sha256: string;
  mapping: Json;
  state: "previewed" | "running" | "stopped" | "done" | "failed";
  rows_total: number | null;
  rows_read: Generated<number>;
  accepted: Generated<number>;
  duplicates: Generated<number>;
  rejected: Generated<number>;
  error: string | null;
  started_by: string;
  started_at: Date;
  finished_at: Date | null;
  claimed_until: Date | null;
}

interface LetterTable {
  id: string;
  to_address: string;
  subject: string;
  text: string;
  created_at: Date;
  sent_at: Date | null;
  attempts: Generated<number>;
  last_error: string | null;
}

interface LogAnswerTable {
  agency_id: string;
  log_id: string;
  asked: string;
  analysis: string;
  question: string;
  conditions: string[];
  zone: string;
  code: string;
  state: "waiting" | "running" | "stopped" | "failed" | "done";
  due_at: Date;
  claim: string | null;
  claimed_until: Date | null;
  is_job: Generated<boolean>;
  share: Generated<number>;
  reason: string | null;
  answer: string | null;
  content: string | null;
  until_at: Date | null;
  computed_at: Date | null;
  milliseconds: number | null;
  bytes: Generated<number>;
  used_at: Date;
  about_complaints: Generated<boolean>;
}

interface LogArrivalTable {
  agency_id: string;
  log_id: string;
  sha256: string;
  file_name: string;
  state: "done" | "failed";
  reason: string | null;
  events: number;
  duplicates: number;
  rejected: number;
  arrived_at: Date;
}

interface LogFigureTable {
  agency_id: string;
  log_id: string;
  name: string;
  figure: Json;
  made_at: Date;
}

interface LogPartTable {
  agency_id: string;
  log_id: string;
  month: string;
  parquet_sha256: string;
  cases: number;
  events: number;
  attributes: number;
  replaced_at: Date | null;
}

interface OfficeCalendarTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  name: string;
  weekdays: number[];
  opens: string;
  closes: string;
  collective_leave_is_off: Generated<boolean>;
}

interface OneTimeLinkTable {
  token_hash: string;
  kind: "invitation" | "reset" | "sign-in";
  person_id: string;
  expires_at: Date;
  used_at: Date | null;
}

interface OutboxEventTable {
  id: Generated<number>;
  event_id: string;
  kind: string;
  agency_id: string | null;
  subject_kind: string;
  subject_id: string;
  payload: Generated<Json>;
  at: Date;
  relayed: Generated<boolean>;
}

interface PasskeyTable {
  id: string;
  person_id: string;
  credential_id: string;
  public_key: string;
  counter: number;
  transports: string[];
  name: string;
  created_at: Date;
  last_used_at: Date | null;
}

interface PasskeyChallengeTable {
  browser_hash: string;
  purpose: "sign-in" | "register" | "prove";
  challenge: string;
  person_id: string | null;
  expires_at: Date;
}

interface PersonTable {
  id: string;
  version: Generated<number>;
  name: string;
  email: string;
  active: Generated<boolean>;
  fictional: Generated<boolean>;
  created_at: Generated<Date>;
}

interface ProcedureActorTable {
  agency_id: string;
  service_id: string;
  value: string;
  actor: string;
}

interface ProcedureDraftTable {
  agency_id: string;
  service_id: string;
  version: Generated<number>;
  name: string;
  steps: Json;
  saved_by: string;
  saved_at: Date;
}

interface ProcedureVersionTable {
  agency_id: string;
  id: string;
  service_id: string;
  number: number;
  name: string;
  decree: string;
  adopted_on: string;
  valid: string;
}

interface ProcessedEventTable {
  subscriber: string;
  event_id: string;
}

interface ProgrammeTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  number: string;
  unit_id: string;
  proposal_id: string;
  title: string;
  state: "running" | "measuring" | "closed";
  changed_on: string | null;
  window_ends_on: string | null;
  started_by: string;
  started_at: Date;
}

interface ProposalTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  number: string;
  unit_id: string;
  title: string;
  change: string;
  right_key: string;
  metric: Json;
  direction: "lower" | "higher";
  predicted_size: number;
  measured_unit: string;
  window_days: number;
  cost_rupiah: bigint;
  state: "draft" | "submitted" | "asked" | "accepted" | "refused" | "withdrawn";
  proposed_by: string;
  submitted_at: Date | null;
  decide_by: string | null;
}

interface ProposalFindingTable {
  agency_id: string;
  proposal_id: string;
  finding_id: string;
}

interface ProposalVersionTable {
  agency_id: string;
  proposal_id: string;
  version: number;
  said: Json;
  answer: Generated<string>;
  sent_by: string;
  sent_at: Date;
}

interface PublicationTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  unit_id: string;
  programme_id: string;
  told: Json;
  state: "draft" | "published" | "withdrawn";
  prepared_by: string;
  prepared_at: Date;
  published_by: string | null;
  published_at: Date | null;
}

interface ReaderKeyTable {
  person_id: string;
  recipient: string;
  sealed_identity: string;
  made_at: Date;
}

interface RegulatoryParameterTable {
  id: string;
  key: string;
  value: Json;
  unit: string | null;
  day_type: "calendar" | "working" | null;
  legal_basis: string;
  grade: "primary" | "secondary" | "code" | "inferred";
  valid: string;
  entered_by: string;
  entered_at: Date;
  note: Generated<string>;
}

interface ReminderTable {
  agency_id: string;
  id: string;
  subject_kind: string;
  subject_id: string;
  to_function: string;
  by_person: string;
  at: Date;
  text: Generated<string>;
}

interface ReplacedFileTable {
  agency_id: string;
  complaint_id: string;
  sha256: string;
}

interface ReportTable {
  agency_id: string;
  id: string;
  quarter: string;
  figures: Json;
  pdf_id_sha256: string;
  pdf_en_sha256: string;
  built_by: string;
  built_at: Date;
}

interface ReporterTable {
  agency_id: string;
  complaint_id: string;
  name: string;
  contact: string;
  address: Generated<string>;
}

interface RequestTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  unit_id: string;
  to_agency_id: string;
  to_unit_id: string;
  subject_kind: string;
  subject_id: string;
  title: string;
  text: string;
  due_on: string;
  proposed_due_on: string | null;
  state: "sent" | "accepted" | "date-proposed" | "refused" | "done" | "withdrawn";
  reason: Generated<string>;
  asked_by: string;
  asked_at: Date;
  answered_by: string | null;
  answered_at: Date | null;
  emergency_decree: Generated<string>;
}

interface ResponseTable {
  agency_id: string;
  id: string;
  wave_id: string;
  unit_id: string;
  service_id: string | null;
  answered_on: string;
  area: Generated<string>;
  channel: "web" | "paper" | "kiosk" | "import";
  complete: boolean;
  comment: Generated<string>;
  import_id: string | null;
  external_id: string | null;
}

interface SealedPartTable {
  agency_id: string;
  complaint_id: string;
  kind: "report" | "reporter" | "handling" | "attachment";
  part_id: string;
  content: string;
  recipients: string[];
}

interface ServiceTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  unit_id: string;
  code: string;
  name: string;
  name_en: string;
  summary: Generated<string>;
  created_at: Generated<Date>;
}

interface SessionTable {
  token_hash: string;
  person_id: string;
  agency_id: string;
  appointment_id: string;
  form_secret: string;
  started_at: Date;
  seen_at: Date;
  expires_at: Date;
  device: Generated<string>;
  proven_at: Date | null;
}

interface SignOnAttemptTable {
  browser_hash: string;
  purpose: "sign-in" | "link" | "invitation" | "prove";
  state: string;
  nonce: string;
  verifier: string;
  person_id: string | null;
  link_hash: string | null;
  next_page: string;
  expires_at: Date;
}

interface SignOnIdentityTable {
  issuer: string;
  subject: string;
  person_id: string;
  linked_at: Date;
  last_used_at: Date | null;
}

interface SignalTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  unit_id: string;
  detector_id: string;
  series_key: string;
  service_id: string | null;
  rule: string;
  first_at: string;
  last_at: string;
  value: number;
  expected: number;
  probability: number | null;
  n: number | null;
  state: "raised" | "cleared" | "dismissed" | "in-finding";
  reason: Generated<string>;
  series: Json;
  raised_at: Date;
}

interface StandardVersionTable {
  agency_id: string;
  id: string;
  service_id: string;
  number: number;
  decree: string;
  adopted_on: string;
  valid: string;
}

interface StepTable {
  agency_id: string;
  procedure_version_id: string;
  id: string;
  number: number;
  name: string;
  activity: string;
  actor: string;
  inputs: Generated<string>;
  norm_seconds: number | null;
  output: Generated<string>;
  norm_day_type: Generated<"calendar" | "working">;
  kind: Generated<"task" | "decision">;
  branch: Generated<"main" | "beside-a" | "beside-b" | "beside-c" | "beside-d" | "either-a" | "either-b" | "either-c" | "either-d" | "no">;
  is_optional: Generated<boolean>;
  may_repeat: Generated<boolean>;
  otherwise: string | null;
  needs: Generated<number[]>;
  needs_attribute: Generated<string>;
}

interface SurveyResultTable {
  agency_id: string;
  id: string;
  wave_id: string;
  weight: string;
  result: Json;
  computed_at: Date;
  computed_by: string;
  published_at: Date | null;
}

interface SurveyWaveTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  unit_id: string;
  name: string;
  instrument: string;
  period: string;
  population: number | null;
  state: "open" | "closed";
  created_at: Date;
}

interface ThrottleTable {
  key_hash: string;
  failures: number;
  blocked_until: Date | null;
  last_at: Date;
}

interface UnitTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  code: string;
  name: string;
  name_en: string;
  parent_id: string | null;
  created_at: Generated<Date>;
}

interface UnitCalendarTable {
  agency_id: string;
  unit_id: string;
  calendar_id: string;
  valid: string;
}

interface VerificationTable {
  agency_id: string;
  id: string;
  subject_kind: "action" | "effect";
  subject_id: string;
  outcome: "confirmed" | "rejected";
  reason: string;
  verified_by: string;
  verified_at: Date;
}

interface WaitingEventTable {
  agency_id: string;
  log_id: string;
  key: string;
  place: Generated<number>;
  event: Json;
  received_at: Date;
}

interface WebhookTable {
  agency_id: string;
  id: string;
  version: Generated<number>;
  address: string;
  events: string[];
  secret: string;
  previous_secret: string | null;
  previous_until: Date | null;
  failures: Generated<number>;
  paused_at: Date | null;
  created_by: string;
  created_at: Date;
}

interface WebhookDeliveryTable {
  agency_id: string;
  webhook_id: string;
  n: Generated<number>;
  event: string;
  on_day: string;
  status: number | null;
  milliseconds: number;
  trouble: string | null;
}

export interface Database {
  action: ActionTable;
  action_progress: ActionProgressTable;
  agency: AgencyTable;
  answer: AnswerTable;
  api_token: ApiTokenTable;
  appointment: AppointmentTable;
  appointment_agency: AppointmentAgencyTable;
  appointment_unit: AppointmentUnitTable;
  attachment: AttachmentTable;
  audit_entry: AuditEntryTable;
  audit_seal: AuditSealTable;
  authority_change: AuthorityChangeTable;
  authority_matrix: AuthorityMatrixTable;
  cause: CauseTable;
  clock: ClockTable;
  clock_move: ClockMoveTable;
  clock_pause: ClockPauseTable;
  cohort: CohortTable;
  complaint: ComplaintTable;
  complaint_number: ComplaintNumberTable;
  component: ComponentTable;
  credential: CredentialTable;
  decision: DecisionTable;
  decision_agreement: DecisionAgreementTable;
  detector: DetectorTable;
  effect: EffectTable;
  escalation: EscalationTable;
  event_log: EventLogTable;
  evidence: EvidenceTable;
  finding: FindingTable;
  finding_evidence: FindingEvidenceTable;
  handling: HandlingTable;
  holiday: HolidayTable;
  holiday_decree: HolidayDecreeTable;
  idempotency: IdempotencyTable;
  import_rejected: ImportRejectedTable;
  import_run: ImportRunTable;
  letter: LetterTable;
  log_answer: LogAnswerTable;
  log_arrival: LogArrivalTable;
  log_figure: LogFigureTable;
  log_part: LogPartTable;
  office_calendar: OfficeCalendarTable;
  one_time_link: OneTimeLinkTable;
  outbox_event: OutboxEventTable;
  passkey: PasskeyTable;
  passkey_challenge: PasskeyChallengeTable;
  person: PersonTable;
  procedure_actor: ProcedureActorTable;
  procedure_draft: ProcedureDraftTable;
  procedure_version: ProcedureVersionTable;
  processed_event: ProcessedEventTable;
  programme: ProgrammeTable;
  proposal: ProposalTable;
  proposal_finding: ProposalFindingTable;
  proposal_version: ProposalVersionTable;
  publication: PublicationTable;
  reader_key: ReaderKeyTable;
  regulatory_parameter: RegulatoryParameterTable;
  reminder: ReminderTable;
  replaced_file: ReplacedFileTable;
  report: ReportTable;
  reporter: ReporterTable;
  request: RequestTable;
  response: ResponseTable;
  sealed_part: SealedPartTable;
  service: ServiceTable;
  session: SessionTable;
  sign_on_attempt: SignOnAttemptTable;
  sign_on_identity: SignOnIdentityTable;
  signal: SignalTable;
  standard_version: StandardVersionTable;
  step: StepTable;
  survey_result: SurveyResultTable;
  survey_wave: SurveyWaveTable;
  throttle: ThrottleTable;
  unit: UnitTable;
  unit_calendar: UnitCalendarTable;
  verification: VerificationTable;
  waiting_event: WaitingEventTable;
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
}

/** Tables whose rows belong to an agency, and what else decides who sees a row: its unit, its secrecy, what it is part of. */
export const tenantTables = {
  action: { unit: false, restricted: false, partOf: [{ table: "programme", key: [["programme_id", "id"]] }, { table: "request", key: [["request_id", "id"]] }] },
  action_progress: { unit: false, restricted: false, partOf: [{ table: "action", key: [["action_id", "id"]] }] },
  answer: { unit: false, restricted: false, partOf: [{ table: "response", key: [["response_id", "id"]] }] },
  api_token: { unit: false, restricted: false, partOf: [] },
  appointment: { unit: false, restricted: false, partOf: [] },
  appointment_agency: { unit: false, restricted: false, partOf: [] },
  appointment_unit: { unit: false, restricted: false, partOf: [] },
  attachment: { unit: false, restricted: false, partOf: [{ table: "complaint", key: [["complaint_id", "id"]] }] },
  cause: { unit: false, restricted: false, partOf: [] },
  clock: { unit: false, restricted: false, partOf: [{ table: "complaint", key: [["complaint_id", "id"]] }] },
  clock_move: { unit: false, restricted: false, partOf: [{ table: "clock", key: [["complaint_id", "complaint_id"], ["kind", "kind"]] }] },
  clock_pause: { unit: false, restricted: false, partOf: [{ table: "clock", key: [["complaint_id", "complaint_id"], ["kind", "kind"]] }] },
  cohort: { unit: false, restricted: false, partOf: [{ table: "event_log", key: [["log_id", "id"]] }] },
  complaint: { unit: true, restricted: true, partOf: [] },
  complaint_number: { unit: false, restricted: false, partOf: [] },
  component: { unit: false, restricted: false, partOf: [{ table: "standard_version", key: [["standard_version_id", "id"]] }] },
  decision: { unit: false, restricted: false, partOf: [{ table: "proposal", key: [["proposal_id", "id"]] }] },
  decision_agreement: { unit: false, restricted: false, partOf: [{ table: "decision", key: [["decision_id", "id"]] }] },
  detector: { unit: false, restricted: false, partOf: [] },
  effect: { unit: false, restricted: false, partOf: [{ table: "programme", key: [["programme_id", "id"]] }] },
  escalation: { unit: false, restricted: false, partOf: [] },
  event_log: { unit: true, restricted: false, partOf: [] },
  evidence: { unit: false, restricted: false, partOf: [] },
  finding: { unit: true, restricted: false, partOf: [] },
  finding_evidence: { unit: false, restricted: false, partOf: [{ table: "finding", key: [["finding_id", "id"]] }] },
  handling: { unit: false, restricted: false, partOf: [{ table: "complaint", key: [["complaint_id", "id"]] }] },
  import_rejected: { unit: false, restricted: false, partOf: [] },
  import_run: { unit: false, restricted: false, partOf: [] },
  log_answer: { unit: false, restricted: false, partOf: [{ table: "event_log", key: [["log_id", "id"]] }] },
  log_arrival: { unit: false, restricted: false, partOf: [{ table: "event_log", key: [["log_id", "id"]] }] },
  log_figure: { unit: false, restricted: false, partOf: [{ table: "event_log", key: [["log_id", "id"]] }] },
  log_part: { unit: false, restricted: false, partOf: [{ table: "event_log", key: [["log_id", "id"]] }] },
  office_calendar: { unit: false, restricted: false, partOf: [] },
  procedure_actor: { unit: false, restricted: false, partOf: [{ table: "service", key: [["service_id", "id"]] }] },
  procedure_draft: { unit: false, restricted: false, partOf: [{ table: "service", key: [["service_id", "id"]] }] },
  procedure_version: { unit: false, restricted: false, partOf: [{ table: "service", key: [["service_id", "id"]] }] },
  programme: { unit: true, restricted: false, partOf: [] },
  proposal: { unit: true, restricted: false, partOf: [] },
  proposal_finding: { unit: false, restricted: false, partOf: [{ table: "finding", key: [["finding_id", "id"]] }, { table: "proposal", key: [["proposal_id", "id"]] }] },
  proposal_version: { unit: false, restricted: false, partOf: [{ table: "proposal", key: [["proposal_id", "id"]] }] },
  publication: { unit: true, restricted: false, partOf: [] },
  reminder: { unit: false, restricted: false, partOf: [] },
  replaced_file: { unit: false, restricted: false, partOf: [{ table: "complaint", key: [["complaint_id", "id"]] }] },
  report: { unit: false, restricted: false, partOf: [] },
  reporter: { unit: false, restricted: false, partOf: [{ table: "complaint", key: [["complaint_id", "id"]] }] },
  request: { unit: true, restricted: false, partOf: [] },
  response: { unit: true, restricted: false, partOf: [] },
  sealed_part: { unit: false, restricted: false, partOf: [{ table: "complaint", key: [["complaint_id", "id"]] }] },
  service: { unit: true, restricted: false, partOf: [] },
  session: { unit: false, restricted: false, partOf: [] },
  signal: { unit: true, restricted: false, partOf: [] },
  standard_version: { unit: false, restricted: false, partOf: [{ table: "service", key: [["service_id", "id"]] }] },
  step: { unit: false, restricted: false, partOf: [{ table: "procedure_version", key: [["procedure_version_id", "id"]] }] },
  survey_result: { unit: false, restricted: false, partOf: [{ table: "survey_wave", key: [["wave_id", "id"]] }] },
  survey_wave: { unit: true, restricted: false, partOf: [] },
  unit: { unit: false, restricted: false, partOf: [] },
  unit_calendar: { unit: false, restricted: false, partOf: [] },
  verification: { unit: false, restricted: false, partOf: [] },
  waiting_event: { unit: false, restricted: false, partOf: [{ table: "event_log", key: [["log_id", "id"]] }] },
  webhook: { unit: false, restricted: false, partOf: [] },
  webhook_delivery: { unit: false, restricted: false, partOf: [] },
} as const;
