import { insertDetector, type SeriesBy } from "../../modules/warnings/index.ts";
import type { TxContext } from "../../platform/context.ts";
import { newId } from "../../platform/ids.ts";
import { type AgencyCode, agencies } from "../city/agencies.ts";
import { serviceOf } from "../city/services.ts";
import type { CityIds } from "./city-on-paper.ts";

/** Two whole years and two weeks, so that a season can be told. */
const periods = 106;

/** How the complaints of an agency are watched: public works by place too, since pipes and roads lie somewhere. */
export function watchedBy(agency: AgencyCode): SeriesBy {
  return agency === "dpupr" ? "category-area" : "category";
}

/** The detectors of the city: the complaints of each agency, and the steps of the logs that are taken in. */
export async function loadDetectors(
  ctx: TxContext,
  ids: CityIds,
  logs: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { code } of agencies) {
    const by = watchedBy(code);
    await insertDetector(ctx, {
      agencyId: ids.agency(code),
      id: newId(ctx.now, ctx.random),
      name: by === "category" ? "Pengaduan menurut jenis" : "Pengaduan menurut jenis dan kecamatan",
      settings: { kind: "complaint-counts", by, every: "week", periods },
    });
  }
  for (const [service, logId] of logs) {
    const { agency, name } = serviceOf(service);
    await insertDetector(ctx, {
      agencyId: ids.agency(agency),
      id: newId(ctx.now, ctx.random),
      name: `Waktu tiap tahap: ${name}`,
      settings: { kind: "step-norm", logId, every: "week" },
    });
  }
}
