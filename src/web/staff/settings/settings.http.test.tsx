import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { testContext } from "../../../../test/builders/context.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { anAgency } from "../../../../test/builders/organisations.ts";
import { aPerson, signInAs } from "../../../../test/builders/people.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { parameterOn } from "../../../platform/settings/parameters.ts";
import { settingsRoutes } from "./routes.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const agency = await anAgency(ctx);
const official = await aPerson(ctx, {
  agency,
  role: "decision-maker",
  functionCode: "accountableOfficial",
  title: "Sekretaris Daerah",
});
const manager = await aPerson(ctx, { agency });
const path = "/staf/administrasi/parameter";
const key = `${path}/clock.response`;

async function browserOf(actor: PersonActor) {
  return aBrowser(ctx, [settingsRoutes], await signInAs(ctx, actor));
}

function change(given: Readonly<Record<string, string>> = {}) {
  return {
    value: "10",
    legalBasis: "Peraturan rekaan Pasal 1",
    grade: "primary",
    "from.day": "1",
    "from.month": "5",
    "from.year": "2026",
    ...given,
  };
}

describe("parameters of the rules (RP-03)", () => {
  it("are shown to everybody with basis, grade and dates; the right box says whose they are", async () => {
    const { html } = await (await browserOf(manager)).open(path);
    expect(html).toContain("Tanggapan atas kelengkapan aduan");
    expect(html).toContain("14 hari kalender");
    expect(html).toContain("UU 25/2009 Pasal 44(3)");
    expect(html).toContain("Sekretaris Daerah");
    expect(html).not.toContain(key);
  });

  it("are changed by the accountable official from a day on", async () => {
    const browser = await browserOf(official);
    expect((await browser.open(path)).html).toContain(key);
    await browser.open(key);
    const done = await browser.send(key, change());
    expect(done.html).toContain("Versi baru sudah dicatat");
    expect((await parameterOn(ctx, "clock.response", "2026-05-01")).value).toBe(10);
    expect((await parameterOn(ctx, "clock.response", "2026-04-30")).value).toBe(14);
  });

  it("keep what was typed when something is wrong or that day is taken", async () => {
    const browser = await browserOf(official);
    await browser.open(key);
    const wrong = await browser.send(key, change({ value: "sepuluh", legalBasis: "" }));
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('value="sepuluh"');
    await browser.open(key);
    expect((await browser.send(key, change())).status).toBe(409);
  });

  it("are closed to change for everybody else", async () => {
    expect((await (await browserOf(manager)).open(key)).status).toBe(403);
  });

  it("hold the rungs of the ladder, which are changed from a day on and keep their order", async () => {
    const ladder = `${path}/ladder.rungs`;
    const browser = await browserOf(official);
    expect((await browser.open(ladder)).html).toContain('value="14"');
    const rungs = {
      "value.2.afterWorkingDays": "5",
      "value.3.afterWorkingDays": "",
      "value.3.toFunction": "",
    };
    const { value: _, ...basis } = change();
    const early = await browser.send(ladder, { ...basis, ...rungs, "value.2.afterWorkingDays": "3" });
    expect(early.status).toBe(422);
    expect(early.html).toContain("harus lebih lambat");
    expect((await browser.send(ladder, { ...basis, ...rungs })).html).toContain("Versi baru sudah dicatat");
    expect((await parameterOn(ctx, "ladder.rungs", "2026-05-01")).value).toEqual([
      { rung: 1, afterWorkingDays: 0, toFunction: "officerSuperior" },
      { rung: 2, afterWorkingDays: 3, toFunction: "unitSuperior" },
      { rung: 3, afterWorkingDays: 5, toFunction: "accountableOfficial" },
    ]);
  });

  it("are not found under a key that is not there", async () => {
    const browser = await browserOf(official);
    expect((await browser.open(`${path}/clock.nothing`)).status).toBe(404);
  });
});
