import type { KeyObject } from "node:crypto";
import { resolve } from "node:path";
import { readCheckpoints } from "../platform/audit/checkpoint-files.ts";
import { publicKeysIn, publicKeysOf } from "../platform/audit/checkpoint-key.ts";
import type { Comparison } from "../platform/audit/compare-checkpoints.ts";
import { verifyCheckpoints } from "../platform/audit/verify-checkpoints.ts";
import type { Context } from "../platform/context.ts";
import { UnreadableError, UsageError } from "./failure.ts";
import type { Io } from "./io.ts";

/** The folder of checkpoints that the trail was held against, and what came of it. */
export type Held = { readonly folder: string; readonly comparison: Comparison };

/**
 * Holds the trail against checkpoints.
 * @returns null where there are none and none were asked for
 * @throws UnreadableError for a folder that was named and is not there, UsageError when no public key is known
 */
export async function heldAgainst(
  ctx: Context,
  io: Io,
  { checkpoints, key }: { readonly checkpoints: string | null; readonly key: string | null },
): Promise<Held | null> {
  const folder = checkpoints === null ? ctx.settings.checkpointFolder : resolve(checkpoints);
  const files = await readCheckpoints(folder);
  if (files === null && checkpoints !== null) throw noFolder(folder);
  if (files === null || (files.length === 0 && checkpoints === null)) return null;
  const keys = key === null ? publicKeysOf(ctx.settings.dataFolder) : await keysIn(io, key);
  if (keys.length === 0) throw noKey(key);
  return { folder, comparison: await verifyCheckpoints(ctx, files, keys) };
}

async function keysIn(io: Io, file: string): Promise<readonly KeyObject[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of io.read(file)) chunks.push(chunk);
  return publicKeysIn(Buffer.concat(chunks).toString("utf8"));
}

function noFolder(folder: string): UnreadableError {
  return new UnreadableError(
    {
      id: "{folder}: folder titik periksa tidak ada. Periksa namanya dan apakah disknya terpasang.",
      en: "{folder}: there is no such folder of checkpoints. Check its name and whether its disk is there.",
    },
    { folder },
  );
}

function noKey(file: string | null): UsageError {
  return new UsageError(
    {
      id: "--key: {file} tidak berisi kunci publik Ed25519 dalam PEM. Ambil dari mutu audit key pada instansi yang membuat titik periksanya.",
      en: "--key: {file} holds no Ed25519 public key in PEM. Take it from mutu audit key of the instance that made the checkpoints.",
    },
    { file: file ?? "keys/checkpoint.pub" },
  );
}
