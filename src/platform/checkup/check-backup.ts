import { lastBackup, oldAfter } from "../backup/last-backup.ts";
import { type Verdict, verdict } from "./verdict.ts";

/**
 * Whether a backup was made in time. None at all is to be looked at: an instance may be for a first look only.
 * @param days  how often one is due
 */
export async function checkBackup(dataFolder: string, days: number, now: Date): Promise<Verdict> {
  const last = await lastBackup(dataFolder);
  if (last === null) return verdict("backup", "look", "doctor.no-backup", {}, "doctor.no-backup.next");
  const age = (now.getTime() - last.at.getTime()) / 1000;
  const facts = { hours: Math.round(age / 3_600), folder: last.folder, n: days };
  const state = age > oldAfter(days) ? "broken" : "ok";
  return verdict("backup", state, "doctor.backup", facts, "doctor.backup.next");
}
