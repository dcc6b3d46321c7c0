import { describe, expect, it } from "vitest";
import { newTotpSecret, stepOfCode, totpAddress, totpCode } from "./totp.ts";

/** The secret of RFC 6238 appendix B, "12345678901234567890", in base 32. */
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

describe("one-time codes (RFC 6238)", () => {
  // Appendix B prints eight digits; six digits are their tail.
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("of second %i is %s, as the standard prints", (second, code) => {
    expect(totpCode(secret, new Date(second * 1_000))).toBe(code);
  });

  const now = new Date(1_111_111_109_000);
  const step = 37_037_036;

  it.each([
    ["of this step", "081804", -1, step],
    ["of this step with a blank in the middle", "081 804", -1, step],
    ["of the next step", "050471", -1, step + 1],
    ["that was used", "081804", step, null],
    ["older than the one used last", "081804", step + 1, null],
    ["of another time", "005924", -1, null],
    ["with letters", "08180a", -1, null],
    ["that is empty", "", -1, null],
  ])("a code %s", (_, typed, lastStep, expected) => {
    expect(stepOfCode(secret, typed, { now, lastStep })).toBe(expected);
  });

  it("are made from 160 bits of the given randomness", () => {
    expect(newTotpSecret({ bytes: (n) => Buffer.from("12345678901234567890").subarray(0, n) })).toBe(secret);
  });

  it("are set up by an address that names the account", () => {
    const address = totpAddress(secret, "rina@contoh.go.id");
    expect(address).toMatch(/^otpauth:\/\/totp\/Mutu:rina%40contoh\.go\.id\?/);
    expect(address).toContain(`secret=${secret}`);
  });
});
