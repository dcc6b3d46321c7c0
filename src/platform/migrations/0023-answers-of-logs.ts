import { type Kysely, sql } from "kysely";

/**
 * What was asked of a log and what it answered, so that a page is read and not computed. One row for each question: it holds
 * the answer of one content of the log until that of the next takes its place. Answers can always be computed anew.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table log_answer (
      agency_id     uuid not null,
      log_id        uuid not null,
      asked         text not null,
      analysis      text not null,
      question      text not null,
      conditions    text[] not null,
      zone          text not null,
      code          text not null,
      state         text not null check (state in ('waiting', 'running', 'stopped', 'failed', 'done')),
      due_at        timestamptz not null,
      claim         uuid,
      claimed_until timestamptz,
      is_job        boolean not null default false,
      share         double precision not null default 0,
      reason        text,
      answer        text,
      content       text,
      until_at      timestamptz,
      computed_at   timestamptz,
      milliseconds  integer,
      bytes         integer not null default 0,
      used_at       timestamptz not null,
      primary key (agency_id, log_id, asked),
      foreign key (agency_id, log_id) references event_log on delete cascade,
      check ((state = 'running') = (claim is not null)),
      check ((answer is null) = (content is null))
    );
    create index log_answer_to_do on log_answer (due_at) where state in ('waiting', 'running');
  `.execute(db);
}
