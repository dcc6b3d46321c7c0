import { type Kysely, sql } from "kysely";

/** Secrets of sign-in are kept as hashes; a session lives in the database and can be ended from everywhere. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table credential (
      person_id       uuid primary key references person,
      password_hash   text,
      totp_secret     text,
      totp_confirmed  boolean not null default false,
      totp_last_step  bigint not null default 0,
      recovery_hashes text[] not null default '{}',
      changed_at      timestamptz not null
    );

    create table session (
      token_hash     text primary key,
      person_id      uuid not null references person,
      agency_id      uuid not null,
      appointment_id uuid not null,
      form_secret    text not null,
      started_at     timestamptz not null,
      seen_at        timestamptz not null,
      expires_at     timestamptz not null,
      device         text not null default '',
      foreign key (agency_id, appointment_id) references appointment
    );
    create index session_person on session (person_id);

    create table one_time_link (
      token_hash text primary key,
      kind       text not null check (kind in ('invitation', 'reset', 'sign-in')),
      person_id  uuid not null references person,
      expires_at timestamptz not null,
      used_at    timestamptz
    );

    create table throttle (
      key_hash      text primary key,
      failures      integer not null,
      blocked_until timestamptz,
      last_at       timestamptz not null
    );

    create table api_token (
      id             uuid primary key,
      token_hash     text not null unique,
      name           text not null,
      person_id      uuid references person,
      agency_id      uuid not null,
      appointment_id uuid not null,
      rights         text[] not null,
      created_at     timestamptz not null,
      expires_at     timestamptz not null,
      last_used_at   timestamptz,
      revoked_at     timestamptz,
      foreign key (agency_id, appointment_id) references appointment,
      check (expires_at <= created_at + interval '366 days')
    );
  `.execute(db);
}
