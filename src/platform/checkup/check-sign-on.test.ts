import { afterAll, describe, expect, it } from "vitest";
import { aSignOnProvider } from "../../../test/builders/sign-on-provider.ts";
import { checkSignOn } from "./check-sign-on.ts";

const there = await aSignOnProvider("http://localhost:3000/masuk/penyedia/kembali");
afterAll(() => there.stop());

const signOn = { ...there, name: "SSO Kota", secondFactor: [] };

describe("check of the sign-on", () => {
  it("says nothing where none is set", async () => {
    expect(await checkSignOn({ signOn: null, outgoingAllow: [] })).toEqual([]);
  });

  it("finds one that answers well", async () => {
    expect(await checkSignOn({ signOn, outgoingAllow: [] })).toMatchObject([{ state: "ok" }]);
  });

  it("wants a look at one that does not answer, or answers for another issuer", async () => {
    for (const issuer of ["http://localhost:9", there.issuer.replace("localhost", "127.0.0.1")]) {
      const found = await checkSignOn({ signOn: { ...signOn, issuer }, outgoingAllow: [] });
      expect(found).toMatchObject([{ state: "look", next: "doctor.sign-on-silent.next" }]);
    }
  });
});
