import { createReadStream } from "node:fs";
import type { Context } from "../context.ts";

/** A stored file to be read front to back, and where it lies for formats that cannot be. */
export type FileOfRun = { readonly path: string; readonly bytes: AsyncIterable<Uint8Array> };

/** The file of an import, read from its disk as it is needed, so that its size costs no memory. */
export async function fileOfRun(ctx: Context, run: { readonly sha256: string }): Promise<FileOfRun> {
  const path = await ctx.files.path(run.sha256);
  return { path, bytes: createReadStream(path, { highWaterMark: 1 << 18 }) };
}
