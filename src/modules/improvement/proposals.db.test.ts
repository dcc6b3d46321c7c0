import { describe, expect, it } from "vitest";
import { codeOf } from "../../../test/builders/code-of.ts";
import { as, at, testContext } from "../../../test/builders/context.ts";
import {
  aCity,
  aFinding,
  aProposal,
  complaintsByWeek,
  somethingSeen,
} from "../../../test/builders/improvement.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { Context, PersonActor } from "../../platform/context.ts";
import { evidenceById, fingerprint } from "../../platform/evidence/freeze.ts";
import { newId } from "../../platform/ids.ts";
import { DetectorSettings } from "../warnings/index.ts";
import {
  DecideProposal,
  decideProposal,
  decisionsOn,
  evidenceOf,
  findingById,
  findMeasures,
  OpenFinding,
  openFinding,
  type Proposal,
  Propose,
  proposalById,
  ReviseProposal,
  reviseProposal,
  versionsOf,
  withdrawProposal,
} from "./index.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
await anInstance(nobody);
const city = await aCity(nobody);
const { manager, head, provider, supervisor, otherHead, agency } = city;

const on = (actor: PersonActor, day = "2026-03-02"): Context => at(as(nobody, actor), `${day}T02:00:00Z`);

function decision(proposal: Proposal, given: Record<string, unknown> = {}) {
  return DecideProposal.parse({
    agencyId: proposal.agencyId,
    proposalId: proposal.id,
    version: proposal.version,
    outcome: "accept",
    reason: "Buktinya jelas dan biayanya kecil.",
    basisOfContent: "SOP Loket 2025 nomor 4",
    ...given,
  });
}

const stateOf = async (id: string) => (await findingById(on(manager), agency.id, id)).state;

describe("finding (JOB-03)", () => {
  it("freezes what was seen under a fingerprint that comes out of the database unchanged", async () => {
    const finding = await aFinding(on(manager), city);
    const [id = ""] = await evidenceOf(on(manager), finding);
    const evidence = await evidenceById(on(manager), agency.id, id);
    expect(fingerprint(evidence)).toBe(evidence.sha256);
    expect(evidence.sha256).toBe(fingerprint(somethingSeen(agency.id)));
  });

  it("cannot be opened without a promise, a step or the reason why it is not located yet", () => {
    const said = {
      agencyId: agency.id,
      unitId: city.unit.id,
      title: "Antrean panjang",
      weakness: "Warga menunggu lebih dari tiga jam.",
    };
    expect(OpenFinding.safeParse(said).success).toBe(false);
    expect(OpenFinding.safeParse({ ...said, notLocatedReason: "belum ada log" }).success).toBe(true);
  });

  it("is opened by a manager or a supervisor, not by a liaison", async () => {
    const said = OpenFinding.parse({
      agencyId: agency.id,
      unitId: city.unit.id,
      title: "Berkas menunggu verifikasi",
      weakness: "Berkas menunggu verifikasi enam hari kerja.",
      componentKey: "timeLimit",
    });
    const officer = await aPerson(nobody, { agency, role: "liaison", units: [city.unit] });
    expect(await codeOf(openFinding(on(officer), said, [somethingSeen(agency.id)]))).toBe(
      "not-yours error.not-yours",
    );
    expect((await openFinding(on(supervisor), said, [somethingSeen(agency.id)])).state).toBe("open");
  });
});

describe("proposal (JOB-04)", () => {
  it("takes its findings with it and waits ten working days", async () => {
    const { proposal, finding } = await aProposal(on(manager), city);
    expect(proposal).toMatchObject({
      state: "submitted",
      measuredUnit: "complaints",
      decideBy: "2026-03-16",
    });
    expect(await stateOf(finding.id)).toBe("proposed");
  });

  it("cannot be sent for a finding that another proposal answers, or by a right that no law knows", async () => {
    const { finding } = await aProposal(on(manager), city);
    expect(await codeOf(aProposal(on(manager), city, { findingIds: [finding.id] }))).toBe(
      "wrong-state error.wrong-state",
    );
    expect(await codeOf(aProposal(on(manager), city, { rightKey: "anything.goes" }))).toBe(
      "invalid proposals.no-such-right",
    );
  });

  it("needs measure, size and cost, where 0 rupiah is an answer", () => {
    const shape = Propose.shape;
    expect(shape.costRupiah.safeParse("0").success).toBe(true);
    expect(shape.costRupiah.safeParse("-1").success).toBe(false);
    expect(shape.predictedSize.safeParse(0).success).toBe(false);
    expect(shape.metric.safeParse({ kind: "satisfaction" }).success).toBe(false);
  });

  it("goes back to its findings when it is withdrawn or refused", async () => {
    const one = await aProposal(on(manager), city);
    const { id: proposalId, version, agencyId } = one.proposal;
    await withdrawProposal(on(manager), {
      agencyId,
      proposalId,
      version,
      reason: "Ada jalan yang lebih cepat.",
    });
    const two = await aProposal(on(manager), city);
    await decideProposal(on(head), decision(two.proposal, { outcome: "refuse" }));
    expect([await stateOf(one.finding.id), await stateOf(two.finding.id)]).toEqual(["open", "open"]);
  });
});

describe("decision (UU 30/2014 Pasal 9(3); AUT-03)", () => {
  it("stores holder, function, decree, both bases, the version and the state decided on", async () => {
    const { proposal, finding } = await aProposal(on(manager), city);
    await decideProposal(on(head, "2026-03-04"), decision(proposal));
    const [stored] = await decisionsOn(on(manager), proposal);
    expect(stored).toMatchObject({
      decidedBy: head.personId,
      appointmentId: head.grantId,
      functionCode: "unitHead",
      decree: "SK 1/2020",
      basisOfAuthority: "UU 30/2014 Pasal 7(2) h; UU 30/2014 Pasal 49(1)",
      basisOfContent: "SOP Loket 2025 nomor 4",
      proposalVersion: 1,
    });
    const [evidenceId] = await evidenceOf(on(manager), finding);
    expect(stored?.decidedOn).toMatchObject({
      proposal: { change: proposal.change, costRupiah: "2500000" },
      findings: [{ id: finding.id, state: "proposed" }],
      evidence: [{ findingId: finding.id, id: evidenceId, sha256: fingerprint(somethingSeen(agency.id)) }],
    });
  });

  it("keeps what was decided on when the finding changes later, and cannot be rewritten", async () => {
    const { proposal, finding } = await aProposal(on(manager), city);
    await decideProposal(on(head), decision(proposal));
    await db.updateTable("finding").set({ title: "Judul lain" }).where("id", "=", finding.id).execute();
    const [stored] = await decisionsOn(on(manager), proposal);
    expect(stored?.decidedOn).toMatchObject({ findings: [{ title: finding.title }] });
    const rewrite = db
      .updateTable("decision")
      .set({ reason: "lain" })
      .where("id", "=", stored?.id ?? "");
    await expect(rewrite.execute()).rejects.toThrow("keeps what happened");
  });

  it("is not saved without the basis of its content", () => {
    expect(DecideProposal.shape.basisOfContent.safeParse("").success).toBe(false);
  });

  it("with a change stores the changed text, and needs it", async () => {
    const { proposal } = await aProposal(on(manager), city);
    expect(() => decision(proposal, { outcome: "change" })).toThrow("proposals.decide.needs-change");
    const change = "Loket kedua dibuka setiap Senin dan Selasa.";
    await decideProposal(on(head), decision(proposal, { outcome: "change", change }));
    expect(await proposalById(on(manager), agency.id, proposal.id)).toMatchObject({
      state: "accepted",
      change,
    });
  });

  it.each([
    ["the proposer", () => manager, "not-yours error.not-yours"],
    ["a supervisor", () => supervisor, "not-yours error.not-yours"],
    ["a head of another agency", () => otherHead, "not-found error.not-found"],
  ])("is not made by %s", async (_, actor, code) => {
    const { proposal } = await aProposal(on(manager), city);
    expect(await codeOf(decideProposal(on(actor()), decision(proposal)))).toBe(code);
  });

  it("is refused when somebody decided meanwhile", async () => {
    const { proposal } = await aProposal(on(manager), city);
    await decideProposal(on(head), decision(proposal, { outcome: "ask" }));
    const asked = await proposalById(on(manager), agency.id, proposal.id);
    expect(await codeOf(decideProposal(on(provider), decision(asked)))).toBe("wrong-state error.wrong-state");
  });
});

describe("nobody decides the own proposal (AUT-09, AUT-10)", () => {
  it("is refused by the verb, also in another position of the same person", async () => {
    const hat = { agency, role: "decision-maker", functionCode: "unitHead" } as const;
    const sameInOffice = await aPerson(nobody, { ...hat, personId: manager.personId });
    const { proposal } = await aProposal(on(manager), city);
    expect(await codeOf(decideProposal(on(sameInOffice), decision(proposal)))).toBe(
      "not-yours error.own-work",
    );
  });

  it.each(["proposed it", "answered the question about it"] as const)(
    "is refused by the database to whoever %s",
    async (part) => {
      const second = await aPerson(nobody, { agency });
      const { proposal } = await aProposal(on(manager), city);
      await decideProposal(on(head), decision(proposal, { outcome: "ask" }));
      await reviseProposal(on(second), revision(await proposalById(on(manager), agency.id, proposal.id)));
      const by = part === "proposed it" ? manager : second;
      const insert = db.insertInto("decision").values({
        agency_id: agency.id,
        id: newId(nobody.now, nobody.random),
        proposal_id: proposal.id,
        proposal_version: 3,
        outcome: "accept",
        reason: "boleh",
        decided_by: by.personId,
        appointment_id: by.grantId,
        appointment_agency_id: agency.id,
        function_code: "unitHead",
        decree: "SK",
        basis_of_authority: "UU",
        basis_of_content: "SOP",
        decided_on: "{}",
        decided_at: nobody.now,
      });
      await expect(insert.execute()).rejects.toThrow("nobody decides the own proposal");
    },
  );
});

function revision(proposal: Proposal, given: Record<string, unknown> = {}) {
  const {
    id: proposalId,
    agencyId,
    version,
    title,
    change,
    predictedSize,
    windowDays,
    costRupiah,
  } = proposal;
  return ReviseProposal.parse({
    agencyId,
    proposalId,
    version,
    title,
    change,
    predictedSize,
    windowDays,
    costRupiah: String(costRupiah),
    answer: "Biayanya sudah termasuk pelatihan petugas.",
    ...given,
  });
}

describe("question of the decider", () => {
  it("is answered by a new version; the one asked about is kept, and the days begin anew", async () => {
    const { proposal } = await aProposal(on(manager), city);
    await decideProposal(on(head), decision(proposal, { outcome: "ask" }));
    const asked = await proposalById(on(manager), agency.id, proposal.id);
    const again = await reviseProposal(on(manager, "2026-03-09"), revision(asked, { costRupiah: "3000000" }));
    expect(again).toMatchObject({
      state: "submitted",
      version: 3,
      costRupiah: 3_000_000n,
      decideBy: "2026-03-30",
    });
    const versions = await versionsOf(on(manager), proposal);
    expect(versions.map(({ version, answer }) => [version, answer])).toEqual([
      [1, ""],
      [3, "Biayanya sudah termasuk pelatihan petugas."],
    ]);
    const decided = await decideProposal(on(head), decision(again));
    expect(decided.decidedOn).toMatchObject({ proposal: { version: 3, costRupiah: "3000000" } });
  });

  it("cannot be answered where nothing was asked", async () => {
    const { proposal } = await aProposal(on(manager), city);
    expect(await codeOf(reviseProposal(on(manager), revision(proposal)))).toBe(
      "wrong-state error.wrong-state",
    );
  });
});

describe("what a change can be measured by", () => {
  it("offers the complaints of the finding's unit and of the categories that were complained about", async () => {
    const finding = await aFinding(on(manager), city);
    await complaintsByWeek(nobody, city, { category: "biaya", from: "2026-01-05", counts: [13, 14] });
    await complaintsByWeek(nobody, city, { category: "jarang", from: "2026-01-05", counts: [10, 9] });
    const { measures, suggested } = await findMeasures(on(manager), finding);
    const names = measures.map(({ metric, rows }) =>
      metric.kind === "complaint-count" ? [metric.category, metric.unitId !== null, rows] : [],
    );
    expect(names).toContainEqual(["biaya", false, 27]);
    expect(names.map(([category]) => category)).not.toContain("jarang");
    expect(names.filter(([category, ofUnit]) => category === null && ofUnit)).toHaveLength(1);
    expect(suggested).toBeNull();
  });

  it.each([
    [
      "the series of complaints",
      { kind: "complaint-counts", by: "category-area" },
      { category: "antrean", area: "Kota Baru", activity: null },
      { kind: "complaint-count", agencyId: agency.id, category: "antrean", area: "Kota Baru" },
    ],
    [
      "the days of the step",
      { kind: "step-norm", logId: agency.id, every: "month" },
      { category: null, area: null, activity: "Verifikasi" },
      { kind: "step-days", agencyId: agency.id, logId: agency.id, activity: "Verifikasi", every: "month" },
    ],
  ])("suggests %s that the finding's signal was raised on", async (_, settings, series, metric) => {
    const finding = await aFinding(on(manager), city, { signalId: await aSignal(settings, series) });
    expect((await findMeasures(on(manager), finding)).suggested).toMatchObject(metric);
  });
});

/** A signal that waits to be taken into a finding. */
async function aSignal(settings: { readonly kind: string }, series: object): Promise<string> {
  const id = newId(nobody.now, nobody.random);
  const kind = DetectorSettings.parse(settings).kind;
  await db
    .insertInto("detector")
    .values({ agency_id: agency.id, id, kind, name: "Uji", settings: JSON.stringify(settings) })
    .execute();
  await db
    .insertInto("signal")
    .values({
      agency_id: agency.id,
      id,
      unit_id: city.unit.id,
      detector_id: id,
      series_key: "uji",
      rule: "beyond-limits",
      first_at: "2026-02-16",
      last_at: "2026-02-23",
      value: 9,
      expected: 4,
      state: "raised",
      series: JSON.stringify(series),
      raised_at: nobody.now,
    })
    .execute();
  return id;
}
