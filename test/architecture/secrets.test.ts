import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Shapes of keys that must be in no repository. */
const shapes = [
  /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\n[A-Za-z0-9+/=]{40}/,
  /AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}/,
  /\bmutu_[A-Za-z0-9_-]{43}\b/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bnpm_[A-Za-z0-9]{36}\b/,
];

function holdsKey(text: string): boolean {
  return shapes.some((shape) => shape.test(text));
}

describe("the repository (security section 8)", () => {
  it("holds nothing that looks like a key", () => {
    const texts = globSync([
      "*.{md,json,ts}",
      "{bench,bin,docs,src,test}/**/*.{css,js,json,md,scss,sql,ts,tsx,yml}",
    ]);
    expect(texts.length).toBeGreaterThan(1_000);
    expect(texts.filter((file) => holdsKey(readFileSync(file, "utf8")))).toEqual([]);
  });

  it("is seen to hold one that is put in", () => {
    expect(holdsKey(`AGE-SECRET-KEY-1${"Q".repeat(58)}`)).toBe(true);
    expect(holdsKey(`token = "mutu_${"a".repeat(43)}"`)).toBe(true);
  });
});
