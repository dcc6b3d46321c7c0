import type { Agency, AgencyZone } from "../../src/modules/organisations/nouns/agency.ts";
import type { Unit } from "../../src/modules/organisations/nouns/unit.ts";
import type { Context } from "../../src/platform/context.ts";
import { newId } from "../../src/platform/ids.ts";

/** An invented agency of its own, so that tests do not meet. */
export async function anAgency(
  ctx: Context,
  given: { readonly name?: string; readonly zone?: AgencyZone } = {},
): Promise<Agency> {
  const id = newId(ctx.now, ctx.random);
  const mark = id.slice(-4);
  const { name = `Dinas Rekaan ${mark}`, zone = "Asia/Jakarta" } = given;
  const code = `uji-${id.slice(-12)}`;
  const nameEn = `Invented Office ${mark}`;
  await ctx.db
    .insertInto("agency")
    .values({ id, code, name, name_en: nameEn, zone, fictional: true })
    .execute();
  return { id, code, name, nameEn, zone, fictional: true };
}

/** A unit of an agency, at the top or under another. */
export async function aUnit(
  ctx: Context,
  given: { readonly agency: Agency; readonly code?: string; readonly name?: string; readonly under?: Unit },
): Promise<Unit> {
  const id = newId(ctx.now, ctx.random);
  const { agency, under, code = `unit-${id.slice(-12)}`, name = `Bidang Rekaan ${id.slice(-4)}` } = given;
  const parentId = under?.id ?? null;
  await ctx.db
    .insertInto("unit")
    .values({ agency_id: agency.id, id, code, name, name_en: name, parent_id: parentId })
    .execute();
  return { agencyId: agency.id, id, version: 1, code, name, nameEn: name, parentId };
}
