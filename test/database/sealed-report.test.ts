import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { zstdDecompressSync } from "node:zlib";
import { Client } from "pg";
import sharp from "sharp";
import { afterAll, describe, expect, it } from "vitest";
import { createApi } from "../../src/api/api.ts";
import { readComplaint } from "../../src/modules/complaints/index.ts";
import { makeToken } from "../../src/modules/organisations/index.ts";
import { sealEntries } from "../../src/platform/audit/seal.ts";
import { actorOfToken } from "../../src/platform/auth/actor.ts";
import { backUp } from "../../src/platform/backup/back-up.ts";
import { restore } from "../../src/platform/backup/restore.ts";
import { urlOfDatabase } from "../../src/platform/db/database-url.ts";
import { databaseOf, openPool } from "../../src/platform/db/pool.ts";
import { folderFiles } from "../../src/platform/files/folder-files.ts";
import { type Log, silentLog } from "../../src/platform/log.ts";
import { migrations } from "../../src/platform/migrations/index.ts";
import { complainRoutes } from "../../src/web/portal/complaints/complain-routes.tsx";
import { aBrowser } from "../builders/browser.ts";
import { aCitizen } from "../builders/complaints.ts";
import { as, testContext } from "../builders/context.ts";
import { anInstance } from "../builders/instance.ts";
import { anAgency, aUnit } from "../builders/organisations.ts";
import { aPerson } from "../builders/people.ts";
import { aReader } from "../builders/readers.ts";
import { rowsWith } from "../builders/rows-with.ts";
import { databaseOfTest } from "../setup/database-of-test.ts";

const { db, url } = await databaseOfTest();
const folder = await mkdtemp(join(tmpdir(), "mutu-sealed-test-"));
afterAll(() => rm(folder, { recursive: true }));
const lines: string[] = [];
const log: Log = (level, message, fields) => void lines.push(JSON.stringify({ level, message, ...fields }));
let unfinished = 0;
const files = folderFiles(join(folder, "files"), () => `unfinished-${unfinished++}`);
const nobody = testContext(db, { files, log });
await anInstance(nobody);
const agency = await anAgency(nobody);
await aUnit(nobody, { agency });
const reader = await aReader(nobody, { agency });
const mark = "PENANDA-RAHASIA";
const told = {
  title: `Pungutan ${mark}`,
  body: `Petugas meminta uang ${mark} di loket tiga.`,
  area: `Kecamatan ${mark}`,
  caseNumber: `2611-${mark}`,
  name: `Wulan ${mark}`,
  contact: `${mark}@contoh.id`,
  readableBy: "inspectorate",
};

/** Every byte below a folder, unpacked where it is packed. */
async function bytesIn(place: string): Promise<string> {
  const names = await readdir(place, { recursive: true, withFileTypes: true });
  const texts = names
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const bytes = await readFile(join(parentPath, name));
      return (name.endsWith(".zst") ? zstdDecompressSync(bytes) : bytes).toString("latin1");
    });
  return (await Promise.all(texts)).join("\n");
}

const browser = aBrowser({ ...nobody, actor: aCitizen(agency) }, [complainRoutes]);
await browser.open("/pengaduan");
const picture = sharp({ create: { width: 9, height: 9, channels: 3, background: "#a2b3c4" } });
const bytes = Uint8Array.from(await picture.png().toBuffer());
const page = await browser.send("/pengaduan/terima", {
  ...told,
  target: `${agency.id}/`,
  files: new File([bytes], `${mark}.png`, { type: "image/png" }),
});

const officer = as(nobody, await aPerson(nobody, { agency, role: "complaint-officer" }));
const { token } = await makeToken(officer, { name: "Sistem", rights: ["complaint.receive"], days: 30 });
const api = createApi({
  holderOf: (given) => actorOfToken({ db, now: nobody.now }, given),
  contextFor: async (holder, facts) => ({ ...as(nobody, holder.actor), ...facts }),
});
const answer = await api.request("/complaints", {
  method: "POST",
  headers: {
    Authorization: `Bearer ${token}`,
    "Content-Type": "application/json",
    "Idempotency-Key": "api-1-sealed",
  },
  body: JSON.stringify({ ...told, agencyId: agency.id }),
});

async function ids(): Promise<readonly string[]> {
  const rows = await db.selectFrom("complaint").select("id").orderBy("id").execute();
  return rows.map(({ id }) => id);
}

describe("a restricted report on the portal and through the API (PRV-11)", () => {
  it("is taken and acknowledged", async () => {
    expect(page.status).toBe(200);
    expect(page.html).toContain("Hanya inspektorat yang dapat membacanya");
    expect(answer.status).toBe(200);
    expect(await ids()).toHaveLength(2);
  });

  it("stands as it was written in no column, no file and no line of the log", async () => {
    expect(await rowsWith(db, mark)).toEqual([]);
    expect(await bytesIn(join(folder, "files"))).toContain("age-encryption.org");
    expect(await bytesIn(join(folder, "files"))).not.toMatch(/PENANDA|WEBP|PNG/);
    expect(lines.filter((line) => line.includes(mark))).toEqual([]);
  });

  it("is in no backup in plain words, and opens with the same key after a restore", async () => {
    await sealEntries(nobody);
    const dir = join(folder, "backup");
    await backUp({ url, filesFolder: join(folder, "files") }, dir, nobody.now, () => undefined);
    const kept = await bytesIn(dir);
    expect(kept).toContain("BEGIN AGE ENCRYPTED FILE");
    expect(kept).not.toContain(mark);

    const name = `restored_${Math.floor(performance.now() * 1000)}`;
    const target = urlOfDatabase(url, name);
    await statement(`create database ${name}`);
    const world = { migrations, log: silentLog, told: () => undefined };
    await restore(dir, { url: target, filesFolder: join(folder, "restored") }, world);
    const restored = databaseOf(openPool({ url: target, name: "mutu test", connections: 1 }, silentLog));
    for (const id of await ids()) {
      const { title, body, caseNumber } = await readComplaint({ ...reader.ctx, db: restored }, agency.id, id);
      expect({ title, body, caseNumber }).toEqual({
        title: told.title,
        body: told.body,
        caseNumber: told.caseNumber,
      });
    }
    await restored.destroy();
    await statement(`drop database ${name} with (force)`);
  });
});

async function statement(text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}
