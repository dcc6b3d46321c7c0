import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberCell, optional, Refusal, textCell, within, yesNoCell } from "./cell.ts";

const point = numberCell(false)([]);
const comma = numberCell(true)([]);

describe("cell of a number", () => {
  it("reads digits with a decimal point", () => {
    expect(["12", " -3.5 ", "+.5", "1e3"].map(point)).toEqual([12, -3.5, 0.5, 1000]);
  });

  it("refuses letters, and marks that mean different numbers to different people", () => {
    for (const text of ["12a", "1,250", "NaN", "Infinity", "0x10", "1 000", "1e999"])
      expect(point(text)).toMatchObject({ reason: "not-a-number" });
  });

  it("reads a decimal comma and points between thousands when that was told", () => {
    expect(["1.250.000,50", "0,5", "1250"].map(comma)).toEqual([1_250_000.5, 0.5, 1250]);
  });

  it("refuses a point that groups no thousands under a decimal comma", () => {
    for (const text of ["1.25", "12.5000", "1,2,3"]) expect(comma(text)).toBeInstanceOf(Refusal);
  });

  it("gives back every number that was written with a point", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(point(String(value))).toBe(value === 0 ? Number(String(value)) : value);
      }),
    );
  });

  it("refuses an empty cell unless the column may be empty", () => {
    expect(point("")).toMatchObject({ reason: "empty" });
    expect(optional(numberCell(false))([])(" ")).toBeNull();
  });

  it("refuses what is outside the range, and says the range", () => {
    const grade = within(numberCell(false), (value) => value >= 1 && value <= 4, "1-4")([]);
    expect(grade("4")).toBe(4);
    expect(grade("5")).toMatchObject({ reason: "out-of-range", facts: { expected: "1-4" } });
  });
});

describe("cell of yes or no", () => {
  it("reads the words of both languages and 1 or 0", () => {
    expect(["1", "true", "Ya", "YES"].map(yesNoCell([]))).toEqual([true, true, true, true]);
    expect(["0", "false", "Tidak", "no"].map(yesNoCell([]))).toEqual([false, false, false, false]);
  });

  it("refuses t, which is true to some and tidak to others", () => {
    expect(yesNoCell([])("t")).toMatchObject({ reason: "not-yes-or-no" });
  });
});

describe("cell of text", () => {
  it("keeps blanks around a value, which belong to it", () => {
    expect(textCell([])(" Tinjau lapangan ")).toBe(" Tinjau lapangan ");
  });
});
