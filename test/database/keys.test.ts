import { type Kysely, sql } from "kysely";
import { describe, expect, it } from "vitest";
import { tenantTables } from "../../src/platform/db/schema.ts";
import { databaseOfTest } from "../setup/database-of-test.ts";

const { db } = await databaseOfTest();
const tenants = Object.keys(tenantTables);

/** Keys that cannot hold the agency, each with the reason. */
const exceptions: Readonly<Record<string, string>> = {
  "api_token PRIMARY KEY (id)": "a token is found by itself, before anybody knows whose it is",
  "api_token UNIQUE (token_hash)": "a token is found by itself, before anybody knows whose it is",
  "session PRIMARY KEY (token_hash)": "a session is found by its token, before anybody knows whose it is",
};

type Key = {
  readonly table: string;
  readonly columns: readonly string[];
  readonly to: string | null;
  readonly says: string;
};

/** Unique keys and indexes, and foreign keys with the table they point to. */
async function keysOf(db: Kysely<never>): Promise<readonly Key[]> {
  const { rows } = await sql<Key>`
    select c.relname as "table", pg_get_constraintdef(k.oid) as says, t.relname as "to",
      array(select a.attname::text from unnest(k.conkey) n join pg_attribute a on a.attrelid = c.oid and a.attnum = n) as columns
    from pg_constraint k join pg_class c on c.oid = k.conrelid left join pg_class t on t.oid = k.confrelid
    where c.relnamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f', 'x')
    union all
    select c.relname, pg_get_indexdef(i.indexrelid), null,
      array(select a.attname::text from unnest(i.indkey) n join pg_attribute a on a.attrelid = c.oid and a.attnum = n)
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and i.indisunique
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`.execute(db);
  return rows;
}

/** Keys of tenant tables that reach over agencies: a unique one without the agency, a foreign one into a tenant table. */
function reachingOver(keys: readonly Key[]): readonly string[] {
  return keys
    .filter(({ table }) => tenants.includes(table))
    .filter(({ to }) => to === null || tenants.includes(to))
    .filter(({ columns }) => !columns.some((column) => column.endsWith("agency_id")))
    .map(({ table, says }) => `${table} ${says}`)
    .toSorted();
}

describe("keys of tenant tables (architecture section 9)", () => {
  it("hold the agency, so that rows can be distributed by it", async () => {
    const keys = await keysOf(db as unknown as Kysely<never>);
    expect(keys.length).toBeGreaterThan(100);
    expect(reachingOver(keys)).toEqual(Object.keys(exceptions).toSorted());
  });

  it("are missed when they do not", async () => {
    const bad: readonly Key[] = [
      { table: "complaint", columns: ["number"], to: null, says: "UNIQUE (number)" },
      { table: "clock", columns: ["complaint_id"], to: "complaint", says: "FOREIGN KEY (complaint_id)" },
      {
        table: "clock",
        columns: ["parameter_id"],
        to: "regulatory_parameter",
        says: "FOREIGN KEY (parameter_id)",
      },
    ];
    expect(reachingOver(bad)).toEqual(["clock FOREIGN KEY (complaint_id)", "complaint UNIQUE (number)"]);
  });
});
