import { drawExponential } from "../../src/analytics/statistics/random/draw.ts";
import type { Random } from "../../src/analytics/statistics/random/generator.ts";
import type { SimulatedCase } from "./case-windows.ts";

/** How a process of permits works at some time. */
export type Way = {
  /** Chance that the papers go back for correction */
  readonly returned: number;
  readonly refused: number;
  /** Chance that the site is seen before the papers are checked by experts */
  readonly siteFirst: number;
  /** Whether a fee is asked */
  readonly fee: boolean;
  /** Mean hours of the decision */
  readonly decisionHours: number;
};

export const usualWay: Way = { returned: 0.25, refused: 0.1, siteFirst: 0.3, fee: true, decisionHours: 30 };

const HOUR = 3600;
const DAY = 86_400_000;

/**
 * Cases that begin at random moments of the working days of some days from 2024 on; nothing is done on weekends.
 * @param way how the process works for the case that is so far along, 0..1, and on which day it begins
 */
export function simulatedPermits(
  random: Random,
  { cases, days }: { readonly cases: number; readonly days: number },
  way: (along: number, day: number) => Way,
): SimulatedCase[] {
  const monday = Date.UTC(2024, 0, 1);
  const starts = Array.from({ length: cases }, () => {
    const day = Math.floor(random() * days);
    return monday + workingDay(day) * DAY + (1 + random() * 8) * HOUR * 1000;
  }).toSorted((a, b) => a - b);
  return starts.map((began, at) => permit(random, began, way(at / cases, (began - monday) / DAY)));
}

/** The day itself, or the Monday after a weekend. */
function workingDay(day: number): number {
  const weekday = day % 7;
  return weekday < 5 ? day : day + 7 - weekday;
}

function permit(random: Random, began: number, way: Way): SimulatedCase {
  const events: { activity: string; seconds: number }[] = [];
  let at = began;
  const add = (activity: string, hours: number) => {
    at = awake(at + drawExponential(random, hours) * HOUR * 1000);
    events.push({ activity, seconds: (at - began) / 1000 });
  };
  events.push({ activity: "terima", seconds: 0 });
  add("periksa", 4);
  if (random() < way.returned) {
    add("perbaiki", 40);
    add("periksa", 4);
  }
  const experts = random() < way.siteFirst ? ["lapangan", "kajian"] : ["kajian", "lapangan"];
  for (const step of experts) add(step, 24);
  if (way.fee) add("bayar", 20);
  add("putusan", way.decisionHours);
  add(random() < way.refused ? "tolak" : "terbit", 6);
  return { began, events };
}

/** What would happen on a weekend happens on Monday. */
function awake(at: number): number {
  const weekday = (Math.floor(at / DAY) + 3) % 7;
  return weekday < 5 ? at : at + (7 - weekday) * DAY;
}
