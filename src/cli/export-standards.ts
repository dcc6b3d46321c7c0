import type { Field } from "../analytics/table/write-records.ts";
import { type Service, type StandardVersion, services, standardsOf } from "../modules/catalogue/index.ts";
import { type Agency, unitsOf } from "../modules/organisations/index.ts";
import type { Context } from "../platform/context.ts";
import { type Exported, exportCommand, type Take } from "./export-command.ts";

const columns = [
  ...["service", "service_name", "unit", "decree", "adopted_on", "valid_from"],
  ...["component", "promise", "reason_empty", "limit_days", "limit_day_type", "meter"],
];

export const exportStandards = exportCommand({
  kind: "standards",
  summary: {
    id: "Mengekspor standar pelayanan satu instansi sebagai CSV, satu komponen per baris, semua versi",
    en: "Exports the service standards of one agency as CSV, one component a row, all versions",
  },
  example: "mutu export standards --agency dpmptsp-kota --out standar-pelayanan.csv",
  table: async (ctx, agency): Promise<Exported> => ({
    columns,
    rows: (take) => takeAll(ctx, agency, take),
    of: { id: agency.id, name: agency.name },
  }),
});

async function takeAll(ctx: Context, agency: Agency, take: Take): Promise<void> {
  const unitCodes = new Map((await unitsOf(ctx, agency.id)).map(({ id, code }) => [id, code]));
  for (const service of await services(ctx, agency.id)) {
    const unit = unitCodes.get(service.unitId) ?? "";
    const versions = await standardsOf(ctx, { agencyId: agency.id, serviceId: service.id });
    await take(versions.flatMap((version) => rowsOfVersion(service, unit, version)));
  }
}

function rowsOfVersion(
  service: Service,
  unit: string,
  version: StandardVersion,
): readonly (readonly Field[])[] {
  const { decree, adoptedOn, validFrom, components } = version;
  return components.map(({ key, promise, reasonEmpty, limitDays, limitDayType, meter }) => [
    ...[service.code, service.name, unit, decree, adoptedOn, validFrom],
    ...[key, promise, reasonEmpty, limitDays, limitDayType, meter],
  ]);
}
