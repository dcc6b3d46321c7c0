import { type Kysely, sql } from "kysely";

/** What law or practice fixes with a date: parameters, holidays, office calendars, the authority matrix (RP-01, RP-04, AUT-21). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table regulatory_parameter (
      id          uuid primary key,
      key         text not null,
      value       jsonb not null,
      unit        text,
      day_type    text check (day_type in ('calendar', 'working')),
      legal_basis text not null,
      grade       text not null check (grade in ('primary', 'secondary', 'code', 'inferred')),
      valid       daterange not null check (not isempty(valid)),
      entered_by  text not null,
      entered_at  timestamptz not null,
      note        text not null default '',
      exclude using gist (key with =, valid with &&)
    );

    create table holiday_decree (
      id         text primary key,
      numbers    text not null,
      year       integer not null,
      issued_on  date,
      entered_by text not null,
      entered_at timestamptz not null
    );

    create table holiday (
      decree_id  text not null references holiday_decree,
      day        date not null,
      kind       text not null check (kind in ('LIBUR_NASIONAL', 'CUTI_BERSAMA', 'LAINNYA')),
      name       text not null,
      revoked_by text references holiday_decree,
      primary key (decree_id, day, kind)
    );

    create table office_calendar (
      agency_id              uuid not null references agency,
      id                     uuid not null,
      version                integer not null default 1,
      name                   text not null,
      weekdays               integer[] not null,
      opens                  text not null,
      closes                 text not null,
      collective_leave_is_off boolean not null default true,
      primary key (agency_id, id)
    );

    create table unit_calendar (
      agency_id   uuid not null,
      unit_id     uuid not null,
      calendar_id uuid not null,
      valid       daterange not null check (not isempty(valid)),
      primary key (agency_id, unit_id, calendar_id, valid),
      foreign key (agency_id, unit_id) references unit,
      foreign key (agency_id, calendar_id) references office_calendar,
      exclude using gist (agency_id with =, unit_id with =, valid with &&)
    );

    create table authority_matrix (
      number       integer primary key,
      matrix       jsonb not null,
      valid_from   timestamptz not null,
      entered_by   text not null,
      confirmed_by text not null,
      check (entered_by <> confirmed_by)
    );
    create trigger authority_matrix_kept before update or delete on authority_matrix
      for each row execute function refuse_change();
  `.execute(db);
}
