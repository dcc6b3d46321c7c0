import { publicText } from "../audit/checkpoint.ts";
import { publicKeysOf } from "../audit/checkpoint-key.ts";
import { lastCheckpoint, oldCheckpoint } from "../audit/last-checkpoint.ts";
import type { Settings } from "../settings/settings.ts";
import { stateOf, type Verdict, verdict } from "./verdict.ts";

/** Seconds after which a whole day may be rewritten without a witness. */
const LOST = 26 * 3_600;

/** Whether the audit trail has a witness outside the database that is not old. */
export async function checkCheckpoint(
  { dataFolder, checkpointFolder: folder }: Pick<Settings, "dataFolder" | "checkpointFolder">,
  now: Date,
): Promise<Verdict> {
  const last = await lastCheckpoint(dataFolder);
  if (last === null)
    return verdict("checkpoint", "look", "doctor.no-checkpoint", { folder }, "doctor.no-checkpoint.next");
  const age = (now.getTime() - last.at.getTime()) / 1_000;
  const facts = { hours: Math.round(age / 3_600), folder };
  const state = stateOf(age, oldCheckpoint, LOST);
  return verdict("checkpoint", state, "doctor.checkpoint", facts, "doctor.checkpoint.next");
}

/** The key by which anybody can check checkpoints, so that it can be read off and compared. */
export function tellCheckpointKey(dataFolder: string): Verdict {
  const key = publicKeysOf(dataFolder).at(-1);
  if (key === undefined)
    return verdict("checkpoint-key", "look", "doctor.no-checkpoint-key", {}, "doctor.no-keys.next");
  return verdict("checkpoint-key", "ok", "doctor.checkpoint-key", { key: publicText(key) });
}
