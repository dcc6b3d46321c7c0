import type { Context } from "../context.ts";
import { type AuditEntry, chainStart, leafOf, link } from "./leaf.ts";

export type Break = {
  readonly kind: "changed" | "removed" | "inserted" | "chain" | "cut";
  readonly seq: number | null;
  /** Null where the entry itself is gone. */
  readonly entryId: string | null;
};

/** A place in the chain as it was written down outside the database, such as in a backup. */
export type KeptSeal = { readonly seq: number; readonly chain: string };

export type Verification = {
  readonly entries: number;
  readonly sealed: number;
  readonly unsealed: number;
  /** First places where the record differs from what was sealed; empty when it is whole. */
  readonly breaks: readonly Break[];
};

const batch = 5000;
/** How many differences are named. */
const most = 10;

/**
 * The sealer takes entries within seconds; one that claims to be so much older than its neighbours was put in later. More
 * than a day, because an anonymous report writes the beginning of its day instead of its minute.
 */
const lateness = 26 * 3_600_000;

/** Where the walk along the chain stands. */
type Walk = { seq: number; chain: string; newest: number };

/**
 * Recomputes every fingerprint and the whole chain, in batches, and names the first differences: a changed row, a row
 * that is gone, a row that was put in afterwards, a link that does not follow. What was removed from the end of the chain,
 * or a chain that was made anew, shows only against a seal that was kept elsewhere.
 */
export async function verifyAudit(ctx: Context, kept: KeptSeal | null = null): Promise<Verification> {
  const breaks: Break[] = [];
  const walk: Walk = { seq: 0, chain: chainStart, newest: 0 };
  for (;;) {
    ctx.signal.throwIfAborted();
    const sealed = await sealedAfter(ctx, walk.seq);
    breaks.push(...sealed.flatMap((seal) => step(walk, seal) ?? []));
    if (sealed.length < batch || breaks.length >= most) break;
  }
  if (kept !== null && (await sealAt(ctx, kept.seq))?.chain !== kept.chain)
    breaks.push({ kind: "cut", seq: kept.seq, entryId: null });
  breaks.push(...(await wrongUnsealed(ctx, new Date(walk.newest - lateness))));
  const counts = await countEntries(ctx);
  return { ...counts, unsealed: counts.entries - counts.sealed, breaks: breaks.slice(0, most) };
}

/** How many of the newest seals a look at the end of the chain recomputes. */
const tail = 1_000;

/**
 * The same for the newest seals only, which takes a moment however long the chain is: whether what was written lately still
 * follows from what was there.
 */
export async function verifyAuditTail(ctx: Context): Promise<readonly Break[]> {
  const last = await newestSeal(ctx);
  const before = await sealAt(ctx, Math.max(0, last - tail));
  const walk: Walk = { seq: before?.seq ?? 0, chain: before?.chain ?? chainStart, newest: 0 };
  const sealed = await sealedAfter(ctx, walk.seq);
  return sealed.flatMap((seal) => step(walk, seal) ?? []);
}

async function newestSeal(ctx: Context): Promise<number> {
  const row = await ctx.db
    .selectFrom("audit_seal")
    .select("seq")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

async function sealAt(ctx: Context, seq: number) {
  return ctx.db.selectFrom("audit_seal").select(["seq", "chain"]).where("seq", "=", seq).executeTakeFirst();
}

type Sealed = Awaited<ReturnType<typeof sealedAfter>>[number];

/** Goes one seal further. After a break the walk goes on from what is written, so that the next break is seen too. */
function step(walk: Walk, seal: Sealed): Break | null {
  const follows = seal.seq === walk.seq + 1 && seal.chain === link(walk.chain, seal.leaf);
  const late = seal.at !== null && seal.at.getTime() < walk.newest - lateness;
  walk.seq = seal.seq;
  walk.chain = seal.chain;
  walk.newest = Math.max(walk.newest, seal.at?.getTime() ?? 0);
  const kind = differenceOf(seal, follows, late);
  return kind && { kind, seq: seal.seq, entryId: seal.entry_id };
}

function differenceOf(seal: Sealed, follows: boolean, late: boolean): Break["kind"] | null {
  if (!follows) return "chain";
  if (seal.id === null) return "removed";
  if (!isAsWritten(seal) || seal.entry_leaf !== seal.leaf) return "changed";
  return late ? "inserted" : null;
}

function sealedAfter(ctx: Context, seq: number) {
  return ctx.db
    .selectFrom("audit_seal")
    .leftJoin("audit_entry", "audit_entry.id", "audit_seal.entry_id")
    .select(["seq", "entry_id", "chain", "audit_seal.leaf", "audit_entry.leaf as entry_leaf"])
    .select(["audit_entry.id", "at", "actor", "role", "function_code", "agency_id", "verb"])
    .select(["subject_kind", "subject_id", "on_version", "why", "facts"])
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(batch)
    .execute();
}

/** What a row holds of an entry, sealed or not. */
type Entered = Omit<Sealed, "seq" | "entry_id" | "chain" | "leaf">;

function entryOf(row: Entered): AuditEntry | null {
  const { id, at, actor, verb, subject_kind, subject_id, why } = row;
  if (id === null || at === null || actor === null || verb === null) return null;
  if (subject_kind === null || subject_id === null || why === null) return null;
  return {
    id,
    at,
    actor,
    role: row.role,
    functionCode: row.function_code,
    agencyId: row.agency_id,
    verb,
    subjectKind: subject_kind,
    subjectId: subject_id,
    onVersion: row.on_version,
    why,
    facts: (row.facts ?? {}) as AuditEntry["facts"],
  };
}

/** Entries without a seal that are older than newer ones with one, or are not what they were when they were written. */
async function wrongUnsealed(ctx: Context, at: Date): Promise<readonly Break[]> {
  const rows = await ctx.db
    .selectFrom("audit_entry")
    .leftJoin("audit_seal", "audit_seal.entry_id", "audit_entry.id")
    .select(["audit_entry.id", "at", "actor", "role", "function_code", "agency_id", "verb"])
    .select(["subject_kind", "subject_id", "on_version", "why", "facts", "audit_entry.leaf as entry_leaf"])
    .where("audit_seal.seq", "is", null)
    .orderBy("audit_entry.at")
    .limit(batch)
    .execute();
  return rows.flatMap((row) => {
    const kind = row.at < at ? "inserted" : isAsWritten(row) ? null : "changed";
    return kind === null ? [] : [{ kind, seq: null, entryId: row.id }];
  });
}

function isAsWritten(row: Entered): boolean {
  const entry = entryOf(row);
  return entry !== null && leafOf(entry) === row.entry_leaf;
}

async function countEntries(ctx: Context) {
  const [entries, sealed] = await Promise.all([
    ctx.db
      .selectFrom("audit_entry")
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow(),
    ctx.db
      .selectFrom("audit_seal")
      .select(({ fn }) => fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow(),
  ]);
  return { entries: entries.n, sealed: sealed.n };
}
