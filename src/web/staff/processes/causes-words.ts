import type { Trait } from "../../../analytics/eventlog/questions/lateness.ts";
import type {
  LateAssociation,
  LateAssociations,
  LateCount,
} from "../../../analytics/mining/lateness/late-associations.ts";
import type { PromisedTime, StoredLog } from "../../../modules/processes/index.ts";
import type { Seen } from "../../../platform/evidence/freeze.ts";
import { monthInWords } from "../../../platform/i18n/condition-words.ts";
import { inEachLanguage, type Words } from "../../../platform/i18n/words.ts";
import { limitText } from "../../services/promise-words.ts";
import { type ChartSize, chartSizes } from "../../ui/chart/chart-size.ts";
import { intervalPlot } from "../../ui/chart/interval-plot.tsx";
import { addressOfCases } from "./cases-address.ts";
import type { ChartInWords } from "./chart-in-words.ts";
import { definitionOf } from "./log-definition.ts";
import { linked } from "./lost-page.tsx";
import { addressOfPlace } from "./place-address.ts";

/** Associations of one log, and the promise they are about. */
export type Causes = {
  readonly log: StoredLog;
  readonly promised: PromisedTime;
  readonly found: LateAssociations;
};

/** Things of the drawing; the table holds all. */
const drawn = 15;

/** The surest association with being late more often, else the surest of all; null when none is beyond chance. */
export function surestOf({ associations }: LateAssociations): LateAssociation | null {
  const beyond = associations.filter(({ isAssociated }) => isAssociated);
  return beyond.find(({ difference }) => difference.value > 0) ?? beyond[0] ?? null;
}

/** What goes with lateness most, or why nothing can be told. */
export function causesSentence({ found }: Pick<Causes, "found">, words: Words): string {
  const { t, format } = words;
  if (found.reason !== null) {
    return t(`processes.causes.${found.reason}`, {
      cases: format.count(found.cases),
      late: format.count(found.late),
    });
  }
  const surest = surestOf(found);
  if (surest === null) return t("processes.causes.none");
  const { value } = surest.difference;
  return t("processes.causes.found", {
    trait: traitInWords(surest.trait, words),
    difference: format.number(Math.abs(value) * 100),
    direction: t(value > 0 ? "processes.causes.more-often" : "processes.causes.less-often"),
  });
}

export function causesLead({ log, promised, found }: Causes, { t, format }: Words): string {
  return t("processes.causes.lead", {
    name: log.name,
    cases: format.count(found.cases),
    limit: limitText(promised.component, t) ?? format.duration(promised.seconds),
    late: format.count(found.late),
    share: found.cases === 0 ? t("processes.unknown") : format.percent(found.late / found.cases),
  });
}

/** What is true of the cases, to stand after "cases that". */
export function traitInWords(trait: Trait, { t, format }: Words): string {
  switch (trait.kind) {
    case "attribute":
      return t("processes.causes.trait.attribute", { attribute: trait.attribute, value: trait.value });
    case "month":
      return t("processes.causes.trait.month", { month: monthInWords(trait.month, { t, format }) });
    case "workload":
      return t("processes.causes.trait.workload", { count: format.count(trait.cases) });
    case "wait":
      return t("processes.causes.trait.wait", {
        activity: trait.activity,
        duration: format.duration(trait.seconds),
      });
    case "handovers":
      return t("processes.causes.trait.handovers", { times: trait.times });
    default:
      return t(`processes.causes.trait.${trait.kind}`, { activity: trait.activity });
  }
}

/** The associations as a chart with its table; null where nothing is told. */
export function causesInWords({ log, found }: Causes, words: Words): ChartInWords | null {
  const { t, format } = words;
  const { associations, cases, due, late, reason } = found;
  if (reason !== null || associations.length === 0) return null;
  const beyond = associations.filter(({ isAssociated }) => isAssociated).length;
  const title = t("processes.causes.chart", { beyond, n: associations.length });
  const counts = { n: format.count(cases), due: format.count(due), late: format.count(late) };
  return {
    title,
    subtitle: t("processes.causes.subtitle"),
    draw: (size, labelledBy) => causesPicture(found, size, labelledBy, words),
    table: {
      caption: title,
      captionHidden: true,
      columns: [
        { key: "trait", name: t("processes.causes.trait") },
        { key: "with", name: t("processes.causes.with"), numeric: true },
        { key: "without", name: t("processes.causes.without"), numeric: true },
        { key: "difference", name: t("processes.causes.difference"), numeric: true },
        { key: "beyond", name: t("processes.causes.beyond") },
        { key: "overlap", name: t("processes.causes.overlap"), numeric: true },
      ],
      rows: associations.map((one) => causeRow(log, one, words)),
    },
    definition: definitionOf(log, words, {
      n: t(due > cases ? "processes.causes.definition.drawn" : "processes.causes.definition.n", counts),
      exclusions: t("processes.causes.definition.exclusions"),
      uncertainty: t("processes.causes.definition.uncertainty"),
      source: "D. Firth (1993), Biometrika 80, 27-38; Y. Benjamini, Y. Hochberg (1995), JRSS B 57, 289-300",
    }),
  };
}

function causeRow(log: StoredLog, one: LateAssociation, words: Words) {
  const address = addressOfTrait(log, one.trait);
  const { t, format } = words;
  const { value, interval } = one.difference;
  const share = ({ cases, late }: LateCount) =>
    cases === 0
      ? t("processes.unknown")
      : t("processes.causes.share", { share: format.percent(late / cases), cases: format.count(cases) });
  const q = { q: format.number(one.q, 3) };
  return {
    trait: address === null ? withTwins(one, words) : linked(address, withTwins(one, words)),
    with: share(one.with),
    without: share(one.without),
    difference: t("processes.causes.interval", {
      value: points(value, words),
      low: points(interval.low, words),
      high: points(interval.high, words),
    }),
    beyond: t(one.isAssociated ? "processes.causes.beyond.yes" : "processes.causes.beyond.no", q),
    overlap: format.number(one.vif),
  };
}

/** The cases of which something is true, or the step at which it is; null where no condition says it. */
function addressOfTrait(log: StoredLog, trait: Trait): string | null {
  switch (trait.kind) {
    case "attribute":
      return addressOfCases(log, { kind: "attribute", attribute: trait.attribute, values: [trait.value] });
    case "step":
      return addressOfCases(log, { kind: "with", activities: [trait.activity] });
    case "month":
      return addressOfCases(log, { kind: "month", month: trait.month });
    case "repeat":
    case "wait":
      return addressOfPlace(log, { from: null, to: trait.activity, steps: null });
    default:
      return null;
  }
}

/** A trait with those of nearly the same cases. */
function withTwins({ trait, sameCases }: LateAssociation, words: Words): string {
  const own = traitInWords(trait, words);
  if (sameCases.length === 0) return own;
  const others = words.format.list(sameCases.map((other) => traitInWords(other, words)));
  return words.t("processes.causes.same", { trait: own, others });
}

function points(share: number, { format }: Words): string {
  return `${share > 0 ? "+" : ""}${format.number(share * 100)}`;
}

function causesPicture(
  { associations }: LateAssociations,
  size: ChartSize,
  labelledBy: string,
  words: Words,
): string {
  const rows = associations.slice(0, drawn).map((one) => ({
    name: shortened(nameInDrawing(one.trait, words)),
    n: one.with.cases,
    estimate: {
      low: one.difference.interval.low,
      value: one.difference.value,
      high: one.difference.interval.high,
    },
    isUnusual: one.isAssociated,
  }));
  return intervalPlot({ rows, reference: 0 }, size, {
    labelledBy,
    value: (share) => `${share > 0 ? "+" : ""}${words.format.number(share * 100, 0)}`,
    count: (n) => `n = ${words.format.count(n)}`,
    reference: words.t("processes.causes.reference"),
    tooLittle: words.t("processes.unknown"),
  });
}

/** A wait without how long it was: the drawing has no room for it. */
function nameInDrawing(trait: Trait, words: Words): string {
  if (trait.kind !== "wait") return traitInWords(trait, words);
  return words.t("processes.causes.long-wait", { activity: trait.activity });
}

/** Names beside a drawing have the room of about forty letters; the table holds them whole. */
function shortened(name: string): string {
  const letters = [...name];
  return letters.length <= 40 ? name : `${letters.slice(0, 39).join("")}…`;
}

/** What is frozen with a finding: every association with its interval, and what it was counted on. */
export function seenCauses({ log, found }: Causes, words: Words): Seen {
  return {
    agencyId: log.agencyId,
    kind: "late-associations",
    sentence: inEachLanguage(words.format.zone, (own) => causesSentence({ found }, own)),
    definition: {
      population: log.name,
      clock: words.t("processes.definition.clock"),
      method: "Firth (1993); Benjamini, Hochberg (1995)",
      n: found.cases,
      until: found.asOf.toISOString(),
      logSha256: log.parquetSha256,
    },
    rows: found.associations.map((one) => ({
      trait: withTwins(one, words),
      cases: one.with.cases,
      casesOver: one.with.late,
      value: one.difference.value,
      low: one.difference.interval.low,
      high: one.difference.interval.high,
      q: one.q,
      vif: one.vif,
    })),
    picture: causesPicture(found, chartSizes.wide, "", words),
  };
}
