import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { logImporter } from "../src/modules/processes/index.ts";
import { startSession } from "../src/platform/auth/sessions.ts";
import { systemClock } from "../src/platform/clock.ts";
import type { Context } from "../src/platform/context.ts";
import type { Db } from "../src/platform/db/database.ts";
import { transact } from "../src/platform/db/transact.ts";
import { folderFiles } from "../src/platform/files/folder-files.ts";
import { newId, systemRandom } from "../src/platform/ids.ts";
import { advanceImports } from "../src/platform/imports/advance.ts";
import { type ImportRun, importRun, insertRun, type Mapping } from "../src/platform/imports/import-run.ts";
import { jsonLog } from "../src/platform/log.ts";
import { noMail } from "../src/platform/mail/smtp.ts";
import { jobContext } from "../src/platform/make-context.ts";

export const agencyId = "00000000-0000-7000-8000-00000000aaaa";
export const unitId = "00000000-0000-7000-8000-00000000bbbb";
const generator = resolve(import.meta.dirname, "../../shared/oracles/logs/generate-permits.mjs");

/** A context of the console on a running instance. */
export function consoleContext(db: Db, dataFolder: string): Context {
  const around = {
    settings: {
      production: false,
      demonstration: false,
      origin: "http://localhost",
      zone: "Asia/Jakarta",
      dataFolder,
      code: "bench",
      backupDays: 1,
      checkpointFolder: join(dataFolder, "checkpoints"),
      checkpointHours: 0,
      secret: new Uint8Array(32),
      proxies: [],
      outgoingAllow: [],
      smtp: null,
      signOn: null,
    },
    mail: noMail,
    files: folderFiles(join(dataFolder, "files"), () => newId(systemClock.now(), systemRandom)),
    log: jsonLog((line) => void process.stderr.write(line), systemClock.now),
    random: systemRandom,
    clock: systemClock,
  };
  return jobContext(around, db, "bench", [agencyId], new AbortController().signal);
}

/** An agency with so many complaints, of which 2,000 are open with a running clock. */
export async function fillComplaints(db: Db, complaints: number): Promise<void> {
  await sql`insert into agency (id, code, name, name_en, zone, fictional)
    values (${agencyId}, 'ukur', 'Dinas Rekaan', 'Invented Office', 'Asia/Jakarta', true)`.execute(db);
  await sql`insert into unit (agency_id, id, code, name, name_en)
    values (${agencyId}, ${unitId}, 'ukur', 'Bidang Rekaan', 'Invented Unit')`.execute(db);
  await sql`
    insert into complaint (agency_id, id, number, unit_id, state, class, category, area, channel, title, body,
                           received_at, closed_at, notified_at, result, anonymous)
    select ${agencyId}, gen_random_uuid(), 'UKUR-' || i, ${unitId},
           case when i % 50 = 0 then 'received' else 'closed' end, 'complaint-ordinary',
           'Kategori ' || (i % 12), 'Kecamatan ' || (i % 7), 'api', 'Pengaduan ke-' || i,
           'Antrean loket tidak bergerak sejak pagi, nomor ' || i,
           now() - (i % 730) * interval '1 day' - interval '2 days',
           case when i % 50 = 0 then null else now() - (i % 730) * interval '1 day' end,
           case when i % 50 = 0 then null else now() - (i % 730) * interval '1 day' end,
           case when i % 50 = 0 then null else 'fixed' end, true
    from generate_series(1, ${complaints}) i`.execute(db);
  await sql`
    insert into clock (agency_id, complaint_id, kind, day_type, days, started_at, due_on, due_at)
    select agency_id, id, 'response', 'calendar', 14, received_at, (received_at + interval '14 days')::date,
           received_at + interval '14 days'
    from complaint where state = 'received'`.execute(db);
  await sql`vacuum analyze`.execute(db);
}

/** A made-up permit log of so many events, made once for all benches. */
export function permitsCsv(events: number): Uint8Array {
  const folder = join(tmpdir(), "mutu-bench");
  const path = join(folder, `permits-${events}.csv`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(path)) {
    execFileSync(process.execPath, [generator, "--events", String(events), "--format", "csv", "--out", path]);
  }
  return readFileSync(path);
}

/** Takes a made-up permit log of so many events in, as an import does, whichever process reads it. @returns the id of the log */
export async function fillEvents(ctx: Context, events: number, mapping: Mapping = bare): Promise<string> {
  const sha256 = await ctx.files.put(permitsCsv(events));
  const run: ImportRun = {
    agencyId,
    id: newId(ctx.now, ctx.random),
    kind: "log",
    fileName: "permits.csv",
    sha256,
    mapping,
    state: "running",
    rowsTotal: null,
    rowsRead: 0,
    accepted: 0,
    duplicates: 0,
    rejected: 0,
    error: null,
    startedBy: "bench",
    startedAt: ctx.now,
    finishedAt: null,
  };
  await transact(ctx, (ctx) => insertRun(ctx, run));
  for (;;) {
    await advanceImports(ctx, [logImporter], run);
    const { state, error } = await importRun(ctx, agencyId, run.id);
    if (state === "failed") throw new Error(`the log did not come in: ${error}`);
    if (state === "done") return await logOf(ctx, run);
    await sleep(200);
  }
}

const bare: Mapping = { columns: {}, constants: {} };

async function logOf({ db }: Context, { id }: ImportRun): Promise<string> {
  const found = await sql<{ id: string }>`select id from event_log where import_id = ${id}`.execute(db);
  const [log] = found.rows;
  if (!log) throw new Error("the import made no log");
  return log.id;
}

/** A quality manager at work. @returns the cookie of the session */
export async function signedInManager(ctx: Context): Promise<string> {
  const personId = newId(ctx.now, ctx.random);
  const appointmentId = newId(ctx.now, ctx.random);
  await sql`insert into person (id, name, email, fictional)
    values (${personId}, 'Manajer Rekaan', 'manajer@contoh.go.id', true)`.execute(ctx.db);
  await sql`insert into appointment (agency_id, id, person_id, role, function_code, title, decree, all_units, valid)
    values (${agencyId}, ${appointmentId}, ${personId}, 'quality-manager', 'qualityManager', 'Manajer', 'SK 1', true,
            '[2020-01-01,)')`.execute(ctx.db);
  const token = await transact(ctx, (ctx) =>
    startSession(ctx, { personId, agencyId, appointmentId, device: "bench" }),
  );
  return `mutu=${token}`;
}
