import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderFiles } from "./folder-files.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

let count = 0;
const unique = () => String(count++);
const hello = new TextEncoder().encode("hello");
const sha256OfHello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

describe("files in a folder", () => {
  it("are named by the hash of their content and come back as they were", async () => {
    const files = folderFiles(folder, unique);
    expect(await files.put(hello)).toBe(sha256OfHello);
    expect(new Uint8Array(await files.get(sha256OfHello))).toEqual(hello);
  });

  it("are stored once, also when the same bytes come at the same time", async () => {
    const files = folderFiles(folder, unique);
    await Promise.all(Array.from({ length: 20 }, () => files.put(hello)));
    expect(readdirSync(join(folder, "2c"))).toEqual([sha256OfHello]);
  });

  it("are forgotten when nothing names them any more, once or twice", async () => {
    const files = folderFiles(folder, unique);
    await files.put(hello);
    await files.remove(sha256OfHello);
    await files.remove(sha256OfHello);
    await expect(files.get(sha256OfHello)).rejects.toThrow();
  });

  it("are found by hash only, never by a path", async () => {
    await expect(folderFiles(folder, unique).get("../../etc/passwd")).rejects.toThrow("named by its sha256");
  });
});
