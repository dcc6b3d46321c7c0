import type { Signal } from "../../../modules/warnings/index.ts";
import type { SignalInWords } from "./signal-page.tsx";
import { seriesPicture } from "./signal-picture.ts";
import {
  chanceFigure,
  chartSubtitle,
  figureText,
  kindOf,
  type Reader,
  ruleText,
  seriesDefinition,
  seriesKept,
  signalSentence,
} from "./signal-words.ts";

/** A signal as its page shows it. */
export function signalInWords(
  signal: Signal,
  { name, unit }: { readonly name: string; readonly unit: string },
  reader: Reader,
): SignalInWords {
  const { t, format } = reader;
  const { chart, category, area } = seriesKept(signal);
  const sentence = signalSentence(signal, name, reader);
  const figure = (value: number | null) =>
    value === null ? t("warnings.unknown") : figureText(value, reader);
  const filter = new URLSearchParams({ keadaan: "semua", kategori: category ?? "", wilayah: area ?? "" });
  return {
    address: `/staf/peringatan/${signal.agencyId}/${signal.id}`,
    title: t(`warnings.finding.title-of.${kindOf(signal)}`, { name, since: format.day(signal.firstAt) }),
    sentence,
    facts: [
      { name: t("warnings.fact.seen"), value: figureText(signal.value, reader) },
      { name: t("warnings.fact.expected"), value: figureText(signal.expected, reader) },
      { name: t("warnings.fact.since"), value: format.day(signal.firstAt) },
      { name: t("warnings.fact.rule"), value: ruleText(signal.rule, reader) },
      {
        name: t("warnings.fact.chance"),
        value:
          signal.probability === null
            ? t("warnings.fact.chance.none")
            : chanceFigure(signal.probability, reader),
      },
      { name: t("warnings.fact.unit"), value: unit },
    ],
    subtitle: chartSubtitle(chart, reader),
    draw: (size, labelledBy) => seriesPicture(chart, size, labelledBy, reader),
    table: {
      caption: sentence,
      captionHidden: true,
      columns: [
        { key: "at", name: t("warnings.table.period") },
        { key: "value", name: t("warnings.table.value"), numeric: true },
        { key: "center", name: t("warnings.table.expected"), numeric: true },
        { key: "limits", name: t("warnings.table.limits"), numeric: true },
      ],
      rows: chart.points.map((point) => ({
        at: format.shortDay(point.at),
        value: figure(point.value),
        center: figure(point.center),
        limits: `${figure(point.low)} - ${figure(point.high)}`,
      })),
    },
    definition: seriesDefinition(signal, name, reader),
    rowsHref: kindOf(signal) === "count" ? `/staf/pengaduan?${filter}` : null,
    answered:
      signal.state === "raised"
        ? null
        : t("warnings.answered", { state: t(`warnings.state.${signal.state}`) }),
  };
}
