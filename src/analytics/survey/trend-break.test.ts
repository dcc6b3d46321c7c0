import { describe, expect, it } from "vitest";
import { trendBreak } from "./trend-break.ts";

const nine = { categoryTable: "2017", instrument: { key: "skm-nine", version: 1 } } as const;

describe("trend line of indices (SKM-15)", () => {
  it("breaks where the category table changes", () => {
    const old = { categoryTable: "2004", instrument: { key: "ikm-fourteen", version: 1 } } as const;
    expect(trendBreak(old, nine)).toBe("category-table");
  });

  it("breaks where the instrument changes", () => {
    expect(trendBreak(nine, { ...nine, instrument: { key: "skm-online", version: 1 } })).toBe("instrument");
  });

  it("runs through when only the version of the wording changes", () => {
    expect(trendBreak(nine, { ...nine, instrument: { key: "skm-nine", version: 2 } })).toBeNull();
  });
});
