import { type Kysely, sql } from "kysely";

/** What one agency asks of another, and what climbs the ladder; silence is a state, never a yes (JOB-09, AUT-16, AUT-20). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table request (
      agency_id       uuid not null references agency,
      id              uuid not null,
      version         integer not null default 1,
      unit_id         uuid not null,
      to_agency_id    uuid not null references agency,
      to_unit_id      uuid not null,
      subject_kind    text not null,
      subject_id      uuid not null,
      title           text not null,
      text            text not null,
      due_on          date not null,
      proposed_due_on date,
      state           text not null check (state in ('sent', 'accepted', 'date-proposed', 'refused', 'done', 'withdrawn')),
      reason          text not null default '',
      asked_by        uuid not null references person,
      asked_at        timestamptz not null,
      answered_by     uuid references person,
      answered_at     timestamptz,
      emergency_decree text not null default '',
      primary key (agency_id, id),
      foreign key (agency_id, unit_id) references unit,
      foreign key (to_agency_id, to_unit_id) references unit,
      check (state <> 'refused' or reason <> ''),
      check (state <> 'refused' or emergency_decree = ''),
      check (state <> 'date-proposed' or proposed_due_on is not null)
    );
    create index request_to on request (to_agency_id, to_unit_id, state);

    create table escalation (
      agency_id    uuid not null references agency,
      id           uuid not null,
      subject_kind text not null,
      subject_id   uuid not null,
      rung         integer not null,
      to_function  text not null,
      says         text not null check (says in ('decision-waits', 'silent', 'late')),
      sent_at      timestamptz not null,
      withdrawn_at timestamptz,
      primary key (agency_id, id)
    );
    create unique index escalation_once on escalation (agency_id, subject_kind, subject_id, rung) where withdrawn_at is null;

    create table reminder (
      agency_id    uuid not null references agency,
      id           uuid not null,
      subject_kind text not null,
      subject_id   uuid not null,
      to_function  text not null,
      by_person    uuid not null references person,
      at           timestamptz not null,
      text         text not null default '',
      primary key (agency_id, id)
    );
  `.execute(db);
}
