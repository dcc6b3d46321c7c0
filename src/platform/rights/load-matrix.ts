import { readFileSync } from "node:fs";
import { sql } from "kysely";
import type { Context } from "../context.ts";
import { AuthorityMatrix, type Right } from "./matrix.ts";
import { workingRights } from "./working-rights.ts";

/** The matrix that ships with Mutu; each instance loads it on the first start and changes its own copy (AUT-21). */
export const shippedMatrix: AuthorityMatrix = AuthorityMatrix.parse(
  JSON.parse(readFileSync(new URL("./authority.json", import.meta.url), "utf8")),
);

/** The matrix in force at `ctx.now`: a later change never alters who was competent before (AUT-21). */
export async function matrixInForce(ctx: Context): Promise<AuthorityMatrix> {
  const row = await ctx.db
    .selectFrom("authority_matrix")
    .select("matrix")
    .where("valid_from", "<=", ctx.now)
    .orderBy("number", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ? AuthorityMatrix.parse(row.matrix) : shippedMatrix;
}

/** Stores the shipped matrix as number 1, if none is there yet. */
export async function storeShippedMatrix(ctx: Context): Promise<void> {
  await ctx.db
    .insertInto("authority_matrix")
    .values({
      number: 1,
      matrix: JSON.stringify(shippedMatrix),
      valid_from: sql<Date>`'-infinity'::timestamptz`,
      entered_by: "system:first-start",
      confirmed_by: "published-with-mutu",
    })
    .onConflict((conflict) => conflict.column("number").doNothing())
    .execute();
}

/** @throws Error when nobody wrote down who holds the right: such a verb cannot be called (AUT-01) */
export function rightNamed(matrix: AuthorityMatrix, key: string): Right {
  const right = matrix.actions.find((r) => r.key === key) ?? workingRights.find((r) => r.key === key);
  if (!right) throw new Error(`no entry for the right "${key}"`);
  return right;
}
