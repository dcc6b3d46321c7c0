import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { cp, mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createZstdCompress } from "node:zlib";
import { Client } from "pg";
import { to as copyTo } from "pg-copy-streams";
import { MutuError } from "../errors.ts";
import { hasCode } from "../system-error.ts";
import type { Manifest } from "./manifest.ts";
import { quotedName, tablesInOrder } from "./tables.ts";

type Source = { readonly url: string; readonly filesFolder: string };
type Told = (table: string, rows: number) => void;

/**
 * Writes one consistent backup into a new folder while Mutu goes on: every table as it was at one moment, and every stored
 * file. The folder gets its name when all is there; what is cut short stays `.partial` and is no backup (REL-08).
 * @param folder must not be there yet
 * @throws MutuError `wrong-state` when it is
 */
export async function backUp(source: Source, folder: string, now: Date, told: Told): Promise<Manifest> {
  if (await isThere(folder)) throw new MutuError("wrong-state", "backup.folder-there", { folder });
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(join(partial, "tables"), { recursive: true, mode: 0o700 });
  const client = new Client({ connectionString: source.url, application_name: "mutu backup" });
  await client.connect();
  try {
    await client.query("begin isolation level repeatable read read only");
    const manifest: Manifest = {
      schema: "mutu.backup/1",
      takenAt: now.toISOString(),
      migrations: await names(client, "select name from schema_migration order by name"),
      tables: await writeTables(client, partial, told),
      files: await copyFiles(source.filesFolder, join(partial, "files")),
      audit: await endOfChain(client),
    };
    await client.query("commit");
    await writeFile(join(partial, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`, {
      flush: true,
    });
    await rename(partial, folder);
    return manifest;
  } finally {
    await client.end();
  }
}

async function writeTables(client: Client, folder: string, told: Told): Promise<Manifest["tables"]> {
  const tables: Manifest["tables"] = [];
  for (const name of await tablesInOrder(client)) {
    const rows = client.query(copyTo(`copy ${quotedName(name)} to stdout (format binary)`));
    const hash = createHash("sha256");
    const fingerprint = new Transform({
      transform(chunk, _encoding, done) {
        hash.update(chunk);
        done(null, chunk);
      },
    });
    const file = createWriteStream(join(folder, "tables", `${name}.zst`), { flush: true, mode: 0o600 });
    await pipeline(rows, createZstdCompress(), fingerprint, file);
    tables.push({ name, rows: rows.rowCount, sha256: hash.digest("hex") });
    told(name, rows.rowCount);
  }
  return tables;
}

/** Files are named by their content and never change, so those that came after the moment of the tables do no harm. */
async function copyFiles(from: string, to: string): Promise<string[]> {
  if (!(await isThere(from))) return [];
  const isUnfinished = (path: string) => /\/[0-9a-f]{64}\..+$/.test(path);
  await cp(from, to, { recursive: true, filter: (path) => !isUnfinished(path) });
  const found = await readdir(to, { recursive: true });
  return found
    .map((path) => path.split("/").at(-1) ?? "")
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .toSorted();
}

async function endOfChain(client: Client): Promise<Manifest["audit"]> {
  const { rows } = await client.query<{ seq: number; chain: string }>(
    "select seq::int, chain from audit_seal order by seq desc limit 1",
  );
  return rows[0] ?? null;
}

async function names(client: Client, query: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(query);
  return rows.map((row) => row.name);
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
}
