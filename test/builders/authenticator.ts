import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/server";

/** What an authenticator, or its browser, does otherwise than it should. */
export type Wrong = {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  /** Type of the ceremony, as the browser writes it. */
  readonly type?: string;
  /** False: nobody showed finger, face or PIN. */
  readonly verified?: boolean;
  readonly counter?: number;
  readonly userHandle?: string;
  /** Signs with a key that nobody registered. */
  readonly strangeKey?: boolean;
};

/** An authenticator in memory with one passkey, and the browser around it. Answers are texts, as a form sends them. */
export type Authenticator = {
  readonly credentialId: string;
  create(asked: PublicKeyCredentialCreationOptionsJSON, wrong?: Wrong): string;
  get(asked: PublicKeyCredentialRequestOptionsJSON, wrong?: Wrong): string;
};

const flags = { present: 0x01, verified: 0x04, hasCredential: 0x40 } as const;

let made = 0;

/** A new authenticator that counts its signatures, for pages at `origin`. */
export function anAuthenticator(origin = "http://localhost:3000"): Authenticator {
  made += 1;
  const id = createHash("sha256").update(`passkey ${made} ${process.pid}`).digest();
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  let handle = "";
  let counter = 0;

  const dataOf = (extra: Buffer, { rpId, verified = true, ...wrong }: Wrong) => {
    counter = wrong.counter ?? counter + 1;
    const head = Buffer.alloc(5);
    head[0] = flags.present | (verified ? flags.verified : 0) | (extra.length > 0 ? flags.hasCredential : 0);
    head.writeUInt32BE(counter, 1);
    return Buffer.concat([sha256(rpId ?? new URL(origin).hostname), head, extra]);
  };
  const clientData = (type: string, challenge: string, wrong: Wrong) =>
    Buffer.from(
      JSON.stringify({
        type: wrong.type ?? type,
        challenge: wrong.challenge ?? challenge,
        origin: wrong.origin ?? origin,
        crossOrigin: false,
      }),
    );

  return {
    credentialId: id.toString("base64url"),
    create: (asked, wrong = {}) => {
      handle = asked.user.id;
      const credential = Buffer.concat([
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        coseKey(publicKey),
      ]);
      const attestation = Buffer.concat([
        cborMap(3),
        cborText("fmt"),
        cborText("none"),
        cborText("attStmt"),
        cborMap(0),
        cborText("authData"),
        cborBytes(dataOf(credential, wrong)),
      ]);
      return answer(id, {
        clientDataJSON: encode(clientData("webauthn.create", asked.challenge, wrong)),
        attestationObject: encode(attestation),
        transports: ["internal"],
      });
    },
    get: (asked, wrong = {}) => {
      const client = clientData("webauthn.get", asked.challenge, wrong);
      const data = dataOf(Buffer.alloc(0), wrong);
      const key = wrong.strangeKey
        ? generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey
        : privateKey;
      return answer(id, {
        clientDataJSON: encode(client),
        authenticatorData: encode(data),
        signature: encode(sign("sha256", Buffer.concat([data, sha256(client)]), key)),
        userHandle: wrong.userHandle ?? handle,
      });
    },
  };
}

function answer(id: Buffer, response: object): string {
  const name = encode(id);
  return JSON.stringify({
    id: name,
    rawId: name,
    type: "public-key",
    authenticatorAttachment: "platform",
    clientExtensionResults: {},
    response,
  });
}

/** A public key as COSE writes it (RFC 9053 section 7.1): EC2, ES256, P-256, x, y. */
function coseKey(key: KeyObject): Buffer {
  const { x = "", y = "" } = key.export({ format: "jwk" });
  return Buffer.concat([
    cborMap(5),
    Buffer.from([0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]),
    cborBytes(Buffer.from(x, "base64url")),
    Buffer.from([0x22]),
    cborBytes(Buffer.from(y, "base64url")),
  ]);
}

function cborMap(entries: number): Buffer {
  return Buffer.from([0xa0 | entries]);
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 | text.length]), Buffer.from(text)]);
}

function cborBytes(bytes: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x58, bytes.length]), bytes]);
}

function sha256(value: string | Buffer): Buffer {
  return createHash("sha256").update(value).digest();
}

function encode(bytes: Buffer): string {
  return bytes.toString("base64url");
}
