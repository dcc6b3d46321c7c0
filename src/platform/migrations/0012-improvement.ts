import { type Kysely, sql } from "kysely";

/** From a finding to a verified effect. Nobody decides what they proposed or verifies what they own (AUT-09, JOB-03, JOB-04). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table cause (
      agency_id uuid not null references agency,
      id        uuid not null,
      name      text not null,
      primary key (agency_id, id)
    );

    create table finding (
      agency_id          uuid not null references agency,
      id                 uuid not null,
      version            integer not null default 1,
      number             text not null,
      unit_id            uuid not null,
      kind               text not null check (kind in ('execution', 'design', 'rule', 'need')),
      title              text not null,
      weakness           text not null,
      service_id         uuid,
      component_key      text,
      step_id            uuid,
      not_located_reason text not null default '',
      certainty          text not null check (certainty in ('likely', 'certain', 'not-enough-to-tell')),
      people             integer check (people >= 0),
      days_lost          double precision check (days_lost >= 0),
      cause_id           uuid,
      signal_id          uuid,
      state              text not null check (state in ('open', 'proposed', 'in-programme', 'solved', 'reopened', 'declined')),
      state_reason       text not null default '',
      opened_by          uuid not null references person,
      opened_at          timestamptz not null,
      primary key (agency_id, id),
      unique (agency_id, number),
      foreign key (agency_id, unit_id) references unit,
      foreign key (agency_id, service_id) references service,
      foreign key (agency_id, step_id) references step,
      foreign key (agency_id, cause_id) references cause,
      foreign key (agency_id, signal_id) references signal,
      check (component_key is not null or step_id is not null or not_located_reason <> ''),
      check (state <> 'declined' or state_reason <> '')
    );

    create table finding_evidence (
      agency_id   uuid not null,
      finding_id  uuid not null,
      evidence_id uuid not null,
      primary key (agency_id, finding_id, evidence_id),
      foreign key (agency_id, finding_id) references finding,
      foreign key (agency_id, evidence_id) references evidence
    );

    create table proposal (
      agency_id      uuid not null references agency,
      id             uuid not null,
      version        integer not null default 1,
      number         text not null,
      unit_id        uuid not null,
      title          text not null,
      change         text not null,
      right_key      text not null,
      metric         jsonb not null,
      direction      text not null check (direction in ('lower', 'higher')),
      predicted_size double precision not null check (predicted_size > 0),
      measured_unit  text not null,
      window_days    integer not null check (window_days > 0),
      cost_rupiah    bigint not null check (cost_rupiah >= 0),
      state          text not null check (state in ('draft', 'submitted', 'asked', 'accepted', 'refused', 'withdrawn')),
      proposed_by    uuid not null references person,
      submitted_at   timestamptz,
      decide_by      date,
      primary key (agency_id, id),
      unique (agency_id, number),
      foreign key (agency_id, unit_id) references unit
    );

    create table proposal_finding (
      agency_id   uuid not null,
      proposal_id uuid not null,
      finding_id  uuid not null,
      primary key (agency_id, proposal_id, finding_id),
      foreign key (agency_id, proposal_id) references proposal,
      foreign key (agency_id, finding_id) references finding
    );

    create table proposal_version (
      agency_id   uuid not null,
      proposal_id uuid not null,
      version     integer not null,
      said        jsonb not null,
      answer      text not null default '',
      sent_by     uuid not null references person,
      sent_at     timestamptz not null,
      primary key (agency_id, proposal_id, version),
      foreign key (agency_id, proposal_id) references proposal
    );
    create trigger proposal_version_kept before update or delete on proposal_version
      for each row execute function refuse_change();

    create table decision (
      agency_id          uuid not null,
      id                 uuid not null,
      proposal_id        uuid not null,
      proposal_version   integer not null,
      outcome            text not null check (outcome in ('accept', 'change', 'refuse', 'ask')),
      reason             text not null check (reason <> ''),
      change             text not null default '',
      decided_by         uuid not null references person,
      appointment_id     uuid not null,
      appointment_agency_id uuid not null,
      function_code      text not null,
      decree             text not null check (decree <> ''),
      basis_of_authority text not null check (basis_of_authority <> ''),
      basis_of_content   text not null check (basis_of_content <> ''),
      decided_on         jsonb not null,
      decided_at         timestamptz not null,
      primary key (agency_id, id),
      foreign key (agency_id, proposal_id) references proposal,
      foreign key (appointment_agency_id, appointment_id) references appointment,
      check (outcome <> 'change' or change <> '')
    );
    create trigger decision_kept before update or delete on decision for each row execute function refuse_change();

    create function refuse_deciding_own_proposal() returns trigger language plpgsql as $$
    begin
      if exists (select 1 from proposal p
                 where p.agency_id = new.agency_id and p.id = new.proposal_id and p.proposed_by = new.decided_by)
         or exists (select 1 from proposal_version v
                 where v.agency_id = new.agency_id and v.proposal_id = new.proposal_id and v.sent_by = new.decided_by) then
        raise exception 'nobody decides the own proposal' using errcode = 'restrict_violation', constraint = 'decider_is_not_proposer';
      end if;
      return new;
    end $$;
    create trigger decider_is_not_proposer before insert on decision
      for each row execute function refuse_deciding_own_proposal();

    create table programme (
      agency_id   uuid not null,
      id          uuid not null,
      version     integer not null default 1,
      number      text not null,
      unit_id     uuid not null,
      proposal_id uuid not null,
      title       text not null,
      state       text not null check (state in ('running', 'measuring', 'closed')),
      changed_on  date,
      window_ends_on date,
      started_by  uuid not null references person,
      started_at  timestamptz not null,
      primary key (agency_id, id),
      unique (agency_id, number),
      foreign key (agency_id, unit_id) references unit,
      foreign key (agency_id, proposal_id) references proposal
    );

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
      progress        double precision not null default 0 check (progress between 0 and 1),
      state           text not null check (state in ('planned', 'done', 'verified')),
      done_by         uuid references person,
      done_at         timestamptz,
      primary key (agency_id, id),
      foreign key (agency_id, programme_id) references programme,
      foreign key (agency_id, request_id) references request,
      foreign key (owner_agency_id, owner_unit_id) references unit,
      check (state not in ('done', 'verified') or done_at is not null)
    );

    create table action_progress (
      agency_id   uuid not null,
      id          uuid not null,
      action_id   uuid not null,
      at          timestamptz not null,
      by_person   uuid not null references person,
      progress    double precision not null check (progress between 0 and 1),
      note        text not null,
      file_sha256 text,
      file_name   text,
      primary key (agency_id, id),
      foreign key (agency_id, action_id) references action
    );

    create table effect (
      agency_id    uuid not null,
      id           uuid not null,
      programme_id uuid not null,
      evidence_id  uuid not null,
      design       text not null,
      estimate     double precision,
      low          double precision,
      high         double precision,
      level        double precision not null,
      measured_unit text not null,
      verdict      text not null check (verdict in ('worked', 'not-shown', 'made-worse')),
      reached_prediction boolean,
      result       jsonb not null,
      computed_at  timestamptz not null,
      computed_by  text not null,
      primary key (agency_id, id),
      foreign key (agency_id, programme_id) references programme,
      foreign key (agency_id, evidence_id) references evidence
    );

    create table verification (
      agency_id    uuid not null,
      id           uuid not null,
      subject_kind text not null check (subject_kind in ('action', 'effect')),
      subject_id   uuid not null,
      outcome      text not null check (outcome in ('confirmed', 'rejected')),
      reason       text not null check (reason <> ''),
      verified_by  uuid not null references person,
      verified_at  timestamptz not null,
      primary key (agency_id, id)
    );
    create unique index verification_once on verification (agency_id, subject_kind, subject_id)
      where outcome = 'confirmed' or subject_kind = 'effect';
    create trigger verification_kept before update or delete on verification for each row execute function refuse_change();

    create function people_of_programme(agency uuid, programme uuid) returns setof uuid language sql stable as $$
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
    $$;

    create function refuse_verifying_own_work() returns trigger language plpgsql as $$
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
    end $$;
    create trigger verifier_is_not_owner before insert on verification
      for each row execute function refuse_verifying_own_work();
  `.execute(db);
}
