import { z } from "zod";
import { record } from "../../../platform/audit/record.ts";
import { actorId, type Context } from "../../../platform/context.ts";
import { transact } from "../../../platform/db/transact.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Lang } from "../../../platform/i18n/text.ts";
import { type Words, wordsIn } from "../../../platform/i18n/words.ts";
import { newId } from "../../../platform/ids.ts";
import { localDate } from "../../../platform/local-date.ts";
import { emit } from "../../../platform/outbox/emit.ts";
import type { Drawings } from "../../../platform/pdf/paper.ts";
import { printPaper } from "../../../platform/pdf/print-paper.ts";
import { decide } from "../../../platform/rights/decide.ts";
import { daysOfQuarter, Quarter } from "../nouns/quarter.ts";
import type { ReportFigures } from "../nouns/report-figures.ts";
import { reportInWords } from "../nouns/report-in-words.ts";
import { gatherFigures } from "../store/gather-figures.ts";
import { insertReport, type Report } from "../store/reports.ts";

export const BuildReport = z.object({ agencyId: z.uuid(), quarter: Quarter });

/** What a surface draws of the figures, for paper. */
export type DrawReport = (figures: ReportFigures, words: Words) => Drawings;

/**
 * Builds the report of a quarter as the data are now, and keeps its figures and its PDF in both languages. Built again it
 * is another report beside the first; none is ever changed.
 * @throws MutuError `not-found`, `not-yours`, `invalid` for a quarter that has not begun
 */
export function buildReport(
  ctx: Context,
  input: z.output<typeof BuildReport>,
  draw: DrawReport,
): Promise<Report> {
  return transact(ctx, async (ctx) => {
    const { agencyId, quarter } = input;
    await decide(ctx, "report.build", { agencyId });
    if (daysOfQuarter(quarter).from > localDate(ctx.now, ctx.zone)) {
      throw new MutuError("invalid", "reports.not-begun");
    }
    const figures = await gatherFigures(ctx, agencyId, quarter);
    const print = async (lang: Lang) => {
      const words = wordsIn(lang, figures.zone);
      const pdf = await printPaper(reportInWords(figures, words), draw(figures, words), ctx.signal);
      return ctx.files.put(pdf);
    };
    const report: Report = {
      agencyId,
      id: newId(ctx.now, ctx.random),
      quarter,
      figures,
      pdf: { id: await print("id"), en: await print("en") },
      builtBy: actorId(ctx.actor),
      builtAt: ctx.now,
    };
    await insertReport(ctx, report);
    await record(ctx, {
      verb: "build-report",
      subjectKind: "report",
      subjectId: report.id,
      agencyId,
      facts: { quarter, pdf: report.pdf.id },
    });
    await emit(ctx, { kind: "report.built", agencyId, subjectKind: "report", subjectId: report.id });
    return report;
  });
}
