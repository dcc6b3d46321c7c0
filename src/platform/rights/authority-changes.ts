import { sql } from "kysely";
import { instantOf } from "../../analytics/calendar/zone.ts";
import type { Context, TxContext } from "../context.ts";
import { MutuError } from "../errors.ts";
import { localDate } from "../local-date.ts";
import type { MatrixVersion } from "./load-matrix.ts";
import { Holders } from "./matrix.ts";

/** Other holders for one entry of the matrix from a day on, proposed by one person and settled by another (AUT-21). */
export type AuthorityChange = {
  readonly id: string;
  readonly key: string;
  readonly holders: Holders;
  /** The version of the matrix that it was proposed on. */
  readonly onNumber: number;
  /** ISO day in the zone of the instance, since one matrix holds for all of it. */
  readonly from: string;
  readonly reason: string;
  readonly proposedBy: string;
  readonly state: "waiting" | "confirmed" | "rejected";
  readonly settledBy: string | null;
  readonly answer: string;
};

/** Changes that wait for a second person or for their day, in the order of their days; at most 200. */
export async function changesAhead(ctx: Context): Promise<readonly AuthorityChange[]> {
  const rows = await changes(ctx)
    .where((eb) =>
      eb.or([
        eb("state", "=", "waiting"),
        eb.and([eb("state", "=", "confirmed"), eb("valid_from", ">", todayOfInstance(ctx))]),
      ]),
    )
    .orderBy("valid_from")
    .orderBy("id")
    .limit(200)
    .execute();
  return rows.map(changeOf);
}

/** @throws MutuError `not-found` */
export async function authorityChangeById(ctx: Context, id: string): Promise<AuthorityChange> {
  const row = await changes(ctx).where("id", "=", id).executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return changeOf(row);
}

/** Until the transaction is over, others who change the matrix wait: each change begins where the one before it ended. */
export async function holdMatrix(ctx: TxContext): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('authority_matrix', 0))`.execute(ctx.tx);
}

/**
 * The instant from which a new version may hold: its day, or now where the day has begun already, so that nobody who
 * was competent before ceases to have been (AUT-21).
 * @throws MutuError `wrong-state` when a later version is there already, whose day it is not to undo
 */
export function beginningAfter(newest: MatrixVersion, from: string, ctx: Context): Date {
  const day = instantOf(from, 0, ctx.settings.zone);
  const begins = day < ctx.now ? ctx.now : day;
  if (begins < newest.from) {
    const newestDay = localDate(newest.from, ctx.settings.zone);
    throw new MutuError("wrong-state", "authority.later-version", { from: newestDay });
  }
  return begins;
}

export function todayOfInstance(ctx: Context): string {
  return localDate(ctx.now, ctx.settings.zone);
}

function changes(ctx: Context) {
  return ctx.db
    .selectFrom("authority_change")
    .select([
      "id",
      "right_key as key",
      "holders",
      "on_number as onNumber",
      "valid_from as from",
      "reason",
      "proposed_by as proposedBy",
      "state",
      "settled_by as settledBy",
      "answer",
    ]);
}

function changeOf<T extends { holders: unknown }>(row: T): T & { holders: Holders } {
  return { ...row, holders: Holders.parse(row.holders) };
}
