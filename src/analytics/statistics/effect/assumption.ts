/**
 * What a design leans on. `holds` is null when the data cannot say; `figure` is what was looked at.
 * - parallel-before: the slope of the difference to the control before the change, as a probability of chance
 * - control-untouched: that the change did not reach the control, which only people can know
 * - no-trend-before: the slope before the change, as a probability of chance
 * - season: years on the longer side of the change; a whole one shows the season, which is then taken out
 * - not-chosen-for-being-bad: the last quarter before the change against the rest, on the worse side, as a
 *   probability of chance; a unit picked at its worst gets better by itself
 * - unrelated-neighbours: correlation of neighbouring points; a high one leaves fewer independent points
 * - nothing-else-changed: that no other change came at the same time, which only people can know
 * - scatter-known: dispersion; 0 where the points do not scatter at all and the interval has no width
 */
export type AssumptionName =
  | "parallel-before"
  | "control-untouched"
  | "no-trend-before"
  | "season"
  | "not-chosen-for-being-bad"
  | "unrelated-neighbours"
  | "nothing-else-changed"
  | "scatter-known";

export type Assumption = {
  readonly name: AssumptionName;
  readonly holds: boolean | null;
  readonly figure: number | null;
};
