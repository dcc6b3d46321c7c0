import { type Watch, watchCollected } from "../analytics/statistics/watch/watch-series.ts";
import { type Answer, analysis } from "./analysis.ts";
import { openTable } from "./table-input.ts";
import { measureOf, readRows, watchOptions } from "./watch-input.ts";
import { definitionOfWatch, seriesTable, signalTable, watchSentence } from "./watch-words.ts";

export const watch = analysis({
  name: "watch",
  summary: { id: "apa yang bukan kebetulan dalam deret waktu", en: "what is not noise in a series" },
  args: [{ name: "FILE", about: { id: "tabel, satu baris tiap kejadian", en: "table, one row an event" } }],
  options: watchOptions,
  example: "mutu watch pengaduan.csv --date tanggal --by layanan --every week",
  async answer(io, input): Promise<Answer> {
    const { every, chart, baseline, from, until } = input.options;
    const measure = measureOf(input.options);
    const table = await openTable(io, input.args[0] ?? "-", input.options);
    const rows = await readRows(table, input, measure);
    const found = watchCollected(rows, { measure, every, chart, baseline, from, until });
    return {
      figures: { measure, every, ...figuresOf(found) },
      tables: [
        seriesTable(io, found.series, measure),
        ...(found.signals.length > 0 ? [signalTable(io, found.signals, measure)] : []),
      ],
      sentence: watchSentence(io, found, every),
      rejected: table.rejected(),
      definition: definitionOfWatch(io, measure),
    };
  },
});

function figuresOf({ span, series, signals, fresh, falseAlarms }: Watch): Answer["figures"] {
  return {
    span: span && { ...span, periods: span.periods.length },
    ...(span === null && { reason: "no-data" }),
    series,
    signals: signals.map(({ probability, ...signal }) => ({
      ...signal,
      ...(probability !== null && { probability }),
    })),
    fresh: fresh.map(({ signal, adjusted, holds }) => ({
      key: signal.key,
      at: signal.at,
      probability: signal.probability,
      adjusted,
      holds,
    })),
    falseAlarms,
  };
}
