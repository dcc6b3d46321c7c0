import { sql, type UpdateObject } from "kysely";
import type { TxContext } from "../context.ts";
import { MutuError } from "../errors.ts";
import type { Database } from "./schema.ts";
import type { TenantTable } from "./scope.ts";

/** A tenant table whose rows count their versions. */
type VersionedTable = {
  [T in TenantTable]: Database[T] extends { readonly version: unknown } ? T : never;
}[TenantTable];

type Seen = { readonly agencyId: string; readonly id: string; readonly version: number };

/**
 * Writes values to a row as its next version, so that two people cannot overwrite each other silently.
 * @param seen the row as its writer saw it
 * @returns the version that the row has now
 * @throws MutuError `changed-meanwhile` when the row is at another version: somebody else was quicker
 */
export async function saveVersion<T extends VersionedTable>(
  ctx: TxContext,
  table: T,
  seen: Seen,
  values: Omit<UpdateObject<Database, T>, "agency_id" | "id" | "version">,
): Promise<number> {
  const row = await ctx.tx
    .updateTable<VersionedTable>(table)
    .set({ ...values, version: sql<number>`version + 1` })
    .where("agency_id", "=", seen.agencyId)
    .where("id", "=", seen.id)
    .where("version", "=", seen.version)
    .returning("version")
    .executeTakeFirst();
  if (!row) throw new MutuError("changed-meanwhile", "error.changed-meanwhile", { id: seen.id });
  return row.version;
}
