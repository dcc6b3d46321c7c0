import type { Handover, Handovers } from "../questions/handovers.ts";
import { holders, prepareHeld } from "./holder.ts";
import type { LogTables } from "./log-tables.ts";
import { type MeasuredRow, measured, measuredOf } from "./measured.ts";

/** How work passed from hand to hand. */
export async function handovers(log: LogTables, attribute: string): Promise<Handovers> {
  const held = await prepareHeld(log, attribute);
  const [counts] = await log.database.rows<Counts & MeasuredRow<"moved"> & MeasuredRow<"kept">>(`
    select count(*) as events, count(distinct holder) as holders, count(distinct trace) as cases,
      count(*) filter (moved) as handovers, count(*) filter (not moved) as kept,
      count(distinct trace) filter (moved) as "casesWithHandover",
      ${measured("moved", "case when moved then waited end")},
      ${measured("kept", "case when not moved then waited end")}
    from ${held}`);
  const [perCase] = await log.database.rows<NonNullable<Handovers["perCase"]>>(`
    select quantile_cont(times, 0.5) as median, quantile_cont(times, 0.9) as p90, max(times) as max
    from (select count(*) filter (moved) as times from ${held} group by trace)`);
  const [back] = await log.database.rows<{ returns: number }>(
    `select count(*) as returns from (${returns(held)})`,
  );
  const [toAndFro] = await log.database.rows<Handovers["toAndFro"]>(`
    select count(*) as stretches, count(distinct trace) as cases, coalesce(sum(lost), 0) / 1e6 as seconds
    from (${toAndFroStretches(held)})`);
  if (!counts || !toAndFro) throw new Error("an aggregate without groups is one row");
  const { events, holders: distinct, cases, handovers: moved, kept, casesWithHandover } = counts;
  return {
    ...{ events, holders: distinct, cases, handovers: moved, kept, casesWithHandover },
    perCase: cases === 0 ? null : (perCase ?? null),
    waiting: measuredOf(counts, "moved"),
    waitingKept: measuredOf(counts, "kept"),
    returns: back?.returns ?? 0,
    toAndFro,
  };
}

type Counts = Pick<Handovers, "events" | "holders" | "cases" | "handovers" | "kept" | "casesWithHandover">;

/** From which holder to which, the longest waiting in all first. */
export async function handoversBetween(log: LogTables, attribute: string, most: number): Promise<Handover[]> {
  const held = await prepareHeld(log, attribute);
  return log.database.rows(`
    with name as (${holders(log, attribute)})
    select source.value as "from", target.value as "to", count, cases, "medianSeconds", "totalSeconds"
    from (
      select holder_before, holder, count(*) as count, count(distinct trace) as cases,
        quantile_cont(waited, 0.5) / 1e6 as "medianSeconds", sum(waited) / 1e6 as "totalSeconds"
      from ${held} where moved group by all) as moved
    join name as source on source.holder = holder_before
    join name as target on target.holder = moved.holder
    order by "totalSeconds" desc, "from", "to" limit ${most}`);
}

/** SQL of the visits of a case to a holder that it had left one visit before: trace, visit, since when, `left_at`. */
function returns(held: string): string {
  return `
    select trace, visit, since, left_at
    from (
      select trace, visit, min(since) as since, any_value(holder) as holder,
        lag(any_value(holder), 2) over visits as holder_then, lag(max(done), 2) over visits as left_at
      from (
        select *, count(*) filter (moved) over (partition by trace order by pos rows unbounded preceding) as visit
        from ${held} where trace in (select trace from ${held} group by trace having count(*) filter (moved) >= 2))
      group by trace, visit
      window visits as (partition by trace order by visit))
    where holder = holder_then`;
}

/**
 * SQL of the stretches in which a case goes to and fro between two holders, at least A, B, A, B: trace and microseconds
 * `lost` from leaving the first until the last has it.
 */
function toAndFroStretches(held: string): string {
  return `
    select trace, max(since) - min(left_at) as lost
    from (
      select *, visit - row_number() over (partition by trace order by visit) as stretch
      from (${returns(held)}))
    group by trace, stretch having count(*) >= 2`;
}

/** SQL of what cases lose by going to and fro, by an attribute: trace and microseconds `lost`. */
export async function lostToAndFro(log: LogTables, attribute: string): Promise<string> {
  return toAndFroStretches(await prepareHeld(log, attribute));
}
