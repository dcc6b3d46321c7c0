import type { Component, StepOfProcedure } from "../../modules/catalogue/index.ts";
import type { TxContext } from "../../platform/context.ts";
import { insertMany } from "../../platform/db/insert-many.ts";
import { newId } from "../../platform/ids.ts";

/** A service with the first version of its standard and of its procedure, adopted on the day from which they hold. */
export type ServiceOnPaper = {
  readonly agencyId: string;
  readonly unitId: string;
  readonly serviceId: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly summary: string;
  readonly decree: string;
  readonly validFrom: string;
  readonly components: readonly Component[];
  readonly steps: readonly StepOfProcedure[];
};

/** Writes services of the demonstration in bulk. */
export async function loadServices(ctx: TxContext, services: readonly ServiceOnPaper[]): Promise<void> {
  const made = services.map((service) => ({ service, versionId: newId(ctx.now, ctx.random) }));
  await insertMany(
    ctx,
    "service",
    services.map((service) => ({
      agency_id: service.agencyId,
      id: service.serviceId,
      unit_id: service.unitId,
      code: service.code,
      name: service.name,
      name_en: service.nameEn,
      summary: service.summary,
    })),
  );
  await loadStandards(ctx, made);
  await loadProcedures(ctx, made);
}

/** A service and the id of the version that is made for it, of its standard and of its procedure alike. */
type Made = { readonly service: ServiceOnPaper; readonly versionId: string };

function firstVersion({ versionId, service }: Made) {
  return {
    agency_id: service.agencyId,
    id: versionId,
    service_id: service.serviceId,
    number: 1,
    decree: service.decree,
    adopted_on: service.validFrom,
    valid: `[${service.validFrom},)`,
  };
}

async function loadStandards(ctx: TxContext, made: readonly Made[]): Promise<void> {
  await insertMany(ctx, "standard_version", made.map(firstVersion));
  await insertMany(
    ctx,
    "component",
    made.flatMap(({ service, versionId }) =>
      service.components.map((component) => ({
        agency_id: service.agencyId,
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

async function loadProcedures(ctx: TxContext, made: readonly Made[]): Promise<void> {
  const versions = made.map((one) => ({ ...firstVersion(one), name: `SOP ${one.service.name}` }));
  await insertMany(ctx, "procedure_version", versions);
  await insertMany(
    ctx,
    "step",
    made.flatMap(({ service, versionId }) =>
      service.steps.map((step, i) => ({
        agency_id: service.agencyId,
        procedure_version_id: versionId,
        id: newId(ctx.now, ctx.random),
        number: i + 1,
        name: step.name,
        activity: step.activity,
        actor: step.actor,
        inputs: step.inputs,
        needs: [...step.needs],
        norm_seconds: step.normSeconds,
        norm_day_type: step.normDayType,
        output: step.output,
        kind: step.kind,
        branch: step.branch,
        is_optional: step.isOptional,
        may_repeat: step.mayRepeat,
        otherwise: step.otherwise === null ? null : String(step.otherwise),
      })),
    ),
  );
}
