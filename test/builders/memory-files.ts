import { createHash } from "node:crypto";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Files } from "../../src/platform/files/files.ts";

/** For readers that need a path. */
const folder = join(tmpdir(), `mutu-file-${crypto.randomUUID()}`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
      const path = join(folder, sha256);
      // Once: another reader may have it open, and the same hash is the same bytes.
      if (!existsSync(path)) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(path, bytes);
      }
      return path;
    },
    remove: async (sha256) => {
      stored.delete(sha256);
    },
  };
}
