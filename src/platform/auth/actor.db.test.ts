import { describe, expect, it } from "vitest";
import { at, later, testContext } from "../../../test/builders/context.ts";
import { anAgency, aUnit } from "../../../test/builders/organisations.ts";
import { aPerson, signInAs } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { actorOfSession, personAtWork } from "./actor.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
const agency = await anAgency(ctx);

describe("scope of an appointment", () => {
  it("is the units named, with everything under them", async () => {
    const top = await aUnit(ctx, { agency });
    const middle = await aUnit(ctx, { agency, under: top });
    const leaf = await aUnit(ctx, { agency, under: middle });
    const beside = await aUnit(ctx, { agency });
    const { scope } = await aPerson(ctx, { agency, role: "liaison", units: [top] });
    expect(scope.units).toHaveLength(3);
    expect(scope.units).toEqual(expect.arrayContaining([top.id, middle.id, leaf.id]));
    expect(scope.units).not.toContain(beside.id);
    expect(scope.agencies).toEqual([agency.id]);
  });

  it("is nothing when no unit is named", async () => {
    const { scope } = await aPerson(ctx, { agency, units: [] });
    expect(scope.units).toEqual([]);
  });

  it("reaches every unit of the agencies given beside the own one", async () => {
    const other = await anAgency(ctx);
    const { scope } = await aPerson(ctx, { agency, units: [], sees: [other] });
    expect(scope).toEqual({
      agencies: [agency.id, other.id],
      units: "all",
      restricted: false,
      identity: false,
    });
  });
});

describe("actor of a session (AUT-04, AUT-10)", () => {
  it("works in the one appointment of the session", async () => {
    const manager = await aPerson(ctx, { agency, title: "Manajer Mutu" });
    const supervisor = await aPerson(ctx, { agency, role: "supervisor", personId: manager.personId });
    const cookie = await signInAs(ctx, supervisor);
    const person = await actorOfSession(ctx, tokenIn(cookie));
    expect(person?.actor).toEqual(supervisor);
  });

  it("is nobody before the first day and from the last day of the appointment, by the agency's own calendar", async () => {
    const inTheEast = await anAgency(ctx, { zone: "Asia/Jayapura" });
    const given = { agency: inTheEast, from: "2026-03-02", until: "2026-04-01" };
    const { agencyId, grantId } = await aPerson(ctx, given);
    const found = async (now: string) => (await personAtWork(at(ctx, now), agencyId, grantId)) !== null;
    expect(await found("2026-03-01T14:59:59Z")).toBe(false);
    expect(await found("2026-03-01T15:00:00Z")).toBe(true);
    expect(await found("2026-03-31T14:59:59Z")).toBe(true);
    expect(await found("2026-03-31T15:00:00Z")).toBe(false);
  });

  it("is nobody when the person is no longer active", async () => {
    const person = await aPerson(ctx, { agency });
    const token = tokenIn(await signInAs(ctx, person));
    await db.updateTable("person").set({ active: false }).where("id", "=", person.personId).execute();
    expect(await actorOfSession(ctx, token)).toBeNull();
  });

  it("is nobody for a token that was never given", async () => {
    expect(await actorOfSession(ctx, "x".repeat(43))).toBeNull();
    expect(await actorOfSession(ctx, "")).toBeNull();
  });
});

describe("life of a session (ASVS 7.3)", () => {
  it("ends after half an hour without a request", async () => {
    const token = tokenIn(await signInAs(ctx, await aPerson(ctx, { agency })));
    expect(await actorOfSession(later(ctx, 1_799), token)).not.toBeNull();
    expect(await actorOfSession(later(ctx, 1_799 + 1_799), token)).not.toBeNull();
    expect(await actorOfSession(later(ctx, 1_799 + 1_799 + 1_800), token)).toBeNull();
  });

  it("ends after twelve hours, however busy it is", async () => {
    const token = tokenIn(await signInAs(ctx, await aPerson(ctx, { agency })));
    let seconds = 0;
    for (; seconds < 12 * 3_600; seconds += 1_500) {
      expect(await actorOfSession(later(ctx, seconds), token)).not.toBeNull();
    }
    expect(await actorOfSession(later(ctx, 12 * 3_600 - 1), token)).not.toBeNull();
    expect(await actorOfSession(later(ctx, 12 * 3_600), token)).toBeNull();
  });
});

function tokenIn(cookie: string): string {
  return cookie.slice("mutu=".length);
}
