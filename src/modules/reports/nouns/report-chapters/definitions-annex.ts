import type { Words } from "../../../../platform/i18n/words.ts";
import type { Chapter } from "../../../../platform/pdf/paper.ts";
import { daysOfQuarter } from "../quarter.ts";
import { fewest, type ReportFigures } from "../report-figures.ts";

/** The figures that have a definition of their own, in the order of the report. */
const defined = [
  "tally",
  "durations",
  "on-time",
  "survey",
  "signals",
  "findings",
  "proposals",
  "waiting",
  "actions",
  "effects",
] as const;

/** What is said of each: population, clock, exclusions, n, method. */
const parts = ["population", "clock", "exclusions", "n", "method"] as const;

/** How every figure of the report was counted, so that it can be counted again (product rule 1). */
export function definitionsAnnex(figures: ReportFigures, words: Words): Chapter {
  const { t, format } = words;
  const { from, until } = daysOfQuarter(figures.quarter);
  const lastDay = new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10);
  const facts = {
    from: format.day(from),
    until: format.day(lastDay),
    asOf: format.moment(new Date(figures.asOf)),
    fewest: format.count(fewest),
  };
  const counts = countsOf(figures);
  return {
    title: t("reports.definitions"),
    blocks: [
      { kind: "text", text: t("reports.definitions.lead", facts) },
      ...defined.map((name) => ({
        kind: "facts" as const,
        title: t(`reports.definition.${name}`),
        facts: parts.map((part) => ({
          name: t(`reports.definition.part.${part}`),
          value: part === "n" ? format.count(counts[name]) : t(`reports.definition.${name}.${part}`, facts),
        })),
      })),
    ],
  };
}

function countsOf(figures: ReportFigures): Readonly<Record<(typeof defined)[number], number>> {
  const { complaints, surveys, signals, findings, proposals, actions, effects } = figures;
  return {
    tally: complaints.total.received,
    durations: complaints.closed.n,
    "on-time": complaints.onTime.reduce((sum, { inTime, late }) => sum + inTime + late, 0),
    survey: surveys.reduce((sum, { n }) => sum + n, 0),
    signals: signals.raised,
    findings: findings.opened,
    proposals: proposals.sent,
    waiting: proposals.wait.n,
    actions: actions.inTime + actions.late,
    effects: effects.length,
  };
}
