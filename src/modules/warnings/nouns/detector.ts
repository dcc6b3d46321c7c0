import { z } from "zod";

/** A detector is data: which population, by what, how often. A new one adds no table and no page. */
export const DetectorSettings = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("complaint-counts"),
    by: z.enum(["category", "category-area", "unit"]),
    every: z.enum(["week", "month"]).default("week"),
    /** Weeks (or months) looked at, at most. */
    periods: z.int().min(20).max(260).default(104),
  }),
  z.object({
    kind: z.literal("step-norm"),
    logId: z.uuid(),
    every: z.enum(["week", "month"]).default("month"),
  }),
  z.object({ kind: z.literal("survey-index"), waveId: z.uuid() }),
]);

export type DetectorSettings = z.output<typeof DetectorSettings>;

export type Detector = {
  readonly agencyId: string;
  readonly id: string;
  readonly name: string;
  readonly settings: DetectorSettings;
  readonly lastRunAt: Date | null;
};
