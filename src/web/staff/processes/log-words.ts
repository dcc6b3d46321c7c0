import type { CoverageStop } from "../../../analytics/mining/map/covering-variants.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import type { LogFigures } from "./figures.ts";
import { addressOfLog } from "./log-address.ts";
import type { LogInWords } from "./log-page.tsx";
import { logSections } from "./log-sections.ts";
import { mapInWords, mapStops } from "./map-words.ts";
import { normRow, normsInWords, stepSentence } from "./norm-words.ts";
import { timeInWords, timeSentence } from "./time-words.ts";
import { waitsTable } from "./wait-words.ts";

/** A log and its figures as the page shows them. */
export function logInWords(
  log: StoredLog,
  figures: LogFigures,
  stop: CoverageStop,
  words: Words,
): Omit<LogInWords, "ends" | "alike"> {
  const { t, format } = words;
  const { norms } = figures;
  const address = addressOfLog(log);
  return {
    title: titleOf(log, figures, words),
    lead: t("processes.page.lead", {
      name: log.name,
      cases: format.count(log.cases),
      events: format.count(log.events),
      activities: figures.summary.activities.length,
      from: format.day(format.dayOf(log.firstAt)),
      until: format.day(format.dayOf(log.lastAt)),
    }),
    sections: logSections(log, t),
    map: mapInWords(log, figures, words),
    stops: mapStops(address, stop, words),
    openMap: `${address}/peta`,
    openCases: `${address}/kasus`,
    download: `${address}/jalan.csv`,
    time: timeInWords(log, figures, words),
    norms: norms.steps.length === 0 ? null : normsInWords(log, norms, words),
    overNorm: norms.steps.map((step) => ({
      ...normRow(step, words),
      href: step.over.casesOver === 0 ? null : `${address}/langkah/${step.step.id}`,
    })),
    waits: waitsTable(log, figures, words),
  };
}

/** The answer first: the step that is most often over its norm, or how long cases take. */
function titleOf(log: StoredLog, figures: LogFigures, words: Words): string {
  const [worst] = figures.norms.steps;
  return worst !== undefined && worst.over.casesOver > 0
    ? stepSentence(worst, words)
    : timeSentence(log, figures, words);
}
