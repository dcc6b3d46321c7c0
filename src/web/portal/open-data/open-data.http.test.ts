import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { aCitizen, aComplaint } from "../../../../test/builders/complaints.ts";
import { as, at, testContext } from "../../../../test/builders/context.ts";
import { aCity, complaintsByWeek } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { aClosedProgramme, verifiedDay } from "../../../../test/builders/results.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { preparePublication, publishResult } from "../../../modules/reports/index.ts";
import { openDataRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const city = await aCity(ctx);
const { agency, manager, head } = city;
const after = at(ctx, verifiedDay);
const citizen = () => aBrowser(as(after, aCitizen(agency)), [openDataRoutes]);
const files = ["pengaduan", "survei", "hasil"].flatMap((name) => [`/data/${name}.csv`, `/data/${name}.json`]);

const programme = await aClosedProgramme(ctx, city);
await complaintsByWeek(ctx, city, { category: "=HYPERLINK(1)", from: "2026-04-06", counts: [6, 5] });
// Months before, in both kinds of places: people give their homes as an area.
for (const day of ["2026-03-03", "2026-03-04"]) {
  await aComplaint(
    ctx,
    { agency, day },
    { area: "Jl. Kenanga No. 7 RT 02/RW 05", body: "Rahasia: mawar jingga." },
  );
}
const input = { agencyId: agency.id, programmeId: programme.id };
const draft = await preparePublication(as(after, manager), input);
const published = { agencyId: agency.id, publicationId: draft.id, version: draft.version };
await publishResult(as(after, head), published);

describe("open data (privacy section 6)", () => {
  it("is offered with its definition and licence, under both addresses", async () => {
    for (const path of ["/data", "/data-terbuka"]) {
      const { html } = await citizen().open(path);
      expect(html).toContain("CC BY 4.0");
      for (const file of files) expect(html).toContain(`href="${file}"`);
    }
  });

  it("holds no text of a complaint and nothing of a reporter", async () => {
    for (const file of files) {
      const { status, html } = await citizen().open(file);
      expect(status).toBe(200);
      for (const secret of ["Wulan", "wulan@contoh.id", "mawar jingga", "Kenanga", "Antrean panjang"]) {
        expect(html).not.toContain(secret);
      }
    }
  });

  it("shows no small count, and whole months only", async () => {
    const { html } = await citizen().open("/data/pengaduan.json");
    const { rows, licence } = JSON.parse(html);
    expect(licence).toBe("CC-BY-4.0");
    expect(rows.length).toBeGreaterThan(5);
    for (const { count, hidden, month } of rows) {
      expect(hidden ? count === null : count === 0 || count >= 5).toBe(true);
      expect(month === "all" || month <= "2026-05").toBe(true);
    }
  });

  it("cannot run as a formula in a spreadsheet", async () => {
    const { html } = await citizen().open("/data/pengaduan.csv");
    expect(html).toContain("'=HYPERLINK(1)");
    expect(html).not.toMatch(/(^|,)=HYPERLINK/m);
  });

  it("tells of every published change what was predicted and what came", async () => {
    const { rows } = JSON.parse((await citizen().open("/data/hasil.json")).html);
    expect(rows).toMatchObject([
      { result: draft.id, verdict: "worked", wanted: "lower", predicted_size: 3, changed_on: "2026-03-09" },
    ]);
    expect(rows[0].low).toBeLessThan(rows[0].estimate);
  });

  it("holds nothing of a result that is not published", async () => {
    await sql`update publication set state = 'draft'`.execute(db);
    expect(JSON.parse((await citizen().open("/data/hasil.json")).html).rows).toEqual([]);
  });
});
