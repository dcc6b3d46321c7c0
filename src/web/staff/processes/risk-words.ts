import { type BreakingSoon, breakingSoon } from "../../../analytics/mining/early-sight/breaking-soon.ts";
import type { CaseOutlook } from "../../../analytics/mining/early-sight/case-outlook.ts";
import type { EarlySight } from "../../../analytics/mining/early-sight/early-sight.ts";
import type { PromisedTime, StoredLog } from "../../../modules/processes/index.ts";
import type { Seen } from "../../../platform/evidence/freeze.ts";
import { inEachLanguage, type Words } from "../../../platform/i18n/words.ts";
import { limitText } from "../../services/promise-words.ts";
import { type ChartSize, chartSizes } from "../../ui/chart/chart-size.ts";
import { reliabilityDiagram } from "../../ui/chart/reliability-diagram.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import { addressOfCase } from "./log-address.ts";
import { definitionOf } from "./log-definition.ts";

const week = 7 * 86_400;

/** A forecast of one log, and what it was asked against. */
export type Risk = { readonly log: StoredLog; readonly promised: PromisedTime; readonly sight: EarlySight };

export function soonOf({ sight }: Pick<Risk, "sight">): BreakingSoon {
  return breakingSoon(sight, week);
}

/** What will break its promise and by when. */
export function riskSentence({ sight }: Pick<Risk, "sight">, { t, format }: Words): string {
  if (sight.open.length === 0) return t("processes.risk.none-open");
  const { cases, until } = soonOf({ sight });
  if (until === null) return t("processes.risk.none");
  const day = format.dayOf(until);
  return t("processes.risk.soon", {
    soon: format.count(cases.length),
    open: format.count(sight.open.length),
    weekday: format.weekday(day),
    until: format.day(day),
  });
}

/** Where most of them wait, and how long others took from there; empty when none is told. */
export function whySentence(risk: Pick<Risk, "sight">, { t, format }: Words): string {
  const { step } = soonOf(risk);
  if (step === null) return "";
  const facts = { cases: format.count(step.cases), step: step.name };
  return step.restSeconds === null
    ? t("processes.risk.step-unknown", facts)
    : t("processes.risk.step", { ...facts, rest: format.duration(step.restSeconds) });
}

export function riskLead({ log, promised, sight }: Risk, { t, format }: Words): string {
  return t("processes.risk.lead", {
    name: log.name,
    at: format.moment(sight.asOf),
    limit: limitText(promised.component, t) ?? format.duration(promised.seconds),
    overdue: format.count(sight.overdue),
  });
}

/** A case with where its time line is. */
export function caseRow(log: StoredLog, one: CaseOutlook, asOf: Date, { t, format }: Words) {
  const { outlook } = one;
  const at = (seconds: number | null) =>
    seconds === null ? null : format.shortDay(format.dayOf(new Date(asOf.getTime() + seconds * 1000)));
  const unknown = t("processes.unknown");
  return {
    href: addressOfCase(log, one.name),
    name: one.name,
    step: one.step,
    waited: format.duration(one.waitingSeconds),
    due: format.shortMoment(one.dueAt),
    chance:
      outlook === null
        ? unknown
        : t("processes.risk.chance.interval", {
            chance: format.percent(outlook.chance, 0),
            low: format.percent(outlook.interval.low, 0),
            high: format.percent(outlook.interval.high, 0),
          }),
    end: outlook === null ? unknown : endInWords(outlook.remaining, at, t),
    alike: outlook === null ? "" : format.count(outlook.cases),
  };
}

function endInWords(
  { low, median, high }: NonNullable<CaseOutlook["outlook"]>["remaining"],
  at: (seconds: number | null) => string | null,
  t: Words["t"],
): string {
  const middle = at(median);
  if (middle === null) return t("processes.risk.end.open");
  return t("processes.risk.end.range", {
    median: middle,
    low: at(low) ?? middle,
    high: at(high) ?? t("processes.risk.end.open"),
  });
}

/** How right such forecasts were: the diagram with its sentence; null where nothing could be compared. */
export function reliabilityInWords({ log, sight }: Risk, words: Words): ChartInWords | null {
  const { t, format } = words;
  const { n, bins, brier, baseline } = sight.reliability;
  if (bins.length === 0) return null;
  const title = reliabilitySentence(sight, words);
  return {
    title,
    subtitle: t("processes.risk.reliability.subtitle", {
      n: format.count(n),
      brier: format.number(brier ?? 0, 3),
      baseline: format.number(baseline ?? 0, 3),
    }),
    draw: (size, labelledBy) => reliabilityPicture(sight, size, labelledBy, words),
    table: {
      caption: title,
      captionHidden: true,
      columns: [
        { key: "told", name: t("processes.risk.told"), numeric: true },
        { key: "cameTrue", name: t("processes.risk.came-true"), numeric: true },
        { key: "interval", name: t("processes.risk.interval"), numeric: true },
        { key: "n", name: t("processes.risk.n"), numeric: true },
      ],
      rows: bins.map((bin) => ({
        told: format.percent(bin.chance),
        cameTrue: format.percent(bin.missedShare),
        interval: `${format.percent(bin.interval.low)} – ${format.percent(bin.interval.high)}`,
        n: format.count(bin.n),
      })),
    },
    definition: definitionOf(log, words, {
      n: t("processes.risk.definition.n", { n: format.count(sight.open.length) }),
      exclusions: t("processes.risk.definition.chance"),
      uncertainty: t("processes.risk.definition.uncertainty"),
      source:
        "H. van Houwelingen (2007), Scandinavian Journal of Statistics 34, 70-85; G. Brier (1950), Monthly Weather Review 78, 1-3",
    }),
  };
}

export function reliabilitySentence(
  { reliability: { verdict, gap, n } }: Pick<EarlySight, "reliability">,
  { t, format }: Words,
): string {
  return t(`processes.risk.reliability.${verdict}`, {
    gap: format.number((gap ?? 0) * 100),
    n: format.count(n),
  });
}

function reliabilityPicture(
  { reliability }: EarlySight,
  size: ChartSize,
  labelledBy: string,
  { t, format }: Words,
): string {
  const points = reliability.bins.map(({ chance, missedShare, interval }) => ({
    told: chance,
    cameTrue: missedShare,
    low: interval.low,
    high: interval.high,
    isOff: chance < interval.low || chance > interval.high,
  }));
  return reliabilityDiagram(points, size, {
    labelledBy,
    value: (share) => format.percent(share, 0),
    asTold: t("processes.risk.as-told"),
    told: t("processes.risk.told"),
    cameTrue: t("processes.risk.came-true"),
  });
}

/** What is frozen with a finding: the cases that will break their promise soon, and how right such forecasts were. */
export function seenRisk(risk: Risk, words: Words): Seen {
  const { log, sight } = risk;
  return {
    agencyId: log.agencyId,
    kind: "cases-at-risk",
    sentence: inEachLanguage(
      words.format.zone,
      (own) => `${riskSentence(risk, own)}. ${whySentence(risk, own)}`,
    ),
    definition: {
      population: log.name,
      clock: words.t("processes.definition.clock"),
      method: "Kaplan, Meier (1958); van Houwelingen (2007)",
      n: sight.open.length,
      until: sight.asOf.toISOString(),
      logSha256: log.parquetSha256,
    },
    rows: soonOf(risk).cases.map(({ name, step, waitingSeconds, dueAt, outlook }) => ({
      case: name,
      step,
      waitingSeconds,
      dueAt: dueAt.toISOString(),
      chance: outlook?.chance ?? null,
      low: outlook?.interval.low ?? null,
      high: outlook?.interval.high ?? null,
    })),
    picture:
      sight.reliability.bins.length === 0 ? null : reliabilityPicture(sight, chartSizes.wide, "", words),
  };
}
