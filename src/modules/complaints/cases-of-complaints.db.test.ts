import { describe, expect, it } from "vitest";
import { aComplaint, asItStands } from "../../../test/builders/complaints.ts";
import { as, testContext } from "../../../test/builders/context.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { anAgency, aUnit } from "../../../test/builders/organisations.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { aReader } from "../../../test/builders/readers.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { AddService, addService } from "../catalogue/index.ts";
import type { Agency, Unit } from "../organisations/index.ts";
import { caseNumberFor, casesComplainedOf, complaintsOfCase } from "./index.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
await anInstance(nobody);
const day = "2026-03-02";

async function aService(agency: Agency, unit: Unit) {
  const manager = as(nobody, await aPerson(nobody, { agency, role: "quality-manager" }));
  const { id } = await addService(
    manager,
    AddService.parse({ agencyId: agency.id, unitId: unit.id, code: "izin", name: "Izin", nameEn: "Permit" }),
  );
  return id;
}

/** An office with complaints about one service, each of which names a case. */
async function anOffice() {
  const agency = await anAgency(nobody);
  await aUnit(nobody, { agency });
  const unit = await aUnit(nobody, { agency });
  await aReader(nobody, { agency });
  const serviceId = await aService(agency, unit);
  const told = (said: Readonly<Record<string, unknown>>) =>
    aComplaint(nobody, { agency, day }, { serviceId, ...said });
  await told({ caseNumber: "  P-7 " });
  await told({ caseNumber: "p-7" });
  await told({});
  const anonymous = await told({ caseNumber: "P-8", whoMayKnow: "nobody" });
  const secret = await told({ caseNumber: "P-9", whoMayKnow: "examiner" });
  await told({ caseNumber: "P-10", readableBy: "inspectorate" });
  const about = { agencyId: agency.id, serviceId, unitIds: [unit.id] };
  return { agency, unit, about, anonymous, secret };
}

describe("cases that complaints name", () => {
  it("are each told once, none of those that may point to a hidden reporter or that are sealed", async () => {
    const { agency, unit, about } = await anOffice();
    const manager = as(nobody, await aPerson(nobody, { agency, role: "quality-manager", units: [unit] }));
    expect(await casesComplainedOf(manager, about)).toEqual({ complaints: 3, naming: 2, cases: ["p-7"] });
    expect(await casesComplainedOf(manager, { ...about, serviceId: null })).toMatchObject({ cases: ["p-7"] });
  });

  it("are nothing to another unit and to another agency", async () => {
    const { agency, about } = await anOffice();
    const sister = await aUnit(nobody, { agency });
    const elsewhere = await anAgency(nobody);
    await aUnit(nobody, { agency: elsewhere });
    for (const actor of [
      await aPerson(nobody, { agency, role: "quality-manager", units: [sister] }),
      await aPerson(nobody, { agency: elsewhere, role: "quality-manager" }),
    ]) {
      const other = as(nobody, actor);
      expect(await casesComplainedOf(other, about)).toEqual({ complaints: 0, naming: 0, cases: [] });
      expect(await complaintsOfCase(other, { ...about, name: "P-7" })).toEqual([]);
    }
  });

  it("lead to their complaints, however the number was typed", async () => {
    const { agency, about } = await anOffice();
    const manager = as(nobody, await aPerson(nobody, { agency, role: "quality-manager" }));
    const found = await complaintsOfCase(manager, { ...about, name: "P-7" });
    expect(found.map(({ caseNumber }) => caseNumber).toSorted()).toEqual(["P-7", "p-7"]);
    expect(await complaintsOfCase(manager, { ...about, name: "P-10" })).toEqual([]);
  });

  it("are told of a hidden reporter only to those who handle the complaint", async () => {
    const { agency, about, anonymous, secret } = await anOffice();
    const manager = as(nobody, await aPerson(nobody, { agency, role: "quality-manager" }));
    const officer = as(nobody, await aPerson(nobody, { agency, role: "complaint-officer" }));
    for (const [receipt, name] of [
      [anonymous, "P-8"],
      [secret, "P-9"],
    ] as const) {
      const complaint = await asItStands(nobody, receipt);
      expect(complaint.caseNumber).toBe(name);
      expect(await caseNumberFor(manager, complaint)).toBe("");
      expect(await complaintsOfCase(manager, { ...about, name })).toEqual([]);
      expect(await caseNumberFor(officer, complaint)).toBe(name);
      expect(await complaintsOfCase(officer, { ...about, name })).toHaveLength(1);
    }
  });
});
