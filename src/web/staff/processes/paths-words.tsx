import type { VariantTable } from "../../../analytics/eventlog/event-log.ts";
import type { CaseInGroup } from "../../../analytics/eventlog/questions/case-groups.ts";
import type { Coverage } from "../../../analytics/eventlog/questions/coverage.ts";
import type { TimeAtPlace } from "../../../analytics/eventlog/questions/places.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { barChart } from "../../ui/chart/bar-chart.tsx";
import { Link, type TableProps } from "../../ui/index.tsx";
import { addressOfCases, withConditions } from "./cases-address.ts";
import type { ChartInWords } from "./chart-in-words.ts";
import { addressOfCase, addressOfLog } from "./log-address.ts";
import { definitionOf } from "./log-definition.ts";
import { PathSteps } from "./paths-page.tsx";
import { addressOfPlace } from "./place-address.ts";

/** The share of the sentence: nine of ten cases. */
const told = 0.9;
/** Shares that the chart tells. */
export const coveredShares = [0.5, 0.75, 0.8, told, 0.95, 1];

/** How many paths hold nearly all cases. */
export function pathsSentence(coverage: readonly Coverage[], { t, format }: Words): string {
  const nearlyAll = coverage.find(({ share }) => share === told);
  const all = coverage.at(-1);
  return t("processes.paths.title", {
    n: format.count(nearlyAll?.variants ?? 0),
    all: format.count(all?.variants ?? 0),
    share: format.percent(told, 0),
  });
}

/** How many of the most frequent paths it takes for a share of the cases. */
export function coverageInWords(log: StoredLog, coverage: readonly Coverage[], words: Words): ChartInWords {
  const { t, format } = words;
  const name = (share: number) => t("processes.paths.coverage.share", { share: format.percent(share, 0) });
  return {
    title: t("processes.paths.coverage"),
    subtitle: t("processes.paths.coverage.note"),
    draw: (size, labelledBy) =>
      barChart(
        { bars: coverage.map(({ share, variants }) => ({ name: name(share), count: variants })) },
        size,
        { labelledBy, value: format.count },
      ),
    table: {
      caption: t("processes.paths.coverage"),
      captionHidden: true,
      columns: [
        { key: "share", name: t("processes.variants.share") },
        { key: "paths", name: t("processes.paths.coverage.paths"), numeric: true },
        { key: "cases", name: t("processes.paths.coverage.cases"), numeric: true },
      ],
      rows: coverage.map(({ share, variants, cases }) => ({
        share: <Link href={addressOfCases(log, { kind: "paths", most: variants })}>{name(share)}</Link>,
        paths: format.count(variants),
        cases: format.count(cases),
      })),
    },
    definition: definitionOf(log, words, {
      n: t("processes.map.n", { n: format.count(log.cases) }),
      uncertainty: null,
      source: t("processes.paths.source"),
    }),
  };
}

/** The paths of a table, the most frequent first, each the way to its cases. */
export function pathsTable(log: StoredLog, table: VariantTable, { t, format }: Words): TableProps {
  let held = 0;
  return {
    caption: t("processes.paths.list"),
    captionHidden: true,
    columns: [
      { key: "path", name: t("processes.variants.path") },
      { key: "cases", name: t("processes.map.cases"), numeric: true },
      { key: "share", name: t("processes.variants.share"), numeric: true },
      { key: "held", name: t("processes.variants.held"), numeric: true },
      { key: "median", name: t("processes.variants.median"), numeric: true },
    ],
    rows: table.variants.map(({ path, cases, medianSeconds }, at) => {
      held += cases;
      return {
        path: (
          <PathSteps
            name={t("processes.paths.name", { place: format.count(at + 1) })}
            href={`${addressOfLog(log)}/jalur/${at + 1}`}
            steps={path.map((activity) => table.activities[activity] ?? "")}
          />
        ),
        cases: format.count(cases),
        share: format.percent(cases / table.totalCases),
        held: format.percent(held / table.totalCases),
        median: format.duration(medianSeconds),
      };
    }),
  };
}

/** Where the time of a path goes, step by step. */
export function stepsOfPath(log: StoredLog, times: readonly TimeAtPlace[], { t, format }: Words): TableProps {
  const own = { kind: "path", activities: times.map(({ activity }) => activity) } as const;
  const addressAt = (at: number, to: string) =>
    withConditions(addressOfPlace(log, { from: times[at - 1]?.activity ?? null, to, steps: null }), log, [
      own,
    ]);
  const time = (seconds: number | null) =>
    seconds === null ? t("processes.path.begin") : format.duration(seconds);
  return {
    caption: t("processes.path.steps"),
    columns: [
      { key: "step", name: t("processes.path.step") },
      { key: "place", name: t("processes.path.n"), numeric: true },
      { key: "median", name: t("processes.path.before"), numeric: true },
      { key: "p90", name: t("processes.path.p90"), numeric: true },
    ],
    rows: times.map(({ place, activity, medianSeconds, p90Seconds }, at) => ({
      step: <Link href={addressAt(at, activity)}>{activity}</Link>,
      place: format.count(place),
      median: time(medianSeconds),
      p90: p90Seconds === null ? "" : time(p90Seconds),
    })),
  };
}

/** Cases, each the way to what happened in it. */
export function casesTable(log: StoredLog, cases: readonly CaseInGroup[], { t, format }: Words): TableProps {
  return {
    caption: t("processes.path.cases"),
    columns: [
      { key: "case", name: t("processes.path.case") },
      { key: "began", name: t("processes.path.began") },
      { key: "took", name: t("processes.path.took"), numeric: true },
    ],
    rows: cases.map(({ name, began, seconds }) => ({
      case: <Link href={addressOfCase(log, name)}>{name}</Link>,
      began: format.shortMoment(began),
      took: format.duration(seconds),
    })),
  };
}
