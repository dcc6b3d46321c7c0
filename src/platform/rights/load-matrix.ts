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

/** A version of the matrix and the instant from which it holds; of the first one that is minus infinity. */
export type MatrixVersion = {
  readonly number: number;
  readonly matrix: AuthorityMatrix;
  readonly from: Date;
};

/** The version that was entered last, also before it comes into force. */
export async function newestMatrix(ctx: Context): Promise<MatrixVersion> {
  return versionOf(await versions(ctx).orderBy("number", "desc").limit(1).executeTakeFirstOrThrow());
}

/** A version by its number, such as the one that a change was proposed on. */
export async function matrixNumbered(ctx: Context, number: number): Promise<AuthorityMatrix> {
  return versionOf(await versions(ctx).where("number", "=", number).executeTakeFirstOrThrow()).matrix;
}

function versions(ctx: Context) {
  return ctx.db.selectFrom("authority_matrix").select(["number", "matrix", "valid_from"]);
}

function versionOf(row: { number: number; matrix: unknown; valid_from: Date }): MatrixVersion {
  return { number: row.number, matrix: AuthorityMatrix.parse(row.matrix), from: row.valid_from };
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
