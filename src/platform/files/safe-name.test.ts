import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeName } from "./safe-name.ts";

describe("name of an uploaded file (ASVS 5.3.2)", () => {
  it.each([
    ["foto jalan.jpg", "foto jalan.jpg"],
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\rina\\KTP.pdf", "KTP.pdf"],
    ["baris\r\nbaru.pdf", "barisbaru.pdf"],
    ["\u202egpj.exe.pdf", "gpj.exe.pdf"],
    [".htaccess", "htaccess"],
    ["..", "berkas"],
    ["", "berkas"],
    [".pdf", "pdf"],
    ['a"b<c>.pdf', "a_b_c_.pdf"],
    [`${"x".repeat(300)}.pdf`, `${"x".repeat(116)}.pdf`],
  ])("%j becomes %j", (given, name) => {
    expect(safeName(given)).toBe(name);
  });

  it("never holds a folder or a control character, and making it safe twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (given) => {
        const name = safeName(given);
        expect(name).not.toMatch(/[/\\\p{Cc}]/u);
        expect(name).not.toBe("");
        expect(safeName(name)).toBe(name);
      }),
    );
  });
});
