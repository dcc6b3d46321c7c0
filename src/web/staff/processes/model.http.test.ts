import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { signInAs } from "../../../../test/builders/people.ts";
import { aStoredLog } from "../../../../test/builders/stored-logs.ts";
import { oraclePath } from "../../../../test/oracles/shared-oracles.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { normalForm, parseTree, treeText } from "../../../analytics/mining/discover/process-tree.ts";
import { processRoutes } from "./routes.tsx";

const { db } = await databaseOfTest();
const ctx = testContext(db);
await anInstance(ctx);
const { agency, manager } = await aCity(ctx);
const receipt = await aStoredLog(as(ctx, manager), agency, { name: "receipt.xes.gz" });
const content = readFileSync(oraclePath("logs", "running-example.xes"));
const running = await aStoredLog(as(ctx, manager), agency, { name: "running-example.xes", content });
const paths = new Map([receipt, running].map(({ log, path }) => [log.name, path]));

async function open(logName: string, rest: string) {
  const browser = await aBrowser(ctx, [processRoutes], await signInAs(ctx, manager));
  return browser.open(`${paths.get(logName)}/${rest}`);
}

describe("the model of a case log, on the receipt phase of environmental permits (Buijs, 4TU)", () => {
  it("says how many cases go as it says, and marks how much of rare ways is left out", async () => {
    const all = await open("receipt.xes.gz", "model?langkah=0&derau=0");
    expect(all.html).toContain("Semua kasus berjalan seperti model ini; 27 langkah");
    expect(all.html).toMatch(/href="[^"]*derau=0" aria-current="true"/);
    expect(all.html).toContain("0,17");
    const some = await open("receipt.xes.gz", "model");
    expect(some.html).toMatch(/[\d,]+[\s\u00A0]%[^<]*kasus berjalan persis seperti model ini/);
    expect(some.html).toMatch(/href="[^"]*derau=20" aria-current="true"/);
  });

  it("leaves out steps in few cases, and says how many", async () => {
    const { html } = await open("receipt.xes.gz", "model?langkah=5&derau=0");
    expect(html).toMatch(/tanpa \d+ langkah yang jarang/);
    expect(html).toMatch(/href="[^"]*langkah=5[^"]*" aria-current="true"/);
    expect(html).not.toContain("<title>T08 Draft and send request for advice</title>");
    expect(html).toContain("<title>Confirmation of receipt</title>");
  });

  it("draws every step once, for phones and for desks", async () => {
    const { html } = await open("running-example.xes", "model?langkah=0&derau=0");
    for (const step of ["register request", "examine casually", "pay compensation"])
      expect(html.split(`<title>${step}</title>`)).toHaveLength(3);
  });

  it("warns where there are few cases", async () => {
    expect((await open("running-example.xes", "model")).html).toContain("Baru 6 kasus");
    expect((await open("receipt.xes.gz", "model")).html).not.toContain("Belum cukup kasus");
  });

  it("hands out its files", async () => {
    expect((await open("running-example.xes", "model.bpmn")).html).toContain("<bpmn:definitions ");
    expect((await open("running-example.xes", "model.pnml")).html).toContain("<pnml ");
    const tree = (await open("running-example.xes", "model.txt")).html.trim();
    expect(treeText(normalForm(parseTree(tree)))).toContain("*( ->( +( 'check ticket', X(");
  });
});

describe("a model of causes and effects (Weijters and Ribeiro 2011)", () => {
  it("has the figures of every model, and says where cases could not come to an end", async () => {
    const { html } = await open("receipt.xes.gz", "model?cara=sebab&langkah=0&derau=0");
    expect(html).toContain("Tidak setiap kasus model ini dapat sampai ke akhir");
    expect(html).toContain("dapat bertumpuk tanpa batas sesudah");
    for (const figure of ["Kecocokan", "Ketepatan", "Keumuman", "Kesederhanaan"])
      expect(html).toContain(figure);
    expect(html).toMatch(/href="[^"]*cara=sebab[^"]*" aria-current="true"/);
  });

  it("hands out its net and its diagram, and no tree", async () => {
    expect((await open("running-example.xes", "model.bpmn?cara=sebab")).html).toContain("<bpmn:definitions ");
    expect((await open("running-example.xes", "model.pnml?cara=sebab")).html).toContain("<pnml ");
    const { html } = await open("running-example.xes", "model?cara=sebab");
    expect(html).not.toContain("model.txt");
  });
});
