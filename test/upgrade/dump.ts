import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { sql } from "kysely";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { quotedName } from "../../src/platform/backup/tables.ts";
import type { Db } from "../../src/platform/db/database.ts";
import { type Column, describeSchema } from "../../src/platform/db/generate/describe.ts";

/** Stands between the parts of a dump; no statement and no row begins like it. */
export const between = "\n--;--\n";

/**
 * A whole database as text: its tables, their rows as COPY writes them, then keys and checks under their names,
 * functions, indexes and triggers, so that rows come in without any rule in their way.
 */
export async function dump(db: Db, url: string): Promise<string> {
  const anyDb = db.withTables<never>();
  const { tables, functions } = await describeSchema(anyDb as never);
  const history =
    "create table schema_migration (name text primary key, ran_at timestamptz not null default now())";
  const names = [...tables.map(({ name }) => name), "schema_migration"];
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const rows: string[] = [];
    for (const name of names) rows.push(await rowsOf(client, name));
    const parts = [
      "create extension if not exists btree_gist",
      "create extension if not exists pg_trgm",
      ...tables.map(
        ({ name, columns }) => `create table ${quotedName(name)} (${columns.map(columnOf).join(", ")})`,
      ),
      history,
      ...rows.filter((part) => part !== ""),
      ...functions,
      ...(await constraintsOf(db)),
      ...tables.flatMap(({ indexes }) => indexes),
      ...tables.flatMap(({ triggers }) => triggers),
      ...(await countersOf(db)),
    ];
    return `${parts.join(between)}\n`;
  } finally {
    await client.end();
  }
}

function columnOf({ name, type, nullable, default: given, identity }: Column): string {
  const parts = [
    quotedName(name),
    type,
    nullable ? null : "not null",
    identity && `generated ${identity} as identity`,
    given && `default ${given}`,
  ];
  return parts.filter(Boolean).join(" ");
}

async function rowsOf(client: Client, table: string): Promise<string> {
  const rows = await text(
    Readable.from(client.query(copyTo(`copy (select * from ${quotedName(table)} order by 1, 2) to stdout`))),
  );
  return rows === "" ? "" : `copy ${quotedName(table)} from stdin\n${rows}`;
}

async function constraintsOf(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ statement: string }>`
    select format('alter table %I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) as statement
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where c.relnamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'x', 'c', 'f') and c.relname <> 'schema_migration'
    order by position(k.contype in 'puxcf'), c.relname, k.conname`.execute(db);
  return rows.map(({ statement }) => statement);
}

/** Identity columns go on after the numbers that were given. */
async function countersOf(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ statement: string }>`
    select format('select setval(pg_get_serial_sequence(%L, %L), greatest((select max(%I) from %I), 1))',
      c.relname, a.attname, a.attname, c.relname) as statement
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
    where c.relnamespace = 'public'::regnamespace and not a.attisdropped order by c.relname`.execute(db);
  return rows.map(({ statement }) => statement);
}
