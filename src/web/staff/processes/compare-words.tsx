import type { PairDifference, StepDifference } from "../../../analytics/mining/compare/compare-groups.ts";
import type { PartsComparison } from "../../../analytics/mining/compare/compare-parts.ts";
import { differenceGraph } from "../../../analytics/mining/compare/difference-map.ts";
import type { ShareDifference } from "../../../analytics/mining/compare/share-difference.ts";
import { layoutMap } from "../../../analytics/mining/map/layout-map.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Seen } from "../../../platform/evidence/freeze.ts";
import { inEachLanguage, type Words } from "../../../platform/i18n/words.ts";
import { pathIn } from "../../language-path.ts";
import { type ChartSize, chartSizes } from "../../ui/chart/chart-size.ts";
import { differenceMap } from "../../ui/chart/difference-map.tsx";
import { stepBox } from "../../ui/chart/step-box.ts";
import { Link, type TableProps } from "../../ui/index.tsx";
import { addressOfCases } from "./cases-address.ts";
import type { ChartInWords } from "./chart-in-words.ts";
import { addressOfComparison, type ComparedOfLog } from "./compared-groups.ts";
import { definitionOf } from "./log-definition.ts";

/** A comparison of two groups of one log. */
export type ComparisonOfLog = {
  readonly log: StoredLog;
  readonly groups: ComparedOfLog;
  readonly found: PartsComparison;
};

/** Rows of each table; the file to download holds all. */
const shown = 20;

/** The answer as one sentence: how much differs, or why nothing can be told. */
export function comparisonSentence({ groups, found }: ComparisonOfLog, { t, format }: Words): string {
  const facts = namesOf(groups);
  const { cases, tests, differing, reason } = found;
  if (reason !== null)
    return t("processes.compare.too-few", {
      ...facts,
      n1: format.count(cases[0]),
      n2: format.count(cases[1]),
    });
  return differing === 0
    ? t("processes.compare.alike", { ...facts, tests: format.count(tests) })
    : t("processes.compare.found", { ...facts, n: differing, tests: format.count(tests) });
}

function namesOf({ names }: ComparedOfLog) {
  return { first: names[0], second: names[1] };
}

export function comparisonLead({ groups, found }: ComparisonOfLog, { t, format }: Words): string {
  const { cases } = found;
  return t("processes.compare.lead", {
    ...namesOf(groups),
    n1: format.count(cases[0]),
    n2: format.count(cases[1]),
  });
}

/** What differs most, for the text of a finding. */
export function largestDifference({ groups, found }: ComparisonOfLog, words: Words): string {
  const [row] = differing(found, words);
  if (!row) return "";
  return words.t("processes.compare.largest", {
    ...namesOf(groups),
    what: row.what,
    share1: words.format.percent(row.shares[0]),
    share2: words.format.percent(row.shares[1]),
  });
}

/** What the cases behind a figure are found by: a step or a way, or a whole path. */
type FoundBy = { readonly facts: Readonly<Record<string, string>> } | { readonly path: readonly string[] };

type DifferingRow = ShareDifference & {
  readonly what: string;
  readonly pAdjusted: number | null;
  readonly foundBy: FoundBy;
};

/** Steps, ways and paths that differ beyond luck, the largest difference first. */
function differing(found: PartsComparison, words: Words): readonly DifferingRow[] {
  return [
    ...found.steps.map(stepRow),
    ...found.pairs.map((pair) => pairRow(pair, words)),
    ...found.paths.map((one) => ({ ...one, what: one.path.join(" › "), foundBy: { path: one.path } })),
  ]
    .filter(({ differs }) => differs)
    .toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}

function stepRow(step: StepDifference): StepDifference & DifferingRow {
  return { ...step, what: step.name, foundBy: { facts: { langkah: step.name } } };
}

function pairRow(pair: PairDifference, { t }: Words): PairDifference & DifferingRow {
  const { from, to } = pair;
  return {
    ...pair,
    what: t("processes.compare.way", { from, to }),
    foundBy: { facts: { dari: from, ke: to } },
  };
}

/** The map of the differences with its table. */
export function comparisonInWords(comparison: ComparisonOfLog, words: Words): ChartInWords {
  const { log, groups, found } = comparison;
  const { t, format } = words;
  const count = [...found.steps, ...found.pairs].filter(({ differs }) => differs).length;
  const drawn = differenceGraph(found);
  const title = count === 0 ? t("processes.compare.map.none") : t("processes.compare.map", { n: count });
  return {
    title,
    subtitle: t("processes.compare.map.subtitle", namesOf(groups)),
    draw: (size, labelledBy) => comparisonPicture(comparison, size, labelledBy, words),
    table: shareTable(
      comparison,
      [...drawn.nodes.map(stepRow), ...drawn.edges.map((pair) => pairRow(pair, words))],
      words,
    ),
    definition: definitionOf(log, words, {
      n: t("processes.compare.n", { n1: format.count(found.cases[0]), n2: format.count(found.cases[1]) }),
      exclusions: t("processes.compare.watched", {
        time: format.duration(found.watched.seconds),
        young: format.count(found.watched.tooYoung),
        other: format.count(found.leftOut),
      }),
      uncertainty: t("processes.compare.uncertainty", { tests: format.count(found.tests) }),
      source:
        "R. G. Newcombe (1998), Statistics in Medicine 17, 873-890; Y. Benjamini, Y. Hochberg (1995), JRSS B 57, 289-300",
    }),
  };
}

/** Everything that differs beyond luck, the largest difference first; null when nothing does. */
export function differingTable(comparison: ComparisonOfLog, words: Words): TableProps | null {
  const rows = differing(comparison.found, words).slice(0, shown);
  return rows.length === 0 ? null : shareTable(comparison, rows, words);
}

function shareTable(comparison: ComparisonOfLog, rows: readonly DifferingRow[], words: Words): TableProps {
  const { t } = words;
  const { names } = comparison.groups;
  return {
    caption: t("processes.compare.what"),
    captionHidden: true,
    columns: [
      { key: "what", name: t("processes.compare.what") },
      { key: "first", name: names[0], numeric: true },
      { key: "second", name: names[1], numeric: true },
      { key: "difference", name: t("processes.compare.difference"), numeric: true },
      { key: "p", name: t("processes.compare.p"), numeric: true },
    ],
    rows: rows.map((row) => shareRow(comparison, row, words)),
  };
}

function shareRow({ log, groups }: ComparisonOfLog, row: DifferingRow, words: Words) {
  const { t, format } = words;
  const { what, foundBy, shares, difference, interval, pAdjusted } = row;
  return {
    what: <Link href={addressOfRow(log, groups, foundBy)}>{what}</Link>,
    first: format.percent(shares[0]),
    second: format.percent(shares[1]),
    difference: t("processes.compare.interval", {
      value: points(difference, words),
      low: points(interval.low, words),
      high: points(interval.high, words),
    }),
    p: probability(pAdjusted, words),
  };
}

/** The cases of a row: of a step or a way those of each group, of a path all that take it. */
function addressOfRow(log: StoredLog, groups: ComparedOfLog, by: FoundBy): string {
  if ("path" in by) return addressOfCases(log, { kind: "path", activities: by.path });
  return addressOfComparison(log, groups, { page: "/kasus", facts: by.facts });
}

function points(share: number, { format }: Words): string {
  return `${share > 0 ? "+" : ""}${format.number(share * 100)}`;
}

function probability(p: number | null, { t, format }: Words): string {
  if (p === null) return t("processes.unknown");
  return p < 0.001 ? t("processes.compare.p.small", { p: format.number(0.001, 3) }) : format.number(p, 3);
}

function comparisonPicture(
  { log, groups, found }: ComparisonOfLog,
  size: ChartSize,
  labelledBy: string,
  words: Words,
): string {
  const { t, format } = words;
  const { mainPath, ...graph } = differenceGraph(found);
  const direction = size.width < 640 ? "down" : "right";
  const layout = layoutMap(graph, { direction, node: ({ id }) => stepBox(id, 1), mainPath });
  const moreOf = ({ differs, difference }: ShareDifference & { readonly differs: boolean }) => {
    if (!differs) return null;
    return difference > 0 ? "first" : "second";
  };
  const names = namesOf(groups);
  // What is frozen with a finding leads nowhere: it is named by no page.
  const linkTo = (name: string, facts: Readonly<Record<string, string>>) =>
    labelledBy === ""
      ? null
      : { href: pathIn(t.lang, addressOfComparison(log, groups, { page: "/kasus", facts })), name };
  return differenceMap(
    {
      width: layout.width,
      height: layout.height,
      nodes: layout.nodes.map((step) => {
        const note = t("processes.compare.map.node", {
          share1: format.percent(step.shares[0], 0),
          share2: format.percent(step.shares[1], 0),
        });
        const link = linkTo(`${step.id} ${note}`, { langkah: step.id });
        return { ...step, label: step.id, notes: [note], tone: "none", link, more: moreOf(step) };
      }),
      edges: layout.edges.map((pair) => ({
        from: pair.from,
        to: pair.to,
        points: pair.points,
        width: widthOf(Math.abs(pair.difference), pair.differs),
        label: pair.differs ? points(pair.difference, words) : null,
        more: moreOf(pair),
        link: linkTo(
          t("processes.map-page.way-link", {
            from: pair.from,
            to: pair.to,
            value: points(pair.difference, words),
          }),
          { dari: pair.from, ke: pair.to },
        ),
      })),
    },
    {
      labelledBy,
      first: t("processes.compare.map.first", names),
      second: t("processes.compare.map.second", names),
      alike: t("processes.compare.map.alike"),
    },
  );
}

function widthOf(difference: number, differs: boolean): 1 | 2 | 3 {
  if (!differs || difference < 0.02) return 1;
  return difference < 0.1 ? 2 : 3;
}

/** Times between steps that differ beyond luck; null when none does. */
export function comparedTimes({ log, groups, found }: ComparisonOfLog, words: Words): TableProps | null {
  const { t, format } = words;
  const rows = found.times.filter(({ differs }) => differs).slice(0, shown);
  if (rows.length === 0) return null;
  const signed = (seconds: number) => `${seconds > 0 ? "+" : ""}${format.duration(seconds)}`;
  return {
    caption: t("processes.compare.times"),
    captionHidden: true,
    columns: [
      { key: "what", name: t("processes.compare.between") },
      { key: "first", name: groups.names[0], numeric: true },
      { key: "second", name: groups.names[1], numeric: true },
      { key: "difference", name: t("processes.compare.time-difference"), numeric: true },
      { key: "p", name: t("processes.compare.p"), numeric: true },
    ],
    rows: rows.map(({ from, to, groups: times, difference, interval, pAdjusted }) => ({
      what: (
        <Link href={addressOfComparison(log, groups, { page: "/kasus", facts: { dari: from, ke: to } })}>
          {t("processes.compare.way", { from, to })}
        </Link>
      ),
      first: format.duration(times[0].value),
      second: format.duration(times[1].value),
      difference: t("processes.compare.interval", {
        value: signed(difference),
        low: signed(interval.low),
        high: signed(interval.high),
      }),
      p: probability(pAdjusted, words),
    })),
  };
}

/** How long whole cases take in both groups. */
export function throughputSentence({ groups, found }: ComparisonOfLog, { t, format }: Words): string {
  const [time1, time2] = found.throughput?.groups.map(({ median }) => median) ?? [];
  if (!found.throughput || typeof time1 !== "number" || typeof time2 !== "number") {
    return t("processes.compare.throughput.unknown");
  }
  const verdict = found.throughput.differs ? "differs" : "alike";
  return t(`processes.compare.throughput.${verdict}`, {
    ...namesOf(groups),
    time1: format.duration(time1),
    time2: format.duration(time2),
  });
}

/** What is frozen with a finding: everything that differs beyond luck, and what it was counted on. */
export function seenComparison(comparison: ComparisonOfLog, words: Words): Seen {
  const { log, found } = comparison;
  return {
    agencyId: log.agencyId,
    kind: "group-comparison",
    sentence: inEachLanguage(words.format.zone, (own) => comparisonSentence(comparison, own)),
    definition: {
      population: log.name,
      clock: words.t("processes.definition.clock"),
      method: "Newcombe (1998), 95 %; Benjamini, Hochberg (1995)",
      n: found.cases[0] + found.cases[1],
      until: found.asOf.toISOString(),
      logSha256: log.parquetSha256,
    },
    rows: differing(found, words).map(({ what, cases, shares, difference, interval, pAdjusted }) => ({
      what,
      first: cases[0],
      second: cases[1],
      firstShare: shares[0],
      secondShare: shares[1],
      value: difference,
      low: interval.low,
      high: interval.high,
      q: pAdjusted,
    })),
    picture: comparisonPicture(comparison, chartSizes.wide, "", words),
  };
}
