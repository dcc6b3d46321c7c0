import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { keyFile, readKeyFile } from "../settings/key-file.ts";

/**
 * The private key that signs checkpoints, made on the first start. Its public half is put with the earlier ones, so that what
 * was signed before the key was changed can still be checked.
 */
export function checkpointKey(dataFolder: string): KeyObject {
  const file = join(dataFolder, "keys", "checkpoint.key");
  const key = createPrivateKey(keyFile(file, newPrivateKey));
  const publicKey = pemOf(createPublicKey(key));
  const known = readKeyFile(publicFile(dataFolder)) ?? "";
  if (!known.includes(publicKey))
    appendFileSync(publicFile(dataFolder), publicKey, { flush: true, mode: 0o600 });
  return key;
}

/** Public keys of this instance, oldest first; none before its first start. */
export function publicKeysOf(dataFolder: string): readonly KeyObject[] {
  return publicKeysIn(readKeyFile(publicFile(dataFolder)) ?? "");
}

/** Every Ed25519 public key in a text of PEM blocks; others and damaged ones are left out. */
export function publicKeysIn(text: string): readonly KeyObject[] {
  const blocks = text.match(/-----BEGIN PUBLIC KEY-----[\s\S]+?-----END PUBLIC KEY-----/g) ?? [];
  return blocks.flatMap((block) => publicKeyIn(block) ?? []);
}

/** A public key as a block of PEM, which `openssl` reads too. */
export function pemOf(publicKey: KeyObject): string {
  return publicKey.export({ type: "spki", format: "pem" }).toString();
}

function publicKeyIn(block: string): KeyObject | null {
  try {
    const key = createPublicKey(block);
    return key.asymmetricKeyType === "ed25519" ? key : null;
  } catch {
    return null;
  }
}

function newPrivateKey(): string {
  const { privateKey } = generateKeyPairSync("ed25519");
  return privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

function publicFile(dataFolder: string): string {
  return join(dataFolder, "keys", "checkpoint.pub");
}
