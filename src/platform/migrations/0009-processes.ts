import { type Kysely, sql } from "kysely";

/** Event logs: the events themselves are Parquet, addressed by content; this is what the database knows of them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table event_log (
      agency_id      uuid not null references agency,
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
      end_activities text[] not null default '{}',
      mapping        jsonb not null,
      created_at     timestamptz not null,
      primary key (agency_id, id),
      foreign key (agency_id, unit_id) references unit,
      foreign key (agency_id, service_id) references service,
      foreign key (agency_id, import_id) references import_run
    );

    create table log_figure (
      agency_id  uuid not null,
      log_id     uuid not null,
      name       text not null,
      figure     jsonb not null,
      made_at    timestamptz not null,
      primary key (agency_id, log_id, name),
      foreign key (agency_id, log_id) references event_log on delete cascade
    );
  `.execute(db);
}
