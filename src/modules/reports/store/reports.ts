import type { Selectable } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Quarter } from "../nouns/quarter.ts";
import { ReportFigures } from "../nouns/report-figures.ts";

/** A quarter report as it was built: its figures and the sha256 of its PDF in each language. It never changes. */
export type Report = {
  readonly agencyId: string;
  readonly id: string;
  readonly quarter: Quarter;
  readonly figures: ReportFigures;
  readonly pdf: { readonly id: string; readonly en: string };
  readonly builtBy: string;
  readonly builtAt: Date;
};

export async function insertReport(ctx: TxContext, report: Report): Promise<void> {
  await ctx.tx
    .insertInto("report")
    .values({
      agency_id: report.agencyId,
      id: report.id,
      quarter: report.quarter,
      figures: JSON.stringify(report.figures),
      pdf_id_sha256: report.pdf.id,
      pdf_en_sha256: report.pdf.en,
      built_by: report.builtBy,
      built_at: report.builtAt,
    })
    .execute();
}

/** @throws MutuError `not-found` */
export async function reportById(ctx: Context, agencyId: string, id: string): Promise<Report> {
  const row = await scoped(ctx, "report")
    .selectAll("report")
    .where("report.agency_id", "=", agencyId)
    .where("report.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return reportOf(row);
}

/** Reports in scope, the newest quarter and of it the last one built on top; at most 100. */
export async function reports(ctx: Context): Promise<readonly Report[]> {
  const rows = await scoped(ctx, "report")
    .selectAll("report")
    .orderBy("report.quarter", "desc")
    .orderBy("report.built_at", "desc")
    .orderBy("report.id")
    .limit(100)
    .execute();
  return rows.map(reportOf);
}

function reportOf(row: Selectable<Database["report"]>): Report {
  return {
    agencyId: row.agency_id,
    id: row.id,
    quarter: row.quarter,
    figures: ReportFigures.parse(row.figures),
    pdf: { id: row.pdf_id_sha256, en: row.pdf_en_sha256 },
    builtBy: row.built_by,
    builtAt: row.built_at,
  };
}
