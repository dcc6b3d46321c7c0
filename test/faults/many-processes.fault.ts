import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeToken } from "../../src/modules/organisations/index.ts";
import { originOf } from "../../src/platform/audit/origin.ts";
import { verifyAudit } from "../../src/platform/audit/verify.ts";
import type { Db } from "../../src/platform/db/database.ts";
import { runningEmbedded } from "../../src/platform/db/embedded/embedded.ts";
import { databaseOf, openPool } from "../../src/platform/db/pool.ts";
import { systemRandom } from "../../src/platform/ids.ts";
import { silentLog } from "../../src/platform/log.ts";
import { instanceSecret } from "../../src/platform/settings/instance-secret.ts";
import { as, testContext, testSettings } from "../builders/context.ts";
import { anAgency, aUnit } from "../builders/organisations.ts";
import { aPerson } from "../builders/people.ts";
import { aFreePort, type RunningMutu, startMutuProcess, startMutuWorker } from "../setup/running-mutu.ts";

let folder: string;
let data: string;
let db: Db;
/** The processes, the one with the database last. */
let processes: readonly Pick<RunningMutu, "end">[];
let pages: readonly RunningMutu[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mutu-many-"));
  data = join(folder, "data");
  const whole = await startMutuProcess({ data, port: await aFreePort(), arguments: ["--no-demo"] });
  const url = (await runningEmbedded(data)) ?? "";
  const shared = { data, databaseUrl: url, port: await aFreePort() };
  const web = await startMutuProcess({ ...shared, arguments: ["--no-demo", "--only", "web"] });
  const worker = await startMutuWorker({ ...shared, port: await aFreePort(), arguments: ["--no-demo"] });
  processes = [web, worker, whole];
  pages = [whole, web];
  db = databaseOf(openPool({ url, name: "mutu test", connections: 2 }, silentLog));
}, 120_000);

afterAll(async () => {
  await db.destroy();
  for (const each of processes) expect((await each.end("SIGTERM")).status).toBe(0);
  rmSync(folder, { recursive: true });
}, 60_000);

describe("two processes with pages and two with jobs on one database (reliability section 3)", () => {
  it("share tokens, numbers and work: everything is told and sealed once", async () => {
    const settings = { ...testSettings, dataFolder: data, secret: instanceSecret(data) };
    const ctx = { ...testContext(db, { settings }), now: new Date(), random: systemRandom };
    const agency = await anAgency(ctx);
    await aUnit(ctx, { agency });
    const officer = await aPerson(ctx, { agency, role: "complaint-officer" });
    const { token } = await makeToken(as(ctx, officer), {
      name: "pengirim",
      rights: ["complaint.receive"],
      days: 2,
    });
    const sent = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        send(pages[i % 2]?.address ?? "", { token, agencyId: agency.id, i }),
      ),
    );
    expect(new Set(sent)).toEqual(new Set([200]));
    await expect.poll(unfinished, { timeout: 30_000 }).toBe("0 0");
    const { rows } = await sql<{ complaints: number; numbers: number }>`
      select count(*)::int as complaints, count(distinct number)::int as numbers from complaint`.execute(db);
    expect(rows).toEqual([{ complaints: 60, numbers: 60 }]);
    const origin = await originOf(settings);
    expect(await verifyAudit(ctx, { origin, kept: null })).toMatchObject({ originSince: 1, breaks: [] });
  });
});

/** One complaint through a process; the status that came back. */
async function send(
  address: string,
  { token, agencyId, i }: { readonly token: string; readonly agencyId: string; readonly i: number },
): Promise<number> {
  const answer = await fetch(`${address}/api/v1/complaints`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${token}`,
      "Content-Type": "application/json",
      "Idempotency-Key": `banyak-${String(i).padStart(6, "0")}`,
    },
    body: JSON.stringify({
      agencyId,
      title: `Pengaduan ke-${i}`,
      body: "Dikirim ke dua proses sekaligus.",
      whoMayKnow: "nobody",
    }),
  });
  await answer.text();
  return answer.status;
}

/** Entries that are not sealed and events that are not told, in one text. */
async function unfinished(): Promise<string> {
  const { rows } = await sql<{ unsealed: number; untold: number }>`
    select (select count(*)::int from audit_entry a left join audit_seal s on s.entry_id = a.id
        where s.entry_id is null) as unsealed,
      (select count(*)::int from outbox_event where not relayed) as untold`.execute(db);
  return `${rows[0]?.unsealed} ${rows[0]?.untold}`;
}
