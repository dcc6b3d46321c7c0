import type { LossKind } from "../../../analytics/eventlog/questions/losses.ts";
import type { StepPair } from "../../../analytics/eventlog/questions/same-person.ts";
import type { StoredLog } from "../../../modules/processes/index.ts";
import { addressOfLog } from "./log-address.ts";

/** The kinds of loss as addresses name them. */
export const lossSegments: Readonly<Record<LossKind, string>> = {
  waiting: "menunggu",
  repeat: "diulang",
  batch: "ditumpuk",
  "to-and-fro": "bolak-balik",
};

/** The address of one loss: its cases, and the finding that is made of it. */
export function addressOfLoss(
  log: StoredLog,
  { kind, subject }: { readonly kind: LossKind; readonly subject: string },
): string {
  return `${addressOfLog(log)}/waktu/${lossSegments[kind]}?${new URLSearchParams({ di: subject })}`;
}

/** The address of a pair of steps that one person did. */
export function addressOfPair(log: StoredLog, { one, other }: StepPair): string {
  return `${addressOfLog(log)}/waktu/empat-mata?${new URLSearchParams({ satu: one, dua: other })}`;
}
