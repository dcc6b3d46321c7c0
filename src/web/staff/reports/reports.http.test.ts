import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { aBrowser, type Browser } from "../../../../test/builders/browser.ts";
import { at, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { signInAs } from "../../../../test/builders/people.ts";
import { aClosedProgramme } from "../../../../test/builders/results.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { reportRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const city = await aCity(ctx);
const { agency, manager, head, supervisor } = city;
await aClosedProgramme(ctx, city);
await sql`update finding set weakness = 'Bu Sumiati, 0812-3456-7890, menunggu tiga jam.'
  where agency_id = ${agency.id}`.execute(db);

async function at9(actor: PersonActor): Promise<Browser> {
  const then = at(ctx, "2026-07-02T02:00:00Z");
  return aBrowser(then, [reportRoutes], await signInAs(then, actor));
}

function h1(html: string): string {
  return /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? "";
}

describe("telling the public, by two people (product rule 6, AUT-09)", () => {
  it("goes from a closed programme to a published result", async () => {
    const rina = await at9(manager);
    const list = await rina.open("/staf/laporan");
    expect(h1(list.html)).toBe("1 hasil menunggu disiapkan atau diumumkan");
    const draft = await rina.send("/staf/laporan/siapkan");
    expect(draft.html).toContain("Naskah disiapkan");
    expect(draft.html).toContain("Bu Sumiati, 0812-3456-7890, menunggu tiga jam.");
    expect(draft.html).toContain("<mark>[nama]</mark>, <mark>[telepon]</mark>, menunggu tiga jam.");
    const [here = ""] = draft.path.split("?");

    // It is not hers to publish; the page says whose it is.
    expect(draft.html).not.toContain(`action="${here}/umumkan"`);
    expect(draft.html).toContain("Keputusan ini wewenang pimpinan satuan kerja penyelenggara");

    const nothing = await rina.send(`${here}/samarkan`, { words: "tidak ada" });
    expect(nothing.status).toBe(422);
    expect(nothing.html).toContain('value="tidak ada"');
    const less = await rina.send(`${here}/samarkan`, { words: "tiga jam" });
    expect(less.html).toContain("menunggu <mark>[disamarkan]</mark>.");

    const budi = await at9(head);
    await budi.open(here);
    const published = await budi.send(`${here}/umumkan`);
    expect(published.html).toContain("Sudah diumumkan.");
    expect(published.html).toContain(`href="/hasil/${agency.id}/`);
    const short = await budi.send(`${here}/tarik`, { reason: "Keliru" });
    expect(short.status).toBe(422);
    const withdrawn = await budi.send(`${here}/tarik`, { reason: "Seseorang masih dapat dikenali." });
    expect(h1(withdrawn.html)).toContain("Sudah ditarik");
  });

  it("refuses whoever saw an older draft", async () => {
    const rina = await at9(manager);
    await rina.open("/staf/laporan");
    const [here = ""] = (await rina.send("/staf/laporan/siapkan")).path.split("?");
    const budi = await at9(head);
    await budi.open(here);
    await rina.send(`${here}/samarkan`, { words: "tiga jam" });
    expect((await budi.send(`${here}/umumkan`)).status).toBe(409);
  });
});

describe("quarter reports", () => {
  it("are built on the page, read in both languages and saved as PDF", async () => {
    const siti = await at9(supervisor);
    await siti.open("/staf/laporan");
    const report = await siti.send("/staf/laporan/triwulan", { quarter: "2026-Q2" });
    expect(h1(report.html)).toBe("Laporan mutu layanan, triwulan II 2026");
    expect(report.html).toContain("18 diterima = 18 terbuka + 0 selesai");
    expect(report.html).toContain("Kaplan-Meier");
    const [here = ""] = report.path.split("?");
    expect(h1((await siti.open(`/en${here}`)).html)).toBe("Service quality report, quarter II of 2026");
    for (const name of ["laporan.pdf", "report.pdf"]) {
      const pdf = await siti.open(`${here}/${name}`);
      expect(pdf.headers.get("Content-Type")).toBe("application/pdf");
      expect(pdf.html.startsWith("%PDF")).toBe(true);
    }
    expect((await siti.open("/staf/laporan")).html).toContain("Laporan triwulan II 2026");
  });

  it("are not built of a quarter that has not begun, and not by whoever lacks the right", async () => {
    const rina = await at9(manager);
    await rina.open("/staf/laporan");
    const early = await rina.send("/staf/laporan/triwulan", { quarter: "2026-Q4" });
    expect(early.status).toBe(422);
    expect(early.html).toContain("Triwulan ini belum mulai");
    const budi = await at9(head);
    expect((await budi.open("/staf/laporan")).html).not.toContain('action="/staf/laporan/triwulan"');
  });
});
