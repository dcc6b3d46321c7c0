import { z } from "zod";

const Every = z.enum(["week", "month"]).default("week");

/**
 * ISO date before which the series is not looked at, because something else changed then and the weeks before say nothing
 * of what would have been. Named in the proposal, so that nobody can choose it by the result.
 */
const since = z.iso.date().optional();

/**
 * What an effect is measured by, fixed in the proposal and never changed after (methods: the window and metric are those
 * of the proposal). Each kind names its population exactly, so that the series can be computed again from the rows.
 */
export const Metric = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("complaint-count"),
    agencyId: z.uuid(),
    unitId: z.uuid().nullable().default(null),
    category: z.string().nullable().default(null),
    area: z.string().nullable().default(null),
    every: Every,
    since,
  }),
  z.object({
    kind: z.literal("step-days"),
    agencyId: z.uuid(),
    logId: z.uuid(),
    activity: z.string().min(1),
    every: Every,
    since,
  }),
  z.object({
    kind: z.literal("on-time-share"),
    agencyId: z.uuid(),
    logId: z.uuid(),
    limitDays: z.number().positive(),
    every: Every,
    since,
  }),
]);

export type Metric = z.output<typeof Metric>;

/** The unit in which a metric and its prediction are read. */
export function unitOf(metric: Metric): "complaints" | "days" | "share" {
  if (metric.kind === "complaint-count") return "complaints";
  return metric.kind === "step-days" ? "days" : "share";
}
