import type { SurvivalAt } from "../../../analytics/statistics/survival/product-limit.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import { limitText } from "../../services/promise-words.ts";
import { survivalCurve } from "../../ui/chart/survival-curve.tsx";
import { stepsOf } from "../complaints/stage-figures.ts";
import { addressOfCases } from "./cases-address.ts";
import type { ChartInWords } from "./chart-in-words.ts";
import type { LogFigures } from "./figures.ts";
import { definitionOf } from "./log-definition.ts";
import { linked } from "./lost-page.tsx";

/** How long cases take, open ones in it: the sentence, the curve, shares at some times. */
export function timeInWords(log: StoredLog, figures: LogFigures, words: Words): ChartInWords {
  const { t, format } = words;
  const { curve, promised } = figures;
  const title = timeSentence(log, figures, words);
  const limit = promised && limitText(promised.component, t);
  return {
    title,
    subtitle: t("processes.time.subtitle", {
      n: format.count(curve.n),
      open: format.count(curve.censored),
      at: format.day(format.dayOf(log.extractedAt)),
    }),
    draw: (size, labelledBy) =>
      survivalCurve(
        { curves: [{ name: "", steps: stepsOf(curve) }], promise: promised?.seconds ?? null },
        size,
        {
          labelledBy,
          value: (share) => format.percent(share, 0),
          time: format.duration,
          promise: limit === null ? "" : t("processes.time.promise", { limit }),
        },
      ),
    table: {
      caption: title,
      captionHidden: true,
      columns: [
        { key: "within", name: t("processes.time.within") },
        { key: "share", name: t("processes.time.share"), numeric: true },
        { key: "interval", name: t("processes.time.interval"), numeric: true },
      ],
      rows: curve.at.map((point) => ({
        within: linked(
          addressOfCases(log, { kind: "lasted", atLeastSeconds: null, belowSeconds: point.t }),
          point.t === promised?.seconds && limit !== null
            ? t("processes.time.within-promise", { time: format.duration(point.t), limit })
            : format.duration(point.t),
        ),
        ...shareInWords(point, words),
      })),
    },
    definition: definitionOf(log, words, {
      n: t("processes.time.n", { n: format.count(curve.n), open: format.count(curve.censored) }),
      exclusions: t(
        log.endActivities.length === 0 ? "processes.time.ends.unknown" : "processes.time.ends.known",
        { ends: format.list(log.endActivities) },
      ),
      uncertainty: t("processes.time.uncertainty"),
      source: "E. Kaplan, P. Meier (1958), JASA 53, 457-481",
      grade: promised?.component.limitDayType === "working" ? t("processes.time.working") : null,
    }),
  };
}

/** The median with the open cases in it, or that it is not reached. */
export function timeSentence(log: StoredLog, { curve }: LogFigures, { t, format }: Words): string {
  const median = curve.quantiles.find(({ p }) => p === 0.5)?.value ?? null;
  if (median === null) return t("processes.time.unfinished");
  const kind = log.endActivities.length === 0 ? "all" : "title";
  return t(`processes.time.${kind}`, { median: format.duration(median) });
}

function shareInWords({ survival, low, high }: SurvivalAt, { t, format }: Words) {
  const unknown = t("processes.unknown");
  return {
    share: survival === null ? unknown : format.percent(1 - survival),
    interval:
      low === null || high === null ? unknown : `${format.percent(1 - high)} – ${format.percent(1 - low)}`,
  };
}
