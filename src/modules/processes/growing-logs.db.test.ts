import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, describe, expect, it } from "vitest";
import { codeOf } from "../../../test/builders/code-of.ts";
import { as, testContext, testSettings } from "../../../test/builders/context.ts";
import { aCity } from "../../../test/builders/improvement.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { advanceImports } from "../../platform/imports/advance.ts";
import { beginImport } from "../../platform/imports/begin.ts";
import {
  arrivalsOf,
  eventLogs,
  extendLogs,
  figureOf,
  logById,
  logImporter,
  receiveEvents,
  type StoredLog,
  watchFolder,
  withStoredLog,
} from "./index.ts";

const dataFolder = mkdtempSync(join(tmpdir(), "mutu-growing-"));
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const { db } = await databaseOfTest();
const ctx = testContext(db, { settings: { ...testSettings, dataFolder } });
await anInstance(ctx);
const { agency, manager, liaison } = await aCity(ctx);
const scope = { agencies: [agency.id], units: "all", restricted: false, identity: false } as const;
const job = as(ctx, { kind: "system", job: "extend-logs", scope });
const mine = as(ctx, manager);

/** The stored file of a log as logs were kept once. */
async function inOneFile(query: string): Promise<string> {
  const path = join(dataFolder, "one.parquet");
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  await connection.run(`copy (${query}) to '${path}' (format parquet)`);
  connection.closeSync();
  instance.closeSync();
  return ctx.files.put(readFileSync(path));
}

/** A log of one case in January, which nobody else touches. */
async function aStoredLog(name: string): Promise<StoredLog> {
  const csv = `case,activity,time,kanal\n${name},Terima,2026-01-05T08:00:00+07:00,loket\n`;
  await beginImport(mine, "log", {
    agencyId: agency.id,
    fileName: `${name}.csv`,
    sha256: await ctx.files.put(Buffer.from(csv)),
    mapping: { columns: {}, constants: { name } },
  });
  await advanceImports(mine, [logImporter]);
  const log = (await eventLogs(mine)).find((one) => one.name === name);
  if (!log) throw new Error("the log was not taken in");
  return log;
}

const again = (log: StoredLog) => logById(mine, log.agencyId, log.id);

const event = (name: string, activity: string, time: string) => ({ case: name, activity, time });

function send(log: StoredLog, events: readonly ReturnType<typeof event>[], actor = mine) {
  return receiveEvents(actor, { agencyId: log.agencyId, logId: log.id, events: [...events] });
}

async function eventsOf(log: StoredLog, name: string) {
  const stored = await again(log);
  return withStoredLog(mine, stored, async (asked) =>
    (await asked.eventsOf(name)).map(({ activity, attributes }) => [activity, attributes.kanal ?? null]),
  );
}

describe("events that a case system sends", () => {
  it("are in their log after the next minute, each once, and the figures are new", async () => {
    const log = await aStoredLog("api");
    const two = [
      event("api", "Periksa", "2026-01-06T08:00:00+07:00"),
      event("lain", "Terima", "2026-02-06T08:00:00+07:00"),
    ];
    expect(await send(log, two)).toEqual({ received: 2, waiting: 0 });
    expect(await send(log, two)).toEqual({ received: 0, waiting: 2 });
    await extendLogs(job);
    expect(await send(log, [...two, event("api", "Terbit", "2026-01-08T08:00:00+07:00")])).toEqual({
      received: 3,
      waiting: 0,
    });
    await extendLogs(job);
    const grown = await again(log);
    expect(grown).toMatchObject({ cases: 2, events: 4, activities: 3 });
    expect(grown.lastAt).toEqual(new Date("2026-02-06T01:00:00Z"));
    expect(grown.parquetSha256).not.toBe(log.parquetSha256);
    expect(await eventsOf(log, "api")).toEqual([
      ["Terima", "loket"],
      ["Periksa", null],
      ["Terbit", null],
    ]);
    expect(await figureOf(mine, grown, "summary")).toMatchObject({ cases: 2, events: 4 });
  });

  it("replace the months that they touch, whose old bytes are forgotten a day later", async () => {
    const log = await aStoredLog("bulan");
    const parts = () =>
      db.selectFrom("log_part").selectAll().where("log_id", "=", log.id).orderBy("month").execute();
    const [before] = await parts();
    await send(log, [event("bulan", "Periksa", "2026-01-06T08:00:00+07:00")]);
    await extendLogs(job);
    expect((await parts()).map(({ replaced_at }) => replaced_at !== null).toSorted()).toEqual([false, true]);
    expect(await ctx.files.get(before?.parquet_sha256 ?? "")).toBeDefined();
    await extendLogs({ ...job, now: new Date(ctx.now.getTime() + 2 * 86_400_000) });
    expect(await parts()).toHaveLength(1);
    await expect(ctx.files.get(before?.parquet_sha256 ?? "")).rejects.toThrow();
    expect(await eventsOf(log, "bulan")).toHaveLength(2);
  });

  it("are refused from those who may not add them", async () => {
    const log = await aStoredLog("hak");
    expect(
      await codeOf(send(log, [event("hak", "Periksa", "2026-01-06T08:00:00Z")], as(ctx, liaison))),
    ).toMatch(/not-yours|not-found/);
  });

  it("grow a log that lies in one file, as logs did before they had parts", async () => {
    const log = await aStoredLog("lama");
    await db.deleteFrom("log_part").where("log_id", "=", log.id).execute();
    const before = await inOneFile(
      "select 'lama' as case_id, 'Terima' as activity, '2026-01-05 01:00:00+00'::timestamptz as time",
    );
    await db
      .updateTable("event_log")
      .set({ parquet_sha256: before, attributes: [] })
      .where("id", "=", log.id)
      .execute();
    await send(log, [event("lama", "Terbit", "2026-01-09T08:00:00+07:00")]);
    await extendLogs(job);
    expect(await eventsOf(log, "lama")).toEqual([
      ["Terima", null],
      ["Terbit", null],
    ]);
  });
});

describe("watched folder of a log", () => {
  const folderOf = (name: string) => join(dataFolder, "logs", agency.id, name);

  function lay(name: string, file: string, content: string, minutesAgo: number): void {
    mkdirSync(folderOf(name), { recursive: true });
    const path = join(folderOf(name), file);
    writeFileSync(path, content);
    const at = new Date(ctx.now.getTime() - minutesAgo * 60_000);
    utimesSync(path, at, at);
  }

  it("takes whole files once and moves them where it is seen what became of them", async () => {
    const log = await aStoredLog("folder");
    await watchFolder(mine, { agencyId: log.agencyId, logId: log.id, folder: "izin" });
    const csv =
      "case,activity,time,kanal\nfolder,Terima,2026-01-05T08:00:00+07:00,loket\nfolder,Terbit,2026-01-09T08:00:00+07:00,web\n";
    lay("izin", "januari.csv", csv, 5);
    lay("izin", "masih-ditulis.csv", csv, 0);
    lay("izin", "rusak.csv", "case,activity\n1,a\n", 5);
    lay("izin", "unduhan.csv.part", csv, 5);
    await extendLogs(job);
    expect(readdirSync(folderOf("izin")).toSorted()).toEqual([
      "done",
      "failed",
      "masih-ditulis.csv",
      "unduhan.csv.part",
    ]);
    expect(readdirSync(join(folderOf("izin"), "done"))).toEqual(["januari.csv"]);
    expect(readdirSync(join(folderOf("izin"), "failed"))).toEqual(["rusak.csv", "rusak.csv.txt"]);
    expect(readFileSync(join(folderOf("izin"), "failed", "rusak.csv.txt"), "utf8")).toContain(
      "Tidak ada kolom time",
    );
    const arrivals = await arrivalsOf(mine, log, 10);
    expect(
      arrivals.map(({ fileName, state, events, duplicates }) => [fileName, state, events, duplicates]),
    ).toEqual(
      expect.arrayContaining([
        ["januari.csv", "done", 1, 1],
        ["rusak.csv", "failed", 0, 0],
      ]),
    );
    lay("izin", "januari.csv", csv, 5);
    await extendLogs(job);
    expect(await eventsOf(log, "folder")).toEqual([
      ["Terima", "loket"],
      ["Terbit", "web"],
    ]);
    expect(readdirSync(join(folderOf("izin"), "done"))).toHaveLength(2);
    expect(await arrivalsOf(mine, log, 10)).toHaveLength(2);
  });

  it("belongs to one log of an agency, and is no longer watched when its name is taken away", async () => {
    const log = await aStoredLog("satu");
    const other = await aStoredLog("dua");
    const named = { agencyId: agency.id, folder: "bersama" };
    await watchFolder(mine, { ...named, logId: log.id });
    expect(await codeOf(watchFolder(mine, { ...named, logId: other.id }))).toMatch(/^invalid/);
    const left = await watchFolder(mine, { ...named, logId: log.id, folder: "" });
    expect(left.folder).toBeNull();
    await watchFolder(mine, { ...named, logId: other.id });
    expect((await again(other)).folder).toBe(`${agency.id}/bersama`);
    expect(existsSync(folderOf("bersama"))).toBe(false);
  });
});
