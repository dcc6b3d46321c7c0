import { z } from "zod";

/** A rung of the ladder: so many working days after the due date, this function is told (authority.md section 6). */
const Rung = z.object({
  rung: z.int().positive(),
  afterWorkingDays: z.int().min(0),
  toFunction: z.string().min(1),
});

export type Rung = z.output<typeof Rung>;

/** The ladder as the parameter `ladder.rungs` holds it: each rung later than the one below. */
export const Ladder = z
  .array(Rung)
  .min(1)
  .superRefine((rungs, check) => {
    for (const [i, { afterWorkingDays }] of rungs.entries()) {
      if (afterWorkingDays > (rungs[i - 1]?.afterWorkingDays ?? -1)) continue;
      check.addIssue({ code: "custom", path: [i, "afterWorkingDays"], message: "settings.ladder.later" });
    }
  });

/** Why something climbs: a decision that waits, a request that nobody answered, an action that is late. */
export type LadderReason = "decision-waits" | "silent" | "late";

/**
 * The rungs that are due and were not climbed yet, lowest first. Each is sent once (AUT-20).
 * @param workingDaysLate  working days after the due date, today among them
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
