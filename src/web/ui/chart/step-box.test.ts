import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "./drawing.tsx";
import { boxWidth, stepBox, wrapped } from "./step-box.ts";

describe("box of a step", () => {
  it("breaks a long name between words, and a code after one of its marks", () => {
    expect(wrapped("T02 Check confirmation of receipt", boxWidth)).toEqual([
      "T02 Check confirmation",
      "of receipt",
    ]);
    expect(wrapped("01_HOOFD_010_ONTVANGEN_AANVRAAG", boxWidth)).toEqual([
      "01_HOOFD_010_",
      "ONTVANGEN_AANVRAAG",
    ]);
    expect(wrapped("", boxWidth)).toEqual([""]);
  });

  it("is as high as its lines need", () => {
    expect(stepBox("Terima", 1).h).toBe(48);
    expect(stepBox("T02 Check confirmation of receipt", 2).h).toBe(78);
  });

  it("loses no letter and is never too narrow for a line", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aB1_ -é"), maxLength: 90 });
    fc.assert(
      fc.property(letters, (name) => {
        const lines = wrapped(name, boxWidth);
        expect(lines.join("").replaceAll(" ", "")).toBe(name.replaceAll(" ", ""));
        for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(boxWidth - 14);
      }),
    );
  });
});
