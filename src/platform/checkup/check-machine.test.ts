import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkMachine } from "./check-machine.ts";
import { stateOf } from "./verdict.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "doctor-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function stateNamed(name: string): Promise<string | undefined> {
  return (await checkMachine(folder)).find((found) => found.name === name)?.state;
}

describe("checks of the machine", () => {
  it("call a data folder broken that other accounts can write to", async () => {
    expect(await stateNamed("data-folder")).toBe("ok");
    chmodSync(folder, 0o777);
    expect(await stateNamed("data-folder")).toBe("broken");
  });

  it("call keys broken that other accounts can read", async () => {
    expect(await stateNamed("keys")).toBe("look");
    mkdirSync(join(folder, "keys"), { mode: 0o700 });
    expect(await stateNamed("keys")).toBe("ok");
    chmodSync(join(folder, "keys"), 0o755);
    expect(await stateNamed("keys")).toBe("broken");
  });

  it("say the next step for whatever is not in order", async () => {
    const found = await checkMachine(folder);
    expect(found.filter(({ state, next }) => (state === "ok") !== (next === null))).toEqual([]);
  });

  it("grow from ok over look to broken", () => {
    expect([0.84, 0.85, 0.95].map((used) => stateOf(used, 0.85, 0.95))).toEqual(["ok", "look", "broken"]);
  });
});
