import type { TxContext } from "../../platform/context.ts";
import { procedureRows } from "../city/procedure-rows.ts";
import { services } from "../city/services.ts";
import { standardOf } from "../city/standard.ts";
import type { Timeline } from "../history/timeline.ts";
import type { CityIds } from "./city-on-paper.ts";
import { loadServices } from "./load-services.ts";

type Loading = { readonly ids: CityIds; readonly timeline: Timeline };

/** The services with the standard and the procedure that have held since the history began. */
export async function loadCatalogue(ctx: TxContext, { ids, timeline }: Loading): Promise<void> {
  await loadServices(
    ctx,
    services.map((service) => ({
      agencyId: ids.agency(service.agency),
      unitId: ids.unit(service.agency, service.unit),
      serviceId: ids.service(service.code),
      code: service.code,
      name: service.name,
      nameEn: service.nameEn,
      summary: service.summary,
      decree: service.decree,
      validFrom: timeline.from,
      components: standardOf(service),
      steps: procedureRows(service),
    })),
  );
}
