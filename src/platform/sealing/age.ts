import { hkdfSync, webcrypto } from "node:crypto";
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";

/** A private key as age writes it, `AGE-SECRET-KEY-1…`. */
export type Identity = string;
/** A public key as age writes it, `age1…`. */
export type Recipient = string;

/** A pair whose public half anybody may hold. */
export type KeyPair = { readonly identity: Identity; readonly recipient: Recipient };

/** N of scrypt as a power of two: 128 MiB, about half a second of one core (OWASP password storage). */
const passphraseWork = 17;

/** A new X25519 pair from the randomness of the system. */
export async function newKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The public half of a private key. @throws Error when it is none, such as one with a typing error */
export function recipientOf(identity: Identity | webcrypto.CryptoKey): Promise<Recipient> {
  return identityToRecipient(identity);
}

/**
 * A private key that follows from a secret of at least 80 random bits; the same secret and salt give the same key.
 * @source RFC 5869 (HKDF), RFC 7748 (any 32 bytes are an X25519 key)
 */
export function identityFrom(secret: string, salt: string): Promise<webcrypto.CryptoKey> {
  const scalar = Buffer.from(hkdfSync("sha256", secret, salt, "mutu reporter key", 32));
  // The frame of RFC 8410 around 32 bytes of an X25519 key.
  const frame = Buffer.from("302e020100300506032b656e04220420", "hex");
  const key = Buffer.concat([frame, scalar]);
  return webcrypto.subtle.importKey("pkcs8", key, { name: "X25519" }, true, ["deriveBits"]);
}

/** Bytes that only the holders of the keys can open, in the age format. @throws Error without a recipient */
export async function seal(content: Uint8Array, recipients: readonly Recipient[]): Promise<Uint8Array> {
  if (recipients.length === 0) throw new Error("nothing is sealed to nobody");
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(content);
}

/** What was sealed. @throws Error when the key is none of those it was sealed to, or the bytes were changed */
export async function unseal(
  sealed: Uint8Array,
  identity: Identity | webcrypto.CryptoKey,
): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  return decrypter.decrypt(sealed);
}

/** The same for a text: it is stored as age's text form, which its own tool reads too. */
export async function sealText(text: string, recipients: readonly Recipient[]): Promise<string> {
  return armor.encode(await seal(Buffer.from(text), recipients));
}

/** @throws Error like `unseal` */
export async function unsealText(sealed: string, identity: Identity | webcrypto.CryptoKey): Promise<string> {
  return Buffer.from(await unseal(armor.decode(sealed), identity)).toString("utf8");
}

/** A private key under a passphrase. */
export async function lockIdentity(identity: Identity, passphrase: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase.normalize("NFC"));
  encrypter.setScryptWorkFactor(passphraseWork);
  return armor.encode(await encrypter.encrypt(identity));
}

/** The private key, or null when the passphrase is not the one. */
export async function unlockIdentity(locked: string, passphrase: string): Promise<Identity | null> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase.normalize("NFC"));
  try {
    return await decrypter.decrypt(armor.decode(locked), "text");
  } catch {
    // The library says in one and the same error that no passphrase fits; the stored text was checked when it was written.
    return null;
  }
}
