import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { aBrowser, type Browser } from "../../../../test/builders/browser.ts";
import { at, testContext } from "../../../../test/builders/context.ts";
import { aCity, aFinding } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { evidenceRoutes } from "../evidence/routes.tsx";
import { findingRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const city = await aCity(ctx);
const { agency, unit, manager, supervisor, liaison } = city;

async function deskOf(actor: PersonActor): Promise<Browser> {
  const then = at(ctx, "2026-03-02T02:00:00Z");
  return aBrowser(then, [findingRoutes, evidenceRoutes], await signInAs(then, actor));
}

const seen = {
  unitId: unit.id,
  "seenOn.day": "27",
  "seenOn.month": "2",
  "seenOn.year": "2026",
  how: "Kunjungan ke loket, Jumat pagi",
  title: "Papan tarif tertutup lemari",
  weakness: "Warga tidak dapat membaca tarif di loket dua.",
  componentKey: "fee",
  certainty: "certain",
  kind: "execution",
};

const photo = new File(
  [
    Uint8Array.from(
      await sharp({ create: { width: 8, height: 8, channels: 3, background: "teal" } })
        .png()
        .toBuffer(),
    ),
  ],
  "papan tarif.png",
  { type: "image/png" },
);

describe("a finding of what somebody saw (JOB-03)", () => {
  it("is recorded with words and a photo, both frozen as its evidence", async () => {
    const desk = await deskOf(manager);
    expect((await desk.open("/staf/temuan")).html).toContain('href="/staf/temuan/baru"');
    await desk.open("/staf/temuan/baru");
    const found = await desk.send("/staf/temuan/baru", { ...seen, files: photo });
    expect(found.html).toContain("<h1>Papan tarif tertutup lemari</h1>");
    const evidencePath = /href="(\/staf\/bukti\/[^"]+)"/.exec(found.html)?.[1] ?? "";
    const evidence = await desk.open(evidencePath);
    expect(evidence.html).toContain("Kunjungan ke loket, Jumat pagi");
    const file = /href="([^"]+\/berkas\/[0-9a-f]{64})"/.exec(evidence.html)?.[1] ?? "";
    expect((await desk.open(file)).status).toBe(200);
    expect((await desk.open(`${evidencePath}/berkas/${"0".repeat(64)}`)).status).toBe(404);
  });

  it("is refused for a day to come, and keeps what was typed", async () => {
    const desk = await deskOf(manager);
    await desk.open("/staf/temuan/baru");
    const again = await desk.send("/staf/temuan/baru", { ...seen, "seenOn.year": "2027" });
    expect(again.status).toBe(422);
    expect(again.html).toContain("Hari itu belum tiba");
    expect(again.html).toContain('value="Papan tarif tertutup lemari"');
  });

  it("is not recorded by a liaison, who is told whose right that is", async () => {
    const desk = await deskOf(liaison);
    expect((await desk.open("/staf/temuan")).html).not.toContain("/staf/temuan/baru");
    const page = await desk.open("/staf/temuan/baru");
    expect(page.html).toContain("manajer kualitas");
    expect(page.html).not.toContain('name="weakness"');
  });
});

describe("a finding that is not pursued (note of the right finding.open)", () => {
  it("says why, stays readable, and waits for nothing", async () => {
    const finding = await aFinding(ctx, city);
    const desk = await deskOf(manager);
    const path = `/staf/temuan/${agency.id}/${finding.id}`;
    expect((await desk.open(path)).html).toContain(`href="${path}/hentikan"`);
    await desk.open(`${path}/hentikan`);
    const empty = await desk.send(`${path}/hentikan`, { version: "1", reason: "" });
    expect(empty.status).toBe(422);
    const declined = await desk.send(`${path}/hentikan`, {
      version: "1",
      reason: "Data sumbernya keliru: kasus lama tercatat ulang.",
    });
    expect(declined.html).toContain("Tidak dilanjutkan: Data sumbernya keliru");
    expect(declined.html).not.toContain(`href="${path}/usulkan"`);
  });

  it("is a supervisor's to decline when a supervisor opened it, not the manager's", async () => {
    const finding = await aFinding(ctx, { ...city, manager: supervisor });
    const path = `/staf/temuan/${agency.id}/${finding.id}`;
    const desk = await deskOf(manager);
    expect((await desk.open(path)).html).not.toContain(`${path}/hentikan`);
    await desk.open(`${path}/hentikan`);
    const refused = await desk.send(`${path}/hentikan`, {
      version: "1",
      reason: "Menurut saya tidak perlu.",
    });
    expect(refused.status).toBe(403);
    expect(refused.html).toContain("Hanya yang membuka temuan ini, atau pengawas");
    const other = await aPerson(ctx, { agency, role: "supervisor" });
    const others = await deskOf(other);
    await others.open(`${path}/hentikan`);
    const declined = await others.send(`${path}/hentikan`, {
      version: "1",
      reason: "Sudah dijawab oleh temuan lain.",
    });
    expect(declined.html).toContain("Tidak dilanjutkan: Sudah dijawab");
  });
});
