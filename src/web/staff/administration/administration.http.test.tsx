import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { testContext, testSettings } from "../../../../test/builders/context.ts";
import { anAgency, aUnit } from "../../../../test/builders/organisations.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { hashPassword } from "../../../platform/auth/password.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { newestLetters } from "../../../platform/mail/letters.ts";
import { administrationRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const demonstration = { ...testSettings, demonstration: true };
const ctx = testContext(db, { settings: demonstration });
const agency = await anAgency(ctx, { name: "Dinas Perizinan Rekaan" });
const unit = await aUnit(ctx, { agency, name: "Loket Izin" });
const admin = await aPerson(ctx, { agency, role: "agency-admin" });
const areas = [administrationRoutes(demonstration)];

async function browserOf(actor: PersonActor) {
  return aBrowser(ctx, areas, await signInAs(ctx, actor));
}

let mark = 0;
function invitation(given: Readonly<Record<string, string | readonly string[]>> = {}) {
  mark += 1;
  return {
    name: "Rina Wulandari",
    email: `baru-${mark}@contoh.go.id`,
    functionCode: "liaisonOfficer",
    title: "Penghubung Loket Izin",
    decree: "SK 800/12/2026",
    unitIds: unit.id,
    "lastDay.day": "31",
    "lastDay.month": "12",
    "lastDay.year": "2026",
    ...given,
  };
}

describe("inviting somebody", () => {
  const path = "/staf/administrasi/orang/undang";

  it("writes the position down, mails the way in, and shows the person", async () => {
    const browser = await browserOf(admin);
    await browser.open(path);
    const fields = invitation();
    const done = await browser.send(path, fields);
    expect(done.html).toContain("Undangan sudah dikirim");
    expect(done.html).toContain("02-03-2026 sampai 31-12-2026");
    expect(done.html).toContain("Loket Izin");
    expect((await newestLetters(ctx)).some(({ to }) => to === fields.email)).toBe(true);
    const list = await browser.open("/staf/administrasi/orang");
    expect(list.html).toContain("belum masuk");
  });

  it("keeps everything typed and says how to put it right", async () => {
    const browser = await browserOf(admin);
    await browser.open(path);
    const refused = await browser.send(path, invitation({ decree: "", unitIds: [], email: "bukan surel" }));
    expect(refused.status).toBe(422);
    for (const text of ["alamat surel lengkap", "Nomor surat keputusan: belum diisi"]) {
      expect(refused.html).toContain(text);
    }
    expect(refused.html).toContain('value="Penghubung Loket Izin"');
    expect(refused.html).toContain('value="bukan surel"');
  });

  it("says that at least one unit is needed", async () => {
    const browser = await browserOf(admin);
    await browser.open(path);
    const refused = await browser.send(path, invitation({ unitIds: [] }));
    expect(refused.html).toContain("Pilih paling sedikit satu unit");
  });

  it("asks an administrator with a password for it again", async () => {
    const careful = await aPerson(ctx, { agency, role: "agency-admin" });
    const password = "kuda baterai staples betul";
    const row = {
      person_id: careful.personId,
      password_hash: await hashPassword(password),
      changed_at: ctx.now,
    };
    await db.insertInto("credential").values(row).execute();
    const browser = await browserOf(careful);
    await browser.open(path);
    const refused = await browser.send(path, invitation({ yourPassword: "salah" }));
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('id="yourPassword-error"');
    const done = await browser.send(path, invitation({ yourPassword: password }));
    expect(done.html).toContain("Undangan sudah dikirim");
  });

  it.each(["quality-manager", "complaint-officer", "auditor"] as const)(
    "is closed to the %s",
    async (role) => {
      const browser = await browserOf(await aPerson(ctx, { agency, role }));
      expect((await browser.open(path)).status).toBe(403);
      expect((await browser.open("/staf/administrasi/orang")).html).not.toContain(path);
    },
  );

  it("shows secrets to give only to the accountable official", async () => {
    const official = { role: "decision-maker", functionCode: "accountableOfficial" } as const;
    const page = await (await browserOf(await aPerson(ctx, { agency, ...official }))).open(path);
    expect(page.html).toContain('name="restricted"');
    expect((await (await browserOf(admin)).open(path)).html).not.toContain('name="restricted"');
  });
});

describe("ending a position", () => {
  it("shows what will happen, asks for a reason, and does it once", async () => {
    const held = await aPerson(ctx, { agency, role: "liaison", title: "Penghubung Lama" });
    const browser = await browserOf(admin);
    const path = `/staf/administrasi/tugas/${held.grantId}/akhiri`;
    const page = await browser.open(path);
    expect(page.html).toContain("Akhiri Penghubung Lama?");
    const day = { "lastDay.day": "1", "lastDay.month": "3", "lastDay.year": "2026" };
    expect((await browser.send(path, { ...day, why: "" })).status).toBe(422);
    const done = await browser.send(path, { ...day, why: "Pindah tugas" });
    expect(done.html).toContain("sudah berakhir");
    await browser.open(path);
    const stale = await browser.send(path, { ...day, version: "1", why: "Pindah tugas" });
    expect(stale.status).toBe(409);
  });

  it("of another agency is not found", async () => {
    const stranger = await aPerson(ctx, { agency: await anAgency(ctx) });
    const browser = await browserOf(admin);
    expect((await browser.open(`/staf/administrasi/tugas/${stranger.grantId}/akhiri`)).status).toBe(404);
    expect((await browser.open(`/staf/administrasi/orang/${stranger.personId}`)).status).toBe(404);
  });
});

describe("units", () => {
  it("are added under another one, and a code that is taken is said so", async () => {
    const browser = await browserOf(admin);
    const path = "/staf/administrasi/unit/tambah";
    await browser.open(path);
    const fields = { name: "Loket Reklame", code: "loket-reklame", parentId: unit.id };
    const done = await browser.send(path, fields);
    expect(done.html).toContain("\u2013 Loket Reklame");
    await browser.open(path);
    expect((await browser.send(path, fields)).html).toContain("Kode ini sudah dipakai");
  });
});

describe("tokens of programs", () => {
  it("are shown once and revoked with one press", async () => {
    const browser = await browserOf(admin);
    await browser.open("/staf/administrasi/token/buat");
    const made = await browser.send("/staf/administrasi/token/buat", {
      name: "Impor harian",
      rights: "log.import",
      days: "30",
    });
    expect(made.html).toMatch(/<code>mutu_[\w-]{43}<\/code>/);
    const list = await browser.open("/staf/administrasi/token");
    expect(list.html).toContain("Impor harian");
    expect(list.html).not.toContain("mutu_");
    expect((await browser.send("/staf/administrasi/token/cabut")).html).toContain("dicabut");
  });
});

describe("mailbox of the demonstration", () => {
  it("shows the letters with their own links to the administrator", async () => {
    const browser = await browserOf(admin);
    await browser.open("/staf/administrasi/orang/undang");
    await browser.send("/staf/administrasi/orang/undang", invitation());
    const { html } = await browser.open("/staf/administrasi/surat");
    expect(html).toMatch(/<a href="http:\/\/localhost:3000\/undangan\/[\w-]{43}">/);
  });

  it.each(["quality-manager", "decision-maker", "auditor"] as const)("is closed to the %s", async (role) => {
    const browser = await browserOf(await aPerson(ctx, { agency, role }));
    expect((await browser.open("/staf/administrasi/surat")).status).toBe(403);
  });

  it("does not exist in real use", () => {
    for (const mode of [
      { production: true, demonstration: true },
      { production: false, demonstration: false },
    ]) {
      expect(administrationRoutes(mode).map(({ path }) => path)).not.toContain("/staf/administrasi/surat");
    }
  });
});

describe("person of the list", () => {
  it("can be invited again while the invitation waits", async () => {
    const browser = await browserOf(admin);
    await browser.open("/staf/administrasi/orang/undang");
    const fields = invitation();
    await browser.send("/staf/administrasi/orang/undang", fields);
    const again = await browser.send("/staf/administrasi/orang/undang-lagi");
    expect(again.html).toContain("Undangan sudah dikirim");
    expect((await newestLetters(ctx)).filter(({ to }) => to === fields.email)).toHaveLength(2);
  });
});
