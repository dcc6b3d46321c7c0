import type { Condition } from "../../../analytics/eventlog/conditions/condition.ts";
import { readCondition } from "../../../analytics/eventlog/conditions/read-conditions.ts";
import {
  cohortById,
  logById,
  lookAt,
  ofSize,
  orInvalid,
  type StoredLog,
  sizeAnalysis,
} from "../../../modules/processes/index.ts";
import { MutuError } from "../../../platform/errors.ts";
import type { WebContext } from "../../web-context.ts";
import { addressed } from "../address.ts";
import { answerHere } from "./answer-here.ts";

/** Names in the address: a condition, as often as there are some, and conditions that were kept under a name. */
export const chosenBy = { condition: "saring", cohort: "kelompok" } as const;

/** More conditions than a person reads are an address that somebody made up. */
const MOST_CONDITIONS = 20;

/**
 * The log that an address is about, of the cases that it chooses; everything that is asked of it is about them alone.
 * @throws MutuError `not-found`; `invalid` when the conditions cannot be read, or leave no case
 */
export async function logHere(c: WebContext): Promise<StoredLog> {
  const log = await wholeLogHere(c);
  const conditions = await conditionsHere(c, log);
  if (conditions.length === 0) return log;
  const chosen = await lookAt(c.var.ctx, log, conditions);
  return ofSize(chosen, await answerHere(c, chosen, sizeAnalysis, null));
}

/** The log that an address is about, with all its cases. @throws MutuError `not-found` */
export function wholeLogHere(c: WebContext): Promise<StoredLog> {
  const { agencyId, id } = addressed(c);
  return logById(c.var.ctx, agencyId, id);
}

/** What an address asks of the cases. @throws MutuError `not-found`, `invalid` */
export async function conditionsHere(c: WebContext, log: StoredLog): Promise<readonly Condition[]> {
  const cohort = c.req.query(chosenBy.cohort);
  const texts = c.req.queries(chosenBy.condition) ?? [];
  if (texts.length > MOST_CONDITIONS || (cohort !== undefined && !/^[0-9a-f-]{36}$/.test(cohort)))
    throw new MutuError("not-found", "error.not-found");
  const kept = cohort === undefined ? [] : (await cohortById(c.var.ctx, log, cohort)).conditions;
  return [...kept, ...orInvalid(() => texts.map(readCondition))];
}

/** The part of the address that chooses cases, as a query without `?`; empty where it chooses none. */
export function choiceHere(c: WebContext): string {
  const query = new URLSearchParams();
  for (const name of Object.values(chosenBy))
    for (const value of c.req.queries(name) ?? []) query.append(name, value);
  return query.toString();
}
