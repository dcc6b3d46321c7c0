/** A rung of the ladder: so many working days after the due date, this function is told (authority.md section 6). */
export type Rung = { readonly rung: number; readonly afterWorkingDays: number; readonly toFunction: string };

/**
 * The rungs that are due and were not climbed yet, lowest first. Each is sent once (AUT-20).
 * @param workingDaysLate  working days since the due date; 0 on the day after it
 */
export function rungsDue(
  ladder: readonly Rung[],
  workingDaysLate: number,
  climbed: readonly number[],
): readonly Rung[] {
  return ladder
    .filter((rung) => workingDaysLate >= rung.afterWorkingDays && !climbed.includes(rung.rung))
    .toSorted((a, b) => a.rung - b.rung);
}
