import { sampleSize } from "../statistics/survey/sample-size.ts";

export type RequiredSample =
  | { readonly required: null; readonly method: "none"; readonly reason: "no-population" }
  | { readonly required: number; readonly method: "census" | "krejcie-morgan" | "cochran" };

/**
 * How many respondents a survey needs (SKM-12). The usual margin and level follow the table of Krejcie and Morgan; any
 * other choice follows Cochran's formula for a finite population, rounded up.
 * @param population recipients of every service in one year, a whole number from 0
 * @param margin     either side of a share, 0..1
 * @param level      confidence level, 0..1
 */
export function requiredSample(population: number, margin = 0.05, level = 0.95): RequiredSample {
  const size = sampleSize(population, { margin, level });
  if ("reason" in size) return { required: null, method: "none", reason: size.reason };
  if (population < 10) return { required: population, method: "census" };
  return margin === 0.05 && level === 0.95
    ? { required: size.krejcieMorganRounded, method: "krejcie-morgan" }
    : { required: size.cochranFiniteRounded, method: "cochran" };
}
