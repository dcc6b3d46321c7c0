import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { plain } from "../../../../test/builders/page-text.ts";
import { signInAs } from "../../../../test/builders/people.ts";
import { aStoredLog } from "../../../../test/builders/stored-logs.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { cohortsOf } from "../../../modules/processes/index.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { findingRoutes } from "../findings/routes.tsx";
import { processRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, manager, liaison } = await aCity(ctx);

/** Forty cases: every second one through the counter; those end after a day, the others go on. */
const rows = Array.from({ length: 40 }, (_, at) => {
  const day = (more: number) => new Date(Date.UTC(2026, 0, 5 + (at % 20) + more, 2)).toISOString();
  const channel = at % 2 === 0 ? "loket" : "web";
  const begin = `R-${at},Terima,${day(0)},${channel},Unit ${at % 4}`;
  return at % 2 === 0 ? `${begin}\nR-${at},Terbit,${day(1)},${channel},Unit ${at % 4}` : begin;
});
const { log, path } = await aStoredLog(as(ctx, manager), agency, {
  name: "Izin",
  content: `case,activity,time,kanal,unit\n${rows.join("\n")}\n`,
  constants: { end: "Terbit" },
});

async function browserOf(actor: PersonActor) {
  return aBrowser(ctx, [processRoutes, findingRoutes], await signInAs(ctx, actor));
}

describe("the choice of cases", () => {
  it("teaches on an empty page, and offers activities and attributes of the log", async () => {
    const { html } = await (await browserOf(manager)).open(`${path}/saring`);
    expect(plain(html)).toContain("Belum ada saringan");
    expect(html).toContain('<option value="Terbit">');
    expect(html).toContain('<option value="kanal">');
    expect(plain(html)).toContain("40 dari 40 kasus tersisa.");
  });

  it("adds conditions one by one, each as a sentence with the cases that it leaves", async () => {
    const browser = await browserOf(manager);
    const first = await browser.open(`${path}/saring/tambah?jenis=attribute&atribut=kanal&nilai=loket`);
    expect(plain(first.html)).toContain("Kasus yang kanal-nya loket.");
    expect(plain(first.html)).toContain("20 dari 40 kasus tersisa.");
    const added =
      "jenis=period&saring=attribute%3Akanal%3Dloket&kapan=started&dari=05-01-2026&sampai=06-01-2026";
    const second = await browser.open(`${path}/saring/tambah?${added}`);
    const said = plain(second.html);
    expect(said).toContain("Kasus yang kanal-nya loket dan mulai 5 Januari 2026 sampai 6 Januari 2026.");
    expect(said).toContain("kanal-nya loket 20");
    expect(said).toContain("2 dari 40 kasus tersisa.");
    expect(second.html).toContain(`href="${path}/jalur?saring=attribute%3Akanal%3Dloket&amp;saring=started`);
  });

  it("asks again for a filter that is not complete, and says what a log cannot answer", async () => {
    const browser = await browserOf(manager);
    const missing = await browser.open(`${path}/saring/tambah?jenis=order&pertama=Terima&urutan=directly`);
    expect(missing.status).toBe(422);
    expect(plain(missing.html)).toContain("belum lengkap");
    const unknown = await browser.open(`${path}/saring?saring=attribute%3Aumur%3D3`);
    expect(plain(unknown.html)).toContain("umur, yang tidak disimpan");
    const strange = await browser.open(`${path}?saring=apa%3Aini`);
    expect(strange.status).toBe(422);
  });

  it("goes with the reader over every page of the log, whose figures are about these cases alone", async () => {
    const browser = await browserOf(manager);
    const choice = "saring=attribute%3Akanal%3Dloket&saring=with%3ATerbit";
    const { html } = await browser.open(`${path}?${choice}`);
    expect(plain(html)).toContain("20 kasus, 40 kejadian");
    expect(html).toContain(`href="${path}/jalur?${choice.replace("&", "&amp;")}"`);
    const paths = await browser.open(`${path}/jalur?${choice}`);
    expect(plain(paths.html)).toContain("Kasus pilihan (2 saringan)");
    expect(plain(paths.html)).not.toContain("40 kasus");
    const whole = await browser.open(path);
    expect(plain(whole.html)).toContain("40 kasus, 60 kejadian");
    expect(whole.html).toContain(`href="${path}/jalur"`);
  });

  it("says so when no case is left", async () => {
    const { html, status } = await (await browserOf(manager)).open(`${path}?saring=with%3ATidak%20ada`);
    expect(status).toBe(422);
    expect(plain(html)).toContain("Tidak ada yang tersisa dari 40 kasus");
  });

  it("is kept under a name, opened by it, and forgotten, by whoever may", async () => {
    const browser = await browserOf(manager);
    const open = await browser.open(`${path}/saring?saring=open`);
    expect(plain(open.html)).toContain("Kasus yang belum selesai.");
    const kept = await browser.send(`${path}/saring`, { name: "Yang tertahan" });
    expect(plain(kept.html)).toContain("20 kasus, 20 kejadian");
    const [cohort] = await cohortsOf(as(ctx, manager), log);
    expect(cohort).toMatchObject({
      name: "Yang tertahan",
      conditions: [{ kind: "open", activities: null }],
    });
    expect(kept.html).toContain(`kelompok=${cohort?.id}`);
    await browser.open(`${path}/saring`);
    const gone = await browser.send(`${path}/saring/hapus`);
    expect(plain(gone.html)).toContain("Belum ada. Pilihan yang disimpan");
    expect(await cohortsOf(as(ctx, manager), log)).toEqual([]);
    const other = await (await browserOf(liaison)).open(`${path}/saring?saring=open`);
    expect(other.html).not.toContain('name="conditions"');
  });
});
