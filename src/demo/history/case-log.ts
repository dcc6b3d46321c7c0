import { addDays, type Day, dayNumber, weekdayOf } from "../../analytics/calendar/day.ts";
import {
  drawExponential,
  drawGamma,
  drawNormal,
  drawPoisson,
} from "../../analytics/statistics/random/draw.ts";
import type { Random } from "../../analytics/statistics/random/generator.ts";
import { type CityService, type CityStep, refusedActivity, sentBackActivity } from "../city/service.ts";
import type { OfficeHours } from "./office-hours.ts";
import type { Slowing } from "./planted.ts";
import { streamOf } from "./random-stream.ts";
import type { Timeline } from "./timeline.ts";

/** One thing that was done for a case; `at` is when it was completed, in milliseconds since 1970. */
export type CaseEvent = { readonly case: string; readonly activity: string; readonly at: number };

type World = {
  readonly timeline: Timeline;
  readonly seed: number;
  readonly hours: OfficeHours;
  readonly slowings: readonly Slowing[];
};

/** Share of steps that are forgotten in a drawer, and how much longer these take. */
const forgotten = { share: 0.025, times: 7 };
/** Share of events written down under a name with a typing error. */
const mistyped = 0.003;

/**
 * The event log of a service, in the order of time. Cases come on open days, more of them in the busy month; what has not
 * happened by yesterday is not in it, so the youngest cases are open.
 */
export function caseLog(world: World, service: CityService): readonly CaseEvent[] {
  const random = streamOf(world.seed, `cases ${service.code}`);
  const end = world.timeline.at(world.timeline.today, 0).getTime();
  const events: CaseEvent[] = [];
  let number = 0;
  for (const day of world.hours.openDays) {
    if (day < world.timeline.from || day > world.timeline.until) continue;
    for (let left = drawPoisson(random, casesOn(service, day, random)); left > 0; left -= 1) {
      number += 1;
      const begin = world.timeline.at(day, 8 + ((service.lastHour ?? 14) - 8) * random()).getTime();
      const name = `${day.slice(2, 4)}${day.slice(5, 7)}-${String(number).padStart(5, "0")}`;
      events.push(...passage(world, service, { name, begin }, random).filter(({ at }) => at < end));
    }
  }
  return events.sort((a, b) => a.at - b.at);
}

function casesOn({ casesPerWeek, busyMonth }: CityService, day: Day, random: Random): number {
  const angle = 2 * Math.PI * (dayNumber(day) / 365.25 - (busyMonth - 0.5) / 12);
  const monday = weekdayOf(day) === 1 ? 1.3 : 0.93;
  return (casesPerWeek / 5) * monday * (1 + 0.22 * Math.cos(angle)) * (drawGamma(random, 25) / 25);
}

type Begun = { readonly name: string; readonly begin: number };

/** All that happens to one case until it ends. */
function passage(
  world: World,
  service: CityService,
  { name, begin }: Begun,
  random: Random,
): readonly CaseEvent[] {
  const events: CaseEvent[] = [];
  let at = begin;
  const note = (activity: string) => {
    events.push({ case: name, activity: random() < mistyped ? mistype(activity, random) : activity, at });
  };
  const slowness = Math.exp(0.25 * drawNormal(random));
  const work = (step: CityStep) => {
    at = world.hours.after(at, 3600 * slowness * hoursOf(world, service, step, at, random));
    note(step.name);
  };
  for (const step of service.steps) {
    if (step.needed !== undefined && random() >= step.needed) continue;
    work(step);
    for (let round = 0; step.sentBack && round < 3 && random() < step.sentBack.share; round += 1) {
      at = world.hours.after(at + drawExponential(random, step.sentBack.days) * 86_400_000, 0);
      note(sentBackActivity);
      work(step);
    }
    if (random() < (step.refused ?? 0)) {
      at = world.hours.after(at, 1800 + 7200 * random());
      note(refusedActivity);
      break;
    }
  }
  return events;
}

function hoursOf(
  { slowings, timeline }: World,
  service: CityService,
  step: CityStep,
  at: number,
  random: Random,
): number {
  const usual = Math.exp((step.spread ?? 0.6) * drawNormal(random));
  const times = random() < forgotten.share ? forgotten.times : 1;
  const slowed = slowings.find(
    (one) =>
      one.service === service.code &&
      one.activity === step.name &&
      timeline.at(one.from, 0).getTime() <= at &&
      at < timeline.at(one.until, 0).getTime(),
  );
  return (slowed?.takesHours ?? step.takesHours) * usual * times;
}

/** The name of an activity as somebody typed it in a hurry: two letters changed places. */
function mistype(activity: string, random: Random): string {
  const i = 1 + Math.floor(random() * (activity.length - 3));
  return activity.slice(0, i) + activity.charAt(i + 1) + activity.charAt(i) + activity.slice(i + 2);
}

/** The last day of which a passage may need the opening hours. */
export function lastDayOfWork(timeline: Timeline): Day {
  return addDays(timeline.today, 200);
}

/** The log as the application of an office exports it; times are those on the wall, without a zone. */
export function asCsv(events: readonly CaseEvent[], timeline: Timeline): Uint8Array {
  const midnights = new Map<number, { readonly at: number; readonly day: Day }>();
  const first = timeline.at(timeline.from, 0).getTime();
  const localTime = (at: number) => {
    const key = Math.floor((at - first) / 86_400_000);
    let midnight = midnights.get(key);
    if (!midnight) {
      const day = addDays(timeline.from, key);
      midnight = { at: timeline.at(day, 0).getTime(), day };
      midnights.set(key, midnight);
    }
    return `${midnight.day} ${clock(Math.floor((at - midnight.at) / 1000))}`;
  };
  const lines = events.map((event) => `${event.case},${event.activity},${localTime(event.at)}`);
  return new TextEncoder().encode(`nomor_permohonan,kegiatan,waktu\n${lines.join("\n")}\n`);
}

function clock(seconds: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
