import { decimal, type Rational, rational } from "./rational.ts";

/**
 * How each element's mean is weighted. `exact` is one over the number of elements; the others are constants found in
 * published calculations, kept to replay those and never the default. `0.071` belongs to the fourteen old elements.
 */
export type WeightConvention = "exact" | "0.1111" | "0.111" | "0.11" | "0.1" | "0.071";

/** Conventions tried when the arithmetic behind a printed index is looked for (SKM-06), most faithful first. */
export const weightConventions: readonly WeightConvention[] = [
  "exact",
  "0.1111",
  "0.111",
  "0.11",
  "0.1",
  "0.071",
];

/** Conventions in use for the nine elements; an instrument with fourteen uses `exact` and `0.071`. */
export function conventionsFor(elementCount: number): readonly WeightConvention[] {
  return elementCount === 14
    ? ["exact", "0.071"]
    : weightConventions.filter((convention) => convention !== "0.071");
}

/** The weight of one element. */
export function weightOf(convention: WeightConvention, elementCount: number): Rational {
  return convention === "exact" ? rational(1n, elementCount) : decimal(convention);
}
