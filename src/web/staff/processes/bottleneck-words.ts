import type { Bottleneck } from "../../../analytics/mining/bottleneck/find-bottleneck.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { intervalPlot } from "../../ui/chart/interval-plot.tsx";
import type { ChartInWords } from "./chart-in-words.ts";
import { definitionOf } from "./log-definition.ts";
import { linked } from "./lost-page.tsx";
import { addressOfPlace } from "./place-address.ts";

const shown = 8;
const hour = 3600;

/** Which step it is, or why it cannot be told. */
export function bottleneckSentence({ step, reason, tied, steps }: Bottleneck, { t, format }: Words): string {
  const [top] = steps;
  if (step !== null && top)
    return t("processes.bottleneck.step", { step, saved: format.duration(top.savedSeconds) });
  return t(`processes.bottleneck.${reason ?? "no-time"}`, { steps: format.list(tied) });
}

/** What shortening each step would save, as a chart; null when nothing was simulated. */
export function bottleneckInWords(log: StoredLog, found: Bottleneck, words: Words): ChartInWords | null {
  const { t, format } = words;
  const steps = found.steps.slice(0, shown);
  if (steps.length === 0) return null;
  const title = bottleneckSentence(found, words);
  const rows = steps.map(({ name, savedSeconds, interval }) => ({
    name,
    n: found.cases,
    estimate: { low: interval.low / hour, value: savedSeconds / hour, high: interval.high / hour },
    isUnusual: name === found.step || found.tied.includes(name),
  }));
  return {
    title,
    subtitle: t("processes.bottleneck.subtitle"),
    draw: (size, labelledBy) =>
      intervalPlot({ rows, reference: null }, size, {
        labelledBy,
        value: (hours) => t("processes.hours.value", { hours: format.number(hours) }),
        count: () => "",
        reference: "",
        tooLittle: t("processes.unknown"),
      }),
    table: {
      caption: title,
      captionHidden: true,
      columns: [
        { key: "name", name: t("processes.bottleneck.name") },
        { key: "saved", name: t("processes.bottleneck.saved"), numeric: true },
        { key: "between", name: t("processes.lost.between"), numeric: true },
        { key: "first", name: t("processes.bottleneck.first"), numeric: true },
      ],
      rows: steps.map(({ name, savedSeconds, interval, first }) => ({
        name: linked(addressOfPlace(log, { from: null, to: name, steps: null }), name),
        saved: format.duration(savedSeconds),
        between: `${format.duration(interval.low)} – ${format.duration(interval.high)}`,
        first: format.percent(first, 0),
      })),
    },
    definition: definitionOf(log, words, {
      n: t("processes.bottleneck.n", { n: format.count(found.cases) }),
      exclusions:
        found.leftOut === 0 ? null : t("processes.bottleneck.left-out", { n: format.count(found.leftOut) }),
      uncertainty: t("processes.bottleneck.uncertainty"),
      source: t("processes.bottleneck.source"),
    }),
  };
}
