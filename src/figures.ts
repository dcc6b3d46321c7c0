import { activeDetectors } from "./modules/warnings/index.ts";
import type { Context } from "./platform/context.ts";
import { exposition, type Family } from "./platform/metrics/exposition.ts";
import {
  ageOf,
  gauge,
  instanceFigures,
  one,
  type PoolCounts,
  poolFigures,
} from "./platform/metrics/instance-figures.ts";
import type { RequestTally } from "./platform/metrics/request-tally.ts";

type Sources = {
  readonly tally: RequestTally;
  readonly pools: Readonly<Record<string, PoolCounts>>;
  /** Of a job that sees every agency. */
  readonly contextNow: () => Promise<Context>;
};

/** All figures as text. While the database does not answer those of the process are told, and that it does not. */
export async function figuresText({ tally, pools, contextNow }: Sources): Promise<string> {
  const instance = await contextNow()
    .then(ofInstance)
    .catch(() => null); // The log has the reason from where it happened; a collector needs the answer all the same.
  const isUp = gauge("mutu_database_up", "Whether the database answers.", one(instance === null ? 0 : 1));
  return exposition([...tally.families(), ...poolFigures(pools), isUp, ...(instance ?? [])]);
}

async function ofInstance(ctx: Context): Promise<readonly Family[]> {
  const runs = (await activeDetectors(ctx)).flatMap(({ lastRunAt }) => lastRunAt ?? []);
  const last = runs.toSorted((a, b) => b.getTime() - a.getTime())[0] ?? null;
  return [
    ...(await instanceFigures(ctx)),
    gauge("mutu_detectors_age_seconds", "Time since detectors ran last.", one(ageOf(ctx, last))),
  ];
}
