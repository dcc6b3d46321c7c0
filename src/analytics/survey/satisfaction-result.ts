import { countOf } from "../statistics/descriptive/tally.ts";
import { type Category, type CategoryTableVersion, categoryOf } from "./category.ts";
import { elementMeans, satisfactionIndex } from "./element-means.ts";
import type { Instrument } from "./instrument.ts";
import type { Collected } from "./questionnaires.ts";
import { type Rational, rational, roundHalfUp, times, toNumber } from "./rational.ts";
import { conventionsFor, type WeightConvention, weightOf } from "./weight.ts";

/** A value in points 25..100: exact to the nearest double, as printed with two decimals, and its category. */
type Points = { readonly exact: number; readonly value: number; readonly category: Category };

/** One element: `mean` is the NRR on its 1..4 scale, the rest the same figure times 25. */
type ElementResult = Points & { readonly key: string; readonly mean: number };

/** The index as another weight would have printed it. `differs` when the category would not be the same. */
type Replayed = Points & { readonly weight: WeightConvention; readonly differs: boolean };

/** Everything by which the same answers give the same index again (SKM-10). */
type Provenance = {
  readonly instrument: { readonly key: string; readonly version: number };
  readonly weight: WeightConvention;
  readonly rounding: "half-up";
  readonly categoryTable: CategoryTableVersion;
  /** Complete questionnaires. */
  readonly n: number;
  /** Questionnaires left out because a score was missing or rejected (SKM-04). */
  readonly excluded: number;
};

export type SatisfactionResult = Provenance & (Measured | Unmeasured);

type Measured = {
  readonly index: Points;
  readonly elements: readonly ElementResult[];
  readonly replay: readonly Replayed[];
};

/** Without complete questionnaires there is no index: "belum ada data", never 0 and never D (SKM-13). */
type Unmeasured = { readonly index: null; readonly reason: "no-data" };

/**
 * The satisfaction index of one group of questionnaires. The index of a unit is this function over the
 * questionnaires of all its services together, never a mean of service indices (SKM-11).
 * @source PermenPANRB 14/2017; weight conventions and rounding: SKM sections 3 and 4
 */
export function satisfactionResult(
  collected: Pick<Collected, "complete" | "excluded">,
  instrument: Instrument,
  weight: WeightConvention = "exact",
): SatisfactionResult {
  const provenance: Provenance = {
    instrument: { key: instrument.key, version: instrument.version },
    weight,
    rounding: "half-up",
    categoryTable: instrument.categoryTable,
    n: countOf(collected.complete),
    excluded: collected.excluded,
  };
  const means = elementMeans(collected.complete, instrument);
  if (means === null) return { ...provenance, index: null, reason: "no-data" };
  return { ...provenance, ...measure(means, instrument, weight) };
}

function measure(means: readonly Rational[], instrument: Instrument, weight: WeightConvention): Measured {
  const table = instrument.categoryTable;
  const indexWith = (convention: WeightConvention) =>
    points(satisfactionIndex(means, weightOf(convention, means.length)), table);
  const index = indexWith(weight);
  return {
    index,
    elements: instrument.elements.map(({ key }, i) => {
      const mean = means[i] ?? rational(0);
      return { key, mean: toNumber(mean), ...points(times(mean, rational(25)), table) };
    }),
    replay: conventionsFor(means.length).map((convention) => {
      const replayed = indexWith(convention);
      return { weight: convention, ...replayed, differs: replayed.category !== index.category };
    }),
  };
}

/** A value in points with its printed form and category; all three come from the exact fraction. */
function points(exact: Rational, table: CategoryTableVersion): Points {
  return {
    exact: toNumber(exact),
    value: toNumber(roundHalfUp(exact, 2)),
    category: categoryOf(exact, table),
  };
}
