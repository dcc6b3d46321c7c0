import type { Context, TxContext } from "../../../platform/context.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";

export type Service = {
  readonly agencyId: string;
  readonly id: string;
  readonly unitId: string;
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly summary: string;
};

export async function insertService(ctx: TxContext, service: Service): Promise<void> {
  await ctx.tx
    .insertInto("service")
    .values({
      agency_id: service.agencyId,
      id: service.id,
      unit_id: service.unitId,
      code: service.code,
      name: service.name,
      name_en: service.nameEn,
      summary: service.summary,
    })
    .execute();
}

/** Services by name, of one agency or of all in scope; at most 500. */
export async function services(ctx: Context, agencyId: string | null = null): Promise<readonly Service[]> {
  const rows = await read(ctx)
    .$if(agencyId !== null, (query) => query.where("service.agency_id", "=", agencyId ?? ""))
    .orderBy("service.name")
    .limit(500)
    .execute();
  return rows.map(serviceOf);
}

/** @throws MutuError `not-found` */
export async function serviceById(ctx: Context, agencyId: string, id: string): Promise<Service> {
  const row = await read(ctx)
    .where("service.agency_id", "=", agencyId)
    .where("service.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return serviceOf(row);
}

/** The service with a code in an agency, or null: how imports name a service. */
export async function serviceByCode(ctx: Context, agencyId: string, code: string): Promise<Service | null> {
  const row = await read(ctx)
    .where("service.agency_id", "=", agencyId)
    .where("service.code", "=", code)
    .executeTakeFirst();
  return row ? serviceOf(row) : null;
}

function read(ctx: Context) {
  return scoped(ctx, "service").select([
    "service.agency_id",
    "service.id",
    "service.unit_id",
    "service.code",
    "service.name",
    "service.name_en",
    "service.summary",
  ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof read>["executeTakeFirstOrThrow"]>>;

function serviceOf(row: Row): Service {
  return {
    agencyId: row.agency_id,
    id: row.id,
    unitId: row.unit_id,
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    summary: row.summary,
  };
}
