import { type Kysely, sql } from "kysely";

/** What happened stays: audit entries, their seals and frozen evidence can be added, never changed (REL-09). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception '% keeps what happened: rows are added, never changed or removed', tg_table_name
        using errcode = 'restrict_violation';
    end $$;

    create table audit_entry (
      id            uuid primary key,
      at            timestamptz not null,
      actor         text not null,
      role          text,
      function_code text,
      agency_id     uuid,
      verb          text not null,
      subject_kind  text not null,
      subject_id    text not null,
      on_version    integer,
      why           text not null default '',
      facts         jsonb not null default '{}',
      leaf          text not null
    );
    create index audit_entry_subject on audit_entry (subject_kind, subject_id, at);
    create index audit_entry_at on audit_entry (at);

    create table audit_seal (
      seq       bigint primary key,
      entry_id  uuid not null unique,
      leaf      text not null,
      chain     text not null,
      sealed_at timestamptz not null
    );

    create table evidence (
      agency_id  uuid not null references agency,
      id         uuid not null,
      sha256     text not null,
      kind       text not null,
      sentence   jsonb not null,
      definition jsonb not null,
      rows       jsonb not null,
      picture    text,
      taken_at   timestamptz not null,
      taken_by   text not null,
      primary key (agency_id, id)
    );

    create trigger audit_entry_kept before update or delete on audit_entry for each row execute function refuse_change();
    create trigger audit_entry_whole before truncate on audit_entry for each statement execute function refuse_change();
    create trigger audit_seal_kept before update or delete on audit_seal for each row execute function refuse_change();
    create trigger audit_seal_whole before truncate on audit_seal for each statement execute function refuse_change();
    create trigger evidence_kept before update or delete on evidence for each row execute function refuse_change();
    create trigger evidence_whole before truncate on evidence for each statement execute function refuse_change();
  `.execute(db);
}
