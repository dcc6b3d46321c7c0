import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createZstdDecompress } from "node:zlib";
import { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { MutuError } from "../errors.ts";
import type { Log } from "../log.ts";
import type { Migration } from "../migrations/index.ts";
import { migrate } from "../migrations/migrate.ts";
import { Manifest } from "./manifest.ts";
import { quotedName, tablesInOrder } from "./tables.ts";

type Target = { readonly url: string; readonly filesFolder: string };
type Told = (table: string, rows: number) => void;

/**
 * Loads a backup into an empty database and files folder. Every file of the backup is checked first, so that nothing is
 * loaded from a damaged one; then the tables of its version are made, filled and counted, and newer migrations run.
 * @throws MutuError `invalid` naming the file that is missing or damaged, `wrong-state` when the target holds data or the
 * backup is of a newer Mutu
 */
export async function restore(
  folder: string,
  target: Target,
  world: { readonly migrations: readonly Migration[]; readonly log: Log; readonly told: Told },
): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await checkFiles(folder, manifest);
  const known = new Set(world.migrations.map(({ name }) => name));
  const stranger = manifest.migrations.find((name) => !known.has(name));
  if (stranger) throw new MutuError("wrong-state", "start.newer-database", { migration: stranger });
  await migrate(target.url, world.migrations.slice(0, manifest.migrations.length), world.log);
  await load(folder, manifest, target.url, world.told);
  if (manifest.files.length > 0) await cp(join(folder, "files"), target.filesFolder, { recursive: true });
  await migrate(target.url, world.migrations, world.log);
  return manifest;
}

/** What a backup says that it holds. @throws MutuError `invalid` when its folder has no such file or a damaged one */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = "manifest.json";
  const text = await readFile(join(folder, file), "utf8").catch((cause: unknown) => {
    throw new MutuError("invalid", "backup.file-missing", { file }, { cause });
  });
  const parsed = Manifest.safeParse(safeJson(text));
  if (!parsed.success) throw new MutuError("invalid", "backup.file-damaged", { file });
  return parsed.data;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function checkFiles(folder: string, manifest: Manifest): Promise<void> {
  for (const { name, sha256 } of manifest.tables) await check(folder, `tables/${name}.zst`, sha256);
  for (const sha256 of manifest.files) await check(folder, `files/${sha256.slice(0, 2)}/${sha256}`, sha256);
}

async function check(folder: string, file: string, sha256: string): Promise<void> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(join(folder, file)), hash).catch((cause: unknown) => {
    throw new MutuError("invalid", "backup.file-missing", { file }, { cause });
  });
  if (hash.digest("hex") !== sha256) throw new MutuError("invalid", "backup.file-damaged", { file });
}

async function load(folder: string, manifest: Manifest, url: string, told: Told): Promise<void> {
  const client = new Client({ connectionString: url, application_name: "mutu restore" });
  await client.connect();
  try {
    await client.query("begin");
    const here = new Set(await tablesInOrder(client));
    for (const { name, rows } of manifest.tables) {
      if (!here.has(name)) throw new MutuError("invalid", "backup.table-unknown", { table: name });
      await refuseRows(client, name);
      const loading = client.query(copyFrom(`copy ${quotedName(name)} from stdin (format binary)`));
      await pipeline(
        createReadStream(join(folder, "tables", `${name}.zst`)),
        createZstdDecompress(),
        loading,
      );
      if (loading.rowCount !== rows)
        throw new MutuError("invalid", "backup.file-damaged", { file: `tables/${name}.zst` });
      told(name, rows);
    }
    await goOnCounting(client);
    await client.query("commit");
  } finally {
    await client.end();
  }
}

async function refuseRows(client: Client, table: string): Promise<void> {
  const { rows } = await client.query(`select 1 from ${quotedName(table)} limit 1`);
  if (rows.length > 0) throw new MutuError("wrong-state", "backup.target-not-empty", { table });
}

/**
 * Numbers that the database gives go on after the last one. Events of the last week are relayed once more: the queues are
 * not in the backup, and a subscriber that acted already does not act again (REL-04).
 */
async function goOnCounting(client: Client): Promise<void> {
  await client.query(
    "select setval(pg_get_serial_sequence('outbox_event', 'id'), greatest((select max(id) from outbox_event), 1))",
  );
  await client.query(`
    update outbox_event set relayed = false
    where at > (select max(at) from outbox_event) - interval '7 days'`);
}
