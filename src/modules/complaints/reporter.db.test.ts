import { describe, expect, it } from "vitest";
import { aCitizen, aComplaint, asItStands, onDay, takeStep } from "../../../test/builders/complaints.ts";
import { as, at, later, testContext } from "../../../test/builders/context.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { anAgency, aUnit } from "../../../test/builders/organisations.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { aReader } from "../../../test/builders/readers.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { PersonActor } from "../../platform/context.ts";
import {
  answerComplaint,
  attachmentById,
  attachmentsOf,
  classifyComplaint,
  confirmSolved,
  decideComplaint,
  handlingsOf,
  notifyDecision,
  openReceipt,
  type Receipt,
  readComplaint,
  readReporter,
  referComplaint,
  respondToComplaint,
  returnComplaint,
  tellMore,
} from "./index.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
await anInstance(nobody);
const agency = await anAgency(nobody);
const top = await aUnit(nobody, { agency });
const counter = await aUnit(nobody, { agency, under: top });
const officer = await aPerson(nobody, { agency, role: "complaint-officer" });
const liaison = await aPerson(nobody, { agency, role: "liaison", units: [counter] });
const unitSuperior = await aPerson(nobody, { agency, role: "decision-maker", functionCode: "unitSuperior" });
const examiner = await aPerson(nobody, { agency, role: "complaint-officer", identity: true });
const { actor: inspector, key } = await aReader(nobody, { agency });
const citizen = as(nobody, aCitizen(agency));
const day = "2026-03-02";
const text = "Ini uraian yang cukup panjang untuk dibaca pelapor.";

async function entriesOn(receipt: Receipt, verb: string) {
  return db
    .selectFrom("audit_entry")
    .select(["actor", "why", "facts"])
    .where("subject_id", "=", receipt.id)
    .where("verb", "=", verb)
    .execute();
}

describe("open-receipt (security section 6)", () => {
  const wrong = "2222-2222-2222-2222";

  it("says the same for a wrong code and an unknown number, and forgives how the code was typed", async () => {
    const receipt = await aComplaint(nobody, { agency, day });
    const refused = { code: "not-found", key: "complaint.no-such-receipt" };
    await expect(openReceipt(citizen, { ...receipt, code: wrong })).rejects.toMatchObject(refused);
    await expect(openReceipt(citizen, { ...receipt, number: "X-2026-00001" })).rejects.toMatchObject(refused);
    const typed = receipt.code.toLowerCase().replaceAll("-", " ");
    expect((await openReceipt(citizen, { ...receipt, code: typed })).id).toBe(receipt.id);
  });

  it("hears ten wrong codes for a number in an hour, whether it exists or not, then none", async () => {
    const receipt = await aComplaint(nobody, { agency, day });
    for (const number of [receipt.number, "TIDAK-2026-00001"]) {
      for (let i = 0; i < 10; i++) {
        await expect(openReceipt(citizen, { number, code: wrong })).rejects.toMatchObject({
          code: "not-found",
        });
      }
      await expect(openReceipt(citizen, { number, code: wrong })).rejects.toMatchObject({
        code: "too-many",
      });
    }
    await expect(openReceipt(citizen, receipt)).rejects.toMatchObject({ code: "too-many" });
    expect((await openReceipt(later(citizen, 3_601), receipt)).id).toBe(receipt.id);
  });

  it("leaves no trace of looking with the right code", async () => {
    const receipt = await aComplaint(nobody, { agency, day });
    const count = () => db.selectFrom("throttle").select("key_hash").execute();
    const before = await count();
    await openReceipt(citizen, receipt);
    expect(await count()).toEqual(before);
  });
});

describe("answered, solved, confirmed, recurred", () => {
  async function told(): Promise<Receipt> {
    const receipt = await aComplaint(nobody, { agency, day });
    await takeStep(onDay(nobody, "2026-03-03", officer), receipt, respondToComplaint, {
      complete: true,
      text,
    });
    expect((await asItStands(nobody, receipt)).answeredAt).toBeNull();
    await takeStep(onDay(nobody, "2026-03-04", officer), receipt, answerComplaint, { text });
    await takeStep(onDay(nobody, "2026-03-05", unitSuperior), receipt, decideComplaint, {
      about: "provider" as const,
      text,
    });
    await takeStep(onDay(nobody, "2026-03-06", officer), receipt, notifyDecision, { text });
    return receipt;
  }

  it("are four facts: confirming closes nothing and keeps its own time", async () => {
    const receipt = await told();
    await confirmSolved(onDay(nobody, "2026-03-07", aCitizen(agency)), receipt);
    expect(await asItStands(nobody, receipt)).toMatchObject({
      state: "notified",
      closedAt: null,
      answeredAt: new Date("2026-03-04T02:30:00Z"),
      confirmedAt: new Date("2026-03-07T02:30:00Z"),
    });
  });

  it("confirming twice is confirming once, and nothing can be confirmed before the decision is told", async () => {
    const receipt = await told();
    await confirmSolved(onDay(nobody, "2026-03-07", aCitizen(agency)), receipt);
    await confirmSolved(onDay(nobody, "2026-03-08", aCitizen(agency)), receipt);
    expect(await entriesOn(receipt, "confirm-solved")).toHaveLength(1);
    const fresh = await aComplaint(nobody, { agency, day });
    await expect(confirmSolved(citizen, fresh)).rejects.toMatchObject({
      code: "wrong-state",
      key: "complaint.nothing-to-confirm",
    });
  });
});

describe("tell-more", () => {
  it("adds words and files once for one key", async () => {
    const receipt = await aComplaint(nobody, { agency, day });
    const sha256 = await citizen.files.put(new Uint8Array([1, 2, 3]));
    const file = { sha256, name: "foto.jpeg", mediaType: "image/jpeg", bytes: 3 };
    const sent = { key: "tell-1", files: [file] };
    await tellMore(citizen, { ...receipt, text }, sent);
    await tellMore(citizen, { ...receipt, text }, sent);
    const thread = await handlingsOf(as(nobody, officer), agency.id, receipt.id);
    expect(thread.filter((one) => one.kind === "citizen-message")).toHaveLength(1);
    expect(await attachmentsOf(as(nobody, officer), agency.id, receipt.id)).toHaveLength(1);
  });

  it("of an anonymous reporter keeps the day, not the minute", async () => {
    const receipt = await aComplaint(nobody, { agency, day }, { whoMayKnow: "nobody" });
    await tellMore(at(citizen, "2026-03-03T07:41:13Z"), { ...receipt, text }, { key: "tell-2", files: [] });
    const thread = await handlingsOf(as(nobody, officer), agency.id, receipt.id);
    expect(thread.at(-1)?.at.toISOString()).toBe("2026-03-02T17:00:00.000Z");
  });
});

describe("files of a complaint", () => {
  it("are seen with their complaint and by nobody else", async () => {
    const receipt = await aComplaint(nobody, { agency, day });
    const sha256 = await citizen.files.put(new Uint8Array([4, 5]));
    const file = { sha256, name: "surat.pdf", mediaType: "application/pdf", bytes: 2 };
    await tellMore(citizen, { ...receipt, text }, { key: "tell-3", files: [file] });
    const [seen] = await attachmentsOf(as(nobody, officer), agency.id, receipt.id);
    const id = seen?.id ?? "";
    expect(await attachmentById(as(nobody, officer), id)).toMatchObject({ name: "surat.pdf" });
    const stranger = await aPerson(nobody, { agency: await anAgency(nobody), role: "complaint-officer" });
    for (const actor of [liaison, stranger]) {
      await expect(attachmentById(as(nobody, actor), id)).rejects.toMatchObject({ code: "not-found" });
    }
    await makeRestricted(receipt);
    await expect(attachmentById(as(nobody, officer), id)).rejects.toMatchObject({ code: "not-found" });
    expect((await attachmentById(as(nobody, inspector), id)).id).toBe(id);
  });
});

function makeRestricted(receipt: Receipt) {
  return takeStep(onDay(nobody, "2026-03-03", inspector), receipt, classifyComplaint, {
    class: "complaint-oversight" as const,
    category: "Penyalahgunaan wewenang",
    componentKey: null,
    area: "",
  });
}

describe("reading what is secret (PRV-16)", () => {
  it("is written down for a report that only the inspectorate reads", async () => {
    const receipt = await aComplaint(nobody, { agency, day });
    await readComplaint(as(nobody, officer), agency.id, receipt.id);
    expect(await entriesOn(receipt, "read-restricted-complaint")).toEqual([]);
    await makeRestricted(receipt);
    const why = "Laporan baru, perlu telaah awal.";
    const reading = { ...key, reasons: new Map([[receipt.id, why]]) };
    await readComplaint({ ...as(nobody, inspector), reading }, agency.id, receipt.id);
    expect(await entriesOn(receipt, "read-restricted-complaint")).toMatchObject([
      { actor: inspector.personId, why },
    ]);
  });
});

describe("read-reporter (CMP-12, complaint.revealIdentity)", () => {
  const why = "Perlu menelepon pelapor untuk kelengkapan.";
  const read = (actor: PersonActor, receipt: Receipt) =>
    readReporter(onDay(nobody, "2026-03-03", actor), { agencyId: agency.id, complaintId: receipt.id, why });

  it("opens an open name to the office, with the reason in the entry and never the name", async () => {
    const receipt = await aComplaint(nobody, { agency, day });
    expect(await read(officer, receipt)).toMatchObject({ name: "Wulan Rekaan" });
    const entries = await entriesOn(receipt, "read-reporter");
    expect(entries).toMatchObject([{ actor: officer.personId, why }]);
    expect(JSON.stringify(entries)).not.toContain("Wulan");
    await expect(read(liaison, receipt)).rejects.toMatchObject({ code: "not-found" });
  });

  it("opens a secret name to the examiner, and to the decider with word to the reporter", async () => {
    const receipt = await aComplaint(nobody, { agency, day }, { whoMayKnow: "examiner" });
    await expect(read(officer, receipt)).rejects.toMatchObject({
      code: "not-yours",
      facts: { right: "complaint.revealIdentity" },
    });
    expect(await read(examiner, receipt)).toMatchObject({ name: "Wulan Rekaan" });
    expect(await entriesOn(receipt, "reveal-identity")).toEqual([]);
    expect(await read(unitSuperior, receipt)).toMatchObject({ contact: "wulan@contoh.id" });
    expect(await entriesOn(receipt, "reveal-identity")).toMatchObject([{ why }]);
    const thread = await handlingsOf(as(nobody, officer), agency.id, receipt.id);
    expect(thread.at(-1)).toMatchObject({ kind: "identity-revealed", toCitizen: true });
  });

  it("finds nobody behind an anonymous report", async () => {
    const receipt = await aComplaint(nobody, { agency, day }, { whoMayKnow: "nobody" });
    await expect(read(examiner, receipt)).rejects.toMatchObject({
      code: "not-found",
      key: "complaint.nobody-known",
    });
  });
});

describe("return-complaint", () => {
  it("gives a complaint that came to the wrong unit back to those who referred it", async () => {
    const receipt = await aComplaint(nobody, { agency, day });
    await takeStep(onDay(nobody, "2026-03-03", officer), receipt, respondToComplaint, {
      complete: true,
      text,
    });
    await takeStep(onDay(nobody, "2026-03-03", officer), receipt, referComplaint, {
      unitId: counter.id,
      text: "",
    });
    const returned = await takeStep(onDay(nobody, "2026-03-04", liaison), receipt, returnComplaint, {
      text,
    });
    expect(returned).toMatchObject({ state: "returned", unitId: top.id });
    await expect(
      takeStep(onDay(nobody, "2026-03-04", officer), receipt, returnComplaint, { text }),
    ).rejects.toMatchObject({ code: "wrong-state" });
  });
});
