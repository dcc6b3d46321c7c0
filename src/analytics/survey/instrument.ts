import type { CategoryTableVersion } from "./category.ts";

/** A text that belongs to an instrument, not to the software: official wording first, English beside it. */
export type Bilingual = { readonly id: string; readonly en: string };

/** The nine elements (unsur) of PermenPANRB 14/2017. The key is the identity; a position never is. */
export type ElementKey =
  | "requirements"
  | "procedure"
  | "completionTime"
  | "fee"
  | "product"
  | "staffCompetence"
  | "staffConduct"
  | "complaintHandling"
  | "facilities";

export type SurveyElement = { readonly key: string; readonly name: Bilingual };

/** One question. Scores run from 1 to the number of labels. */
export type SurveyItem = {
  readonly key: string;
  readonly element: string;
  readonly statement: Bilingual;
  readonly labels: readonly Bilingual[];
};

/**
 * A questionnaire as versioned data. Answers are stored under instrument, version and item key, so that reordering
 * the items changes no result (SKM-01).
 */
export type Instrument = {
  readonly key: string;
  readonly version: number;
  readonly name: Bilingual;
  /** What the wording rests on, shown with the instrument. */
  readonly basis: string;
  readonly categoryTable: CategoryTableVersion;
  /** In the order of definition (U1, U2, ...). */
  readonly elements: readonly SurveyElement[];
  /** In the order in which they are asked. */
  readonly items: readonly SurveyItem[];
};

/** Scores run from 1 to this number. */
export function highestScore(item: SurveyItem): number {
  return item.labels.length;
}

/** Positions in `items` of the items of each element, in the order of the elements. */
export function itemsByElement(instrument: Instrument): readonly (readonly number[])[] {
  return instrument.elements.map((element) =>
    instrument.items.flatMap((item, position) => (item.element === element.key ? [position] : [])),
  );
}
