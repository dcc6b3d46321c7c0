import type { Condition } from "../../../analytics/eventlog/conditions/condition.ts";
import { asksComplaints } from "../../../analytics/eventlog/conditions/filter-of.ts";
import type { Context } from "../../../platform/context.ts";
import { type CasesComplainedOf, casesComplainedOf } from "../../complaints/index.ts";
import { unitsOf, withUnitsUnder } from "../../organisations/index.ts";
import { chosenCases } from "../nouns/looked-at.ts";
import type { StoredLog } from "../nouns/stored-log.ts";

/**
 * A log of which only the cases are looked at that fulfil the conditions: whoever asks it hears about them alone.
 * @throws MutuError `invalid` when the log cannot answer a condition
 */
export async function lookAt(
  ctx: Context,
  log: StoredLog,
  conditions: readonly Condition[],
): Promise<StoredLog> {
  const isAsked = asksComplaints(conditions) && log.complained === null;
  const known = isAsked ? await withComplaints(ctx, log) : log;
  return chosenCases(known, conditions, ctx.zone);
}

/** The log with the cases that complaints name: what is asked of it may be about them. */
export async function withComplaints(ctx: Context, log: StoredLog): Promise<StoredLog> {
  const { cases } = await complaintsOfLog(ctx, log);
  return { ...log, complained: cases };
}

/**
 * What complaints about the service of a log name; of a log without one, those about everything. Complaints of the unit of
 * the log and those under it count, which everybody sees who sees the log: so all of them are told the same.
 */
export async function complaintsOfLog(ctx: Context, log: StoredLog): Promise<CasesComplainedOf> {
  const { agencyId, serviceId, unitId } = log;
  const units = withUnitsUnder(await unitsOf(ctx, agencyId), unitId);
  return casesComplainedOf(ctx, { agencyId, serviceId, unitIds: units.map(({ id }) => id) });
}
