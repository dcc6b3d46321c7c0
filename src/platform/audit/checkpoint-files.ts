import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hasCode } from "../system-error.ts";
import { Checkpoint } from "./checkpoint.ts";

/** A file of a folder of checkpoints; null where it does not hold one. */
export type CheckpointFile = { readonly file: string; readonly checkpoint: Checkpoint | null };

/**
 * Writes a checkpoint into a file of its own, named by its moment. Only the owner reads it: beside the database it tells in
 * which hour an anonymous report came. The folder is made, what it lies in is not: a disk that is not there is to be noticed.
 */
export async function writeCheckpoint(folder: string, checkpoint: Checkpoint): Promise<void> {
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (!hasCode(error, "EEXIST")) throw error;
  });
  const file = join(folder, `checkpoint-${checkpoint.at.replaceAll(":", "-")}.json`);
  const unfinished = `${file}.new`;
  await writeFile(unfinished, `${JSON.stringify(checkpoint)}\n`, { flush: true, mode: 0o600 });
  await rename(unfinished, file);
}

/** Every file of checkpoints in a folder, by name and so by time; null when there is no such folder. */
export async function readCheckpoints(folder: string): Promise<readonly CheckpointFile[] | null> {
  const names = await readdir(folder).catch((error: unknown) => {
    if (hasCode(error, "ENOENT", "ENOTDIR")) return null;
    throw error;
  });
  if (names === null) return null;
  const found: CheckpointFile[] = [];
  for (const file of names.filter((name) => name.endsWith(".json")).toSorted())
    found.push({ file, checkpoint: checkpointIn(await readFile(join(folder, file), "utf8")) });
  return found;
}

function checkpointIn(text: string): Checkpoint | null {
  try {
    return Checkpoint.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
