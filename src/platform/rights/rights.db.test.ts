import { describe, expect, it } from "vitest";
import { codeOf } from "../../../test/builders/code-of.ts";
import { everything } from "../../../test/builders/complaints.ts";
import { as, at, testContext } from "../../../test/builders/context.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { anAgency, aUnit } from "../../../test/builders/organisations.ts";
import { aPerson, type GivenPerson } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { decide, explain, functionsOfRight } from "./decide.ts";
import { shippedMatrix } from "./load-matrix.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const agency = await anAgency(ctx);
const other = await anAgency(ctx);
const unit = await aUnit(ctx, { agency });
const sister = await aUnit(ctx, { agency });
const inUnit = { agencyId: agency.id, unitId: unit.id };

async function someone(given: Omit<GivenPerson, "agency">) {
  return as(ctx, await aPerson(ctx, { agency, ...given }));
}

const head = await someone({
  role: "decision-maker",
  functionCode: "unitHead",
  units: [unit],
  title: "Kepala Bidang",
});
const manager = await someone({});

describe("decide (AUT-01, AUT-02)", () => {
  it("answers the right and the appointment that a decision stores (AUT-03)", async () => {
    const { right, appointment } = await decide(head, "procedure.adopt", inUnit);
    expect(right).toMatchObject({ key: "procedure.adopt", grade: "primary" });
    expect(right.basis.length).toBeGreaterThan(0);
    expect(appointment).toMatchObject({
      functionCode: "unitHead",
      decree: "SK 1/2020",
      basis: "attribution",
      from: "2020-01-01",
    });
  });

  it("refuses with the name of the holder and the article", async () => {
    await expect(decide(manager, "procedure.adopt", inUnit)).rejects.toMatchObject({
      code: "not-yours",
      facts: {
        right: "procedure.adopt",
        holder: "pejabat pemerintahan yang berwenang",
        basis: expect.stringContaining("UU 30/2014"),
      },
    });
  });

  it("says outside the scope that there is nothing, never that it is forbidden", async () => {
    for (const subject of [{ agencyId: other.id }, { agencyId: agency.id, unitId: sister.id }]) {
      expect(await codeOf(decide(head, "procedure.adopt", subject))).toBe("not-found error.not-found");
    }
  });

  it("refuses own work, whatever role it was done in (AUT-09, AUT-10)", async () => {
    const { personId } = head.actor.kind === "person" ? head.actor : { personId: "" };
    const asManager = await someone({ personId });
    expect(await codeOf(decide(head, "procedure.adopt", { ...inUnit, notBy: [personId] }))).toBe(
      "not-yours error.own-work",
    );
    expect(await codeOf(decide(asManager, "finding.open", { ...inUnit, notBy: [personId] }))).toBe(
      "not-yours error.own-work",
    );
    expect(await codeOf(decide(asManager, "procedure.adopt", inUnit))).toBe("not-yours error.not-yours");
  });

  it("gives a citizen and a job of the system no right of the law", async () => {
    for (const actor of [everything(agency), { ...everything(agency), kind: "public" } as const]) {
      expect(await codeOf(decide(as(ctx, actor), "complaint.classify", inUnit))).toBe(
        "not-yours error.not-yours",
      );
    }
  });

  it("is refused to somebody whose account was closed, whatever their appointment says", async () => {
    const gone = await someone({ role: "decision-maker", functionCode: "providerHead" });
    const { personId } = gone.actor.kind === "person" ? gone.actor : { personId: "" };
    await decide(gone, "standard.adopt", inUnit);
    await db.updateTable("person").set({ active: false }).where("id", "=", personId).execute();
    expect(await codeOf(decide(gone, "standard.adopt", inUnit))).toBe("not-yours error.not-yours");
  });

  it("cannot be asked for a right that nobody wrote down", async () => {
    await expect(decide(head, "complaint.forget", inUnit)).rejects.toThrow(
      'no entry for the right "complaint.forget"',
    );
    await expect(explain(head, "complaint.forget", inUnit)).rejects.toThrow("no entry");
  });

  it("judges by the calendar day of the agency, not of the server (AUT-04)", async () => {
    const short = await someone({
      role: "decision-maker",
      functionCode: "providerHead",
      from: "2026-03-03",
      until: "2026-03-04",
    });
    const onDay = (instant: string) => codeOf(decide(at(short, instant), "standard.adopt", inUnit));
    expect(await onDay("2026-03-02T16:59:59Z")).toBe("not-yours error.not-yours");
    expect(await onDay("2026-03-02T17:00:00Z")).toBe("done");
    expect(await onDay("2026-03-03T16:59:59Z")).toBe("done");
    expect(await onDay("2026-03-03T17:00:00Z")).toBe("not-yours error.not-yours");
  });
});

describe("explain (AUT-02)", () => {
  it("tells whose decision it is, who holds it today, by which article and how sure that is", async () => {
    const explained = await explain(manager, "procedure.adopt", inUnit);
    expect(explained).toMatchObject({
      allowed: false,
      reason: "not-the-holder",
      grade: "primary",
      mayPropose: true,
    });
    expect(explained.functions.map(({ code }) => code)).toEqual(["authorisedOfficial"]);
    expect(explained.holders).toContainEqual(expect.stringMatching(/^Kepala Bidang, Orang Rekaan/));
    expect(explained.basis).toContainEqual(expect.stringContaining("UU 30/2014"));
  });

  it("names the holders over the unit itself, and those above several agencies who reach over this one", async () => {
    await someone({
      role: "decision-maker",
      functionCode: "unitHead",
      units: [sister],
      title: "Kepala Lain",
    });
    const above = { agency: other, role: "decision-maker", sees: [agency] } as const;
    await aPerson(ctx, { ...above, functionCode: "accountableOfficial", title: "Sekretaris Daerah" });
    await aPerson(ctx, { ...above, functionCode: "providerHead", title: "Kepala Dinas Sebelah" });
    const titles = async (key: string) => {
      return (await explain(manager, key, inUnit)).holders.map((holder) => holder.split(",")[0]);
    };
    expect(await titles("procedure.adopt")).toEqual(["Kepala Bidang"]);
    expect(await titles("settings.parameter")).toEqual(["Sekretaris Daerah"]);
  });

  it("names nobody where the agency named nobody, and offers no proposal to who may not propose", async () => {
    const explained = await explain(head, "sanction.regionalHead", inUnit);
    expect(explained).toMatchObject({ allowed: false, holders: [], mayPropose: false });
  });

  it.each([
    ["procedure.adopt", inUnit],
    ["procedure.adopt", { agencyId: agency.id, unitId: sister.id }],
    ["procedure.adopt", { agencyId: other.id }],
    ["standard.adopt", inUnit],
    ["finding.open", inUnit],
  ])("says the same as decide would do: %s on %o", async (key, subject) => {
    for (const actor of [head, manager]) {
      const { allowed } = await explain(actor, key, subject);
      expect((await codeOf(decide(actor, key, subject))) === "done").toBe(allowed);
    }
  });
});

describe("authority matrix of an instance (AUT-21, AUT-22)", () => {
  it("in force is the newest one that has begun; who was competent before does not change", async () => {
    const actions = shippedMatrix.actions.map((right) =>
      right.key === "finding.open" ? { ...right, decides: ["supervisor"] } : right,
    );
    const changed = {
      number: 2,
      matrix: JSON.stringify({ ...shippedMatrix, actions }),
      valid_from: new Date("2026-06-01T00:00:00Z"),
      entered_by: "rina",
      confirmed_by: "budi",
    };
    await db.insertInto("authority_matrix").values(changed).execute();
    expect(await codeOf(decide(manager, "finding.open", inUnit))).toBe("done");
    expect(await functionsOfRight(at(ctx, "2026-06-02"), "finding.open")).toEqual(["supervisor"]);
    expect(await codeOf(decide(at(manager, "2026-06-02"), "finding.open", inUnit))).toBe(
      "not-yours error.not-yours",
    );
  });

  it("is refused by the database when one person enters and confirms it, or changes it later", async () => {
    const alone = {
      number: 3,
      matrix: JSON.stringify(shippedMatrix),
      valid_from: ctx.now,
      entered_by: "rina",
      confirmed_by: "rina",
    };
    await expect(db.insertInto("authority_matrix").values(alone).execute()).rejects.toMatchObject({
      code: "23514",
    });
    const rewriting = db.updateTable("authority_matrix").set({ confirmed_by: "sari" });
    await expect(rewriting.execute()).rejects.toMatchObject({ code: "23001" });
    await expect(db.deleteFrom("authority_matrix").execute()).rejects.toMatchObject({ code: "23001" });
  });
});
