/** What a move costs that log and model do not make together. Moves together and silent moves cost nothing. */
export type Costs = {
  /** An event that the model does not follow, at least 0 */
  readonly log: (activity: string) => number;
  /** A step of the model that no event shows, at least 0 */
  readonly model: (activity: string) => number;
};

/** Every move alone costs 1. */
export const unitCosts: Costs = { log: () => 1, model: () => 1 };
