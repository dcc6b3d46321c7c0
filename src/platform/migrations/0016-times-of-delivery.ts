import { type Kysely, sql } from "kysely";

/**
 * No trace of delivery tells when: the minute at which an event was relayed and handled, or its audit entry was sealed, is
 * the minute of an anonymous report, which keeps only its day (PRV-10).
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table outbox_event add column relayed boolean not null default false;
    update outbox_event set relayed = true where relayed_at is not null;
    drop index outbox_event_waiting;
    alter table outbox_event drop column relayed_at;
    create index outbox_event_waiting on outbox_event (id) where not relayed;
    alter table processed_event drop column processed_at;
    alter table audit_seal drop column sealed_at;
  `.execute(db);
}
