import { describe, expect, it } from "vitest";
import { readProcessSettings, SettingsError } from "./process-settings.ts";
import { secretsFromFiles } from "./secrets-from-files.ts";

const told = {
  port: null,
  host: null,
  data: null,
  production: false,
  noDemo: true,
  only: null,
};
const whole = {
  MUTU_OIDC_ISSUER: "https://sso.kota.go.id/realms/asn",
  MUTU_OIDC_CLIENT_ID: "mutu",
  MUTU_OIDC_CLIENT_SECRET: "rahasia",
};

function read(environment: Readonly<Record<string, string>>) {
  return readProcessSettings(told, { environment, home: "/home/rina", currentFolder: "/" }).signOn;
}

function problemsOf(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    read(environment);
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems.map(({ name, found }) => `${name} ${found}`);
  }
}

describe("settings of the sign-on", () => {
  it("are none without an issuer", () => {
    expect(read({ MUTU_OIDC_CLIENT_ID: "mutu" })).toBeNull();
  });

  it("call the provider by its host unless it has a name, and accept no second factor unless told", () => {
    expect(read(whole)).toEqual({
      issuer: "https://sso.kota.go.id/realms/asn",
      clientId: "mutu",
      clientSecret: "rahasia",
      name: "sso.kota.go.id",
      secondFactor: [],
    });
  });

  it("name what counts as a second factor", () => {
    const given = { ...whole, MUTU_OIDC_NAME: "SSO Kota", MUTU_OIDC_SECOND_FACTOR: "amr=mfa, acr=urn:gold" };
    expect(read(given)).toMatchObject({
      name: "SSO Kota",
      secondFactor: [
        { claim: "amr", value: "mfa" },
        { claim: "acr", value: "urn:gold" },
      ],
    });
  });

  it.each([
    [{ MUTU_OIDC_ISSUER: "http://sso.kota.go.id" }, ["MUTU_OIDC_ISSUER http://sso.kota.go.id"]],
    [{ MUTU_OIDC_CLIENT_SECRET: "" }, ["MUTU_OIDC_CLIENT_SECRET "]],
    [{ MUTU_OIDC_CLIENT_ID: "" }, ["MUTU_OIDC_CLIENT_ID "]],
    [{ MUTU_OIDC_SECOND_FACTOR: "mfa" }, ["MUTU_OIDC_SECOND_FACTOR mfa"]],
  ])("are named when they are not understood: %j", (wrong, problems) => {
    expect(problemsOf({ ...whole, ...wrong })).toEqual(problems);
  });

  it("take the secret from a file, and name a file that cannot be read", () => {
    const environment = { MUTU_OIDC_CLIENT_SECRET_FILE: "/etc/mutu/secret" };
    expect(secretsFromFiles(environment, () => "dari berkas\n")).toMatchObject({
      MUTU_OIDC_CLIENT_SECRET: "dari berkas",
    });
    const unreadable = () =>
      secretsFromFiles(environment, () => {
        throw new Error("EACCES");
      });
    expect(unreadable).toThrow(SettingsError);
  });
});
