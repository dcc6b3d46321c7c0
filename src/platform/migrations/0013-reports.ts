import { type Kysely, sql } from "kysely";

/** What the public and leaders are told, with the figures as they were (RP-02). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table publication (
      agency_id    uuid not null references agency,
      id           uuid not null,
      version      integer not null default 1,
      unit_id      uuid not null,
      programme_id uuid not null,
      told         jsonb not null,
      state        text not null check (state in ('draft', 'published', 'withdrawn')),
      prepared_by  uuid not null references person,
      prepared_at  timestamptz not null,
      published_by uuid references person,
      published_at timestamptz,
      primary key (agency_id, id),
      foreign key (agency_id, unit_id) references unit,
      foreign key (agency_id, programme_id) references programme,
      check (state <> 'published' or published_at is not null),
      check (published_by is null or published_by <> prepared_by)
    );
    create unique index publication_once on publication (agency_id, programme_id) where state <> 'withdrawn';

    create table report (
      agency_id  uuid not null references agency,
      id         uuid not null,
      quarter    text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
      figures    jsonb not null,
      pdf_id_sha256 text not null,
      pdf_en_sha256 text not null,
      built_by   text not null,
      built_at   timestamptz not null,
      primary key (agency_id, id)
    );
  `.execute(db);
}
