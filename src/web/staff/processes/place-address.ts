import type { MapPlace } from "../../../analytics/eventlog/questions/map-places.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import { addressOfLog } from "./log-address.ts";

/** Names in the address of a place: where it leads, from where, of how many steps, of which class of times. */
export const placeNames = { to: "ke", from: "dari", steps: "langkah", times: "lama" } as const;

export type PlaceHere = MapPlace & {
  /** Only as many steps as a map showed, their neighbours joined; null for all */
  readonly steps: number | null;
};

/** The address of a step or a way of a map: its figures, its cases, and the finding that is made of it. */
export function addressOfPlace(
  log: Pick<StoredLog, "agencyId" | "id">,
  { from, to, steps }: PlaceHere,
  times: number | null = null,
): string {
  const query = new URLSearchParams({
    ...(from !== null && { [placeNames.from]: from }),
    [placeNames.to]: to,
    ...(steps !== null && { [placeNames.steps]: String(steps) }),
    ...(times !== null && { [placeNames.times]: String(times) }),
  });
  return `${addressOfLog(log)}/peta/tempat?${query}`;
}
