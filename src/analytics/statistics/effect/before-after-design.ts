import { lastQuarter, slopeBefore } from "./before-change.ts";
import { countParts, effectOf, type Found, isEnough, scatterAssumptions } from "./design.ts";
import { type EffectQuestion, usualMinimum } from "./effect-question.ts";
import { yearsAround } from "./season.ts";
import type { SeriesSource } from "./series-source.ts";

/** Mean after against mean before: weak, because anything else that changed is in it. */
export function beforeAfterDesign(question: EffectQuestion, source: SeriesSource): Found | null {
  const { changed, level = 0.95, minimum = usualMinimum, better } = question;
  if (!isEnough(countParts(source.at, changed), minimum.compared)) return null;
  const after = source.at.map((day) => (day >= changed ? 1 : 0));
  const found = effectOf(source, [after], [0, 1], level);
  if (found === null) return null;
  return {
    design: "before-after",
    effect: found.effect,
    assumptions: [
      slopeBefore(source, changed, "no-trend-before"),
      { name: "season", holds: false, figure: yearsAround(source.at, changed).before },
      lastQuarter(source, changed, better),
      ...scatterAssumptions(found.contrast),
      { name: "nothing-else-changed", holds: null, figure: null },
    ],
  };
}
