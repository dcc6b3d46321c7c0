import type { LossKind } from "../../../analytics/eventlog/questions/losses.ts";
import type { RankedLoss } from "../../../analytics/mining/time/rank-losses.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Seen } from "../../../platform/evidence/freeze.ts";
import { inEachLanguage, type Words } from "../../../platform/i18n/words.ts";
import { type ChartSize, chartSizes } from "../../ui/chart/chart-size.ts";
import { intervalPlot } from "../../ui/chart/interval-plot.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import { definitionOf } from "./log-definition.ts";
import type { LossesOfLog } from "./lost-figures.ts";

/** Losses of the chart, and of the table; the file to download holds all. */
const drawn = 10;
const listed = 15;
/** Letters of a name that fit beside the chart. */
const widest = 38;
const day = 86_400;

export type OneLoss = Pick<RankedLoss, "kind" | "subject">;

/** What is lost where, such as `menunggu Verifikasi`. */
export function lossName({ kind, subject }: OneLoss, { t }: Words): string {
  const place = kind === "to-and-fro" && isHolder(subject) ? t(`processes.lost.${subject}`) : subject;
  return t(`processes.lost.${kind}`, { place });
}

function isHolder(subject: string): subject is "resource" | "unit" {
  return subject === "resource" || subject === "unit";
}

/** The answer first: what costs citizens most, or that it cannot be told. */
export function lostTitle({ losses }: Pick<LossesOfLog, "losses">, words: Words): string {
  const { t, format } = words;
  const first = losses.filter(({ rank }) => rank === 1);
  const [top] = first;
  if (!top) return t("processes.lost.title.unknown");
  if (first.length > 1)
    return t("processes.lost.title.tied", {
      losses: format.list(first.map((loss) => lossName(loss, words))),
    });
  return t("processes.lost.title", {
    loss: lossName(top, words),
    days: format.number(top.seconds / day, 0),
  });
}

/** One loss in a sentence, said aloud and frozen with the evidence. */
export function lossSentence(loss: RankedLoss, words: Words): string {
  const { t, format } = words;
  return t("processes.lost.sentence", {
    cases: format.count(loss.cases),
    days: format.number(loss.seconds / day),
    loss: lossName(loss, words),
  });
}

/** The ranked losses as a chart of days with intervals. */
export function lossesInWords(found: LossesOfLog, words: Words, marked: OneLoss | null = null): ChartInWords {
  const { t } = words;
  return {
    title: t("processes.lost.chart"),
    subtitle: t("processes.lost.subtitle"),
    draw: (size, labelledBy) => lossPicture(shownLosses(found, drawn), size, labelledBy, words, marked),
    table: {
      caption: t("processes.lost.chart"),
      captionHidden: true,
      columns: lossColumns(words),
      rows: shownLosses(found, drawn).map((loss) => ({
        ...lossRow(loss, words),
        how: lossName(loss, words),
      })),
    },
    definition: lossDefinition(found.log, words),
  };
}

export function lossColumns({ t }: Words) {
  return [
    { key: "how", name: t("processes.lost.how") },
    { key: "rank", name: t("processes.lost.rank"), numeric: true },
    { key: "cases", name: t("processes.lost.cases"), numeric: true },
    { key: "days", name: t("processes.lost.days"), numeric: true },
    { key: "between", name: t("processes.lost.between"), numeric: true },
    { key: "sure", name: t("processes.lost.sure") },
  ];
}

export function lossRow({ rank, cases, seconds, interval, certainty }: RankedLoss, { t, format }: Words) {
  const days = (value: number) => format.number(value / day);
  return {
    rank: rank === null ? "" : format.count(rank),
    cases: format.count(cases),
    days: days(seconds),
    between: interval === null ? t("processes.unknown") : `${days(interval.low)} – ${days(interval.high)}`,
    sure: t(`findings.certainty.${certainty}`),
  };
}

/** Those that can be told; where none can, the first ones, which say so themselves. */
export function shownLosses({ losses }: Pick<LossesOfLog, "losses">, most = listed): readonly RankedLoss[] {
  const ranked = losses.filter(({ rank }) => rank !== null);
  return (ranked.length > 0 ? ranked : losses).slice(0, most);
}

/** How many are left to the file to download; null when none are. */
export function restSentence(found: Pick<LossesOfLog, "losses">, { t }: Words): string | null {
  const rest = found.losses.length - shownLosses(found).length;
  return rest === 0 ? null : t("processes.lost.rest", { n: rest });
}

function lossDefinition(log: StoredLog, words: Words) {
  const { t, format } = words;
  return definitionOf(log, words, {
    n: t("processes.lost.n", { n: format.count(log.cases) }),
    uncertainty: t("processes.lost.uncertainty"),
    source: t("processes.lost.source"),
  });
}

function lossPicture(
  losses: readonly RankedLoss[],
  size: ChartSize,
  labelledBy: string,
  words: Words,
  marked: OneLoss | null,
): string {
  const { t, format } = words;
  const rows = losses.map((loss) => ({
    name: shortened(lossName(loss, words)),
    n: loss.cases,
    estimate:
      loss.interval === null
        ? null
        : {
            low: loss.interval.low / day,
            value: loss.seconds / day,
            high: loss.interval.high / day,
          },
    isUnusual:
      marked === null ? loss.rank === 1 : marked.kind === loss.kind && marked.subject === loss.subject,
  }));
  return intervalPlot({ rows, reference: null }, size, {
    labelledBy,
    value: (days) => format.number(days, 0),
    count: (n) => `n = ${format.count(n)}`,
    reference: "",
    tooLittle: t("processes.unknown"),
  });
}

function shortened(name: string): string {
  return name.length > widest ? `${name.slice(0, widest - 1)}…` : name;
}

/** What is frozen with a finding: the loss among all others, how it was measured, the picture. */
export function seenLoss(found: LossesOfLog, loss: RankedLoss, words: Words): Seen {
  const { log, losses } = found;
  const { t, format } = words;
  return {
    agencyId: log.agencyId,
    kind: "time-lost",
    sentence: inEachLanguage(format.zone, (own) => lossSentence(loss, own)),
    definition: {
      population: log.name,
      clock: t("processes.definition.clock"),
      method: "normal interval of the total over cases, 95 %",
      loss: loss.kind,
      place: loss.subject,
      n: log.cases,
      until: log.extractedAt.toISOString(),
      logSha256: log.parquetSha256,
    },
    rows: losses.map(({ kind, subject, interval, ...row }) => ({
      loss: kind,
      place: subject,
      ...row,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
    })),
    picture: lossPicture(shownLosses(found, drawn), chartSizes.wide, "", words, loss),
  };
}

/** The kind that an address names. */
export function kindOf(
  segment: string | undefined,
  segments: Readonly<Record<LossKind, string>>,
): LossKind | null {
  const kinds = Object.keys(segments) as LossKind[];
  return kinds.find((kind) => segments[kind] === segment) ?? null;
}
