/** The most frequent variants that it takes to hold a share of the cases. */
export type Coverage = {
  /** The share asked for, 0..1 */
  readonly share: number;
  readonly variants: number;
  readonly cases: number;
};
