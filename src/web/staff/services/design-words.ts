import {
  type Component,
  checkDesign,
  type DesignCheck,
  elapsedNorm,
  type ProcedureVersion,
  type Service,
  type StandardVersion,
} from "../../../modules/catalogue/index.ts";
import type { Seen } from "../../../platform/evidence/freeze.ts";
import { inEachLanguage, type Words } from "../../../platform/i18n/words.ts";
import { limitText } from "../../services/promise-words.ts";
import { barChart } from "../../ui/chart/bar-chart.tsx";
import { type ChartSize, chartSizes } from "../../ui/chart/chart-size.ts";
import { normInWords } from "./norm-units.ts";

/** A procedure whose norms exceed the promise of its service. */
export type FaultyDesign = {
  readonly service: Service;
  readonly standard: StandardVersion;
  readonly procedure: ProcedureVersion;
  readonly timeLimit: Component;
  readonly design: DesignCheck;
};

/** The fault of a design, or null when it can keep its promise (STD-13). */
export function faultOf(
  service: Service,
  standard: StandardVersion | null,
  procedure: ProcedureVersion | null,
): FaultyDesign | null {
  const timeLimit = standard?.components.find(({ key }) => key === "timeLimit");
  if (!standard || !procedure || !timeLimit) return null;
  const design = checkDesign(procedure, timeLimit);
  return design?.isTooLong ? { service, standard, procedure, timeLimit, design } : null;
}

/** How long the longest path is, in days of the kind that is promised. */
export function daysInWords({ days, limitDayType }: DesignCheck, { t, format }: Words): string {
  const count = format.number(days, Number.isInteger(days) ? 0 : 2);
  return t("services.design.days", { days: count, type: t(`services.limit.${limitDayType}`) });
}

export function designSentence({ service, design, timeLimit }: FaultyDesign, words: Words): string {
  const { t, format } = words;
  return t("services.design.sentence", {
    service: t.lang === "id" ? service.name : service.nameEn,
    rows: format.list(design.rows.map(String)),
    sum: daysInWords(design, words),
    limit: limitText(timeLimit, t) ?? "",
  });
}

/** The norms of the steps as bars, and as a table. */
export function designChart({ procedure }: FaultyDesign, words: Words) {
  const { t } = words;
  const title = t("services.design.chart");
  return {
    title,
    subtitle: t("services.design.subtitle", {
      procedure: procedure.name,
      number: procedure.number,
      decree: procedure.decree,
    }),
    draw: (size: ChartSize, labelledBy: string) => designPicture(procedure, size, labelledBy, words),
    table: {
      caption: title,
      captionHidden: true,
      columns: [
        { key: "step", name: t("services.step") },
        { key: "norm", name: t("services.step.norm"), numeric: true },
      ],
      rows: procedure.steps.map((step) => ({
        step: `${step.number}. ${step.name}`,
        norm: normInWords(step, words),
      })),
    },
  };
}

function designPicture(
  { steps }: ProcedureVersion,
  size: ChartSize,
  labelledBy: string,
  { format }: Words,
): string {
  const bars = steps.map((step) => ({
    name: `${step.number}. ${step.name}`,
    count: (elapsedNorm(step) ?? 0) / 86_400,
  }));
  return barChart({ bars }, size, { labelledBy, value: (days) => format.number(days, 1) });
}

/** What is frozen with a finding: both versions, the norm of every step, the picture. */
export function seenDesign(fault: FaultyDesign, words: Words): Seen {
  const { service, standard, procedure, timeLimit, design } = fault;
  return {
    agencyId: service.agencyId,
    kind: "design-check",
    sentence: inEachLanguage(words.format.zone, (words) => designSentence(fault, words)),
    definition: {
      standard: standard.decree,
      procedure: procedure.decree,
      limitDays: timeLimit.limitDays,
      limitDayType: timeLimit.limitDayType,
      longestPathDays: design.days,
      longestPathRows: design.rows,
      n: procedure.steps.length,
    },
    rows: procedure.steps.map(({ number, name, actor, normSeconds, normDayType }) => ({
      number,
      name,
      actor,
      normSeconds,
      normDayType,
      isOnLongestPath: design.rows.includes(number),
    })),
    picture: designPicture(procedure, chartSizes.wide, "", words),
  };
}
