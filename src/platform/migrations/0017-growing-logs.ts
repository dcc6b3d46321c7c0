import { type Kysely, sql } from "kysely";

/**
 * Event logs grow: their events lie in parts, one for each month in which cases began, and new events wait in a table until
 * they are put with them. A log without parts was taken in before and lies in one file.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table event_log add column attributes text[] not null default '{}';
    alter table event_log add column folder text;
    create unique index event_log_folder on event_log (agency_id, folder) where folder is not null;

    create table log_part (
      agency_id      uuid not null,
      log_id         uuid not null,
      month          text not null,
      parquet_sha256 text not null,
      cases          integer not null,
      events         integer not null,
      attributes     integer not null,
      replaced_at    timestamptz,
      primary key (agency_id, log_id, month, parquet_sha256),
      foreign key (agency_id, log_id) references event_log on delete cascade
    );
    create unique index log_part_in_use on log_part (agency_id, log_id, month) where replaced_at is null;

    create table waiting_event (
      agency_id   uuid not null,
      log_id      uuid not null,
      key         text not null,
      place       bigint generated always as identity,
      event       jsonb not null,
      received_at timestamptz not null,
      primary key (agency_id, log_id, key),
      foreign key (agency_id, log_id) references event_log on delete cascade
    );
    create index waiting_event_in_order on waiting_event (agency_id, log_id, place);

    create table log_arrival (
      agency_id  uuid not null,
      log_id     uuid not null,
      sha256     text not null,
      file_name  text not null,
      state      text not null check (state in ('done', 'failed')),
      reason     text,
      events     integer not null,
      duplicates integer not null,
      rejected   integer not null,
      arrived_at timestamptz not null,
      primary key (agency_id, log_id, sha256),
      foreign key (agency_id, log_id) references event_log on delete cascade
    );

    create table cohort (
      agency_id  uuid not null,
      id         uuid not null,
      log_id     uuid not null,
      name       text not null,
      conditions text[] not null,
      created_by text not null,
      created_at timestamptz not null,
      primary key (agency_id, id),
      unique (agency_id, log_id, name),
      foreign key (agency_id, log_id) references event_log on delete cascade
    );
  `.execute(db);
}
