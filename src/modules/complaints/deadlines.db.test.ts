import { describe, expect, it } from "vitest";
import {
  aCitizen,
  aComplaint,
  asItStands,
  everything,
  onDay,
  takeStep,
} from "../../../test/builders/complaints.ts";
import { as, at, testContext } from "../../../test/builders/context.ts";
import { anAgency, aUnit } from "../../../test/builders/organisations.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { type HolidayTable, knownOn } from "../../analytics/calendar/holidays.ts";
import { nationalHolidays } from "../../analytics/calendar/national-holidays.ts";
import type { Context } from "../../platform/context.ts";
import { transact } from "../../platform/db/transact.ts";
import { deliver } from "../../platform/outbox/relay.ts";
import { storeShippedMatrix } from "../../platform/rights/load-matrix.ts";
import { changeParameter } from "../../platform/settings/change-parameter.ts";
import { storeShippedParameters } from "../../platform/settings/parameters.ts";
import { addHolidays, changeHolidays } from "../organisations/index.ts";
import {
  type Clock,
  type ClockKind,
  classifyComplaint,
  clockMovesOf,
  clocksOf,
  deadlinesMovedBy,
  handlingsOf,
  moveDeadlinesWithCalendar,
  respondToComplaint,
  setAsideComplaint,
  tellMore,
  withdrawSilentComplaints,
} from "./index.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
await storeShippedMatrix(nobody);
await storeShippedParameters(nobody);
const knownInAugust = knownOn(nationalHolidays, "2025-08-04");
await transact(nobody, (ctx) => addHolidays(ctx, knownInAugust));

const agency = await anAgency(nobody);
await aUnit(nobody, { agency });
const officer = await aPerson(nobody, { agency, role: "complaint-officer" });
const admin = await aPerson(nobody, { agency, role: "agency-admin" });
const official = await aPerson(nobody, {
  agency,
  role: "decision-maker",
  functionCode: "accountableOfficial",
});
const text = "Ini uraian yang cukup panjang untuk dibaca pelapor.";

async function clockOf(receipt: { agencyId: string; id: string }, kind: ClockKind): Promise<Clock> {
  const clocks = await clocksOf(as(nobody, everything(agency)), receipt.agencyId, receipt.id);
  const found = clocks.find((clock) => clock.kind === kind);
  if (!found) throw new Error(`no clock ${kind}`);
  return found;
}

/** The decree of 7 August 2025, which made Monday 18 August collective leave. */
const decree: HolidayTable = {
  ...nationalHolidays,
  decrees: nationalHolidays.decrees.filter(({ id }) => id === "SKB-2025-A"),
  days: nationalHolidays.days.filter((day) => day.decree === "SKB-2025-A"),
};

/** Takes the decree in and lets the subscribers hear of it, as the relay does. */
async function takeIn(table: HolidayTable, day: string): Promise<void> {
  const ctx = onDay(nobody, day, admin);
  await changeHolidays(ctx, { agencyId: agency.id, table, why: "SKB baru" });
  const row = await db
    .selectFrom("outbox_event")
    .selectAll()
    .where("kind", "=", "calendar.changed")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  await deliver(jobOn(day), moveDeadlinesWithCalendar, {
    eventId: row.event_id,
    kind: row.kind,
    agencyId: row.agency_id,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    payload: row.payload as Record<string, unknown>,
    at: row.at.toISOString(),
  });
}

function jobOn(day: string): Context {
  const scope = { agencies: [agency.id], units: "all", restricted: false, identity: false } as const;
  return onDay(nobody, day, { kind: "system", job: "test", scope });
}

describe("a decree that changes the holidays (CAL-03, CAL-04, CMP-06)", () => {
  it("moves open working-day deadlines, keeps the old day and the decree, and touches no other clock", async () => {
    await changeParameter(onDay(nobody, "2025-08-01", official), {
      agencyId: agency.id,
      key: "clock.verify-forward",
      value: 10,
      legalBasis: "uji",
      grade: "secondary",
      from: "2025-08-01",
      note: "",
    });
    const open = await aComplaint(nobody, { agency, day: "2025-08-04" });
    await takeStep(onDay(nobody, "2025-08-04", officer), open, classifyComplaint, {
      class: "complaint-ordinary" as const,
      category: "Waktu",
      componentKey: null,
      area: "",
    });
    const closed = await aComplaint(nobody, { agency, day: "2025-08-04" });
    await takeStep(onDay(nobody, "2025-08-05", officer), closed, setAsideComplaint, {
      to: "archived" as const,
      text,
    });
    expect((await clockOf(open, "verify-forward")).dueOn).toBe("2025-08-18");
    expect((await clockOf(open, "resolve")).dueOn).toBe("2025-08-22");

    const preview = await deadlinesMovedBy(onDay(nobody, "2025-08-08", admin), decree);
    expect(preview.map(({ before, after }) => [before.kind, before.dueOn, after.dueOn])).toEqual([
      ["verify-forward", "2025-08-18", "2025-08-19"],
      ["resolve", "2025-08-22", "2025-08-25"],
    ]);
    expect((await clockOf(open, "verify-forward")).dueOn).toBe("2025-08-18");

    await takeIn(decree, "2025-08-08");
    const moved = await clockOf(open, "verify-forward");
    expect([moved.dueOn, moved.dueAt.toISOString()]).toEqual(["2025-08-19", "2025-08-19T16:59:59.000Z"]);
    expect((await clockOf(open, "resolve")).dueOn).toBe("2025-08-25");
    expect((await clockOf(open, "response")).dueOn).toBe("2025-08-18");
    expect((await clockOf(closed, "verify-forward")).dueOn).toBe("2025-08-18");
    const history = await clockMovesOf(onDay(nobody, "2025-08-08", officer), agency.id, open.id);
    expect(history).toEqual(
      expect.arrayContaining([
        {
          kind: "verify-forward",
          at: new Date("2025-08-08T02:30:00Z"),
          dueBefore: "2025-08-18",
          dueAfter: "2025-08-19",
          decrees: ["SKB-2025-A"],
        },
      ]),
    );
    expect(history).toHaveLength(2);
  });

  it("makes a provisional date certain once the holidays of its year are known (CAL-05)", async () => {
    const receipt = await aComplaint(nobody, { agency, day: "2025-12-30" });
    const before = await clockOf(receipt, "verify-forward");
    expect(before.provisional).toBe(true);
    const nextYear = {
      ...nationalHolidays,
      decrees: nationalHolidays.decrees.filter(({ id }) => id === "SKB-2026"),
      days: nationalHolidays.days.filter((day) => day.decree === "SKB-2026"),
    };
    await takeIn(nextYear, "2025-12-30");
    const after = await clockOf(receipt, "verify-forward");
    expect(after.provisional).toBe(false);
    expect(after.dueOn > before.dueOn).toBe(true);
  });
});

describe("silence after a request for more (UU 25/2009 Pasal 44(4)-(5); CMP-04, CMP-05)", () => {
  async function askedForMore() {
    const receipt = await aComplaint(nobody, { agency, day: "2025-03-27" });
    await takeStep(onDay(nobody, "2025-04-10", officer), receipt, respondToComplaint, {
      complete: false,
      text,
    });
    return receipt;
  }

  it("ends the complaint from the 31st day, not on the 30th, and the reporter reads it", async () => {
    const receipt = await askedForMore();
    const lastMinute = at(jobOn("2025-05-10"), "2025-05-10T16:59:00Z");
    await withdrawSilentComplaints(lastMinute);
    expect((await asItStands(nobody, receipt)).state).toBe("awaiting-completion");
    const dayAfter = at(jobOn("2025-05-11"), "2025-05-10T17:10:00Z");
    await withdrawSilentComplaints(dayAfter);
    expect((await asItStands(nobody, receipt)).state).toBe("deemed-withdrawn");
    expect((await clockOf(receipt, "completion")).stoppedAt).not.toBeNull();
    const thread = await handlingsOf(onDay(nobody, "2025-05-11", officer), agency.id, receipt.id);
    expect(thread.at(-1)).toMatchObject({
      kind: "withdrawal",
      by: "system:test",
      toCitizen: true,
    });
    expect(await withdrawSilentComplaints(dayAfter)).toEqual([]);
  });

  it("is none when something came on the last day", async () => {
    const receipt = await askedForMore();
    const lastMinute = at(as(nobody, aCitizen(agency)), "2025-05-10T16:59:00Z");
    await tellMore(
      lastMinute,
      { number: receipt.number, code: receipt.code, text },
      { key: "k1", files: [] },
    );
    await withdrawSilentComplaints(jobOn("2025-05-12"));
    expect((await asItStands(nobody, receipt)).state).toBe("awaiting-completion");
    expect((await clockOf(receipt, "verify-forward")).stoppedAt).toBeNull();
  });

  it("is none when the office never asked", async () => {
    const receipt = await aComplaint(nobody, { agency, day: "2025-03-27" });
    await withdrawSilentComplaints(jobOn("2025-12-01"));
    expect((await asItStands(nobody, receipt)).state).toBe("received");
  });
});
