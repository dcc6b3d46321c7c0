import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { codeOf } from "../../../test/builders/code-of.ts";
import { as, at, later, testContext } from "../../../test/builders/context.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { anAgency } from "../../../test/builders/organisations.ts";
import { aPerson, type GivenPerson } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { Context } from "../context.ts";
import { authorityChangeById, changesAhead } from "./authority-changes.ts";
import { decide, functionsOfRight } from "./decide.ts";
import { newestMatrix, rightNamed, shippedMatrix } from "./load-matrix.ts";
import { Holders } from "./matrix.ts";
import { ProposeAuthorityChange, proposeAuthorityChange } from "./propose-authority-change.ts";
import { SettleAuthorityChange, settleAuthorityChange } from "./settle-authority-change.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const agency = await anAgency(ctx);
const today = "2026-03-02";

async function someone(given: Omit<GivenPerson, "agency"> = {}) {
  return as(ctx, await aPerson(ctx, { agency, ...given }));
}

const official = { role: "decision-maker", functionCode: "accountableOfficial" } as const;
const admin = await someone({ role: "agency-admin" });
const secretary = await someone(official);
const manager = await someone();

function propose(who: Context, key: string, given: Partial<Holders> & { from?: string } = {}) {
  const entry = Holders.parse(rightNamed(shippedMatrix, key));
  const reason = "Pembagian tugas menurut SK 4/2026.";
  const input = { ...entry, agencyId: agency.id, key, from: today, reason, ...given };
  return proposeAuthorityChange(who, ProposeAuthorityChange.parse(input));
}

function settle(who: Context, changeId: string, outcome: "confirmed" | "rejected" = "confirmed") {
  const input = { agencyId: agency.id, changeId, outcome, answer: "Sesuai SK 4/2026." };
  return settleAuthorityChange(who, SettleAuthorityChange.parse(input));
}

async function auditOf(id: string) {
  const entries = db.selectFrom("audit_entry").select(["verb", "actor", "on_version"]);
  return entries.where("subject_id", "=", id).orderBy("verb").execute();
}

function personOf({ actor }: Context): string {
  return actor.kind === "person" ? actor.personId : "";
}

describe("proposing a change of the matrix (AUT-21)", () => {
  it("changes nothing until another person confirms it", async () => {
    const id = await propose(admin, "complaint.close", { decides: ["unitHead"], from: "2026-03-10" });
    expect(await changesAhead(ctx)).toMatchObject([{ id, key: "complaint.close", state: "waiting" }]);
    expect((await newestMatrix(ctx)).number).toBe(1);
    expect(await functionsOfRight(at(ctx, "2026-03-11"), "complaint.close")).toEqual(["officerSuperior"]);
    expect(await auditOf(id)).toEqual([
      { verb: "propose-authority-change", actor: personOf(admin), on_version: 1 },
    ]);
    await settle(secretary, id, "rejected");
    expect((await newestMatrix(ctx)).number).toBe(1);
    expect(await changesAhead(ctx)).toEqual([]);
  });

  it("is refused for a day that is over in the zone of the instance", async () => {
    const lateEvening = at(admin, "2026-03-02T17:30:00Z");
    const from = today;
    expect(await codeOf(propose(lateEvening, "complaint.close", { decides: ["unitHead"], from }))).toBe(
      "invalid authority.day-over",
    );
  });

  it("is refused while another change of the same action waits", async () => {
    const id = await propose(admin, "complaint.close", { decides: ["unitHead"] });
    const second = propose(secretary, "complaint.close", { decides: ["unitSuperior"] });
    expect(await codeOf(second)).toBe("wrong-state authority.waits-already");
    await settle(secretary, id, "rejected");
  });

  it("by two people at once makes one change", async () => {
    const both = await Promise.all(
      [admin, secretary].map((who) => codeOf(propose(who, "complaint.respond", { decides: ["unitHead"] }))),
    );
    expect(both.toSorted()).toEqual(["done", "wrong-state authority.waits-already"]);
    for (const { id } of await changesAhead(ctx)) await settle(await someone(official), id, "rejected");
  });

  it("is for the administrator and the accountable official only", async () => {
    expect(await codeOf(propose(manager, "complaint.close", { decides: ["unitHead"] }))).toBe(
      "not-yours error.not-yours",
    );
  });
});

describe("the decider of a primary entry (AUT-22)", () => {
  it("cannot be removed or replaced", async () => {
    expect(await codeOf(propose(admin, "standard.adopt", { decides: ["qualityManager"] }))).toBe(
      "invalid authority.primary",
    );
  });
});

describe("confirming a change of the matrix (AUT-21, AUT-09)", () => {
  it("is refused to who proposed it, in whatever role, by the verb and by the database", async () => {
    const id = await propose(admin, "complaint.close", { decides: ["unitHead"] });
    const asOfficial = await someone({ ...official, personId: personOf(admin) });
    expect(await codeOf(settle(asOfficial, id))).toBe("not-yours error.own-work");
    const own = db.updateTable("authority_change").set({
      state: "rejected",
      settled_by: personOf(admin),
      settled_at: ctx.now,
    });
    await expect(own.where("id", "=", id).execute()).rejects.toMatchObject({ code: "23514" });
    expect(await codeOf(settle(manager, id))).toBe("not-yours error.not-yours");
    expect((await authorityChangeById(ctx, id)).state).toBe("waiting");
    await settle(secretary, id, "rejected");
  });

  it("makes the next version, in force from its day on; who decided before stays competent then", async () => {
    const before = await decide(manager, "finding.open", { agencyId: agency.id });
    const holders = { decides: ["supervisor"], from: "2026-03-20" };
    const id = await propose(admin, "finding.open", holders);
    await settle(secretary, id);
    const on = (instant: string) => functionsOfRight(at(ctx, instant), "finding.open");
    expect(await on("2026-03-19T16:59:59Z")).toEqual(["qualityManager", "supervisor"]);
    expect(await on("2026-03-19T17:00:00Z")).toEqual(["supervisor"]);
    expect(await codeOf(decide(at(manager, "2026-03-20"), "finding.open", { agencyId: agency.id }))).toBe(
      "not-yours error.not-yours",
    );
    expect(await decide(manager, "finding.open", { agencyId: agency.id })).toEqual(before);
    expect(await changesAhead(ctx)).toMatchObject([{ id, state: "confirmed" }]);
    expect(await auditOf(id)).toMatchObject([
      { verb: "propose-authority-change", actor: personOf(admin) },
      { verb: "settle-authority-change", actor: personOf(secretary) },
    ]);
  });

  it("never begins before a version that was confirmed for a later day", async () => {
    expect(await codeOf(propose(admin, "complaint.close", { decides: ["unitHead"] }))).toBe(
      "wrong-state authority.later-version",
    );
    const id = await propose(admin, "complaint.close", { decides: ["unitHead"], from: "2026-03-21" });
    const later = await propose(admin, "complaint.respond", { decides: ["unitHead"], from: "2026-03-25" });
    await settle(secretary, later);
    expect(await codeOf(settle(secretary, id))).toBe("wrong-state authority.later-version");
    await settle(secretary, id, "rejected");
  });

  it("keeps every change that was confirmed before", async () => {
    const { actions } = (await newestMatrix(ctx)).matrix;
    const decidersOf = (key: string) => actions.find((right) => right.key === key)?.decides;
    expect(decidersOf("finding.open")).toEqual(["supervisor"]);
    expect(decidersOf("complaint.respond")).toEqual(["unitHead"]);
    expect(decidersOf("complaint.close")).toEqual(["officerSuperior"]);
  });

  it("after its day holds from the confirmation on", async () => {
    const day = "2026-04-01";
    const noon = at(ctx, "2026-04-03T05:00:00Z");
    const id = await propose(at(admin, day), "effect.verify", { decides: ["auditor"], from: day });
    await settle(as(noon, secretary.actor), id);
    expect(await functionsOfRight(later(noon, -1), "effect.verify")).toEqual(["supervisor"]);
    expect(await functionsOfRight(noon, "effect.verify")).toEqual(["auditor"]);
  });

  it("is done once; what was settled is never changed or removed", async () => {
    const april = at(admin, "2026-04-05");
    const id = await propose(april, "publish.results", { decides: ["providerHead"], from: "2026-04-06" });
    const second = await someone(official);
    const both = await Promise.all(
      [secretary, second].map((who) => codeOf(settle(as(april, who.actor), id))),
    );
    expect(both.toSorted()).toEqual(["done", "wrong-state authority.settled"]);
    const again = sql`update authority_change set answer = 'lain' where id = ${id}`;
    await expect(again.execute(db)).rejects.toMatchObject({ code: "23001" });
    await expect(sql`delete from authority_change`.execute(db)).rejects.toMatchObject({ code: "23001" });
  });
});
