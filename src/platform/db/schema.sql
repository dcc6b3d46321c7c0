-- Written by `node src/platform/db/generate.ts` from the migrations; not edited by hand.

CREATE OR REPLACE FUNCTION public.forget_answers_about_complaints()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        delete from log_answer where agency_id = new.agency_id and about_complaints;
        return null;
      end $function$;

CREATE OR REPLACE FUNCTION public.people_of_programme(agency uuid, programme uuid)
 RETURNS SETOF uuid
 LANGUAGE sql
 STABLE
AS $function$
      select p.proposed_by from programme g join proposal p on p.agency_id = g.agency_id and p.id = g.proposal_id
        where g.agency_id = agency and g.id = programme
      union select v.sent_by from programme g
        join proposal_version v on v.agency_id = g.agency_id and v.proposal_id = g.proposal_id
        where g.agency_id = agency and g.id = programme
      union select d.decided_by from programme g
        join decision d on d.agency_id = g.agency_id and d.proposal_id = g.proposal_id
        where g.agency_id = agency and g.id = programme
      union select g.started_by from programme g where g.agency_id = agency and g.id = programme
      union select a.done_by from action a
        where a.agency_id = agency and a.programme_id = programme and a.done_by is not null
      union select r.answered_by from action a join request r on r.agency_id = a.agency_id and r.id = a.request_id
        where a.agency_id = agency and a.programme_id = programme and r.answered_by is not null
      union select s.by_person from action a
        join action_progress s on s.agency_id = a.agency_id and s.action_id = a.id
        where a.agency_id = agency and a.programme_id = programme
    $function$;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      raise exception '% keeps what happened: rows are added, never changed or removed', tg_table_name
        using errcode = 'restrict_violation';
    end $function$;

CREATE OR REPLACE FUNCTION public.refuse_deciding_alone()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    declare
      deciding jsonb;
      agreeing integer;
    begin
      select r -> 'decides' into deciding
        from proposal p, authority_matrix m, jsonb_array_elements(m.matrix -> 'actions') r
        where p.agency_id = new.agency_id and p.id = new.proposal_id
          and m.number = (select max(number) from authority_matrix where valid_from <= new.decided_at)
          and r ->> 'key' = p.right_key and r ->> 'decidesMode' = 'all';
      select count(*) into agreeing from decision_agreement a
        where a.agency_id = new.agency_id and a.decision_id = new.id
          and deciding ? a.function_code and a.function_code <> new.function_code
          and a.agreed_on <= (new.decided_at at time zone 'Etc/GMT-14')::date;
      if agreeing < jsonb_array_length(deciding) - 1 then
        raise exception 'nobody decides alone what several functions decide together'
          using errcode = 'restrict_violation', constraint = 'others_agreed';
      end if;
      return null;
    end $function$;

CREATE OR REPLACE FUNCTION public.refuse_deciding_own_proposal()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if exists (select 1 from proposal p
                 where p.agency_id = new.agency_id and p.id = new.proposal_id and p.proposed_by = new.decided_by)
         or exists (select 1 from proposal_version v
                 where v.agency_id = new.agency_id and v.proposal_id = new.proposal_id and v.sent_by = new.decided_by) then
        raise exception 'nobody decides the own proposal' using errcode = 'restrict_violation', constraint = 'decider_is_not_proposer';
      end if;
      return new;
    end $function$;

CREATE OR REPLACE FUNCTION public.refuse_plain_rest()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      begin
        if exists (select from complaint where agency_id = new.agency_id and id = new.id and sealed) and (
            exists (select from handling
              where agency_id = new.agency_id and complaint_id = new.id and text <> '')
            or exists (select from attachment
              where agency_id = new.agency_id and complaint_id = new.id and name <> '')
            or exists (select from reporter where agency_id = new.agency_id and complaint_id = new.id)) then
          raise exception 'a report is sealed with all that was said about it';
        end if;
        return null;
      end $function$;

CREATE OR REPLACE FUNCTION public.refuse_plain_text()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      declare words text := coalesce(to_jsonb(new) ->> 'text', to_jsonb(new) ->> 'name');
      begin
        if words <> '' and exists (select from complaint where complaint.agency_id = new.agency_id
            and complaint.id = new.complaint_id and complaint.sealed) then
          raise exception 'words of a sealed report are stored sealed';
        end if;
        return new;
      end $function$;

CREATE OR REPLACE FUNCTION public.refuse_verifying_own_work()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
    begin
      if exists (select 1 from action a
                 where new.subject_kind = 'action' and a.agency_id = new.agency_id and a.id = new.subject_id
                   and new.verified_by in (select people_of_programme(a.agency_id, a.programme_id)))
         or exists (select 1 from effect e
                 where new.subject_kind = 'effect' and e.agency_id = new.agency_id and e.id = new.subject_id
                   and (new.verified_by in (select people_of_programme(e.agency_id, e.programme_id))
                        or e.computed_by = new.verified_by::text)) then
        raise exception 'nobody verifies the own work' using errcode = 'restrict_violation', constraint = 'verifier_is_not_owner';
      end if;
      return new;
    end $function$;

create table action (
  agency_id       uuid not null,
  id              uuid not null,
  version         integer not null default 1,
  programme_id    uuid not null,
  request_id      uuid not null,
  owner_agency_id uuid not null,
  owner_unit_id   uuid not null,
  title           text not null,
  planned_from    date not null,
  progress        double precision not null default 0,
  state           text not null,
  done_by         uuid,
  done_at         timestamptz,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, programme_id) REFERENCES programme(agency_id, id),
  FOREIGN KEY (agency_id, request_id) REFERENCES request(agency_id, id),
  FOREIGN KEY (done_by) REFERENCES person(id),
  FOREIGN KEY (owner_agency_id, owner_unit_id) REFERENCES unit(agency_id, id),
  CHECK (((progress >= (0)::double precision) AND (progress <= (1)::double precision))),
  CHECK (((state not in ('done', 'verified')) OR (done_at IS NOT NULL))),
  CHECK ((state in ('planned', 'done', 'verified')))
);

create table action_progress (
  agency_id   uuid not null,
  id          uuid not null,
  action_id   uuid not null,
  at          timestamptz not null,
  by_person   uuid not null,
  progress    double precision not null,
  note        text not null,
  file_sha256 text,
  file_name   text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, action_id) REFERENCES action(agency_id, id),
  FOREIGN KEY (by_person) REFERENCES person(id),
  CHECK (((progress >= (0)::double precision) AND (progress <= (1)::double precision)))
);

create table agency (
  id         uuid not null,
  code       text not null,
  name       text not null,
  name_en    text not null,
  zone       text not null,
  fictional  boolean not null default false,
  created_at timestamptz not null default now(),
  PRIMARY KEY (id),
  UNIQUE (code),
  CHECK ((zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')))
);

create table answer (
  agency_id   uuid not null,
  response_id uuid not null,
  item        text not null,
  element     text not null,
  score       smallint not null,
  PRIMARY KEY (agency_id, response_id, item),
  FOREIGN KEY (agency_id, response_id) REFERENCES response(agency_id, id) ON DELETE CASCADE,
  CHECK (((score >= 1) AND (score <= 4)))
);

create table api_token (
  id             uuid not null,
  token_hash     text not null,
  name           text not null,
  person_id      uuid,
  agency_id      uuid not null,
  appointment_id uuid not null,
  rights         text[] not null,
  created_at     timestamptz not null,
  expires_at     timestamptz not null,
  last_used_at   timestamptz,
  revoked_at     timestamptz,
  PRIMARY KEY (id),
  UNIQUE (token_hash),
  FOREIGN KEY (agency_id, appointment_id) REFERENCES appointment(agency_id, id),
  FOREIGN KEY (person_id) REFERENCES person(id),
  CHECK ((expires_at <= (created_at + '366 days'::interval)))
);

create table appointment (
  agency_id     uuid not null,
  id            uuid not null,
  version       integer not null default 1,
  person_id     uuid not null,
  role          text not null,
  function_code text not null,
  title         text not null,
  decree        text not null,
  basis         text not null default 'attribution',
  on_behalf_of  uuid,
  all_units     boolean not null default false,
  restricted    boolean not null default false,
  identity      boolean not null default false,
  valid         daterange not null,
  created_at    timestamptz not null default now(),
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency(id),
  FOREIGN KEY (agency_id, on_behalf_of) REFERENCES appointment(agency_id, id),
  FOREIGN KEY (person_id) REFERENCES person(id),
  CHECK (((NOT restricted) OR (role = 'inspectorate'))),
  CHECK (((basis = 'attribution') OR (on_behalf_of IS NOT NULL) OR (basis = 'delegation'))),
  CHECK ((NOT isempty(valid))),
  CHECK ((basis in ('attribution', 'delegation', 'mandate', 'acting'))),
  CHECK ((decree <> '')),
  CHECK ((role in ('quality-manager', 'supervisor', 'decision-maker', 'complaint-officer', 'liaison', 'inspectorate', 'agency-admin', 'auditor')))
);
CREATE INDEX appointment_person ON appointment USING btree (person_id);

create table appointment_agency (
  agency_id      uuid not null,
  appointment_id uuid not null,
  sees_agency_id uuid not null,
  PRIMARY KEY (agency_id, appointment_id, sees_agency_id),
  FOREIGN KEY (agency_id, appointment_id) REFERENCES appointment(agency_id, id) ON DELETE CASCADE,
  FOREIGN KEY (sees_agency_id) REFERENCES agency(id)
);

create table appointment_unit (
  agency_id      uuid not null,
  appointment_id uuid not null,
  unit_id        uuid not null,
  PRIMARY KEY (agency_id, appointment_id, unit_id),
  FOREIGN KEY (agency_id, appointment_id) REFERENCES appointment(agency_id, id) ON DELETE CASCADE,
  FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, id)
);

create table attachment (
  agency_id    uuid not null,
  id           uuid not null,
  complaint_id uuid not null,
  sha256       text not null,
  name         text not null,
  media_type   text not null,
  bytes        integer not null,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, id)
);
CREATE TRIGGER attachment_sealed BEFORE INSERT OR UPDATE ON attachment FOR EACH ROW EXECUTE FUNCTION refuse_plain_text();

create table audit_entry (
  id            uuid not null,
  at            timestamptz not null,
  actor         text not null,
  role          text,
  function_code text,
  agency_id     uuid,
  verb          text not null,
  subject_kind  text not null,
  subject_id    text not null,
  on_version    integer,
  why           text not null default '',
  facts         jsonb not null default '{}'::jsonb,
  leaf          text not null,
  mac           text,
  PRIMARY KEY (id),
  CHECK ((mac ~ '^[0-9a-f]{64}$'))
);
CREATE INDEX audit_entry_at ON audit_entry USING btree (at);
CREATE INDEX audit_entry_subject ON audit_entry USING btree (subject_kind, subject_id, at);
CREATE TRIGGER audit_entry_kept BEFORE DELETE OR UPDATE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_whole BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table audit_seal (
  seq      bigint not null,
  entry_id uuid not null,
  leaf     text not null,
  chain    text not null,
  PRIMARY KEY (seq),
  UNIQUE (entry_id)
);
CREATE TRIGGER audit_seal_kept BEFORE DELETE OR UPDATE ON audit_seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_whole BEFORE TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table authority_change (
  id          uuid not null,
  right_key   text not null,
  holders     jsonb not null,
  on_number   integer not null,
  valid_from  date not null,
  reason      text not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  state       text not null,
  settled_by  uuid,
  settled_at  timestamptz,
  answer      text not null default '',
  number      integer,
  PRIMARY KEY (id),
  UNIQUE (number),
  FOREIGN KEY (number) REFERENCES authority_matrix(number),
  FOREIGN KEY (on_number) REFERENCES authority_matrix(number),
  FOREIGN KEY (proposed_by) REFERENCES person(id),
  FOREIGN KEY (settled_by) REFERENCES person(id),
  CHECK (((settled_by IS NULL) = (settled_at IS NULL))),
  CHECK (((state = 'confirmed') = (number IS NOT NULL))),
  CHECK (((state = 'waiting') = (settled_by IS NULL))),
  CHECK ((reason <> '')),
  CHECK ((settled_by <> proposed_by)),
  CHECK ((state in ('waiting', 'confirmed', 'rejected')))
);
CREATE UNIQUE INDEX authority_change_waiting ON authority_change USING btree (right_key) WHERE (state = 'waiting');
CREATE TRIGGER authority_change_kept BEFORE DELETE ON authority_change FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER authority_change_settled BEFORE UPDATE ON authority_change FOR EACH ROW WHEN ((old.state <> 'waiting')) EXECUTE FUNCTION refuse_change();

create table authority_matrix (
  number       integer not null,
  matrix       jsonb not null,
  valid_from   timestamptz not null,
  entered_by   text not null,
  confirmed_by text not null,
  PRIMARY KEY (number),
  CHECK ((entered_by <> confirmed_by))
);
CREATE TRIGGER authority_matrix_kept BEFORE DELETE OR UPDATE ON authority_matrix FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table cause (
  agency_id uuid not null,
  id        uuid not null,
  name      text not null,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency(id)
);

create table clock (
  agency_id    uuid not null,
  complaint_id uuid not null,
  kind         text not null,
  day_type     text not null,
  days         integer not null,
  started_at   timestamptz not null,
  due_on       date not null,
  due_at       timestamptz not null,
  provisional  boolean not null default false,
  parameter_id uuid,
  stopped_at   timestamptz,
  PRIMARY KEY (agency_id, complaint_id, kind),
  FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, id),
  FOREIGN KEY (parameter_id) REFERENCES regulatory_parameter(id),
  CHECK ((day_type in ('calendar', 'working'))),
  CHECK ((kind in ('response', 'completion', 'decision', 'notice', 'verify-forward', 'first-follow-up', 'resolve')))
);
CREATE INDEX clock_running ON clock USING btree (agency_id, due_at) WHERE (stopped_at IS NULL);

create table clock_move (
  agency_id    uuid not null,
  complaint_id uuid not null,
  kind         text not null,
  at           timestamptz not null,
  due_before   date not null,
  due_after    date not null,
  decrees      text[] not null,
  PRIMARY KEY (agency_id, complaint_id, kind, at),
  FOREIGN KEY (agency_id, complaint_id, kind) REFERENCES clock(agency_id, complaint_id, kind),
  CHECK ((kind in ('response', 'completion', 'decision', 'notice', 'verify-forward', 'first-follow-up', 'resolve')))
);

create table clock_pause (
  agency_id    uuid not null,
  complaint_id uuid not null,
  kind         text not null,
  during       tstzrange not null,
  reason       text not null,
  PRIMARY KEY (agency_id, complaint_id, kind, during),
  FOREIGN KEY (agency_id, complaint_id, kind) REFERENCES clock(agency_id, complaint_id, kind),
  CHECK ((NOT isempty(during))),
  CHECK ((reason in ('awaiting-complainant', 'court-case'))),
  EXCLUDE USING gist (agency_id WITH =, complaint_id WITH =, kind WITH =, during WITH &&)
);

create table cohort (
  agency_id  uuid not null,
  id         uuid not null,
  log_id     uuid not null,
  name       text not null,
  conditions text[] not null,
  created_by text not null,
  created_at timestamptz not null,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, log_id, name),
  FOREIGN KEY (agency_id, log_id) REFERENCES event_log(agency_id, id) ON DELETE CASCADE
);

create table complaint (
  agency_id            uuid not null,
  id                   uuid not null,
  version              integer not null default 1,
  number               text not null,
  unit_id              uuid not null,
  service_id           uuid,
  state                text not null,
  class                text not null,
  category             text not null default '',
  component_key        text,
  area                 text not null default '',
  channel              text not null,
  title                text not null,
  body                 text not null,
  masked_body          text,
  occurred_on          date,
  received_at          timestamptz not null,
  target_at            timestamptz,
  answered_at          timestamptz,
  declared_complete_at timestamptz,
  decided_at           timestamptz,
  notified_at          timestamptz,
  closed_at            timestamptz,
  confirmed_at         timestamptz,
  state_reason         text not null default '',
  handler_id           uuid,
  closed_by            uuid,
  result               text,
  late_filing          boolean not null default false,
  anonymous            boolean not null default false,
  identity_secret      boolean not null default false,
  confidential         boolean not null default false,
  restricted           boolean not null default false,
  receipt_code_hash    text,
  import_id            uuid,
  external_id          text,
  sealed               boolean not null default false,
  reporter_recipient   text,
  case_number          text not null default '',
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, external_id),
  UNIQUE (agency_id, number),
  FOREIGN KEY (agency_id) REFERENCES agency(id),
  FOREIGN KEY (agency_id, import_id) REFERENCES import_run(agency_id, id),
  FOREIGN KEY (agency_id, service_id) REFERENCES service(agency_id, id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, id),
  FOREIGN KEY (closed_by) REFERENCES person(id),
  FOREIGN KEY (handler_id) REFERENCES person(id),
  CHECK (((NOT sealed) OR (restricted AND (title = '') AND (body = '') AND (masked_body IS NULL) AND (category = '') AND (area = '') AND (component_key IS NULL) AND (service_id IS NULL) AND (occurred_on IS NULL) AND (state_reason = '')))),
  CHECK (((closed_at IS NULL) OR (closed_at >= received_at) OR (channel = 'import'))),
  CHECK (((closed_by IS NULL) OR (closed_by <> handler_id))),
  CHECK (((confirmed_at IS NULL) OR (closed_at IS NOT NULL) OR (notified_at IS NOT NULL))),
  CHECK (((state <> 'closed') OR (closed_at IS NOT NULL))),
  CHECK (((state <> 'closed') OR (notified_at IS NOT NULL) OR (channel = 'import'))),
  CHECK (((state <> 'closed') OR (result IS NOT NULL) OR (channel = 'import'))),
  CHECK (((state not in ('postponed', 'archived', 'not-competent')) OR (state_reason <> '') OR sealed)),
  CHECK ((NOT (sealed AND (case_number <> '')))),
  CHECK ((channel in ('web', 'counter', 'phone', 'letter', 'import', 'api'))),
  CHECK ((class in ('information-request', 'aspiration', 'complaint-ordinary', 'complaint-oversight', 'unclassified'))),
  CHECK ((reporter_recipient ~ '^age1[a-z0-9]{58}$')),
  CHECK ((result in ('fixed', 'document-issued', 'rule-changed', 'sanction', 'compensated', 'explained', 'not-proven'))),
  CHECK ((state in ('received', 'awaiting-completion', 'deemed-withdrawn', 'verified', 'referred', 'returned', 'in-progress', 'decided', 'notified', 'closed', 'reopened', 'postponed', 'archived', 'not-competent')))
);
CREATE INDEX complaint_case ON complaint USING btree (agency_id, service_id, lower(case_number)) WHERE (case_number <> '');
CREATE INDEX complaint_category ON complaint USING btree (agency_id, category, received_at);
CREATE INDEX complaint_open ON complaint USING btree (agency_id, unit_id, received_at) WHERE (state not in ('closed', 'archived', 'not-competent', 'deemed-withdrawn'));
CREATE INDEX complaint_received ON complaint USING btree (agency_id, received_at DESC, id);
CREATE INDEX complaint_unsealed ON complaint USING btree (agency_id, id) WHERE (restricted AND (NOT sealed));
CREATE INDEX complaint_words ON complaint USING gin ((((title || ' ') || body)) gin_trgm_ops);
CREATE CONSTRAINT TRIGGER complaint_sealed_whole AFTER INSERT OR UPDATE ON complaint DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (new.sealed) EXECUTE FUNCTION refuse_plain_rest();
CREATE TRIGGER complaint_case_forgotten AFTER UPDATE ON complaint FOR EACH ROW WHEN ((new.sealed AND (old.case_number <> ''))) EXECUTE FUNCTION forget_answers_about_complaints();

create table complaint_number (
  agency_id uuid not null,
  year      integer not null,
  last      integer not null,
  PRIMARY KEY (agency_id, year),
  FOREIGN KEY (agency_id) REFERENCES agency(id)
);

create table component (
  agency_id           uuid not null,
  standard_version_id uuid not null,
  key                 text not null,
  promise             text not null default '',
  reason_empty        text not null default '',
  limit_days          integer,
  limit_day_type      text,
  meter               text,
  PRIMARY KEY (agency_id, standard_version_id, key),
  FOREIGN KEY (agency_id, standard_version_id) REFERENCES standard_version(agency_id, id),
  CHECK (((promise <> '') OR (reason_empty <> ''))),
  CHECK ((key in ('legalBasis', 'requirements', 'procedure', 'timeLimit', 'fee', 'product', 'facilities', 'staffCompetence', 'internalControl', 'complaintHandling', 'staffNumber', 'serviceGuarantee', 'safetyGuarantee', 'staffEvaluation'))),
  CHECK ((limit_day_type in ('calendar', 'working'))),
  CHECK ((limit_days > 0)),
  CHECK ((meter in ('case-log', 'survey', 'complaints', 'document-check', 'mystery-visit')))
);

create table credential (
  person_id       uuid not null,
  password_hash   text,
  totp_secret     text,
  totp_confirmed  boolean not null default false,
  totp_last_step  bigint not null default 0,
  recovery_hashes text[] not null default '{}'[],
  changed_at      timestamptz not null,
  PRIMARY KEY (person_id),
  FOREIGN KEY (person_id) REFERENCES person(id)
);

create table decision (
  agency_id             uuid not null,
  id                    uuid not null,
  proposal_id           uuid not null,
  proposal_version      integer not null,
  outcome               text not null,
  reason                text not null,
  change                text not null default '',
  decided_by            uuid not null,
  appointment_id        uuid not null,
  appointment_agency_id uuid not null,
  function_code         text not null,
  decree                text not null,
  basis_of_authority    text not null,
  basis_of_content      text not null,
  decided_on            jsonb not null,
  decided_at            timestamptz not null,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, proposal_id) REFERENCES proposal(agency_id, id),
  FOREIGN KEY (appointment_agency_id, appointment_id) REFERENCES appointment(agency_id, id),
  FOREIGN KEY (decided_by) REFERENCES person(id),
  CHECK (((outcome <> 'change') OR (change <> ''))),
  CHECK ((basis_of_authority <> '')),
  CHECK ((basis_of_content <> '')),
  CHECK ((decree <> '')),
  CHECK ((outcome in ('accept', 'change', 'refuse', 'ask'))),
  CHECK ((reason <> ''))
);
CREATE CONSTRAINT TRIGGER others_agreed AFTER INSERT ON decision DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN ((new.outcome in ('accept', 'change'))) EXECUTE FUNCTION refuse_deciding_alone();
CREATE TRIGGER decider_is_not_proposer BEFORE INSERT ON decision FOR EACH ROW EXECUTE FUNCTION refuse_deciding_own_proposal();
CREATE TRIGGER decision_kept BEFORE DELETE OR UPDATE ON decision FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table decision_agreement (
  agency_id     uuid not null,
  decision_id   uuid not null,
  function_code text not null,
  document      text not null,
  number        text not null,
  agreed_on     date not null,
  PRIMARY KEY (agency_id, decision_id, function_code),
  FOREIGN KEY (agency_id, decision_id) REFERENCES decision(agency_id, id),
  CHECK ((document <> '')),
  CHECK ((number <> ''))
);
CREATE TRIGGER decision_agreement_kept BEFORE DELETE OR UPDATE ON decision_agreement FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table detector (
  agency_id   uuid not null,
  id          uuid not null,
  version     integer not null default 1,
  kind        text not null,
  name        text not null,
  settings    jsonb not null,
  active      boolean not null default true,
  last_run_at timestamptz,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency(id),
  CHECK ((kind in ('complaint-counts', 'step-norm', 'survey-index')))
);

create table effect (
  agency_id          uuid not null,
  id                 uuid not null,
  programme_id       uuid not null,
  evidence_id        uuid not null,
  design             text not null,
  estimate           double precision,
  low                double precision,
  high               double precision,
  level              double precision not null,
  measured_unit      text not null,
  verdict            text not null,
  reached_prediction boolean,
  result             jsonb not null,
  computed_at        timestamptz not null,
  computed_by        text not null,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, evidence_id) REFERENCES evidence(agency_id, id),
  FOREIGN KEY (agency_id, programme_id) REFERENCES programme(agency_id, id),
  CHECK ((verdict in ('worked', 'not-shown', 'made-worse')))
);

create table escalation (
  agency_id    uuid not null,
  id           uuid not null,
  subject_kind text not null,
  subject_id   uuid not null,
  rung         integer not null,
  to_function  text not null,
  says         text not null,
  sent_at      timestamptz not null,
  withdrawn_at timestamptz,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency(id),
  CHECK ((says in ('decision-waits', 'silent', 'late')))
);
CREATE UNIQUE INDEX escalation_once ON escalation USING btree (agency_id, subject_kind, subject_id, rung) WHERE (withdrawn_at IS NULL);

create table event_log (
  agency_id      uuid not null,
  id             uuid not null,
  version        integer not null default 1,
  unit_id        uuid not null,
  service_id     uuid,
  name           text not null,
  import_id      uuid,
  parquet_sha256 text not null,
  cases          integer not null,
  events         integer not null,
  activities     integer not null,
  first_at       timestamptz not null,
  last_at        timestamptz not null,
  extracted_at   timestamptz not null,
  end_activities text[] not null default '{}'[],
  mapping        jsonb not null,
  created_at     timestamptz not null,
  attributes     text[] not null default '{}'[],
  folder         text,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency(id),
  FOREIGN KEY (agency_id, import_id) REFERENCES import_run(agency_id, id),
  FOREIGN KEY (agency_id, service_id) REFERENCES service(agency_id, id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, id)
);
CREATE UNIQUE INDEX event_log_folder ON event_log USING btree (agency_id, folder) WHERE (folder IS NOT NULL);

create table evidence (
  agency_id  uuid not null,
  id         uuid not null,
  sha256     text not null,
  kind       text not null,
  sentence   jsonb not null,
  definition jsonb not null,
  rows       jsonb not null,
  picture    text,
  taken_at   timestamptz not null,
  taken_by   text not null,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency(id)
);
CREATE TRIGGER evidence_kept BEFORE DELETE OR UPDATE ON evidence FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER evidence_whole BEFORE TRUNCATE ON evidence FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table finding (
  agency_id          uuid not null,
  id                 uuid not null,
  version            integer not null default 1,
  number             text not null,
  unit_id            uuid not null,
  kind               text not null,
  title              text not null,
  weakness           text not null,
  service_id         uuid,
  component_key      text,
  step_id            uuid,
  not_located_reason text not null default '',
  certainty          text not null,
  people             integer,
  days_lost          double precision,
  cause_id           uuid,
  signal_id          uuid,
  state              text not null,
  state_reason       text not null default '',
  opened_by          uuid not null,
  opened_at          timestamptz not null,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, number),
  FOREIGN KEY (agency_id) REFERENCES agency(id),
  FOREIGN KEY (agency_id, cause_id) REFERENCES cause(agency_id, id),
  FOREIGN KEY (agency_id, service_id) REFERENCES service(agency_id, id),
  FOREIGN KEY (agency_id, signal_id) REFERENCES signal(agency_id, id),
  FOREIGN KEY (agency_id, step_id) REFERENCES step(agency_id, id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, id),
  FOREIGN KEY (opened_by) REFERENCES person(id),
  CHECK (((component_key IS NOT NULL) OR (step_id IS NOT NULL) OR (not_located_reason <> ''))),
  CHECK (((state <> 'declined') OR (state_reason <> ''))),
  CHECK ((certainty in ('likely', 'certain', 'not-enough-to-tell'))),
  CHECK ((days_lost >= (0)::double precision)),
  CHECK ((kind in ('execution', 'design', 'rule', 'need'))),
  CHECK ((people >= 0)),
  CHECK ((state in ('open', 'proposed', 'in-programme', 'solved', 'reopened', 'declined')))
);

create table finding_evidence (
  agency_id   uuid not null,
  finding_id  uuid not null,
  evidence_id uuid not null,
  PRIMARY KEY (agency_id, finding_id, evidence_id),
  FOREIGN KEY (agency_id, evidence_id) REFERENCES evidence(agency_id, id),
  FOREIGN KEY (agency_id, finding_id) REFERENCES finding(agency_id, id)
);

create table handling (
  agency_id    uuid not null,
  id           uuid not null,
  complaint_id uuid not null,
  at           timestamptz not null,
  kind         text not null,
  by_actor     text not null,
  text         text not null default '',
  to_citizen   boolean not null default false,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, id),
  CHECK ((kind in ('received', 'response-complete', 'response-incomplete', 'answer', 'referral', 'return', 'decision', 'notice', 'closing', 'reopening', 'note', 'citizen-message', 'reminder', 'classification', 'confirmation', 'withdrawal', 'identity-revealed')))
);
CREATE INDEX handling_of ON handling USING btree (agency_id, complaint_id, at);
CREATE TRIGGER handling_sealed BEFORE INSERT OR UPDATE ON handling FOR EACH ROW EXECUTE FUNCTION refuse_plain_text();

create table holiday (
  decree_id  text not null,
  day        date not null,
  kind       text not null,
  name       text not null,
  revoked_by text,
  PRIMARY KEY (decree_id, day, kind),
  FOREIGN KEY (decree_id) REFERENCES holiday_decree(id),
  FOREIGN KEY (revoked_by) REFERENCES holiday_decree(id),
  CHECK ((kind in ('LIBUR_NASIONAL', 'CUTI_BERSAMA', 'LAINNYA')))
);

create table holiday_decree (
  id         text not null,
  numbers    text not null,
  year       integer not null,
  issued_on  date,
  entered_by text not null,
  entered_at timestamptz not null,
  PRIMARY KEY (id)
);

create table idempotency (
  actor        text not null,
  key          text not null,
  request_hash text not null,
  response     jsonb,
  expires_at   timestamptz not null,
  PRIMARY KEY (actor, key)
);

create table import_rejected (
  agency_id   uuid not null,
  import_id   uuid not null,
  row_number  bigint not null,
  column_name text not null,
  value       text not null,
  reason      text not null,
  kept        boolean not null default false,
  PRIMARY KEY (agency_id, import_id, row_number, column_name),
  FOREIGN KEY (agency_id, import_id) REFERENCES import_run(agency_id, id) ON DELETE CASCADE
);

create table import_run (
  agency_id     uuid not null,
  id            uuid not null,
  version       integer not null default 1,
  kind          text not null,
  file_name     text not null,
  sha256        text not null,
  mapping       jsonb not null,
  state         text not null,
  rows_total    bigint,
  rows_read     bigint not null default 0,
  accepted      bigint not null default 0,
  duplicates    bigint not null default 0,
  rejected      bigint not null default 0,
  error         text,
  started_by    text not null,
  started_at    timestamptz not null,
  finished_at   timestamptz,
  claimed_until timestamptz,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency(id),
  CHECK ((kind in ('complaints', 'survey', 'log', 'standards'))),
  CHECK ((state in ('previewed', 'running', 'stopped', 'done', 'failed')))
);
CREATE INDEX import_run_waiting ON import_run USING btree (started_at) WHERE (state = 'running');

create table letter (
  id         uuid not null,
  to_address text not null,
  subject    text not null,
  text       text not null,
  created_at timestamptz not null,
  sent_at    timestamptz,
  attempts   integer not null default 0,
  last_error text,
  PRIMARY KEY (id)
);
CREATE INDEX letter_waiting ON letter USING btree (created_at) WHERE (sent_at IS NULL);

create table log_answer (
  agency_id        uuid not null,
  log_id           uuid not null,
  asked            text not null,
  analysis         text not null,
  question         text not null,
  conditions       text[] not null,
  zone             text not null,
  code             text not null,
  state            text not null,
  due_at           timestamptz not null,
  claim            uuid,
  claimed_until    timestamptz,
  is_job           boolean not null default false,
  share            double precision not null default 0,
  reason           text,
  answer           text,
  content          text,
  until_at         timestamptz,
  computed_at      timestamptz,
  milliseconds     integer,
  bytes            integer not null default 0,
  used_at          timestamptz not null,
  about_complaints boolean not null default false,
  PRIMARY KEY (agency_id, log_id, asked),
  FOREIGN KEY (agency_id, log_id) REFERENCES event_log(agency_id, id) ON DELETE CASCADE,
  CHECK (((answer IS NULL) = (content IS NULL))),
  CHECK (((state = 'running') = (claim IS NOT NULL))),
  CHECK ((state in ('waiting', 'running', 'stopped', 'failed', 'done')))
);
CREATE INDEX log_answer_about_complaints ON log_answer USING btree (agency_id) WHERE about_complaints;
CREATE INDEX log_answer_to_do ON log_answer USING btree (due_at) WHERE (state in ('waiting', 'running'));

create table log_arrival (
  agency_id  uuid not null,
  log_id     uuid not null,
  sha256     text not null,
  file_name  text not null,
  state      text not null,
  reason     text,
  events     integer not null,
  duplicates integer not null,
  rejected   integer not null,
  arrived_at timestamptz not null,
  PRIMARY KEY (agency_id, log_id, sha256),
  FOREIGN KEY (agency_id, log_id) REFERENCES event_log(agency_id, id) ON DELETE CASCADE,
  CHECK ((state in ('done', 'failed')))
);

create table log_figure (
  agency_id uuid not null,
  log_id    uuid not null,
  name      text not null,
  figure    jsonb not null,
  made_at   timestamptz not null,
  PRIMARY KEY (agency_id, log_id, name),
  FOREIGN KEY (agency_id, log_id) REFERENCES event_log(agency_id, id) ON DELETE CASCADE
);

create table log_part (
  agency_id      uuid not null,
  log_id         uuid not null,
  month          text not null,
  parquet_sha256 text not null,
  cases          integer not null,
  events         integer not null,
  attributes     integer not null,
  replaced_at    timestamptz,
  PRIMARY KEY (agency_id, log_id, month, parquet_sha256),
  FOREIGN KEY (agency_id, log_id) REFERENCES event_log(agency_id, id) ON DELETE CASCADE
);
CREATE UNIQUE INDEX log_part_in_use ON log_part USING btree (agency_id, log_id, month) WHERE (replaced_at IS NULL);

create table office_calendar (
  agency_id               uuid not null,
  id                      uuid not null,
  version                 integer not null default 1,
  name                    text not null,
  weekdays                integer[] not null,
  opens                   text not null,
  closes                  text not null,
  collective_leave_is_off boolean not null default true,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency(id)
);

create table one_time_link (
  token_hash text not null,
  kind       text not null,
  person_id  uuid not null,
  expires_at timestamptz not null,
  used_at    timestamptz,
  PRIMARY KEY (token_hash),
  FOREIGN KEY (person_id) REFERENCES person(id),
  CHECK ((kind in ('invitation', 'reset', 'sign-in')))
);

create table outbox_event (
  id           bigint not null generated always as identity,
  event_id     uuid not null,
  kind         text not null,
  agency_id    uuid,
  subject_kind text not null,
  subject_id   text not null,
  payload      jsonb not null default '{}'::jsonb,
  at           timestamptz not null,
  relayed      boolean not null default false,
  PRIMARY KEY (id),
  UNIQUE (event_id)
);
CREATE INDEX outbox_event_waiting ON outbox_event USING btree (id) WHERE (NOT relayed);

create table passkey (
  id            uuid not null,
  person_id     uuid not null,
  credential_id text not null,
  public_key    text not null,
  counter       bigint not null,
  transports    text[] not null,
  name          text not null,
  created_at    timestamptz not null,
  last_used_at  timestamptz,
  PRIMARY KEY (id),
  UNIQUE (credential_id),
  FOREIGN KEY (person_id) REFERENCES person(id),
  CHECK (((length(name) >= 1) AND (length(name) <= 60))),
  CHECK ((counter >= 0))
);
CREATE INDEX passkey_person ON passkey USING btree (person_id);

create table passkey_challenge (
  browser_hash text not null,
  purpose      text not null,
  challenge    text not null,
  person_id    uuid,
  expires_at   timestamptz not null,
  PRIMARY KEY (browser_hash),
  FOREIGN KEY (person_id) REFERENCES person(id),
  CHECK (((person_id IS NULL) = (purpose = 'sign-in'))),
  CHECK ((purpose in ('sign-in', 'register', 'prove')))
);

create table person (
  id         uuid not null,
  version    integer not null default 1,
  name       text not null,
  email      text not null,
  active     boolean not null default true,
  fictional  boolean not null default false,
  created_at timestamptz not null default now(),
  PRIMARY KEY (id),
  UNIQUE (email),
  CHECK ((email = lower(email)))
);

create table procedure_actor (
  agency_id  uuid not null,
  service_id uuid not null,
  value      text not null,
  actor      text not null,
  PRIMARY KEY (agency_id, service_id, value),
  FOREIGN KEY (agency_id, service_id) REFERENCES service(agency_id, id),
  CHECK ((actor <> '')),
  CHECK ((value <> ''))
);

create table procedure_draft (
  agency_id  uuid not null,
  service_id uuid not null,
  version    integer not null default 1,
  name       text not null,
  steps      jsonb not null,
  saved_by   text not null,
  saved_at   timestamptz not null,
  PRIMARY KEY (agency_id, service_id),
  FOREIGN KEY (agency_id, service_id) REFERENCES service(agency_id, id),
  CHECK (((jsonb_typeof(steps) = 'array') AND (steps <> '[]'::jsonb)))
);

create table procedure_version (
  agency_id  uuid not null,
  id         uuid not null,
  service_id uuid not null,
  number     integer not null,
  name       text not null,
  decree     text not null,
  adopted_on date not null,
  valid      daterange not null,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, service_id, number),
  FOREIGN KEY (agency_id, service_id) REFERENCES service(agency_id, id),
  CHECK ((NOT isempty(valid))),
  EXCLUDE USING gist (agency_id WITH =, service_id WITH =, valid WITH &&)
);

create table processed_event (
  subscriber text not null,
  event_id   uuid not null,
  PRIMARY KEY (subscriber, event_id)
);

create table programme (
  agency_id      uuid not null,
  id             uuid not null,
  version        integer not null default 1,
  number         text not null,
  unit_id        uuid not null,
  proposal_id    uuid not null,
  title          text not null,
  state          text not null,
  changed_on     date,
  window_ends_on date,
  started_by     uuid not null,
  started_at     timestamptz not null,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, number),
  FOREIGN KEY (agency_id, proposal_id) REFERENCES proposal(agency_id, id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, id),
  FOREIGN KEY (started_by) REFERENCES person(id),
  CHECK ((state in ('running', 'measuring', 'closed')))
);

create table proposal (
  agency_id      uuid not null,
  id             uuid not null,
  version        integer not null default 1,
  number         text not null,
  unit_id        uuid not null,
  title          text not null,
  change         text not null,
  right_key      text not null,
  metric         jsonb not null,
  direction      text not null,
  predicted_size double precision not null,
  measured_unit  text not null,
  window_days    integer not null,
  cost_rupiah    bigint not null,
  state          text not null,
  proposed_by    uuid not null,
  submitted_at   timestamptz,
  decide_by      date,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, number),
  FOREIGN KEY (agency_id) REFERENCES agency(id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, id),
  FOREIGN KEY (proposed_by) REFERENCES person(id),
  CHECK ((cost_rupiah >= 0)),
  CHECK ((direction in ('lower', 'higher'))),
  CHECK ((predicted_size > (0)::double precision)),
  CHECK ((state in ('draft', 'submitted', 'asked', 'accepted', 'refused', 'withdrawn'))),
  CHECK ((window_days > 0))
);

create table proposal_finding (
  agency_id   uuid not null,
  proposal_id uuid not null,
  finding_id  uuid not null,
  PRIMARY KEY (agency_id, proposal_id, finding_id),
  FOREIGN KEY (agency_id, finding_id) REFERENCES finding(agency_id, id),
  FOREIGN KEY (agency_id, proposal_id) REFERENCES proposal(agency_id, id)
);

create table proposal_version (
  agency_id   uuid not null,
  proposal_id uuid not null,
  version     integer not null,
  said        jsonb not null,
  answer      text not null default '',
  sent_by     uuid not null,
  sent_at     timestamptz not null,
  PRIMARY KEY (agency_id, proposal_id, version),
  FOREIGN KEY (agency_id, proposal_id) REFERENCES proposal(agency_id, id),
  FOREIGN KEY (sent_by) REFERENCES person(id)
);
CREATE TRIGGER proposal_version_kept BEFORE DELETE OR UPDATE ON proposal_version FOR EACH ROW EXECUTE FUNCTION refuse_change();

create table publication (
  agency_id    uuid not null,
  id           uuid not null,
  version      integer not null default 1,
  unit_id      uuid not null,
  programme_id uuid not null,
  told         jsonb not null,
  state        text not null,
  prepared_by  uuid not null,
  prepared_at  timestamptz not null,
  published_by uuid,
  published_at timestamptz,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency(id),
  FOREIGN KEY (agency_id, programme_id) REFERENCES programme(agency_id, id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, id),
  FOREIGN KEY (prepared_by) REFERENCES person(id),
  FOREIGN KEY (published_by) REFERENCES person(id),
  CHECK (((published_by IS NULL) OR (published_by <> prepared_by))),
  CHECK (((state <> 'published') OR (published_at IS NOT NULL))),
  CHECK ((state in ('draft', 'published', 'withdrawn')))
);
CREATE UNIQUE INDEX publication_once ON publication USING btree (agency_id, programme_id) WHERE (state <> 'withdrawn');

create table reader_key (
  person_id       uuid not null,
  recipient       text not null,
  sealed_identity text not null,
  made_at         timestamptz not null,
  PRIMARY KEY (person_id),
  UNIQUE (recipient),
  FOREIGN KEY (person_id) REFERENCES person(id),
  CHECK ((recipient ~ '^age1[a-z0-9]{58}$')),
  CHECK ((sealed_identity ~~ '-----BEGIN AGE ENCRYPTED FILE-----%'))
);

create table regulatory_parameter (
  id          uuid not null,
  key         text not null,
  value       jsonb not null,
  unit        text,
  day_type    text,
  legal_basis text not null,
  grade       text not null,
  valid       daterange not null,
  entered_by  text not null,
  entered_at  timestamptz not null,
  note        text not null default '',
  PRIMARY KEY (id),
  CHECK ((NOT isempty(valid))),
  CHECK ((day_type in ('calendar', 'working'))),
  CHECK ((grade in ('primary', 'secondary', 'code', 'inferred'))),
  EXCLUDE USING gist (key WITH =, valid WITH &&)
);

create table reminder (
  agency_id    uuid not null,
  id           uuid not null,
  subject_kind text not null,
  subject_id   uuid not null,
  to_function  text not null,
  by_person    uuid not null,
  at           timestamptz not null,
  text         text not null default '',
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency(id),
  FOREIGN KEY (by_person) REFERENCES person(id)
);

create table replaced_file (
  agency_id    uuid not null,
  complaint_id uuid not null,
  sha256       text not null,
  PRIMARY KEY (agency_id, complaint_id, sha256),
  FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, id)
);

create table report (
  agency_id     uuid not null,
  id            uuid not null,
  quarter       text not null,
  figures       jsonb not null,
  pdf_id_sha256 text not null,
  pdf_en_sha256 text not null,
  built_by      text not null,
  built_at      timestamptz not null,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency(id),
  CHECK ((quarter ~ '^[0-9]{4}-Q[1-4]$'))
);

create table reporter (
  agency_id    uuid not null,
  complaint_id uuid not null,
  name         text not null,
  contact      text not null,
  address      text not null default '',
  PRIMARY KEY (agency_id, complaint_id),
  FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, id)
);
CREATE TRIGGER reporter_sealed BEFORE INSERT OR UPDATE ON reporter FOR EACH ROW EXECUTE FUNCTION refuse_plain_text();

create table request (
  agency_id        uuid not null,
  id               uuid not null,
  version          integer not null default 1,
  unit_id          uuid not null,
  to_agency_id     uuid not null,
  to_unit_id       uuid not null,
  subject_kind     text not null,
  subject_id       uuid not null,
  title            text not null,
  text             text not null,
  due_on           date not null,
  proposed_due_on  date,
  state            text not null,
  reason           text not null default '',
  asked_by         uuid not null,
  asked_at         timestamptz not null,
  answered_by      uuid,
  answered_at      timestamptz,
  emergency_decree text not null default '',
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency(id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, id),
  FOREIGN KEY (answered_by) REFERENCES person(id),
  FOREIGN KEY (asked_by) REFERENCES person(id),
  FOREIGN KEY (to_agency_id) REFERENCES agency(id),
  FOREIGN KEY (to_agency_id, to_unit_id) REFERENCES unit(agency_id, id),
  CHECK (((state <> 'date-proposed') OR (proposed_due_on IS NOT NULL))),
  CHECK (((state <> 'refused') OR (emergency_decree = ''))),
  CHECK (((state <> 'refused') OR (reason <> ''))),
  CHECK ((state in ('sent', 'accepted', 'date-proposed', 'refused', 'done', 'withdrawn')))
);
CREATE INDEX request_to ON request USING btree (to_agency_id, to_unit_id, state);

create table response (
  agency_id   uuid not null,
  id          uuid not null,
  wave_id     uuid not null,
  unit_id     uuid not null,
  service_id  uuid,
  answered_on date not null,
  area        text not null default '',
  channel     text not null,
  complete    boolean not null,
  comment     text not null default '',
  import_id   uuid,
  external_id text,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, wave_id, external_id),
  FOREIGN KEY (agency_id, import_id) REFERENCES import_run(agency_id, id),
  FOREIGN KEY (agency_id, service_id) REFERENCES service(agency_id, id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, id),
  FOREIGN KEY (agency_id, wave_id) REFERENCES survey_wave(agency_id, id),
  CHECK ((channel in ('web', 'paper', 'kiosk', 'import')))
);
CREATE INDEX response_of_wave ON response USING btree (agency_id, wave_id);

create table sealed_part (
  agency_id    uuid not null,
  complaint_id uuid not null,
  kind         text not null,
  part_id      uuid not null,
  content      text not null,
  recipients   text[] not null,
  PRIMARY KEY (agency_id, complaint_id, kind, part_id),
  FOREIGN KEY (agency_id, complaint_id) REFERENCES complaint(agency_id, id),
  CHECK ((content ~~ '-----BEGIN AGE ENCRYPTED FILE-----%')),
  CHECK ((kind in ('report', 'reporter', 'handling', 'attachment'))),
  CHECK ((recipients <> '{}'[]))
);

create table service (
  agency_id  uuid not null,
  id         uuid not null,
  version    integer not null default 1,
  unit_id    uuid not null,
  code       text not null,
  name       text not null,
  name_en    text not null,
  summary    text not null default '',
  created_at timestamptz not null default now(),
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, code),
  FOREIGN KEY (agency_id) REFERENCES agency(id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, id)
);

create table session (
  token_hash     text not null,
  person_id      uuid not null,
  agency_id      uuid not null,
  appointment_id uuid not null,
  form_secret    text not null,
  started_at     timestamptz not null,
  seen_at        timestamptz not null,
  expires_at     timestamptz not null,
  device         text not null default '',
  proven_at      timestamptz,
  PRIMARY KEY (token_hash),
  FOREIGN KEY (agency_id, appointment_id) REFERENCES appointment(agency_id, id),
  FOREIGN KEY (person_id) REFERENCES person(id)
);
CREATE INDEX session_person ON session USING btree (person_id);

create table sign_on_attempt (
  browser_hash text not null,
  purpose      text not null,
  state        text not null,
  nonce        text not null,
  verifier     text not null,
  person_id    uuid,
  link_hash    text,
  next_page    text not null,
  expires_at   timestamptz not null,
  PRIMARY KEY (browser_hash),
  FOREIGN KEY (person_id) REFERENCES person(id),
  CHECK (((link_hash IS NOT NULL) = (purpose = 'invitation'))),
  CHECK (((person_id IS NULL) = (purpose = 'sign-in'))),
  CHECK ((purpose in ('sign-in', 'link', 'invitation', 'prove')))
);

create table sign_on_identity (
  issuer       text not null,
  subject      text not null,
  person_id    uuid not null,
  linked_at    timestamptz not null,
  last_used_at timestamptz,
  PRIMARY KEY (issuer, subject),
  UNIQUE (person_id, issuer),
  FOREIGN KEY (person_id) REFERENCES person(id)
);

create table signal (
  agency_id   uuid not null,
  id          uuid not null,
  version     integer not null default 1,
  unit_id     uuid not null,
  detector_id uuid not null,
  series_key  text not null,
  service_id  uuid,
  rule        text not null,
  first_at    date not null,
  last_at     date not null,
  value       double precision not null,
  expected    double precision not null,
  probability double precision,
  n           integer,
  state       text not null,
  reason      text not null default '',
  series      jsonb not null,
  raised_at   timestamptz not null,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, detector_id, series_key, rule, first_at),
  FOREIGN KEY (agency_id, detector_id) REFERENCES detector(agency_id, id),
  FOREIGN KEY (agency_id, service_id) REFERENCES service(agency_id, id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, id),
  CHECK (((state <> 'dismissed') OR (reason <> ''))),
  CHECK ((state in ('raised', 'cleared', 'dismissed', 'in-finding')))
);

create table standard_version (
  agency_id  uuid not null,
  id         uuid not null,
  service_id uuid not null,
  number     integer not null,
  decree     text not null,
  adopted_on date not null,
  valid      daterange not null,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, service_id, number),
  FOREIGN KEY (agency_id, service_id) REFERENCES service(agency_id, id),
  CHECK ((NOT isempty(valid))),
  EXCLUDE USING gist (agency_id WITH =, service_id WITH =, valid WITH &&)
);

create table step (
  agency_id            uuid not null,
  procedure_version_id uuid not null,
  id                   uuid not null,
  number               integer not null,
  name                 text not null,
  activity             text not null,
  actor                text not null,
  inputs               text not null default '',
  norm_seconds         bigint,
  output               text not null default '',
  norm_day_type        text not null default 'calendar',
  kind                 text not null default 'task',
  branch               text not null default 'main',
  is_optional          boolean not null default false,
  may_repeat           boolean not null default false,
  otherwise            text,
  needs                integer[] not null default '{}'::integer[],
  needs_attribute      text not null default '',
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, procedure_version_id, number),
  FOREIGN KEY (agency_id, procedure_version_id) REFERENCES procedure_version(agency_id, id),
  CHECK (((activity <> '') OR (kind = 'decision'))),
  CHECK (((needs = '{}'::integer[]) OR (needs_attribute = ''))),
  CHECK (((otherwise IS NOT NULL) = (kind = 'decision'))),
  CHECK ((1 <= ALL (needs))),
  CHECK ((branch in ('main', 'beside-a', 'beside-b', 'beside-c', 'beside-d', 'either-a', 'either-b', 'either-c', 'either-d', 'no'))),
  CHECK ((kind in ('task', 'decision'))),
  CHECK ((norm_day_type in ('calendar', 'working'))),
  CHECK ((norm_seconds > 0)),
  CHECK ((otherwise ~ '^(end|[1-9][0-9]{0,2})$'))
);

create table survey_result (
  agency_id    uuid not null,
  id           uuid not null,
  wave_id      uuid not null,
  weight       text not null,
  result       jsonb not null,
  computed_at  timestamptz not null,
  computed_by  text not null,
  published_at timestamptz,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id, wave_id) REFERENCES survey_wave(agency_id, id)
);

create table survey_wave (
  agency_id  uuid not null,
  id         uuid not null,
  version    integer not null default 1,
  unit_id    uuid not null,
  name       text not null,
  instrument text not null,
  period     daterange not null,
  population integer,
  state      text not null,
  created_at timestamptz not null,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (agency_id) REFERENCES agency(id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, id),
  CHECK ((NOT isempty(period))),
  CHECK ((population >= 0)),
  CHECK ((state in ('open', 'closed')))
);

create table throttle (
  key_hash      text not null,
  failures      integer not null,
  blocked_until timestamptz,
  last_at       timestamptz not null,
  PRIMARY KEY (key_hash)
);

create table unit (
  agency_id  uuid not null,
  id         uuid not null,
  version    integer not null default 1,
  code       text not null,
  name       text not null,
  name_en    text not null,
  parent_id  uuid,
  created_at timestamptz not null default now(),
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, code),
  FOREIGN KEY (agency_id) REFERENCES agency(id),
  FOREIGN KEY (agency_id, parent_id) REFERENCES unit(agency_id, id)
);

create table unit_calendar (
  agency_id   uuid not null,
  unit_id     uuid not null,
  calendar_id uuid not null,
  valid       daterange not null,
  PRIMARY KEY (agency_id, unit_id, calendar_id, valid),
  FOREIGN KEY (agency_id, calendar_id) REFERENCES office_calendar(agency_id, id),
  FOREIGN KEY (agency_id, unit_id) REFERENCES unit(agency_id, id),
  CHECK ((NOT isempty(valid))),
  EXCLUDE USING gist (agency_id WITH =, unit_id WITH =, valid WITH &&)
);

create table verification (
  agency_id    uuid not null,
  id           uuid not null,
  subject_kind text not null,
  subject_id   uuid not null,
  outcome      text not null,
  reason       text not null,
  verified_by  uuid not null,
  verified_at  timestamptz not null,
  PRIMARY KEY (agency_id, id),
  FOREIGN KEY (verified_by) REFERENCES person(id),
  CHECK ((outcome in ('confirmed', 'rejected'))),
  CHECK ((reason <> '')),
  CHECK ((subject_kind in ('action', 'effect')))
);
CREATE UNIQUE INDEX verification_once ON verification USING btree (agency_id, subject_kind, subject_id) WHERE ((outcome = 'confirmed') OR (subject_kind = 'effect'));
CREATE TRIGGER verification_kept BEFORE DELETE OR UPDATE ON verification FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER verifier_is_not_owner BEFORE INSERT ON verification FOR EACH ROW EXECUTE FUNCTION refuse_verifying_own_work();

create table waiting_event (
  agency_id   uuid not null,
  log_id      uuid not null,
  key         text not null,
  place       bigint not null generated always as identity,
  event       jsonb not null,
  received_at timestamptz not null,
  PRIMARY KEY (agency_id, log_id, key),
  FOREIGN KEY (agency_id, log_id) REFERENCES event_log(agency_id, id) ON DELETE CASCADE
);
CREATE INDEX waiting_event_in_order ON waiting_event USING btree (agency_id, log_id, place);

create table webhook (
  agency_id       uuid not null,
  id              uuid not null,
  version         integer not null default 1,
  address         text not null,
  events          text[] not null,
  secret          text not null,
  previous_secret text,
  previous_until  timestamptz,
  failures        integer not null default 0,
  paused_at       timestamptz,
  created_by      text not null,
  created_at      timestamptz not null,
  PRIMARY KEY (agency_id, id),
  UNIQUE (agency_id, address),
  FOREIGN KEY (agency_id) REFERENCES agency(id),
  CHECK (((previous_secret IS NULL) = (previous_until IS NULL))),
  CHECK ((cardinality(events) > 0)),
  CHECK ((length(address) <= 500))
);

create table webhook_delivery (
  agency_id    uuid not null,
  webhook_id   uuid not null,
  n            bigint not null generated always as identity,
  event        text not null,
  on_day       date not null,
  status       integer,
  milliseconds integer not null,
  trouble      text,
  PRIMARY KEY (agency_id, webhook_id, n),
  FOREIGN KEY (agency_id, webhook_id) REFERENCES webhook(agency_id, id) ON DELETE CASCADE
);
