import { describe, expect, it } from "vitest";
import { rowsAsTable } from "./rows-of.ts";

describe("rows of evidence as a table", () => {
  it("has a column for every key that any row has: when first, of how many last", () => {
    expect(
      rowsAsTable([
        { value: 4, at: "2026-01-05" },
        { n: 30, at: "2026-01-12", value: 9 },
      ]),
    ).toEqual({
      columns: ["at", "value", "n"],
      cells: [
        ["2026-01-05", 4, null],
        ["2026-01-12", 9, 30],
      ],
    });
  });

  it("reads a list of codes as one cell, and an empty list as nothing", () => {
    const { cells } = rowsAsTable([{ signals: [] }, { signals: ["beyond-limits", "six-steadily"] }]);
    expect(cells).toEqual([[""], ["beyond-limits; six-steadily"]]);
  });

  it("keeps what is nested as JSON, and plain values in one column", () => {
    expect(rowsAsTable([{ of: { unit: "a" } }, 7])).toEqual({
      columns: ["of", "value"],
      cells: [
        ['{"unit":"a"}', null],
        [null, 7],
      ],
    });
  });
});
