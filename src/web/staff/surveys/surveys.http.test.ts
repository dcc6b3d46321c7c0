import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { plain } from "../../../../test/builders/page-text.ts";
import { signInAs } from "../../../../test/builders/people.ts";
import { oracleJson } from "../../../../test/oracles/shared-oracles.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { elements } from "../../../analytics/survey/elements.ts";
import { surveyImporter, waves } from "../../../modules/surveys/index.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { advanceImports } from "../../../platform/imports/advance.ts";
import { beginImport } from "../../../platform/imports/begin.ts";
import { evidenceRoutes } from "../evidence/routes.tsx";
import { findingRoutes } from "../findings/routes.tsx";
import { surveyRoutes } from "./routes.tsx";

type PublishedCase = {
  readonly id: string;
  readonly distribution?: Readonly<Record<string, Readonly<Record<string, number>>>>;
};

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, manager, head } = await aCity(ctx);
const { cases } = oracleJson<{ cases: readonly PublishedCase[] }>(
  "..",
  "domain",
  "data",
  "skm-published-cases.json",
);
const published = cases.find(({ id }) => id === "gaspul-tw3")?.distribution ?? {};
const keys = elements.map(({ key }) => key);

/** The published distribution, so many times over, as a file of questionnaires. */
function questionnaires(times: number): string {
  const columns = keys.map((key) =>
    Object.entries(published[key] ?? {}).flatMap(([score, n]) =>
      Array.from({ length: n * times }, () => score),
    ),
  );
  const rows = (columns[0] ?? []).map((_, row) => columns.map((column) => column[row]).join(","));
  return `${keys.join(",")}\n${rows.join("\n")}\n`;
}

async function aWave(name: string, file: string): Promise<string> {
  await beginImport(as(ctx, manager), "survey", {
    agencyId: agency.id,
    fileName: `${name}.csv`,
    sha256: await ctx.files.put(new TextEncoder().encode(file)),
    mapping: {
      columns: Object.fromEntries(keys.map((key) => [key, key])),
      constants: { name, from: "2026-01-01", until: "2026-04-01" },
    },
  });
  await advanceImports(as(ctx, manager), [surveyImporter]);
  const wave = (await waves(as(ctx, manager))).find((one) => one.name === name);
  if (!wave) throw new Error(`${name} was not taken in`);
  return `/staf/survei/${wave.agencyId}/${wave.id}`;
}

const few = await aWave("Triwulan III", questionnaires(1));
const enough = await aWave("Triwulan IV", `${questionnaires(2)}4,4,,4,4,4,4,4,4\n`);

async function browserOf(actor: PersonActor) {
  return aBrowser(ctx, [surveyRoutes, findingRoutes, evidenceRoutes], await signInAs(ctx, actor));
}

function h1(html: string): string {
  return /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? "";
}

describe("the page of a survey, on the published distribution of GASPUL (SKM-05)", () => {
  it("says the index with its letter, and what an application with weight 0.11 would print", async () => {
    const { html } = await (await browserOf(manager)).open(enough);
    expect(h1(html)).toBe("IKM 91,48, mutu A (Sangat baik)");
    const seen = plain(html);
    expect(seen).toContain("1 Januari 2026 – 31 Maret 2026");
    expect(seen).toContain("58 kuesioner lengkap, 1 tidak lengkap dan tidak dihitung");
    expect(seen).toContain("0,11 90,56 A sama");
    expect(seen).toContain("0,1 82,33 B kategori lain");
    expect(seen).toContain("Unsur terendah: Waktu Penyelesaian (86,21)");
  });

  it("does not let 29 answers conclude, and says how many more are needed (SKM-14)", async () => {
    const { html } = await (await browserOf(manager)).open(few);
    expect(h1(html)).toBe("IKM 91,48: belum cukup untuk disimpulkan");
    expect(plain(html)).toContain("Baru 29 kuesioner; setidaknya 30 diperlukan. Perlu 1 lagi.");
  });

  it("hands out the exact values of the elements", async () => {
    const { html } = await (await browserOf(manager)).open(`${enough}/unsur.csv`);
    const [columns, first] = html.split("\r\n");
    expect(columns).toBe("element,mean,value,category,n,excluded");
    expect(first).toBe(`requirements,${105 / 29},90.52,A,58,1`);
  });
});

describe("a weak element (STD-15, JOB-03)", () => {
  it("becomes a finding about the component of the standard that it judges, in one step and once", async () => {
    const browser = await browserOf(manager);
    const form = await browser.open(`${enough}/unsur/completionTime`);
    expect(h1(form.html)).toBe("Waktu Penyelesaian dinilai 86,21 (mutu B) oleh 58 responden Triwulan IV.");
    const key = /name="_key" value="([^"]+)"/.exec(form.html)?.[1] ?? "";
    const finding = await browser.send(`${enough}/unsur/completionTime`, { _key: key });
    expect(h1(finding.html)).toBe("Waktu Penyelesaian dinilai lemah oleh warga");
    expect(plain(finding.html)).toContain("Janji yang dilanggar jangka waktu penyelesaian");
    await browser.open(`${enough}/unsur/completionTime`);
    const again = await browser.send(`${enough}/unsur/completionTime`, { _key: key });
    expect(again.path).toBe(finding.path);
    const evidence = /href="(\/staf\/bukti\/[^"]+)"/.exec(finding.html)?.[1] ?? "";
    const frozen = await browser.open(`${evidence}/baris.csv`);
    expect(frozen.html.split("\r\n")).toHaveLength(9 + 2);
  });

  it("of few answers is proposed as not enough to tell, and is not for everybody to open", async () => {
    const form = await (await browserOf(manager)).open(`${few}/unsur/fee`);
    expect(form.html).toMatch(/value="not-enough-to-tell"[^>]* checked/);
    const others = await (await browserOf(head)).open(`${few}/unsur/fee`);
    expect(others.html).not.toContain(`action="${few}/unsur/fee"`);
    expect(others.html).toContain("wewenang");
  });

  it("that the instrument does not have is not found", async () => {
    expect((await (await browserOf(manager)).open(`${few}/unsur/pledge`)).status).toBe(404);
  });
});
