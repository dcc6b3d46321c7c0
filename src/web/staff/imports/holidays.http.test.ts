import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { aComplaint } from "../../../../test/builders/complaints.ts";
import { at, testContext } from "../../../../test/builders/context.ts";
import { anAgency, aUnit } from "../../../../test/builders/organisations.ts";
import { plain } from "../../../../test/builders/page-text.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { knownOn } from "../../../analytics/calendar/holidays.ts";
import { nationalHolidays } from "../../../analytics/calendar/national-holidays.ts";
import { addHolidays, holidayTable } from "../../../modules/organisations/index.ts";
import { transact } from "../../../platform/db/transact.ts";
import { storeShippedMatrix } from "../../../platform/rights/load-matrix.ts";
import { storeShippedParameters } from "../../../platform/settings/parameters.ts";
import { importRoutes } from "./routes.ts";

const { db } = await databaseOfTest();
const ctx = at(testContext(db), "2025-08-15T02:00:00Z");
await storeShippedMatrix(ctx);
await storeShippedParameters(ctx);
await transact(ctx, (ctx) => addHolidays(ctx, knownOn(nationalHolidays, "2025-08-04")));
const agency = await anAgency(ctx);
await aUnit(ctx, { agency });
const admin = await aPerson(ctx, { agency, role: "agency-admin" });
const officer = await aPerson(ctx, { agency, role: "complaint-officer" });
const path = "/staf/impor/hari-libur";
const decree = "date,type,name,decree\n2025-08-18,CUTI_BERSAMA,Proklamasi,SKB-2025-A\n";

describe("taking a decree of days off in (CAL-03)", () => {
  it("shows the days and the deadlines that move, and changes nothing before it is confirmed", async () => {
    // Received on Friday 15 August 2025: three working days end on the 20th, with Monday 18 off on the 21st.
    await aComplaint(ctx, { agency, day: "2025-08-15" });
    const browser = aBrowser(ctx, [importRoutes], await signInAs(ctx, admin));
    await browser.open(path);
    const checked = await browser.send(path, { file: new File([decree], "skb.csv") });
    expect(plain(checked.html)).toContain("18 Agustus 2025, Proklamasi");
    expect(plain(checked.html)).toContain("verifikasi dan penerusan 20 Agustus 2025 21 Agustus 2025 1");
    const off = async () => (await holidayTable(ctx)).days.some(({ date }) => date === "2025-08-18");
    expect(await off()).toBe(false);
    expect((await browser.send(`${path}/terapkan`, { why: "" })).status).toBe(422);
    expect(await off()).toBe(false);
    const done = await browser.send(`${path}/terapkan`, { why: "SKB 933/2025" });
    expect(done.html).toContain("Hari libur diperbarui");
    expect(await off()).toBe(true);
  });

  it("refuses a file with one bad day whole, and says where", async () => {
    const browser = aBrowser(ctx, [importRoutes], await signInAs(ctx, admin));
    await browser.open(path);
    const refused = await browser.send(path, { file: new File(["date,name\n2025-02-31,X\n"], "x.csv") });
    expect(refused.status).toBe(422);
    expect(plain(refused.html)).toContain("periksa di: 2, date");
  });

  it("is open to the administrator only", async () => {
    const browser = aBrowser(ctx, [importRoutes], await signInAs(ctx, officer));
    expect((await browser.open(path)).status).toBe(403);
  });
});
