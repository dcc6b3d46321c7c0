import type { SeriesBy } from "../../modules/warnings/index.ts";
import type { AgencyCode } from "../city/agencies.ts";

/** How the complaints of an agency are watched: public works by place too, since pipes and roads lie somewhere. */
export function watchedBy(agency: AgencyCode): SeriesBy {
  return agency === "dpupr" ? "category-area" : "category";
}
