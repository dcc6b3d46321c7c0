import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { plain } from "../../../../test/builders/page-text.ts";
import { signInAs } from "../../../../test/builders/people.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import {
  AdoptProcedure,
  AdoptStandard,
  addService,
  adoptProcedure,
  adoptStandard,
  componentKeys,
  type Service,
} from "../../../modules/catalogue/index.ts";
import { logImporter } from "../../../modules/processes/index.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { advanceImports } from "../../../platform/imports/advance.ts";
import { beginImport } from "../../../platform/imports/begin.ts";
import { publicServiceRoutes } from "../../portal/services/routes.tsx";
import { evidenceRoutes } from "../evidence/routes.tsx";
import { findingRoutes } from "../findings/routes.tsx";
import { serviceRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, unit, manager, head, provider, liaison } = await aCity(ctx);
const day = 86_400;

/** A service that promises five calendar days, with steps that may take so many days each. */
async function aService(code: string, name: string, norms: readonly number[]): Promise<Service> {
  const service = await addService(as(ctx, manager), {
    agencyId: agency.id,
    unitId: unit.id,
    code,
    name,
    nameEn: `${code} permit`,
    summary: "Untuk usaha di pinggir jalan.",
  });
  const of = { agencyId: agency.id, serviceId: service.id };
  const adopted = { ...of, decree: "SK 4/2025", adoptedOn: "2025-01-02", validFrom: "2025-02-01" };
  const components = componentKeys.map((key) => {
    if (key === "facilities") return { key, reasonEmpty: "belum dibangun" };
    if (key !== "timeLimit") return { key, promise: `Dijanjikan: ${key}` };
    return { key, promise: "Selesai", limitDays: 5, limitDayType: "calendar", meter: "case-log" };
  });
  await adoptStandard(as(ctx, provider), AdoptStandard.parse({ ...adopted, components }));
  const steps = norms.map((days, i) => ({
    name: `Langkah ${i + 1}`,
    activity: `langkah ${i + 1}`,
    actor: "petugas",
    normSeconds: days * day,
    output: "lembar",
  }));
  await adoptProcedure(as(ctx, head), AdoptProcedure.parse({ ...adopted, name: `SOP ${name}`, steps }));
  return service;
}

/** Twenty cases that took one day each but for four, which took nine; two more have not ended. */
function aLogFile(): string {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day, 2)).toISOString();
  const cases = Array.from({ length: 22 }, (_, i) => {
    const end = i < 16 ? 2 : 10;
    const closed = `${i},selesai,${at(end)}\n`;
    return `${i},daftar,${at(1)}\n${i < 20 ? closed : ""}`;
  });
  return `kasus,kegiatan,waktu\n${cases.join("")}`;
}

const reklame = await aService("izin-reklame", "Izin reklame", [1, 2]);
const parkir = await aService("izin-parkir", "Izin parkir", [3, 4]);
await beginImport(as(ctx, manager), "log", {
  agencyId: agency.id,
  fileName: "reklame.csv",
  sha256: await ctx.files.put(new TextEncoder().encode(aLogFile())),
  mapping: {
    columns: { case: "kasus", activity: "kegiatan", time: "waktu" },
    constants: { service: "izin-reklame", name: "Izin reklame 2026", end: "selesai" },
  },
});
await advanceImports(as(ctx, manager), [logImporter]);

async function browserOf(actor: PersonActor) {
  const areas = [serviceRoutes, publicServiceRoutes, findingRoutes, evidenceRoutes];
  return aBrowser(ctx, areas, await signInAs(ctx, actor));
}

function pathOf(service: Service): string {
  return `/staf/layanan/${service.agencyId}/${service.id}`;
}

function h1(html: string): string {
  return /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? "";
}

describe("the services of an agency (STD-01, JOB-02)", () => {
  it("show how much is promised and how much of it nobody measures, never 14 with an empty one", async () => {
    const { html } = await (await browserOf(manager)).open("/staf/layanan");
    expect(h1(html)).toBe("2 layanan dan janjinya");
    expect(plain(html)).toContain("13 dari 14 12 janji");
  });

  it("are not shown to another agency", async () => {
    const browser = await browserOf(liaison);
    expect((await browser.open("/staf/layanan")).html).not.toContain("Izin reklame");
    expect((await browser.open(pathOf(reklame))).status).toBe(404);
  });
});

describe("one service", () => {
  it("says how far its time limit is kept, open cases counted, and what nobody knows", async () => {
    const seen = plain((await (await browserOf(manager)).open(pathOf(reklame))).html);
    expect(seen).toMatch(/paling lama 5 hari\) log kasus di 72,7 % dari 22 kasus \(\d+,\d % – \d+,\d %\)/);
    expect(seen).toContain("tidak diketahui: belum ada yang mengukur tidak diketahui");
    expect(seen).toContain("kosong: belum dibangun tidak ada janji");
    expect(seen).not.toContain("tidak mungkin menepati");
  });

  it("says whose right it is to adopt its standard", async () => {
    const { html } = await (await browserOf(manager)).open(pathOf(reklame));
    expect(plain(html)).toContain("UU 25/2009 Pasal 20(1)");
  });
});

describe("a procedure that cannot keep its promise (STD-13)", () => {
  it("becomes a finding of its design in one step, though nobody was late", async () => {
    const browser = await browserOf(manager);
    const page = await browser.open(pathOf(parkir));
    expect(plain(page.html)).toContain(
      "Izin parkir: jalur terpanjang (langkah 1 dan 2) perlu 7 hari, padahal dijanjikan",
    );
    const form = await browser.open(`${pathOf(parkir)}/rancangan`);
    const key = /name="_key" value="([^"]+)"/.exec(form.html)?.[1] ?? "";
    const finding = await browser.send(`${pathOf(parkir)}/rancangan`, { _key: key });
    expect(h1(finding.html)).toBe("SOP Izin parkir tidak mungkin menepati janjinya");
    expect(plain(finding.html)).toContain("rancangan: prosedurnya sendiri tidak mungkin tepat waktu");
    await browser.open(`${pathOf(parkir)}/rancangan`);
    expect((await browser.send(`${pathOf(parkir)}/rancangan`, { _key: key })).path).toBe(finding.path);
  });

  it("is not offered for a sound one, and not opened by everybody", async () => {
    expect((await (await browserOf(manager)).open(`${pathOf(reklame)}/rancangan`)).status).toBe(404);
    const { html } = await (await browserOf(head)).open(`${pathOf(parkir)}/rancangan`);
    expect(html).not.toContain(`action="${pathOf(parkir)}/rancangan"`);
  });
});

function on(name: string, day: string, month: string) {
  return { [`${name}.day`]: day, [`${name}.month`]: month, [`${name}.year`]: "2026" };
}

describe("adopting a version (STD-05, STD-16)", () => {
  it("of a standard is done by the head of the provider, from what is in force now", async () => {
    const browser = await browserOf(provider);
    const path = `${pathOf(reklame)}/standar`;
    await browser.open(path);
    const empty = await browser.send(path, { "components.0.promise": "", decree: "" });
    expect(empty.status).toBe(422);
    expect(plain(empty.html)).toContain("Tuliskan janjinya, atau mengapa komponen ini kosong.");
    expect(empty.html).toContain("Dijanjikan: requirements");
    await browser.open(path);
    const filled = { decree: "SK 9/2026", ...on("adoptedOn", "2", "3"), "components.3.limitDays": "3" };
    const early = await browser.send(path, {
      ...filled,
      ...on("validFrom", "1", "2"),
      "validFrom.year": "2025",
    });
    expect(early.status).toBe(422);
    expect(plain(early.html)).toContain("berlaku sejak 2025-02-01");
    const done = await browser.send(path, { ...filled, ...on("validFrom", "2", "3") });
    expect(plain(done.html)).toContain("Versi 2, SK 9/2026, berlaku sejak 2 Maret 2026.");
    expect(plain(done.html)).toContain("paling lama 3 hari");
  });

  it("of a procedure keeps the norms that were there and the step that was added", async () => {
    const browser = await browserOf(head);
    const path = `${pathOf(reklame)}/sop`;
    const form = await browser.open(path);
    expect(form.html).toContain('name="steps.1.normSeconds" type="text" value="2"');
    const filled = {
      decree: "SK 10/2026",
      ...on("adoptedOn", "2", "3"),
      ...on("validFrom", "2", "3"),
      "steps.2.name": "Serahkan izin",
      "steps.2.activity": "serah",
      "steps.2.actor": "petugas",
      "steps.2.normSeconds": "1,5",
      "steps.2.normUnit": "working-hours",
    };
    const lacking = await browser.send(path, filled);
    expect(lacking.status).toBe(422);
    expect(plain(lacking.html)).toContain("Langkah yang disahkan harus punya keluaran.");
    const done = await browser.send(path, { ...filled, "steps.2.output": "Izin diterima" });
    expect(plain(done.html)).toContain("2. Langkah 2 petugas 2 hari lembar");
    expect(plain(done.html)).toContain("3. Serahkan izin petugas 1 jam 30 menit waktu kerja Izin diterima");
  });

  it("is for nobody else: the page leads back to whose right it is", async () => {
    const browser = await browserOf(manager);
    for (const what of ["standar", "sop"]) {
      const seen = await browser.open(`${pathOf(reklame)}/${what}`);
      expect(h1(seen.html)).toBe("Izin reklame");
      expect((await browser.force(`${pathOf(reklame)}/${what}`, {})).status).toBe(403);
    }
  });
});

describe("a draft of a procedure (STD-12, STD-16)", () => {
  const path = `${pathOf(parkir)}/sop/konsep`;

  it("is saved without output and time, with notices of what lacks, drawn with its decision", async () => {
    const browser = await browserOf(manager);
    await browser.open(path);
    const saved = await browser.send(path, {
      "steps.1.kind": "decision",
      "steps.1.otherwise": "1",
      "steps.2.name": "Serahkan kartu",
      "steps.2.activity": "serah",
      "steps.2.actor": "loket",
    });
    expect(saved.status).toBe(200);
    const seen = plain(saved.html);
    expect(seen).toContain("Langkah 3 belum punya keluaran.");
    expect(seen).toContain("Langkah 3 belum punya waktu baku.");
    expect(seen).toContain("Jalur terpanjang (langkah 1, 2, dan 3) perlu 7 hari, padahal dijanjikan");
    expect(seen).toContain("bila tidak, ke langkah 1");
    expect(saved.html).toContain("tidak</text>");
  });

  it("waits for whoever adopts it, and is gone when it is adopted", async () => {
    const browser = await browserOf(head);
    expect(plain((await browser.open(pathOf(parkir))).html)).toContain("Konsep disimpan");
    const adoption = await browser.open(`${pathOf(parkir)}/sop`);
    expect(adoption.html).toContain('value="Serahkan kartu"');
    const done = await browser.send(`${pathOf(parkir)}/sop`, {
      decree: "SK 11/2026",
      ...on("adoptedOn", "2", "3"),
      ...on("validFrom", "2", "3"),
      "steps.2.normSeconds": "30",
      "steps.2.normUnit": "working-minutes",
      "steps.2.output": "Kartu diterima",
    });
    expect(plain(done.html)).toContain("3. Serahkan kartu loket 30 menit waktu kerja Kartu diterima");
    expect(plain(done.html)).not.toContain("Konsep disimpan");
  });

  it("is refused with everything typed kept when an arrow leads nowhere", async () => {
    const browser = await browserOf(manager);
    await browser.open(path);
    const refused = await browser.send(path, { "steps.0.otherwise": "2", "steps.2.place": "0,5" });
    expect(refused.status).toBe(422);
    expect(plain(refused.html)).toContain("Hanya keputusan yang punya “Bila tidak”.");
    expect(refused.html).toContain('name="steps.0.name" type="text" value="Serahkan kartu"');
  });

  it("is not overwritten by who saw an older one", async () => {
    const [first, second] = [await browserOf(manager), await browserOf(manager)];
    await first.open(path);
    await second.open(path);
    expect((await first.send(path, { name: "SOP parkir satu" })).status).toBe(200);
    expect((await second.send(path, { name: "SOP parkir dua" })).status).toBe(409);
  });

  it("is not for who adopts", async () => {
    const browser = await browserOf(head);
    expect(h1((await browser.open(path)).html)).toBe("Izin parkir");
    expect((await browser.force(path, {})).status).toBe(403);
  });
});

describe("services for citizens", () => {
  it("are found by words, and tell their promises in the order in which people ask", async () => {
    const browser = await browserOf(manager);
    const found = await browser.open("/layanan?cari=parkir");
    expect(found.html).toContain(`href="/layanan/${agency.id}/izin-parkir"`);
    expect(found.html).not.toContain("izin-reklame");
    const seen = plain((await browser.open(`/layanan/${agency.id}/izin-parkir`)).html);
    expect(seen).toContain("Berapa lama Selesai (paling lama 5 hari)");
    expect(seen).toContain("Biaya Dijanjikan: fee");
    expect(seen).toContain("Sampaikan pengaduan tentang layanan ini");
    expect((await browser.open(`/layanan/${agency.id}/tidak-ada`)).status).toBe(404);
    expect(plain((await browser.open("/layanan?cari=zzz")).html)).toContain("Tidak ada layanan dengan kata");
  });
});
