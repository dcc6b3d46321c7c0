import { describe, expect, it } from "vitest";
import { systemRandom } from "../../platform/ids.ts";
import { formToken, isFormToken } from "./form-token.ts";

const secret = new TextEncoder().encode("a secret of tests, nothing else");

describe("token of a form (ASVS 3.5.1)", () => {
  it("is good in the session in which it was shown, and another one in each form", () => {
    const [one, other] = [
      formToken(secret, "session", systemRandom),
      formToken(secret, "session", systemRandom),
    ];
    expect([one, other].map((token) => isFormToken(secret, "session", token))).toEqual([true, true]);
    expect(one).not.toBe(other);
  });

  it("is good in no other session, and with no other secret", () => {
    const token = formToken(secret, "session", systemRandom);
    expect(isFormToken(secret, "session of somebody else", token)).toBe(false);
    expect(isFormToken(secret, "", token)).toBe(false);
    expect(isFormToken(new Uint8Array(32), "session", token)).toBe(false);
  });

  it.each(["", ".", "a.b.c", null, undefined, new File([], "x")])("is not %s", (token) => {
    expect(isFormToken(secret, "", token)).toBe(false);
  });
});
