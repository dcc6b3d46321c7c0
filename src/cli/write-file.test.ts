import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, describe, expect, it } from "vitest";
import { FailedError } from "./failure.ts";
import { removeUnfinishedFiles, writePrivateFile, writeWholeFile } from "./write-file.ts";

const folder = mkdtempSync(join(tmpdir(), "mutu-out-"));
afterAll(() => rmSync(folder, { recursive: true }));

describe("file that is written whole or not at all", () => {
  it("leaves the old one alone and no half-written one behind when it is interrupted", async () => {
    const file = join(folder, "answer.json");
    writeFileSync(file, "old");
    const writing = writeWholeFile(file, "x".repeat(64 << 20));
    const refused = expect(writing).rejects.toThrow(FailedError);
    while (!readdirSync(folder).some((name) => name.endsWith(".partial"))) await setImmediate();
    removeUnfinishedFiles();
    await refused;
    expect(readdirSync(folder)).toEqual(["answer.json"]);
    expect(readFileSync(file, "utf8")).toBe("old");
  });

  it("follows a link instead of replacing it, and writes into a device", async () => {
    const target = join(folder, "target.json");
    const link = join(folder, "link.json");
    writeFileSync(target, "old");
    symlinkSync(target, link);
    await writeWholeFile(link, "new");
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(target, "utf8")).toBe("new");
    await writeWholeFile("/dev/null", "x");
    expect(lstatSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  it.skipIf(process.platform === "win32")(
    "is its owner's alone where it holds what people wrote",
    async () => {
      const file = join(folder, "export.csv");
      writeFileSync(file, "old", { mode: 0o644 });
      await writePrivateFile(file, "new");
      expect(statSync(file).mode & 0o777).toBe(0o600);
      await writeWholeFile(file, "figures");
      expect(statSync(file).mode & 0o777).toBe(0o666 & ~process.umask());
    },
  );

  it("says in words why it could not be, without the name of the file beside it", async () => {
    const failure = (file: string) => writeWholeFile(file, "x").catch((error: unknown) => String(error));
    const missing = join(folder, "absent", "x.json");
    expect(await failure(missing)).toBe(
      `FailedError: ${missing}: there is no such folder. Make the folder first, or choose another.`,
    );
    expect(await failure(folder)).toContain("this is a folder");
    expect(await failure(join(folder, "target.json", "x"))).toContain("there is no such folder");
    expect(await failure("/dev/full")).toContain("the storage is full");
  });
});
