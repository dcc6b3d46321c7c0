import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { addressIn, plain } from "../../../../test/builders/page-text.ts";
import { signInAs } from "../../../../test/builders/people.ts";
import { aStoredLog } from "../../../../test/builders/stored-logs.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { evidenceRoutes } from "../evidence/routes.tsx";
import { findingRoutes } from "../findings/routes.tsx";
import { processRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, manager, head } = await aCity(ctx);
const { path } = await aStoredLog(as(ctx, manager), agency);
const [first, second] = ["Confirmation of receipt", "T02 Check confirmation of receipt"];
const way = `${path}/peta/tempat?${new URLSearchParams({ dari: first, ke: second })}`;

const browserOf = async (who = manager) =>
  aBrowser(ctx, [processRoutes, findingRoutes, evidenceRoutes], await signInAs(ctx, who));

/** Links of the drawings, as they are read. */
function drawnLinks(html: string): readonly string[] {
  return [...html.matchAll(/<a href="([^"]*\/peta\/tempat[^"]*)"><title>/g)].map(([, href = ""]) =>
    href.replaceAll("&amp;", "&"),
  );
}

describe("the map of a log (receipt phase of permits; Buijs, 4TU)", () => {
  it("shows as many steps and ways as the sliders say, and says so in words", async () => {
    const browser = await browserOf();
    const usual = await browser.open(`${path}/peta`);
    expect(plain(usual.html)).toMatch(/15 dari 27 langkah, \d+ % perpindahan/);
    expect(usual.html).toContain(
      'type="range" id="langkah" name="langkah" min="1" max="27" step="1" value="15"',
    );
    const few = await browser.open(`${path}/peta?langkah=4&perpindahan=50`);
    expect(plain(few.html)).toContain("4 dari 27 langkah");
    expect(drawnLinks(few.html).length).toBeLessThan(drawnLinks(usual.html).length);
    const whole = await browser.open(`${path}/peta?langkah=40&perpindahan=100`);
    expect(plain(whole.html)).toContain("27 dari 27 langkah, 100 % perpindahan");
  });

  it("shows what is asked for: cases, times, waiting, days lost, repeats, each with its units", async () => {
    const browser = await browserOf();
    const asked = async (measure: string) =>
      (await browser.open(`${path}/peta?ukuran=${measure}`)).html.replaceAll(/\s+/g, " ");
    expect(await asked("kasus")).toContain("lebih dari 706 kasus");
    expect(await asked("kali")).toContain("1.307 kali");
    expect(await asked("menunggu")).toContain("9 jam 50 menit");
    expect(await asked("hilang")).toMatch(/lebih dari [\d.]+ hari/);
    expect(await asked("ulang")).toContain("107 kali diulang");
  });

  it("leads from each box and each line to its place, in the order of the flow, and from the tables too", async () => {
    const browser = await browserOf();
    const { html } = await browser.open(`${path}/peta?langkah=6&arah=turun`);
    const links = drawnLinks(html).map((href) => new URLSearchParams(href.split("?")[1]));
    const boxes = links.filter((link) => !link.has("dari")).map((link) => link.get("ke"));
    expect(boxes.slice(0, 3)).toEqual([first, second, "T04 Determine confirmation of receipt"]);
    expect(boxes).toHaveLength(6);
    let here = "";
    for (const link of links) {
      if (link.has("dari")) expect(link.get("dari")).toBe(here);
      else here = link.get("ke") ?? "";
    }
    const [tables = ""] = html.split('id="peta-tabel"').slice(1);
    for (const href of drawnLinks(html)) expect(tables).toContain(href.replaceAll("&", "&amp;"));
    for (const link of links.slice(0, 2))
      expect((await browser.open(`${path}/peta/tempat?${link}`)).status).toBe(200);
  });

  it("is larger, smaller, as wide as its place, still or moving by links alone", async () => {
    const browser = await browserOf();
    const usual = await browser.open(`${path}/peta?langkah=6`);
    expect(usual.html).toContain(`href="${path}/peta?langkah=6&amp;besar=150"`);
    expect(usual.html).not.toContain("animateMotion");
    const widthOf = (html: string) => Number(addressIn(html, /<svg [^>]*width="(\d+)" [^>]*role="group"/));
    const large = await browser.open(`${path}/peta?langkah=6&besar=200`);
    expect(widthOf(large.html)).toBe(2 * widthOf(usual.html));
    expect((await browser.open(`${path}/peta?besar=pas`)).html).toContain("map-fitted");
    const moving = await browser.open(`${path}/peta?gerak=1`);
    expect(moving.html).toContain("<animateMotion");
    expect(moving.html).toContain("Hentikan gerak");
    expect(moving.html).not.toMatch(/ style=/);
  });

  it("keeps the cases that were chosen: in the form, its links, and the figures", async () => {
    const browser = await browserOf();
    const chosen = new URLSearchParams({ saring: "without:T06 Determine necessity of stop advice" });
    const { html } = await browser.open(`${path}/peta?langkah=5&${chosen}`);
    expect(html).toContain('<input type="hidden" name="saring" value="without:T06');
    expect(drawnLinks(html).every((href) => href.includes("saring=without"))).toBe(true);
    const shown = drawnLinks(html).map((href) => new URLSearchParams(href.split("?")[1]).get("ke"));
    expect(shown).not.toContain("T06 Determine necessity of stop advice");
  });

  it("is a file that stands on its own: with its legend, without links", async () => {
    const { html, headers } = await (await browserOf()).open(`${path}/peta.svg?langkah=5`);
    expect(headers.get("Content-Type")).toContain("image/svg+xml");
    expect(html).toContain("putus-putus");
    expect(html).not.toContain("<a ");
  });
});

describe("a place of the map", () => {
  it("tells how often, how long, what lies around it, and leads to its cases", async () => {
    const browser = await browserOf();
    const page = await browser.open(way);
    const seen = plain(page.html);
    expect(seen).toContain(`${first}, lalu ${second}: 1.079 kali di 1.079 kasus`);
    expect(seen).toContain("30 kasus pertama dari 1.079");
    expect(page.html).toMatch(new RegExp(`href="${path}/kasus/case-\\d+"`));
    const slow = await browser.open(
      addressIn(page.html, /href="([^"]*lama=6#kasus)"/).replaceAll("&amp;", "&"),
    );
    expect(plain(slow.html)).toContain("Kasus dengan lama 28 hari – 91 hari");
    const file = await browser.open(way.replace("/tempat?", "/tempat.csv?"));
    expect(file.html.trim().split("\r\n")).toHaveLength(1080);
    const these = addressIn(page.html, /href="([^"]*saring=directly[^"]*)"/).replaceAll("&amp;", "&");
    expect(plain((await browser.open(these)).html)).toContain("1.079 kasus");
    expect((await browser.open(`${path}/peta/tempat?ke=Tidak+ada`)).status).toBe(404);
    expect((await browser.open(`${path}/peta/tempat`)).status).toBe(404);
  });

  it("says that steps are passed over where the map left them out", async () => {
    const browser = await browserOf();
    const joined = new URLSearchParams({
      dari: first,
      ke: "T06 Determine necessity of stop advice",
      langkah: "3",
    });
    const { status, html } = await browser.open(`${path}/peta/tempat?${joined}`);
    expect(status).toBe(200);
    expect(plain(html)).toContain("Dihitung pada peta dengan 3 langkah");
  });

  it("becomes a finding in one step, with rows, definition and picture frozen", async () => {
    const browser = await browserOf();
    const form = await browser.open(way);
    const finding = await browser.send(way, {
      _key: addressIn(form.html, /name="_key" value="([^"]+)"/),
      notLocatedReason: "Belum ada SOP",
    });
    expect(plain(finding.html)).toContain(`Dari ${first} ke ${second} memakan waktu`);
    const frozen = await browser.open(addressIn(finding.html, /href="(\/staf\/bukti\/[^"]+)"/));
    expect(frozen.html).toContain("Sidik jarinya dihitung lagi sekarang dan sama");
    expect(frozen.html).toContain("/gambar.svg");
    const other = await (await browserOf(head)).open(way);
    expect(other.html).toContain("wewenang");
  });
});

describe("the way from a figure to its cases", () => {
  it("leads to the cases that a condition chooses, each to what happened in it", async () => {
    const browser = await browserOf();
    const flow = await browser.open(`${path}/arus`);
    const week = addressIn(flow.html, /href="([^"]*\/kasus\?saring=started[^"]*)"/);
    const cases = await browser.open(week);
    expect(plain(cases.html)).toMatch(/\d+ kasus log Penerimaan permohonan .*yang mulai /);
    expect(cases.html).toMatch(new RegExp(`href="${path}/kasus/case-\\d+\\?saring=started`));
    const file = await browser.open(week.replace("/kasus?", "/kasus.csv?"));
    expect(file.html.split("\r\n")[0]).toBe("case,began,seconds,events");
  });

  it("stands in every table of steps, ways, paths and times", async () => {
    const browser = await browserOf();
    const pages = {
      "": /\/kasus\?saring=lasted/,
      "/jalur": /\/kasus\?saring=paths/,
      "/jalur/1": /\/peta\/tempat\?dari=[^"]*saring=path/,
      "/model": /\/peta\/tempat\?ke=/,
      "/waktu": /\/peta\/tempat\?ke=/,
      "/banding": /\/banding\/kasus\?[^"]*"><title>/,
    };
    for (const [page, link] of Object.entries(pages)) {
      const { html } = await browser.open(`${path}${page}`);
      const href = new RegExp(`href="([^"]*${link.source.replace('"><title>', "")}[^"]*)"`);
      expect(html, page).toMatch(link);
      expect((await browser.open(addressIn(html, href))).status, page).toBe(200);
    }
  });
});
