import type { Signal } from "../../../modules/warnings/index.ts";
import type { Words } from "../../../platform/i18n/words.ts";
import type { SignalInWords } from "./signal-page.tsx";
import { seriesPicture } from "./signal-picture.ts";
import {
  chanceFigure,
  chartSubtitle,
  complaintsBehind,
  figureText,
  kindOf,
  pointsTable,
  ruleText,
  seriesDefinition,
  seriesKept,
  signalSentence,
} from "./signal-words.ts";

/** A signal as its page shows it. */
export function signalInWords(
  signal: Signal,
  { name, unit, unitCode }: { readonly name: string; readonly unit: string; readonly unitCode: string },
  words: Words,
): SignalInWords {
  const { t, format } = words;
  const kept = seriesKept(signal);
  const sentence = signalSentence(signal, name, words);
  return {
    address: `/staf/peringatan/${signal.agencyId}/${signal.id}`,
    title: t(`warnings.finding.title-of.${kindOf(kept)}`, { name, since: format.day(signal.firstAt) }),
    sentence,
    facts: [
      { name: t("warnings.fact.seen"), value: figureText(signal.value, words) },
      { name: t("warnings.fact.expected"), value: figureText(signal.expected, words) },
      { name: t("warnings.fact.since"), value: format.day(signal.firstAt) },
      { name: t("warnings.fact.rule"), value: ruleText(signal.rule, words) },
      {
        name: t("warnings.fact.chance"),
        value:
          signal.probability === null
            ? t("warnings.fact.chance.none")
            : chanceFigure(signal.probability, words),
      },
      { name: t("warnings.fact.unit"), value: unit },
    ],
    subtitle: chartSubtitle(kept.chart, words),
    draw: (size, labelledBy) => seriesPicture(kept.chart, size, labelledBy, words),
    table: pointsTable(kept.chart, sentence, words),
    definition: seriesDefinition(kept, name, words),
    rowsHref: kindOf(kept) === "count" ? complaintsBehind(kept, unitCode) : null,
    answered:
      signal.state === "raised"
        ? null
        : t("warnings.answered", { state: t(`warnings.state.${signal.state}`) }),
  };
}
