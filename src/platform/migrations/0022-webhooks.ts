import { type Kysely, sql } from "kysely";

/**
 * Programs of an agency that hear of events. A delivery keeps its day and no event: the minute of an event may be the
 * minute of an anonymous report (PRV-10).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table webhook (
      agency_id       uuid not null references agency,
      id              uuid not null,
      version         integer not null default 1,
      address         text not null check (length(address) <= 500),
      events          text[] not null check (cardinality(events) > 0),
      secret          text not null,
      previous_secret text,
      previous_until  timestamptz,
      failures        integer not null default 0,
      paused_at       timestamptz,
      created_by      text not null,
      created_at      timestamptz not null,
      primary key (agency_id, id),
      unique (agency_id, address),
      check ((previous_secret is null) = (previous_until is null))
    );

    create table webhook_delivery (
      agency_id    uuid not null,
      webhook_id   uuid not null,
      n            bigint generated always as identity,
      event        text not null,
      on_day       date not null,
      status       integer,
      milliseconds integer not null,
      trouble      text,
      primary key (agency_id, webhook_id, n),
      foreign key (agency_id, webhook_id) references webhook on delete cascade
    );
  `.execute(db);
}
