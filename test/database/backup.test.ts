import { appendFile, mkdtemp, readdir, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { Client } from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { ReceiveComplaint, receiveComplaint } from "../../src/modules/complaints/index.ts";
import { chainStart } from "../../src/platform/audit/leaf.ts";
import { macKey } from "../../src/platform/audit/mac.ts";
import { sealEntries } from "../../src/platform/audit/seal.ts";
import { verifyAudit } from "../../src/platform/audit/verify.ts";
import { backUp } from "../../src/platform/backup/back-up.ts";
import { restore } from "../../src/platform/backup/restore.ts";
import { urlOfDatabase } from "../../src/platform/db/database-url.ts";
import { databaseOf, openPool } from "../../src/platform/db/pool.ts";
import { folderFiles } from "../../src/platform/files/folder-files.ts";
import { silentLog } from "../../src/platform/log.ts";
import { migrations } from "../../src/platform/migrations/index.ts";
import { as, testContext } from "../builders/context.ts";
import { anInstance } from "../builders/instance.ts";
import { anAgency, aUnit } from "../builders/organisations.ts";
import { databaseOfTest } from "../setup/database-of-test.ts";

const source = await databaseOfTest();
const folder = await mkdtemp(join(tmpdir(), "mutu-backup-test-"));
afterAll(() => rm(folder, { recursive: true }));
const files = folderFiles(join(folder, "files"), () => "unfinished");
const nobody = testContext(source.db, { files });
await anInstance(nobody);
const agency = await anAgency(nobody);
await aUnit(nobody, { agency });
const scope = { agencies: [agency.id], units: "all", restricted: false, identity: false } as const;
const citizen = as(nobody, { kind: "public", scope });
const world = { migrations, log: silentLog, told: () => undefined };

let sent = 0;

async function complain(): Promise<void> {
  sent += 1;
  const sha256 = await files.put(new TextEncoder().encode(`lampiran ${sent}`));
  const intake = ReceiveComplaint.parse({
    agencyId: agency.id,
    title: `Pengaduan ke-${sent}`,
    body: "Antrean loket tidak bergerak sejak pagi.",
    whoMayKnow: "nobody",
  });
  const file = { sha256, name: "bukti.pdf", mediaType: "application/pdf", bytes: 12 };
  await receiveComplaint(citizen, intake, { key: `key ${sent}`, channel: "web", files: [file] });
}

/** An empty database beside the others, and what is in it. */
async function emptyDatabase() {
  const name = `restored_${Math.floor(performance.now() * 1000)}`;
  await statement(source.url, `create database ${name}`);
  const url = urlOfDatabase(source.url, name);
  return { url, drop: () => statement(source.url, `drop database ${name} with (force)`) };
}

async function statement(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

/** Every row of every table as text, by table. */
async function contents(url: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      "select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'schema_migration' order by 1",
    );
    const found: Record<string, readonly string[]> = {};
    for (const { name } of tables.rows) {
      const rows = await client.query<{ row: string }>(`select t::text as row from "${name}" t order by 1`);
      found[name] = rows.rows.map(({ row }) => row);
    }
    return found;
  } finally {
    await client.end();
  }
}

describe("backup and restore (REL-08)", () => {
  it("brings every table back row by row, taken while people went on writing", async () => {
    for (let i = 0; i < 20; i++) await complain();
    await sealEntries(nobody);
    const before = await contents(source.url);
    const load = (async () => {
      for (let i = 0; i < 40; i++) await complain();
    })();
    const dir = join(folder, "first");
    const manifest = await backUp(
      { url: source.url, filesFolder: join(folder, "files") },
      dir,
      nobody.now,
      () => undefined,
    );
    await load;

    const target = await emptyDatabase();
    const filesFolder = join(folder, "restored");
    await restore(dir, { url: target.url, filesFolder }, world);
    const after = await contents(target.url);
    const counted = Object.fromEntries(manifest.tables.map(({ name, rows }) => [name, rows]));
    expect(Object.fromEntries(Object.entries(after).map(([name, rows]) => [name, rows.length]))).toEqual(
      counted,
    );
    for (const [name, rows] of Object.entries(before)) {
      if (!["outbox_event", "complaint_number"].includes(name))
        expect(after[name]).toEqual(expect.arrayContaining([...rows]));
    }

    const origin = { key: macKey(nobody.settings.secret), before: { seq: 0, chain: chainStart } };
    const restored = databaseOf(openPool({ url: target.url, name: "mutu test", connections: 2 }, silentLog));
    expect((await verifyAudit({ ...nobody, db: restored }, { origin, kept: manifest.audit })).breaks).toEqual(
      [],
    );
    const { rows } = await sql<{ sha256: string }>`select sha256 from attachment order by 1`.execute(
      restored,
    );
    const readBack = folderFiles(filesFolder, () => "unfinished");
    for (const { sha256 } of rows) expect((await readBack.get(sha256)).length).toBeGreaterThan(0);
    await complainInto(restored);
    await restored.destroy();
    await target.drop();
  });

  /** What was restored goes on working: the next complaint gets the next number. */
  async function complainInto(db: typeof source.db): Promise<void> {
    const intake = ReceiveComplaint.parse({
      agencyId: agency.id,
      title: "Sesudah pemulihan",
      body: "Pengaduan pertama sesudah dipulihkan.",
      whoMayKnow: "nobody",
    });
    const receipt = await receiveComplaint({ ...citizen, db }, intake, {
      key: "after",
      channel: "web",
      files: [],
    });
    const { n } = await db
      .selectFrom("complaint")
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    expect(receipt.number).toMatch(new RegExp(`-${String(n).padStart(5, "0")}$`));
  }

  it("refuses a damaged or incomplete backup by the name of the file, and a target that holds data", async () => {
    const dir = join(folder, "second");
    await complain();
    await backUp({ url: source.url, filesFolder: join(folder, "files") }, dir, nobody.now, () => undefined);
    const target = await emptyDatabase();
    const into = { url: target.url, filesFolder: join(folder, "nowhere") };
    await appendFile(join(dir, "tables", "complaint.zst"), "x");
    await expect(restore(dir, into, world)).rejects.toMatchObject({
      key: "backup.file-damaged",
      facts: { file: "tables/complaint.zst" },
    });
    await rm(join(dir, "tables", "complaint.zst"));
    await expect(restore(dir, into, world)).rejects.toMatchObject({ key: "backup.file-missing" });
    await target.drop();

    const again = join(folder, "third");
    await backUp({ url: source.url, filesFolder: join(folder, "files") }, again, nobody.now, () => undefined);
    await expect(
      restore(again, { url: source.url, filesFolder: join(folder, "nowhere") }, world),
    ).rejects.toMatchObject({ key: "backup.target-not-empty" });
    const [file = ""] = (await readdir(join(again, "files"), { recursive: true })).filter(
      (name) => name.length > 60,
    );
    await truncate(join(again, "files", file), 1);
    await expect(restore(again, into, world)).rejects.toMatchObject({ key: "backup.file-damaged" });
  });

  it("never writes over a folder that is there", async () => {
    await expect(
      backUp({ url: source.url, filesFolder: join(folder, "files") }, folder, nobody.now, () => undefined),
    ).rejects.toMatchObject({ key: "backup.folder-there" });
  });
});
