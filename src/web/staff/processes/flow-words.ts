import { addDays, type Day } from "../../../analytics/calendar/day.ts";
import type { Flow, FlowWeek } from "../../../analytics/eventlog/questions/flow.ts";
import type { LittlesLaw } from "../../../analytics/mining/time/littles-law.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { lineChart } from "../../ui/chart/line-chart.tsx";
import type { Definition, Fact, TableProps } from "../../ui/index.tsx";
import { addressOfCases } from "./cases-address.ts";
import type { ChartInWords } from "./chart-in-words.ts";
import { definitionOf } from "./log-definition.ts";
import { linked } from "./lost-page.tsx";

/** The flow of a log with its check. */
export type FlowHere = { readonly log: StoredLog; readonly flow: Flow; readonly law: LittlesLaw };

const week = 7 * 86_400;

/** The answer: balanced, growing, shrinking, or why it cannot be told. */
export function flowTitle({ flow, law }: FlowHere, { t, format }: Words): string {
  const last = flow.weeks.at(-1);
  if (law.reason === "too-short" || !last) return t("processes.flow.title.too-short");
  if (law.reason === "open-cases")
    return t("processes.flow.title.open-cases", {
      open: format.count(last.open),
      at: format.day(format.dayOf(flow.asOf)),
    });
  const { arrived, completed } = weeklyMeans(windowOf(flow, law));
  if (law.reason === null)
    return t("processes.flow.title.steady", {
      arrived: format.number(arrived),
      completed: format.number(completed),
    });
  return t(`processes.flow.title.${law.reason}`, {
    before: format.count(law.openBefore ?? 0),
    after: format.count(law.openAfter ?? 0),
  });
}

/** Arrivals and completions by week. */
export function ratesInWords(here: FlowHere, words: Words): ChartInWords {
  const { t, format } = words;
  const { weeks } = here.flow;
  const means = weeklyMeans(weeks);
  const title = t("processes.flow.rates", {
    arrived: format.number(means.arrived),
    completed: format.number(means.completed),
  });
  const lines = [
    { name: t("processes.flow.arrived"), values: weeks.map(({ arrived }) => arrived) },
    { name: t("processes.flow.completed"), values: weeks.map(({ completed }) => completed) },
  ];
  return chartOf(here, words, { title, subtitle: t("processes.flow.rates.subtitle"), lines });
}

/** Open cases by week. */
export function backlogInWords(here: FlowHere, words: Words): ChartInWords {
  const { t, format } = words;
  const { weeks } = here.flow;
  const seconds = weeks.reduce((sum, one) => sum + one.seconds, 0);
  const mean = weeks.reduce((sum, { openSeconds }) => sum + openSeconds, 0) / Math.max(1, seconds);
  const most = weeks.reduce<FlowWeek | null>((top, one) => (top && top.open >= one.open ? top : one), null);
  const title = t("processes.flow.backlog", {
    mean: format.number(mean),
    most: format.count(most?.open ?? 0),
    at: format.day(most?.at ?? format.dayOf(here.flow.asOf)),
  });
  const lines = [{ name: t("processes.flow.open"), values: weeks.map(({ open }) => open) }];
  return chartOf(here, words, { title, subtitle: t("processes.flow.backlog.subtitle"), lines });
}

type Drawn = {
  readonly title: string;
  readonly subtitle: string;
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[];
};

function chartOf({ log, flow }: FlowHere, words: Words, { title, subtitle, lines }: Drawn): ChartInWords {
  const { format } = words;
  const periods = flow.weeks.map(({ at }) => at);
  return {
    title,
    subtitle,
    draw: (size, labelledBy) =>
      lineChart({ periods, lines }, size, { labelledBy, value: format.count, period: format.shortDay }),
    table: weekTable(log, flow, title, words),
    definition: flowDefinition(log, flow, words),
  };
}

function weekTable(log: StoredLog, { weeks }: Flow, caption: string, { t, format }: Words): TableProps {
  const arrivedIn = (monday: Day) =>
    addressOfCases(log, { kind: "started", from: monday, to: addDays(monday, 6) });
  return {
    caption,
    captionHidden: true,
    narrow: "scroll",
    columns: [
      { key: "at", name: t("processes.flow.week") },
      { key: "arrived", name: t("processes.flow.arrived"), numeric: true },
      { key: "completed", name: t("processes.flow.completed"), numeric: true },
      { key: "open", name: t("processes.flow.open"), numeric: true },
    ],
    rows: weeks.map(({ at, arrived, completed, open }) => ({
      at: linked(arrivedIn(at), format.shortDay(at)),
      arrived: format.count(arrived),
      completed: format.count(completed),
      open: format.count(open),
    })),
  };
}

function flowDefinition(log: StoredLog, flow: Flow, words: Words): Definition {
  const { t, format } = words;
  const ends =
    log.endActivities.length === 0
      ? t("processes.flow.ends.unknown")
      : t("processes.flow.ends.known", { ends: format.list(log.endActivities) });
  const excluded = t("processes.flow.excluded", { n: format.count(flow.excluded) });
  return definitionOf(log, words, {
    n: t("processes.flow.n", { n: format.count(log.cases), weeks: format.count(flow.weeks.length) }),
    exclusions: flow.excluded === 0 ? ends : `${ends}. ${excluded}`,
    uncertainty: null,
    source: t("processes.flow.little.source"),
  });
}

/** Whether L = lambda W, in a sentence. */
export function lawSentence({ gap, reason }: LittlesLaw, { t, format }: Words): string {
  return t(`processes.flow.little.${reason ?? "holds"}`, { gap: format.percent(gap ?? 0) });
}

/** The figures of the law; none where it cannot be checked. */
export function lawFacts(law: LittlesLaw, { t, format }: Words): readonly Fact[] {
  const { window, arrivalsPerDay, meanSeconds, expected, openCases } = law;
  if (window === null || meanSeconds === null) return [];
  return [
    {
      name: t("processes.flow.little.window"),
      value: t("processes.flow.little.window-value", {
        from: format.day(window.from),
        until: format.day(window.until),
      }),
    },
    { name: t("processes.flow.little.arrivals"), value: format.number(arrivalsPerDay ?? 0) },
    { name: t("processes.flow.little.time"), value: format.duration(meanSeconds) },
    { name: t("processes.flow.little.expected"), value: format.number(expected ?? 0) },
    { name: t("processes.flow.little.open"), value: format.number(openCases ?? 0) },
  ];
}

function windowOf({ weeks }: Flow, { window }: LittlesLaw): readonly FlowWeek[] {
  if (window === null) return weeks;
  return weeks.filter(({ at }) => window.from <= at && at <= window.until);
}

/** Cases in a week, over all the time of the weeks, so that a cut week does not count as a whole one. */
function weeklyMeans(weeks: readonly FlowWeek[]) {
  const seconds = Math.max(
    1,
    weeks.reduce((sum, one) => sum + one.seconds, 0),
  );
  const mean = (of: "arrived" | "completed") =>
    (weeks.reduce((sum, one) => sum + one[of], 0) * week) / seconds;
  return { arrived: mean("arrived"), completed: mean("completed") };
}
