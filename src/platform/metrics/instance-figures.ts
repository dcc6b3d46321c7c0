import { lastBackup } from "../backup/last-backup.ts";
import type { Context } from "../context.ts";
import { shareInUse } from "../disk.ts";
import { pulse } from "../jobs/failed-jobs.ts";
import { jobsByState } from "../jobs/jobs-by-state.ts";
import type { Family, Sample } from "./exposition.ts";

/** What a pool of connections tells of itself. */
export type PoolCounts = {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
};

/** Connections of a pool: lent, idle, and how many wait for one. */
export function poolFigures(pools: Readonly<Record<string, PoolCounts>>): readonly Family[] {
  const each = (value: (pool: PoolCounts) => number, more: Readonly<Record<string, string>> = {}) =>
    Object.entries(pools).map(([pool, one]): Sample => ({ labels: { pool, ...more }, value: value(one) }));
  return [
    gauge("mutu_pool_connections", "Connections to the database.", [
      ...each(({ totalCount, idleCount }) => totalCount - idleCount, { state: "used" }),
      ...each(({ idleCount }) => idleCount, { state: "idle" }),
    ]),
    gauge(
      "mutu_pool_waiting",
      "Pieces of work that wait for a connection.",
      each(({ waitingCount }) => waitingCount),
    ),
  ];
}

/**
 * What waits, how full the disk is and how old the last backup is: what the operations page says in words. Where nothing
 * waits the age is 0; what never was has no figure.
 */
export async function instanceFigures(ctx: Context): Promise<readonly Family[]> {
  const { dataFolder } = ctx.settings;
  const [{ outboxAge, unsealedAge, lettersWaiting }, jobs, disk, backup] = await Promise.all([
    pulse(ctx),
    jobsByState(ctx),
    shareInUse(dataFolder),
    lastBackup(dataFolder),
  ]);
  return [
    gauge("mutu_outbox_oldest_seconds", "Age of the oldest event not passed on.", one(outboxAge ?? 0)),
    gauge("mutu_audit_unsealed_seconds", "Age of the oldest audit entry not sealed.", one(unsealedAge ?? 0)),
    gauge("mutu_letters_waiting", "Letters not sent yet.", one(lettersWaiting)),
    gauge(
      "mutu_jobs",
      "Jobs by state.",
      jobs.map(({ state, n }) => ({ labels: { state }, value: n })),
    ),
    gauge("mutu_disk_used_ratio", "Share of the disk of the data folder in use.", one(disk)),
    gauge("mutu_backup_age_seconds", "Age of the last backup.", one(ageOf(ctx, backup?.at ?? null))),
  ];
}

export function gauge(name: string, help: string, samples: readonly Sample[]): Family {
  return { name, help, type: "gauge", samples };
}

/** The only sample of a figure; none where it is not known. */
export function one(value: number | null): readonly Sample[] {
  return value === null ? [] : [{ value }];
}

/** Seconds since a moment; null where it never was. */
export function ageOf(ctx: Context, at: Date | null): number | null {
  return at === null ? null : (ctx.now.getTime() - at.getTime()) / 1000;
}
