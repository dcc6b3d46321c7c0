import { beforeAfterDesign } from "./before-after-design.ts";
import { comparedDesign } from "./compared-design.ts";
import { countParts, type Design, type Found, type Parts } from "./design.ts";
import { assertSeries, type EffectQuestion, usualMinimum } from "./effect-question.ts";
import { interruptedDesign } from "./interrupted-design.ts";
import { ownSource, withoutRatio } from "./series-source.ts";
import { type Verdict, verdictOf } from "./verdict.ts";

/** How many more points are needed, and for which design. */
type Needed = Parts & { readonly design: Design };

export type EffectAssessment = {
  readonly design: Design;
  readonly points: Parts;
  readonly effect: Found["effect"] | null;
  readonly reason?: "too-few-points";
  readonly verdict: Verdict;
  /** Whether the estimate is as large as predicted; null without a prediction or an estimate. */
  readonly reachesPredicted: boolean | null;
  readonly assumptions: Found["assumptions"];
  readonly needed?: Needed;
};

/**
 * Did the change work? Takes the strongest design that the data allow: against an untouched control; a series
 * with its slope before; before and after alone; or says how many more periods are needed.
 * @throws RangeError when a series is out of order or holds what its measure cannot be
 * @source W. Shadish, T. Cook, D. Campbell (2002), Experimental and Quasi-Experimental Designs
 */
export function assessEffect(question: EffectQuestion): EffectAssessment {
  assertSeries(question.measure, question.series);
  assertSeries(question.measure, question.control ?? []);
  const { changed, minimum = usualMinimum } = question;
  const points = countParts(
    question.series.map(({ at }) => at),
    changed,
  );
  const found = strongest(question);
  if (found === null) {
    return {
      design: "none",
      points,
      effect: null,
      reason: "too-few-points",
      verdict: "not-shown",
      reachesPredicted: null,
      assumptions: [],
      needed: missing("before-after", points, minimum.compared),
    };
  }
  return {
    ...found,
    points,
    verdict: verdictOf(found.effect, found.effect.noEffect, question.better),
    reachesPredicted: reaches(question, found.effect.estimate),
    ...(found.design === "before-after" && {
      needed: missing("interrupted-time-series", points, minimum.interrupted),
    }),
  };
}

function strongest(question: EffectQuestion): Found | null {
  const { control = [] } = question;
  const against = control.length > 0 ? comparedDesign(question, control) : null;
  if (against) return against;
  const own = ownSource(question);
  const plain = withoutRatio(question);
  return (
    interruptedDesign(question, own, "interrupted-time-series") ??
    interruptedDesign(question, plain, "interrupted-time-series") ??
    beforeAfterDesign(question, own) ??
    beforeAfterDesign(question, plain)
  );
}

function missing(design: Design, have: Parts, need: Parts): Needed {
  return {
    design,
    before: Math.max(0, need.before - have.before),
    after: Math.max(0, need.after - have.after),
  };
}

function reaches({ better, predicted }: EffectQuestion, estimate: number): boolean | null {
  if (predicted === undefined) return null;
  return better === "lower" ? estimate <= predicted : estimate >= predicted;
}
