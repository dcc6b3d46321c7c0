import type { FoundDeviation } from "../../../analytics/mining/conform/check-conformance.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { type ChartSize, chartSizes } from "../../ui/chart/chart-size.ts";
import { intervalPlot } from "../../ui/chart/interval-plot.tsx";
import { Link, type TableProps } from "../../ui/index.tsx";
import { drawProcedure, procedureInWords } from "../services/procedure-words.ts";
import type { ChartInWords } from "./chart-in-words.ts";
import { addressOfDeviation } from "./conformance-address.ts";
import type { ConformanceOfLog } from "./conformance-figures.ts";
import {
  delayInWords,
  isFrequent,
  isTold,
  marksOf,
  nameOf,
  sinceInWords,
  stepOf,
  whatHappened,
  whereInWords,
} from "./conformance-words.ts";
import { definitionOf } from "./log-definition.ts";
import { addressOfPlace } from "./place-address.ts";

export type RareDeviation = { readonly href: string; readonly name: string; readonly cases: string };

/** Deviations of the page; the file to download holds all. */
const shown = 20;
const shownRare = 40;

/** The surest first: the lower bound of the share. */
function inOrder(of: ConformanceOfLog): readonly FoundDeviation[] {
  return of.found.deviations.toSorted((a, b) => b.interval.low - a.interval.low);
}

/** The procedure as a track with what happened at each of its steps. */
export function trackInWords(of: ConformanceOfLog, words: Words): ChartInWords {
  const { t } = words;
  const drawn = procedureInWords(of.procedure, words, marksOf(of, words));
  const rows = drawn.table.rows.map((row, i) => {
    const activity = of.procedure.steps[i]?.activity ?? "";
    const href = addressOfPlace(of.log, { from: null, to: activity, steps: null });
    return activity === "" ? row : { ...row, name: <Link href={href}>{row.name}</Link> };
  });
  return {
    ...drawn,
    table: { ...drawn.table, rows },
    title: t("processes.procedure.track"),
    subtitle: `${drawn.subtitle} ${t("processes.procedure.marks")}`,
    definition: definitionOfConformance(of, words),
  };
}

export function trackPicture(of: ConformanceOfLog, words: Words): string {
  return drawProcedure(of.procedure, chartSizes.wide, "", words, marksOf(of, words));
}

function definitionOfConformance(of: ConformanceOfLog, words: Words) {
  const { t, format } = words;
  return definitionOf(of.log, words, {
    n: t("processes.procedure.definition.n", { n: format.count(of.found.cases.compared) }),
    uncertainty: t("processes.procedure.definition.uncertainty"),
    source:
      "PermenPANRB 35/2012; A. Adriansyah (2014), PhD thesis, TU Eindhoven; E. B. Wilson (1927); R. Brookmeyer, J. Crowley (1982); G. Y. Zou, A. Donner (2008); M. Kulldorff (1997); D. J. Spiegelhalter (2005)",
  });
}

/** The frequent deviations as a table, each with the way to its cases and its finding. */
export function deviationsTable(of: ConformanceOfLog, words: Words): TableProps {
  const { t, format } = words;
  return {
    caption: t("processes.procedure.table"),
    columns: [
      { key: "step", name: t("processes.procedure.step") },
      { key: "cases", name: t("processes.procedure.cases"), numeric: true },
      { key: "delay", name: t("processes.procedure.delay"), numeric: true },
      { key: "since", name: t("processes.procedure.since") },
      { key: "where", name: t("processes.procedure.where") },
      { key: "promise", name: t("processes.procedure.promise") },
    ],
    rows: inOrder(of)
      .filter(isFrequent)
      .slice(0, shown)
      .map((one) => ({
        step: <Link href={addressOfDeviation(of.log, one)}>{titleOf(of, one, words)}</Link>,
        cases: t("processes.procedure.cases.value", {
          cases: format.count(one.cases),
          among: format.count(one.among),
          share: format.percent(one.share),
          low: format.percent(one.interval.low),
          high: format.percent(one.interval.high),
        }),
        delay: delayInWords(one, words),
        since: sinceInWords(one, words),
        where: whereInWords(one, of.places, words),
        promise: t(`component.${one.component}`),
      })),
  };
}

/** Deviations too rare to say more than how many cases there were; the file holds all of them. */
export function rareDeviations(of: ConformanceOfLog, words: Words): readonly RareDeviation[] {
  const { t, format } = words;
  return inOrder(of)
    .filter((one) => !isFrequent(one))
    .slice(0, shownRare)
    .map((one) => ({
      href: addressOfDeviation(of.log, one),
      name: titleOf(of, one, words),
      cases: t("processes.procedure.rare.cases", { n: one.cases, count: format.count(one.cases) }),
    }));
}

/** `2. Verifikasi berkas: dilewati` */
function titleOf({ procedure }: ConformanceOfLog, one: FoundDeviation, words: Words): string {
  const number = stepOf(procedure, one.step)?.number;
  const name = `${nameOf(procedure, one.step)}: ${whatHappened(procedure, one, words)}`;
  return number === undefined ? name : `${number}. ${name}`;
}

/** One deviation among the others, as shares with their intervals. */
export function sharesInWords(of: ConformanceOfLog, marked: FoundDeviation, words: Words): ChartInWords {
  const { t } = words;
  return {
    title: t("processes.procedure.all-shares"),
    subtitle: t("processes.procedure.all-shares.how"),
    draw: (size, labelledBy) => sharesPicture(of, marked, size, labelledBy, words),
    table: { ...deviationsTable(of, words), captionHidden: true },
    definition: definitionOfConformance(of, words),
  };
}

const drawn = 12;

function sharesPicture(
  of: ConformanceOfLog,
  marked: FoundDeviation,
  size: ChartSize,
  labelledBy: string,
  words: Words,
): string {
  const { t, format } = words;
  const first = inOrder(of).slice(0, drawn);
  const listed = first.includes(marked) ? first : [...first, marked];
  const rows = listed.map((one) => ({
    name: `${nameOf(of.procedure, one.step)}: ${whatHappened(of.procedure, one, words)}`,
    n: one.among,
    estimate: isTold(one) ? { low: one.interval.low, value: one.share, high: one.interval.high } : null,
    isUnusual: one === marked,
  }));
  return intervalPlot({ rows, reference: null }, size, {
    labelledBy,
    value: (share) => format.percent(share, 0),
    count: (n) => `n = ${format.count(n)}`,
    reference: "",
    tooLittle: t("processes.unknown"),
  });
}

/** Every deviation with all figures, as frozen with a finding and as downloaded. */
export function deviationRows(of: ConformanceOfLog) {
  return inOrder(of).map((one) => ({
    deviation: one.kind,
    step: nameOf(of.procedure, one.step),
    activity: one.step,
    mustFollow: one.mustFollow,
    cases: one.cases,
    among: one.among,
    share: one.share,
    low: one.interval.low,
    high: one.interval.high,
    medianDelaySeconds: one.medianDelaySeconds,
    delaySeconds: one.delay.value?.seconds ?? null,
    delayLow: one.delay.value?.low ?? null,
    delayHigh: one.delay.value?.high ?? null,
    since: one.since.value?.at ?? null,
    where: one.where.map(({ value }) => value).join("; "),
    component: one.component,
  }));
}
