import { describe, expect, it } from "vitest";
import { aComplaint } from "../../../test/builders/complaints.ts";
import { as, at, testContext } from "../../../test/builders/context.ts";
import { aCity } from "../../../test/builders/improvement.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { aClosedProgramme } from "../../../test/builders/results.ts";
import { squeezed, textOfPdf } from "../../../test/builders/text-of-pdf.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import { formatter } from "../../platform/i18n/format.ts";
import type { Lang } from "../../platform/i18n/text.ts";
import { translator } from "../../platform/i18n/translate.ts";
import type { Block, Paper, PaperTable } from "../../platform/pdf/paper.ts";
import { buildReport, reportById, reportInWords, reports } from "./index.ts";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const city = await aCity(ctx);
const { agency, manager, head, supervisor } = city;
const after = at(ctx, "2026-07-02T02:00:00Z");
const input = { agencyId: agency.id, quarter: "2026-Q2" };
const draw = () => ({});
await aClosedProgramme(ctx, city);
await aComplaint(ctx, { agency, day: "2026-04-20" });

/** Every text and figure of a report, as it stands on the page. */
function saidIn(paper: Paper): readonly string[] {
  const said = paper.chapters.flatMap(({ title, blocks }) => [title, ...blocks.flatMap(saidInBlock)]);
  return [paper.title, ...said];
}

function saidInBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case "text":
      return [block.text];
    case "table":
      return saidInTable(block);
    case "picture":
      return [block.sentence, block.how, ...saidInTable(block.table)];
    case "facts":
      return [block.title, ...block.facts.flatMap(({ name, value }) => [name, value])];
  }
}

function saidInTable({ caption, columns, rows }: PaperTable): readonly string[] {
  return [caption, ...columns.map(({ name }) => name), ...rows.flat()];
}

describe("quarter report", () => {
  it("holds counts that reconcile, durations with open cases, and effects with what was frozen", async () => {
    const { figures } = await buildReport(as(after, manager), input, draw);
    const { received, ...ends } = figures.complaints.total;
    expect(received).toBe(Object.values(ends).reduce((sum, n) => sum + n, 0));
    // Of the week of 30 March one came on 1 April, then 2 + 3 + 3 + 2 + 4 + 3 by week, and one through the portal.
    expect(received).toBe(19);
    expect(figures.complaints.closed).toMatchObject({ n: 19, open: 19 });
    expect(figures.effects).toMatchObject([{ verdict: "worked", sentence: { id: "Berhasil. Turun 70 %." } }]);
    expect(figures.findings).toMatchObject({ opened: 0, solved: 1, reopened: 0 });
    expect(figures.isComplete).toBe(true);
  });

  it.each(["id", "en"] as const)("says on paper exactly what the page says (%s)", async (lang: Lang) => {
    const [newest] = await reports(as(after, manager));
    if (!newest) throw new Error("there is a report");
    const report = await reportById(as(after, supervisor), agency.id, newest.id);
    const words = { t: translator(lang), format: formatter(lang, report.figures.zone) };
    const text = textOfPdf(await ctx.files.get(report.pdf[lang]));
    const missing = saidIn(reportInWords(report.figures, words)).filter(
      (said) => !text.includes(squeezed(said)),
    );
    expect(missing).toEqual([]);
  });

  it("gives the same PDF for the same data, whoever builds it", async () => {
    const narrow = await aPerson(ctx, { agency, units: [city.unit] });
    const first = await buildReport(as(after, manager), input, draw);
    const second = await buildReport(as(after, narrow), input, draw);
    expect(second.pdf).toEqual(first.pdf);
    expect(second.id).not.toBe(first.id);
  });

  it("is built by those who hold that right only, and not of a quarter to come", async () => {
    await expect(buildReport(as(after, head), input, draw)).rejects.toMatchObject({ code: "not-yours" });
    await expect(
      buildReport(as(after, manager), { ...input, quarter: "2026-Q4" }, draw),
    ).rejects.toMatchObject({ code: "invalid", key: "reports.not-begun" });
  });

  it("says that a running quarter still changes", async () => {
    const { figures } = await buildReport(as(after, supervisor), { ...input, quarter: "2026-Q3" }, draw);
    expect(figures.isComplete).toBe(false);
    const words = { t: translator("id"), format: formatter("id", figures.zone) };
    expect(saidIn(reportInWords(figures, words)).join(" ")).toContain("belum berakhir");
  });
});
