import { asWholeDays, secondsOfWorkingDay } from "../../../analytics/mining/procedure/norms-of-procedure.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Seen } from "../../../platform/evidence/freeze.ts";
import { inEachLanguage, type Words } from "../../../platform/i18n/words.ts";
import { type ChartSize, chartSizes } from "../../ui/chart/chart-size.ts";
import { intervalPlot } from "../../ui/chart/interval-plot.tsx";
import { normInWords } from "../services/norm-units.ts";
import type { ChartInWords } from "./chart-in-words.ts";
import type { NormsInForce, StepOfProcedure } from "./figures.ts";
import { definitionOf } from "./log-definition.ts";

/** Fewer cases than this say nothing about a step (methods section 4). */
const fewest = 10;

/** The steps with a norm as a chart of the share of cases over it. @param marked id of the step that the page is about */
export function normsInWords(
  log: StoredLog,
  { steps, isUnderVersion }: NormsInForce,
  words: Words,
  marked: string | null = null,
): ChartInWords {
  const { t, format } = words;
  const [worst] = steps;
  const title = worst === undefined ? t("processes.norms.none") : stepSentence(worst, words);
  return {
    title,
    subtitle: t("processes.norms.subtitle"),
    draw: (size, labelledBy) => normsPicture(steps, size, labelledBy, words, marked),
    table: {
      caption: title,
      captionHidden: true,
      columns: [
        { key: "step", name: t("processes.norms.step") },
        { key: "norm", name: t("processes.norms.norm"), numeric: true },
        { key: "share", name: t("processes.norms.share"), numeric: true },
        { key: "delay", name: t("processes.norms.delay"), numeric: true },
      ],
      rows: steps.map((step) => normRow(step, words)),
    },
    definition: definitionOf(log, words, {
      n: t("processes.norms.n", { n: format.count(log.cases) }),
      clock: t("processes.norms.clock"),
      exclusions: t(isUnderVersion ? "processes.procedure.under" : "processes.procedure.all"),
      uncertainty: t("processes.norms.uncertainty"),
      source: "PermenPANRB 35/2012; E. B. Wilson (1927), JASA 22, 209-212",
    }),
  };
}

function normsPicture(
  steps: readonly StepOfProcedure[],
  size: ChartSize,
  labelledBy: string,
  { t, format }: Words,
  marked: string | null,
): string {
  const rows = steps.map(({ step, over }) => ({
    name: `${step.number}. ${step.name}`,
    n: over.cases,
    estimate:
      over.share === null || over.interval === null || over.cases < fewest
        ? null
        : { low: over.interval.low, value: over.share, high: over.interval.high },
    isUnusual: step.id === marked,
  }));
  return intervalPlot({ rows, reference: null }, size, {
    labelledBy,
    value: (share) => format.percent(share, 0),
    count: (n) => `n = ${format.count(n)}`,
    reference: "",
    tooLittle: t("processes.unknown"),
  });
}

/** A step with its norm, the share over it with interval, and by how much. */
export function normRow(of: StepOfProcedure, words: Words) {
  const { step, over } = of;
  const { t, format } = words;
  return {
    step: `${step.number}. ${step.name}`,
    norm: normInWords(step, words),
    share:
      over.share === null || over.interval === null
        ? t("processes.norms.unmeasured")
        : t("processes.norms.cases", {
            over: format.count(over.casesOver),
            all: format.count(over.cases),
            share: format.percent(over.share),
            low: format.percent(over.interval.low),
            high: format.percent(over.interval.high),
          }),
    delay: over.medianDelaySeconds === null ? "" : excessInWords(of, words),
  };
}

/** How far beyond the norm, in the time in which the norm is written: `1 hari kerja 2 jam`, `3 jam waktu kerja`. */
function excessInWords({ over, calendar }: StepOfProcedure, { t, format }: Words): string {
  const seconds = over.medianDelaySeconds ?? 0;
  if (over.clock !== "working" || calendar === null) return format.duration(seconds);
  const day = secondsOfWorkingDay(calendar);
  if (seconds < day) return t("procedure.working-time", { time: format.duration(seconds) });
  return format.workingTime({ days: Math.floor(seconds / day), seconds: seconds % day });
}

/** The sentence of a step over its norm, said aloud and frozen with the evidence. */
export function stepSentence(of: StepOfProcedure, words: Words): string {
  const { step, over } = of;
  const { t, format } = words;
  const facts = { step: step.name, norm: normInWords(step, words), all: format.count(over.cases) };
  if (over.casesOver === 0) return t("processes.norms.kept", facts);
  return t("processes.norms.sentence", {
    ...facts,
    over: format.count(over.casesOver),
    share: format.percent(over.share ?? 0),
    delay: excessInWords(of, words),
  });
}

/** Days that citizens lost at a step, by the median excess: an estimate that a person may correct. */
export function daysLostAt({ over, calendar }: StepOfProcedure): number {
  return (over.eventsOver * asWholeDays(over.medianDelaySeconds ?? 0, over.clock, calendar)) / 86_400;
}

/** What is frozen with a finding: the step among all of the procedure, what was measured by what, the picture. */
export function seenSteps(
  log: StoredLog,
  { steps, isUnderVersion }: NormsInForce,
  found: StepOfProcedure,
  { t, format }: Words,
): Seen {
  return {
    agencyId: log.agencyId,
    kind: "step-over-norm",
    sentence: inEachLanguage(format.zone, (words) => stepSentence(found, words)),
    definition: {
      population: `${log.name}. ${t(isUnderVersion ? "processes.procedure.under" : "processes.procedure.all")}`,
      clock: t("processes.norms.clock"),
      method: "Wilson (1927), 95 %",
      measure: found.over.clock,
      n: found.over.cases,
      until: log.extractedAt.toISOString(),
      logSha256: log.parquetSha256,
    },
    rows: steps.map(({ step, over }) => ({
      step: step.name,
      activity: step.activity,
      normSeconds: over.seconds,
      clock: over.clock,
      cases: over.cases,
      casesOver: over.casesOver,
      share: over.share,
      low: over.interval?.low ?? null,
      high: over.interval?.high ?? null,
      medianDelaySeconds: over.medianDelaySeconds,
    })),
    picture: normsPicture(steps, chartSizes.wide, "", { t, format }, found.step.id),
  };
}
