import { sql } from "kysely";
import type { Clock } from "../clock.ts";
import type { Db } from "../db/database.ts";
import { stateOfWall } from "../db/wall/build-wall.ts";
import { tablesBehindWall } from "../db/wall/policies.ts";
import type { Migration } from "../migrations/index.ts";
import { stateOf, type Verdict, verdict } from "./verdict.ts";

const OLDEST_SERVER = 15;
/** Seconds between the clock of this process and that of the database. */
const CLOCK = { look: 5, broken: 60 } as const;

/** Without these a crash may take back what was acknowledged (REL-01). */
const KEEPING_PROMISES = ["fsync", "synchronous_commit", "full_page_writes"] as const;

/** The server, its settings, its clock, and the schema in it. */
export async function checkDatabase(
  db: Db,
  migrations: readonly Migration[],
  clock: Clock,
  hasRowPolicies: boolean,
): Promise<readonly Verdict[]> {
  return [
    await checkVersion(db),
    await checkSettings(db),
    await checkEncoding(db),
    await checkClock(db, clock),
    await checkMigrations(db, migrations),
    await checkWall(db, hasRowPolicies),
  ];
}

async function checkVersion(db: Db): Promise<Verdict> {
  const version = await setting(db, "server_version");
  const state = Number.parseInt(version, 10) >= OLDEST_SERVER ? "ok" : "broken";
  return verdict("server", state, "doctor.server", { version, oldest: OLDEST_SERVER }, "doctor.server.next");
}

async function checkSettings(db: Db): Promise<Verdict> {
  const off: string[] = [];
  for (const name of KEEPING_PROMISES) if ((await setting(db, name)) === "off") off.push(name);
  if (off.length === 0) return verdict("durability", "ok", "doctor.durable");
  return verdict(
    "durability",
    "broken",
    "doctor.not-durable",
    { off: off.join(", ") },
    "doctor.not-durable.next",
  );
}

async function checkEncoding(db: Db): Promise<Verdict> {
  const encoding = await setting(db, "server_encoding");
  const state = encoding === "UTF8" ? "ok" : "broken";
  return verdict("encoding", state, "doctor.encoding", { encoding }, "doctor.encoding.next");
}

async function checkClock(db: Db, clock: Clock): Promise<Verdict> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db);
  const here = clock.now().getTime();
  const seconds = Math.round(Math.abs((rows[0]?.now.getTime() ?? 0) - here) / 1000);
  return verdict(
    "clock",
    stateOf(seconds, CLOCK.look, CLOCK.broken),
    "doctor.clock",
    { seconds },
    "doctor.clock.next",
  );
}

async function checkMigrations(db: Db, migrations: readonly Migration[]): Promise<Verdict> {
  const rows = await ranMigrations(db);
  const known = new Set(migrations.map(({ name }) => name));
  const newer = rows.filter(({ name }) => !known.has(name)).length;
  if (newer > 0)
    return verdict("schema", "broken", "doctor.schema-newer", { n: newer }, "doctor.schema-newer.next");
  const missing = migrations.length - rows.length;
  if (missing > 0)
    return verdict("schema", "look", "doctor.schema-older", { n: missing }, "doctor.schema-older.next");
  return verdict("schema", "ok", "doctor.schema", { n: rows.length });
}

/** The policies are those of this version and there as long as they are asked for. */
async function checkWall(db: Db, isAsked: boolean): Promise<Verdict> {
  const wall = await stateOfWall(db);
  const tables = tablesBehindWall.length;
  if (isAsked && wall === "standing") return verdict("row-policies", "ok", "doctor.wall", { tables });
  if (isAsked)
    return verdict("row-policies", "broken", "doctor.wall-missing", {}, "doctor.wall-missing.next");
  if (wall !== "none")
    return verdict("row-policies", "look", "doctor.wall-left", {}, "doctor.wall-left.next");
  return verdict("row-policies", "ok", "doctor.no-wall");
}

/** None on a database that Mutu has never used. */
async function ranMigrations(db: Db): Promise<readonly { name: string }[]> {
  const there = await sql<{ there: boolean }>`
    select to_regclass('schema_migration') is not null as there`.execute(db);
  if (!there.rows[0]?.there) return [];
  return (await sql<{ name: string }>`select name from schema_migration`.execute(db)).rows;
}

async function setting(db: Db, name: string): Promise<string> {
  const { rows } = await sql<{ value: string }>`select current_setting(${name}) as value`.execute(db);
  return rows[0]?.value ?? "";
}
