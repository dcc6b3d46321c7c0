import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExact, writeCanonical, writeExact } from "./exact-json.ts";

const leaf = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant(undefined),
  fc.date({ noInvalidDate: true }),
);

const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(fc.string(), fc.constant("$")), tie("value"), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
    fc.uniqueArray(fc.string(), { maxLength: 3 }).map((keys) => new Map(keys.map((key, i) => [key, i]))),
    fc.uniqueArray(fc.integer(), { maxLength: 3 }).map((of) => new Set(of)),
  ),
}));

describe("exact JSON", () => {
  it("reads back every plain value as it was", () => {
    fc.assert(
      fc.property(value, (one) => {
        expect(readExact(writeExact(one))).toStrictEqual(one);
      }),
    );
  });

  it("refuses what it would lose", () => {
    expect(() => writeExact({ ask: () => 1 })).toThrow(TypeError);
  });

  it("is canonical whatever the order of keys and entries, but not of lists", () => {
    const one = {
      a: 1,
      b: new Map([
        ["x", { c: 1, d: 2 }],
        ["y", { c: 3, d: 4 }],
      ]),
    };
    const other = {
      b: new Map([
        ["y", { d: 4, c: 3 }],
        ["x", { d: 2, c: 1 }],
      ]),
      a: 1,
    };
    expect(writeCanonical(one)).toBe(writeCanonical(other));
    expect(writeCanonical([1, 2])).not.toBe(writeCanonical([2, 1]));
  });
});
