import type { Context } from "../context.ts";
import { isNamedFile } from "../files/named-files.ts";
import { type ImportRun, isReadByAnother } from "./import-run.ts";

/**
 * Removes the file of an import, unless another import that is not done reads the same bytes or something else names them.
 * Its hash stays with the run.
 */
export async function forgetFile(ctx: Context, run: ImportRun): Promise<void> {
  if ((await isReadByAnother(ctx, run)) || (await isNamedFile(ctx, run.sha256))) return;
  await ctx.files.remove(run.sha256);
}
