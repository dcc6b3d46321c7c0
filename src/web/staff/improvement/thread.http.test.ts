import { describe, expect, it } from "vitest";
import { aBrowser, type Browser } from "../../../../test/builders/browser.ts";
import { at, testContext } from "../../../../test/builders/context.ts";
import { aCity, aFinding, complaintsByWeek } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { addressIn } from "../../../../test/builders/page-text.ts";
import { signInAs } from "../../../../test/builders/people.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { findingById } from "../../../modules/improvement/index.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { agendaRoutes } from "../agenda/routes.tsx";
import { coordinationRoutes } from "../coordination/routes.tsx";
import { evidenceRoutes } from "../evidence/routes.tsx";
import { findingRoutes } from "../findings/routes.tsx";
import { programmeRoutes } from "../programmes/routes.tsx";
import { proposalRoutes } from "../proposals/routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const city = await aCity(ctx);
const { agency, manager, head, supervisor, otherHead, liaison } = city;
const areas = [
  agendaRoutes,
  findingRoutes,
  evidenceRoutes,
  proposalRoutes,
  programmeRoutes,
  coordinationRoutes,
];

/** Somebody at their desk on a day. */
async function at9(actor: PersonActor, day: string): Promise<Browser> {
  const then = at(ctx, `${day}T02:00:00Z`);
  return aBrowser(then, areas, await signInAs(then, actor));
}

function h1(html: string): string {
  return /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? "";
}

describe("an improvement, from the finding to the proof, by six people", () => {
  it("passes through every hand that the law asks for", async () => {
    await complaintsByWeek(ctx, city, {
      category: "antrean",
      from: "2025-12-29",
      counts: [9, 10, 8, 11, 9, 10, 9, 8, 10, 9, 3, 2, 4, 3, 2, 3, 3, 2, 4, 3],
    });
    const finding = await aFinding(ctx, city);
    const findingPath = `/staf/temuan/${agency.id}/${finding.id}`;

    // The manager proposes: first the measure, then the change.
    const rina = await at9(manager, "2026-03-02");
    const agenda = await rina.open("/staf/agenda");
    expect(agenda.html).toContain(`href="${findingPath}/usulkan"`);
    const found = await rina.open(findingPath);
    expect(found.html).toContain("Jalan yang sah untuk mengubahnya");
    const measures = await rina.open(`${findingPath}/usulkan`);
    expect(h1(measures.html)).toBe("Dengan apa hasilnya diukur?");
    const form = await rina.open(addressIn(measures.html, /href="([^"]*metric\.category=antrean[^"]*)"/));
    expect(form.html).toContain("Sekarang: Pengaduan tentang antrean per pekan");

    const empty = await rina.send(`${findingPath}/usulkan`, { title: "Loket", rightKey: "procedure.adopt" });
    expect(empty.status).toBe(422);
    expect(empty.html).toContain('value="Loket"');
    const proposed = await rina.send(`${findingPath}/usulkan`, {
      title: "Buka loket kedua setiap Senin",
      change: "Loket kedua dibuka setiap Senin pukul 08.00 sampai 12.00.",
      rightKey: "procedure.adopt",
      predictedSize: "3,5",
      windowDays: "70",
      costRupiah: "Rp 2.500.000",
    });
    expect(h1(proposed.html)).toBe("Buka loket kedua setiap Senin");
    expect(proposed.html).toContain("Usulan dikirim");
    expect(proposed.html).toContain("turun 3,5 pengaduan dalam 70 hari sejak berlaku");
    const proposal = addressIn(proposed.path, /^(\/staf\/usulan\/[^?]+)/);

    // It is not hers to decide; she reminds whoever it is.
    expect(proposed.html).toContain("Keputusan ini wewenang pejabat pemerintahan yang berwenang");
    const reminded = await rina.send("/staf/ingatkan");
    expect(reminded.html).toContain("Pengingat dikirim");

    // The head asks, the manager answers, the head decides with the evidence at hand.
    const kepala = await at9(head, "2026-03-03");
    expect((await kepala.open("/staf/agenda")).html).toContain("Putuskan: Buka loket kedua");
    const decide = await kepala.open(proposal);
    expect(h1(decide.html)).toBe("Putuskan: Buka loket kedua setiap Senin");
    expect(decide.html).toContain("Pengaduan antrean naik: 9 sepekan, biasanya 4.");
    expect(decide.html).toContain("belum ada hasil yang disahkan");
    const asked = await kepala.send(`${proposal}/putuskan`, {
      outcome: "ask",
      reason: "Apakah biayanya sudah termasuk pelatihan petugas?",
      basisOfContent: "SOP Loket 2025",
    });
    expect(asked.html).toContain("Keputusan tersimpan");

    const again = await at9(manager, "2026-03-04");
    const question = await again.open(proposal);
    expect(question.html).toContain("Apakah biayanya sudah termasuk pelatihan petugas?");
    await again.open(`${proposal}/perbaiki`);
    const answered = await again.send(`${proposal}/perbaiki`, {
      answer: "Sudah, pelatihannya dua hari.",
      title: "Buka loket kedua setiap Senin",
      change: "Loket kedua dibuka setiap Senin pukul 08.00 sampai 12.00 sesudah pelatihan.",
      predictedSize: "3,5",
      windowDays: "70",
      costRupiah: "2.500.000",
    });
    expect(answered.html).toContain("Pertanyaan dijawab, usulan dikirim lagi");

    const kepalaAgain = await at9(head, "2026-03-05");
    await kepalaAgain.open(proposal);
    const withoutReason = await kepalaAgain.send(`${proposal}/putuskan`, { outcome: "accept", reason: "ya" });
    expect(withoutReason.status).toBe(422);
    expect(withoutReason.html).toContain("Galat: Putuskan");
    const accepted = await kepalaAgain.send(`${proposal}/putuskan`, {
      outcome: "accept",
      reason: "Buktinya jelas dan biayanya kecil.",
      basisOfContent: "SOP Loket 2025 nomor 4",
    });
    expect(accepted.html).toContain("UU 30/2014 Pasal 7(2) h");
    expect(accepted.html).toContain("bukti masih sama");

    // The programme asks a unit of another agency.
    const start = await at9(manager, "2026-03-06");
    expect((await start.open("/staf/agenda")).html).toContain(`href="${proposal}/program"`);
    const startForm = await start.open(`${proposal}/program`);
    expect(startForm.html).toContain("Dinas Kominfo Rekaan: Bidang Aplikasi");
    const more = await start.send(`${proposal}/program`, {
      more: "true",
      "actions.0.title": "Nomor antrean",
    });
    expect(more.html).toContain("Tindakan 3");
    expect(more.html).toContain('value="Nomor antrean"');
    const programmePage = await start.send(`${proposal}/program`, {
      "actions.0.title": "Pasang nomor antrean daring",
      "actions.0.ownerUnitId": city.otherUnit.id,
      "actions.0.text": "Pasang aplikasi nomor antrean di dua loket.",
      "actions.0.dueOn.day": "31",
      "actions.0.dueOn.month": "3",
      "actions.0.dueOn.year": "2026",
    });
    expect(programmePage.html).toContain("Program dimulai dan permintaan dikirim");
    expect(programmePage.html).toContain("belum dijawab");
    const programme = addressIn(programmePage.path, /^(\/staf\/program\/[^?]+)/);

    // The other agency sees the request and nothing else.
    const penghubung = await at9(liaison, "2026-03-09");
    const agendaOfLiaison = await penghubung.open("/staf/agenda");
    const request = addressIn(agendaOfLiaison.html, /href="(\/staf\/koordinasi\/[^"]+)"/);
    const notHers = await penghubung.open(request);
    expect(notHers.html).toContain("Yang menjawab adalah pimpinan unit yang diminta");
    expect(notHers.html).not.toContain("buka program");
    for (const path of [programme, proposal, findingPath]) {
      expect((await penghubung.open(path)).status).toBe(404);
    }

    const kominfo = await at9(otherHead, "2026-03-09");
    await kominfo.open(request);
    const noReason = await kominfo.send(`${request}/jawab`, { answer: "refuse", reason: "tidak" });
    expect(noReason.status).toBe(422);
    expect(noReason.html).toContain("Tuliskan alasannya");
    await kominfo.open(request);
    const proposedDate = await kominfo.send(`${request}/jawab`, {
      answer: "propose-date",
      "proposedDueOn.day": "14",
      "proposedDueOn.month": "4",
      "proposedDueOn.year": "2026",
    });
    expect(proposedDate.html).toContain("Unit yang diminta mengusulkan 14 April 2026");

    const settle = await at9(manager, "2026-03-10");
    expect((await settle.open("/staf/agenda")).html).toContain(`href="${request}"`);
    const settleForm = await settle.open(request);
    expect(settleForm.html).toContain("Setujui 14 April 2026");
    const agreed = await settle.send(`${request}/tanggal`, { agree: "true" });
    expect(agreed.html).toContain("Disanggupi, selesai paling lambat 14 April 2026");

    // Progress with a proof, then the check of a supervisor.
    const reports = await at9(liaison, "2026-03-11");
    await reports.open(request);
    const reported = await reports.send(`${request}/lapor`, {
      progress: "100",
      note: "Sudah dipasang di dua loket.",
    });
    expect(reported.html).toContain("Laporan tersimpan");
    expect((await reports.open("/staf/agenda")).html).not.toContain(request);

    const pengawas = await at9(supervisor, "2026-03-12");
    const toCheck = await pengawas.open(programme);
    const action = addressIn(toCheck.html, /href="([^"]*\/tindakan\/[^"]+)"/);
    await pengawas.open(action);
    const checked = await pengawas.send(`${action}/periksa`, {
      outcome: "confirmed",
      reason: "Sudah saya lihat sendiri di loket.",
    });
    expect(checked.html).toContain("selesai dan diperiksa");

    // In force; the window runs; the effect is computed, and checked by somebody else.
    const force = await at9(manager, "2026-03-12");
    await force.open(programme);
    const day = { "changedOn.month": "3", "changedOn.year": "2026" };
    const early = await force.send(`${programme}/berlaku`, { ...day, "changedOn.day": "1" });
    expect(early.status).toBe(422);
    expect(early.html).toContain("Hari itu sebelum program dimulai");
    const measuring = await force.send(`${programme}/berlaku`, { ...day, "changedOn.day": "9" });
    expect(measuring.html).toContain("Hasil diukur sampai 18 Mei 2026");
    expect(measuring.html).toContain("hasil dapat dihitung mulai 19 Mei 2026");

    const later = await at9(manager, "2026-05-19");
    expect((await later.open("/staf/agenda")).html).toContain("Hitung hasilnya: Buka loket kedua");
    await later.open(programme);
    const computed = await later.send(`${programme}/hitung`);
    expect(computed.html).toContain("Berhasil. Pengaduan tentang antrean per pekan turun");
    expect(computed.html).toContain("Sebesar yang diperkirakan");
    expect(computed.html).toContain("tanpa perubahan");
    expect(computed.html).toContain("Apa yang diandaikan");
    expect(computed.html).not.toContain(`action="${programme}/sahkan"`);

    const judge = await at9(supervisor, "2026-05-20");
    await judge.open(programme);
    const verified = await judge.send(`${programme}/sahkan`, {
      outcome: "confirmed",
      reason: "Saya hitung ulang dari datanya dan hasilnya sama.",
    });
    expect(verified.html).toContain("Berhasil. Disahkan pengawas.");
    expect((await findingById({ ...ctx, actor: manager }, agency.id, finding.id)).state).toBe("solved");

    // The evidence opens down to its rows and proves that nothing changed.
    const evidence = addressIn(verified.html, /href="(\/staf\/bukti\/[^"]+)"/);
    const seen = await judge.open(evidence);
    expect(seen.html).toContain("Sidik jarinya dihitung lagi sekarang dan sama");
    expect(seen.html).toContain(`<img src="${evidence}/gambar.svg"`);
    const picture = await judge.open(`${evidence}/gambar.svg`);
    expect(picture.headers.get("Content-Type")).toContain("image/svg+xml");
    expect(picture.headers.get("Content-Security-Policy")).toContain("sandbox");
    const rows = await judge.open(`${evidence}/baris.csv`);
    expect(rows.headers.get("Content-Disposition")).toContain("attachment");
    expect(rows.html.split("\r\n").slice(0, 2)).toEqual(["at,value", "2025-12-29,9"]);
  });
});
