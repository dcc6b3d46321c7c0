import { describe, expect, it } from "vitest";
import { relyingParty } from "./relying-party.ts";

describe("relying party of passkeys (WebAuthn section 5.1.2)", () => {
  it.each([
    ["https://mutu.kota.go.id", "mutu.kota.go.id"],
    ["https://mutu.kota.go.id:8443", "mutu.kota.go.id"],
    ["http://localhost:3000", "localhost"],
  ])("is the host of %s", (origin, id) => {
    expect(relyingParty(origin)).toEqual({ id, origin });
  });

  it.each(["http://mutu.kota.go.id", "http://127.0.0.1:3000", "https://10.0.0.7", "https://[fd00::7]"])(
    "is none for %s, where browsers allow no passkeys",
    (origin) => {
      expect(relyingParty(origin)).toBeNull();
    },
  );
});
