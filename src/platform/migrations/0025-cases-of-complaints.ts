import { type Kysely, sql } from "kysely";

/**
 * A complaint may name the case that it is about, by which it joins the log of the service. Of a sealed report the number is
 * sealed with the rest: what logs answered of cases that were complained of is forgotten when one becomes sealed, since such
 * an answer may name them.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table complaint
      add column case_number text not null default '',
      add constraint complaint_case_sealed check (not (sealed and case_number <> ''));
    create index complaint_case on complaint (agency_id, service_id, lower(case_number)) where case_number <> '';

    alter table log_answer add column about_complaints boolean not null default false;
    create index log_answer_about_complaints on log_answer (agency_id) where about_complaints;

    create function forget_answers_about_complaints() returns trigger language plpgsql as $$
      begin
        delete from log_answer where agency_id = new.agency_id and about_complaints;
        return null;
      end $$;
    create trigger complaint_case_forgotten after update on complaint
      for each row when (new.sealed and old.case_number <> '')
      execute function forget_answers_about_complaints();
  `.execute(db);
}
