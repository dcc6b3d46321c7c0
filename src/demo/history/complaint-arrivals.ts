import { addDays, type Day, dayNumber, weekdayOf } from "../../analytics/calendar/day.ts";
import type { OfficeCalendar } from "../../analytics/calendar/office-calendar.ts";
import { drawGamma, drawPoisson } from "../../analytics/statistics/random/draw.ts";
import type { Random } from "../../analytics/statistics/random/generator.ts";
import { type CityCategory, categories } from "../city/categories.ts";
import { type SubDistrict, subDistricts } from "../city/places.ts";
import { type Change, changeOn } from "./planted.ts";
import { streamOf } from "./random-stream.ts";
import type { Timeline } from "./timeline.ts";

/** A complaint before it has words: what about, where, when. */
export type Arrival = {
  readonly category: CityCategory;
  readonly area: SubDistrict;
  readonly day: Day;
  readonly at: Date;
};

/** How many come on each weekday, from Monday, and on a holiday. The mean of a week is 1; Mondays carry the weekend. */
const paces = {
  office: { weekdays: [1.42, 1.2, 1.11, 1.06, 0.96, 0.72, 0.53], holiday: 0.4 },
  home: { weekdays: [1.2, 1.05, 1, 1, 0.97, 0.95, 0.83], holiday: 0.8 },
} as const;
/** Days differ by more than chance alone, as they do everywhere: a hot day, a burst pipe. */
const restlessness = 18;

type World = {
  readonly timeline: Timeline;
  readonly seed: number;
  /** The calendar by which people find an office closed. */
  readonly calendar: OfficeCalendar;
  readonly changes: readonly Change[];
};

/** All complaints of the history in the order of time. */
export function complaintArrivals(world: World): readonly Arrival[] {
  const found = categories.flatMap((category) => arrivalsOf(world, category));
  return found.toSorted((a, b) => a.at.getTime() - b.at.getTime());
}

function arrivalsOf(world: World, category: CityCategory): readonly Arrival[] {
  const { timeline, seed, calendar, changes } = world;
  const random = streamOf(seed, `complaints ${category.name}`);
  const own = changes.filter((change) => change.category === category.name);
  const found: Arrival[] = [];
  for (let day = timeline.from; day <= timeline.until; day = addDays(day, 1)) {
    const usual = (category.perWeek / 7) * paceOf(category, day, calendar) * seasonOn(category, day);
    const mood = drawGamma(random, restlessness) / restlessness;
    for (const { name: area, people } of subDistricts) {
      const mean = usual * mood * people * changeOn(own, day, category.name, area);
      for (let left = drawPoisson(random, mean); left > 0; left -= 1) {
        found.push({ category, area, day, at: timeline.at(day, hourOf(random)) });
      }
    }
  }
  return found;
}

function paceOf({ metAt }: CityCategory, day: Day, { daysOff }: OfficeCalendar): number {
  const { weekdays, holiday } = paces[metAt];
  const pace = weekdays[weekdayOf(day) - 1] ?? 1;
  return daysOff.has(day) ? pace * holiday : pace;
}

function seasonOn({ season }: CityCategory, day: Day): number {
  if (!season) return 1;
  const peak = (season.month - 0.5) / 12;
  return 1 + season.swing * Math.cos(2 * Math.PI * (dayNumber(day) / 365.25 - peak));
}

/** People write in the morning, at lunch, and in the evening. */
function hourOf(random: Random): number {
  const hour = random() < 0.7 ? 7.5 + 9 * random() : 16.5 + 6.5 * random();
  return Math.floor(hour * 3600) / 3600;
}
