import { type Kysely, sql } from "kysely";

/**
 * A procedure is drawn with decisions, branches and loops, its steps say where their input comes from, and it is drafted
 * before it is adopted (PermenPANRB 35/2012; STD-12). Which persons of case logs act as which actor is data of the service.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table step
      add column norm_day_type   text not null default 'calendar' check (norm_day_type in ('calendar', 'working')),
      add column kind            text not null default 'task' check (kind in ('task', 'decision')),
      add column branch          text not null default 'main'
        check (branch in ('main', 'beside-a', 'beside-b', 'beside-c', 'beside-d',
                          'either-a', 'either-b', 'either-c', 'either-d', 'no')),
      add column is_optional     boolean not null default false,
      add column may_repeat      boolean not null default false,
      add column otherwise       text check (otherwise ~ '^(end|[1-9][0-9]{0,2})$'),
      add column needs           integer[] not null default '{}' check (1 <= all (needs)),
      add column needs_attribute text not null default '',
      add constraint step_activity check (activity <> '' or kind = 'decision'),
      add constraint step_otherwise check ((otherwise is not null) = (kind = 'decision')),
      add constraint step_needs check (needs = '{}' or needs_attribute = '');

    create table procedure_draft (
      agency_id  uuid not null,
      service_id uuid not null,
      version    integer not null default 1,
      name       text not null,
      steps      jsonb not null check (jsonb_typeof(steps) = 'array' and steps <> '[]'),
      saved_by   text not null,
      saved_at   timestamptz not null,
      primary key (agency_id, service_id),
      foreign key (agency_id, service_id) references service
    );

    create table procedure_actor (
      agency_id  uuid not null,
      service_id uuid not null,
      value      text not null check (value <> ''),
      actor      text not null check (actor <> ''),
      primary key (agency_id, service_id, value),
      foreign key (agency_id, service_id) references service
    );
  `.execute(db);
}
