import { type Category, categoryLabels } from "../analytics/survey/category.ts";
import type { WeightConvention } from "../analytics/survey/weight.ts";
import type { Io } from "./io.ts";

/** `A (Sangat baik)`. */
export function categoryInWords(io: Io, category: Category): string {
  return `${category} (${categoryLabels[category][io.lang]})`;
}

/** The weight as a reader of the language writes it. */
export function weightInWords(io: Io, weight: WeightConvention): string {
  if (weight === "exact") return io.say({ id: "eksak (1/n)", en: "exact (1/n)" });
  return io.lang === "id" ? weight.replace(".", ",") : weight;
}
