import { lastQuarter, slopeBefore } from "./before-change.ts";
import { countParts, effectOf, type Found, isEnough, scatterAssumptions } from "./design.ts";
import { type EffectPoint, type EffectQuestion, usualMinimum } from "./effect-question.ts";
import { interruptedDesign } from "./interrupted-design.ts";
import { comparedSource } from "./series-source.ts";

/**
 * How much more the series moved than a control where nothing was changed: what happened to both is not an
 * effect. When the two did not run alongside before the change, the slope of their difference is carried on
 * instead of taken for an effect.
 * @source J. Angrist, J.-S. Pischke (2009), Mostly Harmless Econometrics, 5.2
 */
export function comparedDesign(question: EffectQuestion, control: readonly EffectPoint[]): Found | null {
  const { changed, level = 0.95, minimum = usualMinimum, better } = question;
  const source = comparedSource(question, control);
  if (!isEnough(countParts(source.at, changed), minimum.compared)) return null;
  const parallel = slopeBefore(source, changed, "parallel-before");
  const untouched = { name: "control-untouched", holds: null, figure: null } as const;
  if (parallel.holds === false) {
    const carried = interruptedDesign(question, source, "controlled-interrupted-time-series");
    if (carried) return { ...carried, assumptions: [parallel, untouched, ...carried.assumptions] };
  }
  const after = source.at.map((day) => (day >= changed ? 1 : 0));
  const found = effectOf(source, [after], [0, 1], level);
  if (found === null) return null;
  return {
    design: "difference-in-differences",
    effect: found.effect,
    assumptions: [
      parallel,
      untouched,
      lastQuarter(source, changed, better),
      ...scatterAssumptions(found.contrast),
    ],
  };
}
