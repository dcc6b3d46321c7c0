import { describe, expect, it } from "vitest";
import { codeOf } from "../../../test/builders/code-of.ts";
import { as, testContext } from "../../../test/builders/context.ts";
import { aCity, aProposal } from "../../../test/builders/improvement.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { PersonActor } from "../../platform/context.ts";
import { shippedMatrix } from "../../platform/rights/load-matrix.ts";
import { DecideProposal, decideProposal, decisionsOn, type Proposal, proposalById } from "./index.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
await anInstance(nobody);
const city = await aCity(nobody);
const { agency, manager } = city;

const together = shippedMatrix.actions.filter(({ decidesMode }) => decidesMode === "all");

/** Each right that several functions hold together, once for each of them that may be held in the instance. */
const hands = together.flatMap(({ key, decides }) =>
  decides
    .filter((code) => shippedMatrix.functions.some((one) => one.code === code && one.productRole !== null))
    .map((code) => ({ key, code, other: decides.find((one) => one !== code) ?? "" })),
);

const holders = new Map<string, PersonActor>();
for (const functionCode of new Set(hands.map(({ code }) => code))) {
  holders.set(functionCode, await aPerson(nobody, { agency, role: "decision-maker", functionCode }));
}

function holding(code: string): PersonActor {
  const holder = holders.get(code);
  if (!holder) throw new Error(`nobody holds ${code}`);
  return holder;
}

const waiting = async (rightKey: string) =>
  (await aProposal(as(nobody, manager), city, { rightKey })).proposal;

function agreed(functionCode: string, given: Record<string, unknown> = {}) {
  return {
    functionCode,
    document: "Persetujuan Bersama",
    number: "170/4/2026",
    agreedOn: "2026-03-02",
    ...given,
  };
}

function deciding(proposal: Proposal, code: string, given: Record<string, unknown> = {}) {
  const decision = DecideProposal.parse({
    agencyId: proposal.agencyId,
    proposalId: proposal.id,
    version: proposal.version,
    outcome: "accept",
    reason: "Buktinya jelas dan biayanya kecil.",
    basisOfContent: "Perda 4 Tahun 2024 Pasal 7",
    ...given,
  });
  return decideProposal(as(nobody, holding(code)), decision);
}

const stateOf = async ({ id }: Proposal) => (await proposalById(as(nobody, manager), agency.id, id)).state;

describe("what several functions decide together (AUT-03)", () => {
  it("is these rights", () => {
    expect(together.map(({ key }) => key).toSorted()).toEqual([
      "fee.set",
      "money.allocate",
      "ombudsman.carryOut",
      "procedure.simplifyRegional",
    ]);
  });
});

describe.each(hands)("$key decided by $code (AUT-03)", ({ key, code, other }) => {
  const right = together.find((one) => one.key === key);
  const called = shippedMatrix.functions.find((one) => one.code === other);

  it("is refused without the agreement of the other, saying whose it is and by which article", async () => {
    const proposal = await waiting(key);
    await expect(deciding(proposal, code)).rejects.toMatchObject({
      code: "invalid",
      key: "proposals.decide.needs-agreement",
      facts: { code: other, holder: called?.id, basis: right?.basis.join("; ") },
    });
    expect(await stateOf(proposal)).toBe("submitted");
  });

  it.each([
    { what: "without a document", given: { document: " " } },
    { what: "without a number", given: { number: "" } },
    { what: "without a day", given: { agreedOn: null } },
    { what: "by the decider", given: { functionCode: code } },
  ])("is refused with an agreement $what", async ({ given }) => {
    const agreements = [agreed(other, given)];
    const change = "Tarif turun menjadi 25.000 rupiah.";
    for (const outcome of ["accept", "change"]) {
      expect(await codeOf(deciding(await waiting(key), code, { outcome, change, agreements }))).toBe(
        "invalid proposals.decide.needs-agreement",
      );
    }
  });

  it("is refused with an agreement of a later day", async () => {
    const agreements = [agreed(other, { agreedOn: "2026-03-03" })];
    expect(await codeOf(deciding(await waiting(key), code, { agreements }))).toBe(
      "invalid proposals.decide.agreement-later",
    );
  });

  it("is stored with the document, its number and its day, which nobody can change", async () => {
    const proposal = await waiting(key);
    await deciding(proposal, code, { agreements: [agreed(other)] });
    const [stored] = await decisionsOn(as(nobody, manager), proposal);
    expect(stored?.agreements).toMatchObject([agreed(other)]);
    const entry = await db
      .selectFrom("audit_entry")
      .select("facts")
      .where("verb", "=", "decide-proposal")
      .where("subject_id", "=", proposal.id)
      .executeTakeFirstOrThrow();
    expect(entry.facts).toMatchObject({ agreements: [agreed(other)] });
    const rewriting = db.updateTable("decision_agreement").set({ number: "1" });
    await expect(rewriting.execute()).rejects.toMatchObject({ code: "23001" });
  });

  it.each(["refuse", "ask"])("needs no agreement to %s", async (outcome) => {
    const proposal = await waiting(key);
    await deciding(proposal, code, { outcome });
    const [stored] = await decisionsOn(as(nobody, manager), proposal);
    expect(stored).toMatchObject({ outcome, agreements: [] });
  });

  it.each([
    { what: "without the agreement", row: null },
    { what: "with one of a later day", row: { function_code: other, agreed_on: "2026-03-04" } },
    { what: "with one of a function that does not decide", row: { function_code: "auditor" } },
  ])("is refused by the database too $what", async ({ row }) => {
    const proposal = await waiting(key);
    const { personId, grantId } = holding(code);
    const id = crypto.randomUUID();
    const writing = db.transaction().execute(async (tx) => {
      await tx
        .insertInto("decision")
        .values({
          agency_id: agency.id,
          id,
          proposal_id: proposal.id,
          proposal_version: 1,
          outcome: "accept",
          reason: "boleh",
          decided_by: personId,
          appointment_id: grantId,
          appointment_agency_id: agency.id,
          function_code: code,
          decree: "SK",
          basis_of_authority: "UU",
          basis_of_content: "Perda",
          decided_on: "{}",
          decided_at: nobody.now,
        })
        .execute();
      if (!row) return;
      const document = { document: "Persetujuan", number: "1", agreed_on: "2026-03-02" };
      const agreement = { agency_id: agency.id, decision_id: id, ...document, ...row };
      await tx.insertInto("decision_agreement").values(agreement).execute();
    });
    await expect(writing).rejects.toMatchObject({ code: "23001", constraint: "others_agreed" });
  });
});
