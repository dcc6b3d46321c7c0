import { type WrittenTime, writtenTime } from "../calendar/written-time.ts";

/** Reads a date or time in one written form; `null` when the text has another form or names no existing day. */
export type DateReader = (text: string) => WrittenTime | null;

const months = [
  ["jan", "january", "januari"],
  ["feb", "february", "februari"],
  ["mar", "march", "maret"],
  ["apr", "april"],
  ["may", "mei"],
  ["jun", "june", "juni"],
  ["jul", "july", "juli"],
  ["aug", "august", "agu", "agt", "ags", "agustus"],
  ["sep", "sept", "september"],
  ["oct", "october", "okt", "oktober"],
  ["nov", "november"],
  ["dec", "december", "des", "desember"],
] as const;

type Part =
  | "year"
  | "month"
  | "monthName"
  | "day"
  | "hour"
  | "halfDayHour"
  | "minute"
  | "second"
  | "fraction"
  | "half"
  | "offset";

/** What each piece of a pattern stands for (Unicode TR 35), longest first. */
const pieces: readonly (readonly [string, Part, string])[] = [
  ["yyyy", "year", "\\d{4}"],
  ["MMMM", "monthName", "\\p{L}+"],
  ["MMM", "monthName", "\\p{L}+"],
  ["MM", "month", "\\d{2}"],
  ["M", "month", "\\d{1,2}"],
  ["dd", "day", "\\d{2}"],
  ["d", "day", "\\d{1,2}"],
  ["HH", "hour", "\\d{2}"],
  ["H", "hour", "\\d{1,2}"],
  ["hh", "halfDayHour", "\\d{2}"],
  ["h", "halfDayHour", "\\d{1,2}"],
  ["mm", "minute", "\\d{2}"],
  ["ss", "second", "\\d{2}"],
  ["SSS", "fraction", "\\d{3}"],
  ["a", "half", "[AaPp]\\.?[Mm]\\.?"],
  ["XXX", "offset", "Z|[+-]\\d{2}:?\\d{2}"],
];

/**
 * A reader of dates written after a pattern such as `dd/MM/yyyy HH:mm`, `d MMMM yyyy`, `MM/dd/yyyy hh:mm:ss a`. Months
 * may be named in Indonesian or English. Letters that mean nothing stand between single quotes.
 * @throws RangeError when the pattern lacks year, month or day, names a part twice, or holds an unknown letter
 * @source Unicode Technical Standard 35, date format patterns
 */
export function dateReader(pattern: string): DateReader {
  const { source, parts } = compile(pattern);
  const form = new RegExp(`^${source}$`, "u");
  const has = (...names: readonly Part[]) => names.some((name) => parts.includes(name));
  if (!has("year") || !has("month", "monthName") || !has("day"))
    throw new RangeError(`a date pattern needs yyyy, MM and dd: "${pattern}"`);
  const hasTime = has("hour", "halfDayHour");
  return (text) => {
    const found = form.exec(text);
    if (!found) return null;
    return assembled(
      (part) => (parts.includes(part) ? (found[parts.indexOf(part) + 1] ?? null) : null),
      hasTime,
    );
  };
}

function compile(pattern: string): { source: string; parts: readonly Part[] } {
  const parts: Part[] = [];
  let source = "";
  let rest = pattern;
  while (rest !== "") {
    const piece = pieces.find(([letters]) => rest.startsWith(letters));
    const literal = /^(?:'([^']*)'|([^\p{L}']))/u.exec(rest);
    if (piece) {
      if (parts.includes(piece[1])) throw new RangeError(`"${piece[0]}" stands twice in "${pattern}"`);
      parts.push(piece[1]);
      source += `(${piece[2]})`;
    } else if (literal) source += escaped(literal[1] ?? literal[2] ?? "");
    else throw new RangeError(`"${rest[0]}" is not known in "${pattern}"`);
    rest = rest.slice((piece?.[0] ?? literal?.[0] ?? "").length);
  }
  return { source, parts };
}

function escaped(literal: string): string {
  return literal.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

function assembled(get: (part: Part) => string | null, hasTime: boolean): WrittenTime | null {
  const month = monthOf(get("month"), get("monthName"));
  const date = [Number(get("year")), month, Number(get("day"))] as const;
  if (!hasTime) return writtenTime(date, null, null);
  const hour = hourOf(get("hour"), get("halfDayHour"), get("half"));
  const clock = [hour, Number(get("minute")), Number(get("second")), Number(get("fraction"))] as const;
  return writtenTime(date, clock, offsetOf(get("offset")));
}

function monthOf(digits: string | null, name: string | null): number {
  if (digits !== null) return Number(digits);
  return months.findIndex((names) => names.some((known) => known === name?.toLowerCase())) + 1;
}

/** @returns 24 or more, which no clock shows, when the hour does not exist */
function hourOf(hour: string | null, halfDayHour: string | null, half: string | null): number {
  if (hour !== null) return Number(hour);
  const given = Number(halfDayHour);
  if (given < 1 || given > 12) return 24;
  return (given % 12) + (half?.toLowerCase().startsWith("p") ? 12 : 0);
}

function offsetOf(text: string | null): number | null {
  if (text === null) return null;
  if (text === "Z") return 0;
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(-2));
  return (text.startsWith("-") ? -1 : 1) * minutes * 60_000;
}
