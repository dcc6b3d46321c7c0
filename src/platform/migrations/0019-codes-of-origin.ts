import { type Kysely, sql } from "kysely";

/**
 * An audit entry carries a code that only Mutu can make, since its key is not in the database (REL-09). Entries from before
 * have none; from which one on it is owed is written down outside the database.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table audit_entry add column mac text check (mac ~ '^[0-9a-f]{64}$');
  `.execute(db);
}
