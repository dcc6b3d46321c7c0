import { randomBytes } from "node:crypto";

/** Source of random bytes. Passed in, so that the demonstration city and tests are the same on every run. */
export type Random = { bytes(n: number): Uint8Array };

export const systemRandom: Random = { bytes: (n) => randomBytes(n) };

/**
 * UUID version 7 (RFC 9562): the first 48 bits are milliseconds since 1970, so ids sort by time of making.
 */
export function newId(now: Date, random: Random): string {
  const bytes = new Uint8Array(16);
  bytes.set(random.bytes(10), 6);
  let ms = now.getTime();
  for (let i = 5; i >= 0; i--) {
    bytes[i] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Buffer.from(bytes).toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
