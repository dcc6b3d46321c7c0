import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { plain } from "../../../../test/builders/page-text.ts";
import { signInAs } from "../../../../test/builders/people.ts";
import { aStoredLog } from "../../../../test/builders/stored-logs.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { AdoptStandard, addService, adoptStandard, componentKeys } from "../../../modules/catalogue/index.ts";
import {
  askLog,
  casesBreakingSoon,
  chooseEndActivities,
  forecastAnalysis,
  forecastLateness,
  logById,
  storedForecast,
} from "../../../modules/processes/index.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { evidenceRoutes } from "../evidence/routes.tsx";
import { findingRoutes } from "../findings/routes.tsx";
import { processRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, unit, manager, head, provider } = await aCity(ctx);
const ends = ["T10 Determine necessity to stop indication", "T15 Print document X request unlicensed"];

const service = await addService(as(ctx, manager), {
  agencyId: agency.id,
  unitId: unit.id,
  code: "izin-lingkungan",
  name: "Izin lingkungan",
  nameEn: "Environmental permit",
  summary: "",
});
const { log } = await aStoredLog(as(ctx, manager), agency, { constants: { service: "izin-lingkungan" } });
const path = `/staf/proses/${agency.id}/${log.id}/berisiko`;
const theLog = () => logById(as(ctx, manager), agency.id, log.id);

async function browserOf(actor: PersonActor) {
  return aBrowser(ctx, [processRoutes, findingRoutes, evidenceRoutes], await signInAs(ctx, actor));
}

describe("the page of cases that will break their promise, on the receipt phase (Buijs, 4TU)", () => {
  it("says first what it lacks, and where that is put: ends of cases, then a promised time", async () => {
    const browser = await browserOf(manager);
    const noEnd = await browser.open(path);
    expect(plain(noEnd.html)).toContain("Belum diketahui kegiatan apa yang mengakhiri kasus");
    const log = await theLog();
    await chooseEndActivities(as(ctx, manager), { agencyId: agency.id, logId: log.id, activities: ends });
    expect(plain((await browser.open(path)).html)).toContain("Belum ada janji waktu untuk dibandingkan");
    await adoptStandard(
      as(ctx, provider),
      AdoptStandard.parse({
        agencyId: agency.id,
        serviceId: service.id,
        decree: "SK 8/2025",
        adoptedOn: "2025-01-02",
        validFrom: "2025-01-02",
        components: componentKeys.map((key) =>
          key === "timeLimit"
            ? { key, promise: "7 hari", limitDays: 7, limitDayType: "calendar", meter: "case-log" }
            : { key, reasonEmpty: "belum ada" },
        ),
      }),
    );
  });

  it("lists open cases, the dearest first, each with the way to its time line", async () => {
    const { html } = await (await browserOf(manager)).open(path);
    const seen = plain(html);
    expect(seen).toContain("kasus terbuka lebih mungkin melewati janji daripada menepatinya, paling lambat");
    expect(seen).toContain("144 kasus terbuka sudah lewat");
    const cases = [...html.matchAll(/\/kasus\/(case-\d+)"/g)].map((match) => match[1]);
    expect(cases.slice(0, 2)).toEqual(["case-10194", "case-10195"]);
    expect(cases).toHaveLength(7);
    expect(html).toContain("<svg");
    expect(seen).toMatch(/Skor Brier 0,\d{3}/);
  });

  it("hands every case out as a file", async () => {
    const file = await (await browserOf(manager)).open(`${path}.csv`);
    const [columns = "", ...lines] = file.html.trim().split("\r\n");
    expect(columns).toContain("case,step,waitingSeconds,ageSeconds,dueAt,chance,low,high");
    expect(lines).toHaveLength(7);
  });

  it("becomes a finding in one step, with the cases frozen; not for those who may not open one", async () => {
    const browser = await browserOf(manager);
    const form = await browser.open(`${path}/temuan`);
    const key = /name="_key" value="([^"]+)"/.exec(form.html)?.[1] ?? "";
    const finding = await browser.send(`${path}/temuan`, { _key: key });
    expect(plain(finding.html)).toContain("akan melewati janji waktunya");
    const evidence = /href="(\/staf\/bukti\/[^"]+)"/.exec(finding.html)?.[1] ?? "";
    const frozen = await browser.open(evidence);
    expect(plain(frozen.html)).toContain("kasus yang akan melewati janji");
    expect(frozen.html).toContain("case-10194");
    const other = await (await browserOf(head)).open(`${path}/temuan`);
    expect(other.html).not.toContain(`action="${path}/temuan"`);
  });
});

describe("the page of what goes with lateness, on the same log", () => {
  const causes = path.replace("berisiko", "kaitan");

  it("says the surest association, never a cause, and draws every interval", async () => {
    const { html } = await (await browserOf(manager)).open(causes);
    const seen = plain(html);
    expect(seen).toMatch(
      /Kasus yang .* lewat janji \d+,\d poin lebih sering daripada kasus lain yang setara/,
    );
    expect(seen).toContain("dari 1.413 kasus yang janjinya");
    expect(seen).toContain("Ini hubungan, bukan sebab");
    expect(html).toContain("<svg");
    const file = await (await browserOf(manager)).open(`${causes}.csv`);
    expect(file.html).toContain("trait,cases,late,otherCases");
    // Officers are no trait of a process.
    expect(file.html).not.toContain("resource");
  });

  it("becomes a finding in one step, with every association frozen", async () => {
    const browser = await browserOf(manager);
    const form = await browser.open(`${causes}/temuan`);
    const key = /name="_key" value="([^"]+)"/.exec(form.html)?.[1] ?? "";
    const finding = await browser.send(`${causes}/temuan`, { _key: key });
    const evidence = /href="(\/staf\/bukti\/[^"]+)"/.exec(finding.html)?.[1] ?? "";
    const frozen = await browser.open(evidence);
    expect(plain(frozen.html)).toContain("yang berjalan bersama keterlambatan");
  });
});

describe("forecasts of the morning", () => {
  it("are stored once for each state of a log, and read as they were made", async () => {
    const log = await theLog();
    const promise = { promiseSeconds: 7 * 86_400 };
    const made = await askLog(as(ctx, manager), log, forecastAnalysis, promise);
    expect(await forecastLateness(as(ctx, manager))).toBe(1);
    expect(await forecastLateness(as(ctx, manager))).toBe(0);
    const stored = await storedForecast(as(ctx, manager), log, promise.promiseSeconds);
    expect(made).toMatchObject({ is: "there", answer: stored });
    // More than a hundred past forecasts of this log were right enough to be told on an agenda.
    const soon = await casesBreakingSoon(as(ctx, manager));
    expect(soon).toMatchObject([
      { logId: log.id, cases: expect.any(Number), step: "T05 Print and send confirmation of receipt" },
    ]);
  });
});
