import { type Kysely, sql } from "kysely";

/**
 * Complaints with two kinds of clock side by side; who complained is kept apart from what was said (CMP-06, CMP-12); a
 * deadline that a decree moved keeps its old day (CAL-04).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table complaint (
      agency_id           uuid not null references agency,
      id                  uuid not null,
      version             integer not null default 1,
      number              text not null,
      unit_id             uuid not null,
      service_id          uuid,
      state               text not null check (state in ('received', 'awaiting-completion', 'deemed-withdrawn', 'verified',
                            'referred', 'returned', 'in-progress', 'decided', 'notified', 'closed', 'reopened', 'postponed',
                            'archived', 'not-competent')),
      class               text not null check (class in ('information-request', 'aspiration', 'complaint-ordinary',
                            'complaint-oversight', 'unclassified')),
      category            text not null default '',
      component_key       text,
      area                text not null default '',
      channel             text not null check (channel in ('web', 'counter', 'phone', 'letter', 'import', 'api')),
      title               text not null,
      body                text not null,
      masked_body         text,
      occurred_on         date,
      received_at         timestamptz not null,
      target_at           timestamptz,
      answered_at         timestamptz,
      declared_complete_at timestamptz,
      decided_at          timestamptz,
      notified_at         timestamptz,
      closed_at           timestamptz,
      confirmed_at        timestamptz,
      state_reason        text not null default '',
      handler_id          uuid references person,
      closed_by           uuid references person,
      result              text check (result in ('fixed', 'document-issued', 'rule-changed', 'sanction', 'compensated',
                            'explained', 'not-proven')),
      late_filing         boolean not null default false,
      anonymous           boolean not null default false,
      identity_secret     boolean not null default false,
      confidential        boolean not null default false,
      restricted          boolean not null default false,
      receipt_code_hash   text,
      import_id           uuid,
      external_id         text,
      primary key (agency_id, id),
      unique (agency_id, number),
      unique (agency_id, external_id),
      foreign key (agency_id, unit_id) references unit,
      foreign key (agency_id, service_id) references service,
      foreign key (agency_id, import_id) references import_run,
      check (state <> 'closed' or closed_at is not null),
      check (state <> 'closed' or notified_at is not null or channel = 'import'),
      check (state <> 'closed' or result is not null or channel = 'import'),
      check (confirmed_at is null or closed_at is not null or notified_at is not null),
      check (closed_by is null or closed_by <> handler_id),
      check (state not in ('postponed', 'archived', 'not-competent') or state_reason <> ''),
      check (closed_at is null or closed_at >= received_at or channel = 'import')
    );
    create index complaint_received on complaint (agency_id, received_at desc, id);
    create index complaint_open on complaint (agency_id, unit_id, received_at)
      where state not in ('closed', 'archived', 'not-competent', 'deemed-withdrawn');
    create index complaint_category on complaint (agency_id, category, received_at);
    create index complaint_words on complaint using gin ((title || ' ' || body) gin_trgm_ops);

    create table reporter (
      agency_id    uuid not null,
      complaint_id uuid not null,
      name         text not null,
      contact      text not null,
      address      text not null default '',
      primary key (agency_id, complaint_id),
      foreign key (agency_id, complaint_id) references complaint
    );

    create table complaint_number (
      agency_id uuid not null references agency,
      year      integer not null,
      last      integer not null,
      primary key (agency_id, year)
    );

    create table clock (
      agency_id    uuid not null,
      complaint_id uuid not null,
      kind         text not null check (kind in ('response', 'completion', 'decision', 'notice', 'verify-forward',
                     'first-follow-up', 'resolve')),
      day_type     text not null check (day_type in ('calendar', 'working')),
      days         integer not null,
      started_at   timestamptz not null,
      due_on       date not null,
      due_at       timestamptz not null,
      provisional  boolean not null default false,
      parameter_id uuid references regulatory_parameter,
      stopped_at   timestamptz,
      primary key (agency_id, complaint_id, kind),
      foreign key (agency_id, complaint_id) references complaint
    );
    create index clock_running on clock (agency_id, due_at) where stopped_at is null;

    create table clock_move (
      agency_id    uuid not null,
      complaint_id uuid not null,
      kind         text not null check (kind in ('response', 'completion', 'decision', 'notice', 'verify-forward',
                     'first-follow-up', 'resolve')),
      at           timestamptz not null,
      due_before   date not null,
      due_after    date not null,
      decrees      text[] not null,
      primary key (agency_id, complaint_id, kind, at),
      foreign key (agency_id, complaint_id, kind) references clock
    );

    create table clock_pause (
      agency_id    uuid not null,
      complaint_id uuid not null,
      kind         text not null,
      during       tstzrange not null check (not isempty(during)),
      reason       text not null check (reason in ('awaiting-complainant', 'court-case')),
      primary key (agency_id, complaint_id, kind, during),
      foreign key (agency_id, complaint_id, kind) references clock,
      exclude using gist (agency_id with =, complaint_id with =, kind with =, during with &&)
    );

    create table handling (
      agency_id    uuid not null,
      id           uuid not null,
      complaint_id uuid not null,
      at           timestamptz not null,
      kind         text not null check (kind in ('received', 'response-complete', 'response-incomplete', 'answer', 'referral',
                     'return', 'decision', 'notice', 'closing', 'reopening', 'note', 'citizen-message', 'reminder',
                     'classification', 'confirmation', 'withdrawal', 'identity-revealed')),
      by_actor     text not null,
      text         text not null default '',
      to_citizen   boolean not null default false,
      primary key (agency_id, id),
      foreign key (agency_id, complaint_id) references complaint
    );
    create index handling_of on handling (agency_id, complaint_id, at);

    create table attachment (
      agency_id    uuid not null,
      id           uuid not null,
      complaint_id uuid not null,
      sha256       text not null,
      name         text not null,
      media_type   text not null,
      bytes        integer not null,
      primary key (agency_id, id),
      foreign key (agency_id, complaint_id) references complaint
    );
  `.execute(db);
}
