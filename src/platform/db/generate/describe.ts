import { type Kysely, sql } from "kysely";

export type Column = {
  readonly name: string;
  /** As PostgreSQL writes it, such as `timestamp with time zone` or `text[]`. */
  readonly type: string;
  readonly nullable: boolean;
  /** The expression that fills it when it is not given; null when there is none. */
  readonly default: string | null;
  readonly identity: "always" | "by default" | null;
};

export type Table = {
  readonly name: string;
  readonly columns: readonly Column[];
  /** Definitions: the primary key first, then other keys, checks, exclusions. */
  readonly constraints: readonly string[];
  /** Those that no constraint made. */
  readonly indexes: readonly string[];
  readonly triggers: readonly string[];
};

export type Schema = { readonly tables: readonly Table[]; readonly functions: readonly string[] };

type ByTable = { readonly table: string; readonly definition: string };

/** What the database holds of ours: everything in `public` but extensions and the list of migrations, sorted by name. */
export async function describeSchema(db: Kysely<unknown>): Promise<Schema> {
  const columns = await readColumns(db);
  const constraints = await readConstraints(db);
  const indexes = await readIndexes(db);
  const triggers = await readTriggers(db);
  const names = [...new Set(columns.map(({ table }) => table))];
  const of = (rows: readonly ByTable[], name: string) =>
    rows.filter(({ table }) => table === name).map(({ definition }) => definition);
  const tables = names.map((name) => ({
    name,
    columns: columns.filter(({ table }) => table === name),
    constraints: of(constraints, name),
    indexes: of(indexes, name),
    triggers: of(triggers, name),
  }));
  return { tables, functions: await readFunctions(db) };
}

async function readColumns(db: Kysely<unknown>): Promise<readonly (Column & { table: string })[]> {
  const { rows } = await sql<Column & { table: string }>`
    select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
      not a.attnotnull as nullable, pg_get_expr(d.adbin, d.adrelid) as "default",
      case a.attidentity when 'a' then 'always' when 'd' then 'by default' end as identity
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and c.relname <> 'schema_migration'
    order by c.relname, a.attnum`.execute(db);
  return rows;
}

/** Not-null is said with the column. */
async function readConstraints(db: Kysely<unknown>): Promise<readonly ByTable[]> {
  const { rows } = await sql<ByTable>`
    select c.relname as "table", pg_get_constraintdef(k.oid) as definition
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where c.relnamespace = 'public'::regnamespace and k.contype in ('p', 'u', 'f', 'c', 'x')
    order by c.relname, position(k.contype in 'pufcx'), definition`.execute(db);
  return rows;
}

async function readIndexes(db: Kysely<unknown>): Promise<readonly ByTable[]> {
  const { rows } = await sql<ByTable>`
    select c.relname as "table", pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
    order by c.relname, definition`.execute(db);
  return rows;
}

async function readTriggers(db: Kysely<unknown>): Promise<readonly ByTable[]> {
  const { rows } = await sql<ByTable>`
    select c.relname as "table", pg_get_triggerdef(t.oid) as definition
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
    order by c.relname, definition`.execute(db);
  return rows;
}

async function readFunctions(db: Kysely<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{ definition: string }>`
    select pg_get_functiondef(p.oid) as definition
    from pg_proc p
    where p.pronamespace = 'public'::regnamespace
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    order by p.proname`.execute(db);
  return rows.map(({ definition }) => definition);
}
