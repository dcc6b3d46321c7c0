import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  identityFrom,
  lockIdentity,
  newKeyPair,
  recipientOf,
  seal,
  sealText,
  unlockIdentity,
  unseal,
  unsealText,
} from "./age.ts";

const [first, second, stranger] = [await newKeyPair(), await newKeyPair(), await newKeyPair()];

describe("sealing (age-encryption.org/v1)", () => {
  it("gives every recipient the same bytes back, and nobody else", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const sealed = await seal(bytes, [first.recipient, second.recipient]);
        for (const { identity } of [first, second]) expect(await unseal(sealed, identity)).toEqual(bytes);
        await expect(unseal(sealed, stranger.identity)).rejects.toThrow();
      }),
      { numRuns: 20 },
    );
  });

  it("is another ciphertext each time, so that equal reports cannot be told", async () => {
    const once = await sealText("sama", [first.recipient]);
    expect(await sealText("sama", [first.recipient])).not.toBe(once);
    expect(once.startsWith("-----BEGIN AGE ENCRYPTED FILE-----")).toBe(true);
  });

  it("notices a changed byte", async () => {
    const sealed = await seal(new Uint8Array(100), [first.recipient]);
    const changed = sealed.map((byte, i) => (i === sealed.length - 5 ? byte ^ 1 : byte));
    await expect(unseal(changed, first.identity)).rejects.toThrow();
  });

  it("never seals to nobody", async () => {
    await expect(seal(new Uint8Array(1), [])).rejects.toThrow("nobody");
  });
});

describe("a private key", () => {
  it("opens with its passphrase, however it was typed, and with no other", async () => {
    const locked = await lockIdentity(first.identity, "perahu sungai caf\u00e9");
    expect(locked).not.toContain(first.identity);
    expect(await unlockIdentity(locked, "perahu sungai cafe\u0301")).toBe(first.identity);
    expect(await unlockIdentity(locked, "perahu sungai cafe")).toBeNull();
  });

  it("follows from a receipt code and its report, and from neither alone", async () => {
    const key = await identityFrom("K7QM2XWD9FHT4RVB", "report-1");
    const recipient = await recipientOf(key);
    expect(await recipientOf(await identityFrom("K7QM2XWD9FHT4RVB", "report-1"))).toBe(recipient);
    expect(await recipientOf(await identityFrom("K7QM2XWD9FHT4RVB", "report-2"))).not.toBe(recipient);
    expect(await recipientOf(await identityFrom("K7QM2XWD9FHT4RVC", "report-1"))).not.toBe(recipient);
    expect(await unsealText(await sealText("jawaban", [recipient]), key)).toBe("jawaban");
  });

  it("with a typing error is none", async () => {
    const wrong = first.identity.replace(/.$/, (sign) => (sign === "Q" ? "P" : "Q"));
    await expect(recipientOf(wrong)).rejects.toThrow();
  });
});
