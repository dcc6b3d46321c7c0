import type { Selectable } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Agency } from "../nouns/agency.ts";

/** The agencies in the actor's scope, by code. */
export async function agencies(ctx: Context): Promise<readonly Agency[]> {
  const rows = await inScope(ctx).selectAll().orderBy("code").limit(1_000).execute();
  return rows.map(agencyOf);
}

/** @throws MutuError `not-found` */
export async function agencyById(ctx: Context, id: string): Promise<Agency> {
  const row = await inScope(ctx).selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return agencyOf(row);
}

/** An agency by its code, whoever asks: codes are public. For the console and for imports. */
export async function agencyByCode(ctx: Context, code: string): Promise<Agency | null> {
  const row = await ctx.db.selectFrom("agency").selectAll().where("code", "=", code).executeTakeFirst();
  return row ? agencyOf(row) : null;
}

export async function insertAgency(ctx: TxContext, agency: Agency): Promise<void> {
  const { id, code, name, nameEn, zone, fictional } = agency;
  await ctx.tx.insertInto("agency").values({ id, code, name, name_en: nameEn, zone, fictional }).execute();
}

function inScope(ctx: Context) {
  const { agencies } = ctx.actor.scope;
  return ctx.db.selectFrom("agency").where("id", "in", agencies.length > 0 ? agencies : [null]);
}

function agencyOf(row: Selectable<Database["agency"]>): Agency {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    nameEn: row.name_en,
    zone: row.zone,
    fictional: row.fictional,
  };
}
