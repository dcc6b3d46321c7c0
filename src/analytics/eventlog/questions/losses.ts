/**
 * A kind of time that cases lose, with the columns it needs.
 * - `waiting`: before a step begins (before it is done, where starts are not recorded)
 * - `repeat`: from the event before to a step that the case had done already
 * - `batch`: from when a case is ready for a step to when the last case of its batch is
 * - `to-and-fro`: while a case goes from one unit (or person) to another, back and there again
 * One hour can be lost in several of these ways, so they are not added up.
 */
export type LossKind = "waiting" | "repeat" | "batch" | "to-and-fro";

/** Kept attributes that name the person and the unit; null where the log has none. */
export type HolderColumns = { readonly resource: string | null; readonly unit: string | null };

/** What one kind of loss costs at one step. */
export type Loss = {
  readonly kind: LossKind;
  /** The step; of `to-and-fro` whether units or persons pass the case on */
  readonly subject: string;
  /** Cases that lost time, and how many times they did */
  readonly cases: number;
  readonly times: number;
  readonly seconds: number;
  /** Sum of the squares of what each case lost, for the interval of the mean */
  readonly squares: number;
};

export type Losses = {
  /** All cases of the log */
  readonly cases: number;
  readonly losses: readonly Loss[];
};

/** A case behind a figure, the most time lost first. */
export type LosingCase = { readonly name: string; readonly times: number; readonly seconds: number };
