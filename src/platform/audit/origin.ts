import type { KeyObject } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import type { Settings } from "../settings/settings.ts";
import { hasCode } from "../system-error.ts";
import { macKey, nameOfKey } from "./mac.ts";
import type { ChainEnd } from "./read-chain.ts";

/**
 * What tells an entry that Mutu wrote from one that was put in: the key of its code, and the end of the chain as it was when
 * codes began. Every later entry owes one.
 */
export type Origin = { readonly key: KeyObject; readonly before: ChainEnd };

type Place = Pick<Settings, "dataFolder" | "secret">;

const Mark = z.object({ key: z.string(), before: z.object({ seq: z.int().min(0), chain: z.string() }) });

/**
 * The origin of the entries of an instance. From where a code is owed stands beside the key and not in the database: whoever
 * changes the database cannot say that an entry is from before.
 * @returns null where the key did not write these entries, as in a copy that was restored without it
 */
export async function originOf({ dataFolder, secret }: Place): Promise<Origin | null> {
  const key = macKey(secret);
  const mark = await readMark(dataFolder);
  return mark?.key === nameOfKey(key) ? { key, before: mark.before } : null;
}

/** Writes down after which seal the key of this instance vouches for entries. */
export async function rememberOrigin(dataFolder: string, { key, before }: Origin): Promise<void> {
  const file = fileIn(dataFolder);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${process.pid}`;
  const mark: z.input<typeof Mark> = { key: nameOfKey(key), before };
  await writeFile(unfinished, `${JSON.stringify(mark)}\n`, { flush: true, mode: 0o600 });
  await rename(unfinished, file);
}

async function readMark(dataFolder: string): Promise<z.output<typeof Mark> | null> {
  try {
    return Mark.parse(JSON.parse(await readFile(fileIn(dataFolder), "utf8")));
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, "keys", "audit-origin.json");
}
