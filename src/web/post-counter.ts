import { createHmac } from "node:crypto";
import type { Random } from "../platform/ids.ts";

type Limit = { readonly most: number; readonly seconds: number };

/** How many public forms one network may send, and within how many seconds (reliability: limits). */
const publicPosts: readonly Limit[] = [
  { most: 10, seconds: 60 },
  { most: 60, seconds: 86_400 },
];

/** How often one network may begin to sign in: a whole office does so behind one address, every morning. */
export const signInsBegun: readonly Limit[] = [
  { most: 120, seconds: 60 },
  { most: 5_000, seconds: 86_400 },
];

/** More networks than this in one day are not told apart any further: memory stays bounded under attack. */
const mostNetworks = 100_000;
const day = 86_400_000;

export type PostCounter = {
  /** Counts a form from a network. @returns the seconds to wait before it may send again; 0 when it may now */
  count(network: string, now: Date): number;
};

/**
 * Counts in memory only, under a keyed hash whose key is thrown away every day: nothing of a visitor is written
 * anywhere, and yesterday's counts cannot be matched with anybody.
 */
export function postCounter(random: Random, limits = publicPosts): PostCounter {
  let key = random.bytes(32);
  let since = 0;
  let sent = new Map<string, number[]>();
  return {
    count(network, now) {
      const at = now.getTime();
      if (Math.floor(at / day) !== since) {
        since = Math.floor(at / day);
        key = random.bytes(32);
        sent = new Map();
      }
      const name = createHmac("sha256", key).update(network).digest("base64url");
      const times = sent.get(name) ?? [];
      const wait = secondsToWait(times, limits, at);
      if (wait === 0 && (times.length > 0 || sent.size < mostNetworks)) sent.set(name, [...times, at]);
      return wait;
    },
  };
}

/** Until the oldest form that fills a window has left it. */
function secondsToWait(times: readonly number[], limits: readonly Limit[], at: number): number {
  const waits = limits.map(({ most, seconds }) => {
    const oldest = times.at(-most);
    return oldest === undefined ? 0 : Math.ceil((oldest + seconds * 1_000 - at) / 1_000);
  });
  return Math.max(0, ...waits);
}
