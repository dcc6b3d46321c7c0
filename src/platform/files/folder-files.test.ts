import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { folderFiles } from "./folder-files.ts";

const folder = mkdtempSync(join(tmpdir(), "mutu-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** The sha256 of "abc" (FIPS 180-2 appendix B.1). */
const abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

describe("stored files", () => {
  let drafts = 0;
  const files = folderFiles(join(folder, "files"), () => `draft-${drafts++}`);

  it("are kept under the hash of their content and read back", async () => {
    expect(await files.put(Buffer.from("abc"))).toBe(abc);
    expect(Buffer.from(await files.get(abc)).toString()).toBe("abc");
  });

  it("are kept once, whoever sends them, and leave no drafts", async () => {
    await Promise.all(Array.from({ length: 8 }, () => files.put(Buffer.from("abc"))));
    expect(readdirSync(join(folder, "files", "ba"))).toEqual([abc]);
  });

  it("are readable by their owner only", () => {
    expect(statSync(join(folder, "files", "ba", abc)).mode & 0o777).toBe(0o600);
  });

  it("cannot be asked for by a path", async () => {
    await expect(files.get("../../../etc/passwd")).rejects.toThrow("named by its sha256");
  });

  it("that were never stored are an error", async () => {
    await expect(files.get("0".repeat(64))).rejects.toThrow("ENOENT");
  });
});
