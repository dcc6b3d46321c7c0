import { describe, expect, it } from "vitest";
import { aBrowser, type Browser } from "../../../../test/builders/browser.ts";
import { as, at, testContext } from "../../../../test/builders/context.ts";
import { aCity, aFinding, aProgramme, aProposal } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { AskUnit, askUnit } from "../../../modules/coordination/index.ts";
import { decideProposal } from "../../../modules/improvement/index.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { freeze } from "../../../platform/evidence/freeze.ts";
import { newId } from "../../../platform/ids.ts";
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
const { agency, unit, other, otherUnit, manager, head, supervisor, otherHead, liaison } = city;
const areas = [
  agendaRoutes,
  findingRoutes,
  evidenceRoutes,
  proposalRoutes,
  programmeRoutes,
  coordinationRoutes,
];

async function desk(actor: PersonActor, day = "2026-03-03"): Promise<Browser> {
  const then = at(ctx, `${day}T02:00:00Z`);
  return aBrowser(then, areas, await signInAs(then, actor));
}

const asManager = as(ctx, manager);
const accept = {
  outcome: "accept",
  reason: "Buktinya jelas dan biayanya kecil.",
  basisOfContent: "SOP Loket 2025 nomor 4",
} as const;

describe("pages of improvement", () => {
  it.each([
    "/staf/temuan/satu/dua",
    `/staf/temuan/${agency.id}/${agency.id}`,
    `/staf/bukti/${agency.id}/x`,
    `/staf/usulan/${agency.id}/${agency.id}/perbaiki`,
    `/staf/program/${agency.id}/${agency.id}/tindakan/x`,
    `/staf/koordinasi/${agency.id}/${agency.id}`,
  ])("say of %s that it is not there", async (path) => {
    expect((await (await desk(manager)).open(path)).status).toBe(404);
  });

  it.each([
    ["temuan", "Antrean loket izin terlalu panjang"],
    ["usulan", "Buka loket kedua setiap Senin"],
  ])("list %s and speak English beside Indonesian", async (area, name) => {
    await aFinding(ctx, city);
    await aProposal(ctx, city);
    const browser = await desk(manager);
    expect((await browser.open(`/staf/${area}`)).html).toContain(name);
    const english = await browser.open(`/en/staf/${area}`);
    expect(english.html).toContain('<html lang="en"');
    expect(english.html).toContain(name);
    expect(english.html).not.toContain("belum ada usulan");
  });

  it("teach where nothing is yet", async () => {
    const somewhere = await aPerson(ctx, { agency: other });
    const browser = await desk(somewhere);
    for (const area of ["temuan", "usulan", "program", "koordinasi"]) {
      expect((await browser.open(`/staf/${area}`)).html).toContain('class="empty"');
    }
  });
});

describe("decision page (AUT-02, AUT-09, JOB-20)", () => {
  it("tells whoever does not hold the right whose it is, and shows no form", async () => {
    const { proposal } = await aProposal(ctx, city);
    const path = `/staf/usulan/${agency.id}/${proposal.id}`;
    const page = await (await desk(supervisor)).open(path);
    expect(page.html).toContain("Keputusan ini wewenang pejabat pemerintahan yang berwenang");
    expect(page.html).toContain("UU 30/2014 Pasal 49(1)");
    expect(page.html).not.toContain(`action="${path}/putuskan"`);
    expect(page.html).not.toContain("Perkiraan pengusul sebelumnya");
  });

  it("refuses a form that no page showed, by the same right", async () => {
    const { proposal } = await aProposal(ctx, city);
    const path = `/staf/usulan/${agency.id}/${proposal.id}`;
    const browser = await desk(supervisor);
    await browser.open(path);
    const token = /name="_token" value="([^"]+)"/.exec((await browser.open(path)).html)?.[1] ?? "";
    const forced = await browser.force(`${path}/putuskan`, { _token: token, version: "1", ...accept });
    expect(forced.status).toBe(403);
  });

  it("tells the proposer in another position that somebody else decides", async () => {
    const hat = { agency, role: "decision-maker", functionCode: "unitHead" } as const;
    const sameInOffice = await aPerson(ctx, { ...hat, personId: manager.personId });
    const { proposal } = await aProposal(ctx, city);
    const page = await (await desk(sameInOffice)).open(`/staf/usulan/${agency.id}/${proposal.id}`);
    expect(page.html).toContain("Anda ikut mengusulkan ini");
    expect(page.html).not.toContain("/putuskan");
  });

  it("keeps the reason when somebody else decided meanwhile", async () => {
    const { proposal } = await aProposal(ctx, city);
    const path = `/staf/usulan/${agency.id}/${proposal.id}`;
    const browser = await desk(head);
    await browser.open(path);
    const decision = {
      agencyId: agency.id,
      proposalId: proposal.id,
      version: 1,
      change: "",
      agreements: [],
      ...accept,
    };
    await decideProposal(as(ctx, city.provider), decision);
    const late = await browser.send(`${path}/putuskan`, accept);
    expect(late.status).toBe(409);
    expect(late.html).toContain(accept.reason);
  });

  it("does what was pressed twice only once", async () => {
    const { proposal } = await aProposal(ctx, city);
    const path = `/staf/usulan/${agency.id}/${proposal.id}`;
    const browser = await desk(head);
    const { html } = await browser.open(path);
    const hidden = Object.fromEntries(
      [...(html.split(`action="${path}/putuskan"`)[1] ?? "").matchAll(/name="(_\w+)" value="([^"]+)"/g)].map(
        ([, name = "", value = ""]) => [name, value],
      ),
    );
    const first = await browser.force(`${path}/putuskan`, { ...hidden, version: "1", ...accept });
    const second = await browser.force(`${path}/putuskan`, { ...hidden, version: "1", ...accept });
    expect([first.status, second.status]).toEqual([200, 200]);
    expect(second.path).toBe(first.path);
    const decisions = await db
      .selectFrom("decision")
      .select("id")
      .where("proposal_id", "=", proposal.id)
      .execute();
    expect(decisions).toHaveLength(1);
  });

  it("lets the proposer take it back, on a page that says what happens", async () => {
    const { proposal } = await aProposal(ctx, city);
    const path = `/staf/usulan/${agency.id}/${proposal.id}`;
    const browser = await desk(manager);
    expect((await browser.open(`${path}/tarik`)).html).toContain("tidak akan diputuskan");
    expect((await browser.send(`${path}/tarik`, { reason: "" })).status).toBe(422);
    const withdrawn = await browser.send(`${path}/tarik`, { reason: "Ada jalan yang lebih cepat." });
    expect(withdrawn.html).toContain("Usulan ditarik.");
  });
});

describe("evidence page", () => {
  it("shows a frozen picture as a picture only, so that no script in it runs", async () => {
    const picture = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    const seen = {
      agencyId: agency.id,
      kind: "complaint-counts",
      sentence: { id: "Antrean <b>naik</b>.", en: "Queues <b>rose</b>." },
      definition: { population: "pengaduan antrean" },
      rows: [{ at: "2026-02-16", note: '=HYPERLINK("http://lain.id")' }],
      picture,
    };
    const evidence = await transact(asManager, (tx) => freeze(tx, seen));
    const path = `/staf/bukti/${agency.id}/${evidence.id}`;
    const browser = await desk(supervisor);
    const page = await browser.open(path);
    expect(page.html).not.toContain("alert(1)");
    expect(page.html).toContain("Antrean &lt;b&gt;naik&lt;/b&gt;.");
    const policy = (await browser.open(`${path}/gambar.svg`)).headers.get("Content-Security-Policy");
    expect(policy).toBe("default-src 'none'; style-src 'unsafe-inline'; sandbox");
    expect((await browser.open(`${path}/baris.csv`)).html).toContain("'=HYPERLINK");
  });

  it("says when the rows are no longer those that were frozen", async () => {
    const id = newId(ctx.now, ctx.random);
    await db
      .insertInto("evidence")
      .values({
        agency_id: agency.id,
        id,
        sha256: "0".repeat(64),
        kind: "complaint-counts",
        sentence: JSON.stringify({ id: "Antrean naik.", en: "Queues rose." }),
        definition: "{}",
        rows: JSON.stringify([{ at: "2026-02-16", value: 4 }]),
        picture: null,
        taken_at: ctx.now,
        taken_by: manager.personId,
      })
      .execute();
    const page = await (await desk(supervisor)).open(`/staf/bukti/${agency.id}/${id}`);
    expect(page.html).toContain("Bukti ini berubah");
    expect(page.html).not.toContain("Sidik jarinya dihitung lagi sekarang dan sama");
  });

  it("is closed to another agency", async () => {
    const evidence = await transact(asManager, (tx) =>
      freeze(tx, {
        agencyId: agency.id,
        kind: "complaint-counts",
        sentence: { id: "Antrean naik.", en: "Queues rose." },
        definition: {},
        rows: [],
        picture: null,
      }),
    );
    const path = `/staf/bukti/${agency.id}/${evidence.id}`;
    const browser = await desk(liaison);
    for (const part of ["", "/gambar.svg", "/baris.csv"]) {
      expect((await browser.open(path + part)).status).toBe(404);
    }
  });
});

function requested(given: Record<string, unknown> = {}) {
  const request = AskUnit.parse({
    agencyId: agency.id,
    unitId: unit.id,
    toAgencyId: other.id,
    toUnitId: otherUnit.id,
    subjectKind: "action",
    subjectId: newId(ctx.now, ctx.random),
    title: "Pasang nomor antrean daring",
    text: "Pasang nomor antrean daring di dua loket.",
    dueOn: "2026-03-20",
    ...given,
  });
  return askUnit(asManager, request);
}

describe("request to another agency (AUT-16, JOB-09)", () => {
  it("offers no refusal in a declared emergency, says why, and offers to take it up", async () => {
    const request = await requested({ emergencyDecree: "SK Bupati 360/12/2026" });
    const path = `/staf/koordinasi/${agency.id}/${request.id}`;
    const browser = await desk(otherHead);
    const page = await browser.open(path);
    expect(page.html).toContain("SK Bupati 360/12/2026");
    expect(page.html).toContain("UU 30/2014 Pasal 36(3)");
    expect(page.html).not.toContain('value="refuse"');
    expect((await browser.send("/staf/ingatkan")).html).toContain("Pengingat dikirim");
    await browser.open(path);
    const refused = await browser.send(`${path}/jawab`, {
      answer: "refuse",
      reason: "Kami kekurangan pegawai bulan ini.",
    });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain("wajib dipenuhi");
    expect(refused.html).toContain("Kami kekurangan pegawai bulan ini.");
  });

  it("keeps a day that does not exist, to be put right", async () => {
    const request = await requested();
    const path = `/staf/koordinasi/${agency.id}/${request.id}`;
    const browser = await desk(otherHead);
    await browser.open(path);
    const day = { "proposedDueOn.day": "31", "proposedDueOn.month": "2", "proposedDueOn.year": "2026" };
    const answered = await browser.send(`${path}/jawab`, { answer: "propose-date", ...day });
    expect(answered.status).toBe(422);
    expect(answered.html).toContain('value="31"');
  });

  it("is reminded of by the liaison, who cannot answer it", async () => {
    const request = await requested();
    const browser = await desk(liaison);
    const page = await browser.open(`/staf/koordinasi/${agency.id}/${request.id}`);
    expect(page.html).not.toContain("/jawab");
    expect((await browser.send("/staf/ingatkan")).html).toContain("Pengingat dikirim");
  });

  it("is asked again after a refusal, or taken back", async () => {
    const request = await requested();
    const path = `/staf/koordinasi/${agency.id}/${request.id}`;
    const answers = await desk(otherHead);
    await answers.open(path);
    await answers.send(`${path}/jawab`, { answer: "refuse", reason: "Loket itu bukan wewenang kami." });
    const asks = await desk(manager, "2026-03-04");
    expect((await asks.open("/staf/agenda")).html).toContain("Permintaan ditolak");
    expect((await asks.open(path)).html).toContain("Loket itu bukan wewenang kami.");
    const again = await asks.send(`${path}/tanggal`, { why: "Aplikasinya milik dinas Anda." });
    expect(again.html).toContain("Dijawab paling lambat 9 Maret 2026");
    await asks.open(`${path}/tarik`);
    const back = await asks.send(`${path}/tarik`, { reason: "Kami pasang sendiri." });
    expect(back.html).toContain("Permintaan ditarik.");
  });
});

describe("programme form", () => {
  it("says what is missing at the row where it is missing, and keeps the rest", async () => {
    const { proposal } = await aProposal(ctx, city);
    const decision = {
      agencyId: agency.id,
      proposalId: proposal.id,
      version: 1,
      change: "",
      agreements: [],
      ...accept,
    };
    await decideProposal(as(ctx, head), decision);
    const path = `/staf/usulan/${agency.id}/${proposal.id}/program`;
    const browser = await desk(manager);
    await browser.open(path);
    const none = await browser.send(path);
    expect(none.status).toBe(422);
    expect(none.html).toContain("Isi paling sedikit satu tindakan");
    const half = await browser.send(path, { "actions.1.title": "Pasang nomor antrean daring" });
    expect(half.status).toBe(422);
    expect(half.html).toContain('value="Pasang nomor antrean daring"');
    expect(half.html).toContain('href="#actions.0.ownerUnitId"');
  });

  it("shows a programme to a liaison of the agency that was only asked as not there", async () => {
    const { programme } = await aProgramme(ctx, city, "2026-03-31");
    const page = await (await desk(liaison)).open(`/staf/program/${agency.id}/${programme.id}`);
    expect(page.status).toBe(404);
  });
});
