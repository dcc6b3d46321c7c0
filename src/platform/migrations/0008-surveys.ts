import { type Kysely, sql } from "kysely";

/** Answers are stored by instrument version, item and element, so that reordering a form changes no result (SKM-01). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table survey_wave (
      agency_id  uuid not null references agency,
      id         uuid not null,
      version    integer not null default 1,
      unit_id    uuid not null,
      name       text not null,
      instrument text not null,
      period     daterange not null check (not isempty(period)),
      population integer check (population >= 0),
      state      text not null check (state in ('open', 'closed')),
      created_at timestamptz not null,
      primary key (agency_id, id),
      foreign key (agency_id, unit_id) references unit
    );

    create table response (
      agency_id   uuid not null,
      id          uuid not null,
      wave_id     uuid not null,
      unit_id     uuid not null,
      service_id  uuid,
      answered_on date not null,
      area        text not null default '',
      channel     text not null check (channel in ('web', 'paper', 'kiosk', 'import')),
      complete    boolean not null,
      comment     text not null default '',
      import_id   uuid,
      external_id text,
      primary key (agency_id, id),
      unique (agency_id, wave_id, external_id),
      foreign key (agency_id, wave_id) references survey_wave,
      foreign key (agency_id, unit_id) references unit,
      foreign key (agency_id, service_id) references service,
      foreign key (agency_id, import_id) references import_run
    );
    create index response_of_wave on response (agency_id, wave_id);

    create table answer (
      agency_id   uuid not null,
      response_id uuid not null,
      item        text not null,
      element     text not null,
      score       smallint not null check (score between 1 and 4),
      primary key (agency_id, response_id, item),
      foreign key (agency_id, response_id) references response on delete cascade
    );

    create table survey_result (
      agency_id   uuid not null,
      id          uuid not null,
      wave_id     uuid not null,
      weight      text not null,
      result      jsonb not null,
      computed_at timestamptz not null,
      computed_by text not null,
      published_at timestamptz,
      primary key (agency_id, id),
      foreign key (agency_id, wave_id) references survey_wave
    );
  `.execute(db);
}
