import type { SettingProblem } from "./process-settings.ts";
import type { SecondFactorClaim, SignOnSettings } from "./settings.ts";
import type { Variable } from "./variables.ts";

/** An issuer on this machine may do without https, for trying it out. */
const issuer: Variable<string> = {
  name: "MUTU_OIDC_ISSUER",
  expected: {
    id: "alamat https penyedia, persis seperti yang ditulisnya sebagai issuer",
    en: "the https address of the provider, exactly as it writes itself as issuer",
  },
  read: (text) => {
    if (!URL.canParse(text)) return null;
    const { protocol, hostname, search, hash } = new URL(text);
    const isHere = hostname === "localhost" || hostname === "127.0.0.1";
    const isSafe = protocol === "https:" || (protocol === "http:" && isHere);
    return isSafe && search === "" && hash === "" ? text : null;
  },
};

const clientId: Variable<string> = {
  name: "MUTU_OIDC_CLIENT_ID",
  expected: { id: "nama Mutu pada penyedia itu", en: "the name that Mutu has at the provider" },
  read: (text) => text.trim() || null,
};

/** Also named as a file: `MUTU_OIDC_CLIENT_SECRET_FILE`. */
export const clientSecret: Variable<string> = {
  name: "MUTU_OIDC_CLIENT_SECRET",
  expected: {
    id: "rahasia Mutu pada penyedia itu, atau MUTU_OIDC_CLIENT_SECRET_FILE",
    en: "the secret that Mutu has at the provider, or MUTU_OIDC_CLIENT_SECRET_FILE",
  },
  read: (text) => text.trim() || null,
};

const name: Variable<string> = {
  name: "MUTU_OIDC_NAME",
  expected: {
    id: "nama untuk tombol, paling banyak 40 huruf",
    en: "a name for the button, 40 letters at most",
  },
  read: (text) => (text.trim() !== "" && text.length <= 40 ? text.trim() : null),
};

const secondFactor: Variable<readonly SecondFactorClaim[]> = {
  name: "MUTU_OIDC_SECOND_FACTOR",
  expected: {
    id: "nilai acr atau amr yang berarti faktor kedua, dengan koma, seperti amr=mfa,acr=gold",
    en: "values of acr or amr that mean a second factor, with commas, such as amr=mfa,acr=gold",
  },
  read: (text) => {
    const claims = text.split(",").map((part): SecondFactorClaim | null => {
      const [, claim, value = ""] = /^(acr|amr)=(\S+)$/.exec(part.trim()) ?? [];
      return claim === "acr" || claim === "amr" ? { claim, value } : null;
    });
    const known = claims.filter((claim) => claim !== null);
    return known.length === claims.length ? known : null;
  },
};

type Given = <T, D>(variable: Variable<T>, otherwise: D) => T | D;

/** The sign-on that was set; null without an issuer. An issuer without a client is a problem. */
export function readSignOn(
  given: Given,
  environment: Readonly<Record<string, string | undefined>>,
  problems: SettingProblem[],
): SignOnSettings | null {
  const at = given(issuer, null);
  const client = given(clientId, null);
  const secret = given(clientSecret, null);
  const factors = given(secondFactor, []);
  const title = given(name, null);
  if (at === null) return null;
  for (const { name, expected } of [clientId, clientSecret]) {
    if (!environment[name]) problems.push({ name, found: "", expected });
  }
  if (client === null || secret === null) return null;
  return {
    issuer: at,
    clientId: client,
    clientSecret: secret,
    name: title ?? new URL(at).host,
    secondFactor: factors,
  };
}
