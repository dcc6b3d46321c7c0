import { type Kysely, sql } from "kysely";

/**
 * What only the inspectorate reads is ciphertext in the database too, and never beside its plain text (PRV-11). Restricted
 * reports of before stay readable until somebody of the inspectorate has a key to seal them to.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table reader_key (
      person_id       uuid primary key references person,
      recipient       text not null unique check (recipient ~ '^age1[a-z0-9]{58}$'),
      sealed_identity text not null check (sealed_identity like '-----BEGIN AGE ENCRYPTED FILE-----%'),
      made_at         timestamptz not null
    );

    alter table complaint
      add column sealed             boolean not null default false,
      add column reporter_recipient text check (reporter_recipient ~ '^age1[a-z0-9]{58}$');
    do $$
      declare old text;
      begin
        select conname into strict old from pg_constraint
          where conrelid = 'complaint'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%state_reason%';
        execute format('alter table complaint drop constraint %I', old);
      end $$;
    alter table complaint
      add constraint complaint_reason
        check (state not in ('postponed', 'archived', 'not-competent') or state_reason <> '' or sealed),
      add constraint complaint_sealed
        check (not sealed or (restricted and title = '' and body = '' and masked_body is null and category = ''
          and area = '' and component_key is null and service_id is null and occurred_on is null
          and state_reason = ''));
    create index complaint_unsealed on complaint (agency_id, id) where restricted and not sealed;

    create table sealed_part (
      agency_id    uuid not null,
      complaint_id uuid not null,
      kind         text not null check (kind in ('report', 'reporter', 'handling', 'attachment')),
      part_id      uuid not null,
      content      text not null check (content like '-----BEGIN AGE ENCRYPTED FILE-----%'),
      recipients   text[] not null check (recipients <> '{}'),
      primary key (agency_id, complaint_id, kind, part_id),
      foreign key (agency_id, complaint_id) references complaint
    );

    create table replaced_file (
      agency_id    uuid not null,
      complaint_id uuid not null,
      sha256       text not null,
      primary key (agency_id, complaint_id, sha256),
      foreign key (agency_id, complaint_id) references complaint
    );

    create function refuse_plain_text() returns trigger language plpgsql as $$
      declare words text := coalesce(to_jsonb(new) ->> 'text', to_jsonb(new) ->> 'name');
      begin
        if words <> '' and exists (select from complaint where complaint.agency_id = new.agency_id
            and complaint.id = new.complaint_id and complaint.sealed) then
          raise exception 'words of a sealed report are stored sealed';
        end if;
        return new;
      end $$;
    create trigger handling_sealed before insert or update on handling
      for each row execute function refuse_plain_text();
    create trigger attachment_sealed before insert or update on attachment
      for each row execute function refuse_plain_text();
    create trigger reporter_sealed before insert or update on reporter
      for each row execute function refuse_plain_text();
  `.execute(db);
}
