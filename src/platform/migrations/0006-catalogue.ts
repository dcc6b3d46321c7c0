import { type Kysely, sql } from "kysely";

/** Services, their standards as dated versions of 14 promises, and procedures as dated versions of steps (UU 25/2009 Pasal 21; STD-01, STD-05). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table service (
      agency_id  uuid not null references agency,
      id         uuid not null,
      version    integer not null default 1,
      unit_id    uuid not null,
      code       text not null,
      name       text not null,
      name_en    text not null,
      summary    text not null default '',
      created_at timestamptz not null default now(),
      primary key (agency_id, id),
      unique (agency_id, code),
      foreign key (agency_id, unit_id) references unit
    );

    create table standard_version (
      agency_id  uuid not null,
      id         uuid not null,
      service_id uuid not null,
      number     integer not null,
      decree     text not null,
      adopted_on date not null,
      valid      daterange not null check (not isempty(valid)),
      primary key (agency_id, id),
      unique (agency_id, service_id, number),
      foreign key (agency_id, service_id) references service,
      exclude using gist (agency_id with =, service_id with =, valid with &&)
    );

    create table component (
      agency_id           uuid not null,
      standard_version_id uuid not null,
      key                 text not null check (key in ('legalBasis', 'requirements', 'procedure', 'timeLimit', 'fee', 'product',
                            'facilities', 'staffCompetence', 'internalControl', 'complaintHandling', 'staffNumber',
                            'serviceGuarantee', 'safetyGuarantee', 'staffEvaluation')),
      promise             text not null default '',
      reason_empty        text not null default '',
      limit_days          integer check (limit_days > 0),
      limit_day_type      text check (limit_day_type in ('calendar', 'working')),
      meter               text check (meter in ('case-log', 'survey', 'complaints', 'document-check', 'mystery-visit')),
      primary key (agency_id, standard_version_id, key),
      foreign key (agency_id, standard_version_id) references standard_version,
      check (promise <> '' or reason_empty <> '')
    );

    create table procedure_version (
      agency_id  uuid not null,
      id         uuid not null,
      service_id uuid not null,
      number     integer not null,
      name       text not null,
      decree     text not null,
      adopted_on date not null,
      valid      daterange not null check (not isempty(valid)),
      primary key (agency_id, id),
      unique (agency_id, service_id, number),
      foreign key (agency_id, service_id) references service,
      exclude using gist (agency_id with =, service_id with =, valid with &&)
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
      norm_seconds         bigint check (norm_seconds > 0),
      output               text not null default '',
      primary key (agency_id, id),
      unique (agency_id, procedure_version_id, number),
      foreign key (agency_id, procedure_version_id) references procedure_version
    );
  `.execute(db);
}
