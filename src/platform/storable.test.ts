import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isStorable, unstorablePlace } from "./storable.ts";

const deep = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));

describe("what can be stored as it was sent", () => {
  it("is text without NUL and without half of a surrogate pair", () => {
    expect(["Antrean", "👩‍👩‍👧‍👦", "\u202Ea", ""].map(isStorable)).toEqual([true, true, true, true]);
    expect(["a\0b", "a\ud800b", "\udc00"].map(isStorable)).toEqual([false, false, false]);
  });

  it("names the place of what cannot", () => {
    expect(unstorablePlace({ events: [{ id: "a" }, { id: "b\ud800" }] })).toBe("events.1.id");
    expect(unstorablePlace({ attributes: { "a\0": "b" } })).toBe("attributes");
    expect(unstorablePlace({ a: 1, b: null, c: [true, "x"] })).toBeNull();
  });

  it("is nothing that is nested without end", () => {
    expect(unstorablePlace({ a: deep(60) })).toBeNull();
    expect(unstorablePlace({ a: deep(5_000) })).toBe("a");
  });

  it("is every JSON value of well-formed text without NUL", () => {
    const text = fc.string({ unit: "grapheme" }).filter((value) => !value.includes("\0"));
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        text,
        fc.double(),
        fc.array(tie("any")),
        fc.dictionary(text, tie("any")),
      ),
    })).any;
    fc.assert(fc.property(value, (one) => unstorablePlace(one) === null));
  });
});
