import type { EventLog } from "../../eventlog/event-log.ts";
import { seededRandom } from "../../statistics/random/generator.ts";
import { type Bottleneck, findBottleneck } from "./find-bottleneck.ts";

/** Cases that are replayed: the error of a mean saving is then small beside the saving. */
const MOST_CASES = 2000;
/** Events that leave the engine for it, more or less. */
const MOST_EVENTS = 400_000;

/**
 * The bottleneck of a log, by a sample of its ended cases that is the same for the same seed.
 * @param ends activities that end a case; without any, every case counts as ended
 */
export async function bottleneckOfLog(
  log: EventLog,
  { ends, seed }: { readonly ends: readonly string[]; readonly seed: number },
): Promise<Bottleneck> {
  if (ends.length === 0) return ofEnded(log, seed);
  const ended = await log.filter({ keep: "cases-with", activities: ends });
  try {
    return await ofEnded(ended, seed);
  } finally {
    await ended.close();
  }
}

async function ofEnded(log: EventLog, seed: number): Promise<Bottleneck> {
  const { cases, events } = await log.size();
  const most = Math.min(MOST_CASES, Math.floor((MOST_EVENTS * cases) / Math.max(1, events)));
  return findBottleneck(await log.sample(most, seed), seededRandom(seed));
}
