import { type Selectable, sql } from "kysely";
import type { Context, TxContext } from "../../../platform/context.ts";
import { saveVersion } from "../../../platform/db/save-version.ts";
import type { Database } from "../../../platform/db/schema.ts";
import { scoped } from "../../../platform/db/scope.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { Signal, SignalState } from "../nouns/signal.ts";

/**
 * Raises a signal, or follows one that was raised before: the same rule on the same series since the same day is one
 * signal, however often the detector runs. What a person did with it stays.
 * @returns whether it is new
 */
export async function raiseSignal(
  ctx: TxContext,
  signal: Omit<Signal, "version" | "state" | "reason">,
): Promise<boolean> {
  const seen = {
    last_at: signal.lastAt,
    value: signal.value,
    expected: signal.expected,
    probability: signal.probability,
    n: signal.n,
    series: JSON.stringify(signal.series),
  };
  const row = await ctx.tx
    .insertInto("signal")
    .values({
      ...seen,
      agency_id: signal.agencyId,
      id: signal.id,
      unit_id: signal.unitId,
      detector_id: signal.detectorId,
      series_key: signal.seriesKey,
      service_id: signal.serviceId,
      rule: signal.rule,
      first_at: signal.firstAt,
      state: "raised",
      raised_at: signal.raisedAt,
    })
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "detector_id", "series_key", "rule", "first_at"]).doUpdateSet({
        ...seen,
        state: sql<SignalState>`case signal.state when 'cleared' then 'raised' else signal.state end`,
        version: sql<number>`signal.version + 1`,
      }),
    )
    .returning("version")
    .executeTakeFirstOrThrow();
  return row.version === 1;
}

/** Clears raised signals of a detector that its newest run no longer shows. @returns their ids */
export async function clearSignals(
  ctx: TxContext,
  detector: { readonly agencyId: string; readonly id: string },
  stillShown: readonly string[],
): Promise<readonly string[]> {
  const rows = await ctx.tx
    .updateTable("signal")
    .set({ state: "cleared", version: sql<number>`version + 1` })
    .where("agency_id", "=", detector.agencyId)
    .where("detector_id", "=", detector.id)
    .where("state", "=", "raised")
    .where(sql<boolean>`not (series_key || ' ' || rule || ' ' || first_at = any(${stillShown}::text[]))`)
    .returning("id")
    .execute();
  return rows.map((row) => row.id);
}

/** Signals of a detector that were not cleared, the newest first: raised, taken into a finding, or laid aside. At most 5,000. */
export async function standingSignals(
  ctx: Context,
  detector: { readonly agencyId: string; readonly id: string },
): Promise<readonly Pick<Signal, "seriesKey" | "rule" | "firstAt" | "lastAt">[]> {
  const rows = await scoped(ctx, "signal")
    .select(["signal.series_key", "signal.rule", "signal.first_at", "signal.last_at"])
    .where("signal.agency_id", "=", detector.agencyId)
    .where("signal.detector_id", "=", detector.id)
    .where("signal.state", "<>", "cleared")
    .orderBy("signal.last_at", "desc")
    .orderBy("signal.id")
    .limit(5_000)
    .execute();
  return rows.map((row) => ({
    seriesKey: row.series_key,
    rule: row.rule,
    firstAt: row.first_at,
    lastAt: row.last_at,
  }));
}

/** How a signal is named in `clearSignals`. */
export function signalName(signal: Pick<Signal, "seriesKey" | "rule" | "firstAt">): string {
  return `${signal.seriesKey} ${signal.rule} ${signal.firstAt}`;
}

/** @throws MutuError `changed-meanwhile` when somebody else was quicker */
export async function saveSignalState(
  ctx: TxContext,
  signal: Signal,
  state: SignalState,
  reason: string,
): Promise<void> {
  await saveVersion(ctx, "signal", signal, { state, reason });
}

/** @throws MutuError `not-found` */
export async function signalById(ctx: Context, agencyId: string, id: string): Promise<Signal> {
  const row = await scoped(ctx, "signal")
    .selectAll("signal")
    .where("signal.agency_id", "=", agencyId)
    .where("signal.id", "=", id)
    .executeTakeFirst();
  if (!row) throw new MutuError("not-found", "error.not-found");
  return signalOf(row);
}

/** Signals in a state, least probable first; at most 200. */
export async function signalsIn(ctx: Context, state: SignalState): Promise<readonly Signal[]> {
  const rows = await scoped(ctx, "signal")
    .selectAll("signal")
    .where("signal.state", "=", state)
    .orderBy(sql`signal.probability asc nulls last`)
    .orderBy("signal.first_at", "desc")
    .orderBy("signal.id")
    .limit(200)
    .execute();
  return rows.map(signalOf);
}

/** How many signals of an agency were raised in a period, by what became of them since. */
export async function signalTally(
  ctx: Context,
  agencyId: string,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<Readonly<Record<SignalState, number>>> {
  const rows = await scoped(ctx, "signal")
    .select(({ fn }) => ["signal.state", fn.countAll<number>().as("n")])
    .where("signal.agency_id", "=", agencyId)
    .where("signal.raised_at", ">=", from)
    .where("signal.raised_at", "<", until)
    .groupBy("signal.state")
    .execute();
  const count = (state: SignalState) => rows.find((row) => row.state === state)?.n ?? 0;
  return {
    raised: count("raised"),
    cleared: count("cleared"),
    dismissed: count("dismissed"),
    "in-finding": count("in-finding"),
  };
}

function signalOf(row: Selectable<Database["signal"]>): Signal {
  return {
    agencyId: row.agency_id,
    id: row.id,
    version: row.version,
    unitId: row.unit_id,
    detectorId: row.detector_id,
    seriesKey: row.series_key,
    serviceId: row.service_id,
    rule: row.rule,
    firstAt: row.first_at,
    lastAt: row.last_at,
    value: row.value,
    expected: row.expected,
    probability: row.probability,
    n: row.n,
    state: row.state,
    reason: row.reason,
    series: row.series,
    raisedAt: row.raised_at,
  };
}
