import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { addressIn, plain } from "../../../../test/builders/page-text.ts";
import { signInAs } from "../../../../test/builders/people.ts";
import { aStoredLog } from "../../../../test/builders/stored-logs.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { computeAnswers } from "../../../modules/processes/index.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { processRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, manager, liaison } = await aCity(ctx);
const scope = { agencies: [agency.id], units: "all", restricted: false, identity: false } as const;
const job = as(ctx, { kind: "system", job: "compute-answers", scope });
const { path } = await aStoredLog(as(ctx, manager), agency);
// As if the log were too large for a person to wait.
await sql`update event_log set events = 100000000`.execute(db);

async function browserOf(actor: PersonActor) {
  return aBrowser(ctx, [processRoutes], await signInAs(ctx, actor));
}

describe("a page of a large log", () => {
  it("says that it is being computed, asks for itself again, and shows the answer when it is there", async () => {
    const browser = await browserOf(manager);
    const waiting = await browser.open(`${path}/perubahan`);
    expect(waiting.status).toBe(202);
    expect(waiting.headers.get("Refresh")).toBe("2");
    expect(plain(waiting.html)).toContain("Perubahan proses menunggu giliran dihitung");
    expect(plain(waiting.html)).toContain("Anda boleh menutupnya");
    expect(await computeAnswers(job)).toBe(1);
    const there = await browser.open(`${path}/perubahan`);
    expect(there.status).toBe(200);
    expect(there.headers.get("Refresh")).toBeNull();
  });

  it("asks for all its answers at once", async () => {
    const browser = await browserOf(manager);
    expect((await browser.open(`${path}/waktu`)).status).toBe(202);
    expect(await computeAnswers(job)).toBe(2);
    expect((await browser.open(`${path}/waktu`)).status).toBe(200);
  });

  it("is stopped and begun again by whoever waits for it", async () => {
    const browser = await browserOf(manager);
    const waiting = await browser.open(`${path}/model?derau=0`);
    const steer = addressIn(waiting.html, /action="([^"]*\/hitungan\/[^"]*)"/);
    const stopped = await browser.send(steer);
    expect(stopped.path).toBe(`${path}/model?derau=0`);
    expect(plain(stopped.html)).toContain("Penghitungan dihentikan: Model proses");
    expect(stopped.headers.get("Refresh")).toBeNull();
    expect(await computeAnswers(job)).toBe(0);
    expect(plain((await browser.send(steer)).html)).toContain("Model proses menunggu giliran dihitung");
    expect(await computeAnswers(job)).toBe(1);
    expect((await browser.open(`${path}/model?derau=0`)).status).toBe(200);
  });

  it("shows why an answer failed, and how far one is that runs", async () => {
    const browser = await browserOf(manager);
    await browser.open(`${path}/banding`);
    await sql`update log_answer set state = 'failed', reason = 'the disk is full' where analysis = 'comparison'`.execute(
      db,
    );
    const failed = await browser.open(`${path}/banding`);
    expect(plain(failed.html)).toContain("Perbandingan kelompok tidak dapat dihitung");
    expect(plain(failed.html)).toContain("the disk is full");
    expect(failed.html).toContain("Hitung lagi");
    await sql`update log_answer set state = 'running', share = 0.4, claim = gen_random_uuid(),
      claimed_until = now() + interval '1 minute', reason = null where analysis = 'comparison'`.execute(db);
    const running = await browser.open(`/en${path}/banding`);
    expect(plain(running.html)).toContain("About 40");
    expect(running.html).toContain('<progress value="0.4"');
  });

  it("says up to when its figures are while newer ones are computed", async () => {
    const browser = await browserOf(manager);
    await sql`update log_answer set content = 'before' where analysis = 'drift'`.execute(db);
    const { html, status } = await browser.open(`${path}/perubahan`);
    expect(status).toBe(200);
    expect(plain(html)).toContain("Sejak itu log bertambah; angka barunya sedang dihitung.");
    await sql`update log_answer set claimed_until = now() where state = 'running'`.execute(db);
    await computeAnswers(job);
    expect(plain((await browser.open(`${path}/perubahan`)).html)).not.toContain("Sejak itu log bertambah");
  });

  it("is not there for another agency", async () => {
    expect((await (await browserOf(liaison)).open(`${path}/perubahan`)).status).toBe(404);
  });
});
