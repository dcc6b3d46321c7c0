import { createHash } from "node:crypto";
import type { Random } from "../../src/platform/ids.ts";

/** Bytes that follow from a seed: sha256 of the seed and a counter, block by block. */
export function seededRandom(seed: string): Random {
  let block = 0;
  let left = Buffer.alloc(0);
  return {
    bytes: (n) => {
      while (left.length < n) {
        left = Buffer.concat([left, createHash("sha256").update(`${seed} ${block++}`).digest()]);
      }
      const bytes = Uint8Array.from(left.subarray(0, n));
      left = left.subarray(n);
      return bytes;
    },
  };
}
