import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { hasCode } from "../system-error.ts";
import type { Files } from "./files.ts";

/**
 * Files in a folder, each under the hash of its content. A file is on the disk under its name before its hash is
 * answered, so a row that names it never names something that a power cut took away (REL-01).
 * @param folder made when missing; readable by its owner only
 * @param unique words for the names of unfinished files, different at every call
 */
export function folderFiles(folder: string, unique: () => string): Files {
  const pathOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  const checked = (sha256: string) => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("a file is named by its sha256 in hex");
    return pathOf(sha256);
  };
  return {
    put: async (bytes) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const path = pathOf(sha256);
      if (!(await exists(path))) await write(path, `${path}.${unique()}`, bytes);
      return sha256;
    },
    get: async (sha256) => readFile(checked(sha256)),
    path: async (sha256) => {
      const path = checked(sha256);
      await stat(path);
      return path;
    },
    remove: async (sha256) => rm(checked(sha256), { force: true }),
  };
}

async function write(path: string, unfinished: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const file = await open(unfinished, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
  await syncFolder(folder);
  await syncFolder(dirname(folder));
}

/** A name in a folder lasts once the folder itself is on the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return false;
    throw error;
  }
}
