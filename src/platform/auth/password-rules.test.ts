import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passwordFault } from "./password-rules.ts";

const email = "rina.wulandari@contoh.go.id";

describe("a new password (ASVS 6.2)", () => {
  it.each([
    ["kuda baterai staples betul", null],
    ["kudabateraistaplesbetul", null],
    ["Jakarta-hujan-gerobak-79", null],
    ["9f#Qz!Lk2&vB", null],
    ["pagi ini hujan deras sekali di depan rumah", null],
    ["漢字かな交じり文は良い暗号です", null],
    ["short", "too-short"],
    ["sebelas ch1", "too-short"],
    ["👍👍👍👍👍👍👍👍👍👍👍", "too-short"],
    ["x9".repeat(64).concat("y"), "too-long"],
    ["passwordpassword", "too-common"],
    ["Password12345!", "too-common"],
    ["P@ssw0rd2026!", "too-common"],
    ["pengaduan2026", "too-common"],
    ["Pengaduan-Mutu-2026", "too-common"],
    ["admin.dinas.2026", "too-common"],
    ["admin1dinas2026", "too-common"],
    ["DinasKesehatan2026!!", "too-common"],
    ["mutumutumutumutu", "too-common"],
    ["123456789012", "too-common"],
    ["abcdefghijklm", "too-common"],
    ["qwertyuiop12", "too-common"],
    ["aaaaaaaaaaaaaaa", "too-common"],
    ["xyxyxyxyxyxyxy", "too-common"],
    ["17081945170845", "too-common"],
    ["wulandari-naik-delman", "names-you"],
    ["Wulandari berjalan", "names-you"],
  ])("%s: %s", (password, fault) => {
    expect(passwordFault(password, email)).toBe(fault);
  });

  it("is judged the same however its accents are typed", () => {
    expect(passwordFault("e\u0301".repeat(11), email)).toBe("too-short");
    expect(passwordFault("\u00e9".repeat(11), email)).toBe("too-short");
  });

  it("of random letters is never refused between 12 and 128 characters", () => {
    const consonants = fc.constantFrom(...Array.from("bcfgjkpvwxz"));
    fc.assert(
      fc.property(fc.array(consonants, { minLength: 20, maxLength: 128 }), (letters) => {
        fc.pre(new Set(letters).size >= 6);
        expect(["too-short", "too-long"]).not.toContain(passwordFault(letters.join(""), email));
      }),
    );
  });
});
