// The whole audit trail recomputed: fingerprints, codes, chain. Beside it the server's bare copy of the same rows.
//
//   node bench/audit.bench.ts [ENTRIES]
import { hash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Client } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { type AuditEntry, chainStart, leafOf, link } from "../src/platform/audit/leaf.ts";
import { macKey, macOf } from "../src/platform/audit/mac.ts";
import { verifyAudit } from "../src/platform/audit/verify.ts";
import { systemClock } from "../src/platform/clock.ts";
import { databaseOf, openPool } from "../src/platform/db/pool.ts";
import { openScratch } from "../src/platform/db/scratch.ts";
import { silentLog } from "../src/platform/log.ts";
import { migrations } from "../src/platform/migrations/index.ts";
import { migrate } from "../src/platform/migrations/migrate.ts";
import { consoleContext } from "./filled-instance.ts";
import { printLine } from "./print-line.ts";

const entries = Number(process.argv[2] ?? 1_000_000);
/** Seconds (reliability section 6). */
const target = 30;
const key = macKey(new Uint8Array(32));
const agencyId = "00000000-0000-7000-8000-00000000aaaa";
const begin = Date.UTC(2025, 0, 1);

const folder = mkdtempSync(join(tmpdir(), "mutu-bench-audit-"));
const scratch = await openScratch(systemClock.now(), silentLog);
try {
  await migrate(scratch.url, migrations, silentLog);
  await fill();
  const bare = await secondsOf(copyOut);
  const value = await secondsOf(verify);
  printLine({
    figure: `${entries} audit entries verified: fingerprints, codes, chain; baseline: their bare copy`,
    value: rounded(value),
    unit: "s",
    target,
    baseline: rounded(bare),
    ratio: rounded(value / bare),
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  });
} finally {
  await scratch.throwAway();
  rmSync(folder, { recursive: true });
}

/** Entries as a busy office leaves them, a minute apart, with codes and seals. */
async function fill(): Promise<void> {
  const seals: string[] = [];
  await copyIn("audit_entry", function* () {
    let chain = chainStart;
    for (let seq = 1; seq <= entries; seq += 1) {
      const entry = entryAt(seq);
      const leaf = leafOf(entry);
      chain = link(chain, leaf);
      seals.push(`${seq}\t${entry.id}\t${leaf}\t${chain}\n`);
      yield rowOf(entry, leaf);
    }
  });
  await copyIn("audit_seal", () => seals);
  await withClient((client) => client.query("vacuum analyze audit_entry, audit_seal"));
}

function entryAt(seq: number): AuditEntry {
  const random = hash("sha256", `entry ${seq}`);
  const time = begin + seq * 60_000;
  const hex = time.toString(16).padStart(12, "0");
  return {
    id: `${hex.slice(0, 8)}-${hex.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`,
    at: new Date(time),
    actor: agencyId,
    role: "complaint-officer",
    functionCode: "complaintOfficer",
    agencyId,
    verb: "answer-complaint",
    subjectKind: "complaint",
    subjectId: `0190aaaa-0000-7000-8000-${random.slice(0, 12)}`,
    onVersion: seq % 9,
    why: "Berkas sudah lengkap dan diteruskan kepada unit yang menangani.",
    facts: { kind: "response", step: seq % 7 },
  };
}

function rowOf(entry: AuditEntry, leaf: string): string {
  const { id, at, actor, role, functionCode, verb, subjectKind, subjectId, onVersion, why, facts } = entry;
  return `${[
    ...[id, at.toISOString(), actor, role, functionCode, entry.agencyId, verb, subjectKind, subjectId],
    ...[onVersion, why, JSON.stringify(facts), leaf, macOf(key, leaf)],
  ].join("\t")}\n`;
}

function copyIn(table: string, rows: () => Iterable<string>): Promise<void> {
  return withClient((client) =>
    pipeline(Readable.from(inChunks(rows())), client.query(copyFrom(`copy ${table} from stdin`))),
  );
}

function* inChunks(rows: Iterable<string>): Generator<string> {
  let chunk = "";
  for (const row of rows) {
    chunk += row;
    if (chunk.length < 1 << 18) continue;
    yield chunk;
    chunk = "";
  }
  yield chunk;
}

async function copyOut(): Promise<void> {
  for (const table of ["audit_entry", "audit_seal"])
    await withClient((client) => pipeline(client.query(copyTo(`copy ${table} to stdout`)), nowhere()));
}

function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

async function verify(): Promise<void> {
  const pool = openPool({ url: scratch.url, name: "mutu bench", connections: 2 }, silentLog);
  const db = databaseOf(pool);
  const ctx = consoleContext(db, folder);
  const found = await verifyAudit(ctx, {
    origin: { key, before: { seq: 0, chain: chainStart } },
    kept: null,
  });
  await db.destroy();
  if (found.sealed !== entries || found.breaks.length > 0) throw new Error("the trail is not whole");
}

async function withClient<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: scratch.url });
  await client.connect();
  return work(client).finally(() => client.end());
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
