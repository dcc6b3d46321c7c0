import { createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";
import { canonicalJson } from "./leaf.ts";

/** The chain as it stood at one moment, signed so that nobody else can say so. Kept outside the database. */
export const Checkpoint = z.object({
  schema: z.literal("mutu.checkpoint/1"),
  /** The address of the instance, for people; the key tells one instance from another. */
  instance: z.string(),
  seq: z.int().min(0),
  chain: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
  /** The key that made the signature. Whoever checks it brings the key from elsewhere. */
  publicKey: z.string(),
  signature: z.string(),
});

export type Checkpoint = z.output<typeof Checkpoint>;

type Signed = Pick<Checkpoint, "instance" | "seq" | "chain" | "at">;

/** @source RFC 8032 (Ed25519) */
export function signCheckpoint({ instance, seq, chain, at }: Signed, key: KeyObject): Checkpoint {
  const facts: Signed = { instance, seq, chain, at };
  return {
    schema: "mutu.checkpoint/1",
    ...facts,
    publicKey: publicText(createPublicKey(key)),
    signature: sign(null, signedText(facts), key).toString("base64"),
  };
}

/** Whether one of these public keys made the signature; what a checkpoint says of its own key counts for nothing. */
export function isSignedByOneOf(checkpoint: Checkpoint, keys: readonly KeyObject[]): boolean {
  const signature = Buffer.from(checkpoint.signature, "base64");
  return keys.some((key) => verify(null, signedText(checkpoint), key, signature));
}

/** A public key on one line: its DER form in base64, as between the lines of a PEM file. */
export function publicText(key: KeyObject): string {
  return key.export({ type: "spki", format: "der" }).toString("base64");
}

/** What is signed: JSON with sorted keys and no blanks. */
function signedText({ instance, seq, chain, at }: Signed): Buffer {
  return Buffer.from(canonicalJson({ instance, seq, chain, at }));
}
