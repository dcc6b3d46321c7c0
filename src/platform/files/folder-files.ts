import { createHash } from "node:crypto";
import { mkdir, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Files } from "./files.ts";

/**
 * Bytes in a folder, each file under the sha256 of its content: `ab/abcdef...`. A file has its name only once it and the
 * folder entry are on the disk, so a row that names it never names nothing (REL-01).
 * @param folder made when missing; readable by its owner only
 */
export function folderFiles(folder: string): Files {
  const placeOf = (sha256: string) => join(folder, sha256.slice(0, 2), sha256);
  return {
    put: async (bytes) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const place = placeOf(sha256);
      if (!(await exists(place))) await writeDurably(place, bytes);
      return sha256;
    },
    get: async (sha256) => {
      if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error("not a sha256");
      return readFile(placeOf(sha256));
    },
  };
}

async function writeDurably(place: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(place);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${place}.${process.pid}.${drafts++}.draft`;
  try {
    const file = await open(draft, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, place);
  } finally {
    await rm(draft, { force: true });
  }
  await syncFolder(folder);
  await syncFolder(dirname(folder));
}

/** Drafts of one process never share a name. */
let drafts = 0;

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function exists(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return false;
      throw error;
    },
  );
}
