import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeRecords } from "./write-records.ts";

describe("records as CSV (RFC 4180)", () => {
  it("quotes what must be quoted and nothing else", () => {
    expect(writeRecords([["a", 'say "yes"', "1,5", "two\nlines", 2.5, true, null]])).toBe(
      'a,"say ""yes""","1,5","two\nlines",2.5,true,\r\n',
    );
  });

  it("makes a formula of no text, and leaves numbers alone", () => {
    expect(writeRecords([["=1+1", "-12.5", "+62812", "-alamat", "@SUM(A1)", "\t=1"]])).toBe(
      "'=1+1,-12.5,+62812,'-alamat,'@SUM(A1),'\t=1\r\n",
    );
  });

  it("never lets a field begin like a formula, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const [line = ""] = [writeRecords([[text]])];
        const opened = line.startsWith('"') ? line.slice(1) : line;
        expect(/^[=@\t]/.test(opened)).toBe(false);
      }),
    );
  });
});
