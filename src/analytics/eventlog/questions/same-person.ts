/** Two steps of a case that different persons must do (the principle of four eyes). */
export type StepPair = { readonly one: string; readonly other: string };

/** How often one person did both. */
export type SamePerson = StepPair & {
  /** Cases in which it is known who did each */
  readonly cases: number;
  /** Cases in which some person did both */
  readonly same: number;
};
