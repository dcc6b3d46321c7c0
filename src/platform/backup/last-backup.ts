import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { hasCode } from "../system-error.ts";
import { Manifest } from "./manifest.ts";

/** What is known of the last backup that was made: when, where, and the end of the audit chain in it. */
const LastBackup = z.object({
  at: z.iso.datetime().transform((at) => new Date(at)),
  folder: z.string(),
  audit: Manifest.shape.audit,
});

export type LastBackup = z.output<typeof LastBackup>;

/** Hours by which a backup may be later than the day on which it is due: it takes its time. */
const GRACE = 2;

/** Seconds after which a backup is old, where one is due every so many days. */
export function oldAfter(days: number): number {
  return (days * 24 + GRACE) * 3_600;
}

/**
 * Writes down the last backup in the data folder, not in the database: whoever changes the database does not change it, and
 * no backup holds the word of another one.
 */
export async function rememberBackup(
  dataFolder: string,
  { takenAt, audit }: Pick<Manifest, "takenAt" | "audit">,
  folder: string,
): Promise<void> {
  const unfinished = `${fileIn(dataFolder)}.new`;
  await writeFile(unfinished, `${JSON.stringify({ at: takenAt, folder, audit })}\n`, { flush: true });
  await rename(unfinished, fileIn(dataFolder));
}

/** The last backup of an instance, wherever it is now; null when none was made. */
export async function lastBackup(dataFolder: string): Promise<LastBackup | null> {
  try {
    return LastBackup.parse(JSON.parse(await readFile(fileIn(dataFolder), "utf8")));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, "last-backup.json");
}
