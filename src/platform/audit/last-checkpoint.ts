import { readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { hasCode } from "../system-error.ts";

const moment = z.iso.datetime().transform((at) => new Date(at));

/** What is known of the last checkpoint: when, up to which seal, and when one was last sent out. */
const LastCheckpoint = z.object({ at: moment, seq: z.int().min(0), sentAt: moment.nullable() });

export type LastCheckpoint = z.output<typeof LastCheckpoint>;

/** The last checkpoint that was taken; null when none was. */
export async function lastCheckpoint(dataFolder: string): Promise<LastCheckpoint | null> {
  try {
    return LastCheckpoint.parse(JSON.parse(await readFile(fileIn(dataFolder), "utf8")));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** Writes it down in the data folder, not in the database, which a checkpoint is to bear witness against. */
export async function rememberCheckpoint(dataFolder: string, last: LastCheckpoint): Promise<void> {
  const unfinished = `${fileIn(dataFolder)}.new`;
  await writeFile(unfinished, `${JSON.stringify(last)}\n`, { flush: true });
  await rename(unfinished, fileIn(dataFolder));
}

/** Seconds from which a checkpoint is old; one is taken every hour. */
export const oldCheckpoint = 2 * 3_600;

/** Half an hour less than asked, so that work that begins some seconds earlier than yesterday is not put off by an hour. */
const GRACE = 1_800;

/**
 * Whether a checkpoint of now is sent out.
 * @param hours between two that are; 0 for never
 */
export function isToBeSent(last: LastCheckpoint | null, now: Date, hours: number): boolean {
  if (hours === 0) return false;
  const sentAt = last?.sentAt ?? null;
  return sentAt === null || now.getTime() - sentAt.getTime() >= (hours * 3_600 - GRACE) * 1_000;
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, "last-checkpoint.json");
}
