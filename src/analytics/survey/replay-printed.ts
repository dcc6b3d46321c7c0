import { type Category, type CategoryTableVersion, categoryOf } from "./category.ts";
import { satisfactionIndex } from "./element-means.ts";
import {
  decimal,
  isAtLeast,
  isEqual,
  plus,
  type Rational,
  rational,
  roundHalfUp,
  times,
  toNumber,
} from "./rational.ts";
import { type WeightConvention, weightConventions, weightOf } from "./weight.ts";

/** What can be said about a printed index from the element values printed beside it. */
export type PrintedReplay = {
  /** Weights that give the printed index from the element values as they are printed. */
  readonly matches: readonly WeightConvention[];
  /** Further weights that could, since printed element values are themselves rounded. */
  readonly withinRounding: readonly WeightConvention[];
  /** The index with exact weights, and the same as it should have been printed. */
  readonly exact: number;
  readonly value: number;
  readonly printed: number;
  readonly category: { readonly printed: Category; readonly exact: Category };
  /** The finding in one phrase (SKM-06, SKM-07). */
  readonly verdict: string;
};

/** Fourteen elements are the old index with its own table. */
const legacyCount = 14;

/**
 * Looks for the arithmetic behind a printed index. An index is compared at two decimals at least, since a spreadsheet
 * drops the zero of 80.50; element values share the decimals of the longest.
 * @param elements element values as printed, all on 1..4 (NRR) or all on 25..100 (converted), decimal point
 * @param printed  the index as printed, decimal point
 * @throws RangeError when a value is no decimal or the values are on neither scale
 */
export function replayPrinted(elements: readonly string[], printed: string): PrintedReplay {
  const table: CategoryTableVersion = elements.length === legacyCount ? "2004" : "2017";
  const given = elements.map(decimal);
  const scale = scaleOf(given);
  const means = given.map((value) => times(value, scale));
  const target = decimal(printed);
  const matches = weightConventions.filter((weight) =>
    isEqual(roundHalfUp(indexWith(means, weight), Math.max(2, decimalsOf(printed))), target),
  );
  const half = times(halfUnit(Math.max(...elements.map(decimalsOf))), scale);
  const low = means.map((mean) => plus(mean, times(half, rational(-1))));
  const high = means.map((mean) => plus(mean, half));
  const rounded = (bound: readonly Rational[], weight: WeightConvention) =>
    roundHalfUp(indexWith(bound, weight), decimalsOf(printed));
  const withinRounding = weightConventions.filter(
    (weight) =>
      !matches.includes(weight) &&
      isAtLeast(target, rounded(low, weight)) &&
      isAtLeast(rounded(high, weight), target),
  );
  const exact = indexWith(means, "exact");
  const category = { printed: categoryOf(target, table), exact: categoryOf(exact, table) };
  const value = toNumber(roundHalfUp(exact, 2));
  return {
    matches,
    withinRounding,
    exact: toNumber(exact),
    value,
    printed: toNumber(target),
    category,
    verdict: [
      howMade(matches, elements.length),
      `exact value ${value.toFixed(2)}`,
      category.printed === category.exact
        ? `category unchanged ${category.exact}`
        : `category changes ${category.printed} -> ${category.exact}`,
    ].join("; "),
  };
}

function howMade(matches: readonly WeightConvention[], elementCount: number): string {
  const [first] = matches;
  if (first === undefined) return "no convention reproduces this";
  if (first === "exact") return `weight 1/${elementCount}`;
  return first === "0.1" ? "divisor 10" : `weight ${first}`;
}

function indexWith(means: readonly Rational[], weight: WeightConvention): Rational {
  return satisfactionIndex(means, weightOf(weight, means.length));
}

/** By how much a value printed with so many decimals may be off. */
function halfUnit(decimals: number): Rational {
  return rational(1n, 2n * 10n ** BigInt(decimals));
}

function decimalsOf(text: string): number {
  return text.trim().split(".")[1]?.length ?? 0;
}

/** Converted values are element means times 25. */
function scaleOf(values: readonly Rational[]): Rational {
  const within = (low: number, high: number) =>
    values.every((value) => isAtLeast(value, rational(low)) && isAtLeast(rational(high), value));
  if (values.length > 0 && within(1, 4)) return rational(1);
  if (values.length > 0 && within(25, 100)) return rational(1n, 25n);
  throw new RangeError("replay: element values must all be 1..4 or all 25..100");
}
