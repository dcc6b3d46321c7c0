import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../test/builders/seeded-random.ts";
import { openSecret, sealSecret } from "./sealed-secret.ts";

const instance = new Uint8Array(32).fill(7);
const random = seededRandom("sealed secret");

describe("sealed secret (NIST SP 800-38D)", () => {
  it("opens to what it was, and shows nothing of it", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8 }), (secret) => {
        const sealed = sealSecret(instance, "webhook 1", secret, random);
        expect(openSecret(instance, "webhook 1", sealed)).toBe(secret);
        expect(sealed).not.toContain(secret);
      }),
    );
  });

  it("is another text each time", () => {
    const seal = () => sealSecret(instance, "webhook 1", "rahasia", random);
    expect(seal()).not.toBe(seal());
  });

  it("opens nowhere else, for no other instance, and not when a letter was changed", () => {
    const sealed = sealSecret(instance, "webhook 1", "rahasia", random);
    const changed = sealed.replace(/^./, (first) => (first === "A" ? "B" : "A"));
    expect(() => openSecret(instance, "webhook 2", sealed)).toThrow();
    expect(() => openSecret(new Uint8Array(32).fill(8), "webhook 1", sealed)).toThrow();
    expect(() => openSecret(instance, "webhook 1", changed)).toThrow();
  });
});
