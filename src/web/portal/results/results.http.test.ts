import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { aCitizen } from "../../../../test/builders/complaints.ts";
import { as, at, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { aClosedProgramme, verifiedDay } from "../../../../test/builders/results.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { preparePublication, publishResult } from "../../../modules/reports/index.ts";
import { resultRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const city = await aCity(ctx);
const { agency, manager, head } = city;
const after = at(ctx, verifiedDay);
const citizen = () => aBrowser(as(after, aCitizen(agency)), [resultRoutes]);

describe("you said, we did", () => {
  it("says what will be here while nothing is published", async () => {
    expect((await citizen().open("/hasil")).html).toContain("Belum ada yang diumumkan");
  });

  it("shows nothing of a draft, then the whole thread of what is published, without personal data", async () => {
    const programme = await aClosedProgramme(ctx, city);
    await sql`update finding set weakness = 'Bu Sumiati, 0812-3456-7890, menunggu tiga jam.'
      where agency_id = ${agency.id}`.execute(db);
    const input = { agencyId: agency.id, programmeId: programme.id };
    const draft = await preparePublication(as(after, manager), input);
    const address = `/hasil/${agency.id}/${draft.id}`;
    for (const part of ["", "/gambar.svg", "/angka.csv"]) {
      expect((await citizen().open(`${address}${part}`)).status).toBe(404);
    }
    const published = { agencyId: agency.id, publicationId: draft.id, version: draft.version };
    await publishResult(as(after, head), published);

    const list = (await citizen().open("/hasil")).html;
    expect(list).toContain("1 perubahan sudah dinilai: 1 berhasil, 0 belum terlihat hasilnya, 0 memburuk");
    expect(list).toContain(`href="${address}"`);
    const page = (await citizen().open(address)).html;
    expect(page).toContain("Bu [nama], [telepon], menunggu tiga jam.");
    expect(page).not.toContain("Sumiati");
    expect(page).toContain("Pengaduan tentang antrean per pekan turun 3 pengaduan antara 9 Maret 2026");
    expect(page).toContain("Berhasil. Turun 70 %.");
    const picture = await citizen().open(`${address}/gambar.svg`);
    expect(picture.headers.get("Content-Security-Policy")).toContain("sandbox");
    const series = (await citizen().open(`${address}/angka.csv`)).html;
    expect(series.split("\r\n")[0]).toBe("period_start,value,n");
    expect(series).toContain("2026-03-09,3,");
  });

  it("does not hide what failed", async () => {
    await sql`update publication set told = jsonb_set(told, '{effect,verdict}', '"made-worse"')`.execute(db);
    expect((await citizen().open("/hasil")).html).toContain(
      "0 berhasil, 0 belum terlihat hasilnya, 1 memburuk",
    );
    expect((await citizen().open("/hasil?hasil=memburuk")).html).toContain("Buka loket kedua");
    expect((await citizen().open("/hasil?hasil=berhasil")).html).toContain("Tidak ada yang seperti itu");
    expect((await citizen().open("/en/hasil")).html).toContain("1 change was judged");
  });
});
