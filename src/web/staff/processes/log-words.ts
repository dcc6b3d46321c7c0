import { type CoverageStop, coverageStops } from "../../../analytics/mining/map/covering-variants.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Format } from "../../../platform/i18n/format.ts";
import type { Translate } from "../../../platform/i18n/translate.ts";
import { survivalCurve } from "../../ui/chart/survival-curve.tsx";
import { askedAt, type LogFigures, type StepOfProcedure } from "./figures.ts";
import type { LogInWords } from "./log-page.tsx";
import { drawMap } from "./map-words.ts";

export type Reader = { readonly t: Translate; readonly format: Format };

/** Rows of the tables of paths and waits: what comes after them is rare or a slip of the pen. */
const shownRows = 15;

/** A log and its figures as the page shows them. */
export function logInWords(
  log: StoredLog,
  figures: LogFigures,
  stop: CoverageStop,
  reader: Reader,
): LogInWords {
  const { t, format } = reader;
  const address = `/staf/proses/${log.agencyId}/${log.id}`;
  return {
    name: log.name,
    lead: t("processes.page.lead", {
      cases: format.count(log.cases),
      events: format.count(log.events),
      activities: log.activities,
      from: format.day(format.dayOf(log.firstAt)),
      until: format.day(format.dayOf(log.lastAt)),
    }),
    map: mapInWords(figures, reader),
    stops: {
      name: t("processes.map.stops"),
      options: coverageStops.map((share) => ({
        label: t("processes.map.stop", { share: format.percent(share, 0) }),
        href: `${address}?jalur=${Math.round(share * 100)}`,
        isOn: share === stop,
      })),
    },
    time: timeInWords(log, figures, reader),
    endsUnknown: log.endActivities.length === 0,
    norms: figures.steps.map((step) => normInWords(address, step, reader)),
    variants: variantsTable(figures, reader),
    waits: waitsTable(figures, reader),
  };
}

function mapInWords(
  { map: { map, down, right }, variants }: LogFigures,
  { t, format }: Reader,
): LogInWords["map"] {
  const title = t("processes.map.title", {
    share: format.percent(map.share, 0),
    n: format.count(map.variants),
    all: format.count(variants.totalVariants),
  });
  return {
    title,
    subtitle: t("processes.map.subtitle"),
    draw: (size, labelledBy) => drawMap(size.width < 640 ? down : right, labelledBy, t, format),
    table: {
      caption: title,
      captionHidden: true,
      columns: [
        { key: "from", name: t("processes.map.from") },
        { key: "to", name: t("processes.map.to") },
        { key: "cases", name: t("processes.map.cases"), numeric: true },
        { key: "median", name: t("processes.map.median"), numeric: true },
      ],
      rows: map.graph.edges.map(({ from, to, cases, medianSeconds }) => ({
        ...{ from, to, cases: format.count(cases), median: format.duration(medianSeconds) },
      })),
    },
  };
}

function timeInWords(log: StoredLog, { curve }: LogFigures, { t, format }: Reader): LogInWords["time"] {
  const median = curve.quantiles.find(({ p }) => p === 0.5)?.value ?? null;
  const kind = log.endActivities.length === 0 ? "all" : "title";
  const title =
    median === null
      ? t("processes.time.unfinished")
      : t(`processes.time.${kind}`, { median: format.duration(median) });
  const steps = curve.times.map((at, i) => ({
    at,
    done: 1 - (curve.survival[i] ?? 1),
    low: 1 - (curve.logLog.high[i] ?? curve.survival[i] ?? 1),
    high: 1 - (curve.logLog.low[i] ?? curve.survival[i] ?? 1),
  }));
  return {
    title,
    subtitle: t("processes.time.subtitle", {
      n: format.count(curve.n),
      open: format.count(curve.censored),
      at: format.day(format.dayOf(log.extractedAt)),
    }),
    draw: (size, labelledBy) =>
      survivalCurve({ curves: [{ name: t("processes.time.curve"), steps }], promise: null }, size, {
        labelledBy,
        value: (share) => format.percent(share, 0),
        time: format.duration,
        promise: t("processes.time.promise"),
      }),
    table: {
      caption: title,
      captionHidden: true,
      columns: [
        { key: "within", name: t("processes.time.within") },
        { key: "share", name: t("processes.time.share"), numeric: true },
        { key: "interval", name: t("processes.time.interval"), numeric: true },
      ],
      rows: curve.at.map(({ t: at, survival, low, high }, i) => ({
        within: format.duration(askedAt[i] ?? at),
        share: survival === null ? "-" : format.percent(1 - survival),
        interval:
          low === null || high === null ? "-" : `${format.percent(1 - high)} - ${format.percent(1 - low)}`,
      })),
    },
  };
}

function normInWords(
  address: string,
  { step, over }: StepOfProcedure,
  reader: Reader,
): LogInWords["norms"][number] {
  const { t, format } = reader;
  const measured = over.share !== null && over.interval !== null;
  return {
    step: `${step.number}. ${step.name}`,
    norm: format.duration(over.seconds),
    share: measured
      ? t("processes.norms.cases", {
          over: format.count(over.casesOver),
          all: format.count(over.cases),
          share: format.percent(over.share ?? 0),
          low: format.percent(over.interval?.low ?? 0),
          high: format.percent(over.interval?.high ?? 1),
        })
      : t("processes.norms.unmeasured"),
    delay: over.medianDelaySeconds === null ? "-" : format.duration(over.medianDelaySeconds),
    href: over.casesOver === 0 ? null : `${address}/langkah/${step.id}`,
  };
}

/** The sentence of a step over its norm, said aloud and frozen with the evidence. */
export function stepSentence({ step, over }: StepOfProcedure, { t, format }: Reader): string {
  return t("processes.norms.sentence", {
    step: step.name,
    norm: format.duration(over.seconds),
    over: format.count(over.casesOver),
    all: format.count(over.cases),
    share: format.percent(over.share ?? 0),
    delay: format.duration(over.medianDelaySeconds ?? 0),
  });
}

function variantsTable({ variants }: LogFigures, { t, format }: Reader): LogInWords["variants"] {
  const name = (place: number) => variants.activities[place] ?? "";
  return {
    caption: t("processes.variants.title"),
    captionHidden: true,
    columns: [
      { key: "path", name: t("processes.variants.path") },
      { key: "cases", name: t("processes.map.cases"), numeric: true },
      { key: "share", name: t("processes.variants.share"), numeric: true },
      { key: "median", name: t("processes.variants.median"), numeric: true },
    ],
    rows: variants.variants.slice(0, shownRows).map(({ path, cases, medianSeconds }) => ({
      path: path.map(name).join(" › "),
      cases: format.count(cases),
      share: format.percent(cases / variants.totalCases),
      median: format.duration(medianSeconds),
    })),
  };
}

function waitsTable({ stepTimes }: LogFigures, { t, format }: Reader): LogInWords["waits"] {
  return {
    caption: t("processes.waits.title"),
    captionHidden: true,
    columns: [
      { key: "step", name: t("processes.waits.step") },
      { key: "median", name: t("processes.waits.median"), numeric: true },
      { key: "p90", name: t("processes.waits.p90"), numeric: true },
      { key: "total", name: t("processes.waits.total"), numeric: true },
    ],
    rows: stepTimes.slice(0, shownRows).flatMap(({ name, waiting }) =>
      waiting === null
        ? []
        : [
            {
              step: name,
              median: format.duration(waiting.median),
              p90: format.duration(waiting.p90),
              total: format.duration(waiting.total),
            },
          ],
    ),
  };
}
