import { createHash, generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

/** What the provider says of whoever signs on next, and what it does otherwise than it should. */
export type Says = {
  readonly sub: string;
  readonly acr?: string;
  readonly amr?: readonly string[];
  /** More claims, such as roles. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly iss?: string;
  readonly aud?: string;
  readonly nonce?: string;
  readonly state?: string;
  /** The issuer beside the code (RFC 9207). */
  readonly issBeside?: string;
  /** Seconds until the token is over. */
  readonly goodFor?: number;
  /** Seconds since the person signed on at the provider. */
  readonly signedOnAgo?: number;
  readonly strangeKey?: boolean;
  /** Another way of signing; `none` leaves the signature out. */
  readonly alg?: "none";
  /** The person says no. */
  readonly refuses?: boolean;
};

/** A small OpenID Connect provider on this machine. */
export type TestProvider = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  says: Says;
  /** What browsers asked for, as it came. */
  readonly asked: URLSearchParams[];
  /** Visits an address as a browser would; answers where it is sent back to. */
  visit(address: string): Promise<URL>;
  stop(): Promise<void>;
};

type Code = { readonly asked: URLSearchParams; readonly says: Says };

/** Starts a provider that knows one client with one exact address to come back to. */
export async function aSignOnProvider(redirectUri: string): Promise<TestProvider> {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const codes = new Map<string, Code>();
  const asked: URLSearchParams[] = [];
  const clientId = "mutu";
  const clientSecret = "a secret of tests: 100% + more";
  const state = { says: { sub: "rina" } as Says };
  const server = createServer((request, answer) => {
    handle(request, answer).catch((error: unknown) => {
      answer.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const issuer = `http://localhost:${typeof address === "object" && address !== null ? address.port : 0}`;

  const authorize = (query: URLSearchParams): URL | null => {
    asked.push(query);
    const isKnown = query.get("client_id") === clientId && query.get("redirect_uri") === redirectUri;
    if (!isKnown || query.get("code_challenge_method") !== "S256" || !query.get("code_challenge"))
      return null;
    const back = new URL(redirectUri);
    back.searchParams.set("state", state.says.state ?? query.get("state") ?? "");
    back.searchParams.set("iss", state.says.issBeside ?? issuer);
    if (state.says.refuses) {
      back.searchParams.set("error", "access_denied");
      return back;
    }
    const code = randomUUID();
    codes.set(code, { asked: query, says: state.says });
    back.searchParams.set("code", code);
    return back;
  };

  const token = (form: URLSearchParams, authorization: string): object | null => {
    const code = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const challenge = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    const isGood =
      code !== undefined &&
      authorization === basic(clientId, clientSecret) &&
      form.get("redirect_uri") === redirectUri &&
      challenge === code.asked.get("code_challenge");
    if (!isGood) return null;
    return {
      access_token: randomUUID(),
      token_type: "Bearer",
      id_token: idToken(claimsOf(code, { issuer, clientId }), code.says, privateKey),
    };
  };

  const handle = async (request: IncomingMessage, answer: ServerResponse) => {
    const url = new URL(request.url ?? "/", issuer);
    if (url.pathname === "/.well-known/openid-configuration") return json(answer, 200, metadata(issuer));
    if (url.pathname === "/keys") {
      const key = { ...publicKey.export({ format: "jwk" }), kid: "one", use: "sig", alg: "RS256" };
      return json(answer, 200, { keys: [key] });
    }
    if (url.pathname === "/authorize") {
      const back = authorize(url.searchParams);
      if (back === null) return json(answer, 400, { error: "invalid_request" });
      return answer.writeHead(302, { Location: back.href }).end();
    }
    const given = token(new URLSearchParams(await text(request)), request.headers.authorization ?? "");
    return json(answer, given === null ? 400 : 200, given ?? { error: "invalid_grant" });
  };

  return {
    issuer,
    clientId,
    clientSecret,
    asked,
    get says() {
      return state.says;
    },
    set says(says) {
      state.says = says;
    },
    visit: async (address) => {
      const answer = await fetch(address, { redirect: "manual" });
      return new URL(answer.headers.get("Location") ?? "about:blank");
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function metadata(issuer: string) {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/keys`,
    response_types_supported: ["code"],
    subject_types_supported: ["public"],
    id_token_signing_alg_values_supported: ["RS256"],
    token_endpoint_auth_methods_supported: ["client_secret_basic"],
    code_challenge_methods_supported: ["S256"],
    authorization_response_iss_parameter_supported: true,
  };
}

function claimsOf({ asked, says }: Code, at: { readonly issuer: string; readonly clientId: string }) {
  const now = Math.floor(Date.now() / 1_000);
  return {
    iss: says.iss ?? at.issuer,
    aud: says.aud ?? at.clientId,
    sub: says.sub,
    nonce: says.nonce ?? asked.get("nonce"),
    iat: now,
    exp: now + (says.goodFor ?? 300),
    auth_time: now - (says.signedOnAgo ?? 0),
    ...(says.acr === undefined ? {} : { acr: says.acr }),
    ...(says.amr === undefined ? {} : { amr: says.amr }),
    ...says.more,
  };
}

/** A token signed with RS256 (RFC 7515). */
function idToken(claims: object, { strangeKey, alg = undefined }: Says, key: KeyObject): string {
  const head = encode(JSON.stringify({ alg: alg ?? "RS256", kid: "one" }));
  const signed = `${head}.${encode(JSON.stringify(claims))}`;
  if (alg === "none") return `${signed}.`;
  const used = strangeKey ? generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey : key;
  return `${signed}.${sign("sha256", Buffer.from(signed), used).toString("base64url")}`;
}

/** Name and secret in the header, each written as in a form (RFC 6749 section 2.3.1). */
function basic(id: string, secret: string): string {
  const written = (value: string) => new URLSearchParams([["", value]]).toString().slice(1);
  return `Basic ${Buffer.from(`${written(id)}:${written(secret)}`).toString("base64")}`;
}

function encode(value: string): string {
  return Buffer.from(value).toString("base64url");
}

function json(answer: ServerResponse, status: number, body: object): void {
  answer.writeHead(status, { "Content-Type": "application/json", "Cache-Control": "no-store" });
  answer.end(JSON.stringify(body));
}
