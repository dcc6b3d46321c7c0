import { type Kysely, sql } from "kysely";

/** A detector is data; a signal is what statistics says is not noise, seen once and followed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table detector (
      agency_id       uuid not null references agency,
      id              uuid not null,
      version         integer not null default 1,
      kind            text not null check (kind in ('complaint-counts', 'step-norm', 'survey-index')),
      name            text not null,
      settings        jsonb not null,
      active          boolean not null default true,
      last_run_at     timestamptz,
      primary key (agency_id, id)
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
      state       text not null check (state in ('raised', 'cleared', 'dismissed', 'in-finding')),
      reason      text not null default '',
      series      jsonb not null,
      raised_at   timestamptz not null,
      primary key (agency_id, id),
      unique (agency_id, detector_id, series_key, rule, first_at),
      foreign key (agency_id, detector_id) references detector,
      foreign key (agency_id, unit_id) references unit,
      foreign key (agency_id, service_id) references service,
      check (state <> 'dismissed' or reason <> '')
    );
  `.execute(db);
}
