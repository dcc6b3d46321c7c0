import { describe, expect, it } from "vitest";
import { systemRandom } from "../ids.ts";
import { hashOf, keyedHash, newCode, newToken, normalCode } from "./secrets.ts";

describe("secrets", () => {
  it("a token has 256 bits and fits into a link", () => {
    expect(newToken(systemRandom)).toMatch(/^[\w-]{43}$/);
  });

  it("a recovery code has no letters that look alike", () => {
    expect(newCode(systemRandom)).toMatch(/^([2-9A-HJ-NP-Z]{4}-){3}[2-9A-HJ-NP-Z]{4}$/);
  });

  it("a code typed in small letters without hyphens is the same code", () => {
    expect(normalCode(" 7kqm 2xha9bcd-efgh ")).toBe("7KQM-2XHA-9BCD-EFGH");
  });

  it("a hash is sha256 (FIPS 180-2 appendix B.1)", () => {
    expect(hashOf("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  });

  it("a keyed hash differs by key and by purpose", () => {
    const key = new Uint8Array(32);
    const other = new Uint8Array(32).fill(1);
    const hashes = [
      keyedHash(key, "account", "a"),
      keyedHash(other, "account", "a"),
      keyedHash(key, "network", "a"),
    ];
    expect(new Set(hashes).size).toBe(3);
  });
});
