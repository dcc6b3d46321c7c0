import { describe, expect, it, vi } from "vitest";
import { layoutOf, SOCKET } from "./layout.ts";

describe("socket of a data folder", () => {
  it("is the same at every start and another for another folder", () => {
    expect(layoutOf("/srv/a").socketFolder).toBe(layoutOf("/srv/a").socketFolder);
    expect(layoutOf("/srv/a").socketFolder).not.toBe(layoutOf("/srv/b").socketFolder);
  });

  it("has a path that the kernel takes, however long the data folder and the temporary folder are", () => {
    vi.stubEnv("TMPDIR", `/${"t".repeat(120)}`);
    const { socketFolder } = layoutOf(`/${"d".repeat(300)}`);
    vi.unstubAllEnvs();
    expect(Buffer.byteLength(`${socketFolder}/${SOCKET}.lock`)).toBeLessThanOrEqual(107);
  });
});
