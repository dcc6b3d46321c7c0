import type { Condition } from "../../../analytics/eventlog/conditions/condition.ts";
import { writeCondition } from "../../../analytics/eventlog/conditions/write-condition.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import { addressOfLog } from "./log-address.ts";
import { chosenBy } from "./log-here.ts";

type Chosen = Pick<StoredLog, "agencyId" | "id" | "lookedAt">;

/** The address of the cases behind a figure: those that are looked at and fulfil these conditions too. */
export function addressOfCases(log: Chosen, ...conditions: readonly Condition[]): string {
  return withConditions(`${addressOfLog(log)}/kasus`, log, conditions);
}

/** An address about the cases that are looked at and fulfil these conditions too. */
export function withConditions(address: string, log: Chosen, conditions: readonly Condition[]): string {
  if (conditions.length === 0) return address;
  const choice = new URLSearchParams();
  for (const condition of [...(log.lookedAt?.conditions ?? []), ...conditions])
    choice.append(chosenBy.condition, writeCondition(condition));
  return `${address}${address.includes("?") ? "&" : "?"}${choice}`;
}
