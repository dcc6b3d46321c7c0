import { type AuditEntry, chainStart, leafOf, link } from "./leaf.ts";
import { macOf } from "./mac.ts";
import type { Origin } from "./origin.ts";

/**
 * How the record differs from what was sealed. `no-code` and `wrong-code`: not written by Mutu. `cut`: no longer as it was
 * written down outside the database, so what followed was removed or the chain was made anew.
 */
export type Difference =
  | "changed"
  | "removed"
  | "inserted"
  | "no-code"
  | "wrong-code"
  | "gap"
  | "chain"
  | "cut";

export type Break = {
  readonly kind: Difference;
  readonly seq: number | null;
  /** Null where the entry itself is gone. */
  readonly entryId: string | null;
};

/** An entry as it stands in the database: what it says, and its fingerprint and code. */
export type WrittenEntry = { readonly entry: AuditEntry; readonly leaf: string; readonly mac: string | null };

/** A link of the chain with the entry that it sealed, null where that is gone. */
export type Seal = {
  readonly seq: number;
  readonly entryId: string;
  readonly leaf: string;
  readonly chain: string;
  readonly written: WrittenEntry | null;
};

/** Where a walk along the chain stands; `newest` is the latest time so far, in milliseconds. */
export type Walk = { readonly seq: number; readonly chain: string; readonly newest: number };

export const walkStart: Walk = { seq: 0, chain: chainStart, newest: 0 };

/**
 * The sealer takes entries within seconds; one that claims to be so much older than its neighbours was put in later. More
 * than a day, because an anonymous report writes the beginning of its day instead of its minute.
 */
const lateness = 26 * 3_600_000;

/** Goes one seal further. After a break the walk goes on from what is written, so that the next break is seen too. */
export function onward(walk: Walk, { seq, chain, written }: Seal): Walk {
  return { seq, chain, newest: Math.max(walk.newest, written?.entry.at.getTime() ?? 0) };
}

/**
 * What is wrong with the seal that comes next, or null.
 * @param origin null where the key is not here; then only fingerprints and links are compared
 */
export function examineSeal(walk: Walk, seal: Seal, origin: Origin | null): Difference | null {
  if (seal.seq !== walk.seq + 1) return "gap";
  if (seal.chain !== link(walk.chain, seal.leaf)) return "chain";
  if (seal.written === null) return "removed";
  if (seal.written.leaf !== seal.leaf) return "changed";
  return examineEntry(walk, seal.written, origin !== null && seal.seq > origin.before.seq ? origin : null);
}

/** What is wrong with an entry by itself, sealed or not, after all that was sealed before it. */
export function examineEntry(
  walk: Walk,
  { entry, leaf, mac }: WrittenEntry,
  origin: Origin | null,
): Difference | null {
  if (leafOf(entry) !== leaf) return "changed";
  if (origin !== null && mac === null) return "no-code";
  if (origin !== null && mac !== macOf(origin.key, leaf)) return "wrong-code";
  return entry.at.getTime() < walk.newest - lateness ? "inserted" : null;
}
