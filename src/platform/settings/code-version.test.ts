import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { answeringCode, codeVersion } from "./code-version.ts";

const root = mkdtempSync(join(tmpdir(), "mutu-code-"));
afterAll(() => rmSync(root, { recursive: true }));

describe("the version of code", () => {
  it("is another one when a file in it changes, and the same again when it does not", () => {
    mkdirSync(join(root, "src"));
    writeFileSync(join(root, "src/a.ts"), "one");
    writeFileSync(join(root, "other.ts"), "one");
    const before = codeVersion(root, ["src"]);
    writeFileSync(join(root, "other.ts"), "two");
    expect(codeVersion(root, ["src"])).toBe(before);
    writeFileSync(join(root, "src/a.ts"), "two");
    expect(codeVersion(root, ["src"])).not.toBe(before);
  });

  it("is told of what answers questions to logs", () => {
    expect(answeringCode()).toMatch(/^[0-9a-f]{64}$/);
  });
});
