import { describe, expect, it } from "vitest";
import { findColumn } from "./find-column.ts";

const columns = ["case:concept:name", "Tahap", "Waktu Selesai", "Tahap"];

describe("column of a table", () => {
  it("is the one that was named, without regard to case and punctuation", () => {
    expect(findColumn(columns, "waktu_selesai", [])).toEqual({
      position: 2,
      name: "Waktu Selesai",
      by: "asked",
    });
  });

  it("is the first with a usual name when none was named", () => {
    expect(findColumn(columns, null, ["case id", "case concept name"])).toMatchObject({
      position: 0,
      by: "usual",
    });
    expect(findColumn(columns, null, ["nilai"])).toBeNull();
  });

  it("says which columns there are when the named one is not there", () => {
    expect(() => findColumn(columns, "nilai", [])).toThrow(/case:concept:name, Tahap/);
  });

  it("is refused when two have its name", () => {
    expect(() => findColumn(columns, "Tahap", [])).toThrow("duplicate-column");
  });
});
