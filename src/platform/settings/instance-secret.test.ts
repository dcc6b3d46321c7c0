import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { instanceSecret } from "./instance-secret.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mutu-secret-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("secret of the instance (ASVS 13.3)", () => {
  it("is made once and stays", () => {
    const made = instanceSecret(folder);
    expect(made).toHaveLength(32);
    expect(instanceSecret(folder)).toEqual(made);
  });

  it("is readable by its owner only, and leaves no draft", () => {
    instanceSecret(folder);
    expect(readdirSync(join(folder, "keys"))).toEqual(["instance.key"]);
    expect(statSync(join(folder, "keys", "instance.key")).mode & 0o777).toBe(0o600);
  });

  it("that was cut short stops the start instead of being replaced", () => {
    instanceSecret(folder);
    writeFileSync(join(folder, "keys", "instance.key"), "abcd\n");
    expect(() => instanceSecret(folder)).toThrow("does not hold 32 bytes");
  });
});
