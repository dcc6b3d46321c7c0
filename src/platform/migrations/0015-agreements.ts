import { type Kysely, sql } from "kysely";

/**
 * Where the law lets several functions decide together, a decision that accepts holds the document of each other one
 * (AUT-03). The day of a document is compared with the furthest day on earth, since the zone of the decider is not here.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table decision_agreement (
      agency_id     uuid not null,
      decision_id   uuid not null,
      function_code text not null,
      document      text not null check (document <> ''),
      number        text not null check (number <> ''),
      agreed_on     date not null,
      primary key (agency_id, decision_id, function_code),
      foreign key (agency_id, decision_id) references decision
    );
    create trigger decision_agreement_kept before update or delete on decision_agreement
      for each row execute function refuse_change();

    create function refuse_deciding_alone() returns trigger language plpgsql as $$
    declare
      deciding jsonb;
      agreeing integer;
    begin
      select r -> 'decides' into deciding
        from proposal p, authority_matrix m, jsonb_array_elements(m.matrix -> 'actions') r
        where p.agency_id = new.agency_id and p.id = new.proposal_id
          and m.number = (select max(number) from authority_matrix where valid_from <= new.decided_at)
          and r ->> 'key' = p.right_key and r ->> 'decidesMode' = 'all';
      select count(*) into agreeing from decision_agreement a
        where a.agency_id = new.agency_id and a.decision_id = new.id
          and deciding ? a.function_code and a.function_code <> new.function_code
          and a.agreed_on <= (new.decided_at at time zone 'Etc/GMT-14')::date;
      if agreeing < jsonb_array_length(deciding) - 1 then
        raise exception 'nobody decides alone what several functions decide together'
          using errcode = 'restrict_violation', constraint = 'others_agreed';
      end if;
      return null;
    end $$;
    create constraint trigger others_agreed after insert on decision deferrable initially deferred
      for each row when (new.outcome in ('accept', 'change')) execute function refuse_deciding_alone();
  `.execute(db);
}
