import { sql } from "kysely";
import { beforeAll, describe, expect, it } from "vitest";
import { codeOf } from "../../../test/builders/code-of.ts";
import { aComplaint, asItStands } from "../../../test/builders/complaints.ts";
import { as, testContext } from "../../../test/builders/context.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { anAgency, aUnit } from "../../../test/builders/organisations.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { clocksOf } from "../../modules/complaints/index.ts";
import { ChangeParameter, changeParameter } from "./change-parameter.ts";
import { allParameters, parameterOn } from "./parameters.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const agency = await anAgency(ctx);
const official = as(
  ctx,
  await aPerson(ctx, { agency, role: "decision-maker", functionCode: "accountableOfficial" }),
);
const key = "clock.response";

function change(value: unknown, from: string, given: Record<string, unknown> = {}) {
  return ChangeParameter.parse({
    agencyId: agency.id,
    key,
    value,
    legalBasis: "Peraturan rekaan Pasal 1",
    grade: "primary",
    from,
    ...given,
  });
}

describe("regulatory parameter (RP-01)", () => {
  it("has one version for each day since it began", async () => {
    const { value, dayType, grade, legalBasis } = await parameterOn(ctx, key, "2026-03-02");
    expect({ value, dayType, grade, legalBasis }).toEqual({
      value: 14,
      dayType: "calendar",
      grade: "primary",
      legalBasis: "UU 25/2009 Pasal 44(3)",
    });
  });

  it("is never guessed for a day on which none was in force", async () => {
    await expect(parameterOn(ctx, key, "2009-07-17")).rejects.toThrow("no version");
    await expect(parameterOn(ctx, "clock.nobody-wrote-down", "2026-03-02")).rejects.toThrow("no version");
  });

  it("always says its basis, its grade and whether it counts calendar or working days (RP-03)", async () => {
    const parameters = await allParameters(ctx);
    expect(parameters.length).toBeGreaterThan(10);
    for (const { legalBasis, grade, unit, dayType } of parameters) {
      expect(legalBasis).not.toBe("");
      expect(["primary", "secondary", "code", "inferred"]).toContain(grade);
      if (unit === "day") expect(dayType).not.toBeNull();
    }
  });
});

describe("changing a parameter (RP-02, RP-04)", () => {
  let before: Awaited<ReturnType<typeof clocksOf>>;
  const received = "2026-03-02";

  beforeAll(async () => {
    await aUnit(ctx, { agency });
    const receipt = await aComplaint(ctx, { agency, day: received });
    const complaint = await asItStands(ctx, receipt);
    before = await clocksOf(official, complaint.agencyId, complaint.id);
    await changeParameter(official, change(10, "2026-04-01"));
    expect(await clocksOf(official, complaint.agencyId, complaint.id)).toEqual(before);
  });

  it("leaves what was computed before as it was, with the version it was judged under", async () => {
    const rule = await parameterOn(ctx, key, received);
    expect(before.find(({ kind }) => kind === "response")).toMatchObject({
      dueOn: "2026-03-16",
      parameterId: rule.id,
    });
  });

  it("holds from its day on, and the version before it ends there", async () => {
    expect((await parameterOn(ctx, key, "2026-03-31")).value).toBe(14);
    expect(await parameterOn(ctx, key, "2026-04-01")).toMatchObject({ value: 10, until: null });
  });

  it("is written down with who did it", async () => {
    const { rows } = await sql<{ verb: string; key: string }>`
      select verb, facts ->> 'key' as key from audit_entry where verb = 'change-parameter'`.execute(db);
    expect(rows).toEqual([{ verb: "change-parameter", key }]);
  });

  it("between two versions ends where the next one begins", async () => {
    await changeParameter(official, change(12, "2026-03-20"));
    expect(await parameterOn(ctx, key, "2026-03-25")).toMatchObject({ value: 12, until: "2026-04-01" });
    expect((await parameterOn(ctx, key, "2026-04-01")).value).toBe(10);
  });

  it("on the first day of a version is refused: what was in force stays", async () => {
    expect(await codeOf(changeParameter(official, change(9, "2026-04-01")))).toBe(
      "wrong-state settings.same-day",
    );
    expect((await parameterOn(ctx, key, "2026-04-01")).value).toBe(10);
  });

  it("of a key that is not there, or for a day before it began, is not found", async () => {
    for (const input of [change(9, "2001-01-01"), change(9, "2026-04-01", { key: "clock.none" })]) {
      expect(await codeOf(changeParameter(official, input))).toBe("not-found error.not-found");
    }
  });

  it("keeps the kind of its value: a number stays a number", async () => {
    for (const value of ["sepuluh", [10], null]) {
      expect(await codeOf(changeParameter(official, change(value, "2026-05-01")))).toBe(
        "invalid settings.other-kind",
      );
    }
  });

  it("by two people at once makes one version", async () => {
    const both = await Promise.all(
      [8, 9].map((value) => codeOf(changeParameter(official, change(value, "2026-06-01")))),
    );
    expect(both.toSorted()).toEqual(["done", "wrong-state settings.same-day"]);
  });

  it("is for the accountable official only", async () => {
    for (const role of ["quality-manager", "agency-admin", "supervisor"] as const) {
      const other = as(ctx, await aPerson(ctx, { agency, role }));
      expect(await codeOf(changeParameter(other, change(9, "2026-05-01")))).toBe("not-yours error.not-yours");
    }
  });

  it("cannot make two versions of one key at one time: the database refuses", async () => {
    const overlap = sql`
      insert into regulatory_parameter (id, key, value, legal_basis, grade, valid, entered_by, entered_at)
      values (gen_random_uuid(), ${key}, '1', 'x', 'primary', '[2026-03-01,2026-03-05)', 'x', now())`;
    await expect(overlap.execute(db)).rejects.toMatchObject({ code: "23P01" });
  });
});
