import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { aCitizen, aComplaint, asItStands, onDay, takeStep } from "../../../test/builders/complaints.ts";
import { as, testContext } from "../../../test/builders/context.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { anAgency, aUnit } from "../../../test/builders/organisations.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { aReader, unlockedWith } from "../../../test/builders/readers.ts";
import { rowsWith } from "../../../test/builders/rows-with.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { newId } from "../../platform/ids.ts";
import { sealText, unsealText } from "../../platform/sealing/age.ts";
import { recipientsOf } from "../../platform/sealing/readers.ts";
import type { Agency } from "../organisations/nouns/agency.ts";
import {
  attachmentsOf,
  classifyComplaint,
  handlingsOf,
  openReceipt,
  type Receipt,
  ReceiveComplaint,
  RespondToComplaint,
  readAttachment,
  readComplaint,
  readOwnReport,
  readReporter,
  receiveComplaint,
  reportsToShare,
  resealReports,
  respondToComplaint,
  SetAsideComplaint,
  sealWaitingReports,
  setAsideComplaint,
  tellMore,
  unsealedReports,
} from "./index.ts";
import { reporterIdentity } from "./nouns/receipt-code.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
await anInstance(nobody);
const day = "2026-03-02";
const mark = "PENANDA-RAHASIA";
const said = { title: `Pungutan ${mark} judul`, body: `Petugas loket meminta uang ${mark} isi.` };
const restricted = { readableBy: "inspectorate", ...said } as const;

async function anOffice(): Promise<Agency> {
  const agency = await anAgency(nobody);
  await aUnit(nobody, { agency });
  return agency;
}

async function aRestrictedReport(
  agency: Agency,
  given: Readonly<Record<string, unknown>> = {},
): Promise<Receipt> {
  return aComplaint(nobody, { agency, day }, { ...restricted, ...given });
}

describe("classes and secrecy (CMP-14, security section 7)", () => {
  const oversight = {
    class: "complaint-oversight",
    category: "Pungutan",
    componentKey: null,
    area: "",
  } as const;
  const ordinary = { ...oversight, class: "complaint-ordinary" } as const;

  it("seals a complaint that proves to be for the inspectorate and removes the plain copy, files too", async () => {
    const agency = await anOffice();
    const reader = await aReader(nobody, { agency });
    const officer = as(nobody, await aPerson(nobody, { agency, role: "complaint-officer" }));
    const sha256 = await nobody.files.put(new TextEncoder().encode(`lampiran ${mark} lama`));
    const intake = ReceiveComplaint.parse({
      agencyId: agency.id,
      ...said,
      name: `Sari ${mark}`,
      contact: "0811",
    });
    const file = { sha256, name: `${mark}.txt`, mediaType: "text/plain", bytes: 20 };
    const citizen = onDay(nobody, day, aCitizen(agency));
    const receipt = await receiveComplaint(citizen, intake, {
      key: "ordinary first",
      channel: "web",
      files: [file],
    });
    await takeStep(
      officer,
      receipt,
      (ctx, input) => respondToComplaint(ctx, RespondToComplaint.parse(input)),
      {
        complete: true,
        text: `Sudah lengkap ${mark}.`,
      },
    );
    expect((await rowsWith(db, mark)).length).toBeGreaterThan(3);

    await takeStep(as(nobody, reader.actor), receipt, classifyComplaint, oversight);
    expect(await rowsWith(db, mark)).toEqual([]);
    await expect(nobody.files.get(sha256)).rejects.toThrow();
    expect(await readComplaint(reader.ctx, agency.id, receipt.id)).toMatchObject({
      ...said,
      category: "Pungutan",
    });
    const [attached] = await attachmentsOf(reader.ctx, agency.id, receipt.id);
    const opened = await readAttachment(reader.ctx, attached?.id ?? "");
    expect(Buffer.from(opened.content).toString()).toBe(`lampiran ${mark} lama`);
    const own = await readOwnReport(citizen, await openReceipt(citizen, receipt), receipt.code);
    expect(own.handlings.map((one) => one.text)).toContain(`Sudah lengkap ${mark}.`);
    expect(await rowsWith(db, "Pungutan")).toEqual([]);
  });

  it("forgets the requests that brought it, and its earlier category, which the audit never held", async () => {
    const agency = await anOffice();
    const reader = await aReader(nobody, { agency });
    const officer = as(nobody, await aPerson(nobody, { agency, role: "complaint-officer" }));
    const receipt = await aComplaint(nobody, { agency, day }, said);
    const more = { number: receipt.number, code: receipt.code, text: "Petugasnya sama seperti kemarin." };
    const key = `more of ${receipt.id}`;
    await tellMore(onDay(nobody, day, aCitizen(agency)), more, { key, files: [] });
    await takeStep(officer, receipt, classifyComplaint, { ...ordinary, category: "Calo loket" });
    expect((await rowsWith(db, receipt.id)).join()).toContain("idempotency");
    await takeStep(as(nobody, reader.actor), receipt, classifyComplaint, oversight);
    expect((await rowsWith(db, receipt.id)).join()).not.toContain("idempotency");
    expect(await rowsWith(db, key)).toEqual([]);
    expect(await rowsWith(db, "Calo loket")).toEqual([]);
  });

  it("is refused by the database while anything said about it is left in plain", async () => {
    const agency = await anOffice();
    await aReader(nobody, { agency });
    const file = { sha256: "0".repeat(64), name: "loket.txt", mediaType: "text/plain", bytes: 1 };
    const intake = ReceiveComplaint.parse({ agencyId: agency.id, ...said, name: "Sari", contact: "0811" });
    const sent = { key: "left in plain", channel: "web", files: [file] } as const;
    const { id } = await receiveComplaint(onDay(nobody, day, aCitizen(agency)), intake, sent);
    await sql`update handling set text = 'kata' where complaint_id = ${id}`.execute(db);
    const cleared = [
      sql`update handling set text = '' where complaint_id = ${id}`,
      sql`update attachment set name = '' where complaint_id = ${id}`,
      sql`delete from reporter where complaint_id = ${id}`,
    ];
    const sealing = (but: number | null) =>
      db.transaction().execute(async (tx) => {
        await sql`
          update complaint set sealed = true, restricted = true, title = '', body = '', masked_body = null
          where id = ${id}`.execute(tx);
        for (const [i, statement] of cleared.entries()) if (i !== but) await statement.execute(tx);
      });
    for (const but of [0, 1, 2]) await expect(sealing(but)).rejects.toThrow("sealed with all that was said");
    await sealing(null);
  });

  it("leaves bytes that another complaint names", async () => {
    const agency = await anOffice();
    const reader = await aReader(nobody, { agency });
    const sha256 = await nobody.files.put(new TextEncoder().encode("foto yang sama"));
    const file = { sha256, name: "foto.txt", mediaType: "text/plain", bytes: 14 };
    const citizen = onDay(nobody, day, aCitizen(agency));
    const intake = ReceiveComplaint.parse({ agencyId: agency.id, ...said, whoMayKnow: "nobody" });
    const [first] = [
      await receiveComplaint(citizen, intake, { key: "first of two", channel: "web", files: [file] }),
      await receiveComplaint(citizen, intake, { key: "second of two", channel: "web", files: [file] }),
    ];
    if (first) await takeStep(reader.ctx, first, classifyComplaint, oversight);
    expect(Buffer.from(await nobody.files.get(sha256)).toString()).toBe("foto yang sama");
  });

  it("leaves the bytes of a published report that somebody attached", async () => {
    const agency = await anOffice();
    const reader = await aReader(nobody, { agency });
    const sha256 = await nobody.files.put(new TextEncoder().encode("laporan triwulan yang terbit"));
    const published = {
      pdf_id_sha256: sha256,
      pdf_en_sha256: sha256,
      built_by: "system",
      built_at: nobody.now,
    };
    const report = { agency_id: agency.id, id: newId(nobody.now, nobody.random), quarter: "2026-Q1" };
    await db
      .insertInto("report")
      .values({ ...report, ...published, figures: "{}" })
      .execute();
    const citizen = onDay(nobody, day, aCitizen(agency));
    const intake = ReceiveComplaint.parse({ agencyId: agency.id, ...said, whoMayKnow: "nobody" });
    const file = { sha256, name: "laporan.pdf", mediaType: "application/pdf", bytes: 28 };
    const sent = { key: "with the report of the office", channel: "web", files: [file] } as const;
    await takeStep(reader.ctx, await receiveComplaint(citizen, intake, sent), classifyComplaint, oversight);
    expect(Buffer.from(await nobody.files.get(sha256)).toString()).toBe("laporan triwulan yang terbit");
  });

  it("gives a report back to the office only with an unlocked key, all of it", async () => {
    const agency = await anOffice();
    const reader = await aReader(nobody, { agency });
    const receipt = await aRestrictedReport(agency, { name: "Wulan", contact: "0812" });
    await takeStep(
      reader.ctx,
      receipt,
      (ctx, input) => respondToComplaint(ctx, RespondToComplaint.parse(input)),
      {
        complete: true,
        text: "Sudah kami baca lengkap.",
      },
    );
    await expect(
      takeStep(as(nobody, reader.actor), receipt, classifyComplaint, ordinary),
    ).rejects.toMatchObject({ key: "sealing.locked" });
    await takeStep(reader.ctx, receipt, classifyComplaint, ordinary);
    const officer = as(nobody, await aPerson(nobody, { agency, role: "complaint-officer" }));
    expect(await readComplaint(officer, agency.id, receipt.id)).toMatchObject({ ...said, restricted: false });
    const thread = await handlingsOf(officer, agency.id, receipt.id);
    expect(thread.map((one) => one.text)).toContain("Sudah kami baca lengkap.");
    const why = { agencyId: agency.id, complaintId: receipt.id, why: "Memanggil pelapor." };
    expect(await readReporter(officer, why)).toMatchObject({ name: "Wulan" });
  });

  it("seals and gives back the whole of a long time line, however many files came with it", async () => {
    const long = "PENANDA-PANJANG";
    const agency = await anOffice();
    const reader = await aReader(nobody, { agency });
    const receipt = await aComplaint(nobody, { agency, day });
    const at = nobody.now;
    const of = { agency_id: agency.id, complaint_id: receipt.id };
    const entries = Array.from({ length: 305 }, (_, i) => ({ i, id: newId(at, nobody.random) }));
    await db
      .insertInto("handling")
      .values(
        entries.map(({ i, id }) => ({
          ...{ ...of, id, at, kind: "citizen-message" as const, by_actor: "public" },
          ...{ text: `Kabar ${long} ${i}.`, to_citizen: true },
        })),
      )
      .execute();
    const sha256 = await nobody.files.put(new TextEncoder().encode("foto panjang"));
    const row = { ...of, sha256, media_type: "text/plain", bytes: 12 };
    await db
      .insertInto("attachment")
      .values(entries.slice(0, 103).map(({ i, id }) => ({ ...row, id, name: `${long} ${i}.txt` })))
      .execute();
    await takeStep(reader.ctx, receipt, classifyComplaint, oversight);
    expect(await rowsWith(db, long)).toEqual([]);

    await aReader(nobody, { agency });
    await resealReports(reader.ctx, agency.id);
    const parts = await db
      .selectFrom("sealed_part")
      .select("content")
      .where("complaint_id", "=", receipt.id)
      .where("part_id", "=", entries.at(-1)?.id ?? "")
      .executeTakeFirstOrThrow();
    const key = await reporterIdentity(receipt.code, receipt.id);
    expect(await unsealText(parts.content, key)).toBe(`Kabar ${long} 304.`);

    await takeStep(reader.ctx, receipt, classifyComplaint, ordinary);
    const { n } = await db
      .selectFrom("handling")
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .where("complaint_id", "=", receipt.id)
      .where("text", "like", `Kabar ${long}%`)
      .executeTakeFirstOrThrow();
    expect(n).toBe(305);
  });

  it("gives a report that was postponed back with its reason (CMP-15)", async () => {
    const agency = await anOffice();
    const reader = await aReader(nobody, { agency });
    const receipt = await aRestrictedReport(agency);
    await takeStep(
      reader.ctx,
      receipt,
      (ctx, input) => setAsideComplaint(ctx, SetAsideComplaint.parse(input)),
      { to: "postponed", text: "Menunggu hasil audit." },
    );
    await takeStep(reader.ctx, receipt, classifyComplaint, ordinary);
    expect(await asItStands(nobody, receipt)).toMatchObject({
      sealed: false,
      state: "postponed",
      stateReason: "Menunggu hasil audit.",
    });
  });

  it("asks for a key before anything becomes restricted", async () => {
    const agency = await anOffice();
    const inspector = as(nobody, await aPerson(nobody, { agency, role: "inspectorate", restricted: true }));
    const receipt = await aComplaint(nobody, { agency, day });
    await expect(takeStep(inspector, receipt, classifyComplaint, oversight)).rejects.toMatchObject({
      key: "sealing.no-reader",
    });
    expect((await asItStands(nobody, receipt)).restricted).toBe(false);
  });
});

describe("readers who come and go (security section 7)", () => {
  const system = (agency: Agency) =>
    as(nobody, {
      kind: "system",
      job: "seal-reports",
      scope: { agencies: [agency.id], units: "all", restricted: false, identity: false },
    });

  it("seals what waited in plain text once somebody has a key", async () => {
    const agency = await anOffice();
    const old = { title: "Laporan PENANDA-LAMA judul", body: "Isi laporan PENANDA-LAMA yang lama." };
    const receipt = await aComplaint(nobody, { agency, day }, old);
    await sql`update complaint set restricted = true, class = 'complaint-oversight' where id = ${receipt.id}`.execute(
      db,
    );
    expect(await unsealedReports(system(agency))).toBe(1);
    expect(await sealWaitingReports(system(agency))).toBe(0);
    const reader = await aReader(nobody, { agency });
    expect(await sealWaitingReports(system(agency))).toBe(1);
    expect(await unsealedReports(system(agency))).toBe(0);
    expect(await rowsWith(db, "PENANDA-LAMA")).toEqual([]);
    expect(await readComplaint(reader.ctx, agency.id, receipt.id)).toMatchObject(old);
  });

  it("lets a second reader in when the first shares, and a leaver out of what is sealed from then on", async () => {
    const agency = await anOffice();
    const first = await aReader(nobody, { agency });
    const receipt = await aRestrictedReport(agency);
    const second = await aReader(nobody, { agency });
    expect(await reportsToShare(second.ctx, agency.id)).toEqual({ mine: 0, others: 1 });
    expect(await reportsToShare(first.ctx, agency.id)).toEqual({ mine: 1, others: 0 });
    expect(await resealReports(first.ctx, agency.id)).toEqual({ mine: 0, others: 0 });
    expect(await readComplaint(second.ctx, agency.id, receipt.id)).toMatchObject(said);

    await db
      .updateTable("appointment")
      .set({ valid: "[2020-01-01,2026-03-01)" })
      .where("id", "=", first.actor.grantId)
      .execute();
    expect(await recipientsOf(nobody, agency.id)).toEqual([second.key.recipient]);
    await resealReports(second.ctx, agency.id);
    await expect(
      readComplaint(unlockedWith(second.ctx, first.key), agency.id, receipt.id),
    ).rejects.toMatchObject({
      key: "sealing.not-shared",
    });
    const entries = await db
      .selectFrom("audit_entry")
      .select("facts")
      .where("verb", "=", "reseal-report")
      .where("subject_id", "=", receipt.id)
      .execute();
    expect(entries.map(({ facts }) => facts)).toContainEqual({ added: [], removed: [first.key.recipient] });
  });

  it("takes nothing back that another reader writes meanwhile", async () => {
    const agency = await anOffice();
    const first = await aReader(nobody, { agency });
    const receipt = await aRestrictedReport(agency);
    await aReader(nobody, { agency });
    const newer = JSON.stringify({
      ...(await readComplaint(first.ctx, agency.id, receipt.id)),
      category: "Suap",
    });
    const content = await sealText(newer, [first.key.recipient]);
    const resealing = await db.transaction().execute(async (tx) => {
      await tx
        .updateTable("sealed_part")
        .set({ content })
        .where("complaint_id", "=", receipt.id)
        .where("kind", "=", "report")
        .execute();
      const begun = resealReports(first.ctx, agency.id);
      await sleep(300);
      return { begun };
    });
    await resealing.begun;
    expect(await readComplaint(first.ctx, agency.id, receipt.id)).toMatchObject({ category: "Suap" });
  });
});
