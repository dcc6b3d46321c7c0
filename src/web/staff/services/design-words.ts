import {
  type Component,
  cannotKeepPromise,
  type ProcedureVersion,
  type Service,
  type StandardVersion,
  sumOfNorms,
} from "../../../modules/catalogue/index.ts";
import type { Seen } from "../../../platform/evidence/freeze.ts";
import { inEachLanguage, type Words } from "../../../platform/i18n/words.ts";
import { limitText } from "../../services/promise-words.ts";
import { barChart } from "../../ui/chart/bar-chart.tsx";
import { type ChartSize, chartSizes } from "../../ui/chart/chart-size.ts";

/** A procedure whose norms exceed the promise of its service. */
export type FaultyDesign = {
  readonly service: Service;
  readonly standard: StandardVersion;
  readonly procedure: ProcedureVersion;
  readonly timeLimit: Component;
};

/** The fault of a design, or null when it can keep its promise (STD-13). */
export function faultOf(
  service: Service,
  standard: StandardVersion | null,
  procedure: ProcedureVersion | null,
): FaultyDesign | null {
  const timeLimit = standard?.components.find(({ key }) => key === "timeLimit");
  if (!standard || !procedure || !timeLimit || !cannotKeepPromise(procedure, timeLimit)) return null;
  return { service, standard, procedure, timeLimit };
}

export function designSentence(
  { service, procedure, timeLimit }: FaultyDesign,
  { t, format }: Words,
): string {
  return t("services.design.sentence", {
    service: t.lang === "id" ? service.name : service.nameEn,
    sum: format.duration(sumOfNorms(procedure)),
    limit: limitText(timeLimit, t) ?? "",
  });
}

/** The norms of the steps as bars, and as a table. */
export function designChart({ procedure }: FaultyDesign, words: Words) {
  const { t, format } = words;
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
      rows: procedure.steps.map(({ number, name, normSeconds }) => ({
        step: `${number}. ${name}`,
        norm: normSeconds === null ? t("services.step.missing") : format.duration(normSeconds),
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
  const bars = steps.map(({ number, name, normSeconds }) => ({
    name: `${number}. ${name}`,
    count: (normSeconds ?? 0) / 86_400,
  }));
  return barChart({ bars }, size, { labelledBy, value: (days) => format.number(days, 1) });
}

/** What is frozen with a finding: both versions, the norm of every step, the picture. */
export function seenDesign(fault: FaultyDesign, words: Words): Seen {
  const { service, standard, procedure, timeLimit } = fault;
  return {
    agencyId: service.agencyId,
    kind: "design-check",
    sentence: inEachLanguage(words.format.zone, (words) => designSentence(fault, words)),
    definition: {
      standard: standard.decree,
      procedure: procedure.decree,
      limitDays: timeLimit.limitDays,
      limitDayType: timeLimit.limitDayType,
      sumOfNormsSeconds: sumOfNorms(procedure),
      n: procedure.steps.length,
    },
    rows: procedure.steps.map(({ number, name, actor, normSeconds }) => ({
      number,
      name,
      actor,
      normSeconds,
    })),
    picture: designPicture(procedure, chartSizes.wide, "", words),
  };
}
