/** A calendar day without a zone, as `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const MILLISECONDS = 86_400_000;

/** Whether the text is an existing day: 2025-02-30 is not. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/** The day `n` days later, earlier when negative. @throws RangeError when `day` is no day */
export function addDays(day: Day, n: number): Day {
  return dayFromNumber(dayNumber(day) + n);
}

/** Days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function weekdayOf(day: Day): Weekday {
  // Day 0, 1970-01-01, was a Thursday.
  return (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** Days since 1970-01-01. @throws RangeError when `day` is no day */
export function dayNumber(day: Day): number {
  const at = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(at)) throw new RangeError(`not a day: "${day}"`);
  return at / MILLISECONDS;
}

export function dayFromNumber(number: number): Day {
  return new Date(number * MILLISECONDS).toISOString().slice(0, 10);
}
