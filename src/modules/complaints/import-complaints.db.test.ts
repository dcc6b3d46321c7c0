import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { as, testContext } from "../../../test/builders/context.ts";
import { anInstance } from "../../../test/builders/instance.ts";
import { anAgency, aUnit } from "../../../test/builders/organisations.ts";
import { aPerson } from "../../../test/builders/people.ts";
import { oracleJson, oraclePath } from "../../../test/oracles/shared-oracles.ts";
import { databaseOfTest } from "../../../test/setup/database-of-test.ts";
import type { Context } from "../../platform/context.ts";
import { advanceImports, type Importer } from "../../platform/imports/advance.ts";
import { beginImport } from "../../platform/imports/begin.ts";
import { importRun, rejectedOf } from "../../platform/imports/import-run.ts";
import { steerImport } from "../../platform/imports/steer.ts";
import { complaintCounts, complaintImporter, guessMapping } from "./index.ts";

const { db } = await databaseOfTest();
const nobody = testContext(db);
await anInstance(nobody);

/** An agency of its own with its complaint officer at work. */
async function anOffice(): Promise<{ readonly ctx: Context; readonly agencyId: string }> {
  const agency = await anAgency(nobody);
  await aUnit(nobody, { agency });
  const officer = await aPerson(nobody, { agency, role: "complaint-officer" });
  return { ctx: as(nobody, officer), agencyId: agency.id };
}

async function begin(ctx: Context, agencyId: string, text: string | Uint8Array) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const [header = ""] = new TextDecoder().decode(bytes.subarray(0, 4000)).split("\n");
  const mapping = guessMapping(header.trim().split(","));
  const sha256 = await ctx.files.put(bytes);
  return beginImport(ctx, "complaints", { agencyId, fileName: "boston.csv", sha256, mapping });
}

describe("import of complaints", () => {
  it("takes the complaints of Boston 2016-2017 in whole, once, with the seven broken rows remarked on", async () => {
    const { ctx, agencyId } = await anOffice();
    const file = readFileSync(oraclePath("complaints", "boston-311-animals-2016-2017.csv"));
    const run = await begin(ctx, agencyId, file);
    expect(await advanceImports(ctx, [complaintImporter])).toMatchObject({
      state: "done",
      accepted: 15_254,
      rejected: 0,
    });
    const remarks = await rejectedOf(ctx, run, 100);
    expect(remarks.map((cell) => cell.reason)).toEqual(
      Array.from({ length: 7 }, () => "closed-before-received"),
    );
    const years = { from: new Date("2015-12-31T00:00:00Z"), until: new Date("2018-01-02T00:00:00Z") };
    const weeks = await complaintCounts(ctx, { agencyId }, { every: "week", ...years });
    expect(weeks.reduce((sum, week) => sum + week.count, 0)).toBe(15_254);

    await begin(ctx, agencyId, file);
    expect(await advanceImports(ctx, [complaintImporter])).toMatchObject({ accepted: 0, duplicates: 15_254 });
  });

  it("counts its months as an independent program does", async () => {
    const { ctx, agencyId } = await anOffice();
    await begin(ctx, agencyId, readFileSync(oraclePath("complaints", "boston-311-animals-2016-2017.csv")));
    await advanceImports(ctx, [complaintImporter]);
    const expected = oracleJson<Months>("complaints", "expected", "boston-by-month.json");
    const years = { from: new Date("2015-12-31T00:00:00Z"), until: new Date("2018-01-02T00:00:00Z") };
    const months = await complaintCounts(ctx, { agencyId }, { every: "month", ...years });
    expect(Object.fromEntries(months.map((month) => [month.at.slice(0, 7), month.count]))).toEqual(
      expected.all,
    );
  });

  it("rejects what it cannot read, with row, column and reason, and takes the rest", async () => {
    const { ctx, agencyId } = await anOffice();
    const rows = [
      "id,open_dt,closed_dt,judul",
      "1,2026-01-05,,Antre",
      "2,05/01/2026,,Antre",
      ",2026-01-06,,Antre",
      "4,2026-01-07,x,Antre",
      "5,2026-01-08,,Antre",
    ];
    const run = await begin(ctx, agencyId, `${rows.join("\n")}\n`);
    expect(await advanceImports(ctx, [complaintImporter])).toMatchObject({
      state: "done",
      accepted: 2,
      rejected: 3,
    });
    expect(await rejectedOf(ctx, run, 10)).toEqual([
      { row: 3, column: "open_dt", value: "05/01/2026", reason: "ambiguous-date", kept: false },
      { row: 4, column: "id", value: "", reason: "empty", kept: false },
      { row: 5, column: "closed_dt", value: "x", reason: "not-a-date", kept: false },
    ]);
  });

  it("stops between two batches, and goes on after the last one without losing or doubling a row", async () => {
    const { ctx, agencyId } = await anOffice();
    const lines = Array.from(
      { length: 9_000 },
      (_, i) => `${i},2026-01-${String((i % 28) + 1).padStart(2, "0")},Antre`,
    );
    const run = await begin(ctx, agencyId, `id,open_dt,judul\n${lines.join("\n")}\n`);
    const stoppedAfterTwo: Importer = {
      kind: "complaints",
      async *batches(ctx, run) {
        let seen = 0;
        for await (const batch of complaintImporter.batches(ctx, run)) {
          if (seen === 2) await steerImport(ctx, { agencyId, importId: run.id, to: "stopped" });
          seen += 1;
          yield batch;
        }
      },
    };
    await advanceImports(ctx, [stoppedAfterTwo]);
    const stopped = await importRun(ctx, agencyId, run.id);
    expect([stopped.state, stopped.error]).toEqual(["stopped", null]);
    expect(stopped.accepted).toBeGreaterThan(0);
    expect(stopped.accepted).toBeLessThan(9_000);
    expect(await advanceImports(ctx, [complaintImporter])).toBeNull();

    await steerImport(ctx, { agencyId, importId: run.id, to: "running" });
    const done = await advanceImports(ctx, [complaintImporter]);
    expect(done).toMatchObject({ state: "done", accepted: 9_000, duplicates: 0, rejected: 0 });
    const { n } = await db
      .selectFrom("complaint")
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .where("import_id", "=", run.id)
      .executeTakeFirstOrThrow();
    expect(n).toBe(9_000);
  });
});

type Months = { readonly all: Readonly<Record<string, number>> };
