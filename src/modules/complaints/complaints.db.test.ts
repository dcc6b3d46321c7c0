import { describe, expect, it } from "vitest";
import { as, at, testContext } from "../../../test/builders/context.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { anAgency, aUnit } from "../../../test/builders/organisations.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { aReader } from "../../../test/builders/readers.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { Actor, Context } from "../../platform/context.ts";
import {
  answerComplaint,
  ClassifyComplaint,
  type Complaint,
  classifyComplaint,
  clocksOf,
  closeComplaint,
  complaintById,
  decideComplaint,
  handlingsOf,
  notifyDecision,
  type Receipt,
  ReceiveComplaint,
  receiveComplaint,
  reopenComplaint,
  respondToComplaint,
  setAsideComplaint,
} from "./index.ts";
import { isReceiptCode } from "./nouns/receipt-code.ts";
import { complaintByNumber } from "./store/complaints.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
await anInstance(nobody);
const agency = await anAgency(nobody);
const unit = await aUnit(nobody, { agency });
const officer = await aPerson(nobody, { agency, role: "complaint-officer" });
const superior = await aPerson(nobody, { agency, role: "decision-maker", functionCode: "officerSuperior" });
const unitSuperior = await aPerson(nobody, { agency, role: "decision-maker", functionCode: "unitSuperior" });
const manager = await aPerson(nobody, { agency, role: "quality-manager" });
const { actor: inspector } = await aReader(nobody, { agency });

const citizen: Actor = {
  kind: "public",
  scope: { agencies: [agency.id], units: "all", restricted: false, identity: false },
};

/** Half past nine in Jakarta on a day. */
function on(day: string, actor: Actor = citizen): Context {
  return at(as(nobody, actor), `${day}T02:30:00Z`);
}

let keys = 0;

async function aComplaint(day: string, said: Record<string, unknown> = {}): Promise<Receipt> {
  keys += 1;
  const intake = ReceiveComplaint.parse({
    agencyId: agency.id,
    title: "Berkas saya tidak bergerak",
    body: "Sudah tiga pekan berkas izin saya di meja verifikasi tanpa kabar.",
    name: "Wulan Rekaan",
    contact: "wulan@contoh.id",
    ...said,
  });
  return receiveComplaint(on(day), intake, { key: `key ${keys}`, channel: "web", files: [] });
}

/** The version that is on the screen of whoever acts next. */
async function now(receipt: Receipt, actor: Actor = inspector): Promise<Complaint> {
  return complaintById(as(nobody, actor), receipt.agencyId, receipt.id);
}

async function step<I extends object, R>(
  verb: (ctx: Context, input: I & { agencyId: string; complaintId: string; version: number }) => Promise<R>,
  day: string,
  actor: Actor,
  receipt: Receipt,
  input: I,
): Promise<R> {
  const { version } = await now(receipt);
  return verb(on(day, actor), { ...input, agencyId: receipt.agencyId, complaintId: receipt.id, version });
}

const text = "Ini uraian yang cukup panjang untuk dibaca pelapor.";
const solved = { result: "fixed" as const, text };

async function due(receipt: Receipt): Promise<Record<string, string>> {
  const clocks = await clocksOf(as(nobody, inspector), receipt.agencyId, receipt.id);
  return Object.fromEntries(clocks.map((clock) => [clock.kind, clock.dueOn]));
}

/** The clocks that still run. */
async function running(receipt: Receipt): Promise<readonly string[]> {
  const clocks = await clocksOf(as(nobody, inspector), receipt.agencyId, receipt.id);
  return clocks.filter(({ stoppedAt }) => stoppedAt === null).map(({ kind }) => kind);
}

describe("clocks of the law (UU 25/2009 Pasal 44, 50; CMP-03)", () => {
  it("run from receipt, from the declared completeness and from the decision, in calendar days", async () => {
    const receipt = await aComplaint("2025-03-27");
    expect(receipt.respondBy).toBe("2025-04-10");
    await step(respondToComplaint, "2025-04-10", officer, receipt, { complete: true, text });
    expect(await due(receipt)).toMatchObject({ decision: "2025-06-09" });
    await step(answerComplaint, "2025-04-14", officer, receipt, { text });
    await step(decideComplaint, "2025-06-09", unitSuperior, receipt, { about: "provider" as const, text });
    expect(await due(receipt)).toMatchObject({ notice: "2025-06-23" });
  });

  it("know when the file was declared complete, which is not the day of receipt", async () => {
    const receipt = await aComplaint("2025-03-27");
    await step(respondToComplaint, "2025-04-10", officer, receipt, { complete: true, text });
    expect((await now(receipt)).declaredCompleteAt?.toISOString()).toBe("2025-04-10T02:30:00.000Z");
  });

  it("give the reporter 30 days when the file is incomplete", async () => {
    const receipt = await aComplaint("2025-03-27");
    await step(respondToComplaint, "2025-04-10", officer, receipt, { complete: false, text });
    expect(await due(receipt)).toMatchObject({ completion: "2025-05-10" });
  });

  it("stand beside the working-day clock of practice, which skips Lebaran", async () => {
    const receipt = await aComplaint("2025-03-27");
    expect(await due(receipt)).toMatchObject({ response: "2025-04-10", "verify-forward": "2025-04-10" });
    await step(classifyComplaint, "2025-03-28", officer, receipt, {
      class: "complaint-ordinary" as const,
      category: "Waktu",
      componentKey: null,
      area: "",
    });
    expect(await due(receipt)).toMatchObject({ resolve: "2025-04-28" });
  });
});

describe("receive-complaint (CMP-01, CMP-02, CMP-12)", () => {
  it("gives number and code at once, and keeps only the hash of the code", async () => {
    const receipt = await aComplaint("2026-03-02");
    expect(receipt.number).toMatch(/^UJI-.*-2026-\d{5}$/);
    expect(receipt.code).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
    const found = await complaintByNumber(on("2026-03-02"), receipt.number);
    expect(found && isReceiptCode(receipt.code.toLowerCase(), found.receiptCodeHash)).toBe(true);
    const kept = await db.selectFrom("idempotency").select("response").execute();
    expect(JSON.stringify([found, kept])).not.toContain(receipt.code);
  });

  it("gives one receipt for one key, however often and however parallel it is sent", async () => {
    const intake = ReceiveComplaint.parse({
      agencyId: agency.id,
      title: "Dikirim berkali-kali",
      body: "Tombol kirim saya tekan berkali-kali.",
      whoMayKnow: "nobody",
    });
    const send = () => receiveComplaint(on("2026-03-02"), intake, { key: "same", channel: "web", files: [] });
    const receipts = await Promise.all(Array.from({ length: 12 }, send));
    expect(new Set(receipts.map((receipt) => `${receipt.number} ${receipt.code}`)).size).toBe(1);
    const other = { ...intake, body: "Isi lain dengan kunci yang sama." };
    await expect(
      receiveComplaint(on("2026-03-02"), other, { key: "same", channel: "web", files: [] }),
    ).rejects.toMatchObject({ code: "invalid" });
  });

  it("keeps no name, no contact and no minute of an anonymous report, even if they were typed", async () => {
    const receipt = await aComplaint("2026-03-02", { whoMayKnow: "nobody", name: "Bocor", contact: "0812" });
    const rows = await db
      .selectFrom("reporter")
      .select("name")
      .where("complaint_id", "=", receipt.id)
      .execute();
    expect(rows).toEqual([]);
    const dayStart = "2026-03-01T17:00:00.000Z";
    expect((await now(receipt)).receivedAt.toISOString()).toBe(dayStart);
    const entry = await db
      .selectFrom("audit_entry")
      .select("at")
      .where("subject_id", "=", receipt.id)
      .executeTakeFirst();
    expect(entry?.at.toISOString()).toBe(dayStart);
    const bornAt = Number.parseInt(receipt.id.replaceAll("-", "").slice(0, 12), 16);
    expect(new Date(bornAt).toISOString()).toBe(dayStart);
  });

  it("takes what is filed late, with a flag (UU 25/2009 Pasal 42(2))", async () => {
    const late = await aComplaint("2026-03-02", { occurredOn: "2026-01-30" });
    const inTime = await aComplaint("2026-03-02", { occurredOn: "2026-01-31" });
    expect([(await now(late)).lateFiling, (await now(inTime)).lateFiling]).toEqual([true, false]);
  });
});

describe("handling and closing (CMP-08, CMP-10, AUT-09)", () => {
  async function handled(): Promise<Receipt> {
    const receipt = await aComplaint("2026-03-02");
    await step(respondToComplaint, "2026-03-03", officer, receipt, { complete: true, text });
    await step(answerComplaint, "2026-03-04", officer, receipt, { text });
    return receipt;
  }

  it("goes from receipt to closing through the people of the law, each step on the time line", async () => {
    const receipt = await handled();
    await step(decideComplaint, "2026-03-05", unitSuperior, receipt, { about: "provider" as const, text });
    await step(notifyDecision, "2026-03-06", officer, receipt, { text });
    const closed = await step(closeComplaint, "2026-03-09", superior, receipt, solved);
    expect(closed.state).toBe("closed");
    expect(await running(receipt)).toEqual([]);
    const kinds = (await handlingsOf(on("2026-03-09", manager), agency.id, receipt.id)).map(
      (one) => one.kind,
    );
    expect(kinds).toEqual(["received", "response-complete", "answer", "decision", "notice", "closing"]);
  });

  it("runs no clock on once it is closed, not even that of practice", async () => {
    const receipt = await handled();
    const { version } = await now(receipt);
    const given = { class: "complaint-ordinary", category: "Waktu" };
    const of = { agencyId: agency.id, complaintId: receipt.id, version };
    await classifyComplaint(on("2026-03-04", officer), ClassifyComplaint.parse({ ...of, ...given }));
    await step(decideComplaint, "2026-03-05", unitSuperior, receipt, { about: "provider" as const, text });
    await step(notifyDecision, "2026-03-06", officer, receipt, { text });
    expect(await running(receipt)).toContain("resolve");
    await step(closeComplaint, "2026-03-09", superior, receipt, solved);
    expect(await running(receipt)).toEqual([]);
  });

  it("is decided by the holder of the right, never by officer or manager, who read whose it is", async () => {
    const receipt = await handled();
    for (const actor of [officer, manager]) {
      await expect(
        step(decideComplaint, "2026-03-05", actor, receipt, { about: "provider" as const, text }),
      ).rejects.toMatchObject({
        code: "not-yours",
        facts: { holder: "atasan satuan kerja penyelenggara", basis: expect.stringContaining("Pasal 45(2)") },
      });
    }
  });

  it("is not decided by whoever handled it, in another office of theirs", async () => {
    const both = await aPerson(nobody, {
      agency,
      role: "decision-maker",
      functionCode: "unitSuperior",
      personId: officer.personId,
    });
    const receipt = await handled();
    await expect(
      step(decideComplaint, "2026-03-05", both, receipt, { about: "provider" as const, text }),
    ).rejects.toMatchObject({ code: "not-yours", key: "error.own-work" });
  });

  it("is closed by somebody who did not handle it: the verb and the table both refuse the handler", async () => {
    const both = await aPerson(nobody, {
      agency,
      role: "decision-maker",
      functionCode: "officerSuperior",
      personId: officer.personId,
    });
    const receipt = await handled();
    await step(decideComplaint, "2026-03-05", unitSuperior, receipt, { about: "provider" as const, text });
    await step(notifyDecision, "2026-03-06", officer, receipt, { text });
    await expect(step(closeComplaint, "2026-03-09", both, receipt, solved)).rejects.toMatchObject({
      code: "not-yours",
      key: "error.own-work",
    });
    await expect(
      db
        .updateTable("complaint")
        .set({ state: "closed", closed_at: new Date(), closed_by: officer.personId, result: "fixed" })
        .where("id", "=", receipt.id)
        .execute(),
    ).rejects.toThrow(/complaint_check/);
  });

  it("is opened again by whoever holds the code, within ten working days, with its first date", async () => {
    const receipt = await handled();
    await step(decideComplaint, "2026-03-05", unitSuperior, receipt, { about: "provider" as const, text });
    await step(notifyDecision, "2026-03-05", officer, receipt, { text });
    await step(closeComplaint, "2026-03-06", superior, receipt, solved);
    const said = { number: receipt.number, code: receipt.code, text };
    await expect(
      reopenComplaint(on("2026-03-06"), { ...said, code: "2222-2222-2222-2222" }),
    ).rejects.toMatchObject({
      code: "not-found",
    });
    await expect(reopenComplaint(on("2026-04-20"), said)).rejects.toMatchObject({ code: "wrong-state" });
    const reopened = await reopenComplaint(on("2026-03-09"), said);
    expect(reopened).toMatchObject({ state: "reopened", closedAt: null });
    expect(reopened.receivedAt.toISOString()).toBe("2026-03-02T02:30:00.000Z");
  });

  it("refuses a change on a version that somebody else has changed (REL-06)", async () => {
    const receipt = await handled();
    await expect(
      answerComplaint(on("2026-03-05", officer), {
        agencyId: agency.id,
        complaintId: receipt.id,
        version: 1,
        text,
      }),
    ).rejects.toMatchObject({ code: "changed-meanwhile" });
  });

  it("is set aside only with a reason that the reporter reads (CMP-15)", async () => {
    const receipt = await aComplaint("2026-03-02");
    await expect(
      step(setAsideComplaint, "2026-03-03", officer, receipt, { to: "archived" as const, text: " " }),
    ).rejects.toMatchObject({ code: "invalid" });
    await step(setAsideComplaint, "2026-03-03", officer, receipt, { to: "postponed" as const, text });
    const running = await clocksOf(on("2026-03-03", officer), agency.id, receipt.id);
    expect(running.find((clock) => clock.kind === "response")?.stoppedAt).toBeNull();
  });

  it("runs no clock on once it is archived (CMP-15)", async () => {
    const receipt = await aComplaint("2026-03-02");
    await step(setAsideComplaint, "2026-03-03", officer, receipt, { to: "archived" as const, text });
    expect(await running(receipt)).toEqual([]);
  });
});

describe("oversight-grade reports (CMP-14)", () => {
  it("can be read by the inspectorate only, and by whoever holds the code", async () => {
    const receipt = await aComplaint("2026-03-02");
    const { version } = await now(receipt);
    const input = ClassifyComplaint.parse({
      agencyId: agency.id,
      complaintId: receipt.id,
      version,
      class: "complaint-oversight",
      category: "Penyalahgunaan wewenang",
    });
    await expect(classifyComplaint(on("2026-03-03", officer), input)).rejects.toMatchObject({
      code: "not-yours",
    });
    await classifyComplaint(on("2026-03-03", inspector), input);
    for (const actor of [officer, manager, superior]) {
      await expect(complaintById(on("2026-03-03", actor), agency.id, receipt.id)).rejects.toMatchObject({
        code: "not-found",
      });
    }
    expect(await complaintById(on("2026-03-03", inspector), agency.id, receipt.id)).toMatchObject({
      restricted: true,
    });
    expect(await complaintByNumber(on("2026-03-03"), receipt.number)).not.toBeNull();
  });
});

describe("units", () => {
  it("see their own complaints and no others", async () => {
    const receipt = await aComplaint("2026-03-02");
    const other = await aUnit(nobody, { agency, under: unit });
    const elsewhere = await aPerson(nobody, { agency, role: "liaison", units: [unit] });
    await db.updateTable("complaint").set({ unit_id: other.id }).where("id", "=", receipt.id).execute();
    const stranger = await aPerson(nobody, { agency: await anAgency(nobody), role: "complaint-officer" });
    await expect(complaintById(as(nobody, stranger), agency.id, receipt.id)).rejects.toMatchObject({
      code: "not-found",
    });
    expect((await complaintById(as(nobody, elsewhere), agency.id, receipt.id)).id).toBe(receipt.id);
  });
});
