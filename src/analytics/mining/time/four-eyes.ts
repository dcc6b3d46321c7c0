import type { SamePerson, StepPair } from "../../eventlog/questions/same-person.ts";
import type { Interval } from "../../statistics/intervals/interval.ts";
import { wilson } from "../../statistics/intervals/wilson.ts";

/** Pairs of steps that a procedure gives to different actors: nobody may do both. */
export function pairsOfDifferentActors(
  steps: readonly { readonly activity: string; readonly actor: string }[],
): readonly StepPair[] {
  const pairs = new Map<string, StepPair>();
  for (const [place, { activity: one, actor }] of steps.entries()) {
    for (const { activity: other, actor: second } of steps.slice(place + 1)) {
      if (actor !== second && one !== other)
        pairs.set(JSON.stringify([one, other].toSorted()), { one, other });
    }
  }
  // A step that two rows of the procedure give to one actor as well as to another forbids nothing.
  return [...pairs.values()].filter(
    ({ one, other }) => !actorsOf(steps, one).some((actor) => actorsOf(steps, other).includes(actor)),
  );
}

function actorsOf(steps: readonly { readonly activity: string; readonly actor: string }[], activity: string) {
  return steps.filter((step) => step.activity === activity).map(({ actor }) => actor);
}

/** How often one person did both steps, of the cases in which it is known. */
export type FourEyes = SamePerson & {
  readonly share: number | null;
  readonly interval: Interval | null;
};

/**
 * Pairs with the share of cases in which the principle was broken, the surest first.
 * @source E. B. Wilson (1927), JASA 22, 209-212
 */
export function fourEyes(found: readonly SamePerson[]): readonly FourEyes[] {
  return found
    .map((pair) => {
      const isKnown = pair.cases > 0;
      return {
        ...pair,
        share: isKnown ? pair.same / pair.cases : null,
        interval: isKnown ? wilson(pair.same, pair.cases) : null,
      };
    })
    .toSorted((one, other) => (other.interval?.low ?? -1) - (one.interval?.low ?? -1));
}
