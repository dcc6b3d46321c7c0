import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { aCitizen, aComplaint, onDay, takeStep } from "../../../test/builders/complaints.ts";
import { as, testContext } from "../../../test/builders/context.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { anAgency, aUnit } from "../../../test/builders/organisations.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { aReader } from "../../../test/builders/readers.ts";
import { rowsWith } from "../../../test/builders/rows-with.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { seal } from "../../platform/sealing/age.ts";
import { recipientsOf } from "../../platform/sealing/readers.ts";
import type { Agency } from "../organisations/nouns/agency.ts";
import {
  AnswerComplaint,
  answerComplaint,
  attachmentsOf,
  complaints,
  handlingsOf,
  openAttachments,
  openHandlings,
  openReceipt,
  type Receipt,
  ReceiveComplaint,
  RespondToComplaint,
  readAttachment,
  readComplaint,
  readOwnReport,
  readReporter,
  receiveComplaint,
  referComplaint,
  respondToComplaint,
  restrictedReports,
  tellMore,
  unsealedReports,
} from "./index.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
await anInstance(nobody);
const day = "2026-03-02";
const mark = "PENANDA-RAHASIA";
const said = { title: `Pungutan ${mark} judul`, body: `Petugas loket meminta uang ${mark} isi.` };
const restricted = { readableBy: "inspectorate", ...said } as const;
const text = `Kami periksa ${mark} jawaban.`;

async function anOffice(): Promise<Agency> {
  const agency = await anAgency(nobody);
  await aUnit(nobody, { agency });
  return agency;
}

async function storedBytes(receipt: Receipt): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("attachment")
    .select("sha256")
    .where("complaint_id", "=", receipt.id)
    .execute();
  return Promise.all(rows.map(async ({ sha256 }) => Buffer.from(await nobody.files.get(sha256)).toString()));
}

async function aRestrictedReport(
  agency: Agency,
  given: Readonly<Record<string, unknown>> = {},
): Promise<Receipt> {
  return aComplaint(nobody, { agency, day }, { ...restricted, ...given });
}

describe("a restricted report (PRV-11, security section 7)", () => {
  it("is in no row and no file as it was written, and its reader opens it", async () => {
    const agency = await anOffice();
    const reader = await aReader(nobody, { agency });
    const bytes = new TextEncoder().encode(`bukti ${mark} berkas`);
    const recipients = await recipientsOf(nobody, agency.id);
    const sha256 = await nobody.files.put(await seal(bytes, recipients));
    const intake = ReceiveComplaint.parse({
      agencyId: agency.id,
      ...restricted,
      name: `Wulan ${mark}`,
      contact: `${mark}@contoh.id`,
      area: `Kec ${mark}`,
      caseNumber: `2611-${mark}`,
    });
    const file = {
      sha256,
      name: `${mark}.txt`,
      mediaType: "text/plain",
      bytes: bytes.length,
      sealed: { agencyId: agency.id, recipients },
    };
    const citizen = onDay(nobody, day, aCitizen(agency));
    const receipt = await receiveComplaint(citizen, intake, {
      key: "a restricted one",
      channel: "web",
      files: [file],
    });
    expect(await rowsWith(db, mark)).toEqual([]);
    expect((await storedBytes(receipt)).join()).not.toContain(mark);

    const report = await readComplaint(reader.ctx, agency.id, receipt.id);
    expect(report).toMatchObject(said);
    expect(report.area).toBe(`Kec ${mark}`);
    expect(report.caseNumber).toBe(`2611-${mark}`);
    const why = { agencyId: agency.id, complaintId: receipt.id, why: "Memanggil pelapor." };
    expect(await readReporter(reader.ctx, why)).toMatchObject({ name: `Wulan ${mark}` });
    const [attached] = await attachmentsOf(reader.ctx, agency.id, receipt.id);
    expect(attached).toMatchObject({ name: "", bytes: 0 });
    expect(await openAttachments(reader.ctx, report, attached ? [attached] : [])).toMatchObject([
      { name: `${mark}.txt`, bytes: bytes.length },
    ]);
    const opened = await readAttachment(reader.ctx, attached?.id ?? "");
    expect(Buffer.from(opened.content).toString()).toBe(`bukti ${mark} berkas`);
  });

  it("gives the same receipt to the same request, of which nothing can be guessed", async () => {
    const agency = await anOffice();
    await aReader(nobody, { agency });
    const intake = ReceiveComplaint.parse({ agencyId: agency.id, ...restricted, whoMayKnow: "nobody" });
    const citizen = onDay(nobody, day, aCitizen(agency));
    const sent = { key: "the same key of a form", channel: "web", files: [] } as const;
    const first = await receiveComplaint(citizen, intake, sent);
    expect(await receiveComplaint(citizen, intake, sent)).toEqual(first);
    expect(await rowsWith(db, sent.key)).toEqual([]);
  });

  it("is not taken where nobody could ever open it", async () => {
    const agency = await anOffice();
    await expect(aRestrictedReport(agency)).rejects.toMatchObject({ key: "sealing.no-reader" });
    expect(await rowsWith(db, mark)).toEqual([]);
  });

  it("is known to others by number, age and state alone", async () => {
    const agency = await anOffice();
    await aReader(nobody, { agency });
    const receipt = await aRestrictedReport(agency);
    for (const role of ["agency-admin", "quality-manager", "supervisor", "complaint-officer"] as const) {
      const other = as(nobody, await aPerson(nobody, { agency, role }));
      await expect(readComplaint(other, agency.id, receipt.id)).rejects.toMatchObject({ code: "not-found" });
      expect(await complaints(other, {})).toEqual([]);
      expect(await handlingsOf(other, agency.id, receipt.id)).toEqual([]);
      const [known] = await restrictedReports(other);
      expect(known).toEqual({
        agencyId: agency.id,
        number: receipt.number,
        receivedAt: new Date(receipt.receivedAt),
        state: "received",
      });
    }
  });

  it("is not even counted for another agency or another unit", async () => {
    const agency = await anOffice();
    await aReader(nobody, { agency });
    await aRestrictedReport(agency);
    const sister = await aUnit(nobody, { agency });
    const elsewhere = await aPerson(nobody, { agency: await anOffice(), role: "supervisor" });
    const inSister = await aPerson(nobody, { agency, role: "liaison", units: [sister] });
    for (const actor of [elsewhere, inSister]) {
      expect(await restrictedReports(as(nobody, actor))).toEqual([]);
      expect(await unsealedReports(as(nobody, actor))).toBe(0);
    }
  });

  it("stays shut to an inspector who has not unlocked a key, or to whom it was not sealed", async () => {
    const agency = await anOffice();
    const reader = await aReader(nobody, { agency });
    const receipt = await aRestrictedReport(agency);
    const locked = as(nobody, reader.actor);
    await expect(readComplaint(locked, agency.id, receipt.id)).rejects.toMatchObject({
      key: "sealing.locked",
    });
    const other = await aReader(nobody, { agency });
    await expect(readComplaint(other.ctx, agency.id, receipt.id)).rejects.toMatchObject({
      key: "sealing.not-shared",
    });
  });

  it("is answered by the inspectorate under seal, and its reporter reads the answer with the code", async () => {
    const agency = await anOffice();
    const reader = await aReader(nobody, { agency });
    const receipt = await aRestrictedReport(agency);
    await takeStep(
      reader.ctx,
      receipt,
      (ctx, input) => respondToComplaint(ctx, RespondToComplaint.parse(input)),
      {
        complete: true,
        text: `Lengkap ${mark}.`,
      },
    );
    await takeStep(reader.ctx, receipt, (ctx, input) => answerComplaint(ctx, AnswerComplaint.parse(input)), {
      text,
    });
    const citizen = onDay(nobody, day, aCitizen(agency));
    await tellMore(citizen, { ...receipt, text: `Tambahan ${mark} pelapor.` }, { key: "more", files: [] });
    expect(await rowsWith(db, mark)).toEqual([]);

    const complaint = await openReceipt(citizen, receipt);
    const own = await readOwnReport(citizen, complaint, receipt.code.toLowerCase());
    const told = ["", `Lengkap ${mark}.`, text, `Tambahan ${mark} pelapor.`];
    expect(own.handlings.map((one) => one.text).toSorted()).toEqual(told.toSorted());
    const stored = await handlingsOf(reader.ctx, agency.id, receipt.id);
    const opened = await openHandlings(reader.ctx, complaint, stored);
    expect(opened.map((one) => one.text)).toContain(text);
  });

  it("goes to no unit", async () => {
    const agency = await anOffice();
    const reader = await aReader(nobody, { agency });
    const unit = await aUnit(nobody, { agency });
    const receipt = await aRestrictedReport(agency);
    await expect(
      takeStep(reader.ctx, receipt, referComplaint, { unitId: unit.id, text: "" }),
    ).rejects.toMatchObject({ key: "sealing.stays-with-inspectorate" });
  });

  it("cannot be written in plain words past the application", async () => {
    const agency = await anOffice();
    await aReader(nobody, { agency });
    const receipt = await aRestrictedReport(agency);
    const plain = sql`update complaint set body = 'tampak' where id = ${receipt.id}`.execute(db);
    await expect(plain).rejects.toThrow("complaint_sealed");
    const number = sql`update complaint set case_number = '2611-7' where id = ${receipt.id}`.execute(db);
    await expect(number).rejects.toThrow("complaint_case_sealed");
    const row = sql`update handling set text = 'tampak' where complaint_id = ${receipt.id}`.execute(db);
    await expect(row).rejects.toThrow("stored sealed");
  });
});
