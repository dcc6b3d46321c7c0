import { type Kysely, sql } from "kysely";

/**
 * More ways to prove who somebody is: passkeys, and a provider that the organisation signs on with (ASVS 6.5, 10.5). What
 * is under way belongs to one browser by the hash of its cookie and is removed when it is used. A session remembers when
 * its person last proved themselves again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table passkey (
      id            uuid primary key,
      person_id     uuid not null references person,
      credential_id text not null unique,
      public_key    text not null,
      counter       bigint not null check (counter >= 0),
      transports    text[] not null,
      name          text not null check (length(name) between 1 and 60),
      created_at    timestamptz not null,
      last_used_at  timestamptz
    );
    create index passkey_person on passkey (person_id);

    create table passkey_challenge (
      browser_hash text primary key,
      purpose      text not null check (purpose in ('sign-in', 'register', 'prove')),
      challenge    text not null,
      person_id    uuid references person,
      expires_at   timestamptz not null,
      check ((person_id is null) = (purpose = 'sign-in'))
    );

    create table sign_on_identity (
      issuer       text not null,
      subject      text not null,
      person_id    uuid not null references person,
      linked_at    timestamptz not null,
      last_used_at timestamptz,
      primary key (issuer, subject),
      unique (person_id, issuer)
    );

    create table sign_on_attempt (
      browser_hash text primary key,
      purpose      text not null check (purpose in ('sign-in', 'link', 'invitation', 'prove')),
      state        text not null,
      nonce        text not null,
      verifier     text not null,
      person_id    uuid references person,
      link_hash    text,
      next_page    text not null,
      expires_at   timestamptz not null,
      check ((person_id is null) = (purpose = 'sign-in')),
      check ((link_hash is not null) = (purpose = 'invitation'))
    );

    alter table session add column proven_at timestamptz;
  `.execute(db);
}
