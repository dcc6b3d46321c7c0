import { createPublicKey, generateKeyPairSync, type KeyObject } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type Checkpoint, isSignedByOneOf, signCheckpoint } from "./checkpoint.ts";
import { pemOf, publicKeysIn } from "./checkpoint-key.ts";
import { compareCheckpoints, lastGoodCheckpoint } from "./compare-checkpoints.ts";
import { isToBeSent } from "./last-checkpoint.ts";

const ours = generateKeyPairSync("ed25519");
const theirs = generateKeyPairSync("ed25519");
const keys = [ours.publicKey];
const chainOf = (seq: number, variant = "a") => `${variant}${seq}`.padStart(64, "0");

function checkpointAt(seq: number, key: KeyObject = ours.privateKey, chain = chainOf(seq)): Checkpoint {
  const at = `2026-03-02T${String(seq).padStart(2, "0")}:00:00.000Z`;
  return signCheckpoint({ instance: "https://mutu.contoh.id", seq, chain, at }, key);
}

const file = (checkpoint: Checkpoint | null, name: string) => ({ file: name, checkpoint });
/** A chain of 12 links as the database has it now. */
const chainAt = new Map(Array.from({ length: 13 }, (_, seq) => [seq, chainOf(seq)]));
const files = [3, 6, 9, 12].map((seq) => file(checkpointAt(seq), `${seq}.json`));
const compared = (changed: typeof files, chain: ReadonlyMap<number, string> = chainAt) =>
  compareCheckpoints(changed, chain, keys);
const kindsOf = (comparison: ReturnType<typeof compared>) =>
  comparison.disagreements.map(({ kind, file }) => [kind, file]);

describe("signature of a checkpoint (RFC 8032)", () => {
  it("holds for what was signed, under the key that signed", () => {
    expect(isSignedByOneOf(checkpointAt(3), keys)).toBe(true);
    expect(isSignedByOneOf(checkpointAt(3), [theirs.publicKey, ours.publicKey])).toBe(true);
    expect(isSignedByOneOf(checkpointAt(3), [theirs.publicKey])).toBe(false);
  });

  it.each([
    { seq: 4 },
    { chain: chainOf(4) },
    { at: "2026-03-02T04:00:00.000Z" },
    { instance: "https://x.id" },
  ])("does not hold with %o", (other) => {
    expect(isSignedByOneOf({ ...checkpointAt(3), ...other }, keys)).toBe(false);
  });

  it("is believed of no key that only the checkpoint itself names", () => {
    const forged = checkpointAt(3, theirs.privateKey);
    expect(createPublicKey(pemOf(theirs.publicKey)).equals(theirs.publicKey)).toBe(true);
    expect(isSignedByOneOf(forged, keys)).toBe(false);
  });

  it("is checked under every key of a file, and other texts in it are passed over", () => {
    const text = `kunci lama\n${pemOf(theirs.publicKey)}baru\n${pemOf(ours.publicKey)}-----BEGIN PUBLIC KEY-----\nx\n-----END PUBLIC KEY-----`;
    expect(publicKeysIn(text)).toHaveLength(2);
  });
});

describe("checkpoints against the chain (REL-09)", () => {
  it("agree while nothing was rewritten", () => {
    const comparison = compared(files);
    expect(comparison).toMatchObject({ read: 4, disagreements: [] });
    expect(lastGoodCheckpoint(comparison, null)).toMatchObject({ seq: 12 });
    expect(lastGoodCheckpoint(comparison, 7)).toMatchObject({ seq: 6 });
    expect(lastGoodCheckpoint(comparison, 2)).toBeNull();
  });

  it("name the first that knew another chain, and the last good one before", () => {
    const rewritten = new Map([...chainAt].map(([seq, chain]) => [seq, seq < 8 ? chain : chainOf(seq, "b")]));
    const comparison = compared(files, rewritten);
    expect(kindsOf(comparison)).toEqual([
      ["rewritten", "9.json"],
      ["rewritten", "12.json"],
    ]);
    expect(lastGoodCheckpoint(comparison, null)).toMatchObject({ file: "6.json" });
  });

  it("name a chain whose end was removed", () => {
    const cut = new Map([...chainAt].filter(([seq]) => seq <= 10));
    expect(kindsOf(compared(files, cut))).toEqual([["cut", "12.json"]]);
  });

  it("name a file that was replaced, cut short or signed by another key", () => {
    const [first, second, third, fourth] = files;
    if (!first || !second || !third || !fourth) throw new Error("four files");
    const changed = [
      first,
      file(checkpointAt(6, theirs.privateKey), "6.json"),
      file({ ...checkpointAt(9), chain: chainOf(9, "b") }, "9.json"),
      file(null, "12.json"),
    ];
    expect(kindsOf(compared(changed)).toSorted()).toEqual([
      ["not-signed", "6.json"],
      ["not-signed", "9.json"],
      ["unreadable", "12.json"],
    ]);
  });
});

describe("sending of checkpoints", () => {
  const now = new Date("2026-03-02T07:00:01Z");
  const sent = (at: string) => ({ at: now, seq: 3, sentAt: new Date(at) });

  it.each([
    ["the first one", null, 24, true],
    ["one a day later, some seconds early", sent("2026-03-01T07:00:05Z"), 24, true],
    ["one after an hour", sent("2026-03-02T06:00:00Z"), 24, false],
    ["one after an hour, hourly", sent("2026-03-02T06:00:00Z"), 1, true],
    ["the first one, never", null, 0, false],
  ])("%s", (_, last, hours, expected) => {
    expect(isToBeSent(last, now, hours)).toBe(expected);
  });
});
