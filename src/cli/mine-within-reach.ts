import type { VariantTable } from "../analytics/eventlog/event-log.ts";
import { FailedError } from "./failure.ts";

/** A model of more activities nobody can read; finding one takes longer than anybody waits. */
const mostActivities = 1_000;
/** Steps of the longest path; a longer one is no case of a service but many under one name. */
const longestPath = 20_000;

/**
 * Refuses paths from which no model comes in reasonable time, and says how to leave out what is rare.
 * @throws FailedError
 */
export function withinReach(table: VariantTable): VariantTable {
  const longest = table.variants.reduce((most, { path }) => Math.max(most, path.length), 0);
  const activities = table.activities.length;
  if (activities <= mostActivities && longest <= longestPath) return table;
  throw new FailedError(
    {
      id: "Log ini memiliki {activities} kegiatan berbeda dan kasus sampai {longest} kejadian; model dicari sampai {mostActivities} kegiatan dan {longestPath} kejadian per kasus. Periksa kolom kegiatan dan kolom kasus, atau persempit dengan --where.",
      en: "This log has {activities} different activities and cases of up to {longest} events; a model is sought up to {mostActivities} activities and {longestPath} events a case. Check the columns of activities and of cases, or narrow it with --where.",
    },
    { activities, longest, mostActivities, longestPath },
  );
}
