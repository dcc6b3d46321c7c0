import { createHash } from "node:crypto";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Files } from "../../src/platform/files/files.ts";

/** Stored bytes that last as long as the test. */
export function memoryFiles(): Files {
  const stored = new Map<string, Uint8Array>();
  return {
    put: async (bytes) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      stored.set(sha256, Uint8Array.from(bytes));
      return sha256;
    },
    get: async (sha256) => {
      const bytes = stored.get(sha256);
      if (!bytes) throw new Error(`no file ${sha256}`);
      return bytes;
    },
    path: async (sha256) => {
      const bytes = stored.get(sha256);
      if (!bytes) throw new Error(`no file ${sha256}`);
      const path = join(mkdtempSync(join(tmpdir(), "mutu-file-")), sha256);
      writeFileSync(path, bytes);
      return path;
    },
  };
}
