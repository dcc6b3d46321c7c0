import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { addressIn, plain } from "../../../../test/builders/page-text.ts";
import { signInAs } from "../../../../test/builders/people.ts";
import { aStoredLog } from "../../../../test/builders/stored-logs.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { evidenceRoutes } from "../evidence/routes.tsx";
import { findingRoutes } from "../findings/routes.tsx";
import { processRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, manager, head } = await aCity(ctx);
const { path } = await aStoredLog(as(ctx, manager), agency);

async function browserOf(actor: PersonActor) {
  return aBrowser(ctx, [processRoutes, findingRoutes, evidenceRoutes], await signInAs(ctx, actor));
}

describe("the page of two groups of cases, on the receipt phase (Buijs, 4TU)", () => {
  it("compares before and after the middle of the log unless told otherwise, and says that it tells no cause", async () => {
    const { html } = await (await browserOf(manager)).open(`${path}/banding`);
    expect(plain(html)).toMatch(/\d+ dari \d+ hal yang diuji berbeda di luar kebetulan/);
    expect(plain(html)).toContain("Ini perbedaan, bukan sebab");
    expect(html).toContain("lebih sering: kasus");
  });

  it("takes a day as people write it", async () => {
    const { html } = await (await browserOf(manager)).open(`${path}/banding?sejak=27-01-2011`);
    expect(plain(html)).toContain("sebelum 27 Januari 2011");
  });

  it("parts cases by an attribute that the log keeps", async () => {
    const browser = await browserOf(manager);
    const { html } = await browser.open(`${path}/banding?menurut=case%3Achannel`);
    expect(plain(html)).toContain("Internet (");
    expect(plain(html)).toContain("antara kasus Internet dan Desk");
    expect(html).not.toContain("menurut=org%3Aresource");
  });

  it("leads from a difference to its cases", async () => {
    const browser = await browserOf(manager);
    const { html } = await browser.open(`${path}/banding?sejak=2011-01-27`);
    const cases = await browser.open(addressIn(html, /href="([^"]*\/banding\/kasus[^"]*)"/));
    expect(plain(cases.html)).toContain("Contoh kasus");
    expect(cases.html).toContain(`${path}/kasus/`);
  });

  it("says that a group is too small", async () => {
    const { html } = await (await browserOf(manager)).open(`${path}/banding?sejak=2010-10-03`);
    expect(plain(html)).toContain("Belum cukup untuk dibandingkan");
  });

  it("hands out every comparison with its interval and adjusted p", async () => {
    const file = await (await browserOf(manager)).open(`${path}/banding.csv?sejak=2011-01-27`);
    const [columns = "", ...lines] = file.html.trim().split("\r\n");
    expect(columns).toContain("difference,low,high,p,pAdjusted,differs");
    expect(lines.length).toBeGreaterThan(100);
  });

  it("becomes a finding with rows, definition and picture frozen", async () => {
    const browser = await browserOf(manager);
    const { html } = await browser.open(`${path}/banding?sejak=2011-01-27`);
    const address = addressIn(html, /href="([^"]*\/banding\/temuan[^"]*)"/);
    const form = await browser.open(address);
    expect(form.html).toContain("kasus sebelum 27 Januari 2011 berbeda dari sejak 27 Januari 2011");
    const finding = await browser.send(address, {});
    expect(finding.path).toContain("/staf/temuan/");
    const frozen = await browser.open(addressIn(finding.html, /href="(\/staf\/bukti\/[^"]+)"/));
    expect(plain(frozen.html)).toContain("dua kelompok kasus berdampingan");
  });
});

describe("the page of changes of a process, on the receipt phase (Buijs, 4TU)", () => {
  it("says how often the process changed, each change with its place, sizes and cases", async () => {
    const browser = await browserOf(manager);
    const { html } = await browser.open(`${path}/perubahan`);
    expect(plain(html)).toMatch(/Prosesnya berubah sekitar .*; \d+ perubahan lain kurang pasti/);
    expect(plain(html)).toContain("kasus yang berakhir dengan T10 Determine necessity to stop indication");
    expect(plain(html)).toContain("musim tidak dapat dibedakan dari perubahan");
    expect(plain(html)).toMatch(/Terjadi antara .* dan .*; \d+ kasus mulai sebelumnya/);
    const begun = await browser.open(addressIn(html, /href="([^"]*\/kasus\?[^"]*started[^"]*)"/));
    expect(plain(begun.html)).toContain("Kasus yang mulai");
    const compared = await browser.open(addressIn(html, /href="([^"]*\/banding\?sejak=[^"]*)"/));
    expect(compared.status).toBe(200);
  });

  it("becomes a finding with the change frozen", async () => {
    const browser = await browserOf(manager);
    const { html } = await browser.open(`${path}/perubahan`);
    const address = addressIn(html, /href="([^"]*\/perubahan\/\d{4}[^"]*)"/);
    await browser.open(address);
    const finding = await browser.send(address, {});
    expect(finding.path).toContain("/staf/temuan/");
    const frozen = await browser.open(addressIn(finding.html, /href="(\/staf\/bukti\/[^"]+)"/));
    expect(plain(frozen.html)).toContain("perubahan proses");
  });

  it("says whose right it is to those who may not open one", async () => {
    const browser = await browserOf(head);
    const { html } = await browser.open(`${path}/perubahan`);
    const seen = await browser.open(addressIn(html, /href="([^"]*\/perubahan\/\d{4}[^"]*)"/));
    expect(seen.html).toContain("wewenang");
  });

  it("hands out all changes", async () => {
    const file = await (await browserOf(manager)).open(`${path}/perubahan.csv`);
    expect(file.html.split("\r\n")[0]).toContain("change,at,reached,low,high,p,kind");
  });
});
