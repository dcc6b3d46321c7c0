import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
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
import { aFreePort, type RunningMutu, startMutuProcess, waitUntilReady } from "../setup/running-mutu.ts";

const kills = { process: 20, database: 5 };

let folder: string;
let data: string;
let port: number;
let mutu: RunningMutu;
let token: string;
let agencyId: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "mutu-kill-"));
  data = join(folder, "data");
  port = await aFreePort();
  mutu = await startMutuProcess({ data, port, arguments: ["--no-demo"] });
  await withDatabase(async (db) => {
    const ctx = { ...testContext(db, { settings: settingsHere() }), now: new Date(), random: systemRandom };
    const agency = await anAgency(ctx);
    await aUnit(ctx, { agency });
    const officer = await aPerson(ctx, { agency, role: "complaint-officer" });
    agencyId = agency.id;
    ({ token } = await makeToken(as(ctx, officer), {
      name: "pengirim",
      rights: ["complaint.receive"],
      days: 2,
    }));
  });
}, 120_000);

afterAll(async () => {
  await mutu.end("SIGTERM");
  rmSync(folder, { recursive: true });
}, 60_000);

/** Those of the instance as far as its audit entries are concerned. */
function settingsHere() {
  return { ...testSettings, dataFolder: data, secret: instanceSecret(data) };
}

async function withDatabase<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const url = await runningEmbedded(data);
  if (url === null) throw new Error("the database does not run");
  const db = databaseOf(openPool({ url, name: "mutu test", connections: 2 }, silentLog));
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** Sends one complaint until it is acknowledged, as a program does that was not answered: with the same key. */
async function sendUntilAnswered(key: string): Promise<string> {
  for (;;) {
    const answer = await send(key).catch(() => null);
    if (answer?.status === 200) return Receipt.parse(JSON.parse(answer.body)).number;
    if (answer && answer.status < 500) throw new Error(`${answer.status}: ${answer.body}`);
    await sleep(50);
  }
}

const Receipt = z.object({ number: z.string() });

/** One attempt; a connection that is cut, also within the answer, is no answer. */
async function send(key: string): Promise<{ readonly status: number; readonly body: string }> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/complaints`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json", "Idempotency-Key": key },
    body: JSON.stringify({
      agencyId,
      title: `Pengaduan ${key}`,
      body: "Ditulis selagi server dimatikan paksa berkali-kali.",
      whoMayKnow: "nobody",
    }),
    signal: AbortSignal.timeout(10_000),
  });
  return { status: answer.status, body: await answer.text() };
}

describe("20 x kill -9 of the server and 5 x of PostgreSQL while complaints are posted (REL-01, REL-02)", () => {
  it("leaves every complaint that got a receipt there once, and nothing that was not sent", async () => {
    const receipts = new Map<string, string>();
    let stopped = false;
    const sender = async (name: string) => {
      for (let i = 0; !stopped; i++) {
        const key = `${name}-${String(i).padStart(6, "0")}`;
        receipts.set(key, await sendUntilAnswered(key));
      }
    };
    const senders = Promise.all(["satu", "dua", "tiga"].map(sender));

    for (let i = 0; i < kills.process + kills.database; i++) {
      await sleep(150 + ((i * 137) % 350));
      if (i % 5 === 4) {
        process.kill(mutu.databasePid(), "SIGKILL");
        await waitUntilReady(mutu.address);
      } else {
        await mutu.end("SIGKILL");
        mutu = await startMutuProcess({ data, port, arguments: ["--no-demo"] });
      }
    }
    stopped = true;
    await senders;

    await withDatabase(async (db) => {
      const { rows } = await sql<{
        number: string;
        title: string;
        clocks: number;
        events: number;
        entries: number;
      }>`
        select c.number, c.title,
          (select count(*)::int from clock k where k.complaint_id = c.id) as clocks,
          (select count(*)::int from outbox_event e where e.subject_id = c.id::text) as events,
          (select count(*)::int from audit_entry a where a.subject_id = c.id::text) as entries
        from complaint c order by c.number`.execute(db);
      const sent = [...receipts].map(([key, number]) => `${number} Pengaduan ${key}`).toSorted();
      expect(rows.map(({ number, title }) => `${number} ${title}`).toSorted()).toEqual(sent);
      expect(sent.length).toBeGreaterThan(50);
      expect(rows.filter((row) => row.clocks !== 2 || row.events !== 1 || row.entries !== 1)).toEqual([]);
      const origin = await originOf(settingsHere());
      expect(await verifyAudit(testContext(db), { origin, kept: null })).toMatchObject({
        originSince: 1,
        breaks: [],
      });
      process.stdout.write(
        `${sent.length} complaints acknowledged over ${kills.process} + ${kills.database} kills\n`,
      );
    });
  });
});
