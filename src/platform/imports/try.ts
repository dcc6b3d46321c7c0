import type { Context } from "../context.ts";
import { transact } from "../db/transact.ts";
import type { BatchResult, Importer } from "./advance.ts";
import type { ImportRun } from "./import-run.ts";

/** What the first batch of a file would become. */
export type Trial = BatchResult & {
  /** Number of the last row that was tried. */
  readonly lastRow: number;
};

/** Ends the transaction of a trial, so that nothing of it stays. */
class Undone extends Error {
  override readonly name = "Undone";
  readonly trial: Trial;

  constructor(trial: Trial) {
    super("a trial was undone");
    this.trial = trial;
  }
}

/**
 * Takes the first batch of a file in exactly as an import would, and takes it back: the person sees what would be
 * accepted and what refused before anything is there.
 * @returns null for a file without rows
 */
export async function tryImport(ctx: Context, importer: Importer, run: ImportRun): Promise<Trial | null> {
  for await (const { lastRow, write } of importer.batches(ctx, { ...run, rowsRead: 0 })) {
    try {
      await transact(ctx, async (ctx) => {
        throw new Undone({ ...(await write(ctx)), lastRow });
      });
    } catch (error) {
      if (error instanceof Undone) return error.trial;
      throw error;
    }
  }
  return null;
}
