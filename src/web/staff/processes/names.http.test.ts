import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { signInAs } from "../../../../test/builders/people.ts";
import { aStoredLog } from "../../../../test/builders/stored-logs.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { logById } from "../../../modules/processes/index.ts";
import { processRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, manager, head } = await aCity(ctx);
const rows = Array.from({ length: 60 }, (_, at) => {
  const check = at === 7 ? "Perikas berkas" : at === 9 ? "PERIKSA  BERKAS" : "Periksa berkas";
  return `${at},Terima,2026-01-05T08:00\n${at},${check},2026-01-06T08:00\n`;
});
const { log, path } = await aStoredLog(as(ctx, manager), agency, {
  name: "Izin",
  content: `case,activity,time\n${rows.join("")}`,
});
const browserOf = async (person: typeof manager) =>
  aBrowser(ctx, [processRoutes], await signInAs(ctx, person));
const meant = async () => (await logById(as(ctx, manager), agency.id, log.id)).mapping.names;

/** Keys of the pairs that a page offers, by the name that is written. */
function offered(html: string): ReadonlyMap<string, string> {
  const found = html.matchAll(/name="pairs"[^>]*value="([0-9a-f]{20})".*?“(.*?)”/gs);
  return new Map([...found].map(([, key = "", name = ""]) => [name, key]));
}

describe("names of activities that look alike, on the pages of a log", () => {
  it("are told on the page that opens first, and shown with how often each is written", async () => {
    const browser = await browserOf(manager);
    expect((await browser.open(path)).html).toContain("2 nama kegiatan mungkin hanya salah ketik");
    const { html } = await browser.open(`${path}/data`);
    expect([...offered(html).keys()].toSorted()).toEqual(["PERIKSA  BERKAS", "Perikas berkas"]);
    expect(html).toContain("“Perikas berkas” terhitung sebagai “Periksa berkas”");
    expect(html).toMatch(/1 kejadian di samping 58; 1 salah ketik, 100.*% langkah di sekitarnya sama/);
  });

  it("are shown to others without a button, and with who may decide", async () => {
    const { html } = await (await browserOf(head)).open(`${path}/data`);
    expect(html).toContain("Perikas berkas");
    expect(html).not.toContain('name="pairs"');
  });

  it("are merged, kept apart, and taken back", async () => {
    const browser = await browserOf(manager);
    const keys = offered((await browser.open(`${path}/data`)).html);
    const [slip = "", capitals = ""] = [keys.get("Perikas berkas"), keys.get("PERIKSA  BERKAS")];
    await browser.send(`${path}/data/nama`, { pairs: slip, decision: "merge" });
    const after = await browser.send(`${path}/data/nama`, { pairs: capitals, decision: "apart" });
    expect(await meant()).toEqual({
      meant: { "Perikas berkas": "Periksa berkas" },
      apart: [["Periksa berkas", "PERIKSA  BERKAS"]],
    });
    expect(after.html).toContain("2 nama sudah diputuskan");
    expect(after.html).toContain("Semua nama kegiatan yang mirip sudah diputuskan");
    const overview = await browser.open(path);
    expect(overview.html).not.toContain("mungkin hanya salah ketik");
    expect(overview.html).toContain("1 nama kegiatan terhitung sebagai nama lain");
    await browser.open(`${path}/data`);
    await browser.send(`${path}/data/nama`, { pairs: slip, decision: "open" });
    expect((await meant())?.meant).toEqual({});
  });

  it("asks to mark a name when none is marked", async () => {
    const browser = await browserOf(manager);
    await browser.open(`${path}/data`);
    const sent = await browser.send(`${path}/data/nama`, { pairs: "none", decision: "merge" });
    expect(sent.status).toBe(422);
    expect(sent.html).toContain("Nama yang diputuskan");
  });
});
