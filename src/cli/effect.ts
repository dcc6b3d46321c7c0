import { dayFromNumber, dayNumber } from "../analytics/calendar/day.ts";
import { assessEffect } from "../analytics/statistics/effect/assess-effect.ts";
import type { EffectPoint } from "../analytics/statistics/effect/effect-question.ts";
import { type Answer, analysis } from "./analysis.ts";
import { effectOptions, measureOf, readWeekly } from "./effect-input.ts";
import { assumptionTable, effectDefinition, effectSentence } from "./effect-words.ts";
import { openTable } from "./table-input.ts";

export const effect = analysis({
  name: "effect",
  summary: { id: "apakah perubahan itu berhasil", en: "did the change work" },
  args: [{ name: "FILE", about: { id: "tabel, satu baris tiap kejadian", en: "table, one row an event" } }],
  options: effectOptions,
  example: "mutu effect complaints.csv --date open_dt --changed 2017-03-01 --better lower --count",
  async answer(io, input): Promise<Answer> {
    const { options } = input;
    const { better, level, predicted } = options;
    const measure = measureOf(options);
    const table = await openTable(io, input.args[0] ?? "-", options);
    const { series, control } = await readWeekly(table, input);
    const found = assessEffect({
      measure,
      series,
      ...(control && { control }),
      changed: dayNumber(options.changed),
      better,
      level,
      ...(predicted !== null && { predicted }),
    });
    const { design, effect, reason, verdict, points, assumptions, reachesPredicted, needed } = found;
    return {
      figures: {
        changed: options.changed,
        better,
        measure,
        design,
        effect,
        ...(reason && { reason }),
        verdict,
        ...(predicted !== null && { predicted, reachesPredicted }),
        points,
        assumptions,
        ...(needed && { needed }),
        series: dated(series),
        ...(control && { control: dated(control) }),
      },
      tables: assumptions.length === 0 ? [] : [assumptionTable(io, assumptions)],
      sentence: effectSentence(io, found, measure),
      rejected: table.rejected(),
      definition: effectDefinition(io, found, options.average),
    };
  },
});

function dated(series: readonly EffectPoint[]) {
  return series.map(({ at, ...figures }) => ({ at: dayFromNumber(at), ...figures }));
}
