import { createHash } from "node:crypto";
import { Kysely, PostgresDialect, type QueryExecutorProvider, sql, type Transaction } from "kysely";
import { MutuError } from "../../errors.ts";
import type { Log } from "../../log.ts";
import { hasCode } from "../../system-error.ts";
import { openPool } from "../pool.ts";
import { policies, scopeFunctions } from "./policies.ts";
import { wallRole } from "./wall-role.ts";

/** Any number, the same in every version of Mutu: of processes that start together, one builds. */
const LOCK = 7_105_414;

/** Written down once and never changed, whoever asks. */
const appendOnly = ["audit_entry", "audit_seal", "evidence"];

/**
 * Puts the policies of this version on the tables of agencies and lets the role of pages and jobs use the tables; or takes
 * the policies away. What stands already as it should is not touched, since a policy is made under a lock on its table.
 * @throws MutuError `wrong-state` when the account of the database may not make the role
 */
export async function buildWall(url: string, isOn: boolean, log: Log): Promise<void> {
  const patient = { connections: 1, statementSeconds: 0, lockSeconds: 60 };
  const pool = openPool({ url, name: "mutu policies", ...patient }, log);
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await db.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx);
      if (isOn) await raiseWall(tx);
      else await razeWall(tx);
    });
  } catch (error) {
    if (isOn && hasCode(error, "42501"))
      throw new MutuError("wrong-state", "start.no-wall-role", { role: wallRole }, { cause: error });
    throw error;
  } finally {
    await db.destroy();
  }
}

/** What the comment on the schema of the wall says while all of this version's stands. */
const plan = createHash("sha256")
  .update([...scopeFunctions, ...policies()].join("\n"))
  .digest("hex");

async function raiseWall(tx: Transaction<unknown>): Promise<void> {
  await makeRole(tx);
  if ((await standingWall(tx)) === plan && (await isOpenToRole(tx))) return;
  await dropPolicies(tx);
  await run(tx, ["create schema if not exists mutu_wall", ...scopeFunctions, ...policies()]);
  await run(tx, [...grants(await schemas(tx)), `comment on schema mutu_wall is '${plan}'`]);
}

async function razeWall(tx: Transaction<unknown>): Promise<void> {
  if ((await standingWall(tx)) === null) return;
  await dropPolicies(tx);
  const { rows } = await sql<{ table: string }>`
    select relname as "table" from pg_class
    where relrowsecurity and relnamespace = 'public'::regnamespace`.execute(tx);
  await run(
    tx,
    rows.map(({ table }) => `alter table ${table} disable row level security`),
  );
  await run(tx, ["drop schema mutu_wall cascade"]);
}

/**
 * Takes the policies off every table, so that a migration may change what they name. The tables stay closed to the role
 * of pages and jobs until the wall is built again.
 */
export async function dropPolicies(tx: Transaction<unknown>): Promise<void> {
  if ((await standingWall(tx)) === null) return;
  const { rows } = await sql<{ table: string }>`
    select tablename as "table" from pg_policies where schemaname = 'public' and policyname = 'wall'`.execute(
    tx,
  );
  await run(
    tx,
    rows.map(({ table }) => `drop policy wall on ${table}`),
  );
  await run(tx, ["comment on schema mutu_wall is 'to be built'"]);
}

/** The plan by which the wall was built; null where there is none. */
async function standingWall(db: QueryExecutorProvider): Promise<string | null> {
  const { rows } = await sql<{ plan: string | null }>`
    select coalesce(obj_description(oid, 'pg_namespace'), '') as plan from pg_namespace
    where nspname = 'mutu_wall'`.execute(db);
  return rows[0]?.plan ?? null;
}

/** A copy of the database on another server has the policies, but no grant to a role that was not there. */
async function isOpenToRole(tx: Transaction<unknown>): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select has_schema_privilege(${wallRole}, 'mutu_wall', 'usage') as open`.execute(tx);
  return rows[0]?.open ?? false;
}

/** Whether the wall of this version stands, another one, or none. */
export async function stateOfWall(db: QueryExecutorProvider): Promise<"standing" | "other" | "none"> {
  const standing = await standingWall(db);
  if (standing === null) return "none";
  return standing === plan ? "standing" : "other";
}

/** Roles belong to the server, so another database of it may have made the role, or be making it now. */
async function makeRole(tx: Transaction<unknown>): Promise<void> {
  await run(tx, [
    `do $$ begin
      if not exists (select from pg_roles where rolname = '${wallRole}') then create role ${wallRole} nologin; end if;
    exception when duplicate_object or unique_violation then null;
    end $$`,
    `do $$ begin
      if not pg_has_role(current_user, '${wallRole}', 'member') then
        execute 'grant ${wallRole} to ' || quote_ident(current_user);
      end if;
    end $$`,
  ]);
}

/** Tables and schemas that the account makes later, such as the queues of jobs, are granted as they are made. */
function grants(schemas: readonly string[]): readonly string[] {
  const use = "select, insert, update, delete on";
  return [
    ...schemas.flatMap((schema) => [
      `grant usage on schema ${schema} to ${wallRole}`,
      `grant ${use} all tables in schema ${schema} to ${wallRole}`,
    ]),
    `alter default privileges grant ${use} tables to ${wallRole}`,
    `alter default privileges grant usage on schemas to ${wallRole}`,
    `revoke update, delete on ${appendOnly.join(", ")} from ${wallRole}`,
    `revoke insert, update, delete on schema_migration from ${wallRole}`,
  ];
}

async function schemas(tx: Transaction<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select nspname as name from pg_namespace where nspname in ('public', 'pgboss', 'mutu_wall')`.execute(tx);
  return rows.map(({ name }) => name);
}

async function run(tx: Transaction<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(tx);
}
