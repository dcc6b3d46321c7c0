import { type Kysely, sql } from "kysely";

/**
 * A report is sealed whole or not at all: when the transaction that seals it ends, its time line and files are without words
 * and nobody who wrote it is named in plain (PRV-11). `refuse_plain_text` refuses what is added to it afterwards.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function refuse_plain_rest() returns trigger language plpgsql as $$
      begin
        if exists (select from complaint where agency_id = new.agency_id and id = new.id and sealed) and (
            exists (select from handling
              where agency_id = new.agency_id and complaint_id = new.id and text <> '')
            or exists (select from attachment
              where agency_id = new.agency_id and complaint_id = new.id and name <> '')
            or exists (select from reporter where agency_id = new.agency_id and complaint_id = new.id)) then
          raise exception 'a report is sealed with all that was said about it';
        end if;
        return null;
      end $$;
    create constraint trigger complaint_sealed_whole after insert or update on complaint
      deferrable initially deferred
      for each row when (new.sealed) execute function refuse_plain_rest()
  `.execute(db);
}
