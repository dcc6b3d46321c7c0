import { describe, expect, it } from "vitest";
import { nearNames } from "./near-names.ts";

describe("names that are nearly the same", () => {
  it("groups names that differ in blanks or case of letters only", () => {
    expect(nearNames([" Tinjau lapangan ", "Cek", "Tinjau\nlapangan", "cek", "Cek berkas"])).toEqual([
      [" Tinjau lapangan ", "Tinjau\nlapangan"],
      ["Cek", "cek"],
    ]);
  });
});
