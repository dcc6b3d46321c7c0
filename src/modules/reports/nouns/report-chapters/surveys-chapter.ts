import type { Words } from "../../../../platform/i18n/words.ts";
import type { Chapter } from "../../../../platform/pdf/paper.ts";
import type { ReportFigures } from "../report-figures.ts";

type Survey = ReportFigures["surveys"][number];

/** The index of each wave that ended in the quarter, with its interval and what must be said beside it (SKM-14). */
export function surveysChapter({ surveys }: ReportFigures, words: Words): Chapter {
  const { t } = words;
  if (surveys.length === 0) {
    return { title: t("reports.surveys"), blocks: [{ kind: "text", text: t("reports.surveys.none") }] };
  }
  return {
    title: t("reports.surveys"),
    blocks: [
      {
        kind: "picture",
        name: "surveys",
        sentence: t("reports.surveys.sentence", { n: surveys.length }),
        how: t("reports.surveys.how"),
        table: {
          caption: t("reports.surveys.caption"),
          columns: [
            { name: t("reports.column.wave"), numeric: false },
            { name: t("reports.column.answers"), numeric: true },
            { name: t("reports.column.index"), numeric: true },
            { name: t("reports.column.interval"), numeric: true },
            { name: t("reports.column.caution"), numeric: false },
          ],
          rows: surveys.map((survey) => rowOf(survey, words)),
        },
      },
    ],
  };
}

function rowOf(survey: Survey, words: Words): readonly string[] {
  const { t, format } = words;
  const { name, unit, n, index, category, low, high } = survey;
  return [
    t("reports.surveys.wave", { name, unit: unit[format.lang] }),
    format.count(n),
    index === null
      ? t("reports.no-data")
      : t("reports.surveys.index", { index: format.number(index, 2), category: category ?? "" }),
    low === null || high === null
      ? t("reports.too-few")
      : t("reports.surveys.interval", { low: format.number(low, 2), high: format.number(high, 2) }),
    survey.cautions.map((caution) => cautionInWords(caution, words)).join(" "),
  ];
}

function cautionInWords(caution: Survey["cautions"][number], { t, format }: Words): string {
  switch (caution.kind) {
    case "few-answers":
      return t("reports.caution.few-answers", { minimum: format.count(caution.minimum) });
    case "below-required-sample":
      return t("reports.caution.below-required-sample", { required: format.count(caution.required) });
    case "more-answers-than-population":
      return t("reports.caution.more-answers-than-population", {
        population: format.count(caution.population),
      });
  }
}
