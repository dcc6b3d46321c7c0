import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, mkdir, readdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { hasCode } from "../system-error.ts";

/** A file that another system laid down. */
export type Arrival = { readonly name: string; readonly path: string };

/** Whoever writes a file may pause; one that has not changed for so long is whole. */
const STILL_MS = 60_000;

/** Names under which others write what is not whole yet. */
const unfinished = /^\.|\.(?:part|partial|tmp|temp|crdownload|filepart)$/i;

/**
 * Files in a folder that are whole, by name; the folder is made when it is missing. Links and folders are no files, so that
 * nothing outside can be reached.
 */
export async function wholeFiles(folder: string, now: Date): Promise<readonly Arrival[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found: Arrival[] = [];
  for (const name of (await readdir(folder)).toSorted()) {
    const path = join(folder, name);
    const facts = unfinished.test(name) ? null : await factsOf(path);
    if (facts?.isFile() && now.getTime() - facts.mtimeMs >= STILL_MS) found.push({ name, path });
  }
  return found;
}

/** The hash of what a file holds, in memory that does not grow with it. */
export async function hashOfFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path, { highWaterMark: 1 << 18 }), hash);
  return hash.digest("hex");
}

/**
 * Moves a file that was dealt with into a folder beside it, under a name that no other file has.
 * @param reason is written beside it, when there is one to tell
 */
export async function setAside(
  folder: string,
  arrival: Arrival,
  to: "done" | "failed",
  { hash, reason }: { readonly hash: string; readonly reason: string | null },
): Promise<void> {
  const target = join(folder, to);
  await mkdir(target, { recursive: true, mode: 0o700 });
  const taken = (await factsOf(join(target, arrival.name))) !== null;
  const name = taken ? `${hash.slice(0, 12)}-${arrival.name}` : arrival.name;
  if (reason !== null) await writeFile(join(target, `${name}.txt`), `${reason}\n`, { mode: 0o600 });
  await rename(arrival.path, join(target, name));
}

async function factsOf(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}
