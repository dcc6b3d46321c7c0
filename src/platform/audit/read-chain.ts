import type { Selectable } from "kysely";
import type { Context } from "../context.ts";
import type { Database } from "../db/schema.ts";
import type { Seal, WrittenEntry } from "./examine.ts";
import { type AuditEntry, chainStart } from "./leaf.ts";

type EntryRow = Selectable<Database["audit_entry"]>;

/** Seals after one, in order, each with its entry as it stands now. */
export async function sealsAfter(ctx: Context, seq: number, limit: number): Promise<readonly Seal[]> {
  const rows = await ctx.db
    .selectFrom("audit_seal")
    .leftJoin("audit_entry", "audit_entry.id", "audit_seal.entry_id")
    .selectAll("audit_entry")
    .select(["seq", "entry_id", "chain", "audit_seal.leaf as sealed_leaf"])
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    seq: row.seq,
    entryId: row.entry_id,
    leaf: row.sealed_leaf,
    chain: row.chain,
    written: isThere(row) ? written(row) : null,
  }));
}

/** Entries that have no seal yet, oldest first. */
export async function unsealedEntries(ctx: Context, limit: number): Promise<readonly WrittenEntry[]> {
  const rows = await ctx.db
    .selectFrom("audit_entry")
    .leftJoin("audit_seal", "audit_seal.entry_id", "audit_entry.id")
    .selectAll("audit_entry")
    .where("seq", "is", null)
    .orderBy("audit_entry.at")
    .limit(limit)
    .execute();
  return rows.map(written);
}

/** A place in the chain: so many entries, and the fingerprint of all of them. */
export type ChainEnd = { readonly seq: number; readonly chain: string };

/** The end of the chain as it is now; before the first link while nothing is sealed. */
export async function chainEnd(ctx: Context): Promise<ChainEnd> {
  const row = await ctx.db
    .selectFrom("audit_seal")
    .select(["seq", "chain"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? { seq: 0, chain: chainStart };
}

/** The fingerprint of the chain at a place; null when there is no such seal. */
export async function chainAt(ctx: Context, seq: number): Promise<string | null> {
  if (seq === 0) return chainStart;
  const row = await ctx.db.selectFrom("audit_seal").select("chain").where("seq", "=", seq).executeTakeFirst();
  return row?.chain ?? null;
}

/** How many entries there are, how many of them sealed, and since when the oldest other one waits. */
export async function countEntries(ctx: Context) {
  const { entries } = await ctx.db
    .selectFrom("audit_entry")
    .select(({ fn }) => fn.countAll<number>().as("entries"))
    .executeTakeFirstOrThrow();
  const { sealed } = await ctx.db
    .selectFrom("audit_seal")
    .select(({ fn }) => fn.countAll<number>().as("sealed"))
    .executeTakeFirstOrThrow();
  const [oldest] = await unsealedEntries(ctx, 1);
  return { entries, sealed, unsealed: entries - sealed, unsealedSince: oldest?.entry.at ?? null };
}

/** The verb of the entry which says that it was settled anew from where codes are owed. */
export const originMadeAnew = "make-audit-origin-anew";

/** When it was last settled anew from where codes are owed; null when never. */
export async function originAnewAt(ctx: Context): Promise<Date | null> {
  const row = await ctx.db
    .selectFrom("audit_entry")
    .select("at")
    .where("verb", "=", originMadeAnew)
    .orderBy("at", "desc")
    .limit(1)
    .executeTakeFirst();
  return row?.at ?? null;
}

/** Whether a seal found its entry: then every column is as in the table. */
function isThere<Row extends { id: string | null }>(row: Row): row is Row & EntryRow {
  return row.id !== null;
}

function written(row: EntryRow): WrittenEntry {
  const entry: AuditEntry = {
    id: row.id,
    at: row.at,
    actor: row.actor,
    role: row.role,
    functionCode: row.function_code,
    agencyId: row.agency_id,
    verb: row.verb,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    onVersion: row.on_version,
    why: row.why,
    facts: row.facts as AuditEntry["facts"],
  };
  return { entry, leaf: row.leaf, mac: row.mac };
}
