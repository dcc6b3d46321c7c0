import { oldCheckpoint } from "../../../platform/audit/last-checkpoint.ts";

/** What the operations page looks at. Ages in seconds, the disk as a share; null where nothing waits or nothing is known. */
export type Readings = {
  readonly outboxAge: number | null;
  readonly unsealedAge: number | null;
  readonly lettersWaiting: number;
  /** Whether there is a mail server: without one letters wait by themselves. */
  readonly canSendMail: boolean;
  readonly diskInUse: number;
  /** Of the last backup; null when none was made. */
  readonly backupAge: number | null;
  /** Age from which a backup is old. */
  readonly backupLimit: number;
  /** Of the last checkpoint of the audit trail; null when none was taken. */
  readonly checkpointAge: number | null;
  /** Entries at the end of the audit trail that are not as Mutu wrote them. */
  readonly wrongEntries: number;
};

export type Judged = "within" | "over" | "unknown";

/** Where a reading becomes a broken promise: seconds and shares (reliability.md section 9). */
export const limits = {
  outboxAge: 60,
  unsealedAge: 300,
  diskInUse: 0.85,
  checkpointAge: oldCheckpoint,
} as const;

/** What stands over its limit. Where no backup was ever made it may be that none is needed, which only a person knows. */
export function judge(readings: Readings) {
  const { outboxAge, unsealedAge, diskInUse, backupAge, backupLimit, checkpointAge } = readings;
  return {
    events: over(outboxAge ?? 0, limits.outboxAge),
    seals: over(unsealedAge ?? 0, limits.unsealedAge),
    trail: over(readings.wrongEntries, 0),
    checkpoint: checkpointAge === null ? "unknown" : over(checkpointAge, limits.checkpointAge),
    letters: readings.lettersWaiting > 0 && !readings.canSendMail ? "unknown" : "within",
    disk: over(diskInUse, limits.diskInUse),
    backup: backupAge === null ? "unknown" : over(backupAge, backupLimit),
  } as const satisfies Readonly<Record<string, Judged>>;
}

function over(value: number, limit: number): Judged {
  return value > limit ? "over" : "within";
}
