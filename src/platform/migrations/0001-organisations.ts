import { type Kysely, sql } from "kysely";

/** Agencies, their units, people, and what each person may do from when to when by which decree (AUT-04). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create extension if not exists btree_gist;
    create extension if not exists pg_trgm;

    create table agency (
      id         uuid primary key,
      code       text not null unique,
      name       text not null,
      name_en    text not null,
      zone       text not null check (zone in ('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura')),
      fictional  boolean not null default false,
      created_at timestamptz not null default now()
    );

    create table unit (
      agency_id  uuid not null references agency,
      id         uuid not null,
      version    integer not null default 1,
      code       text not null,
      name       text not null,
      name_en    text not null,
      parent_id  uuid,
      created_at timestamptz not null default now(),
      primary key (agency_id, id),
      unique (agency_id, code),
      foreign key (agency_id, parent_id) references unit
    );

    create table person (
      id         uuid primary key,
      version    integer not null default 1,
      name       text not null,
      email      text not null check (email = lower(email)),
      active     boolean not null default true,
      fictional  boolean not null default false,
      created_at timestamptz not null default now(),
      unique (email)
    );

    create table appointment (
      agency_id     uuid not null references agency,
      id            uuid not null,
      version       integer not null default 1,
      person_id     uuid not null references person,
      role          text not null check (role in ('quality-manager', 'supervisor', 'decision-maker', 'complaint-officer',
                                                  'liaison', 'inspectorate', 'agency-admin', 'auditor')),
      function_code text not null,
      title         text not null,
      decree        text not null check (decree <> ''),
      basis         text not null default 'attribution'
                    check (basis in ('attribution', 'delegation', 'mandate', 'acting')),
      on_behalf_of  uuid,
      all_units     boolean not null default false,
      restricted    boolean not null default false,
      identity      boolean not null default false,
      valid         daterange not null check (not isempty(valid)),
      created_at    timestamptz not null default now(),
      primary key (agency_id, id),
      foreign key (agency_id, on_behalf_of) references appointment,
      check (basis = 'attribution' or on_behalf_of is not null or basis = 'delegation'),
      check (not restricted or role = 'inspectorate')
    );
    create index appointment_person on appointment (person_id);

    create table appointment_unit (
      agency_id      uuid not null,
      appointment_id uuid not null,
      unit_id        uuid not null,
      primary key (agency_id, appointment_id, unit_id),
      foreign key (agency_id, appointment_id) references appointment on delete cascade,
      foreign key (agency_id, unit_id) references unit
    );

    create table appointment_agency (
      agency_id      uuid not null,
      appointment_id uuid not null,
      sees_agency_id uuid not null references agency,
      primary key (agency_id, appointment_id, sees_agency_id),
      foreign key (agency_id, appointment_id) references appointment on delete cascade
    );
  `.execute(db);
}
