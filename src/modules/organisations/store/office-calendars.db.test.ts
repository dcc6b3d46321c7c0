import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { testContext } from "../../../../test/builders/context.ts";
import { anAgency, aUnit } from "../../../../test/builders/organisations.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { dueWorkingDays } from "../../../analytics/calendar/due.ts";
import { transact } from "../../../platform/db/transact.ts";
import { newId } from "../../../platform/ids.ts";
import { storeShippedParameters } from "../../../platform/settings/parameters.ts";
import type { Unit } from "../nouns/unit.ts";
import { storeShippedHolidays } from "./holidays.ts";
import { dueOfOffice, officeCalendarOf } from "./office-calendars.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await transact(ctx, storeShippedHolidays);
await storeShippedParameters(ctx);
const agency = await anAgency(ctx, { zone: "Asia/Makassar" });
const office = await aUnit(ctx, { agency });
const counter = await aUnit(ctx, { agency, under: office });

/** Six days a week for a unit, from a day on. */
async function sixDays(unit: Unit, from: string): Promise<void> {
  const id = newId(ctx.now, ctx.random);
  const hours = { weekdays: [1, 2, 3, 4, 5, 6], opens: "08:00", closes: "14:00" };
  await db
    .insertInto("office_calendar")
    .values({ agency_id: agency.id, id, name: "Enam hari", ...hours })
    .execute();
  await db
    .insertInto("unit_calendar")
    .values({ agency_id: agency.id, unit_id: unit.id, calendar_id: id, valid: sql`daterange(${from}, null)` })
    .execute();
}

async function dueFrom(day: string, unit: Unit = counter): Promise<string> {
  const calendar = await officeCalendarOf(ctx, { agencyId: agency.id, unitId: unit.id }, day);
  return dueWorkingDays({ from: day, days: 5 }, calendar).day;
}

describe("calendar of a unit (CAL-07)", () => {
  it("is the five-day week until hours are assigned, in the zone of the agency", async () => {
    const calendar = await officeCalendarOf(ctx, { agencyId: agency.id, unitId: counter.id }, "2025-03-27");
    expect(calendar.zone).toBe("Asia/Makassar");
    expect(await dueFrom("2025-03-27")).toBe("2025-04-14");
  });

  it("is that of the nearest unit above, from the day on which it was assigned", async () => {
    await sixDays(office, "2025-03-01");
    expect(await dueFrom("2025-03-27")).toBe("2025-04-11");
    expect(await dueFrom("2025-02-03")).toBe("2025-02-10");
    expect(await dueFrom("2025-03-27", await aUnit(ctx, { agency }))).toBe("2025-04-14");
  });
});

describe("end of a term of a parameter", () => {
  it("is counted in calendar days where the law says days (CAL-09)", async () => {
    const day = await dueOfOffice(
      ctx,
      { agencyId: agency.id, unitId: counter.id },
      "clock.decision",
      "2026-03-02",
    );
    expect(day).toBe("2026-05-01");
  });
});
