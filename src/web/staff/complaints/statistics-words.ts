import { wilson } from "../../../analytics/statistics/intervals/wilson.ts";
import type { ClockOutcome, Tally } from "../../../modules/complaints/index.ts";
import type { WebContext } from "../../web-context.ts";
import { fewest, type StageFigure, stepsOf } from "./stage-figures.ts";

const counted = ["received", "open", "closed", "withdrawn", "notCompetent", "archived"] as const;

export type CountColumn = (typeof counted)[number];

/** The columns of the tally: the first is the sum of the others (CMP-18). */
export const countColumns: readonly CountColumn[] = counted;

export type TallyInWords = {
  readonly rows: readonly (Readonly<Record<CountColumn, string>> & { readonly name: string })[];
  readonly total: Readonly<Record<CountColumn, string>>;
  /** The sum in one sentence. */
  readonly sentence: string;
  readonly received: number;
};

export function tallyInWords(
  { var: { t, format } }: WebContext,
  tally: readonly Tally[],
  nameOf: (key: string) => string,
): TallyInWords {
  const sum = (column: CountColumn) => tally.reduce((all, row) => all + row[column], 0);
  const written = (value: (column: CountColumn) => number) =>
    Object.fromEntries(counted.map((column) => [column, format.count(value(column))])) as Record<
      CountColumn,
      string
    >;
  const total = written(sum);
  return {
    rows: tally.map((row) => ({ ...written((column) => row[column]), name: nameOf(row.key) })),
    total,
    sentence: t("complaints.statistics.sum", total),
    received: sum("received"),
  };
}

export type StageInWords = {
  readonly stage: StageFigure["stage"];
  readonly sentence: string;
  readonly n: string;
  readonly open: string;
  readonly median: string;
  readonly p90: string;
  /** What is left when open complaints are forgotten: shown to be refused. */
  readonly naive: string;
  readonly broken: number;
  readonly steps: ReturnType<typeof stepsOf>;
  readonly isEnough: boolean;
};

/** Median and 90th percentile with the open complaints in them, or that it cannot be told yet. */
export function stageInWords({ var: { t, format } }: WebContext, figure: StageFigure): StageInWords {
  const { stage, summary, curve, broken } = figure;
  const days = (seconds: number) =>
    t("complaints.statistics.days", { days: format.number(seconds / 86_400) });
  const time = ({ value, low, high }: (typeof summary)["median"]) => {
    if (value === null) return t("complaints.statistics.not-reached");
    return low === null || high === null
      ? days(value)
      : t("complaints.statistics.between", { value: days(value), low: days(low), high: days(high) });
  };
  const isEnough = summary.n >= fewest;
  const facts = { n: summary.n, open: format.count(summary.censored), median: time(summary.median) };
  const state = !isEnough ? "few" : summary.median.value === null ? "slow" : "median";
  return {
    stage,
    sentence: t(`complaints.statistics.${stage}.${state}`, facts),
    n: format.count(summary.n),
    open: format.count(summary.censored),
    median: isEnough ? time(summary.median) : t("complaints.statistics.too-few"),
    p90: isEnough ? time(summary.p90) : t("complaints.statistics.too-few"),
    naive: summary.naive.median === null ? t("complaints.statistics.too-few") : days(summary.naive.median),
    broken,
    steps: stepsOf(curve),
    isEnough,
  };
}

export type OnTimeInWords = {
  readonly name: string;
  readonly inTime: string;
  readonly late: string;
  readonly running: string;
  readonly share: string;
};

/** The share in time of the clocks whose end has come, with its interval; those that still run say nothing yet. */
export function onTimeInWords(c: WebContext, outcome: ClockOutcome): OnTimeInWords {
  const { t, format } = c.var;
  const { kind, inTime, late, running } = outcome;
  return {
    name: t(`complaint.clock.${kind}`),
    inTime: format.count(inTime),
    late: format.count(late),
    running: format.count(running),
    share:
      inTime + late < fewest ? t("complaints.statistics.too-few") : shareInWords(c, inTime, inTime + late),
  };
}

function shareInWords({ var: { t, format } }: WebContext, events: number, n: number): string {
  const { low, high } = wilson(events, n);
  return t("complaints.statistics.between", {
    value: format.percent(events / n),
    low: format.percent(low),
    high: format.percent(high),
  });
}
