import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { aBrowser } from "../../../../test/builders/browser.ts";
import { as, testContext } from "../../../../test/builders/context.ts";
import { aCity } from "../../../../test/builders/improvement.ts";
import { anInstance } from "../../../../test/builders/instance.ts";
import { signInAs } from "../../../../test/builders/people.ts";
import { oracleJson, oraclePath } from "../../../../test/oracles/shared-oracles.ts";
import { databaseOfTest } from "../../../../test/setup/database-of-test.ts";
import { addService, adoptProcedure } from "../../../modules/catalogue/index.ts";
import { eventLogs, logImporter } from "../../../modules/processes/index.ts";
import type { PersonActor } from "../../../platform/context.ts";
import { formatter } from "../../../platform/i18n/format.ts";
import { advanceImports } from "../../../platform/imports/advance.ts";
import { beginImport } from "../../../platform/imports/begin.ts";
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
  readonly variantsTop: readonly { readonly cases: number; readonly medianThroughputSeconds: number }[];
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
await adoptProcedure(as(ctx, head), {
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
});
await beginImport(as(ctx, manager), "log", {
  agencyId: agency.id,
  fileName: "receipt.xes.gz",
  sha256: await ctx.files.put(readFileSync(oraclePath("logs", "receipt.xes.gz"))),
  mapping: { columns: {}, constants: { service: "izin-lingkungan", name: "Penerimaan permohonan" } },
});
await advanceImports(as(ctx, manager), [logImporter]);
const [log] = await eventLogs(as(ctx, manager));
if (!log) throw new Error("the log was not taken in");
const path = `/staf/proses/${agency.id}/${log.id}`;

async function browserOf(actor: PersonActor) {
  return aBrowser(ctx, [processRoutes, findingRoutes, evidenceRoutes], await signInAs(ctx, actor));
}

/** A page without its tags, entities and repeated blanks. */
function plain(html: string): string {
  return html
    .replaceAll(/<svg.*?<\/svg>/gs, " ")
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll("&nbsp;", " ")
    .replaceAll(/\s+/g, " ");
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
    expect(seen).toContain(format.count(receipt.variantsTop[0]?.cases ?? 0));
  });
});
