import { type Kysely, sql } from "kysely";

/** An event goes out if and only if its transaction committed, and a retry never makes two (REL-02, REL-03, REL-04). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table outbox_event (
      id           bigint generated always as identity primary key,
      event_id     uuid not null unique,
      kind         text not null,
      agency_id    uuid,
      subject_kind text not null,
      subject_id   text not null,
      payload      jsonb not null default '{}',
      at           timestamptz not null,
      relayed_at   timestamptz
    );
    create index outbox_event_waiting on outbox_event (id) where relayed_at is null;

    create table processed_event (
      subscriber   text not null,
      event_id     uuid not null,
      processed_at timestamptz not null default now(),
      primary key (subscriber, event_id)
    );

    create table idempotency (
      actor        text not null,
      key          text not null,
      request_hash text not null,
      response     jsonb,
      expires_at   timestamptz not null,
      primary key (actor, key)
    );

    create table letter (
      id         uuid primary key,
      to_address text not null,
      subject    text not null,
      text       text not null,
      created_at timestamptz not null,
      sent_at    timestamptz,
      attempts   integer not null default 0,
      last_error text
    );
    create index letter_waiting on letter (created_at) where sent_at is null;

    create table import_run (
      agency_id   uuid not null references agency,
      id          uuid not null,
      version     integer not null default 1,
      kind        text not null check (kind in ('complaints', 'survey', 'log', 'standards')),
      file_name   text not null,
      sha256      text not null,
      mapping     jsonb not null,
      state       text not null check (state in ('previewed', 'running', 'stopped', 'done', 'failed')),
      rows_total  bigint,
      rows_read   bigint not null default 0,
      accepted    bigint not null default 0,
      duplicates  bigint not null default 0,
      rejected    bigint not null default 0,
      error       text,
      started_by  text not null,
      started_at  timestamptz not null,
      finished_at timestamptz,
      claimed_until timestamptz,
      primary key (agency_id, id)
    );
    create index import_run_waiting on import_run (started_at) where state = 'running';

    create table import_rejected (
      agency_id   uuid not null,
      import_id   uuid not null,
      row_number  bigint not null,
      column_name text not null,
      value       text not null,
      reason      text not null,
      kept        boolean not null default false,
      primary key (agency_id, import_id, row_number, column_name),
      foreign key (agency_id, import_id) references import_run on delete cascade
    );
  `.execute(db);
}
