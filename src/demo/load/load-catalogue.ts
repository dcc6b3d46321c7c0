import type { TxContext } from "../../platform/context.ts";
import { insertMany } from "../../platform/db/insert-many.ts";
import { newId } from "../../platform/ids.ts";
import { procedureRows } from "../city/procedure-rows.ts";
import type { CityService } from "../city/service.ts";
import { services } from "../city/services.ts";
import { standardOf } from "../city/standard.ts";
import type { Timeline } from "../history/timeline.ts";
import type { CityIds } from "./city-on-paper.ts";

type Loading = { readonly ids: CityIds; readonly timeline: Timeline };

/** The services with the standard and the procedure that have held since the history began. */
export async function loadCatalogue(ctx: TxContext, { ids, timeline }: Loading): Promise<void> {
  const made = services.map((service) => ({
    service,
    agencyId: ids.agency(service.agency),
    serviceId: ids.service(service.code),
    versionId: newId(ctx.now, ctx.random),
  }));
  await insertMany(
    ctx,
    "service",
    made.map(({ service, agencyId, serviceId }) => ({
      agency_id: agencyId,
      id: serviceId,
      unit_id: ids.unit(service.agency, service.unit),
      code: service.code,
      name: service.name,
      name_en: service.nameEn,
      summary: service.summary,
    })),
  );
  await loadStandards(ctx, made, timeline);
  await loadProcedures(ctx, made, timeline);
}

/** A service and the id of the version that is made for it, of its standard and of its procedure alike. */
type Made = {
  readonly service: CityService;
  readonly agencyId: string;
  readonly serviceId: string;
  readonly versionId: string;
};

function firstVersion({ agencyId, serviceId, versionId, service }: Made, { from }: Timeline) {
  return {
    agency_id: agencyId,
    id: versionId,
    service_id: serviceId,
    number: 1,
    decree: service.decree,
    adopted_on: from,
    valid: `[${from},)`,
  };
}

async function loadStandards(ctx: TxContext, made: readonly Made[], timeline: Timeline): Promise<void> {
  const versions = made.map((one) => firstVersion(one, timeline));
  await insertMany(ctx, "standard_version", versions);
  await insertMany(
    ctx,
    "component",
    made.flatMap(({ service, agencyId, versionId }) =>
      standardOf(service).map((component) => ({
        agency_id: agencyId,
        standard_version_id: versionId,
        key: component.key,
        promise: component.promise,
        reason_empty: component.reasonEmpty,
        limit_days: component.limitDays,
        limit_day_type: component.limitDayType,
        meter: component.meter,
      })),
    ),
  );
}

async function loadProcedures(ctx: TxContext, made: readonly Made[], timeline: Timeline): Promise<void> {
  const versions = made.map((one) => ({ ...firstVersion(one, timeline), name: `SOP ${one.service.name}` }));
  await insertMany(ctx, "procedure_version", versions);
  await insertMany(
    ctx,
    "step",
    made.flatMap(({ service, agencyId, versionId }) =>
      procedureRows(service).map((step, i) => ({
        agency_id: agencyId,
        procedure_version_id: versionId,
        id: newId(ctx.now, ctx.random),
        number: i + 1,
        name: step.name,
        activity: step.activity,
        actor: step.actor,
        inputs: step.inputs,
        needs: [...step.needs],
        norm_seconds: step.normSeconds,
        output: step.output,
        kind: step.kind,
        branch: step.branch,
        is_optional: step.isOptional,
        otherwise: step.otherwise === null ? null : String(step.otherwise),
      })),
    ),
  );
}
