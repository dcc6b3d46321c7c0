import type { EventLog } from "../../eventlog/event-log.ts";

/** A log whose cases were all watched for the same time from their beginning. */
export type EquallyWatched = {
  readonly log: EventLog;
  readonly seconds: number;
  readonly asOf: Date;
  readonly cases: number;
  /** Cases that began too late to be watched so long: they are left out */
  readonly tooYoung: number;
};

/** Of the cases so many end within the time they are watched for. */
const SHARE = 0.95;

/**
 * Watches every case for the same time. Otherwise cases that began lately seem to lack their last steps, and lately
 * begun groups seem to differ from earlier ones. Watched is as long as 95 % of the cases last, but at most half of the
 * time that the log spans.
 * @param asked seconds to watch instead; null for the rule
 * @param asOf when the log was taken; null for its last event
 */
export async function watchEqually(
  log: EventLog,
  asked: number | null = null,
  asOf: Date | null = null,
): Promise<EquallyWatched> {
  const { cases, firstBegan, lastEvent, seconds: usual } = await log.lifetimes(SHARE);
  const until = asOf ?? lastEvent;
  const span = (until.getTime() - firstBegan.getTime()) / 1000;
  const seconds = asked ?? Math.min(usual, span / 2);
  const watched = await log.watched(seconds, until);
  const { cases: left } = await watched.size();
  return { log: watched, seconds, asOf: until, cases: left, tooYoung: cases - left };
}
