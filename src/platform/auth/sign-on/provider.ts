import * as client from "openid-client";
import { MutuError } from "../../errors.ts";
import { outgoingLimits } from "../../http-limits.ts";
import type { Outgoing } from "../../outgoing/outgoing-fetch.ts";
import type { SignOnSettings } from "../../settings/settings.ts";

/** What ties an answer of the provider to one browser and one question; the three are fresh for each. */
export type Ties = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Who somebody is at the provider, and whether it saw a second factor by what the operator set. No role comes from here. */
export type ProvenOutside = {
  readonly issuer: string;
  readonly subject: string;
  readonly hasSecondFactor: boolean;
};

/** The organisation's sign-on, asked over OpenID Connect. */
export type Provider = {
  readonly name: string;
  /**
   * Where the browser goes to be signed on. `again` wants a sign-on of this very minute.
   * @throws MutuError `unavailable` `auth.sign-on-silent`
   */
  address(ties: Ties, again: boolean): Promise<string>;
  /**
   * Who came back, checked in everything: state, issuer, nonce, audience, time, signature, PKCE.
   * @throws MutuError `invalid` `auth.sign-on-refused`, `unavailable` `auth.sign-on-silent`
   */
  identity(callback: URL, ties: Ties, again: boolean): Promise<ProvenOutside>;
};

/** The path to which the provider sends browsers back; with the public address before it, it is registered there. */
export const callbackPath = "/masuk/penyedia/kembali";

/** Seconds for which a sign-on counts as given just now. */
const justNow = 60;

/**
 * The provider of the settings. Nothing is asked of it before somebody wants to sign on, so a dead provider stops neither
 * the start nor the password; what it says of itself is kept once it answered.
 */
export function openProvider(settings: SignOnSettings, origin: string, outgoing: Outgoing): Provider {
  const redirectUri = `${origin}${callbackPath}`;
  const discovered = once(() => discover(settings, outgoing));
  const acr = settings.secondFactor.filter(({ claim }) => claim === "acr").map(({ value }) => value);
  return {
    name: settings.name,
    address: async ({ state, nonce, verifier }, again) => {
      const config = await discovered();
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        response_type: "code",
        scope: "openid",
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
        ...(acr.length > 0 ? { acr_values: acr.join(" ") } : {}),
        ...(again ? { prompt: "login", max_age: String(justNow) } : {}),
      });
      return address.href;
    },
    identity: async (callback, { state, nonce, verifier }, again) => {
      const config = await discovered();
      const tokens = await client
        .authorizationCodeGrant(config, callback, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
          ...(again ? { maxAge: justNow } : {}),
        })
        .catch(refuse);
      const claims = tokens.claims();
      if (claims === undefined) throw refused();
      return {
        issuer: claims.iss,
        subject: claims.sub,
        hasSecondFactor: hasSecondFactor(claims, settings.secondFactor),
      };
    },
  };
}

/** Whether the claims of the provider say what the operator takes for a second factor. */
function hasSecondFactor(
  { acr, amr }: Readonly<Record<string, unknown>>,
  accepted: SignOnSettings["secondFactor"],
): boolean {
  const methods: readonly unknown[] = Array.isArray(amr) ? amr : [];
  return accepted.some(({ claim, value }) => (claim === "acr" ? acr === value : methods.includes(value)));
}

/** Asks the provider for what it says of itself. @throws MutuError `unavailable` `auth.sign-on-silent` */
export async function discover(settings: SignOnSettings, outgoing: Outgoing): Promise<client.Configuration> {
  const { issuer, clientId, clientSecret } = settings;
  const isPlain = issuer.startsWith("http:");
  try {
    return await client.discovery(new URL(issuer), clientId, {}, secretAsWanted(clientSecret), {
      [client.customFetch]: fetchBy(outgoing),
      timeout: outgoingLimits.seconds,
      // The signature of a token is checked although it came straight from the provider (ASVS 10.5).
      execute: [client.enableNonRepudiationChecks, ...(isPlain ? [client.allowInsecureRequests] : [])],
    });
  } catch (error) {
    throw silent(error);
  }
}

function fetchBy(outgoing: Outgoing): client.CustomFetch {
  return (address, { method, headers, body, signal }) => {
    const sent =
      body === undefined || typeof body === "string" || body instanceof URLSearchParams ? body : null;
    return outgoing(address, { method, headers, body: sent ?? null, signal });
  };
}

/** The secret in the way that the provider says it wants; in the header where it says nothing (RFC 8414 section 2). */
function secretAsWanted(secret: string): client.ClientAuth {
  const inBody = client.ClientSecretPost(secret);
  const inHeader = client.ClientSecretBasic(secret);
  return (server, own, body, headers) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    const send = ways.includes("client_secret_basic") ? inHeader : inBody;
    return send(server, own, body, headers);
  };
}

/** What did not answer is told apart from what answered wrong; the library wraps the one as the other. */
function refuse(error: unknown): never {
  const causes = [error, error instanceof Error ? error.cause : null];
  throw causes.some((one) => one instanceof MutuError) ? silent(error) : refused(error);
}

function refused(cause?: unknown): MutuError {
  return new MutuError("invalid", "auth.sign-on-refused", {}, { cause });
}

function silent(cause: unknown): MutuError {
  return new MutuError("unavailable", "auth.sign-on-silent", {}, { cause });
}

/** What was asked for once; a failure is forgotten, so that the next one asks again. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | null = null;
  return () => {
    asked ??= ask().catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}
