import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "./leaf.ts";

describe("JSON of which a fingerprint is taken (REL-09)", () => {
  it("is the same in whatever order the keys came, at every depth", () => {
    expect(canonicalJson({ b: { d: 1, c: [2, { f: 3, e: 4 }] }, a: null })).toBe(
      '{"a":null,"b":{"c":[2,{"e":4,"f":3}],"d":1}}',
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.integer()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        return canonicalJson(turned) === canonicalJson(value);
      }),
    );
  });

  it("leaves out what is undefined, and writes an instant as UTC", () => {
    expect(canonicalJson({ at: new Date("2026-03-02T02:00:00Z"), why: undefined })).toBe(
      '{"at":"2026-03-02T02:00:00.000Z"}',
    );
  });
});
