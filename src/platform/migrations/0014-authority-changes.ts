import { type Kysely, sql } from "kysely";

/** A change of the authority matrix waits for a second person, and what was settled stays as it was (AUT-09, AUT-21). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table authority_change (
      id          uuid primary key,
      right_key   text not null,
      holders     jsonb not null,
      on_number   integer not null references authority_matrix,
      valid_from  date not null,
      reason      text not null check (reason <> ''),
      proposed_by uuid not null references person,
      proposed_at timestamptz not null,
      state       text not null check (state in ('waiting', 'confirmed', 'rejected')),
      settled_by  uuid references person,
      settled_at  timestamptz,
      answer      text not null default '',
      number      integer unique references authority_matrix,
      check (settled_by <> proposed_by),
      check ((state = 'waiting') = (settled_by is null)),
      check ((settled_by is null) = (settled_at is null)),
      check ((state = 'confirmed') = (number is not null))
    );
    create unique index authority_change_waiting on authority_change (right_key) where state = 'waiting';
    create trigger authority_change_settled before update on authority_change
      for each row when (old.state <> 'waiting') execute function refuse_change();
    create trigger authority_change_kept before delete on authority_change
      for each row execute function refuse_change();
  `.execute(db);
}
