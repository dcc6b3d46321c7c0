import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { codeOf } from "../../../../test/builders/code-of.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { addressIn, plain } from "../../../../test/builders/page-text.ts";
import { signInAs } from "../../../../test/builders/people.ts";
import { aStoredLog } from "../../../../test/builders/stored-logs.ts";
import { oracleJson } from "../../../../test/oracles/shared-oracles.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { AdoptProcedure, addService, adoptProcedure } from "../../../modules/catalogue/index.ts";
import { chooseEndActivities } from "../../../modules/processes/index.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { formatter } from "../../../platform/i18n/format.ts";
import { evidenceRoutes } from "../evidence/routes.tsx";
import { findingRoutes } from "../findings/routes.tsx";
import { processRoutes } from "./routes.tsx";

type Oracle = {
  readonly counts: Readonly<Record<"cases" | "events" | "activities" | "variants", number>>;
  readonly directlyFollows: readonly {
    readonly from: string;
    readonly to: string;
    readonly count: number;
    readonly medianSeconds: number;
  }[];
  readonly variantsTop: readonly {
    readonly activities: readonly string[];
    readonly cases: number;
    readonly medianThroughputSeconds: number;
  }[];
  readonly throughputSeconds: { readonly median: number };
};

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const city = await aCity(ctx);
const { agency, unit, manager, head, liaison } = city;
const receipt = oracleJson<Oracle>("logs", "expected", "receipt.json");
const format = formatter("id", "Asia/Jakarta");
const slow = "T02 Check confirmation of receipt";

const service = await addService(as(ctx, manager), {
  agencyId: agency.id,
  unitId: unit.id,
  code: "izin-lingkungan",
  name: "Izin lingkungan",
  nameEn: "Environmental permit",
  summary: "",
});
await adoptProcedure(
  as(ctx, head),
  AdoptProcedure.parse({
    agencyId: agency.id,
    serviceId: service.id,
    name: "Penerimaan permohonan",
    decree: "SK 7/2025",
    adoptedOn: "2025-01-02",
    validFrom: "2025-01-02",
    steps: [
      {
        name: "Periksa tanda terima",
        activity: slow,
        actor: "petugas",
        inputs: "berkas",
        normSeconds: 3_600,
        output: "lembar",
      },
    ],
  }),
);
const { log, path } = await aStoredLog(as(ctx, manager), agency, {
  constants: { service: "izin-lingkungan" },
});

async function browserOf(actor: PersonActor) {
  return aBrowser(ctx, [processRoutes, findingRoutes, evidenceRoutes], await signInAs(ctx, actor));
}

function said(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

describe("the page of a case log, on the receipt phase of environmental permits (Buijs, 4TU)", () => {
  it("shows the figures of the reference: cases, events, activities, variants, time", async () => {
    const seen = plain((await (await browserOf(manager)).open(`${path}?jalur=100`)).html);
    const { cases, events, activities, variants } = receipt.counts;
    expect(seen).toContain(
      `${format.count(cases)} kasus, ${format.count(events)} kejadian, ${activities} kegiatan`,
    );
    expect(seen).toContain(`(${variants} jalur dari ${variants})`);
    expect(seen).toContain(said(format.duration(receipt.throughputSeconds.median)));
  });

  it("tells the paths of the reference, how far they reach, and the steps of each", async () => {
    const browser = await browserOf(manager);
    const list = await browser.open(`${path}/jalur`);
    const [first] = receipt.variantsTop;
    const median = said(format.duration(first?.medianThroughputSeconds ?? 0));
    expect(plain(list.html)).toContain(`${format.count(first?.cases ?? 0)} 49,7 % 49,7 % ${median}`);
    expect(plain(list.html)).toContain(`dari ${receipt.counts.variants} jalur memuat 90 % kasus`);
    const one = await browser.open(addressIn(list.html, /href="([^"]*\/jalur\/1)"/));
    expect(plain(one.html)).toContain(`Jalur 1: ${format.count(first?.cases ?? 0)} kasus (49,7 %)`);
    for (const step of first?.activities ?? []) expect(plain(one.html)).toContain(step);
    expect(one.html).toContain(`href="${path}/kasus/case-`);
    expect((await browser.open(`${path}/jalur/9999`)).status).toBe(404);
    const file = await browser.open(`${path}/jalur.csv`);
    expect(file.html.trim().split("\r\n").length).toBe(receipt.counts.variants + 1);
  });

  it("hands out every way of the reference, with its count and its median", async () => {
    const file = await (await browserOf(manager)).open(`${path}/jalan.csv`);
    const [columns = "", ...lines] = file.html.trim().split("\r\n");
    expect(columns).toBe("from,to,count,cases,medianSeconds,meanSeconds");
    const ways = new Map(
      lines.map((line) => line.split(",")).map(([from, to, ...rest]) => [`${from},${to}`, rest]),
    );
    expect(ways.size).toBe(receipt.directlyFollows.length);
    for (const { from, to, count, medianSeconds } of receipt.directlyFollows) {
      const [times, , median] = ways.get(`${from},${to}`) ?? [];
      expect(Number(times)).toBe(count);
      expect(Math.abs(Number(median) - medianSeconds)).toBeLessThanOrEqual(0.001);
    }
  });

  it("says what the map leaves out, and marks the stop that is on", async () => {
    const { html } = await (await browserOf(manager)).open(`${path}?jalur=50`);
    expect(plain(html)).toContain("Peta ini memuat 58 % perjalanan (2 jalur dari 116)");
    expect(html).toContain(`href="${path}?jalur=50" aria-current="true"`);
  });
});

describe("what ends a case (methods section 2)", () => {
  it("is chosen by whoever may import; the other cases then count as open", async () => {
    const browser = await browserOf(manager);
    expect((await browser.open(path)).html).toContain("semua kasus dianggap selesai");
    const ended = "T10 Determine necessity to stop indication";
    const done = plain((await browser.send(`${path}/akhir`, { activities: [ended] })).html);
    expect(done).toContain(`Kasus berakhir dengan ${ended}`);
    expect(done).toContain("1.434 kasus, 151 masih terbuka");
    await browser.open(path);
    const none = await browser.send(`${path}/akhir`, { activities: [] });
    expect(none.html).toContain("semua kasus dianggap selesai");
  });

  it("is not for others to choose: the page says whose it is, the verb refuses", async () => {
    const browser = await browserOf(head);
    const seen = await browser.open(path);
    expect(seen.html).not.toContain(`action="${path}/akhir"`);
    const input = { agencyId: agency.id, logId: log.id, activities: [] };
    expect(await codeOf(chooseEndActivities(as(ctx, head), input))).toBe("not-yours error.not-yours");
    expect(await codeOf(chooseEndActivities(as(ctx, liaison), input))).toBe("not-found error.not-found");
  });
});

describe("a step over its norm (STD-14, JOB-03)", () => {
  it("becomes a finding in one step, once, with rows, definition and picture frozen", async () => {
    const browser = await browserOf(manager);
    const page = await browser.open(path);
    const step = addressIn(page.html, /href="([^"]*\/langkah\/[^"]+)"/);
    const form = await browser.open(step);
    expect(plain(form.html)).toContain(
      "Periksa tanda terima melewati waktu baku 1 jam di 238 dari 1.316 kasus",
    );
    const key = addressIn(form.html, /name="_key" value="([^"]+)"/);
    const finding = await browser.send(step, { _key: key });
    expect(finding.html).toContain("Periksa tanda terima melewati waktu bakunya");
    expect(plain(finding.html)).toContain("Periksa tanda terima, waktu baku 1 jam");
    await browser.open(step);
    const again = await browser.send(step, { _key: key });
    expect(again.path).toBe(finding.path);

    const evidence = addressIn(finding.html, /href="(\/staf\/bukti\/[^"]+)"/);
    const frozen = await browser.open(evidence);
    expect(frozen.html).toContain("Sidik jarinya dihitung lagi sekarang dan sama");
    expect(frozen.html).toContain(`<img src="${evidence}/gambar.svg"`);
    expect(plain(frozen.html)).toContain("langkah terhadap waktu bakunya");
  });

  it("keeps what was typed when the weakness is missing", async () => {
    const browser = await browserOf(manager);
    const step = addressIn((await browser.open(path)).html, /href="([^"]*\/langkah\/[^"]+)"/);
    await browser.open(step);
    const refused = await browser.send(step, { title: "Verifikasi lambat", weakness: "" });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('value="Verifikasi lambat"');
  });

  it("says whose right it is to those who may not open one", async () => {
    const browser = await browserOf(head);
    const step = addressIn((await browser.open(path)).html, /href="([^"]*\/langkah\/[^"]+)"/);
    const seen = await browser.open(step);
    expect(seen.html).toContain("wewenang");
    expect(seen.html).not.toContain(`action="${step}"`);
  });
});
