import type { Translate } from "../../../platform/i18n/translate.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import type { Chapter, Paper } from "../../../platform/pdf/paper.ts";
import { complaintsChapter } from "./report-chapters/complaints-chapter.ts";
import { definitionsAnnex } from "./report-chapters/definitions-annex.ts";
import { improvementChapter } from "./report-chapters/improvement-chapter.ts";
import { surveysChapter } from "./report-chapters/surveys-chapter.ts";
import type { ReportFigures } from "./report-figures.ts";

/**
 * The report in words: the one source of its page and of its PDF, so that both say the same (JOB-18). The figures stay
 * exact; here they are rounded, in the last line before display.
 */
export function reportInWords(figures: ReportFigures, words: Words): Paper {
  const { t, format } = words;
  const asOf = format.moment(new Date(figures.asOf));
  return {
    lang: format.lang,
    title: t("reports.title", { quarter: quarterInWords(figures.quarter, t) }),
    subtitle: figures.agency[format.lang],
    foot: t("reports.foot", { asOf, format: figures.format }),
    chapters: [
      opening(figures, words),
      complaintsChapter(figures, words),
      surveysChapter(figures, words),
      improvementChapter(figures, words),
      definitionsAnnex(figures, words),
    ],
  };
}

/** `triwulan I 2026` */
export function quarterInWords(quarter: string, t: Translate): string {
  const roman = ["I", "II", "III", "IV"][Number(quarter.slice(6)) - 1] ?? "";
  return t("reports.quarter", { roman, year: quarter.slice(0, 4) });
}

/** What the quarter says in a few sentences, before any table. */
function opening(figures: ReportFigures, { t, format }: Words): Chapter {
  const { complaints, findings, effects, signals, isComplete } = figures;
  const verdicts = (verdict: string) => format.count(effects.filter((one) => one.verdict === verdict).length);
  const sentences = [
    t("reports.opening.complaints", {
      n: complaints.total.received,
      count: format.count(complaints.total.received),
      open: format.count(complaints.total.open),
    }),
    t("reports.opening.findings", {
      n: findings.opened,
      count: format.count(findings.opened),
      signals: format.count(signals.raised),
    }),
    effects.length === 0
      ? t("reports.opening.effects.none")
      : t("reports.opening.effects", {
          n: effects.length,
          count: format.count(effects.length),
          worked: verdicts("worked"),
          notShown: verdicts("not-shown"),
          madeWorse: verdicts("made-worse"),
        }),
  ];
  return {
    title: t("reports.opening"),
    blocks: [
      ...(isComplete ? [] : [{ kind: "text" as const, text: t("reports.not-over") }]),
      ...sentences.map((text) => ({ kind: "text" as const, text })),
    ],
  };
}
